"""No log line is shown in a chat: what a person should know is said as a sentence, the rest is in a file."""

from __future__ import annotations

from pathlib import Path

from bot.runner import Request
from questions import Language
from scoring import Judge, ScoringError
from tests.cli.shell import run
from tests.questions.build import write_bank
from tests.terminal.scripted import Room

WHY: dict[Language, str] = {"en": "mensetsu doctor says why", "ja": "mensetsu doctor で確認できます"}
SAID: dict[Language, str] = {
    "en": "What was added here to the question bank “small” cannot be read",
    "ja": "問題集「small」にここで加えた内容が読み込めない",
}


def no_judge() -> Judge:
    raise ScoringError("The files of the models are not the expected ones.")


def test_why_nothing_can_be_judged_is_said(tmp_path: Path) -> None:
    for language, said in WHY.items():
        room = Room(tmp_path / language, load=no_judge)
        shown = room.chat("It is the size of a step.", request=Request(questions=2), language=language)
        assert said in " ".join(shown.split())
        assert "not the expected ones" not in shown


def test_what_is_wrong_with_banks_is_said_once_in_the_language(tmp_path: Path) -> None:
    write_bank(tmp_path)
    (tmp_path / "broken.yaml").write_text("title: [\n", encoding="utf-8")
    data = tmp_path / "data"
    (data / "overlays").mkdir(parents=True)
    (data / "overlays" / "small.yaml").write_text("bank: [\n")
    for language, said in SAID.items():
        typed = "/questions\n/questions nowhere\n/questions broken\n/interview new small\n/questions small\n"
        done = run(data, "chat", "--lang", language, typed=typed, MENSETSU_BANKS=str(tmp_path))
        assert done.stderr == ""
        assert "".join(done.stdout.split()).count("".join(said.split())) == 1
        assert "WARNING" not in done.stdout
    assert "WARNING bot.runner.library" in (data / "mensetsu.log").read_text(encoding="utf-8")
