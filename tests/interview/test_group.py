"""The organiser's view: members by topic, gaps, who has not practised, and what to ask next."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.interview.group import GroupMember, MissedByGroup, group_view
from bot.interview.rounds import Round
from bot.interview.summary import TopicMark
from scoring import Assessment, Finding
from tests.interview.build import NOON
from tests.interview.test_rounds import OPEN, assessment, judged, says

TOPICS = {("bank", "q1"): ("training",), ("bank", "q2"): ("data",)}
TODAY = NOON.date()


def held(days_ago: int = 0, anonymous: bool = False, **found: Assessment | None) -> Round:
    """A round that is over, with these judgements of A, B, ..."""
    started = NOON - timedelta(days=days_ago)
    opened = replace(OPEN, id=f"r{days_ago}", started_at=started, anonymous=anonymous)
    for name, judgement in found.items():
        opened = judged(says(opened, ord(name), "words", name=name), ord(name), judgement)
    answers = tuple(replace(answer, at=started) for answer in opened.answers)
    return replace(opened, state="over", answers=answers)


GAP = assessment(40, "covered", "missed")
KNOWN = assessment(90, "covered", "covered")


def test_members_by_topic_what_they_miss_and_who_is_quiet() -> None:
    first = held(20, B=GAP, A=assessment(20, "contradicted", "missed"), C=None)
    view = group_view([first, held(3, A=GAP)], TOPICS, {66: TODAY - timedelta(days=30)}, (), NOON)
    assert view.members == (
        GroupMember(65, "A", TODAY - timedelta(days=3), False, (TopicMark("training", 40, 1),)),
        GroupMember(66, "B", TODAY - timedelta(days=20), True, (TopicMark("training", 40, 1),)),
    )
    # What A said wrongly at first was right the second time.
    assert view.missed == (MissedByGroup("bank", "q1", "second", 2, 2),)


def test_whoever_did_not_know_missed_what_was_asked() -> None:
    view = group_view([held(3, A=GAP, B=Assessment(0, "dont_know"))], TOPICS, {}, (), NOON)
    assert view.missed == (MissedByGroup("bank", "q1", "second", 2, 2), MissedByGroup("bank", "q1", "first", 1, 2))


def test_quiet_is_who_has_not_practised_for_two_whole_weeks() -> None:
    view = group_view([held(13, A=GAP), held(14, B=GAP)], TOPICS, {}, (), NOON)
    assert [(each.name, each.is_quiet) for each in view.members] == [("A", False), ("B", True)]


def test_practice_elsewhere_counts_as_practice() -> None:
    view = group_view([held(20, A=GAP)], TOPICS, {65: TODAY}, (), NOON)
    assert [(each.last, each.is_quiet) for each in view.members] == [(TODAY, False)]


def test_anonymous_rounds_give_nobody_a_score_and_who_left_counts_for_nothing() -> None:
    view = group_view([held(9, anonymous=True, A=GAP, B=GAP, C=GAP, D=KNOWN)], TOPICS, {}, {66}, NOON)
    assert [(each.name, each.topics) for each in view.members] == [("A", ()), ("C", ()), ("D", ())]
    assert view.missed == (MissedByGroup("bank", "q1", "second", 2, 3),)


def test_of_an_anonymous_round_that_few_answered_nobody_is_told_what_was_missed() -> None:
    view = group_view([held(9, anonymous=True, A=GAP, B=GAP, C=KNOWN)], TOPICS, {}, {67}, NOON)
    assert (len(view.members), view.missed) == (2, ())


def test_a_bonus_point_is_no_gap_and_what_is_open_counts_for_nothing() -> None:
    bonus = Assessment(50, "fair", (Finding("third", "bonus", "missed", 0.1, None),))
    assert group_view([held(9, A=bonus)], TOPICS, {}, (), NOON).missed == ()
    assert group_view([replace(held(9, A=GAP), state="open")], TOPICS, {}, (), NOON).members == ()


def test_what_half_missed_is_asked_again_after_a_week_then_what_is_new_then_what_is_longest_ago() -> None:
    assert group_view([held(9, A=GAP, B=KNOWN)], TOPICS, {}, (), NOON).suggested == ("bank", "q1")
    assert group_view([held(9, A=GAP, B=KNOWN, C=KNOWN)], TOPICS, {}, (), NOON).suggested == ("bank", "q2")
    assert group_view([held(2, A=GAP)], TOPICS, {}, (), NOON).suggested == ("bank", "q2")
    old = replace(held(30, A=KNOWN), question="q2")
    assert group_view([old, held(9, A=KNOWN)], TOPICS, {}, (), NOON).suggested == ("bank", "q2")
    assert group_view([held(2, A=GAP)], {("bank", "q1"): ()}, {}, (), NOON).suggested is None
