"""The adaptive order: it starts in the middle, and the marks lead up and down the levels."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from bot.interview.effects import Say
from bot.interview.session import Interview, PlannedQuestion
from questions import Level

LEVELS: tuple[Level, ...] = get_args(Level)
MIDDLE = LEVELS.index("mid")
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
    wanted = _wanted(interview.plan[:done], deciding_mark(interview))
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
    *before, planned = interview.plan[:number]
    mark = interview.turns[number - 1].after
    place = (("number", number), ("level", planned.level))
    if mark is None:
        return Say("came.first", (*place, ("up", UP_FROM), ("down", DOWN_BELOW)))
    key = _compared(_rank(planned), _wanted(tuple(before), mark), _rank(before[-1]))
    return Say(key, (*place, ("before", number - 1), ("mark", mark)))


def _compared(rank: int, wanted: int, before: int) -> str:
    if rank != wanted:
        return "came.nearest"
    return "came.same" if rank == before else "came.harder" if rank > before else "came.easier"


def _wanted(asked: tuple[PlannedQuestion, ...], mark: int | None) -> int:
    """The rank of the level that is to be asked next, after the last of what was asked got this mark."""
    if mark is None:
        return MIDDLE
    step = 1 if mark >= UP_FROM else -1 if mark < DOWN_BELOW else 0
    return min(max(_rank(asked[-1]) + step, 0), len(LEVELS) - 1)


def _rank(planned: PlannedQuestion) -> int:
    return LEVELS.index(planned.level)
