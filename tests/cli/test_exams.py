"""During an exam the shell tells no more than the chat does."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.interview.events import Answered, Skipped, Started, Stopped
from bot.store import Store
from tests.cli.shell import run
from tests.store.dialog import Dialog, judged, planned

WORDS = "It is the size of a step."


def exam_in(folder: Path, *, stopped: bool = False, over: bool = False) -> None:
    with Store.open(folder) as store:
        ada = Dialog(store, "ada", "learning-rate")
        ada.do(Skipped)

        def starts(at: datetime) -> Started:
            plan = (planned("learning-rate"), planned("backpropagation"))
            return Started(at, "exam", "deep-learning", "exam", 7, plan)

        ada.do(starts)
        ada.do(lambda at: Answered(at, WORDS))
        ada.grade(judged(37, "covered", "contradicted", "missed"))
        if stopped:
            ada.do(Stopped)
        if over:
            ada.do(Skipped)


@pytest.mark.parametrize("stopped", [False, True], ids=["running", "stopped"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("history", "2"),
        ("history", "1"),
        ("history", "2", "--json"),
        ("history", "2", "--lang", "ja"),
        ("report", "page.html"),
        ("report", "page.html", "--interview", "2"),
        ("report", "page.html", "--since", "2020-01-01"),
    ],
    ids=" ".join,
)
def test_no_answer_is_shown_during_an_exam(tmp_path: Path, arguments: tuple[str, ...], stopped: bool) -> None:
    exam_in(tmp_path, stopped=stopped)
    placed = [str(tmp_path / each) if each.endswith(".html") else each for each in arguments]
    done = run(tmp_path, *placed, "--member", "Ada")
    assert (done.returncode, done.stdout) == (1, "")
    assert "An exam is not over yet" in done.stderr
    assert not (tmp_path / "page.html").exists()


def test_the_list_has_no_mark_of_an_exam(tmp_path: Path) -> None:
    exam_in(tmp_path)
    for more in ((), ("--topic", "training"), ("--bank", "deep-learning")):
        assert "37" not in run(tmp_path, "history", "--member", "Ada", *more).stdout
        found = json.loads(run(tmp_path, "history", "--member", "Ada", "--json", *more).stdout)
        assert [row["score"] for row in found] == [None, 0]


@pytest.mark.parametrize("name", ["all.zip", "all.jsonl", "all.sqlite"])
def test_an_export_holds_no_mark_of_an_exam(tmp_path: Path, name: str) -> None:
    exam_in(tmp_path)
    file, there = tmp_path / name, tmp_path / "there"
    assert run(tmp_path, "export", str(file)).returncode == 0
    held = file.read_bytes()
    if name.endswith(".zip"):
        with ZipFile(file) as archive:
            held = b"".join(archive.read(each) for each in archive.namelist())
    assert WORDS.encode() in held
    assert b"said so" not in held  # the evidence
    run(there, "import", str(file))
    assert WORDS in run(there, "history", "2", "--member", "Ada").stdout


def test_after_its_end_the_shell_tells_of_an_exam(tmp_path: Path) -> None:
    exam_in(tmp_path, over=True)
    shown = run(tmp_path, "history", "2", "--member", "Ada").stdout
    assert "37/100" in shown
    assert "Model answer" in shown
