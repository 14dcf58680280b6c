"""The verdict, choice, amount or name that a question asks for: a bare reference and a reply give the same, or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from scoring.judging.statements import Statement
from scoring.reading.clauses import clauses
from scoring.reading.naming import naming
from scoring.reading.offered import offer, taken
from scoring.reading.verdicts import amount, says_only_that, verdict
from scoring.reading.words import is_japanese


@dataclass(frozen=True, slots=True)
class Answered:
    """That a reply answers rightly or not by what a point decides; `whole`: the point says no more than that.

    `right` is None where it answers otherwise, and that may be another name for the same.
    """

    point: int
    right: bool | None
    whole: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reply answers exactly, None where it does not; `bare`: it says nothing else."""

    answered: Answered | None = None
    bare: bool = False


def answer(statements: Sequence[Statement], asked: Sequence[str], reply: str, typed: str) -> Answer:
    """What a reply to a question, `asked` in several languages, answers exactly.

    `typed` is the reply before any typo was mended: that of a name may be another name.
    """
    mine = [each for each in asked if is_japanese(each) == is_japanese(reply)] or list(asked)
    own = [each for each in statements if each.own]
    for question in mine:
        every = chain(
            _verdicts(own, asked, question, reply),
            _choices(own, asked, question, reply),
            _amounts(own, question, reply),
            _names(own, question, typed),
        )
        if found := next(every, None):
            return Answer(found, says_only_that(question, reply))
    return Answer()


def _verdicts(own: Sequence[Statement], asked: Sequence[str], question: str, reply: str) -> Iterator[Answered]:
    said = verdict(question, reply)
    for statement in own if said is not None else ():
        for each in asked:
            stated = verdict(each, statement.text)
            if stated is not None:
                yield Answered(statement.point, stated == said, says_only_that(each, statement.text))


def _choices(own: Sequence[Statement], asked: Sequence[str], question: str, reply: str) -> Iterator[Answered]:
    offered = offer(question)
    said = taken(offered, reply) if offered else None
    for statement in own if said is not None else ():
        for each in asked:
            stated = taken(theirs, statement.text) if (theirs := offer(each)) else None
            if stated is not None:
                yield Answered(statement.point, stated == said, says_only_that(each, statement.text))


def _amounts(own: Sequence[Statement], question: str, reply: str) -> Iterator[Answered]:
    # What comes first gives the amount; what follows tells more of it.
    first = next((reply[each.start : each.end] for each in clauses(reply)), "")
    said = amount(question, reply if says_only_that(question, reply) else first)
    if said is None or not says_only_that(question, first):
        return
    for statement in own:
        stated = amount(question, statement.text)
        if stated is None or (said.dimension and said.dimension != stated.dimension):
            continue
        right = stated.agrees(said) if said.dimension == stated.dimension else stated.number == said.number
        yield Answered(statement.point, right, says_only_that(question, statement.text))


def _names(own: Sequence[Statement], question: str, typed: str) -> Iterator[Answered]:
    for statement in own:
        if found := naming(statement.text, question, typed):
            yield Answered(statement.point, {"same": True, "rival": False, "other": None}[found], whole=True)
