"""Judging the reply to a numeric exercise by the number that it gives as the answer. Needs no encoder."""

from __future__ import annotations

from collections.abc import Iterator

from questions import Exercise
from questions.exercises import written
from scoring.assessment import Assessment, Verdict
from scoring.reading.answers import Answer, answers
from scoring.reading.units import Unit, unit_named

SCORER = "numeric-2"

# "5 m" is five million where nothing is measured in metres; likewise the others.
_SCALES = {"m": 1e6, "k": 1e3, "K": 1e3, "G": 1e9, "B": 1e9, "M": 1e6}


def assess_number(exercise: Exercise, reply: str) -> Assessment:
    """The number in the reply compared with the exact answer: 100 within the stated tolerance, otherwise 0.

    The verdict is "which_number" where the reply holds several numbers and claims none of them.
    """
    verdict = _verdict(exercise, answers(reply, tuple(exercise.values.values()), _unit(exercise)))
    score = 100 if verdict == "right_number" else 0
    return Assessment(score, verdict, expected=written(exercise.answer), scorer=SCORER)


def answers_read(exercise: Exercise, reply: str) -> tuple[str, ...]:
    """What is read as the answer in a reply, with its unit where it has one; several where the reply claims none."""
    found = answers(reply, tuple(exercise.values.values()), _unit(exercise))
    return tuple(f"{written(each.number)} {each.unit.written if each.unit else ''}".rstrip() for each in found)


def _verdict(exercise: Exercise, found: tuple[Answer, ...]) -> Verdict:
    if len(found) != 1:
        return "which_number" if found else "wrong_number"
    unit = _unit(exercise)
    if any(exercise.accepts(number) for number in _numbers(found[0], unit)):
        return "right_number"
    return "wrong_unit" if unit and found[0].unit and exercise.accepts(found[0].number) else "wrong_number"


def _unit(exercise: Exercise) -> Unit | None:
    """The unit of measure that an exercise asks for; None where it counts something."""
    name = exercise.numeric.unit
    return unit_named(name.to("en")) or unit_named(name.to("ja")) if name else None


def _numbers(answer: Answer, asked: Unit | None) -> Iterator[float]:
    """What an answer may mean in the unit that is asked for."""
    if answer.unit is None:
        yield answer.number
        if asked and asked.dimension == "ratio":
            yield answer.number / asked.size
    elif asked is None:
        yield answer.number
        if answer.unit.dimension == "ratio":
            yield answer.number * answer.unit.size
        if answer.unit.written in _SCALES:
            yield answer.number * _SCALES[answer.unit.written]
    elif answer.unit.dimension == asked.dimension:
        yield answer.number * answer.unit.size / asked.size
