"""What things of a bank are called in one language; a thing that the bank no longer has goes by its id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.interview.past import PastFinding
from bot.texts.catalogue import CATALOGUE
from bot.texts.sentences import sentence
from questions import Bank, Deeper, Language, Point, Question, roles
from scoring import Finding, derived


@dataclass(frozen=True, slots=True)
class Wording:
    """The points of a question, or of a follow-up to it, and the corrections of its contrasts, by their ids.

    The points of a story are its parts; `coaching` tells what to do about one that is told only in part.
    """

    language: Language
    points: Mapping[str, str] = field(default_factory=dict)
    corrections: Mapping[str, str] = field(default_factory=dict)
    story: bool = False
    coaching: Mapping[str, str] = field(default_factory=dict)

    def point(self, keypoint: str) -> str:
        """The short phrase that names a keypoint."""
        return self.points.get(keypoint, keypoint)

    def told(self, keypoint: str) -> str:
        """What is said of a keypoint that was met.

        Of a story it is known which parts it tells, not whether they are what its question asks for.
        """
        return part_name(keypoint, self.language) if self.story else self.point(keypoint)

    def correction(self, finding: Finding | PastFinding) -> str:
        """What is right instead of what the reply said: the contrast's correction, or the keypoint itself."""
        return self.corrections.get(finding.contrast or "", self.point(finding.keypoint))

    def partly(self, keypoint: str) -> str:
        """What is said of a keypoint that was met in part."""
        if keypoint in self.coaching:
            return sentence(
                "part.partly", self.language, name=part_name(keypoint, self.language), coaching=self.coaching[keypoint]
            )
        return self.say("feedback.partly", point=self.point(keypoint))

    def say(self, key: str, /, **values: str | int) -> str:
        """A sentence, as it is said of stories where it speaks of one."""
        return sentence(of_kind(key, self.story), self.language, **values)


def of_kind(key: str, story: bool) -> str:
    """The key of a sentence as it is said of stories, where it is one and there is such a sentence."""
    told = f"{key}.story"
    return told if story and told in CATALOGUE else key


def is_of_stories(bank: Bank) -> bool:
    """Whether all that a bank asks for is stories."""
    return all(question.kind == "story" for question in bank.questions)


def question_wording(question: Question, language: Language) -> Wording:
    """The wording of a question's contrasts and keypoints, or of those that are derived where it has none."""
    if question.kind == "story":
        coaching = {each.id: each.coaching.to(language) for each in question.keypoints if each.coaching}
        return Wording(language, _parts(question.keypoints, language), story=True, coaching=coaching)
    corrections = {contrast.id: contrast.correction.to(language) for contrast in question.contrasts}
    return Wording(language, _points(question.keypoints or derived(question), language), corrections)


def deeper_wording(question: Question, deeper: Deeper, language: Language) -> Wording:
    """The wording of the points of a deeper follow-up to a question."""
    if question.kind == "story":
        own = question_wording(question, language)
        return Wording(language, _parts(deeper.keypoints, language), story=True, coaching=own.coaching)
    return Wording(language, _points(deeper.keypoints, language))


def part_name(part: str, language: Language) -> str:
    """What a part of a story is called."""
    return sentence(f"part.{part}", language)


def question_name(bank: Bank | None, question: str, language: Language) -> str:
    """The short name of a question; None is a bank that is gone."""
    known = _question(bank, question)
    return known.name(language) if known else question


def point_name(bank: Bank | None, question: str, keypoint: str, language: Language, deeper: str | None = None) -> str:
    """The short phrase that names a keypoint of a question, or a point of its `deeper` follow-up.

    None is a bank that is gone.
    """
    known = _question(bank, question)
    if known is None:
        return keypoint
    if deeper is None:
        return question_wording(known, language).point(keypoint)
    return deeper_wording(known, known.deeper[deeper], language).point(keypoint) if deeper in known.deeper else keypoint


def topic_name(topic: str, language: Language) -> str:
    """The name of a topic; a bank may have topics of its own."""
    known = CATALOGUE.get(f"topic.{topic}")
    return known.to(language) if known else topic


def role_title(role: str | None, language: Language) -> str | None:
    """What a role is called; None where there is none, or no longer."""
    known = roles().get(role or "")
    return known.title.to(language) if known else None


def _question(bank: Bank | None, question: str) -> Question | None:
    return next((each for each in bank.questions if each.id == question), None) if bank else None


def _parts(points: Iterable[Point], language: Language) -> dict[str, str]:
    names = {point.id: part_name(point.id, language) for point in points}
    return {
        point.id: sentence("part.line", language, name=names[point.id], point=point.point.to(language))
        for point in points
    }


def _points(points: Iterable[Point], language: Language) -> dict[str, str]:
    return {point.id: point.point.to(language) for point in points}
