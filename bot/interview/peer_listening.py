"""A reply in a peer interview may be spoken: it is judged when what was recorded of it is heard. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.interview.peers import PeerInterview, PeerTurn, finish, with_part
from bot.interview.session import Part, PlannedQuestion, Recording


def record(running: PeerInterview, recording: Recording) -> PeerInterview:
    """The candidate sent a recording, which belongs to the question that is open."""
    turn = replace(running.turn, recordings=(*running.turn.recordings, recording))
    return _with(running, len(running.turns) - 1, turn)


def unheard(found: PeerInterview) -> Iterator[tuple[PlannedQuestion, Recording]]:
    """The recordings that are to be heard, each with its question."""
    for turn, planned in zip(found.turns, found.plan, strict=False):
        for recording in turn.recordings:
            yield planned, recording


def place_of_recording(found: PeerInterview, recording: Recording) -> int | None:
    """The place, from 0, of the question that a recording belongs to; None where nobody waits for it any more."""
    places = (place for place, turn in enumerate(found.turns) if recording in turn.recordings)
    return next(places, None)


def take_heard(found: PeerInterview, place: int, part: Part) -> PeerInterview:
    """A recording was heard, be its question closed meanwhile: it came in time."""
    return _with(found, place, with_part(_without(found.turns[place], part.source), part))


def drop_recording(found: PeerInterview, place: int, source: str) -> PeerInterview:
    """A recording gave nothing; an interview that waited for it alone is over."""
    left = _with(found, place, _without(found.turns[place], source))
    return finish(left) if left.state == "judging" else left


def _without(turn: PeerTurn, source: str) -> PeerTurn:
    return replace(turn, recordings=tuple(each for each in turn.recordings if each.source != source))


def _with(found: PeerInterview, place: int, turn: PeerTurn) -> PeerInterview:
    return replace(found, turns=(*found.turns[:place], turn, *found.turns[place + 1 :]))
