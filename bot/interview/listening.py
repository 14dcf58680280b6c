"""The rules for recordings: each is listened to, and what is heard in it is a reply that may be corrected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.interview.closing import take_own_question
from bot.interview.effects import Effect, Say, ShowHeard
from bot.interview.events import (
    Answered,
    AskedBack,
    CorrectionAsked,
    NotTranscribed,
    OwnQuestion,
    Recorded,
    Strayed,
    Transcribed,
)
from bot.interview.moves import (
    Step,
    awaits_own_question,
    hand_over,
    interview_of,
    open_recordings,
    place_to_record,
)
from bot.interview.replies import add_to_answer, answer, ask_back, hold
from bot.interview.replies import correct as correct_part
from bot.interview.running import asked_correction, nothing_running
from bot.interview.session import Part, Phase, Recording, Session
from speech import LONGEST, MOST_BYTES

# Of one member: whoever sends recordings without end shall not keep the others waiting.
MOST_WAITING = 3

_GRADING = (Phase.GRADING, Phase.GRADING_FOLLOW_UP)


def record(session: Session, event: Recorded) -> Step:
    """A recording is owed a hearing; the reply that it belongs to waits for it."""
    key = refused(event, len(session.recordings))
    if key is not None:
        return session, (Say(key),)
    interview = interview_of(session)
    number, follow_up = place_to_record(session)
    said = (Say("voice.queued"),) if open_recordings(session) else ()
    recording = Recording(event.source, event.file, interview.id, number, follow_up, bool(interview.correcting))
    session = replace(session, recordings=(*session.recordings, recording))
    if interview.pending is not None:
        session, _ = hand_over(session, interview.pending.text)
    return session, said


def record_own_question(session: Session, event: Recorded) -> Step:
    """At the end of an interview one may say what one would like to ask."""
    return record(session, event) if awaits_own_question(session) else nothing_running(session, event)


def take_transcript(session: Session, event: Transcribed) -> Step:
    """A recording was listened to: what was heard is shown, and it is said, or more of what is being said."""
    recording = next((each for each in open_recordings(session) if each.source == event.source), None)
    if recording is None:
        return too_late(session, event)
    session = _without(session, event.source)
    # One that was sent before the correction was asked for is another part of the reply.
    corrects = interview_of(session).correcting if recording.corrects else 0
    session, effects = (correct_part if corrects else _rule(session, event.said))(session, event.said)
    return session, (ShowHeard(event.said.text, corrects or _parts(session)), *effects)


def not_heard(session: Session, event: NotTranscribed) -> Step:
    """A recording gave no reply: it is said why, and what else there is of the reply is judged."""
    if event.source not in {each.source for each in session.recordings}:
        return session, ()
    waited = event.source in {each.source for each in open_recordings(session)}
    session = _without(session, event.source)
    effects: tuple[Effect, ...] = ()
    if waited and session.phase in _GRADING:
        pending = interview_of(session).pending
        assert pending is not None, "the table gives this phase a pending reply"
        session, effects = hand_over(session, pending.text)
    return session, (Say(f"voice.{event.why}"), *effects)


def too_late(session: Session, event: Transcribed) -> Step:
    """What the recording was a reply to is over, or was stopped."""
    return not_heard(session, NotTranscribed(event.at, event.source, "too_late"))


def correct(session: Session, event: CorrectionAsked) -> Step:
    """What was heard is to be corrected: it is not judged until the right words have come."""
    interview = interview_of(session)
    assert interview.last_reply is not None, "what is graded was replied"
    reply = interview.last_reply
    number = part_to_correct(reply.parts, event)
    if not number:
        return nothing_heard(session, event)
    interview = replace(interview, correcting=number)
    session, _ = hand_over(replace(session, interview=interview), reply.text)
    return session, (asked_correction(interview),)


def part_to_correct(parts: Sequence[Part], event: CorrectionAsked) -> int:
    """The part of a reply, from 1, that is to be corrected; 0 where that was not heard."""
    number = len(parts) if event.part is None else event.part
    return number if 0 < number <= len(parts) and parts[number - 1].spoken else 0


def nothing_heard(session: Session, _event: CorrectionAsked) -> Step:
    """There is nothing to correct."""
    return session, (Say("voice.nothing_heard"),)


def refused(event: Recorded, waiting: int) -> str | None:
    """The key of what is to be said instead of listening, where `waiting` recordings are to be heard already."""
    if event.seconds > LONGEST:
        return "voice.too_long"
    if event.size > MOST_BYTES:
        return "voice.too_big"
    return "voice.too_many" if waiting >= MOST_WAITING else None


def _rule(session: Session, said: Answered) -> Callable[..., Step]:
    """What is said aloud is taken as it would be if it were typed."""
    if session.phase is Phase.IDLE and isinstance(said, OwnQuestion):
        return take_own_question
    if session.phase in _GRADING:
        return add_to_answer
    return ask_back if isinstance(said, AskedBack) else hold if isinstance(said, Strayed) else answer


def _parts(session: Session) -> int:
    """How many parts the reply has that is being graded; 0 where none is."""
    reply = interview_of(session).last_reply
    return len(reply.parts) if reply is not None and session.phase in _GRADING else 0


def _without(session: Session, source: str) -> Session:
    return replace(session, recordings=tuple(each for each in session.recordings if each.source != source))
