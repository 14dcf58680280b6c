"""One voice for whatever is drawn or printed: sentences, names, and days as people of a language write them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from bot.interview.past import PastInterview, PastQuestion, PastReply
from bot.interview.progress import Progress
from bot.texts.past_questions import mark_in_words, reply_heading, reply_wording
from bot.texts.progress import so_far
from bot.texts.sentences import sentence
from bot.texts.wording import Wording, topic_name
from questions import Language, Question

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Speech:
    """Speaks one language, with the clock of one time zone; None is that of this machine."""

    language: Language
    zone: tzinfo | None = None

    def say(self, key: str, /, **values: str | int) -> str:
        """The sentence with this key."""
        return sentence(key, self.language, **values)

    def topic(self, topic: str) -> str:
        """The name of a topic."""
        return topic_name(topic, self.language)

    def day(self, day: date) -> str:
        """A day with its year."""
        if self.language == "ja":
            return f"{day.year}年{day.month}月{day.day}日"
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

    def month(self, day: date) -> str:
        """The month of a day, in short."""
        return f"{day.month}月" if self.language == "ja" else _MONTHS[day.month - 1]

    def date(self, at: datetime) -> str:
        """The day of a time."""
        return self.day(at.astimezone(self.zone).date())

    def when(self, at: datetime) -> str:
        """A day and time."""
        clock = f"{at.astimezone(self.zone):%H:%M}"
        return f"{self.date(at)} {clock}" if self.language == "ja" else f"{self.date(at)}, {clock}"

    def when_there(self, at: datetime) -> str:
        """A day and time with its time zone, for what is handed on to people elsewhere."""
        zone = at.astimezone(self.zone).tzname() or ""
        zone = zone if zone[:1].isalpha() else f"UTC{zone}"
        return f"{self.when(at)}（{zone}）" if self.language == "ja" else f"{self.when(at)} {zone}"

    def length(self, interview: PastInterview) -> str:
        """How long an interview went from its start to its end; empty while it runs."""
        if interview.ended_at is None:
            return ""
        lasted = interview.ended_at - interview.started_at
        if lasted < timedelta(hours=2):
            return self.say("length.minutes", count=max(1, round(lasted / timedelta(minutes=1))))
        if lasted < timedelta(days=2):
            return self.say("length.hours", count=round(lasted / timedelta(hours=1)))
        return self.say("length.days", count=lasted.days)

    def so_far(self, progress: Progress) -> str:
        """How much was practised."""
        return so_far(progress, self.language)

    def mark(self, past: PastQuestion) -> str:
        """The mark of a past question before and after its follow-ups, with the help that was taken."""
        return mark_in_words(past, self.language)

    def heading(self, reply: PastReply, question: Question | None) -> str:
        """What a reply replied to, and how it was judged."""
        return reply_heading(reply, question, self.language, "report.reply")

    def wording(self, reply: PastReply, question: Question | None) -> Wording:
        """The names of the points that a reply was judged by."""
        return reply_wording(reply, question, self.language)
