"""How ready one is at the end of an interview: a verdict by a stated rule, with the reasons that it rests on."""

from __future__ import annotations

import pytest

from bot.interview.effects import ShowSummary
from bot.interview.events import Skipped, Started, Stopped
from bot.interview.readiness import Degree, Readiness, Reason
from bot.interview.session import Goal, PlannedKeypoint, PlannedQuestion
from bot.interview.summary import Gap, TopicMark
from questions import Level
from scoring import Assessment, Status
from tests.interview.build import Player, assessed

POINTS = (
    PlannedKeypoint("first", "core", hints=0, probe=False),
    PlannedKeypoint("second", "expected", hints=0, probe=False),
    PlannedKeypoint("third", "bonus", hints=0, probe=False),
)
TOPICS = (("training",), ("data",), ("data", "training"), ())

# A reply: its score, and what it says of the essential point and of the one that is expected.
Reply = tuple[int, Status, Status]


def held(*replies: Reply | None) -> Readiness | None:
    """How ready an interview shows one to be; None is a question that is skipped."""
    player = Player()
    player.start(*(PlannedQuestion(f"q{place}", TOPICS[place % 4], POINTS) for place in range(len(replies))))
    for reply in replies:
        effects = (
            player.play(Skipped(player.now()))
            if reply is None
            else player.graded(player.answer(), assessed(reply[0], *reply[1:]))
        )
    assert isinstance(effects[-1], ShowSummary)
    return effects[-1].readiness


def for_a_level(level: Level | None, *levels: Level) -> Readiness | None:
    """How ready good replies to questions of these levels show one to be, who aims at a level."""
    player = Player()
    plan = tuple(PlannedQuestion(f"q{place}", (), POINTS, level=each) for place, each in enumerate(levels))
    goal = Goal("ml-engineer", level)
    player.play(Started(player.now(), "i1", "bank", "coaching", 7, plan, goal=goal))
    for _ in levels:
        effects = player.graded(player.answer(), assessed(*GOOD))
    assert isinstance(effects[-1], ShowSummary)
    return effects[-1].readiness


@pytest.mark.parametrize(
    ("level", "levels", "wanted"),
    [
        ("junior", ("junior", "junior", "junior"), "ready"),
        ("mid", ("junior", "junior", "mid", "senior"), "ready"),
        ("mid", ("junior", "junior", "mid"), "nearly"),
        ("senior", ("mid", "mid", "mid"), "nearly"),
        (None, ("junior", "junior", "junior"), "ready"),
    ],
)
def test_one_is_ready_for_a_level_by_questions_of_that_level(
    level: Level | None, levels: tuple[Level, ...], wanted: Degree
) -> None:
    found = for_a_level(level, *levels)
    assert found is not None
    assert (found.degree, found.goal) == (wanted, Goal("ml-engineer", level))


def test_too_few_questions_of_that_level_are_the_first_reason() -> None:
    found = for_a_level("mid", "junior", "junior", "mid")
    assert found is not None
    assert found.reasons[0] == Reason("easy", 1)


def degree(*replies: Reply | None) -> Degree | None:
    found = held(*replies)
    return found.degree if found else None


GOOD: Reply = (70, "covered", "missed")
FAIR: Reply = (50, "covered", "missed")
LESS: Reply = (49, "covered", "missed")
GAP: Reply = (70, "missed", "covered")
WRONG: Reply = (70, "covered", "contradicted")
BOTH: Reply = (70, "contradicted", "contradicted")


