"""A question of a past interview: its mark, the replies as they were typed, and what was found in them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.interview.past import PastQuestion, PastReply
from bot.texts.clock import taken
from bot.texts.findings import aside_blocks, said_blocks, to_add_blocks
from bot.texts.message import Block
from bot.texts.sentences import sentence
from bot.texts.wording import Wording, deeper_wording, of_kind, question_wording
from questions import Deeper, Language, Question, draw


def question_blocks(past: PastQuestion, question: Question | None, language: Language) -> Iterator[Block]:
    """A past question with its replies; what the bank no longer has goes by its id."""
    name = question.name(language) if question else past.question
    yield Block("title", sentence("question.title", language, number=past.position, name=name))
    yield Block("score", mark_in_words(past, language))
    if question is not None:
        yield Block("question", question.ask.to(language))
    for reply in past.replies:
        yield from _reply(reply, question, language, past.credited)


def mark_in_words(past: PastQuestion, language: Language, raised: str = "follow_up.raised") -> str:
    """The mark before and after follow-ups, told by the sentence `raised`, the help, the former mark, and the time."""
    parts = [_mark(past, language, raised)]
    parts += [sentence("history.hints", language, count=past.hints)] if past.hints else []
    if past.former_mark is not None and past.former_mark != past.final_mark:
        parts.append(sentence("history.graded_again", language, former=past.former_mark))
    parts += taken(past.seconds, language, late=past.late)
    return " · ".join(parts)


def _mark(past: PastQuestion, language: Language, raised: str) -> str:
    if past.mark is None:
        unmarked = "summary.was_skipped" if past.skipped else "summary.was_shown" if past.shown else "history.no_score"
        return sentence(unmarked, language)
    if past.final_mark is None or past.final_mark == past.mark:
        result = sentence("history.score", language, score=past.mark)
    else:
        result = sentence(raised, language, before=past.mark, after=past.final_mark)
    return sentence("summary.mark_and_shown", language, result=result) if past.shown else result


def _reply(
    reply: PastReply, question: Question | None, language: Language, credited: Collection[str]
) -> Iterator[Block]:
    yield Block("text", reply_heading(reply, question, language))
    yield Block("quote", reply.text)
    wording = reply_wording(reply, question, language)
    yield from said_blocks(reply.findings, wording)
    yield from aside_blocks(reply.set_aside, wording)
    missed = [finding for finding in reply.findings if finding.status == "missed"]
    bonus = [finding.keypoint for finding in missed if finding.tier == "bonus"]
    to_add = [finding.keypoint for finding in missed if finding.keypoint not in credited]
    yield from to_add_blocks("feedback.to_add", to_add, wording, bonus)
    later = [wording.point(finding.keypoint) for finding in missed if finding.keypoint in credited]
    if later:
        yield Block("text", sentence("history.said_later", language))
        yield from (Block("right", f"✓ {point}") for point in later)


def reply_heading(reply: PastReply, question: Question | None, language: Language, first: str = "history.reply") -> str:
    """What a reply replied to, with its score and verdict where it was graded; `first` is said of a first reply."""
    heading = sentence(first, language)
    if reply.follow_up is not None:
        heading = sentence("history.follow_up", language, ask=_asked(reply, reply.follow_up, question, language))
    if reply.score is None:
        return heading
    story = question is not None and question.kind == "story"
    verdict = sentence(of_kind(f"verdict.{reply.verdict}", story), language)
    return sentence("history.judged", language, heading=heading, score=reply.score, verdict=verdict)


def _asked(reply: PastReply, target: str, question: Question | None, language: Language) -> str:
    """What a follow-up asked."""
    if question is not None:
        probes = {keypoint.id: keypoint.probe for keypoint in question.keypoints}
        if (probe := probes.get(target)) is not None:
            return probe.to(language)
        for each in question.follow_ups:
            if each.id == target:
                if isinstance(each, Deeper):
                    return each.ask.to(language)
                return draw(each, reply.seed).ask(language) if reply.seed is not None else each.id
    return target


def reply_wording(reply: PastReply, question: Question | None, language: Language) -> Wording:
    """The wording of the points that a reply was judged by."""
    if question is None:
        return Wording(language)
    for each in question.follow_ups:
        if each.id == reply.follow_up and isinstance(each, Deeper):
            return deeper_wording(question, each, language)
    return question_wording(question, language)
