"""What a reply is an answer to: the points it should make, the contrasts it might make, and what was asked."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from questions import LANGUAGES, Contrast, Deeper, Language, Point, Question, Text
from scoring.clauses import sentences


@dataclass(frozen=True, slots=True)
class Task:
    """`asked` are the questions put; `context` is the last of them where it settles what a short reply is about."""

    points: tuple[Point, ...]
    contrasts: tuple[Contrast, ...]
    asked: tuple[Text, ...]
    context: Text | None = None


def whole(question: Question) -> Task:
    """The question itself."""
    return Task(question.keypoints or derived(question), question.contrasts, (question.ask,))


def probe(question: Question, keypoint_id: str) -> Task:
    """Its follow-up that asks for just one keypoint."""
    keypoint = question.keypoint(keypoint_id)
    contrasts = tuple(contrast for contrast in question.contrasts if contrast.contradicts == keypoint_id)
    asked = (question.ask, keypoint.probe) if keypoint.probe else (question.ask,)
    return Task((keypoint,), contrasts, asked, context=keypoint.probe)


def deeper(question: Question, follow_up: Deeper) -> Task:
    """Its follow-up that goes deeper."""
    return Task(follow_up.keypoints, (), (question.ask, follow_up.ask))


def derived(question: Question) -> tuple[Point, ...]:
    """For a question without keypoints: a point for each sentence of its reference answer."""
    full = question.answers.full
    pairs = itertools.zip_longest(*(_sentences(full, language) for language in LANGUAGES))
    return tuple(Point(id=f"point-{number}", point=Text(en=en, ja=ja)) for number, (en, ja) in enumerate(pairs, 1))


def _sentences(text: Text, language: Language) -> Sequence[str]:
    written = text.en if language == "en" else text.ja
    return [written[start:end] for start, end in sentences(written)] if written else []
