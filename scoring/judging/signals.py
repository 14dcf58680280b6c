"""What is known of each keypoint from a reply, as the numbers that the joint model sees.

They tell of its best right statement and its best contrast: by likeness, by the relation model and by exact comparison,
with a look at the other points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from scoring.judging.counterfactuals import COUNTERFACTUALS, counterfactuals
from scoring.judging.leaning import Leaning
from scoring.judging.matching import LIKENESSES, Matches
from scoring.judging.statements import Statements
from scoring.reading.clauses import flowing, sentences
from scoring.reading.exact import FEATURE_NAMES, exchanges, features, roles
from scoring.reading.passages import Flags, Floats
from scoring.relations.model import RELATIONS, RelationModel

_SAYS, _PARTLY, _CONTRADICTS, _NEITHER = range(len(RELATIONS))
_CONTRASTS = 2
# More statements than this are not put to the relation model; those that fit the reply least are left out.
MOST_RELATED = 40
_LEAST = 1e-4
_MOST_SENTENCES = 4

# What was learned from the statements tells of a point: that it is said, and contradicted, anywhere, and where the best
# right statement and the best contrast fit; and what it would be if the reply said otherwise.
_LEANINGS = tuple(
    f"{what} {where}" for where in ("anywhere", "where right", "where wrong") for what in ("leans to", "leans against")
)
LEANINGS = (*_LEANINGS, *COUNTERFACTUALS)

# What the relation model tells of a point, and of the others.
RELATED_NAMES = (
    *(f"{which} {what}" for which in ("own", "best", "contrast") for what in ("says", "partly", "contradicts", "odds")),
    "others say",
    "others contradict",
)
NAMES = (
    *(f"right {name}" for name in LIKENESSES),
    "right fit",
    "right fits",
    "right whole",
    *(f"wrong {name}" for name in LIKENESSES),
    "wrong fit",
    "wrong fits",
    "wrong whole",
    "lead",
    "wrong where right",
    "right where wrong",
    *RELATED_NAMES[:-2],
    *(f"right {name}" for name in FEATURE_NAMES),
    *(f"wrong {name}" for name in FEATURE_NAMES),
    *RELATED_NAMES[-2:],
    "words",
    "news",
    *LEANINGS,
)
_ROLE_CONFLICT = NAMES.index("right role_conflict")


@dataclass(frozen=True, slots=True)
class Signals:
    """For each of P points: `numbers` (P, NAMES), and where to look for evidence.

    `right` and `wrong` (P, 2) are the statement and the window that fit best, -1 where there is none; `related`
    (S, RELATIONS) is what the relation model said, NaN where it was not asked.
    """

    numbers: Floats
    right: np.ndarray
    wrong: np.ndarray
    related: Floats


def gather(
    statements: Statements,
    matches: Matches,
    relations: RelationModel,
    leaning: Leaning,
    text: str,
    news: float,
    known: Flags,
) -> Signals:
    """The signals of a reply with its capitals; only the statements in `known` count."""
    right = [_best(matches, known & statements.right & (statements.points == point)) for point in _points(statements)]
    wrong = [_best(matches, known & ~statements.right & (statements.points == point)) for point in _points(statements)]
    asked = _asked(statements, matches, known)
    related = np.full((len(statements.statements), len(RELATIONS)), np.nan)
    wanted = [statements.statements[place].text for place in asked]
    related[asked] = relations.relate(wanted, flowing(text.lower()))
    numbers = np.stack(
        [_of_point(point, statements, matches, known, right, wrong, related, text) for point in _points(statements)]
    )
    numbers[:, _ROLE_CONFLICT] = np.maximum(numbers[:, _ROLE_CONFLICT], _exchanged(statements, text))
    says, against = (numbers[:, NAMES.index(name)] for name in ("best says", "best contradicts"))
    length = np.log1p(len(text.split()) + len(text) / 20)
    others = [_others(says), _others(against), np.full(len(says), length), np.full(len(says), news)]
    numbers = np.hstack([numbers, np.stack(others, axis=1), np.zeros((len(says), len(LEANINGS)))])
    return leaned(Signals(numbers, np.array(right), np.array(wrong), related), matches, leaning)


def leaned(signals: Signals, matches: Matches, leaning: Leaning) -> Signals:
    """The signals by what else was learned."""
    numbers = signals.numbers.copy()
    leanings = np.stack(leaning.of(matches.means, matches.words), axis=2)
    otherwise = counterfactuals(leaning, matches.means, matches.words)
    for point, (row, right, wrong) in enumerate(zip(numbers, signals.right, signals.wrong, strict=True)):
        of_point = leanings[:, point]
        row[-len(LEANINGS) :] = [
            *of_point.max(axis=0),
            *(value for best in (right, wrong) for value in _leaning(of_point, best)),
            *otherwise[point],
        ]
    return replace(signals, numbers=numbers)


def _points(statements: Statements) -> range:
    return range(len(statements.tiers))


def _best(matches: Matches, wanted: Flags) -> tuple[int, int]:
    """The statement and the window that fit best among the wanted statements; (-1, -1) where there is none."""
    rows = np.flatnonzero(wanted)
    if not len(rows):
        return -1, -1
    row, window = np.unravel_index(int(matches.fits[rows].argmax()), (len(rows), matches.fits.shape[1]))
    return int(rows[row]), int(window)


def _asked(statements: Statements, matches: Matches, known: Flags) -> list[int]:
    """The statements for the relation model: each point's own sentence, its best other one, its best contrasts."""
    fits = matches.fits.max(axis=1)
    own: list[int] = []
    others: list[int] = []
    for point in _points(statements):
        of_point = known & (statements.points == point)
        right = sorted(np.flatnonzero(of_point & statements.right), key=lambda place: -fits[place])
        mine = [place for place in right if statements.statements[place].own] or right[:1]
        own += map(int, mine)
        others += [int(place) for place in right if place not in mine][:1]
        contrasts: dict[str | None, int] = {}
        for place in sorted(np.flatnonzero(of_point & ~statements.right), key=lambda place: -fits[place]):
            contrasts.setdefault(statements.statements[place].contrast, int(place))
        others += list(contrasts.values())[:_CONTRASTS]
    others.sort(key=lambda place: -fits[place])
    return [*own, *others][: max(MOST_RELATED, len(own))]


