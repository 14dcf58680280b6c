"""What exact comparison decides beside the joint model, so that a true sentence is not accused, nor a false one passed.

The joint model weighs likenesses; a conflict of values, names, roles, order, sides or negations is no matter of
likeness, and an accusation of a bare point needs more to stand on than that words look turned around.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np

from scoring.judging.answered import Answer
from scoring.judging.joint import CONTRADICTED, COVERED, MISSED, OUTCOMES, PARTLY
from scoring.judging.signals import NAMES
from scoring.reading.passages import Flags, Floats

# An exact conflict or agreement of this strength decides; a weaker one only supports.
_DECIDES, _SUPPORTS = 0.8, 0.5
# What fits a statement less than this may be about something else; a plain conflict alone makes it fit a little less.
_SAME_MATTER, _PLAIN, _SAME_BUT_FOR_IT = 0.55, 0.9, 0.45
# A relation model that is as sure as this supports an accusation of a bare point by itself.
_RELATED = 0.85
_OTHERWISE = 0.9
_LIKELY, _UNLIKELY, _UNSUPPORTED, _SUSPECTED = 0.75, 0.15, 0.4, 0.2
# A contrast that fits as well as this, better than the point by so much, and by a window that says little else, is
# plainly said. The joint model is unsure of replies that say nothing else, for it has learned from few.
_PLAINLY, _LEAD, _LITTLE_ELSE = 0.75, 0.3, 0.6
# From here on the relation model takes the point for said, and a contrast that merely fits better accuses nobody.
_SURELY_SAID = 0.9
_FITS_TOO, _BOTH_SIDES, _LITERALLY = 0.6, 0.66, 0.9

# A yes for a no leaves no doubt; but beside points that are judged by likeness a short answer shall not outweigh them.
_CERTAIN, _AS_SURELY_AS_WORDS = 0.95, 0.7
# Of 10,620 points of graded replies that fitted no statement by more, and were said as little likely, four in a
# thousand were said. A bare point has one statement, and may be said in words quite unlike it.
_FITS_NOTHING, _SAYS_NOTHING = 0.25, 0.35
_FITS_NOTHING_BARE, _SAYS_NOTHING_BARE = 0.2, 0.05
_NOTHING = np.eye(len(OUTCOMES))[MISSED]

_CONFLICTS = [name for name in NAMES if name.endswith("_conflict")]
_RIGHT_CONFLICTS = [NAMES.index(name) for name in _CONFLICTS if name.startswith("right ")]
_WRONG_CONFLICTS = [NAMES.index(name) for name in _CONFLICTS if name.startswith("wrong ")]
_DENIES, _CONFLICTS_BARE = [NAMES.index("right negation_conflict")], _RIGHT_CONFLICTS
_AGREES = [NAMES.index("right negation_agreement")]
_AGREES_BARE = [NAMES.index(f"right {kind}_agreement") for kind in ("negation", "value", "role")]
_RIGHT_FIT, _WRONG_FIT = NAMES.index("right fit"), NAMES.index("wrong fit")
_OWN_SAYS = NAMES.index("own says")
_SAYS, _CONTRADICTS = NAMES.index("best says"), NAMES.index("best contradicts")
_AGREEMENTS = [NAMES.index("right agreement"), NAMES.index("wrong agreement")]
_WRONG_WORDS, _WRONG_PRECISION = NAMES.index("wrong word_precision"), NAMES.index("wrong precision")
_LEANS_TO, _LEANS_AGAINST = NAMES.index("leans to where wrong"), NAMES.index("leans against where wrong")
_ODDS, _WRONG_SIDES = NAMES.index("best odds"), NAMES.index("wrong conflict")


def decided(chances: Floats, numbers: Floats, known: Flags) -> Floats:
    """The chances (P, OUTCOMES) of points with these signals (P, NAMES), where exact comparison has a say.

    A bare point has one statement, and what that holds is what is asked. The statements of a `known` point (P) are
    often examples with numbers and names of their own: of those, only a negation decides.
    """
    return np.stack([_decided(*each) for each in zip(chances, numbers, known, strict=True)])


def contested(chances: Floats, numbers: Floats, misstated: Flags) -> Floats:
    """The chances (P, OUTCOMES), where a reply that is about a point has misstated it (P)."""
    rows = misstated & (numbers[:, _RIGHT_FIT] >= _SAME_BUT_FOR_IT)
    return np.stack([_raised(row, _OTHERWISE) if wrong else row for row, wrong in zip(chances, rows, strict=True)])


def as_restated(chances: Floats, restated: Mapping[int, bool]) -> Floats:
    """The chances (P, OUTCOMES), where a reply has a point's own words, straight or, where False, turned round."""
    rows = list(chances)
    for point, straight in restated.items():
        said = _raised(_moved(rows[point], _UNLIKELY, COVERED), _LIKELY, COVERED)
        rows[point] = said if straight else _raised(rows[point], _OTHERWISE)
    return np.stack(rows)


