"""The commands that the README shows, and the transcript at its head, made anew by `python -m tests.readme`."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.cli.shell import environment

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BEGIN, END = "<!-- transcript -->", "<!-- end of transcript -->"

# What the learner of the transcript types.
TYPED = (
    "en",
    "If it is too high, the steps jump over the minimum and the loss blows up. If it is too low, the loss diverges.",
    "Each update is tiny, so it takes ages.",
    "/skip",
)


def commands(page: str) -> list[str]:
    """The lines after a $ in the console blocks of the page."""
    blocks = re.findall(r"^ *```console\n(.*?)^ *```", page, re.DOTALL | re.MULTILINE)
    return [line.strip()[2:] for block in blocks for line in block.splitlines() if line.strip().startswith("$ ")]


def play() -> str:
    """An interview of one question, as the terminal shows it."""
    with tempfile.TemporaryDirectory() as data:
        bank = Path(data) / "banks" / "learning-rate"
        bank.mkdir(parents=True)
        packaged = ROOT / "questions" / "banks" / "deep-learning" / "learning-rate.yaml"
        (bank / "learning-rate.yaml").write_text(packaged.read_text(encoding="utf-8"), encoding="utf-8")
        (bank / "bank.yaml").write_text(
            "id: learning-rate\ntitle: {en: One question}\nquestions: [learning-rate]\n", encoding="utf-8"
        )
        done = subprocess.run(
            [sys.executable, "-m", "bot.cli", "chat", "--bank", "learning-rate"],
            input="\n".join(TYPED) + "\n",
            capture_output=True,
            encoding="utf-8",
            env=environment(Path(data), MENSETSU_BANKS=str(bank.parent)),
            check=True,
            timeout=120,
        )
    return done.stdout.strip()


def with_transcript(page: str) -> str:
    """The page with its transcript made anew."""
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2]
    return f"{before}{BEGIN}\n\n```text\n{play()}\n```\n\n{END}{after}"


if __name__ == "__main__":
    README.write_text(with_transcript(README.read_text(encoding="utf-8")), encoding="utf-8")
