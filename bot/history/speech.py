"""What this package needs to have said; `bot.texts.Speech` says it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol

from bot.interview.past import PastFinding, PastInterview, PastQuestion, PastReply
from bot.interview.progress import Progress
from questions import Language, Question


class Wording(Protocol):
    """The names of the points that a reply was judged by."""

    def point(self, keypoint: str) -> str:
        """The short phrase that names a keypoint."""

    def correction(self, finding: PastFinding) -> str:
        """What is right instead of what the reply said."""


class Speech(Protocol):
    """Sentences, names, days and times in one language and time zone."""

    @property
    def language(self) -> Language:
        """The language that is spoken."""

    def say(self, key: str, /, **values: str | int) -> str:
        """The sentence with this key."""

    def topic(self, topic: str) -> str:
        """The name of a topic."""

    def day(self, day: date) -> str:
        """A day with its year."""

    def month(self, day: date) -> str:
        """The month of a day, in short."""

    def date(self, at: datetime) -> str:
        """The day of a time."""

    def when(self, at: datetime) -> str:
        """A day and time."""

    def length(self, interview: PastInterview) -> str:
        """How long an interview went; empty while it runs."""

    def so_far(self, progress: Progress) -> str:
        """How much was practised."""

    def mark(self, past: PastQuestion) -> str:
        """The mark of a past question before and after its follow-ups."""

    def heading(self, reply: PastReply, question: Question | None) -> str:
        """What a reply replied to, and how it was judged."""

    def wording(self, reply: PastReply, question: Question | None) -> Wording:
        """The names of the points that a reply was judged by."""
