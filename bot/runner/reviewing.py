"""Looking back: what is drawn, printed and told of a member's interviews, gathered from the database and the banks."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo

from bot.interview import Preferences
from bot.interview.past import Selection
from bot.interview.progress import Progress
from bot.runner.library import Library
from bot.store import Member, Store
from bot.texts import Speech, in_words, scores_in_words
from questions import Bank, Language, Question, QuestionsError

log = logging.getLogger(__name__)


class Reviewer:
    """Looks back on the interviews of one member, in one language and time zone (None: this machine's)."""

    def __init__(
        self, store: Store, library: Library, member: Member, language: Language, zone: tzinfo | None = None
    ) -> None:
        self._store = store
        self._library = library
        self._member = member
        self.speech = Speech(language, zone)

    def banks(self) -> Mapping[str, Bank]:
        """The banks that the member was asked from, as far as they are still there."""
        found = {name: bank_or_none(self._library, name) for name in self._store.banks(self._member.id)}
        return {name: bank for name, bank in found.items() if bank is not None}

    def progress(self) -> Progress:
        """How the member is getting on, in words."""
        banks = self.banks()
        topics = {(bank.id, question.id): question.topics for bank in banks.values() for question in bank.questions}
        progress = self._store.progress(self._member.id, topics, self.speech.zone)
        return in_words(progress, banks, self.speech.language)

    def today(self, at: datetime) -> date:
        """The day that it is in the time zone."""
        return at.astimezone(self.speech.zone).date()

    def report(self, which: Selection, at: datetime, *, named: bool) -> str:
        """A report in HTML on the interviews that are meant; without the member's name unless `named`."""
        from bot.history.report import Content, report

        member, store = self._member, self._store
        interviews = store.interviews(member.id, which)
        progress = self.progress()
        content = Content(
            name=member.name if named else None,
            made_at=at,
            today=self.today(at),
            interviews=tuple((past, tuple(store.past_questions(member.id, past.number))) for past in interviews),
            progress=progress,
            scores_in_words=scores_in_words([each.score for each in progress.scores], self.speech.language)
            if progress.scores
            else "",
            banks=self.banks(),
        )
        return report(content, self.speech)


def bank_or_none(library: Library, name: str) -> Bank | None:
    """A bank of the past, which may be gone; the log says why."""
    try:
        return library.bank(name)
    except QuestionsError as error:
        log.warning("An interview of the past is shown without its bank: %s", error)
        return None


def question_or_none(library: Library, bank: str, question: str) -> Question | None:
    """A question as its bank has it now; None where the bank has it no more, or is gone."""
    found = bank_or_none(library, bank)
    return next((each for each in found.questions if each.id == question), None) if found else None


def zone_of(preferences: Preferences) -> tzinfo | None:
    """The time zone that a member has chosen, None for this machine's."""
    return ZoneInfo(preferences.time_zone) if preferences.time_zone else None
