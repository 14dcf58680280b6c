"""From a comparison to findings: for each point, whether the reply says it or contradicts it, and in which words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from scoring.assessment import Finding, Ingredient, Status
from scoring.judging.answered import answer
from scoring.judging.blending import blended, unsuspected
from scoring.judging.calibration import Calibration
from scoring.judging.crossed import crossed
from scoring.judging.deciding import answered, as_restated, contested, decided, denied, unaccused, unsaid
from scoring.judging.exchanged import keeps_apart
from scoring.judging.joint import CONTRADICTED, COVERED, MISSED, PARTLY
from scoring.judging.matching import LIKENESSES, Matches
from scoring.judging.misstatements import misstated
from scoring.judging.restated import restated
from scoring.judging.signals import NAMES, Signals
from scoring.judging.statements import Statements
from scoring.judging.task import Task
from scoring.judging.verbatim import Verbatim, verbatim
from scoring.judging.withdrawn import Withdrawn, withdrawn_points
from scoring.reading.passages import Flags, Floats
from scoring.reading.words import Folded

# Nothing is held against a true sentence lightly: on questions left out, an accusation from here on is right six times
# out of seven, and one reply in forty that says nothing wrong is accused; from 0.45 on, one in seventeen.
_CONTRADICTED, _COVERED, _TOUCHED = 0.6, 0.5, 0.45
# A shorter piece of the reply that is nearly as good evidence as a longer one is the better quotation.
_NEARLY = 0.06
# The reply is about something else when no window is this similar to any statement. An analogy is little like them,
# too, so the bound is low: nobody who answers is told that they speak of something else.
_OFF_TOPIC_SIMILARITY = 0.16
# A phrase that goes on behind a window without a mark between.
_RUNS_ON = re.compile(r"\s+\w")
# What of the signals is told, under which name.
TOLD = {
    "likeness": ("right fit",),
    "contrast_likeness": ("wrong fit",),
    "relation_says": ("own says", "best says"),
    "relation_contradicts": ("own contradicts", "best contradicts"),
    "relation_contrast": ("contrast says",),
    "exact_agreement": tuple(name for name in NAMES if name.startswith("right ") and name.endswith("_agreement")),
    "exact_conflict": tuple(name for name in NAMES if name.startswith("right ") and name.endswith("_conflict")),
}
# A point is known well by a bank that says it in so many ways, and what contradicts it.
_WAYS = 4


@dataclass(frozen=True, slots=True)
class Compared:
    """A reply compared with statements.

    `reply` is what was typed, `text` the same as it was read, in small letters and with its typos mended, `capitals`
    that with capitals, and `news` the share of it that goes beyond the question; `repeats` says that it hardly does,
    `answers` that it answers in the question's own words.
    """

    statements: Statements
    reply: str
    text: Folded
    capitals: str
    matches: Matches
    signals: Signals
    news: float
    repeats: bool
    answers: bool


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found, and the score that it makes."""

    findings: tuple[Finding, ...]
    score: float
    ingredients: tuple[Ingredient, ...]
    off_topic: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A statement judged by all the others: the chances that it says, and at least touches, each point; its score."""

    said: Mapping[str, float] = field(default_factory=dict)
    touched: Mapping[str, float] = field(default_factory=dict)
    score: float = 0.0


def find(compared: Compared, calibration: Calibration, task: Task, withdrawn: Sequence[Withdrawn] = ()) -> Findings:
    """The findings for the points of the task, in their order, and the score; `withdrawn` is what was taken back."""
    copied = verbatim(compared.statements, task, compared.text.text)
    chances = _chances(compared, calibration, task, copied)
    instead = _instead(chances, compared, withdrawn)
    chances = denied(chances, instead)
    accused = np.array([_status(row) == "contradicted" for row in chances])
    chances = unsuspected(chances, accused, ~known_well(compared.statements))
    map_ = calibration.bare_score if task.derived else calibration.score
    coverage, penalty = map_.coverage(compared.statements.tiers, chances, whole=task.derived)
    score = map_.score(coverage, penalty)
    # Only what is found wrong is said to be taken off; a mere suspicion is so much less said.
    _, taken_off = map_.coverage(compared.statements.tiers, chances * accused[:, None], whole=task.derived)
    return Findings(
        findings=tuple(
            _finding(compared, task, point, chances[point], copied, instead.get(point))
            for point in range(len(task.points))
        ),
        score=score,
        ingredients=(
            Ingredient("coverage", round(max(0.0, coverage - penalty + taken_off), 3)),
            Ingredient("penalty", round(taken_off, 3)),
            Ingredient("calibrated", round(score, 1)),
        ),
        off_topic=bool(compared.matches.numbers[:, :, LIKENESSES.index("similarity")].max() < _OFF_TOPIC_SIMILARITY),
    )


def said(compared: Compared, calibration: Calibration, task: Task) -> Floats:
    """The chance that a text says each point of the task."""
    copied = verbatim(compared.statements, task, compared.text.text)
    return _chances(compared, calibration, task, copied)[:, COVERED]


def _chances(compared: Compared, calibration: Calibration, task: Task, copied: Verbatim) -> Floats:
    chances = _by_exact_things(compared, calibration, task, known_well(compared.statements))
    # A name with a slip mended may be another name.
    return _of_one_mind(_by_the_answer(_certain(chances, copied), compared, task), compared)


def _instead(chances: Floats, compared: Compared, withdrawn: Sequence[Withdrawn]) -> dict[int, tuple[int, int]]:
    """The points that were said and taken back, each with the place of what came instead; not of what says another."""
    places = {
        point: _place(compared, _best(compared, point, row))
        for point, row in enumerate(chances)
        if _status(row) in ("covered", "partly")
    }
    windows = [(window.start, window.end) for window in compared.matches.windows]
    found = withdrawn_points(chances, withdrawn, windows, compared.text.origins)
    return {
        point: place
        for point, place in found.items()
        if not any(_overlap(place, other) for each, other in places.items() if each != point)
    }


def _by_exact_things(
    compared: Compared, calibration: Calibration, task: Task, known: Flags, without: str | None = None
) -> Floats:
    """The chances by the joint model, and by the exact comparison with statements and with the whole bank."""
    numbers = compared.signals.numbers
    chances = blended(calibration.chances(numbers, known), numbers, _recall(compared, without), ~known)
    chances = decided(chances, numbers, known)
    chances = _exonerated(chances, compared, task)
    wrong = misstated(compared.statements.statements, task.truths, compared.capitals, task.wording)
    chances = contested(chances, numbers, known & np.isin(np.arange(len(known)), list(wrong)))
    if known.any():
        return chances
    exchanged = crossed(compared.statements.statements, compared.capitals)
    return contested(chances, numbers, np.isin(np.arange(len(known)), list(exchanged)))


def _recall(compared: Compared, without: str | None) -> Floats:
    """How much of each point's own words, or of a paraphrase but for one, is found in the whole reply."""
    statements, whole = compared.statements, compared.matches.whole
    used = statements.right & but_for(statements, without)
    right = [used & (statements.points == point) for point in range(len(statements.tiers))]
    return np.array([whole[rows].max(initial=0.0) for rows in right])


