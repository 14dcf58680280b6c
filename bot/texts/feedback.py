"""Feedback on replies: the mark first, then what was right, partly said, wrong and missing."""

from __future__ import annotations

from collections.abc import Iterator

from bot.interview.effects import ShowFeedback, ShowFollowUpFeedback
from bot.interview.marks import HINT_COST, taken_off
from bot.interview.session import FollowUp, Turn
from bot.texts.asking import exact_answer, exercise
from bot.texts.buttons import Choice, buttons, delivery, dispute, model_answer, why
from bot.texts.catalogue import CATALOGUE
from bot.texts.delivery import remark_blocks
from bot.texts.findings import aside_blocks, missing_points, said_blocks, three_blocks, to_add_blocks
from bot.texts.message import Block, Button, Message
from bot.texts.sentences import sentence
from bot.texts.wording import Wording, deeper_wording, question_wording
from questions import Bank, Deeper, Language, Numeric, Question
from scoring import TIER_WEIGHTS, Assessment, verdict_of

# The verdicts that say how good a mark is; the others say why a reply could not be judged as an answer.
_OF_MARKS = ("excellent", "good", "fair", "weak")


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
    blocks.append(Block("score", _score(turn, assessment, wording)))
    blocks += _advice(assessment, wording)
    missed = missed_keypoints(question, turn)
    missing = (
        missing_points(missed, wording, _bonus(question)) if effect.last else _missing_count(question, missed, wording)
    )
    blocks += three_blocks(assessment.findings, missing, wording, effect.asked)
    blocks += aside_blocks(assessment.set_aside, wording)
    if assessment.findings and not missed and all(finding.status == "covered" for finding in assessment.findings):
        blocks.append(Block("text", _complete(assessment, wording)))
    blocks += remark_blocks(turn.delivery, turn.remarks, language)
    return Message(tuple(blocks), _choices(effect.number, turn, question, language, last=effect.last))


def show_follow_up_feedback(effect: ShowFollowUpFeedback, bank: Bank, language: Language) -> Message:
    """How the reply to a follow-up was judged; after the last one, also what else was missing from the first reply."""
    turn = effect.turn
    question = bank.question(turn.question)
    blocks = [Block("score", _raised(effect, language)), *_follow_up_blocks(turn, question, language)]
    if effect.last:
        wording = question_wording(question, language)
        rest = [keypoint for keypoint in missed_keypoints(question, turn) if keypoint not in _probed(turn)]
        blocks += to_add_blocks("feedback.also_to_add", rest, wording, _bonus(question))
    blocks += remark_blocks(turn.follow_ups[-1].delivery, turn.follow_ups[-1].remarks, language)
    return Message(tuple(blocks), _choices(effect.number, turn, question, language, last=effect.last))


def is_disputable(turn: Turn, question: Question) -> bool:
    """Whether anything was not credited in full that words can be added to: nothing of a story or a bare answer is."""
    judged = (*([turn.assessment] if question.keypoints else []), *(each.assessment for each in turn.follow_ups))
    return question.kind == "facts" and any(
        each.verdict in ("wrong_number", "wrong_unit") or any(found.status != "covered" for found in each.findings)
        for each in judged
        if each is not None
    )


def missed_keypoints(question: Question, turn: Turn) -> list[str]:
    """The keypoints that the first reply missed, the heaviest first; one without a finding counts as missed."""
    status = {finding.keypoint: finding.status for finding in _judged(turn).findings}
    tiers = {keypoint.id: keypoint.tier for keypoint in question.keypoints}
    tiers |= {finding.keypoint: finding.tier for finding in _judged(turn).findings}
    missed = [keypoint for keypoint in tiers if status.get(keypoint, "missed") == "missed"]
    return sorted(missed, key=lambda keypoint: -TIER_WEIGHTS[tiers[keypoint]])


def _score(turn: Turn, assessment: Assessment, wording: Wording) -> str:
    language = wording.language
    # The words are about the mark that is told, which hints have made smaller than the score of the reply.
    judged = assessment.verdict in _OF_MARKS
    verdict = wording.say(f"verdict.{verdict_of(turn.mark) if judged else assessment.verdict}")
    off = taken_off(assessment.score, turn.hints)
    if not off:
        return sentence("feedback.score", language, mark=turn.mark, verdict=verdict)
    return sentence(
        "feedback.score_with_hints",
        language,
        mark=turn.mark,
        verdict=verdict,
        score=assessment.score,
        cost=off,
        count=turn.hints,
    )


def _complete(assessment: Assessment, wording: Wording) -> str:
    """What is said of a reply that makes every point: that nothing is missing, or what its score is short of."""
    if verdict_of(assessment.score) == "excellent":
        return wording.say("feedback.nothing_missing")
    if wording.story:
        return wording.say("feedback.in_general_terms")
    least = min(assessment.findings, key=lambda finding: finding.probability)
    return wording.say("feedback.unsure", point=wording.point(least.keypoint))


