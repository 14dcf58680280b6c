"""What made a mark, in words first: what was found, what was taken off and for what; the numbers if asked for."""

from __future__ import annotations

from collections.abc import Iterator

from bot.interview import Turn
from bot.interview.effects import ShowWhy
from bot.interview.marks import earned, is_wrong, taken_off
from bot.interview.session import FollowUp
from bot.texts.buttons import buttons, model_answer, why_in_numbers
from bot.texts.catalogue import CATALOGUE
from bot.texts.delivery import figure_blocks
from bot.texts.findings import aside_blocks, missing_points, said_blocks
from bot.texts.message import Block, Message, Style
from bot.texts.sentences import sentence
from bot.texts.wording import Wording, of_kind, question_wording
from questions import Bank, Language
from questions.exercises import written
from scoring import Assessment, Finding, Ingredient, Status, verdict_of

# From here on a point counts all but in full; of those below, the least sure are named.
_SURE, _MOST_UNSURE = 0.85, 2
_SIGNS: dict[Status, tuple[Style, str]] = {
    "covered": ("right", "✓"),
    "partly": ("partly", "△"),
    "missed": ("missing", "・"),
    "contradicted": ("wrong", "✗"),
}


def show_why(effect: ShowWhy, bank: Bank, language: Language) -> tuple[Message, ...]:
    """The way from what was found to the mark, or the numbers behind each point where these are asked for.

    While the question is open, a missed point keeps its name to itself.
    """
    turn = effect.turn
    assessment = turn.assessment
    question = bank.question(turn.question)
    wording = question_wording(question, language)
    place: dict[str, str | int] = {"number": effect.number, "name": question.name(language)}
    if assessment is None:
        unjudged = (
            Block("title", sentence("why.title", language, **place)),
            Block("text", sentence("why.shown" if turn.shown else "why.skipped", language)),
            Block("score", sentence("why.mark", language, mark=turn.final_mark)),
        )
        return (Message(unjudged, buttons(language, model_answer(effect.number))),)
    if effect.numbers:
        made = (
            Block("title", sentence("why.behind", language, **place)),
            Block("text", wording.say("why.zeros")),
            *_behind(assessment, wording, turn.closed),
            *_score(assessment, wording),
            *figure_blocks(turn.delivery, language),
            *_scorer(assessment, language),
        )
        return (Message(made),)
    made = (
        Block("title", sentence("why.title", language, **place)),
        *_found(turn, assessment, wording),
        *aside_blocks(assessment.set_aside, wording),
        *_mark(turn, assessment, wording),
    )
    choices = [why_in_numbers(effect.number), *([model_answer(effect.number)] if turn.closed else [])]
    return (Message(made, buttons(language, *choices)),)


def _found(turn: Turn, assessment: Assessment, wording: Wording) -> Iterator[Block]:
    """What was found, each point with the reply's own words; what is still asked for is not given away."""
    if assessment.findings:
        yield Block("heading", sentence("why.points", wording.language))
    asked = turn.follow_ups[-1].target if turn.follow_ups and not turn.closed else None
    yield from said_blocks(assessment.findings, wording, asked)
    missed = [finding for finding in assessment.findings if finding.status == "missed"]
    if turn.closed:
        bonus = {finding.keypoint for finding in missed if finding.tier == "bonus"}
        yield from missing_points([finding.keypoint for finding in missed], wording, bonus)
    elif missed:
        yield Block("missing", f"・ {wording.say('feedback.missing_count', count=len(missed))}")


def _behind(assessment: Assessment, wording: Wording, named: bool) -> Iterator[Block]:
    for finding in assessment.findings:
        moved = [each for each in finding.ingredients if round(each.value, 2)]
        if moved:
            yield _point(finding, wording, named)
            yield Block("detail", " · ".join(_ingredient(each, wording) for each in moved))


def _point(finding: Finding, wording: Wording, named: bool) -> Block:
    language = wording.language
    style, sign = _SIGNS[finding.status]
    unnamed = finding.status == "missed" and not named
    point = wording.say("why.unnamed") if unnamed else wording.point(finding.keypoint)
    tier = sentence(f"tier.{finding.tier}", language)
    percent = round(100 * finding.probability)
    return Block(style, f"{sign} {sentence('why.point', language, point=point, tier=tier, percent=percent)}")


