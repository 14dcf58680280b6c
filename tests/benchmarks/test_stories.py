"""The graded replies to stories keep to their rubric, and nothing is learned from them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.placing import placed
from benchmarks.stories import BEGIN, END, STORIES, section
from questions import LANGUAGES, packaged
from scoring.fitting.stories import lessons
from scoring.graded import graded
from scoring.reading.clauses import sentences
from tests import shipped

BANK = packaged("story")
REPLIES = graded(STORIES)
PAGE = (Path(__file__).parents[2] / "docs" / "behavioural.md").read_text(encoding="utf-8")


def bands() -> dict[str, tuple[int, int]]:
    rows = re.findall(r"^\| ([a-z-]+) \| (\d+) \| (\d+) \|", (STORIES / "README.md").read_text("utf-8"), re.MULTILINE)
    return {kind: (int(least), int(most)) for kind, least, most in rows}


def test_each_story_has_six_replies_in_each_language() -> None:
    for question in BANK.questions:
        for language in LANGUAGES:
            assert len([each for each in REPLIES if (each.question, each.lang) == (question.id, language)]) >= 6


def test_each_reply_has_an_id_of_its_own_and_names_parts_of_its_question() -> None:
    assert len({each.id for each in REPLIES}) == len(REPLIES)
    for reply in REPLIES:
        named = [*reply.covered, *reply.partly]
        assert len(set(named)) == len(named)
        assert set(named) <= {part.id for part in BANK.question(reply.question).keypoints}, reply.id
        assert reply.contradicted == ()


def test_each_grade_lies_in_the_band_of_its_kind() -> None:
    known = bands()
    assert {each.kind for each in REPLIES} == set(known)
    assert [each.id for each in REPLIES if not known[each.kind][0] <= each.grade <= known[each.kind][1]] == []


def test_no_sentence_that_is_measured_is_learned_from() -> None:
    learned = {each.text.strip(" .。") for each in lessons().told}
    measured = {each.answer[start:end] for each in REPLIES for start, end in sentences(each.answer)}
    assert not learned & {each for each in measured if len(each) > 20}


def test_the_page_tells_how_many_sentences_and_replies_there_are() -> None:
    assert f"{len(lessons().told):,} sentences" in PAGE
    assert f"{len(REPLIES)} graded replies" in PAGE


def test_the_tables_are_put_between_their_marks() -> None:
    page = f"Before\n{BEGIN}\nold\n{END}\nAfter\n"
    assert placed(page, BEGIN, END, "new") == f"Before\n{BEGIN}\n\nnew\n\n{END}\nAfter\n"


@pytest.mark.model
def test_the_page_shows_the_figures_of_the_weights_that_ship() -> None:
    assert placed(PAGE, BEGIN, END, section(shipped.encoder())) == PAGE
