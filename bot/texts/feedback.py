"""Feedback on replies: the mark first, then what was right, partly said, wrong and missing."""

from __future__ import annotations

from collections.abc import Iterator

from bot.interview.effects import ShowFeedback, ShowFollowUpFeedback
from bot.interview.marks import HINT_COST
from bot.interview.session import FollowUp, Turn
from bot.texts.asking import exact_answer, exercise
from bot.texts.buttons import buttons, model_answer, why
from bot.texts.catalogue import CATALOGUE
from bot.texts.findings import missing_points, said_blocks, three_blocks, to_add_blocks
from bot.texts.message import Block, Button, Message
from bot.texts.sentences import sentence
from bot.texts.wording import Wording, deeper_wording, question_wording
from questions import Bank, Deeper, Language, Numeric, Question
from scoring import TIER_WEIGHTS, Assessment, Verdict


def show_feedback(effect: ShowFeedback, bank: Bank, language: Language) -> Message:
    """How the first reply to a question was judged.

    While a follow-up comes, what was missed is only counted: naming it would answer the follow-up.
    """
    turn = effect.turn
    question = bank.question(turn.question)
    wording = question_wording(question, language)
    assessment = _judged(turn)
    blocks: list[Block] = []
    # A turn that is closed already is looked back at, at the end of an exam.
    if turn.closed:
        title = sentence("question.title", language, number=effect.number, name=question.name(language))
        blocks.append(Block("title", title))
    blocks.append(Block("score", _score(turn, assessment, language)))
    blocks += _advice(assessment.verdict, language)
    missed = missed_keypoints(question, turn)
    missing = (
        missing_points(missed, wording, _bonus(question)) if effect.last else _missing_count(question, missed, language)
    )
    blocks += three_blocks(assessment.findings, missing, wording)
    if assessment.findings and not missed and all(finding.status == "covered" for finding in assessment.findings):
        blocks.append(Block("text", sentence("feedback.nothing_missing", language)))
    return Message(tuple(blocks), _choices(effect.number, effect.last, language))


def show_follow_up_feedback(effect: ShowFollowUpFeedback, bank: Bank, language: Language) -> Message:
    """How the reply to a follow-up was judged; after the last one, also what else was missing from the first reply."""
    turn = effect.turn
    question = bank.question(turn.question)
    follow_up = turn.follow_ups[-1]
    blocks = [Block("score", _raised(effect, language)), *_follow_up_blocks(follow_up, question, language)]
    if effect.last:
        wording = question_wording(question, language)
        rest = [keypoint for keypoint in missed_keypoints(question, turn) if keypoint not in _probed(turn)]
        blocks += to_add_blocks("feedback.also_to_add", rest, wording, _bonus(question))
    return Message(tuple(blocks), _choices(effect.number, effect.last, language))


def missed_keypoints(question: Question, turn: Turn) -> list[str]:
    """The keypoints that the first reply missed, the heaviest first; one without a finding counts as missed."""
    status = {finding.keypoint: finding.status for finding in _judged(turn).findings}
    tiers = {keypoint.id: keypoint.tier for keypoint in question.keypoints}
    tiers |= {finding.keypoint: finding.tier for finding in _judged(turn).findings}
    missed = [keypoint for keypoint in tiers if status.get(keypoint, "missed") == "missed"]
    return sorted(missed, key=lambda keypoint: -TIER_WEIGHTS[tiers[keypoint]])


def _score(turn: Turn, assessment: Assessment, language: Language) -> str:
    verdict = sentence(f"verdict.{assessment.verdict}", language)
    if not turn.hints:
        return sentence("feedback.score", language, mark=turn.mark, verdict=verdict)
    return sentence(
        "feedback.score_with_hints",
        language,
        mark=turn.mark,
        verdict=verdict,
        score=assessment.score,
        cost=HINT_COST * turn.hints,
        count=turn.hints,
    )


def _raised(effect: ShowFollowUpFeedback, language: Language) -> str:
    before, after = effect.before, effect.turn.final_mark
    if before == after:
        return sentence("follow_up.full" if after == 100 else "follow_up.unchanged", language, mark=after)
    hints = effect.turn.follow_ups[-1].hints
    if not hints:
        return sentence("follow_up.raised", language, before=before, after=after)
    cost = HINT_COST * hints
    return sentence("follow_up.raised_with_hints", language, before=before, after=after, cost=cost, count=hints)


def _advice(verdict: Verdict, language: Language) -> Iterator[Block]:
    """A kind word where a reply could not be judged as an answer."""
    key = f"advice.{verdict}"
    if key in CATALOGUE:
        yield Block("text", sentence(key, language))


def _follow_up_blocks(follow_up: FollowUp, question: Question, language: Language) -> Iterator[Block]:
    assessment = follow_up.assessment
    assert assessment is not None, "feedback is given on what was judged"
    if follow_up.kind == "probe":
        yield from _pointwise(assessment, [follow_up.target], question_wording(question, language))
        return
    found = question.follow_up(follow_up.target)
    if isinstance(found, Deeper):
        yield from _pointwise(assessment, [point.id for point in found.keypoints], deeper_wording(found, language))
    else:
        yield from _numeric_blocks(assessment, found, follow_up, language)


def _pointwise(assessment: Assessment, asked: list[str], wording: Wording) -> Iterator[Block]:
    yield from _advice(assessment.verdict, wording.language)
    yield from said_blocks(assessment.findings, wording)
    said = {finding.keypoint for finding in assessment.findings if finding.status != "missed"}
    yield from to_add_blocks("feedback.to_add", [point for point in asked if point not in said], wording)


def _numeric_blocks(
    assessment: Assessment, numeric: Numeric, follow_up: FollowUp, language: Language
) -> Iterator[Block]:
    drawn = exercise(numeric, follow_up)
    number = exact_answer(drawn, language)
    if assessment.verdict == "right_number":
        yield Block("right", sentence("follow_up.right_number", language, number=number))
    else:
        yield Block("wrong", sentence("follow_up.wrong_number", language, number=number))
    yield Block("correction", f"→ {drawn.worked(language)}")


def _missing_count(question: Question, missed: list[str], language: Language) -> Iterator[Block]:
    if not missed:
        return
    core = sum(1 for keypoint in question.keypoints if keypoint.id in missed and keypoint.tier == "core")
    key = "feedback.missing_core" if core else "feedback.missing_count"
    yield Block("missing", f"・ {sentence(key, language, count=len(missed), core=core)}")


def _choices(number: int, last: bool, language: Language) -> tuple[Button, ...]:
    return buttons(language, why(number), *([model_answer(number)] if last else []))


def _bonus(question: Question) -> set[str]:
    return {keypoint.id for keypoint in question.keypoints if keypoint.tier == "bonus"}


def _probed(turn: Turn) -> set[str]:
    return {follow_up.target for follow_up in turn.follow_ups if follow_up.kind == "probe"}


def _judged(turn: Turn) -> Assessment:
    assert turn.assessment is not None, "feedback is given on what was judged"
    return turn.assessment
