"""An answer in a round may be spoken: it is judged when what was recorded of it is heard. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.interview.rounds import Answer, Round, anew, settled, takes_more, with_answer
from bot.interview.session import Part, Recording


def record_answer(opened: Round, member: int, name: str, recording: Recording, at: datetime) -> Round:
    """A recording is a member's answer, or more of it, where that takes more."""
    former = opened.answer_of(member)
    if former is None:
        late = opened.state != "open"
        return with_answer(opened, Answer(member, name, (), at, late=late, recordings=(recording,)))
    return with_answer(opened, anew(replace(former, recordings=(*former.recordings, recording))))


def take_heard(opened: Round, answer: Answer, part: Part) -> Round:
    """A recording of an answer was heard, be the round closed meanwhile: it came in time."""
    left = _without(answer, part.source)
    return with_answer(opened, anew(replace(left, parts=(*left.parts, part))))


def drop_recording(opened: Round, answer: Answer, source: str) -> Round:
    """A recording of an answer gave nothing; where there is nothing else of it, there is no answer."""
    left = _without(answer, source)
    if left.parts or left.recordings:
        return with_answer(opened, anew(left))
    others = tuple(each for each in opened.answers if each.member != answer.member)
    return settled(replace(opened, answers=others))


def correct_heard(opened: Round, member: int, source: str, text: str) -> Round | None:
    """What is typed takes the place of what was heard last; None where nothing was heard last, or no longer counts."""
    answer = opened.answer_of(member)
    if answer is None or not takes_more(opened, answer) or not answer.parts or not answer.parts[-1].spoken:
        return None
    last = replace(answer.parts[-1], source=source, text=text, spoken=False)
    return with_answer(opened, anew(replace(answer, parts=(*answer.parts[:-1], last))))


def _without(answer: Answer, source: str) -> Answer:
    return replace(answer, recordings=tuple(each for each in answer.recordings if each.source != source))