@pytest.mark.parametrize(
    ("replies", "wanted"),
    [
        ((GOOD, GOOD, GOOD), "ready"),
        ((GOOD, GOOD, GAP), "ready"),
        ((GOOD, GOOD, WRONG, GAP), "ready"),
        ((GOOD, GAP, WRONG), "nearly"),
        ((GOOD, GOOD, BOTH), "nearly"),
        ((BOTH, BOTH, BOTH), "nearly"),
        ((FAIR, FAIR, FAIR), "nearly"),
        ((LESS, LESS, LESS), "not_yet"),
        ((GOOD, GOOD, GOOD, None), "nearly"),
        ((GOOD, GOOD, GOOD, None, None), "not_yet"),
        ((GOOD, GOOD), None),
        ((GOOD, GOOD, None), None),
    ],
)
def test_the_verdict_follows_the_mean_and_the_gaps(replies: tuple[Reply | None, ...], wanted: Degree | None) -> None:
    assert degree(*replies) == wanted


def test_more_than_two_gaps_a_question_are_not_nearly_ready() -> None:
    player = Player()
    many = tuple(PlannedKeypoint(f"p{place}", "core", hints=0, probe=False) for place in range(3))
    player.start(*(PlannedQuestion(f"q{place}", (), many) for place in range(3)))
    for _ in range(3):
        effects = player.graded(player.answer("I don't know"), Assessment(60, "dont_know"))
    assert isinstance(effects[-1], ShowSummary)
    first = Gap("q0", "p0", "core", "missed")
    assert effects[-1].readiness == Readiness("not_yet", (Reason("missed", 9, first), Reason("low")))


def test_whoever_is_ready_reads_what_is_strong() -> None:
    assert held(GOOD, (90, "covered", "covered"), GOOD) == Readiness(
        "ready", (Reason("strong", topic=TopicMark("data", 80, 2)), Reason("complete"))
    )
    with_a_gap = held(GOOD, GOOD, GAP)
    assert with_a_gap is not None
    assert with_a_gap.reasons[-1] == Reason("missed", 1, Gap("q2", "first", "core", "missed"))


def test_whoever_is_not_reads_what_stands_against_it_the_gravest_first() -> None:
    found = held((20, "missed", "contradicted"), (20, "contradicted", "covered"), (80, "missed", "covered"))
    assert found == Readiness(
        "not_yet",
        (
            Reason("wrong", 2, Gap("q1", "first", "core", "contradicted")),
            Reason("missed", 2, Gap("q0", "first", "core", "missed")),
        ),
    )
    better: Reply = (60, "covered", "missed")
    assert held(better, FAIR, better) == Readiness("nearly", (Reason("low", topic=TopicMark("data", 55, 2)),))


def test_a_point_that_was_made_good_in_a_follow_up_is_no_gap() -> None:
    player = Player()
    asked = tuple(PlannedQuestion(f"q{place}", (), (PlannedKeypoint("first", "core", 0, True),)) for place in range(3))
    player.start(*asked)
    for _ in asked:
        player.graded(player.answer(), assessed(60, first="missed"))
        effects = player.graded(player.answer(), assessed(100))
    assert isinstance(effects[-1], ShowSummary)
    assert effects[-1].readiness == Readiness("ready", (Reason("complete"),))


def test_a_point_that_the_reply_to_a_follow_up_told_wrongly_is_wrong_though_it_was_only_missed_before() -> None:
    player = Player()
    asked = tuple(PlannedQuestion(f"q{place}", (), (PlannedKeypoint("first", "core", 0, True),)) for place in range(3))
    player.start(*asked)
    for _ in asked:
        player.graded(player.answer(), assessed(60, first="missed"))
        effects = player.graded(player.answer(), assessed(0, first="contradicted"))
    assert isinstance(effects[-1], ShowSummary)
    found = effects[-1].readiness
    assert found is not None
    assert [(each.kind, each.count) for each in found.reasons] == [("wrong", 3), ("low", 0)]


def test_an_interview_that_is_stopped_tells_no_verdict() -> None:
    player = Player()
    player.start(*(PlannedQuestion(f"q{place}", (), POINTS) for place in range(4)))
    for _ in range(3):
        player.graded(player.answer(), assessed(90))
    (summary,) = [each for each in player.play(Stopped(player.now())) if isinstance(each, ShowSummary)]
    assert summary.readiness is None
