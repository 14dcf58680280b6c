"""Every number that made a mark: the points found, the score made of them, and what hints and follow-ups changed."""

from __future__ import annotations

from collections.abc import Iterator

from bot.interview import Turn
from bot.interview.effects import ShowWhy
from bot.interview.marks import HINT_COST
from bot.interview.session import FollowUp
from bot.texts.buttons import buttons, model_answer
from bot.texts.catalogue import CATALOGUE
from bot.texts.message import Block, Message, Style
from bot.texts.sentences import quoted, sentence
from bot.texts.wording import Wording, question_wording
from questions import Bank, Language
from questions.exercises import written
from scoring import Assessment, Finding, Ingredient, Status

_SIGNS: dict[Status, tuple[Style, str]] = {
    "covered": ("right", "✓"),
    "partly": ("partly", "△"),
    "missed": ("missing", "・"),
    "contradicted": ("wrong", "✗"),
}


def show_why(effect: ShowWhy, bank: Bank, language: Language) -> tuple[Message, ...]:
    """The way from the points to the mark, then the numbers behind each point.

    While the question is open, a missed point keeps its name to itself.
    """
    turn = effect.turn
    assessment = turn.assessment
    assert assessment is not None, "only a mark that was given can be explained"
    question = bank.question(turn.question)
    wording = question_wording(question, language)
    place: dict[str, str | int] = {"number": effect.number, "name": question.name(language)}
    made = (
        Block("title", sentence("why.title", language, **place)),
        *_points(assessment, wording, turn.closed),
        *_score(assessment, language),
        *_mark(turn, language),
        *_scorer(assessment, language),
    )
    summary = Message(made, buttons(language, *([model_answer(effect.number)] if turn.closed else [])))
    behind = tuple(_behind(assessment, wording, turn.closed))
    if not behind:
        return (summary,)
    title = Block("title", sentence("why.behind", language, **place))
    return summary, Message((title, Block("text", sentence("why.zeros", language)), *behind))


def _points(assessment: Assessment, wording: Wording, named: bool) -> Iterator[Block]:
    if assessment.findings:
        yield Block("heading", sentence("why.points", wording.language))
    for finding in assessment.findings:
        yield _point(finding, wording, named)
        if finding.evidence:
            yield Block("quote", quoted(finding.evidence, wording.language))


def _behind(assessment: Assessment, wording: Wording, named: bool) -> Iterator[Block]:
    for finding in assessment.findings:
        moved = [each for each in finding.ingredients if round(each.value, 2)]
        if moved:
            yield _point(finding, wording, named)
            yield Block("detail", " · ".join(_ingredient(each, wording.language) for each in moved))


def _point(finding: Finding, wording: Wording, named: bool) -> Block:
    language = wording.language
    style, sign = _SIGNS[finding.status]
    if finding.status == "missed" and not named:
        point = sentence("why.unnamed", language)
    else:
        point = wording.point(finding.keypoint)
    tier = sentence(f"tier.{finding.tier}", language)
    percent = round(100 * finding.probability)
    return Block(style, f"{sign} {sentence('why.point', language, point=point, tier=tier, percent=percent)}")


def _score(assessment: Assessment, language: Language) -> Iterator[Block]:
    yield Block("heading", sentence("why.to_score", language))
    yield from (Block("item", _ingredient(each, language)) for each in assessment.ingredients)
    verdict = sentence(f"verdict.{assessment.verdict}", language)
    yield Block("item", sentence("why.score", language, score=assessment.score, verdict=verdict))


def _ingredient(ingredient: Ingredient, language: Language) -> str:
    """A number with its name in words; one that has no words here goes by its own name."""
    words = CATALOGUE.get(f"ingredient.{ingredient.name}")
    name = words.to(language) if words else ingredient.name
    return sentence("why.ingredient", language, name=name, value=written(round(ingredient.value, 2)))


def _mark(turn: Turn, language: Language) -> Iterator[Block]:
    yield Block("heading", sentence("why.to_mark", language))
    if turn.hints:
        hints = sentence("why.hints", language, count=turn.hints, cost=HINT_COST * turn.hints)
        yield Block("item", hints)
    for number, follow_up in enumerate(turn.follow_ups, start=1):
        yield Block("item", _follow_up(number, follow_up, language))
    yield Block("score", sentence("why.mark", language, mark=turn.final_mark))


def _follow_up(number: int, follow_up: FollowUp, language: Language) -> str:
    if follow_up.assessment is None:
        return sentence("why.follow_up_open", language, number=number, worth=follow_up.worth)
    score, worth, gained = follow_up.assessment.score, follow_up.worth, follow_up.gained
    if not follow_up.hints:
        return sentence("why.follow_up", language, number=number, worth=worth, score=score, gained=gained)
    return sentence(
        "why.follow_up_with_hints",
        language,
        number=number,
        worth=worth,
        score=score,
        gained=gained,
        count=follow_up.hints,
        cost=HINT_COST * follow_up.hints,
    )


def _scorer(assessment: Assessment, language: Language) -> Iterator[Block]:
    if assessment.scorer:
        yield Block("text", sentence("why.scorer", language, scorer=assessment.scorer))
