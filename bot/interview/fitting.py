"""The questions that fit a person: most are near what they wrote about themselves, every third is drawn."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.interview.effects import Say
from bot.interview.session import Interview, Introduction, Nearby, Origin, PlannedQuestion

# An introduction fits where its nearest question is as like it as this. Measured on introductions in both languages:
# those of other trades stay below, those of people who do what the banks are about lie above.
FITS_FROM = 0.25
# From here on a question counts as near an introduction that fits.
NEAR_FROM = 0.2
# Every so many-th question is drawn, so that an interview does not keep to what one knows already.
DRAWN_EVERY = 3
# How many of the nearest questions tell which bank is the nearest.
TELLING = 3


def fits(introduction: Introduction) -> bool:
    """Whether an introduction is near any question at all."""
    return any(each.likeness >= FITS_FROM for each in introduction.nearby)


def nearest_bank(introduction: Introduction, banks: Sequence[str]) -> str | None:
    """The bank whose nearest questions are nearest on average; None where the introduction fits none of them."""

    def closeness(bank: str) -> float:
        best = sorted((each.likeness for each in introduction.nearby if each.bank == bank), reverse=True)
        return sum(best[:TELLING]) / TELLING

    fitting = {each.bank for each in introduction.nearby if each.likeness >= FITS_FROM}
    return max((bank for bank in banks if bank in fitting), key=closeness, default=None)


def drawn_for_role(
    candidates: tuple[PlannedQuestion, ...], weights: Mapping[str, int], seed: int
) -> tuple[PlannedQuestion, ...]:
    """All candidates in an order that is drawn: the chance to come next is as the greatest weight of the topics.

    A topic without a weight has 1. The keys are those of Efraimidis and Spirakis (2006), "Weighted random sampling with
    a reservoir".
    """
    chance = random.Random(seed)

    def key(planned: PlannedQuestion) -> float:
        weight = max((weights.get(topic, 1) for topic in planned.topics), default=1)
        return float(chance.random() ** (1 / weight))

    return tuple(replace(planned, origin=Origin("role")) for planned in sorted(candidates, key=key, reverse=True))


def bank_for_role(weights: Mapping[str, int], seed: int) -> str:
    """One of a role's banks, drawn by their weights."""
    return random.Random(seed).choices(list(weights), list(weights.values()))[0]


def fitted(candidates: tuple[PlannedQuestion, ...], nearby: Sequence[Nearby], seed: int) -> tuple[PlannedQuestion, ...]:
    """All candidates, arranged: the nearest that is left, but in every third place one that is drawn from all the rest.

    Where none of them is near, they stay as they are; where no near one is left, the rest keeps its order. What was
    drawn for a role already comes in that order.
    """
    found = {each.question: each for each in nearby}
    near = sorted((each for each in candidates if each.id in found), key=lambda each: -found[each.id].likeness)
    others = [each for each in candidates if each.id not in found]
    chance = random.Random(seed)
    arranged: list[PlannedQuestion] = []
    while near:
        drawn = others if len(arranged) % DRAWN_EVERY == DRAWN_EVERY - 1 else []
        if drawn:
            question = drawn.pop(0 if drawn[0].origin else chance.randrange(len(drawn)))
            arranged.append(replace(question, origin=Origin("drawn")))
        else:
            question = near.pop(0)
            arranged.append(replace(question, origin=Origin("introduced", found[question.id].sentence)))
    return (*arranged, *others)


def why_it_fits(interview: Interview, number: int | None) -> Say | None:
    """Why question `number`, the current one unless given, is in the plan; None where that needs no word."""
    number = number or len(interview.turns)
    origin = interview.plan[number - 1].origin if number <= len(interview.turns) else None
    if origin is None:
        return None
    words = (("words", origin.words),) if origin.words else ()
    return Say(f"came.{origin.kind}", (("number", number), *words))
