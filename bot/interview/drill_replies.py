"""How a reply to a point of a drill comes in: typed or spoken, in one message or several, corrected or not."""

from __future__ import annotations

from dataclasses import replace

from bot.interview.drill import Drill, DrillStep, KeepPointCorrection, KeepPointReply, awaited
from bot.interview.effects import AskCorrection, Say, ShowHeard
from bot.interview.events import (
    Answered,
    AskedBack,
    CorrectionAsked,
    NotTranscribed,
    Recorded,
    ReplyEnded,
    Strayed,
    Transcribed,
)
from bot.interview.listening import part_to_correct, refused
from bot.interview.replies import corrected
from bot.interview.session import Part, Pending, Recording


def answer(drill: Drill, event: Answered) -> DrillStep:
    """A reply, or more of the one that is being judged; what is typed corrects what was heard."""
    if not event.text.strip():
        return drill, (Say("empty_reply"),) if drill.pending is None else ()
    if not event.spoken and (drill.correcting or (drill.parts and drill.parts[-1].spoken)):
        return _correct(drill, event)
    drill = _anew(drill, (*drill.parts, Part(event.source, "", event.text, event.spoken, event.timing)))
    attempt = _attempt(drill)
    kept = KeepPointReply(attempt, drill.current.point, event.text, event.at, drill.hints)
    drill = replace(drill, parts=(*drill.parts[:-1], replace(drill.parts[-1], attempt=attempt)))
    return drill, (kept, *awaited(drill))


def hold(drill: Drill, event: Strayed | AskedBack) -> DrillStep:
    """A line that seems to be no reply: ask whether it is one; sent again, it is judged."""
    if drill.held == event.text:
        return answer(drill, event)
    said = Say("asked_back") if isinstance(event, AskedBack) else Say("stray", (("words", event.text.strip()),))
    return replace(drill, held=event.text), (said,)


def end_reply(drill: Drill, _event: ReplyEnded) -> DrillStep:
    """Nothing is added to the reply any more, or corrected."""
    if drill.pending is None:
        return drill, (Say("nothing_said"),)
    if not drill.correcting:
        return drill, ()
    drill = _anew(replace(drill, correcting=0), drill.parts)
    return drill, awaited(drill)


def record(drill: Drill, event: Recorded) -> DrillStep:
    """A recording is owed a hearing; the reply that it belongs to waits for it."""
    key = refused(event, len(drill.recordings))
    if key is not None:
        return drill, (Say(key),)
    said = (Say("voice.queued"),) if drill.recordings else ()
    recording = Recording(event.source, event.file, drill.id, drill.place, 0, bool(drill.correcting))
    drill = replace(drill, recordings=(*drill.recordings, recording))
    return (_anew(drill, drill.parts) if drill.parts else drill), said


def take_transcript(drill: Drill, event: Transcribed) -> DrillStep:
    """What was heard is shown, and it is said."""
    # One that was sent before the correction was asked for is another part of the reply.
    corrects = drill.correcting if any(each.corrects for each in drill.recordings if each.source == event.source) else 0
    after, effects = (_correct if corrects else answer)(_without(drill, event.source), event.said)
    return after, (ShowHeard(event.said.text, corrects or len(drill.parts) + 1), *effects)


def not_heard(drill: Drill, event: NotTranscribed) -> DrillStep:
    """A recording gave no reply: it is said why, and what else there is of the reply is judged."""
    drill = _without(drill, event.source)
    if drill.parts:
        drill = _anew(drill, drill.parts)
    return drill, (Say(f"voice.{event.why}"), *awaited(drill))


def correct(drill: Drill, event: CorrectionAsked) -> DrillStep:
    """What was heard is to be corrected: it is not judged until the right words have come."""
    number = part_to_correct(drill.parts, event)
    if not number:
        return drill, (Say("voice.nothing_heard"),)
    asked = AskCorrection(drill.parts[number - 1].text)
    return _anew(replace(drill, correcting=number), drill.parts), (asked,)


def _correct(drill: Drill, event: Answered) -> DrillStep:
    """Put a text in the place of what is being corrected, or of what was heard last, and have the whole judged."""
    number = drill.correcting or len(drill.parts)
    part = corrected(drill.parts[number - 1], event)
    parts = (*drill.parts[: number - 1], part, *drill.parts[number:])
    drill = _anew(replace(drill, correcting=0), parts)
    return drill, (KeepPointCorrection(part.attempt, part.text), *awaited(drill))


def _anew(drill: Drill, parts: tuple[Part, ...]) -> Drill:
    """The drill with this reply under a new attempt id, so that an older attempt's grade comes too late."""
    drill = replace(drill, attempts=drill.attempts + 1, parts=parts)
    return replace(drill, pending=Pending(_attempt(drill), "\n".join(part.text for part in parts)))


def _attempt(drill: Drill) -> str:
    return f"{drill.id}-{drill.attempts}"


def _without(drill: Drill, source: str) -> Drill:
    return replace(drill, recordings=tuple(each for each in drill.recordings if each.source != source))
