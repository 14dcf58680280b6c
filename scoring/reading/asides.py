"""What of a reply is set aside before it is judged, since it claims nothing of the subject, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from scoring.assessment import Reason
from scoring.reading.clauses import sentences
from scoring.reading.instructions import is_instruction
from scoring.reading.kinds import is_apology, is_empty, is_gibberish, passes, says_nothing_known
from scoring.reading.listing import is_bare_list
from scoring.reading.retractions import taken_back, without
from scoring.reading.wanted import asks_for_list

_PIECE_END = re.compile(r"[。！\n；：?？…]+|[.!;:]+(?=\s|$|[^\x00-\x7f])|,\s|、|\s(?=but\b)")
# After one of these the ignorance is what follows from it, a claim of the subject.
_CONDITION = re.compile(r"(?:と|ば|たら|なら|では|ては|ので|ため|から|ても|だけ|ず)、$")
# Inside a reply that says more, only a longer row of terms is one.
_LEAST_IN_SENTENCE = 6
_ENDS = re.compile(r"\s*[.!。！\n…?？]")
_GUESS = re.compile(r"\s*(?:\.\.+|…+)?[?？]|\s*…")


@dataclass(frozen=True, slots=True)
class Aside:
    """A piece of a reply that is not judged: its place, and why."""

    start: int
    end: int
    reason: Reason


def asides(reply: str, asked: str) -> tuple[Aside, ...]:
    """The pieces of a reply to what was asked that are set aside, in order."""
    told = tuple(_instructions(reply, asked))
    rest = blanked(reply, told)
    if is_gibberish(rest):
        return (*told, Aside(0, len(reply), "gibberish"))
    told += tuple(Aside(start, end, "taken_back") for start, end in taken_back(rest))
    rest = blanked(reply, told)
    if not asks_for_list(asked):
        told += tuple(_terms(rest))
        rest = blanked(reply, told)
    told += tuple(_joined(reply, _ignorance(rest, asked)))
    return tuple(sorted(told, key=lambda aside: aside.start))


def _joined(reply: str, found: Iterable[Aside]) -> list[Aside]:
    """Pieces in order, those as one between which nothing is said: "I do not know, and, actually"."""
    joined: list[Aside] = []
    for each in found:
        between = reply[joined[-1].end : each.start] if joined else ""
        if joined and not any(char.isalnum() or char == "\n" for char in between):
            joined[-1] = replace(joined[-1], end=each.end)
        else:
            joined.append(each)
    return joined


def blanked(text: str, found: Sequence[Aside]) -> str:
    """The text with these pieces blanked out, so that what is left stands where it stood."""
    return without(text, ((aside.start, aside.end) for aside in found))


def _instructions(reply: str, asked: str) -> Iterator[Aside]:
    found = [(start, end) for start, end in sentences(reply) if is_instruction(reply[start:end], asked)]
    if not found and is_instruction(reply, asked):
        found = [(0, len(reply))]
    yield from (Aside(start, end, "instruction") for start, end in found)


def _terms(reply: str) -> Iterator[Aside]:
    if is_bare_list(reply):
        yield Aside(0, len(reply), "terms")
        return
    for start, end in sentences(reply):
        if is_bare_list(reply[start:end], least=_LEAST_IN_SENTENCE):
            yield Aside(start, end, "terms")


def _ignorance(reply: str, asked: str) -> Iterator[Aside]:
    """What only says that one does not know; beside a whole sentence of that, guesses and the subject claim nothing."""
    pieces = list(_pieces(reply))
    if len(pieces) == 1 and passes(reply):
        yield Aside(*pieces[0], "dont_know")
        return
    unknown = [piece for piece in pieces if _is_unknown(reply, *piece)]
    regret = [piece for piece in pieces if is_apology(reply[piece[0] : piece[1]])]
    last = {one for one, other in pairwise(pieces) if other in regret or _ENDS.match(reply, one[1])} | {*pieces[-1:]}
    given_up = not last.isdisjoint(unknown)
    subject = [
        one for one, other in pairwise(pieces) if other in unknown and reply[slice(*one)].lower() in asked.lower()
    ]
    for start, end in pieces:
        void = _GUESS.match(reply, end) or (start, end) in regret or (start, end) in subject
        if (start, end) in unknown or (given_up and void):
            yield Aside(start, end, "dont_know")


def _is_unknown(reply: str, start: int, end: int) -> bool:
    return says_nothing_known(reply[start:end]) and not _CONDITION.search(reply[:start])


def _pieces(reply: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _PIECE_END.finditer(reply):
        yield from _trimmed(reply, start, match.start())
        start = match.end()
    yield from _trimmed(reply, start, len(reply))


def _trimmed(reply: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and not reply[start].isalnum():
        start += 1
    if not is_empty(reply[start:end]):
        yield start, end
