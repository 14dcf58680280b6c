"""Replies that are edited: kept in both wordings, judged anew, also after a restart."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.texts import CATALOGUE, plain
from scoring import Assessment, Finding
from tests.runner.conftest import House
from tests.store.dialog import rows

SOON = timedelta(seconds=40)
HALF = Assessment(40, "fair", (Finding("normalises-activations", "core", "missed", 0.1),))
RIGHT = Assessment(80, "good", (Finding("normalises-activations", "core", "covered", 0.9, "it normalises"),))


def first_lines(house: House) -> list[str]:
    return [plain(message).splitlines()[0] for message in house.read()]


@pytest.fixture
def judged(english: House) -> House:
    """A house in which one reply, the message 5, has been judged."""
    english.starts()
    (work,) = english.runner.receive(english.member, "It squashes.", source="5")
    english.runner.graded(english.member, work, HALF)
    english.read()
    return english


def test_an_edited_reply_is_judged_anew_and_kept_as_it_was_first_sent(judged: House, tmp_path: Path) -> None:
    (work,) = judged.runner.edit(judged.member, "5", "It normalises.", SOON)
    judged.runner.graded(judged.member, work, RIGHT)
    assert first_lines(judged) == [
        "You changed your reply; the new words count. One moment.",
        "Question 1, judged anew: 40 → 80/100",
        "80/100 · good",
    ]
    assert rows(tmp_path, "SELECT first_text, text FROM replies") == [("It squashes.", "It normalises.")]
    (question,) = judged.store.past_questions(judged.member.id, 1)
    assert [(reply.text, reply.score) for reply in question.replies] == [("It normalises.", 80)]


def test_what_was_being_judged_anew_is_taken_up_after_a_restart(judged: House) -> None:
    (work,) = judged.runner.edit(judged.member, "5", "It normalises.", SOON)
    assert judged.runner.recover("terminal") == ((judged.member, work),)
    (reply,) = judged.says("By its mean.")
    assert judged.runner.recover("terminal") == ((judged.member, work), (judged.member, reply))
    judged.runner.graded(judged.member, reply, HALF)
    judged.runner.graded(judged.member, work, RIGHT)
    assert judged.runner.recover("terminal") == ()


@pytest.mark.parametrize(
    ("source", "text", "after"),
    [("5", "It normalises.", timedelta(seconds=61)), ("4", "It normalises.", SOON), ("5", "/skip", SOON)],
)
def test_an_edit_that_does_not_count_says_so(judged: House, source: str, text: str, after: timedelta) -> None:
    assert judged.runner.edit(judged.member, source, text, after) == ()
    assert first_lines(judged) == [CATALOGUE["edit_too_late"].en]
