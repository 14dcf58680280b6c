"""The adaptive order: what is asked follows the marks, by a stated rule, and says why it came."""

from __future__ import annotations

import pytest

from bot.interview.adapting import starting_with
from bot.interview.effects import Ask, Say
from bot.interview.events import Resumed, Skipped, Started, Stopped, WhyAsked
from bot.interview.session import Goal, Mode, PlannedQuestion
from bot.store.sessions import from_json, to_json
from questions import Level
from tests.interview.build import Player, assessed
from tests.interview.transcript import lines

# In the order in which the seed put them.
CANDIDATES = (
    PlannedQuestion("easy-1", level="junior"),
    PlannedQuestion("hard-1", level="senior"),
    PlannedQuestion("mid-1", level="mid"),
    PlannedQuestion("easy-2", level="junior"),
    PlannedQuestion("mid-2", level="mid"),
    PlannedQuestion("hard-2", level="senior"),
)


def begun(count: int, candidates: tuple[PlannedQuestion, ...] = CANDIDATES, mode: Mode = "coaching") -> Player:
    player = Player()
    plan, spare = candidates[:count], candidates[count:]
    player.play(Started(player.now(), "i1", "bank", mode, 7, plan, adaptive=True, spare=spare))
    return player


def asked(player: Player, *marks: int) -> list[str]:
    """The questions that are asked where the replies get these marks."""
    for mark in marks:
        player.graded(player.answer(), assessed(mark))
    assert player.session.interview is not None
    return [turn.question for turn in player.session.interview.turns]


@pytest.mark.parametrize(
    ("marks", "questions"),
    [
        ((), ["mid-1"]),
        ((70,), ["mid-1", "hard-1"]),
        ((69,), ["mid-1", "mid-2"]),
        ((40,), ["mid-1", "mid-2"]),
        ((39,), ["mid-1", "easy-1"]),
        ((90, 90), ["mid-1", "hard-1", "hard-2"]),
        ((90, 20), ["mid-1", "hard-1", "mid-2"]),
        ((10, 10), ["mid-1", "easy-1", "easy-2"]),
        ((10, 80), ["mid-1", "easy-1", "mid-2"]),
        # No level has any left but these: the nearest, and of two as near the easier.
        ((90, 90, 90), ["mid-1", "hard-1", "hard-2", "mid-2"]),
        ((50, 50), ["mid-1", "mid-2", "easy-1"]),
    ],
)
def test_a_good_mark_leads_up_a_level_and_a_bad_one_down(marks: tuple[int, ...], questions: list[str]) -> None:
    assert asked(begun(5), *marks) == questions


def test_it_asks_as_many_as_were_wanted_and_each_once() -> None:
    player = begun(3)
    assert asked(player, 90, 20, 50) == ["mid-1", "hard-1", "mid-2"]
    assert player.session.phase == "idle"
    whole = begun(len(CANDIDATES))
    assert sorted(asked(whole, 90, 0, 50, 80, 10, 60)) == sorted(planned.id for planned in CANDIDATES)


@pytest.mark.parametrize(
    ("level", "first", "why_first"),
    [("junior", "easy-1", "came.first_by_years"), ("senior", "hard-1", "came.first_by_years"), (None, "mid-1", None)],
)
def test_it_begins_at_the_level_of_the_years(level: Level | None, first: str, why_first: str | None) -> None:
    player = Player()
    goal = Goal("ml-engineer", level)
    player.play(Started(player.now(), "i1", "bank", "coaching", 7, CANDIDATES, adaptive=True, goal=goal))
    assert asked(player) == [first]
    (came,) = why(player)
    assert isinstance(came, Say)
    assert came.key == (why_first or "came.first")


@pytest.mark.parametrize(("level", "first"), [("junior", "easy-1"), ("mid", "mid-1"), ("senior", "hard-1")])
def test_in_any_other_order_too_the_first_question_is_of_that_level(level: Level, first: str) -> None:
    arranged = starting_with(CANDIDATES, level)
    assert arranged[0].id == first
    assert [each for each in CANDIDATES if each.id != first] == list(arranged[1:])
    assert starting_with((), level) == ()


def test_a_bank_without_the_middle_begins_with_the_easier() -> None:
    ends = tuple(planned for planned in CANDIDATES if planned.level != "mid")
    assert asked(begun(2, ends)) == ["easy-1"]


def test_a_question_that_is_skipped_leads_down() -> None:
    player = begun(2)
    effects = player.play(Skipped(player.now()))
    assert [effect.question for effect in effects if isinstance(effect, Ask)] == ["easy-1"]


def test_what_is_chosen_is_the_same_after_a_restart_and_after_a_stop() -> None:
    player = begun(4)
    asked(player, 80)
    again = Player(from_json(to_json(player.session)), player.at)
    again.play(Stopped(again.now()))
    again.play(Resumed(again.now()))
    assert asked(player, 75, 30) == asked(again, 75, 30) == ["mid-1", "hard-1", "hard-2", "mid-2"]


def why(player: Player, number: int | None = None, *, numbers: bool = False) -> list[Say | str]:
    effects = player.play(WhyAsked(player.now(), number, numbers))
    return [effect if isinstance(effect, Say) else lines([effect])[0] for effect in effects]


def test_why_tells_what_led_to_a_question() -> None:
    player = begun(6)
    assert why(player) == [Say("came.first", (("number", 1), ("level", "mid"), ("up", 70), ("down", 40)))]
    asked(player, 82)
    harder = Say("came.harder", (("number", 2), ("level", "senior"), ("before", 1), ("mark", 82)))
    assert why(player) == ["why 1: 82", harder]
    asked(player, 90, 95)
    assert why(player, 3) == [
        "why 3: 95",
        Say("came.hardest", (("number", 3), ("level", "senior"), ("before", 2), ("mark", 90))),
    ]
    nearest = Say("came.nearest", (("number", 4), ("level", "mid"), ("before", 3), ("mark", 95)))
    assert why(player, 4) == [nearest]
    asked(player, 20)
    assert why(player)[-1] == Say("came.easier", (("number", 5), ("level", "junior"), ("before", 4), ("mark", 20)))
    assert why(player, 1, numbers=True) == ["why 1: 82"]
    assert why(player, 9) == [Say("no_such_mark", (("number", 9),))]


@pytest.mark.parametrize(
    ("missing", "mark", "came"),
    [("senior", 90, "came.hardest"), ("junior", 20, "came.easiest"), ("senior", 50, "came.same")],
)
def test_a_level_that_the_questions_do_not_have_at_all_is_not_missed(missing: Level, mark: int, came: str) -> None:
    player = begun(4, tuple(planned for planned in CANDIDATES if planned.level != missing))
    asked(player, mark)
    assert why(player)[-1] == Say(came, (("number", 2), ("level", "mid"), ("before", 1), ("mark", mark)))


def test_an_exam_does_not_tell_by_its_order_before_its_end() -> None:
    player = begun(2, mode="exam")
    asked(player, 82)
    assert why(player) == [Say("not_in_exam")]
    asked(player, 82)
    assert why(player, 2)[-1] == Say("came.harder", (("number", 2), ("level", "senior"), ("before", 1), ("mark", 82)))


def test_where_the_order_is_another_nothing_is_said_of_it() -> None:
    player = Player()
    player.start()
    assert why(player) == [Say("nothing_to_explain")]