def denied(chances: Floats, points: Collection[int]) -> Floats:
    """The chances (P, OUTCOMES), where some points were said and taken back."""
    rows = [_raised(unsaid(row), _LIKELY) if point in points else row for point, row in enumerate(chances)]
    return np.stack(rows)


def answered(chances: Floats, given: Answer) -> Floats:
    """The chances (P, OUTCOMES), where a reply gives the verdict, amount or name that a point decides, or another."""
    found = given.answered
    if found is None:
        return chances
    rows = [chances[point] if point == found.point or not given.bare else _NOTHING for point in range(len(chances))]
    row = rows[found.point]
    if found.right:
        surely = _CERTAIN if len(rows) == 1 or not found.whole else _AS_SURELY_AS_WORDS
        rows[found.point] = _raised(_moved(row, 0.0, PARTLY), surely, COVERED if found.whole else PARTLY)
    else:
        rows[found.point] = unsaid(row) if found.right is None else _raised(unsaid(row), _CERTAIN)
    return np.stack(rows)


def unaccused(chances: Floats) -> Floats:
    """The chances (OUTCOMES) of a point that is not held to be contradicted after all."""
    return _moved(chances, _UNSUPPORTED, MISSED)


def unsaid(chances: Floats) -> Floats:
    """The chances (OUTCOMES) of a point that is not held to be said after all."""
    left = chances.copy()
    left[MISSED] += left[COVERED] + left[PARTLY]
    left[[COVERED, PARTLY]] = 0.0
    return left


def _decided(chances: Floats, signals: Floats, known: bool) -> Floats:
    fits, says = (_FITS_NOTHING, _SAYS_NOTHING) if known else (_FITS_NOTHING_BARE, _SAYS_NOTHING_BARE)
    if signals[_RIGHT_FIT] < fits and signals[[_OWN_SAYS, _SAYS]].max() < says:
        # To what it leans alone tells nothing of a text unlike all that the point is said by.
        chances = unsaid(chances)
    conflict, against_wrong = signals[_RIGHT_CONFLICTS].max(), signals[_WRONG_CONFLICTS].max()
    agrees = signals[_AGREES if known else _AGREES_BARE].max() >= _DECIDES and conflict < _SUPPORTS
    denies_wrong = against_wrong >= _DECIDES and conflict < _SUPPORTS and signals[_WRONG_FIT] >= _SAME_MATTER
    if agrees or denies_wrong:
        return _moved(chances, _UNLIKELY, COVERED)
    same_matter = signals[_RIGHT_FIT] >= _SAME_MATTER
    if known:
        denies = signals[_DENIES].max() >= _DECIDES and same_matter
        decides = chances[CONTRADICTED] >= _SUSPECTED and (denies or _is_plainly_wrong(signals))
    else:
        same_but_for_it = conflict >= _PLAIN and signals[_RIGHT_FIT] >= _SAME_BUT_FOR_IT
        decides = conflict >= _DECIDES and (same_matter or same_but_for_it)
    if decides:
        return _raised(chances, _LIKELY)
    return chances if known or _is_supported(signals, conflict, against_wrong) else unaccused(chances)


def _is_plainly_wrong(signals: Floats) -> bool:
    return bool(
        signals[_WRONG_FIT] >= _PLAINLY
        and signals[_WRONG_FIT] - signals[_RIGHT_FIT] >= _LEAD
        and signals[_WRONG_PRECISION] >= _LITTLE_ELSE
        and signals[_WRONG_SIDES] == 0
        and signals[_LEANS_AGAINST] > signals[_LEANS_TO]
    )


def _is_supported(signals: Floats, conflict: float, against_wrong: float) -> bool:
    """Whether an accusation of a bare point, of which little is learned, has more to stand on than likeness."""
    related = signals[_CONTRADICTS] >= _RELATED and signals[_CONTRADICTS] > signals[_SAYS]
    contrast = signals[_WRONG_FIT] > signals[_RIGHT_FIT] and signals[_WRONG_SIDES] == 0 and against_wrong < _SUPPORTS
    # Where the point fits as well, and all name both sides of two choices, likeness cannot tell which goes with which.
    either_way = (
        signals[_RIGHT_FIT] >= _FITS_TOO
        and signals[_AGREEMENTS].min() >= _BOTH_SIDES
        and signals[_WRONG_WORDS] < _LITERALLY
    )
    fits_better = contrast and not either_way and signals[_ODDS] < _SURELY_SAID
    return bool(conflict >= _SUPPORTS or related or fits_better)


def _moved(chances: Floats, most: float, to: int) -> Floats:
    """The chances with no more than so much of a contradiction; what is taken off goes to another outcome."""
    moved = chances.copy()
    taken = max(0.0, moved[CONTRADICTED] - most)
    moved[CONTRADICTED] -= taken
    moved[to] += taken
    return moved


def _raised(chances: Floats, least: float, outcome: int = CONTRADICTED) -> Floats:
    """The chances with at least so much of an outcome, the others giving in proportion."""
    if chances[outcome] >= least:
        return chances
    raised: Floats = chances * (1 - least) / max(chances.sum() - chances[outcome], 1e-9)
    raised[outcome] = least
    return raised
