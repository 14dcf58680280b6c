"""Running the command `mensetsu` as its users do: in a process of its own, with a data folder of the test's."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

MENSETSU = [sys.executable, "-m", "bot.cli"]


def environment(data: Path, **settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MENSETSU_", "TELEGRAM_"))}
    return {**kept, "MENSETSU_DATA": str(data), "COLUMNS": "100", "PYTHONUTF8": "1", **settings}


def run(data: Path, *arguments: str, typed: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*MENSETSU, *arguments],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        env=environment(data, **settings),
        timeout=120,
        check=False,
    )
