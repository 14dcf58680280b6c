"""Where in the files of a bank that stands which an advice is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from questions.lint import Advice
from questions.loading import Loaded
from questions.markup import one_line
from questions.model import Contrast, Point, Question
from questions.source import Place, Source
from questions.texts import Text
from questions.validating import field_of

_STEP = re.compile(r"\[([^\]]*)\]|([^.\[\]]+)")
_MOST_WORDS = 40
_LISTS = ("keypoints", "contrasts", "follow_ups")


@dataclass(frozen=True, slots=True)
class Located:
    """An advice with the file and the line that it is about, the field as it is written there, and its first words."""

    advice: Advice
    file: str = ""
    line: int | None = None
    field: str = ""
    words: str = ""

    def __str__(self) -> str:
        if not self.file:
            return str(self.advice)
        return f"{self.file}, line {self.line}, “{self.words}”: {self.field}: {self.advice.message}"


def located(loaded: Loaded, found: Sequence[Advice]) -> tuple[Located, ...]:
    """Each advice with its place; without one where it is not about a question."""
    written = {question.id: (question, source, begin) for question, source, begin in _questions(loaded)}
    return tuple(
        _located(each, *written[each.question]) if each.question in written else Located(each) for each in found
    )


def _questions(loaded: Loaded) -> Iterator[tuple[Question, Source, Place]]:
    """Each question with the file that it is written in, and the place where it begins there."""
    head, *others = loaded.sources
    content: Any = head.content
    own = iter(others)
    for number, (question, listed) in enumerate(zip(loaded.bank.questions, content["questions"], strict=True)):
        # One that has a file of its own is listed by its id.
        yield (question, next(own), ()) if isinstance(listed, str) else (question, head, ("questions", number))


def _located(advice: Advice, question: Question, source: Source, begin: Place) -> Located:
    place: Place = begin
    texts: list[Text | None] = [question.ask]
    inside: Any = question
    for key, name in _STEP.findall(advice.field):
        if name:
            place = (*place, name)
            inside = getattr(inside, name, None)
        elif isinstance(inside, tuple) and place[-1] in _LISTS:
            number = [each.id for each in inside].index(key)
            place, inside = (*place, number), inside[number]
            texts.append(_named_by(inside))
        else:
            place = (*place, int(key))
    words = next(text.en or text.ja for text in reversed(texts) if text)
    field = field_of(source.content, place)
    # Within the question, whose line and words are told.
    field = field.removeprefix(field_of(source.content, begin)).removeprefix(".")
    return Located(advice, source.file.name, source.line(place), field, _shortened(words or ""))


def _named_by(part: Any) -> Text | None:
    """The text that tells an item of a list apart for whoever looks for it."""
    if isinstance(part, Point):
        return part.point
    if isinstance(part, Contrast):
        return Text.model_validate(part.wordings.all()[0])
    return part.ask if isinstance(part.ask, Text) else None


def _shortened(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _MOST_WORDS else f"{line[:_MOST_WORDS].rstrip()}…"
