"""What a reply tells of each part of a story: its sentences and clauses, told apart by the classifier."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from scoring.assessment import Status
from scoring.encoders.encoder import Encoder
from scoring.reading.clauses import Clause, clauses
from scoring.reading.passages import Floats
from scoring.stories.classifier import CLASSES, NONE, Classifier, Sentence
from scoring.stories.cues import cues, is_praise, only_group

# From which chance on a part is told, and told in part.
SURELY, PERHAPS = 0.5, 0.35
# A shorter piece of the reply that is nearly as good evidence as a longer one is the better quotation.
_NEARLY = 0.06
# So many sentences tell a part in full; a number counts as one.
_IN_FULL = {"action": 3}
_IN_FULL_OTHERWISE = 2
# How much likelier a part is told that is asked for by itself.
_FAVOUR = 2.0
# With fewer sentences, none of them is early or late.
_LEAST_FOR_PLACES = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of a reply, or a clause of it, by its place in the text; `sentence` is the whole one."""

    text: str
    start: int
    end: int
    number: int
    sentence: str

    @property
    def own(self) -> bool:
        """Whether it may be its teller's own doing: a clause that names nobody has the actors of its sentence."""
        named = "own" in cues(self.text)
        return named or not (only_group(self.text) or only_group(self.sentence))


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one part: how likely it is, how fully (0 to 1), and by which piece.

    `group` says that it is told only of what others did, too; `praise` that an outcome is only called good.
    """

    status: Status
    chance: float
    detail: float
    evidence: Piece | None
    group: bool = False
    praise: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """What is told of each part that is asked for, and the share of sentences that tell any."""

    parts: tuple[Told, ...]
    focus: float


def pieces(text: str) -> tuple[Piece, ...]:
    """The sentences of a text, each followed by its clauses where it has several."""
    found: list[Piece] = []
    for number, (_, every) in enumerate(groupby(clauses(text), key=lambda clause: clause.sentence)):
        inside = list(every)
        whole = Clause(inside[0].start, inside[-1].end, number)
        found += [_piece(text, each, whole, number) for each in ([whole, *inside] if len(inside) > 1 else [whole])]
    return tuple(found)


def tell(
    classifier: Classifier, encoder: Encoder, found: Sequence[Piece], asked: Sequence[str], parts: Sequence[str]
) -> Telling:
    """What the pieces of a reply tell of the parts that are asked for, among all `parts` of the question.

    Parts that the question leaves out are no choice. What is asked for by itself is rather told than another part.
    """
    count = found[-1].number + 1
    told = [Sentence(piece.text, piece.number / (count - 1) if count >= _LEAST_FOR_PLACES else None) for piece in found]
    every = classifier.chances(encoder, told)
    if len(asked) < len(parts):
        every = every * [_FAVOUR if name in asked else 1.0 for name in CLASSES]
    among = tuple(dict.fromkeys([*asked, *parts]))
    chances = {name: _of(name, among, every) for name in among}
    telling = {
        piece.number for row in chances.values() for piece, each in zip(found, row, strict=True) if each >= SURELY
    }
    return Telling(tuple(_told(name, found, chances[name]) for name in asked), len(telling) / count)


def _of(part: str, among: Collection[str], chances: Floats) -> Floats:
    """The chances (n) of a part among others; to be honest is to act, too."""
    choices = [name for name in (*among, NONE) if (part, name) != ("action", "honesty")]
    found: Floats = chances[:, CLASSES.index(part)] / chances[:, [CLASSES.index(name) for name in choices]].sum(axis=1)
    return found


def _piece(text: str, clause: Clause, whole: Clause, number: int) -> Piece:
    return Piece(text[clause.start : clause.end], clause.start, clause.end, number, text[whole.start : whole.end])


def _told(part: str, found: Sequence[Piece], chances: Floats) -> Told:
    best = float(chances.max())
    if best < PERHAPS:
        return Told("missed", best, 0.0, None)
    sure = [piece for piece, chance in zip(found, chances, strict=True) if chance >= min(SURELY, best)]
    group = part == "action" and not any(piece.own for piece in sure)
    praise = part == "result" and all(is_praise(piece.text) for piece in sure)
    evidence = _evidence(found, chances, [piece.own or part != "action" or group for piece in found])
    if best < SURELY or group or praise:
        return Told("partly", best, 0.0, evidence, group, praise)
    numbers = any("number" in cues(piece.text) for piece in sure)
    told = len({piece.number for piece in sure}) + numbers
    most = _IN_FULL.get(part, _IN_FULL_OTHERWISE)
    return Told("covered", best, min(1.0, (told - 1) / (most - 1)), evidence)


def _evidence(found: Sequence[Piece], chances: Floats, allowed: Sequence[bool]) -> Piece:
    """The shortest piece that is nearly as sure as the surest."""
    usable = np.where(allowed, chances, 0.0)
    good = [piece for piece, chance in zip(found, usable, strict=True) if chance >= usable.max() - _NEARLY]
    return min(good, key=lambda piece: (piece.end - piece.start, piece.start))