def _of_point(
    point: int,
    statements: Statements,
    matches: Matches,
    known: Flags,
    right: Sequence[tuple[int, int]],
    wrong: Sequence[tuple[int, int]],
    related: Floats,
    text: str,
) -> Floats:
    of_point = known & (statements.points == point)
    rights, wrongs = of_point & statements.right, of_point & ~statements.right
    own = rights & np.array([statement.own for statement in statements.statements])
    mine, theirs = _likeness(matches, rights, right[point]), _likeness(matches, wrongs, wrong[point])
    fit, other = mine[len(LIKENESSES)], theirs[len(LIKENESSES)]
    where_right = matches.fits[wrongs, right[point][1]].max(initial=0.0) if wrongs.any() and rights.any() else 0.0
    where_wrong = matches.fits[rights, wrong[point][1]].max(initial=0.0) if wrongs.any() and rights.any() else 0.0
    return np.array(
        [
            *mine,
            *theirs,
            fit - other if wrongs.any() else 0.0,
            where_right,
            where_wrong,
            *_relation(related[own]),
            *_relation(related[rights]),
            *_relation(related[wrongs]),
            *_exact(statements, matches, right[point], text),
            *_exact(statements, matches, wrong[point], text),
        ]
    )


def _likeness(matches: Matches, wanted: Flags, best: tuple[int, int]) -> list[float]:
    """The likenesses of the best statement, its fit, the mean of the best three, and the best recall in the whole."""
    if best[0] < 0:
        return [0.0] * (len(LIKENESSES) + 3)
    fits = np.sort(matches.fits[wanted].max(axis=1))[::-1]
    return [
        *map(float, matches.numbers[best]),
        float(matches.fits[best]),
        float(fits[:3].mean()),
        float(matches.whole[wanted].max()),
    ]


def _leaning(leanings: Floats, best: np.ndarray) -> Floats:
    """How far the window of the best statement leans, of those of all windows (W, 2)."""
    found: Floats = leanings[best[1]] if best[0] >= 0 else np.zeros(2)
    return found


def _relation(related: Floats) -> list[float]:
    """The greatest chance of each relation among some statements, and how much likelier said than contradicted."""
    found = related[~np.isnan(related).any(axis=1)]
    if not len(found):
        return [0.0] * 4
    odds = np.log(found[:, _SAYS] + _LEAST) - np.log(found[:, _CONTRADICTS] + _LEAST)
    says, partly, contradicts, _ = found.max(axis=0)
    return [float(says), float(partly), float(contradicts), float(odds[np.abs(odds).argmax()])]


def _exact(statements: Statements, matches: Matches, best: tuple[int, int], text: str) -> tuple[float, ...]:
    """Values, names, roles, sides and negations of the best statement beside the sentence of the best window."""
    if best[0] < 0:
        return (0.0,) * len(FEATURE_NAMES)
    start, end = matches.sentence(best[1])
    return features(statements.statements[best[0]].text, text[start:end])


def _exchanged(statements: Statements, text: str) -> Floats:
    """For each point how surely a reply says of it what another point says, and of that one what it says.

    Only where a bank knows no contrasts, which say themselves what is a mistake, and in short replies: a long one comes
    back to each thing with other words.
    """
    found = np.zeros(len(statements.tiers))
    if not statements.right.all() or len(list(sentences(text))) > _MOST_SENTENCES:
        return found
    own = {statement.point: statement.text for statement in statements.statements if statement.own}
    for pair in combinations(own, 2):
        both = "\n".join(own[point] for point in pair)
        compared = (*roles.compared(both, text), *exchanges.compared(both, text))
        conflicts = [each.strength for each in compared if not each.agreement]
        found[list(pair)] = np.maximum(found[list(pair)], max(conflicts, default=0.0))
    return found


def _others(values: Floats) -> Floats:
    """For each point, the mean of the others' values."""
    means: Floats = (values.sum() - values) / max(len(values) - 1, 1)
    return means
