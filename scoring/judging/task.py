"""What a reply is an answer to: the points it should make, the contrasts it might make, and what was asked."""

from __future__ import annotations

from dataclasses import dataclass

from questions import Contrast, Deeper, Point, Question, Text
from scoring.judging.deriving import derived


@dataclass(frozen=True, slots=True)
class Task:
    """`question` is the id of the question that the points are of; a follow-up that goes deeper has points of its own.

    `part_of` is the task with all points of the question, from which a single one is told apart.

    `asked` are the questions put; `context` is the last of them where it settles what a short reply is about.

    `derived` says that the points are the sentences of a reference answer, which share many words with the question.
    `truths` are what else the bank says that is true: model answers, and corrections.
    """

    points: tuple[Point, ...]
    contrasts: tuple[Contrast, ...]
    asked: tuple[Text, ...]
    context: Text | None = None
    derived: bool = False
    truths: tuple[str, ...] = ()
    question: str = ""
    part_of: Task | None = None

    @property
    def wording(self) -> str:
        """What was asked, in every language that it is written in."""
        return "\n".join(written for text in self.asked for written in (text.en, text.ja) if written)

    @property
    def last_asked(self) -> tuple[str, ...]:
        """What was asked last, in every language that it is written in."""
        return tuple(written for written in (self.asked[-1].en, self.asked[-1].ja) if written)


def whole(question: Question) -> Task:
    """The question itself."""
    points = question.keypoints or derived(question)
    truths = _truths(question)
    return Task(
        points, question.contrasts, (question.ask,), derived=not question.keypoints, truths=truths, question=question.id
    )


def probe(question: Question, keypoint_id: str) -> Task:
    """Its follow-up that asks for just one keypoint."""
    keypoint = question.keypoint(keypoint_id)
    contrasts = tuple(contrast for contrast in question.contrasts if contrast.contradicts == keypoint_id)
    asked = (question.ask, keypoint.probe) if keypoint.probe else (question.ask,)
    truths = _truths(question)
    return Task(
        (keypoint,), contrasts, asked, keypoint.probe, truths=truths, question=question.id, part_of=whole(question)
    )


def deeper(question: Question, follow_up: Deeper) -> Task:
    """Its follow-up that goes deeper."""
    return Task(follow_up.keypoints, (), (question.ask, follow_up.ask), truths=_truths(question))


def _truths(question: Question) -> tuple[str, ...]:
    answers = (question.answers.full, question.answers.short, *question.answers.others)
    given = (*answers, *(contrast.correction for contrast in question.contrasts))
    return tuple(text for each in given if each for text in (each.en, each.ja) if text)
