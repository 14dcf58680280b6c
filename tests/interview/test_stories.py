"""A story in the dialog: what is told in part is asked for, too, and nothing of it is drilled."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.interview.effects import AskFollowUp, KeepReviews
from bot.interview.session import FollowUp
from scoring import Status
from tests.interview.build import Player, assessed, planned

STORY = replace(planned(), kind="story")


def first_follow_up(first: Status, second: Status) -> FollowUp:
    player = Player()
    player.start(STORY)
    (asked,) = [
        each for each in player.graded(player.answer(), assessed(40, first, second)) if isinstance(each, AskFollowUp)
    ]
    return asked.follow_up


@pytest.mark.parametrize(
    ("first", "second", "asked", "worth"),
    [
        ("missed", "missed", "first", 38),
        ("partly", "missed", "first", 25),
        ("covered", "partly", "second", 17),
        ("covered", "missed", "second", 25),
    ],
)
def test_a_part_that_is_told_in_part_is_asked_for_too_for_less(
    first: Status, second: Status, asked: str, worth: int
) -> None:
    follow_up = first_follow_up(first, second)
    assert (follow_up.kind, follow_up.target, follow_up.worth) == ("probe", asked, worth)


def test_of_two_parts_of_a_tier_the_missing_one_is_asked_for_first() -> None:
    first, second, third = STORY.keypoints
    player = Player()
    player.start(replace(STORY, keypoints=(first, replace(second, tier="core"), third)))
    effects = player.graded(player.answer(), assessed(40, "partly", "missed"))
    assert [each.follow_up.target for each in effects if isinstance(each, AskFollowUp)] == ["second"]


def test_of_facts_what_is_said_in_part_is_let_go() -> None:
    player = Player()
    player.start(planned())
    effects = player.graded(player.answer(), assessed(40, "partly", "covered"))
    assert [each.follow_up.target for each in effects if isinstance(each, AskFollowUp)] == ["beyond"]


def test_the_parts_of_a_story_get_no_cards() -> None:
    for question, kept in ((STORY, 0), (planned(), 1)):
        player = Player()
        player.start(question)
        effects = player.graded(player.answer(), assessed(40, "missed"))
        assert sum(isinstance(each, KeepReviews) for each in effects) == kept


def test_where_the_answer_begins_is_told_of_facts_alone() -> None:
    reply = "I say its words. One. Two. Three. Four. Five."
    for question, told in ((STORY, ()), (planned(), ("direct",))):
        player = Player()
        player.start(question)
        player.graded(player.answer(reply), assessed(40))
        assert player.session.interview is not None
        assert player.session.interview.turns[0].remarks == told
