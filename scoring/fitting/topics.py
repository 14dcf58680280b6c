"""Replies about the topics that the relation model learned nothing from: what a bank of one's own is fitted on.

To the model, our own questions are known by heart, and those of a bank of one's own are not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from questions import Keypoint, Question
from questions.model import Answers
from questions.texts import Text
from scoring.corpus import REPLIES, held_topics, relation_files, rows
from scoring.fitting.examples import Example, of_bare_reply
from scoring.graded import Graded
from scoring.judging.judge import Judge

_GRADES = {"says": 100, "partly": 50, "contradicts": 0, "neither": 0}


def examples(judge: Judge, data: Path) -> Iterator[Example]:
    """The examples of whole replies, and of single texts as replies to a question with one point."""
    for question, reply in (*_whole(data), *_single(data)):
        yield from of_bare_reply(judge, question, reply)


def _whole(data: Path) -> Iterator[tuple[Question, Graded]]:
    held = held_topics(data)
    points = {row["id"]: row["statement"] for file in relation_files(data) for row in rows(file)}
    for row in rows(data / "relations" / REPLIES):
        if row["topic"] in held:
            question = _question(row, [(id_, points[id_]) for id_ in row["points"]])
            for number, reply in enumerate(row["replies"]):
                labels = (tuple(reply[name]) for name in ("says", "partly", "contradicts"))
                id_ = f"{question.id}/{reply['lang']}/{number}"
                yield (
                    question,
                    Graded(id_, question.id, reply["lang"], reply["style"], reply["grade"], reply["text"], *labels),
                )


def _single(data: Path) -> Iterator[tuple[Question, Graded]]:
    held = held_topics(data)
    for file in relation_files(data):
        for row in rows(file):
            if row["topic"] in held:
                question = _question(row, [(row["id"], row["statement"])])
                for number, text in enumerate(row["texts"]):
                    relation = text["relation"]
                    labels = (((row["id"],) if relation == each else ()) for each in ("says", "partly", "contradicts"))
                    id_ = f"{row['id']}/{text['lang']}/{number}"
                    grade = _GRADES[relation]
                    yield (
                        question,
                        Graded(id_, question.id, text["lang"], text["style"], grade, text["text"], *labels),
                    )


def _question(row: dict[str, Any], points: Sequence[tuple[str, dict[str, str]]]) -> Question:
    answer = {language: " ".join(statement[language] for _, statement in points) for language in ("en", "ja")}
    return Question(
        id=points[0][0],
        ask=Text(**row["question"]),
        answers=Answers(full=Text(**answer)),
        keypoints=tuple(Keypoint(id=id_, point=Text(**statement)) for id_, statement in points),
    )
