"""What can be disputed, and which words are meant."""

from __future__ import annotations

import pytest

from bot.interview.disputes import (
    Dispute,
    DisputedExercise,
    DisputedPoint,
    Judged,
    claimed,
    disputable,
    nearest,
    reply_sentences,
)

REPLY = "It is the size of a step.\nToo high: loss rises to 1.5 or more! 損失が増えます。止まりません"


def test_only_what_was_not_credited_in_full_can_be_disputed() -> None:
    points = [DisputedPoint(1, "a", "covered", 0.9, "A."), DisputedPoint(2, "b", "partly", 0.5, "A.")]
    assert disputable(points) == {2: points[1]}
    wrong = DisputedExercise(1, "steps", 0, "wrong_number", "12", "It is 13.", follow_up=1)
    right = DisputedExercise(2, "epochs", 0, "right_number", "3", "3", follow_up=2)
    assert disputable([points[0], wrong, right]) == {2: wrong}
    assert Dispute(1, 1, "Ada", wrong.reply, "open", Judged(1, 1, 1, "bank", "question", (wrong,))).about == wrong


def test_a_reply_is_parted_into_its_sentences() -> None:
    assert reply_sentences(REPLY) == (
        "It is the size of a step.",
        "Too high: loss rises to 1.5 or more!",
        "損失が増えます。",
        "止まりません",
    )
    assert reply_sentences(" \n ") == ()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the size of a STEP", "the size of a step"),
        ("step. too high", "step.\nToo high"),
        ("a pace", None),
        (" ", None),
    ],
)
def test_words_are_those_of_the_reply(words: str, found: str | None) -> None:
    assert claimed(words, REPLY) == found


def test_the_nearest_wording() -> None:
    assert nearest(["It never ends.", "The loss gets smaller."], "the loss is smaller") == "The loss gets smaller."
    assert nearest([], "anything") is None