def _score(assessment: Assessment, wording: Wording) -> Iterator[Block]:
    yield Block("heading", sentence("why.to_score", wording.language))
    yield from (Block("item", _ingredient(each, wording)) for each in assessment.ingredients)


def _ingredient(ingredient: Ingredient, wording: Wording) -> str:
    """A number with its name in words; one that has no words here goes by its own name."""
    words = CATALOGUE.get(of_kind(f"ingredient.{ingredient.name}", wording.story))
    name = words.to(wording.language) if words else ingredient.name
    return sentence("why.ingredient", wording.language, name=name, value=written(round(ingredient.value, 2)))


def _mark(turn: Turn, assessment: Assessment, wording: Wording) -> Iterator[Block]:
    """The sum: what the reply got and why, what hints took and follow-ups gave."""
    language = wording.language
    yield Block("heading", sentence("why.to_mark", language))
    shares = {each.name: each.value for each in assessment.ingredients}
    if "coverage" in shares:
        percent = round(100 * shares["coverage"])
        yield Block("item", wording.say("why.said", percent=percent))
        if percent != assessment.score and not wording.story:
            yield Block("item", sentence("why.curve", language))
        yield from _unsure(assessment, wording)
    # Only a story loses by these, and only where it is not whole.
    for name in ("whole", "focus"):
        if shares.get(name, 1.0) < 1:
            yield Block("item", sentence(f"why.{name}", language, percent=round(100 * shares[name])))
    if any(finding.status == "contradicted" for finding in assessment.findings):
        yield Block("item", sentence("why.taken_off", language))
    verdict = wording.say(f"verdict.{assessment.verdict}")
    yield Block("item", sentence("why.score", language, score=assessment.score, verdict=verdict))
    if turn.hints:
        cost = taken_off(assessment.score, turn.hints)
        key = "why.hints" if cost else "why.hints_free"
        yield Block("item", sentence(key, language, count=turn.hints, cost=cost))
    for number, follow_up in enumerate(turn.follow_ups, start=1):
        yield Block("item", _follow_up(number, follow_up, language))
    yield Block("score", sentence("why.mark", language, mark=turn.final_mark))
    if wording.story:
        yield Block("text", sentence("why.not_truth", language))


def _unsure(assessment: Assessment, wording: Wording) -> Iterator[Block]:
    """The points that were found, but count only in part since they were not recognised surely."""
    if verdict_of(assessment.score) == "excellent":
        return
    covered = [each for each in assessment.findings if each.status == "covered"]
    covered.sort(key=lambda finding: finding.probability)
    # Where every point was found, nothing but this can be what the score is short of.
    least = covered[:1] if len(covered) == len(assessment.findings) else []
    unsure = [each for each in covered if each.probability < _SURE] or least
    if wording.story and unsure:
        yield Block("item", sentence("why.concrete", wording.language))
    elif unsure:
        language = wording.language
        told = (
            sentence(
                "why.unsure_point",
                language,
                point=wording.point(each.keypoint),
                percent=round(100 * each.probability),
            )
            for each in unsure[:_MOST_UNSURE]
        )
        yield Block("item", sentence("why.unsure", language, points=sentence("why.and", language).join(told)))


def _follow_up(number: int, follow_up: FollowUp, language: Language) -> str:
    if follow_up.assessment is None:
        return sentence("why.follow_up_open", language, number=number, worth=follow_up.worth)
    score, worth, gained = follow_up.assessment.score, follow_up.worth, follow_up.gained
    cost = taken_off(earned(follow_up, follow_up.assessment), follow_up.hints)
    if not gained and not cost:
        key = "why.follow_up_wrong" if is_wrong(follow_up.assessment) else "why.follow_up_none"
        return sentence(key, language, number=number, worth=worth)
    if not cost:
        return sentence("why.follow_up", language, number=number, worth=worth, score=score, gained=gained)
    return sentence(
        "why.follow_up_with_hints",
        language,
        number=number,
        worth=worth,
        score=score,
        gained=gained,
        count=follow_up.hints,
        cost=cost,
    )


def _scorer(assessment: Assessment, language: Language) -> Iterator[Block]:
    if assessment.scorer:
        yield Block("text", sentence("why.scorer", language, scorer=assessment.scorer))
