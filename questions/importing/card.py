"""What is understood of a file of questions that is no bank yet."""

from __future__ import annotations

from dataclasses import dataclass, field

from questions.errors import QuestionsError


class NotUnderstood(QuestionsError):
    """The file holds no questions that can be made out; the message says what it is and what would help."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wrong choice of a question with choices, and what the file says about it."""

    text: str
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What is asked after the question, and its answer, empty where the file has none."""

    ask: str
    answer: str = ""


@dataclass(slots=True)
class Card:
    """One question of the file: where it stands, what it asks and what the file says of its answer, as Markdown."""

    line: int
    ask: str
    answer: str = ""
    points: list[str] = field(default_factory=list)
    also: list[str] = field(default_factory=list)  # other wordings of the answer that are as right
    wrong: list[Wrong] = field(default_factory=list)
    follow_ups: list[FollowUp] = field(default_factory=list)
    title: str = ""
    topics: list[str] = field(default_factory=list)
    level: str = ""
    hints: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)  # what has no field of its own, kept as a comment


@dataclass(slots=True)
class Imported:
    """The questions of a file, what kind of file it is, and what was noticed on the way; nothing is left out unsaid."""

    kind: str
    cards: list[Card]
    title: str = ""
    notes: list[str] = field(default_factory=list)
    left_out: list[tuple[int, str]] = field(default_factory=list)  # lines that belong to no question