def _by_the_answer(chances: Floats, compared: Compared, task: Task) -> Floats:
    """The chances, where a bare reference decides by a verdict, an amount or a name, or the reply has its own words."""
    if known_well(compared.statements).any():
        return chances
    statements = compared.statements.statements
    chances = answered(chances, answer(statements, task.last_asked, compared.capitals, compared.reply))
    return as_restated(chances, restated(statements, task.last_asked, compared.capitals))


def _exonerated(chances: Floats, compared: Compared, task: Task) -> Floats:
    """The chances, where no sentence is held to exchange two things of which it says only what is true of each."""
    chances = chances.copy()
    statements = compared.statements.statements
    for point, (best, window) in enumerate(compared.signals.wrong):
        if best >= 0 and _status(chances[point]) == "contradicted":
            start, end = compared.matches.sentence(window)
            if keeps_apart(statements, task.truths, statements[best].text, compared.capitals[start:end]):
                chances[point] = unaccused(chances[point])
    return chances


def _of_one_mind(chances: Floats, compared: Compared) -> Floats:
    """The chances, where no words count both for one point and against another: the likelier of the two stands."""
    chances = chances.copy()
    places = [_place(compared, _best(compared, point, row)) for point, row in enumerate(chances)]
    statuses = [_status(row) for row in chances]
    for point in (point for point, status in enumerate(statuses) if status == "contradicted"):
        rivals = [
            each
            for each, status in enumerate(statuses)
            if status in ("covered", "partly") and _overlap(places[point], places[each])
        ]
        accused = chances[point, CONTRADICTED]
        if any(chances[each, COVERED] > accused for each in rivals):
            chances[point] = unaccused(chances[point])
            continue
        for each in rivals:
            if chances[each, COVERED] < accused:
                chances[each] = unsaid(chances[each])
    return chances


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _certain(chances: Floats, copied: Verbatim) -> Floats:
    """The chances, where what is the bank's own, word for word, leaves no doubt."""
    chances = chances.copy()
    if copied.all_true:
        chances[:, MISSED] += chances[:, CONTRADICTED]
        chances[:, CONTRADICTED] = 0.0
    for outcome, points in ((COVERED, copied.said), (CONTRADICTED, copied.contradicted)):
        for point in points:
            chances[point] = 0.0
            chances[point, outcome] = 1.0
    return chances


