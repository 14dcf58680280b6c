"""The judge of stories: one reply that tells of its writer becomes an assessment.

It is judged by which parts of a story are told, and by whose doing they are; never by whether any of it is true.
"""

from __future__ import annotations

from collections.abc import Sequence

from questions import Deeper, Point, Question, Text
from scoring.assessment import REASONS, TIER_WEIGHTS, Assessment, Finding, Ingredient, SetAside, Verdict, verdict_of
from scoring.encoders.encoder import Encoder
from scoring.reading.asides import Aside, asides, blanked
from scoring.reading.kinds import is_empty
from scoring.stories import classifier as classifiers
from scoring.stories.classifier import Classifier
from scoring.stories.telling import Piece, Telling, Told, pieces, tell

NAME = "stories-1"
# What a part is worth that is told in part, told in a sentence, and told in full.
_PARTLY, _TOLD, _FULLY = 0.4, 0.8, 1.0
# What is left of the rest where a part is missing that the whole rests on; where it is told in part, half as much goes.
_WITHOUT = {"action": 0.4, "result": 0.8}
# How much is taken off at most for sentences that tell nothing, beyond the half that a told story may well have.
_RAMBLING, _MAY_RAMBLE = 0.3, 0.5
_SET_ASIDE = ("instruction", "gibberish", "terms")


class StoryJudge:
    """Judges stories; the same reply always gets the same score."""

    def __init__(self, encoder: Encoder, classifier: Classifier | None = None) -> None:
        self._encoder = encoder
        self._classifier = classifier or classifiers.packaged()

    @property
    def version(self) -> str:
        """Names the scorer, its weights and its encoder: equal versions give equal scores."""
        return f"{NAME}/{self._classifier.version}/{self._encoder.name}"

    def assess(self, question: Question, reply: str) -> Assessment:
        """The assessment of a reply to the question itself."""
        return self._assess(question, question.keypoints, (question.ask,), reply)

    def assess_probe(self, question: Question, part: str, reply: str) -> Assessment:
        """The assessment of a reply to the probe for one part; KeyError where there is none of that id."""
        keypoint = question.keypoint(part)
        asked = (question.ask, *([keypoint.probe] if keypoint.probe else []))
        return self._assess(question, (keypoint,), asked, reply)

    def assess_deeper(self, question: Question, deeper: Deeper, reply: str) -> Assessment:
        """The assessment of a reply to a follow-up that asks for some of the parts."""
        return self._assess(question, deeper.keypoints, (question.ask, deeper.ask), reply)

    def _assess(self, question: Question, points: Sequence[Point], asked: Sequence[Text], reply: str) -> Assessment:
        wording = "\n".join(written for text in asked for written in (text.en, text.ja) if written)
        every = asides(reply, wording)
        # Who says in a story that they did not know tells of it, unless that is all they say.
        alone = is_empty(blanked(reply, every))
        found = [aside for aside in every if alone or aside.reason in _SET_ASIDE]
        set_aside = tuple(SetAside(reply[aside.start : aside.end], aside.reason) for aside in found)
        told = tuple(piece for piece in pieces(blanked(reply, found)) if piece.sentence.lower() not in wording.lower())
        if not told:
            return self._worthless(_kind(reply, found), set_aside)
        parts = tuple(keypoint.id for keypoint in question.keypoints)
        telling = tell(self._classifier, self._encoder, told, [point.id for point in points], parts)
        if all(part.status == "missed" for part in telling.parts):
            return self._worthless(_reason(found) or "off_topic", set_aside)
        coverage, whole, focus = _coverage(points, telling), _whole(points, telling), _focus(telling)
        score = round(100 * coverage * whole * focus)
        findings = tuple(_finding(point, part) for point, part in zip(points, telling.parts, strict=True))
        ingredients = (
            Ingredient("coverage", round(coverage, 3)),
            Ingredient("whole", round(whole, 3)),
            Ingredient("focus", round(focus, 3)),
            Ingredient("calibrated", score),
        )
        return Assessment(score, verdict_of(score), findings, ingredients, scorer=self.version, set_aside=set_aside)

    def _worthless(self, verdict: Verdict, set_aside: tuple[SetAside, ...]) -> Assessment:
        return Assessment(0, verdict, scorer=self.version, set_aside=set_aside)


def _coverage(points: Sequence[Point], telling: Telling) -> float:
    """The share of what the parts weigh that is told."""
    weights = [TIER_WEIGHTS[point.tier] for point in points]
    return sum(weight * _worth(told) for weight, told in zip(weights, telling.parts, strict=True)) / sum(weights)


def _worth(told: Told) -> float:
    if told.status == "covered":
        return _TOLD + (_FULLY - _TOLD) * told.detail
    return _PARTLY if told.status == "partly" else 0.0


def _whole(points: Sequence[Point], telling: Telling) -> float:
    """What is left of the rest, by how far the parts are told that it rests on."""
    left = 1.0
    for point, told in zip(points, telling.parts, strict=True):
        lacking = {"missed": 1.0, "partly": 0.5}.get(told.status, 0.0)
        left *= 1 - lacking * (1 - _WITHOUT.get(point.id, 1.0))
    return left


def _focus(telling: Telling) -> float:
    """What is left for sentences that tell nothing."""
    return 1 - _RAMBLING * max(0.0, _MAY_RAMBLE - telling.focus) / _MAY_RAMBLE


def _finding(point: Point, told: Told) -> Finding:
    evidence: Piece | None = told.evidence
    return Finding(
        keypoint=point.id,
        tier=point.tier,
        status=told.status,
        probability=round(told.chance, 3),
        evidence=evidence.text if evidence else None,
        ingredients=(
            Ingredient("told", round(told.chance, 3)),
            Ingredient("detail", round(told.detail, 3)),
            Ingredient("only_group", float(told.group)),
            Ingredient("only_praise", float(told.praise)),
        ),
    )


def _kind(reply: str, found: Sequence[Aside]) -> Verdict:
    """What a reply is that tells nothing of its own."""
    if is_empty(reply):
        return "empty"
    return _reason(found) or "parrot"


def _reason(found: Sequence[Aside]) -> Verdict | None:
    reasons = {aside.reason for aside in found}
    return next((reason for reason in REASONS if reason in reasons), None)
