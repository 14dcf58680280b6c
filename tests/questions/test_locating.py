"""An advice is told with the file, the line and the words of what it is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions import Advice, Located, located, open_bank, overlaid
from tests.questions.build import write_bank


def place(folder: Path, field: str) -> Located:
    (found,) = located(open_bank(write_bank(folder)), [Advice("gravity", field, "is odd")])
    return found


@pytest.mark.parametrize(
    ("field", "line", "words"),
    [
        ("title", 2, "Why do things fall?"),
        ("answers.full.ja", 7, "Why do things fall?"),
        ("keypoints[attraction].hints.en", 14, "the Earth attracts things"),
        ("contrasts[pushed].correction", 19, "The air pushes them down."),
        ("follow_ups[how-fast].worked.en", 28, "How fast after {seconds} seconds?"),
        ("answers.others[0]", 4, "Why do things fall?"),
    ],
)
def test_in_a_file_of_its_own(tmp_path: Path, field: str, line: int, words: str) -> None:
    found = place(tmp_path, field)
    assert (found.file, found.line, found.words) == ("gravity.yaml", line, words)
    assert str(found).endswith(": is odd")


def test_in_a_list_of_questions_without_ids(tmp_path: Path) -> None:
    point = "とても長い要点で、四十文字では終わらないもの。" * 3
    text = f"title: Own\nquestions:\n- ask: 何ですか。\n  answers: 物です。\n  keypoints:\n  - {point}\n"
    (tmp_path / "own.yaml").write_text(text, encoding="utf-8")
    loaded = open_bank(tmp_path / "own.yaml")
    (question,) = loaded.bank.questions
    advice = Advice(question.id, f"keypoints[{question.keypoints[0].id}].probe", "is missing")
    (found,) = located(loaded, [advice])
    assert str(found) == f"own.yaml, line 6, “{point[:40]}…”: keypoints[1].probe: is missing"


def test_what_an_overlay_adds_is_found_by_its_words(tmp_path: Path) -> None:
    overlay = tmp_path / "small.yaml"
    overlay.write_text(
        "bank: small\nquestions:\n  gravity:\n    contrasts:\n    - id: sucked\n      contradicts: attraction\n"
        "      wordings: [The ground sucks them in.]\n      correction: It attracts them.\n"
    )
    loaded, _ = overlaid(open_bank(write_bank(tmp_path)), overlay)
    (found,) = located(loaded, [Advice("gravity", "contrasts[sucked]", "is odd")])
    assert found.words == "The ground sucks them in."


def test_what_is_about_no_question_stays_as_it_is(tmp_path: Path) -> None:
    (found,) = located(open_bank(write_bank(tmp_path)), [Advice("gravity.yaml", "line 3", "ends here")])
    assert str(found) == "gravity.yaml: line 3: ends here"