def judged_without(compared: Compared, calibration: Calibration, task: Task, without: str) -> LeftOut:
    """What a reply that was compared without one statement says."""
    known = known_well(compared.statements, but_for(compared.statements, without))
    chances = _by_exact_things(compared, calibration, task, known, without)
    coverage, penalty = calibration.score.coverage(compared.statements.tiers, chances)
    return LeftOut(
        {point.id: float(row[COVERED]) for point, row in zip(task.points, chances, strict=True)},
        {point.id: float(row[COVERED] + row[PARTLY]) for point, row in zip(task.points, chances, strict=True)},
        calibration.score.score(coverage, penalty),
    )


def but_for(statements: Statements, text: str | None) -> Flags:
    """All statements but those that read like this."""
    return np.array([statement.text != text for statement in statements.statements])


def known_well(statements: Statements, used: Flags | None = None) -> Flags:
    """Which points the bank says in several ways, and knows a contrast of; of the statements in `used` where given."""
    used = np.ones(len(statements.statements), dtype=bool) if used is None else used
    found = []
    for point in range(len(statements.tiers)):
        of_point = used & (statements.points == point)
        found.append((of_point & statements.right).sum() >= _WAYS and (of_point & ~statements.right).any())
    return np.array(found)


def _finding(
    compared: Compared, task: Task, point: int, chances: Floats, copied: Verbatim, instead: tuple[int, int] | None
) -> Finding:
    status = _status(chances)
    best, contrast = _best(compared, point, chances), None
    if not instead and not compared.statements.right[best[0]]:
        contrast = copied.contradicted.get(point, compared.statements.statements[best[0]].contrast)
    first, last = instead or _place(compared, best)
    return Finding(
        keypoint=task.points[point].id,
        tier=task.points[point].tier,
        status=status,
        probability=round(float(chances[COVERED] + chances[PARTLY] / 2), 3),
        evidence=None
        if status == "missed"
        else compared.reply[slice(*(compared.text.origins[each] for each in (first, last)))].strip(),
        contrast=contrast,
        ingredients=(
            Ingredient("said", round(float(chances[COVERED]), 3)),
            Ingredient("partly", round(float(chances[PARTLY]), 3)),
            Ingredient("contradicted", round(float(chances[CONTRADICTED]), 3)),
            *_told(compared.signals.numbers[point]),
        ),
    )


def _told(numbers: Floats) -> list[Ingredient]:
    """The signals that a person can make something of: the strongest of each sort."""
    return [
        Ingredient(told, round(float(max(numbers[NAMES.index(name)] for name in names)), 3))
        for told, names in TOLD.items()
    ]


def _status(chances: Floats) -> Status:
    if chances[CONTRADICTED] >= _CONTRADICTED and chances[CONTRADICTED] > chances[COVERED]:
        return "contradicted"
    if chances[COVERED] >= _COVERED:
        return "covered"
    touched = chances[COVERED] + chances[PARTLY] >= _TOUCHED
    return "partly" if touched and chances[MISSED] < 1 - _TOUCHED else "missed"


def _says_contrast(numbers: Floats) -> bool:
    """Whether a contrast is said, rather than the point denied."""
    says, denies = numbers[NAMES.index("contrast says")], numbers[NAMES.index("best contradicts")]
    return bool(says >= 0.5 * denies)


def _best(compared: Compared, point: int, chances: Floats) -> np.ndarray:
    """The statement and the window that tell most of a point: of its contrasts, where the reply says one of them."""
    signals = compared.signals
    says_contrast = signals.wrong[point][0] >= 0 and _says_contrast(signals.numbers[point])
    found: np.ndarray = (signals.wrong if _status(chances) == "contradicted" and says_contrast else signals.right)[
        point
    ]
    return found


def _place(compared: Compared, best: np.ndarray) -> tuple[int, int]:
    """Where the evidence stands in the text as it was read.

    It is the shortest window inside the best one that is nearly as good and does not stop in the middle of a phrase.
    """
    statement, place = best
    whole = compared.matches.windows[place]
    fits = compared.matches.fits[statement]
    inside = [
        (window.end - window.start, window.start, window.end)
        for window, fit in zip(compared.matches.windows, fits, strict=True)
        if window.start >= whole.start
        and window.end <= whole.end
        and fit >= fits[place] - _NEARLY
        and (window.end == whole.end or not _RUNS_ON.match(compared.text.text, window.end))
    ]
    _, first, last = min(inside)
    return first, last
