"""What is asked: banks, questions, keypoints, contrasts and follow-ups, as frozen pydantic models.

The models are the rules: the published JSON Schema is generated from them (`questions.schema`), and the loader
validates with them, so an editor and the loader complain about the same things.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

Language = Literal["en", "ja"]
LANGUAGES: tuple[Language, ...] = ("en", "ja")

Tier = Literal["core", "expected", "bonus"]
Level = Literal["junior", "mid", "senior"]
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

# YAML folds a line break into a space, which does not belong between two Japanese characters.
_WIDE = r"[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]"
_FOLD_IN_JAPANESE = re.compile(rf"(?<={_WIDE})[ \n]+(?={_WIDE})")

Sentence = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1),
    AfterValidator(lambda text: _FOLD_IN_JAPANESE.sub("", text)),
]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]


class Part(BaseModel):
    """Base of all parts of a bank: immutable, and an unknown field is an error, so that typos are found."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Part):
    """One text in English, Japanese or both; a bank may be written in one language only."""

    en: Sentence | None = None
    ja: Sentence | None = None

    @model_validator(mode="after")
    def _has_a_language(self) -> Self:
        if self.en is None and self.ja is None:
            raise ValueError("needs a text in at least one of: en, ja")
        return self

    def to(self, language: Language) -> str:
        """The text in `language`, or in the other one where the bank has no such text."""
        wanted, other = (self.en, self.ja) if language == "en" else (self.ja, self.en)
        return wanted or other or ""


class Texts(Part):
    """Several wordings of one thing, a list for each language."""

    en: tuple[Sentence, ...] = ()
    ja: tuple[Sentence, ...] = ()

    def to(self, language: Language) -> tuple[str, ...]:
        """The wordings in `language`, or those in the other one where there are none."""
        wanted, other = (self.en, self.ja) if language == "en" else (self.ja, self.en)
        return wanted or other

    def all(self) -> tuple[str, ...]:
        """The wordings in both languages."""
        return self.en + self.ja


class Point(Part):
    """Something a good reply says; `point` names it in a short phrase, as feedback shows it."""

    id: Id
    tier: Tier = "expected"
    point: Text
    paraphrases: Texts = Field(default_factory=Texts)

    def statements(self) -> tuple[str, ...]:
        """Every sentence that says this point, in both languages."""
        return self.paraphrases.all() or tuple(text for text in (self.point.en, self.point.ja) if text)


class Keypoint(Point):
    """A point of a question, with hints of rising strength and a probe question that asks for just this point."""

    hints: Texts = Field(default_factory=Texts)
    probe: Text | None = None


class Contrast(Part):
    """A wrong statement that candidates make; it contradicts one keypoint and carries its correction."""

    id: Id
    kind: ContrastKind = "misconception"
    contradicts: Id
    wordings: Texts
    correction: Text


class Answers(Part):
    """Reference answers: a full one, and optionally a short one and further wordings."""

    full: Text
    short: Text | None = None
    others: tuple[Text, ...] = ()

    def all(self, language: Language) -> tuple[str, ...]:
        """The reference answers in `language`, the full one first."""
        texts = (self.full, *([self.short] if self.short else []), *self.others)
        return tuple(text.to(language) for text in texts)


class Deeper(Part):
    """A follow-up question that goes beyond the keypoints, with points of its own."""

    kind: Literal["deeper"]
    id: Id
    ask: Text
    answer: Text
    keypoints: Annotated[tuple[Point, ...], Field(min_length=1)]


class Choice(Part):
    """A value of a numeric exercise: one of `choose`, drawn anew each time."""

    choose: Annotated[tuple[int | float, ...], Field(min_length=2)]


class Tolerance(Part):
    """How far a numeric reply may lie from the exact answer, and the sentence that says so."""

    absolute: float = 0.0
    relative: float = 0.0
    stated: Text


class Numeric(Part):
    """A follow-up exercise with values drawn at random; `answer` is a formula over their names.

    `ask` and `worked` hold the values as {name}; `worked` holds the exact answer as {answer}.
    """

    kind: Literal["numeric"]
    id: Id
    ask: Text
    values: dict[str, Choice]
    answer: Sentence
    unit: Text | None = None
    tolerance: Tolerance
    worked: Text


FollowUp = Annotated[Deeper | Numeric, Field(discriminator="kind")]


class Question(Part):
    """One question of a bank. Only `id`, `ask` and `answers.full` are needed; the rest makes the score better."""

    id: Id
    title: Text | None = None
    topics: tuple[Id, ...] = ()
    level: Level = "junior"
    ask: Text
    intent: Text | None = None
    answers: Answers
    keypoints: tuple[Keypoint, ...] = ()
    contrasts: tuple[Contrast, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    figures: tuple[Figure, ...] = ()
    sources: tuple[Sentence, ...] = ()

    @model_validator(mode="after")
    def _ids_agree(self) -> Self:
        for name, ids in (
            ("keypoints", [keypoint.id for keypoint in self.keypoints]),
            ("contrasts", [contrast.id for contrast in self.contrasts]),
            ("follow_ups", [follow_up.id for follow_up in self.follow_ups]),
        ):
            doubled = sorted({each for each in ids if ids.count(each) > 1})
            if doubled:
                raise ValueError(f"{name}: the id {doubled[0]!r} is used twice")
        known = {keypoint.id for keypoint in self.keypoints}
        for contrast in self.contrasts:
            if contrast.contradicts not in known:
                raise ValueError(
                    f"contrasts: {contrast.id!r} contradicts {contrast.contradicts!r}, "
                    f"which is no keypoint of this question"
                )
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

    def name(self, language: Language) -> str:
        """A short name for lists: the title, or the question itself."""
        return (self.title or self.ask).to(language)


class BankFile(Part):
    """The file bank.yaml: what the bank is called and in which order its questions are asked."""

    id: Id
    title: Text
    questions: Annotated[tuple[Id, ...], Field(min_length=1)]


class Bank(Part):
    """A bank of questions in their order."""

    id: Id
    title: Text
    questions: tuple[Question, ...]

    def question(self, question_id: str) -> Question:
        """The question with this id; KeyError where there is none."""
        return {question.id: question for question in self.questions}[question_id]
