"""mensetsu new-bank and new-question: from nothing to a bank that can be played."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions import open_bank
from tests.cli.shell import run


@pytest.mark.parametrize("language", ["en", "ja"])
def test_an_example_is_written_and_passes_the_check(tmp_path: Path, language: str) -> None:
    made = run(tmp_path, "new-bank", "my-bank", "--lang", language)
    assert (made.returncode, made.stderr) == (0, "")
    file = tmp_path / "banks" / "my-bank.yaml"
    assert made.stdout.splitlines()[0] == str(file)
    assert "mensetsu chat --bank my-bank" in made.stdout
    done = run(tmp_path, "check", "my-bank")
    assert (done.returncode, done.stderr) == (0, "")
    assert "my-bank: 3 questions" in done.stdout


def test_what_is_there_is_never_written_over(tmp_path: Path) -> None:
    run(tmp_path, "new-bank", "my-bank")
    for name, said in (
        ("my-bank", "There is a bank called my-bank already"),
        ("deep-learning", "There is a bank called deep-learning already"),
        ("My Bank", "“My Bank” cannot be one"),
    ):
        refused = run(tmp_path, "new-bank", name)
        assert refused.returncode == 1
        assert said in refused.stderr
        assert "Traceback" not in refused.stderr


def test_elsewhere_it_says_how_to_find_it(tmp_path: Path) -> None:
    made = run(tmp_path, "new-bank", "other", "--to", str(tmp_path / "elsewhere"))
    assert f"export MENSETSU_BANKS={tmp_path / 'elsewhere' / 'other.yaml'}" in made.stdout


def test_a_question_is_asked_for_and_added(tmp_path: Path) -> None:
    run(tmp_path, "new-bank", "my-bank")
    file = tmp_path / "banks" / "my-bank.yaml"
    before = file.read_text(encoding="utf-8")
    typed = "What is a mutex?\n\nA lock: one thread holds it.\nThe others wait.\n\none thread at a time\nNo\n\ny\n"
    added = run(tmp_path, "new-question", "my-bank", typed=typed)
    assert (added.returncode, added.stderr) == (0, "")
    assert file.read_text(encoding="utf-8").startswith(before)
    question = open_bank(file).bank.question("mutex")
    assert question.answers.full.en == "A lock: one thread holds it. The others wait."
    assert [keypoint.point.en for keypoint in question.keypoints] == ["one thread at a time", "No"]
    again = run(tmp_path, "new-question", "my-bank", typed="What is a mutex?\nミューテックス\n\n\n\n")
    assert again.returncode == 0
    assert open_bank(file).bank.question("mutex-2").answers.full.ja == "ミューテックス"


@pytest.mark.parametrize(
    ("listed", "said"),
    [("[{ask: a, answers: b}]", "must be a list with “- ” before each question"), ("No", "put it in quotes")],
)
def test_a_list_that_cannot_be_added_to_stays_as_it_is(tmp_path: Path, listed: str, said: str) -> None:
    (tmp_path / "banks").mkdir()
    file = tmp_path / "banks" / "own.yaml"
    file.write_text(f"title: Own\nquestions: {listed}\n")
    refused = run(tmp_path, "new-question", "own", typed="What?\nThis.\n\n\n\n")
    assert refused.returncode == 1
    assert said in refused.stderr
    assert file.read_text() == f"title: Own\nquestions: {listed}\n"


def test_a_list_in_the_middle_of_the_file_keeps_what_follows(tmp_path: Path) -> None:
    (tmp_path / "banks").mkdir()
    file = tmp_path / "banks" / "own.yaml"
    file.write_text("questions:\n- ask: a\n  answers: b # remark\n\ntitle: Own\n")
    assert run(tmp_path, "new-question", "own", typed="What?\nThis.\n\n\n\n").returncode == 0
    assert file.read_text() == (
        "questions:\n- ask: a\n  answers: b # remark\n\n- ask: What?\n  answers: This.\n\n\ntitle: Own\n"
    )


def test_a_packaged_bank_is_left_alone(tmp_path: Path) -> None:
    refused = run(tmp_path, "new-question", "deep-learning")
    assert refused.returncode == 1
    assert "comes with Mensetsu" in refused.stderr


@pytest.mark.parametrize(
    ("answer", "kept", "points"),
    [
        ("Edo had classes:\n- samurai\n- farmers", "Edo had classes:\n\n- samurai\n- farmers", "- samurai\n* farmers"),
        ("1. samurai\n2. farmers\nThat is all.", "1. samurai\n2. farmers\n\nThat is all.", "1. samurai\n2) farmers"),
        ("It fell to\n-5 degrees.", "It fell to -5 degrees.", "samurai\n• farmers"),
    ],
)
def test_a_list_stays_a_list(tmp_path: Path, answer: str, kept: str, points: str) -> None:
    run(tmp_path, "new-bank", "my-bank")
    typed = f"Which classes were there?\n{answer}\n\n{points}\n\ny\n"
    assert run(tmp_path, "new-question", "my-bank", typed=typed).returncode == 0
    question = open_bank(tmp_path / "banks" / "my-bank.yaml").bank.questions[-1]
    assert question.answers.full.en == kept
    assert [keypoint.point.en for keypoint in question.keypoints] == ["samurai", "farmers"]


def test_a_list_in_japanese(tmp_path: Path) -> None:
    run(tmp_path, "new-bank", "my-bank")
    typed = "身分は？\n次の\n二つです。\n・武士\n・農民\n\n・武士\n①農民\n\ny\n"
    assert run(tmp_path, "new-question", "my-bank", typed=typed).returncode == 0
    question = open_bank(tmp_path / "banks" / "my-bank.yaml").bank.questions[-1]
    assert question.answers.full.ja == "次の二つです。\n\n- 武士\n- 農民"
    assert [keypoint.point.ja for keypoint in question.keypoints] == ["武士", "農民"]


def test_what_will_be_written_is_shown_and_may_be_declined(tmp_path: Path) -> None:
    run(tmp_path, "new-bank", "my-bank")
    file = tmp_path / "banks" / "my-bank.yaml"
    before = file.read_text(encoding="utf-8")
    declined = run(tmp_path, "new-question", "my-bank", typed="What is a mutex?\nA lock.\n\none at a time\n\nn\n")
    assert declined.returncode == 0
    assert "  - ask: What is a mutex?\n    answers: A lock.\n    keypoints:\n      - one at a time\n" in declined.stdout
    assert "Nothing is added" in declined.stdout
    assert file.read_text(encoding="utf-8") == before