def _raised(effect: ShowFollowUpFeedback, language: Language) -> str:
    before, after = effect.before, effect.turn.final_mark
    if before == after:
        return sentence("follow_up.full" if after == 100 else "follow_up.unchanged", language, mark=after)
    hints = effect.turn.follow_ups[-1].hints
    if not hints:
        return sentence("follow_up.raised", language, before=before, after=after)
    cost = HINT_COST * hints
    return sentence("follow_up.raised_with_hints", language, before=before, after=after, cost=cost, count=hints)


def _advice(assessment: Assessment, wording: Wording) -> Iterator[Block]:
    """A kind word where a reply could not be judged as an answer, or none of it met a point."""
    findings = assessment.findings
    unmet = bool(findings) and all(finding.status == "missed" for finding in findings)
    key = "advice.off_topic" if unmet else f"advice.{assessment.verdict}"
    if key in CATALOGUE:
        yield Block("text", wording.say(key))


def _follow_up_blocks(turn: Turn, question: Question, language: Language) -> Iterator[Block]:
    follow_up = turn.follow_ups[-1]
    assessment = follow_up.assessment
    assert assessment is not None, "feedback is given on what was judged"
    if follow_up.kind == "probe":
        wording = question_wording(question, language)
        yield from pointwise(assessment, [follow_up.target], wording)
        yield from _kept_back(turn, follow_up.target, wording)
        return
    found = question.follow_up(follow_up.target)
    if isinstance(found, Deeper):
        yield from pointwise(
            assessment, [point.id for point in found.keypoints], deeper_wording(question, found, language)
        )
    else:
        yield from _numeric_blocks(assessment, found, follow_up, language)


def _kept_back(turn: Turn, keypoint: str, wording: Wording) -> Iterator[Block]:
    """What is right instead of what the first reply said wrongly: it was not told while the probe asked for it.

    The point itself stands in the feedback already; only a contrast's correction has more to tell.
    """
    probe = turn.follow_ups[-1].assessment
    said = {each.keypoint for each in probe.findings if each.status == "covered"} if probe else set()
    for finding in _judged(turn).findings:
        if finding.keypoint == keypoint and finding.status == "contradicted" and keypoint not in said:
            right = wording.correction(finding)
            if right != wording.point(keypoint):
                yield Block("correction", f"→ {right}")


def pointwise(assessment: Assessment, asked: list[str], wording: Wording) -> Iterator[Block]:
    """What a reply to a follow-up said of the points that it `asked` for, and which of them were left out."""
    if wording.story and assessment.verdict == "off_topic":
        yield Block("text", sentence("part.not_found", wording.language))
    else:
        yield from _advice(assessment, wording)
    yield from said_blocks(assessment.findings, wording)
    yield from aside_blocks(assessment.set_aside, wording)
    said = {finding.keypoint for finding in assessment.findings if finding.status != "missed"}
    yield from to_add_blocks("feedback.to_add", [point for point in asked if point not in said], wording)


def _numeric_blocks(
    assessment: Assessment, numeric: Numeric, follow_up: FollowUp, language: Language
) -> Iterator[Block]:
    drawn = exercise(numeric, follow_up)
    number = exact_answer(drawn, language)
    if assessment.verdict == "right_number":
        yield Block("right", sentence("follow_up.right_number", language, number=number))
    elif assessment.verdict == "wrong_unit":
        yield Block("wrong", sentence("follow_up.wrong_unit", language, number=number))
    else:
        yield Block("wrong", sentence("follow_up.wrong_number", language, number=number))
    yield Block("correction", f"→ {drawn.worked(language)}")


def _missing_count(question: Question, missed: list[str], wording: Wording) -> Iterator[Block]:
    if not missed:
        return
    core = sum(1 for keypoint in question.keypoints if keypoint.id in missed and keypoint.tier == "core")
    key = "feedback.missing_core" if core else "feedback.missing_count"
    yield Block("missing", f"・ {wording.say(key, count=len(missed), core=core)}")


def _choices(number: int, turn: Turn, question: Question, language: Language, *, last: bool) -> tuple[Button, ...]:
    """What can be pressed under feedback; what is still asked for is not looked up, and cannot be disputed yet."""
    explained = (why(number), *_drawn(number, turn))
    if not last:
        return buttons(language, *explained)
    held = [dispute(number)] if is_disputable(turn, question) else []
    return buttons(language, *explained, model_answer(number), *held)


def _drawn(number: int, turn: Turn) -> tuple[Choice, ...]:
    """Where a reply was spoken, there is its course to be looked at."""
    put = (turn.delivery, *(each.delivery for each in turn.follow_ups))
    return (delivery(number),) if any(each is not None and each.timing is not None for each in put) else ()


def _bonus(question: Question) -> set[str]:
    return {keypoint.id for keypoint in question.keypoints if keypoint.tier == "bonus"}


def _probed(turn: Turn) -> set[str]:
    return {follow_up.target for follow_up in turn.follow_ups if follow_up.kind == "probe"}


def _judged(turn: Turn) -> Assessment:
    assert turn.assessment is not None, "feedback is given on what was judged"
    return turn.assessment
