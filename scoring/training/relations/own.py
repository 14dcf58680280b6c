"""Lessons from our own banks, texts by point, and replies labelled by point."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from questions import LANGUAGES, Bank, Keypoint, Question
from scoring.training.relations.lessons import CONTRADICTS, FAIRLY_SURE, NAMED, NEITHER, PARTLY, SAYS, Lesson

# A sentence of the bank may touch a neighbouring point, and two contrasts may be wrong in the same way.
_UNSURE = 0.5
_OFTEN = 0.5


def of_bank(bank: Bank, seed: int) -> Iterator[Lesson]:
    """Each paraphrase and contrast beside its point, others of its kind, other points, and another question's."""
    dice = random.Random(seed)
    for question in bank.questions:
        for lesson in _of_question(question, dice):
            yield lesson
            if dice.random() < _OFTEN:
                yield from _elsewhere(bank, question, lesson.text, dice)


def _of_question(question: Question, dice: random.Random) -> Iterator[Lesson]:
    for point in question.keypoints:
        own = (point.point.en, point.point.ja)
        right = point.paraphrases.all()
        contrasts = [each.wordings.all() for each in question.contrasts if each.contradicts == point.id]
        wrong = [text for each in contrasts for text in each]
        others = [each.point for each in question.keypoints if each is not point]
        for text in right:
            yield Lesson(dice.choice(own) or "", text, SAYS)
            if dice.random() < 0.5:
                yield Lesson(_other(right, text, dice), text, SAYS, FAIRLY_SURE)
            if wrong and dice.random() < 0.6:
                yield Lesson(dice.choice(wrong), text, CONTRADICTS, FAIRLY_SURE)
            if others and dice.random() < 0.5:
                other = dice.choice(others)
                yield Lesson(dice.choice((other.en, other.ja)) or "", text, PARTLY | NEITHER, _UNSURE)
        for wordings in contrasts:
            for text in wordings:
                said = dice.choice(own) if dice.random() < 0.7 else dice.choice(right)
                yield Lesson(said or "", text, CONTRADICTS)
                if dice.random() < 0.4:
                    yield Lesson(_other(wordings, text, dice), text, SAYS, FAIRLY_SURE)


@dataclass(frozen=True, slots=True)
class PointText:
    """A text that says, partly says, contradicts or leaves open a point of a question; `relation` is one bit."""

    question: str
    point: str
    relation: int
    text: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """A whole reply with the ids of the points that it says, says in part, and contradicts."""

    question: str
    lang: str
    answer: str
    covered: frozenset[str] = frozenset()
    partly: frozenset[str] = frozenset()
    contradicted: frozenset[str] = frozenset()


def labelled(folder: Path) -> tuple[Labelled, ...]:
    """The replies of all files in a folder."""
    return tuple(
        Labelled(
            row["question"],
            row["lang"],
            row["answer"],
            *(frozenset(row[name]) for name in ("covered", "partly", "contradicted")),
        )
        for file in sorted(folder.glob("*.jsonl"))
        for row in map(json.loads, file.read_text(encoding="utf-8").splitlines())
    )


def point_texts(folder: Path) -> tuple[PointText, ...]:
    """The texts of all files in a folder, a file a question."""
    return tuple(
        PointText(file.stem, row["point"], NAMED[row["relation"]], row["text"])
        for file in sorted(folder.glob("*.jsonl"))
        for row in map(json.loads, file.read_text(encoding="utf-8").splitlines())
    )


def of_texts(bank: Bank, texts: Sequence[PointText], seed: int) -> Iterator[Lesson]:
    """Each text beside its point in either language, beside others that say or contradict it, and beside other points.

    Beside its point alone, whether a text is true would tell the relation, and no statement would have to be read.
    """
    dice = random.Random(seed)
    said: dict[tuple[str, str], list[str]] = {}
    for each in texts:
        if each.relation == SAYS:
            said.setdefault((each.question, each.point), []).append(each.text)
    for each in texts:
        question = bank.question(each.question)
        yield from _of_text(each, question, question.keypoint(each.point), said[each.question, each.point], dice)
        beside = [point for point in question.keypoints if point.id != each.point]
        if beside and dice.random() < _OFTEN:
            yield Lesson(_sentence(dice.choice(beside), dice), each.text, PARTLY | NEITHER, _UNSURE)
        yield from _elsewhere(bank, question, each.text, dice)


def _elsewhere(bank: Bank, question: Question, text: str, dice: random.Random) -> Iterator[Lesson]:
    """What a text of a question leaves open: a point of another one."""
    other = dice.choice(bank.questions)
    if other.id != question.id:
        yield Lesson(_sentence(dice.choice(other.keypoints), dice), text, NEITHER)


def _sentence(point: Keypoint, dice: random.Random) -> str:
    return point.point.to(dice.choice(LANGUAGES))


def _of_text(
    text: PointText, question: Question, point: Keypoint, said: Sequence[str], dice: random.Random
) -> Iterator[Lesson]:
    one, other = dice.sample(LANGUAGES, 2)
    yield Lesson(point.point.to(one), text.text, text.relation)
    if dice.random() < 0.5:
        yield Lesson(point.point.to(other), text.text, text.relation)
    if text.relation in (SAYS, CONTRADICTS) and dice.random() < 0.5:
        others = point.paraphrases.all() if dice.random() < 0.5 else said
        yield Lesson(_other(others, text.text, dice), text.text, text.relation, FAIRLY_SURE)
    wrong = [words for each in question.contrasts if each.contradicts == point.id for words in each.wordings.all()]
    if text.relation == SAYS and wrong:
        yield Lesson(dice.choice(wrong), text.text, CONTRADICTS, FAIRLY_SURE)
    if text.relation == CONTRADICTS and dice.random() < _OFTEN:
        yield Lesson(text.text, text.text, SAYS)


def of_replies(bank: Bank, replies: Sequence[Labelled], seed: int) -> Iterator[Lesson]:
    """Each reply beside every point of its question, some paraphrases, and a point of another question."""
    dice = random.Random(seed)
    for reply in replies:
        touches = reply.covered or reply.partly or reply.contradicted
        if not touches and dice.random() < 0.5:
            continue
        question = bank.question(reply.question)
        yield from _elsewhere(bank, question, reply.answer, dice)
        for point in question.keypoints:
            relation = _relation(reply, point.id)
            weight = 1.0 if relation != NEITHER else 0.6
            english = dice.random() < (0.7 if reply.lang == "en" else 0.25)
            yield Lesson(point.point.to("en" if english else "ja"), reply.answer, relation, weight)
            if dice.random() < 0.25:
                yield Lesson(dice.choice(point.paraphrases.all()), reply.answer, relation, 0.8 * weight)


def _relation(reply: Labelled, point: str) -> int:
    for ids, relation in ((reply.covered, SAYS), (reply.partly, PARTLY), (reply.contradicted, CONTRADICTS)):
        if point in ids:
            return relation
    return NEITHER


def _other(texts: Sequence[str], text: str, dice: random.Random) -> str:
    return dice.choice([each for each in texts if each != text] or list(texts))
