"""What makes scores or interviews worse is named, with what to do about it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from questions import lint, open_bank
from tests.questions.build import GRAVITY, write_bank


def advice(folder: Path, old: str, new: str) -> list[str]:
    assert old in GRAVITY
    return [str(each) for each in lint(open_bank(write_bank(folder, GRAVITY.replace(old, new, 1))))]


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("What pulls?", "Think of how the Earth attracts things, such as apples.", "hints.en"),
        ("    hints: {en: [What pulls?]}", "    probe: Is it that the Earth attracts things?", "probe.en"),
        (
            "    point: {en: the Earth attracts things}\n    hints: {en: [What pulls?]}",
            "    point: {en: x, ja: 地球が物を引く}\n    hints: {ja: [つまり、地球が物を引くのでしょうか。]}",
            "hints.ja",
        ),
    ],
)
def test_a_hint_that_gives_the_answer_away(tmp_path: Path, old: str, new: str, field: str) -> None:
    found = [each for each in advice(tmp_path, old, new) if "gives the answer away" in each]
    assert len(found) == 1
    assert f"gravity: keypoints[attraction].{field}: gives the answer away: " in found[0]


def test_a_hint_that_leads_there_does_not(tmp_path: Path) -> None:
    found = advice(tmp_path, "What pulls?", "Which things attract each other?")
    assert [each for each in found if "gives the answer away" in each] == []


def test_a_picture_without_words(tmp_path: Path) -> None:
    found = advice(tmp_path, "The Earth attracts them.", "'The Earth attracts them. ![](fall.png)'")
    assert "gravity: answers.full.en: has a picture without words, so nothing is shown: ![words](…)" in found


@pytest.mark.parametrize("picture", ["![](fall.png)", '<img src=fall.png alt="">', "<img src='fall.png'>"])
def test_a_picture_without_words_in_a_follow_up(tmp_path: Path, picture: str) -> None:
    found = advice(tmp_path, "9.81 x {seconds}", f"{picture} 9.81 x {{seconds}}".replace('"', '\\"'))
    assert [each for each in found if "picture without words" in each] == [
        "gravity: follow_ups[how-fast].worked.en: has a picture without words, so nothing is shown: ![words](…)"
    ]


@pytest.mark.parametrize("picture", ["![a fall](fall.png)", "<img src=fall.png alt='a fall'>"])
def test_a_picture_with_words_is_fine(tmp_path: Path, picture: str) -> None:
    found = advice(tmp_path, "9.81 x {seconds}", f"{picture} 9.81 x {{seconds}}")
    assert [each for each in found if "picture without words" in each] == []


def test_an_answer_of_code_alone_is_to_mend(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(
        "title: a\nquestions:\n  - ask: How?\n    answers: |\n      ```\n      fall()\n      ```\n"
    )
    (found,) = lint(open_bank(tmp_path / "own.yaml"))
    assert (found.weight, found.field) == ("mend", "answers.full")
    assert "holds only pictures, code or tables" in found.message


def test_the_same_sentence_right_and_wrong_is_to_mend(tmp_path: Path) -> None:
    found = advice(tmp_path, "The air pushes them down.", "the Earth attracts things")
    assert "gravity: contrasts[pushed]: is also given as right: 'the Earth attracts things'" in found


@pytest.mark.parametrize(
    ("asked", "answer", "point", "said"),
    [
        ("B", "It logs 3.", "it logs 3", "ask.en: is a single letter, 'B': "),
        ("B)", "It logs 3.", "it logs 3", "ask.en: is a single letter, 'B)': "),
        ("Is it 3?", "Is it 4?", "it is 4", "answers.full.en: is a question itself, 'Is it 4?': "),
        ("三ですか。", "四ですか？", "四です", "answers.full.ja: is a question itself, '四ですか？': "),
        ("Is it 3?", "No, 4.", "No.", "keypoints[it].point.en: 'No.' says nothing by itself: "),
        ("三ですか。", "いいえ、四です。", "いいえ", "keypoints[it].point.ja: 'いいえ' says nothing by itself: "),
        ("Which is right?", "C, the third.", "C", "keypoints[it].point.en: 'C' says nothing by itself: "),
    ],
)
def test_texts_that_were_cut_off_or_mistaken_for_others(
    tmp_path: Path, asked: str, answer: str, point: str, said: str
) -> None:
    assert any(f": {said}" in each for each in of_texts(tmp_path, asked, answer, point))


@pytest.mark.parametrize(
    ("asked", "answer", "point"),
    [
        ("犬", "A dog.", "a dog"),
        ("What would you ask first?", "I would wait. Then I would ask: what is it for?", "what it is for"),
        ("Is it 3?", "No, it is 4.", "no, it is 4"),
    ],
)
def test_short_texts_that_say_what_they_should(tmp_path: Path, asked: str, answer: str, point: str) -> None:
    found = of_texts(tmp_path, asked, answer, point)
    assert not [each for each in found if re.search("single letter|question itself|nothing by itself", each)]


def of_texts(folder: Path, asked: str, answer: str, point: str) -> list[str]:
    question = {"ask": asked, "answers": answer, "keypoints": [{"id": "it", "point": point}]}
    (folder / "own.yaml").write_text(json.dumps({"title": "Own", "questions": [question]}), encoding="utf-8")
    return [str(each) for each in lint(open_bank(folder / "own.yaml"))]
