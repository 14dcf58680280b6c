"""The adaptive order: it starts in the middle or at the level aimed at, and the marks lead up and down the levels."""

from __future__ import annotations

from dataclasses import replace

from bot.interview.effects import Say
from bot.interview.session import LEVELS, Goal, Interview, PlannedQuestion
from questions import Level

# Where it starts for whoever did not say how long they have worked in their field.
MIDDLE: Level = "mid"
# A mark from which the next question is a level up, and one below which it is a level down.
UP_FROM = 70
DOWN_BELOW = 40


def with_next(interview: Interview) -> Interview:
    """The interview with the question that comes next in its place in the plan; only an adaptive one changes.

    It is the first of those that are left whose level is nearest to the one that the last mark asks for, and of two
    levels that are equally near, the easier.
    """
    if not interview.adaptive:
        return interview
    done = len(interview.turns)
    left = (*interview.plan[done:], *interview.spare)
    wanted = _wanted(interview, done, deciding_mark(interview))
    chosen = min(left, key=lambda planned: (abs(_rank(planned) - wanted), _rank(planned)))
    rest = (planned for planned in left if planned.id != chosen.id)
    arranged = (*interview.plan[:done], chosen, *rest)
    total = len(interview.plan)
    return replace(interview, plan=arranged[:total], spare=arranged[total:])


def deciding_mark(interview: Interview) -> int | None:
    """The mark that the next question of an adaptive interview is chosen by; None where it is chosen by none."""
    return interview.turn.final_mark if interview.adaptive and interview.turns else None


def why_it_came(interview: Interview, number: int | None) -> Say | None:
    """What to say of why question `number`, the current one unless given, was chosen; None where it was not."""
    number = number or len(interview.turns)
    if not interview.adaptive or number > len(interview.turns):
        return None
    planned = interview.plan[number - 1]
    if planned.origin is not None and planned.origin.kind == "mentioned":
        return None
    mark = interview.turns[number - 1].after
    place = (("number", number), ("level", planned.level))
    if mark is None:
        key = "came.first" if starting_level(interview.goal) == MIDDLE else "came.first_by_years"
        return Say(key, (*place, ("up", UP_FROM), ("down", DOWN_BELOW)))
    key = _compared(_rank(planned), _wanted(interview, number - 1, mark), _rank(interview.plan[number - 2]), mark)
    return Say(key, (*place, ("before", number - 1), ("mark", mark)))


def _compared(rank: int, wanted: int, before: int, mark: int) -> str:
    if rank != wanted:
        return "came.nearest"
    if rank != before:
        return "came.harder" if rank > before else "came.easier"
    return {1: "came.hardest", 0: "came.same", -1: "came.easiest"}[_step(mark)]


def starting_level(goal: Goal | None) -> Level:
    """The level that an interview starts at: the one that is aimed at, or else the middle."""
    return goal.level if goal is not None and goal.level is not None else MIDDLE


def starting_with(candidates: tuple[PlannedQuestion, ...], level: Level) -> tuple[PlannedQuestion, ...]:
    """All candidates, the first of those whose level is nearest to this one in front."""
    first = min(candidates, key=lambda planned: abs(_rank(planned) - LEVELS.index(level)), default=None)
    return candidates if first is None else (first, *(each for each in candidates if each.id != first.id))


def _wanted(interview: Interview, done: int, mark: int | None) -> int:
    """The rank of the level that is to be asked after `done` questions, of which the last got this mark.

    It leads to no level that the interview has no questions of, at either end.
    """
    if mark is None:
        return LEVELS.index(starting_level(interview.goal))
    ranks = [_rank(planned) for planned in (*interview.plan, *interview.spare)]
    return min(max(_rank(interview.plan[done - 1]) + _step(mark), min(ranks)), max(ranks))


def _step(mark: int) -> int:
    return 1 if mark >= UP_FROM else -1 if mark < DOWN_BELOW else 0


def _rank(planned: PlannedQuestion) -> int:
    return LEVELS.index(planned.level)
