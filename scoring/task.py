"""What a reply is an answer to: the points it should make, the contrasts it might make, and what was asked."""

from __future__ import annotations

from dataclasses import dataclass

from questions import Contrast, Deeper, Point, Question, Text
from scoring.deriving import derived


@dataclass(frozen=True, slots=True)
class Task:
    """`asked` are the questions put; `context` is the last of them where it settles what a short reply is about.

    `derived` says that the points are the sentences of a reference answer, which share many words with the question.
    """

    points: tuple[Point, ...]
    contrasts: tuple[Contrast, ...]
    asked: tuple[Text, ...]
    context: Text | None = None
    derived: bool = False


def whole(question: Question) -> Task:
    """The question itself."""
    points = question.keypoints or derived(question)
    return Task(points, question.contrasts, (question.ask,), derived=not question.keypoints)


def probe(question: Question, keypoint_id: str) -> Task:
    """Its follow-up that asks for just one keypoint."""
    keypoint = question.keypoint(keypoint_id)
    contrasts = tuple(contrast for contrast in question.contrasts if contrast.contradicts == keypoint_id)
    asked = (question.ask, keypoint.probe) if keypoint.probe else (question.ask,)
    return Task((keypoint,), contrasts, asked, context=keypoint.probe)


def deeper(question: Question, follow_up: Deeper) -> Task:
    """Its follow-up that goes deeper."""
    return Task(follow_up.keypoints, (), (question.ask, follow_up.ask))
