"""How a reply to a point of a drill comes in: typed or spoken, in one message or several, corrected or not."""

from __future__ import annotations

from dataclasses import replace

from bot.interview.drill import Drill, DrillStep, KeepPointCorrection, KeepPointReply, awaited
from bot.interview.effects import Say, ShowHeard
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
from bot.interview.listening import refused
from bot.interview.session import Part, Pending, Recording


def answer(drill: Drill, event: Answered) -> DrillStep:
    """A reply, or more of the one that is being judged; what is typed after something was heard takes its place."""
    if not event.text.strip():
        return drill, (Say("empty_reply"),) if drill.pending is None else ()
    if drill.correcting or (drill.parts and drill.parts[-1].spoken and not event.spoken):
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
    drill = _anew(replace(drill, correcting=False), drill.parts)
    return drill, awaited(drill)


def record(drill: Drill, event: Recorded) -> DrillStep:
    """A recording is owed a hearing; the reply that it belongs to waits for it."""
    key = refused(event, len(drill.recordings))
    if key is not None:
        return drill, (Say(key),)
    said = (Say("voice.queued"),) if drill.recordings else ()
    recording = Recording(event.source, event.file, drill.id, drill.place, 0)
    drill = replace(drill, recordings=(*drill.recordings, recording))
    return (_anew(drill, drill.parts) if drill.parts else drill), said


def take_transcript(drill: Drill, event: Transcribed) -> DrillStep:
    """What was heard is shown, and it is said."""
    after, effects = answer(_without(drill, event.source), event.said)
    return after, (ShowHeard(event.said.text, judged=True), *effects)


def not_heard(drill: Drill, event: NotTranscribed) -> DrillStep:
    """A recording gave no reply: it is said why, and what else there is of the reply is judged."""
    drill = _without(drill, event.source)
    if drill.parts:
        drill = _anew(drill, drill.parts)
    return drill, (Say(f"voice.{event.why}"), *awaited(drill))


def correct(drill: Drill, _event: CorrectionAsked) -> DrillStep:
    """What was heard is to be corrected: it is not judged until the right words have come."""
    if not drill.parts or not drill.parts[-1].spoken:
        return drill, (Say("voice.nothing_heard"),)
    return _anew(replace(drill, correcting=True), drill.parts), (Say("voice.correct"),)


def _correct(drill: Drill, event: Answered) -> DrillStep:
    """Put a text in the place of what was heard last, and have the whole judged."""
    *before, last = drill.parts
    timing = event.timing if event.spoken else last.timing
    last = replace(last, text=event.text, spoken=event.spoken, timing=timing)
    drill = _anew(replace(drill, correcting=False), (*before, last))
    return drill, (KeepPointCorrection(last.attempt, last.text), *awaited(drill))


def _anew(drill: Drill, parts: tuple[Part, ...]) -> Drill:
    """The drill with this reply under a new attempt id, so that an older attempt's grade comes too late."""
    drill = replace(drill, attempts=drill.attempts + 1, parts=parts)
    return replace(drill, pending=Pending(_attempt(drill), "\n".join(part.text for part in parts)))


def _attempt(drill: Drill) -> str:
    return f"{drill.id}-{drill.attempts}"


def _without(drill: Drill, source: str) -> Drill:
    return replace(drill, recordings=tuple(each for each in drill.recordings if each.source != source))
