"""What is asked: banks, questions, keypoints, contrasts and follow-ups, as frozen pydantic models.

The models are the rules: the published JSON Schema is generated from them (`questions.schema`), and the loader
validates with them, so an editor and the loader complain about the same things.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, StringConstraints, Tag, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError

from questions.languages import Language
from questions.markup import one_line, readable
from questions.stories import STORY_PARTS, with_usual_parts
from questions.texts import MOST_ITEMS, Id, Part, Sentences, Short, Text, Texts, TopicId, with_id

Tier = Literal["core", "expected", "bonus"]
Level = Literal["junior", "mid", "senior"]
# What a reply is judged by: what it says of the subject, or what it tells of its writer.
Kind = Literal["facts", "story"]
ContrastKind = Literal["misconception", "swap", "negation"]

# The figures that are drawn for model answers.
Figure = Literal[
    "activations",
    "bias-variance",
    "confusion-matrix",
    "convolution",
    "epochs",
    "learning-rates",
    "resampling",
    "roc-curve",
]

MOST_QUESTIONS = 2_000
MOST_KEYPOINTS = 40


class Point(Short):
    """Something a good reply says; `point` names it in a short phrase, as feedback shows it."""

    id: Id
    tier: Tier = "expected"
    point: Text
    paraphrases: Texts = Field(default_factory=Texts)

    @classmethod
    def _from_short(cls, written: Any) -> Any:
        whole = {"point": written} if isinstance(written, str) else written
        return with_id(whole, "point")

    def statements(self) -> tuple[str, ...]:
        """Every sentence that says this point, in both languages."""
        texts = self.paraphrases.all() or tuple(text for text in (self.point.en, self.point.ja) if text)
        return tuple(map(readable, texts))


class Keypoint(Point):
    """A point of a question, with hints of rising strength and a probe question that asks for just this point.

    `coaching` is said where a story tells this part only in part, or not at all.
    """

    hints: Texts = Field(default_factory=Texts)
    probe: Text | None = None
    coaching: Text | None = None


class Contrast(Short):
    """A wrong statement that candidates make; it contradicts one keypoint and carries its correction."""

    id: Id
    kind: ContrastKind = "misconception"
    contradicts: Id
    wordings: Texts
    correction: Text

    @classmethod
    def _from_short(cls, written: Any) -> Any:
        return with_id(written, "wordings")

    @classmethod
    def _shapes(cls) -> list[JsonSchemaValue]:
        return []


class Answers(Short):
    """Reference answers: a full one, and optionally a short one and further wordings; a plain text is a full one."""

    full: Text
    short: Text | None = None
    others: Annotated[tuple[Text, ...], Field(max_length=MOST_ITEMS)] = ()

    @classmethod
    def _from_short(cls, written: Any) -> Any:
        if isinstance(written, str):
            return {"full": written}
        # In two languages, without a word about which answer: the full one.
        bare = isinstance(written, dict) and written and written.keys() <= {"en", "ja"}
        return {"full": written} if bare else written

    def all(self, language: Language) -> tuple[str, ...]:
        """The reference answers in `language`, the full one first."""
        texts = (self.full, *([self.short] if self.short else []), *self.others)
        return tuple(text.to(language) for text in texts)


class Asked(Short):
    """Base of both kinds of follow-ups: their ids are made of what they ask, where they have none."""

    @classmethod
    def _from_short(cls, written: Any) -> Any:
        return with_id(written, "ask")

    @classmethod
    def _shapes(cls) -> list[JsonSchemaValue]:
        return []


class Deeper(Asked):
    """A follow-up question that goes beyond the keypoints, with points of its own."""

    kind: Literal["deeper"]
    id: Id
    ask: Text
    answer: Text
    keypoints: Annotated[tuple[Point, ...], Field(min_length=1, max_length=MOST_KEYPOINTS)]


Formula = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
Finite = Annotated[float, Field(allow_inf_nan=False)]


class Choice(Part):
    """A value of a numeric exercise: one of `choose`, drawn anew each time."""

    choose: Annotated[tuple[int | Finite, ...], Field(min_length=2, max_length=MOST_ITEMS)]


class Tolerance(Part):
    """How far a numeric reply may lie from the exact answer, and the sentence that says so."""

    absolute: Finite = 0.0
    relative: Finite = 0.0
    stated: Text


class Numeric(Asked):
    """A follow-up exercise with values drawn at random; `answer` is a formula over their names.

    `ask` and `worked` hold the values as {name}; `worked` holds the exact answer as {answer}.
    """

    kind: Literal["numeric"]
    id: Id
    ask: Text
    values: Annotated[dict[str, Choice], Field(max_length=20)]
    answer: Formula
    unit: Text | None = None
    tolerance: Tolerance
    worked: Text


FollowUp = Annotated[Deeper | Numeric, Field(discriminator="kind")]


class Question(Short):
    """One question of a bank. Only `ask` and `answers` are needed; the rest makes the score better.

    The keypoints of a story are its parts (STORY_PARTS), by their ids; each has usual words, also without its own.
    """

    id: Id
    kind: Kind = "facts"
    title: Text | None = None
    topics: Annotated[tuple[TopicId, ...], Field(max_length=MOST_ITEMS)] = ()
    level: Level = "junior"
    ask: Text
    intent: Text | None = None
    answers: Answers
    keypoints: Annotated[tuple[Keypoint, ...], Field(max_length=MOST_KEYPOINTS)] = ()
    contrasts: Annotated[tuple[Contrast, ...], Field(max_length=MOST_ITEMS)] = ()
    follow_ups: Annotated[tuple[FollowUp, ...], Field(max_length=MOST_ITEMS)] = ()
    figures: Annotated[tuple[Figure, ...], Field(max_length=MOST_ITEMS)] = ()
    sources: Sentences = ()

    @classmethod
    def _from_short(cls, written: Any) -> Any:
        is_story = isinstance(written, dict) and written.get("kind") == "story"
        return with_id(with_usual_parts(written) if is_story else written, "title", "ask")

    @classmethod
    def _shapes(cls) -> list[JsonSchemaValue]:
        return []

    @model_validator(mode="after")
    def _ids_agree(self) -> Self:
        for name, ids in (
            ("keypoints", [keypoint.id for keypoint in self.keypoints]),
            ("contrasts", [contrast.id for contrast in self.contrasts]),
            ("follow_ups", [follow_up.id for follow_up in self.follow_ups]),
        ):
            doubled = sorted({each for each in ids if ids.count(each) > 1})
            if doubled:
                raise PydanticCustomError("id_twice", "the id {id} is used twice", {"id": doubled[0], "in": name})
        known = {keypoint.id for keypoint in self.keypoints}
        for contrast in self.contrasts:
            if contrast.contradicts not in known:
                values = {"id": contrast.id, "keypoint": contrast.contradicts, "known": ", ".join(sorted(known)) or "-"}
                raise PydanticCustomError(
                    "no_keypoint", "{id} contradicts {keypoint}, which is no keypoint", {**values, "in": "contrasts"}
                )
        return self

    @model_validator(mode="after")
    def _is_a_whole_story(self) -> Self:
        if self.kind == "facts":
            return self
        if self.contrasts:
            raise PydanticCustomError("story_contrasts", "a story has none", {"in": "contrasts"})
        if any(isinstance(follow_up, Numeric) for follow_up in self.follow_ups):
            raise PydanticCustomError("story_numeric", "a story has no exercise", {"in": "follow_ups"})
        for name, points in (("keypoints", self.keypoints), *_points_of(self.follow_ups)):
            unknown = next((point.id for point in points if point.id not in STORY_PARTS), None)
            if unknown:
                values = {"part": unknown, "known": ", ".join(STORY_PARTS), "in": name}
                raise PydanticCustomError("story_part", "{part} is no part of a story: {known}", values)
        if "action" not in {keypoint.id for keypoint in self.keypoints}:
            raise PydanticCustomError("story_action", "needs the part action", {"in": "keypoints"})
        return self

    def keypoint(self, keypoint_id: str) -> Keypoint:
        """The keypoint with this id; KeyError where there is none."""
        return {keypoint.id: keypoint for keypoint in self.keypoints}[keypoint_id]

    def contrast(self, contrast_id: str) -> Contrast:
        """The contrast with this id; KeyError where there is none."""
        return {contrast.id: contrast for contrast in self.contrasts}[contrast_id]

    def follow_up(self, follow_up_id: str) -> Deeper | Numeric:
        """The deeper or numeric follow-up with this id; KeyError where there is none."""
        return {follow_up.id: follow_up for follow_up in self.follow_ups}[follow_up_id]

    @property
    def deeper(self) -> dict[str, Deeper]:
        """The follow-ups that go deeper, by their ids."""
        return {each.id: each for each in self.follow_ups if isinstance(each, Deeper)}

    def name(self, language: Language) -> str:
        """A short name for lists, in one line: the title, or the question itself."""
        named = self.title or self.ask
        wanted, other = (named.en, named.ja) if language == "en" else (named.ja, named.en)
        return one_line(wanted or other or "")


def _points_of(follow_ups: tuple[FollowUp, ...]) -> Iterator[tuple[str, tuple[Point, ...]]]:
    yield from (("follow_ups", each.keypoints) for each in follow_ups if isinstance(each, Deeper))


def _shape(item: Any) -> str:
    return "here" if isinstance(item, (dict, Question)) else "file"


Listed = Annotated[Annotated[Id, Tag("file")] | Annotated[Question, Tag("here")], Discriminator(_shape)]


class BankFile(Part):
    """The file of a bank: what it is called, and its questions in the order in which they are asked.

    Each is written here, or is the id of one that has a file of its own beside this one.
    """

    id: Id | None = None
    title: Text
    questions: Annotated[tuple[Listed, ...], Field(min_length=1, max_length=MOST_QUESTIONS)]


class Bank(Part):
    """A bank of questions in their order."""

    id: Id
    title: Text
    questions: tuple[Question, ...]

    @cached_property
    def version(self) -> str:
        """A digest of all that the bank says: it changes when anything in it does."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:16]

    def question(self, question_id: str) -> Question:
        """The question with this id; KeyError where there is none."""
        return {question.id: question for question in self.questions}[question_id]
