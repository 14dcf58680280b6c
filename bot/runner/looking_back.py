"""What the chat shows of the past: /history, /compare, /progress, /report, /export and /privacy, as messages."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date, datetime

from bot.history.glyphs import to_list
from bot.interview import Phase, Session
from bot.interview.comparing import compare
from bot.interview.past import Attempt, PastInterview, PastQuestion, Selection
from bot.interview.peers import PeerInterview
from bot.runner.commands import Command
from bot.runner.dialogs import Dialogs
from bot.runner.library import Library
from bot.runner.makers import ExportOrder, PictureOrder, ReportOrder, dump
from bot.runner.peer_desk import PeerDesk
from bot.runner.reviewing import Reviewer, bank_or_none, zone_of
from bot.runner.round_desk import place_of
from bot.store import Member, Store
from bot.texts import (
    PAGE,
    Attachment,
    Message,
    comparison,
    document,
    history_page,
    nothing_to_draw,
    past_interview,
    past_peer,
    past_question,
    peer_history,
    picture,
    progress_facts,
    say,
)
from questions import QuestionsError

_WITHOUT_NAME = ("anonymous", "匿名")


class LookingBack:
    """Answers the commands that look back, for one member."""

    def __init__(self, store: Store, library: Library, member: Member, session: Session, at: datetime) -> None:
        preferences = session.preferences
        self._store = store
        self._library = library
        self._member = member
        self._preferences = preferences
        self._withholds = session.withholds
        self._unfinished = session.phase is not Phase.IDLE
        self._at = at
        self._reviewer = Reviewer(store, library, member, preferences.language, zone_of(preferences))
        self._speech = self._reviewer.speech

    def answer(self, command: Command) -> Message:
        """The message that answers one of `COMMANDS`."""
        asks_of_others = command.name == "privacy" or command.words[:1] == ("peer",)
        if not asks_of_others and not self._has_interviewed() and not self._held():
            return self._say("no_history_in_group" if place_of(self._member) else "no_history")
        if self._withholds and not _tells_nothing(command):
            return self._say("not_in_exam")
        return _ANSWERS[command.name](self, command)

    def _history(self, command: Command) -> Message:
        """/history [page N | number of an interview [number of a question] | peer [number of a peer interview]]"""
        numbers = command.numbers()
        if command.words[:1] == ("peer",) or not self._has_interviewed():
            return self._peers(command.number())
        if not numbers or "page" in command.words:
            return self._page(numbers[0] if numbers else 1)
        past = self._interview(numbers[0])
        if past is None:
            return self._say("no_such_interview", number=command.numeral())
        bank = bank_or_none(self._library, past.bank)
        if len(numbers) == 1:
            questions = self._store.past_questions(self._member.id, past.number)
            return past_interview(past, questions, bank, self._speech)
        question = self._question(past, numbers[1])
        if question is None:
            return self._say("history.no_question", number=past.number, position=numbers[1])
        earlier = 0 if question.open else len(self._attempts_before(past, question))
        return past_question(past, question, bank, self._speech, earlier)

    def _peers(self, number: int | None) -> Message:
        """The peer interviews, or the one with this number."""
        held = self._held()
        if not held:
            return self._say("peer.no_history")
        desk, language = PeerDesk(Dialogs(self._store, self._library)), self._speech.language
        if number is None:
            return peer_history([(each, desk.interviewer_name(each, language)) for each in held], self._speech)
        if not 1 <= number <= len(held):
            return self._say("peer.no_such", number=number)
        try:
            return past_peer(desk.view(held[number - 1], language), number, self._speech)
        except (QuestionsError, KeyError):
            return self._say("peer.bank_gone", bank=held[number - 1].bank)

    def _has_interviewed(self) -> bool:
        return bool(self._store.count_interviews(self._member.id))

    def _held(self) -> list[PeerInterview]:
        """The peer interviews that others have held with the member."""
        return self._store.peers.of_candidate(self._member.id)

    def _page(self, page: int) -> Message:
        pages = -(-self._store.count_interviews(self._member.id) // PAGE)
        page = min(max(page, 1), pages)
        shown = self._store.interviews(self._member.id, Selection(limit=PAGE, offset=PAGE * (page - 1)))
        return history_page(shown, page, pages, self._reviewer.banks(), self._speech, peers=bool(self._held()))

    def _compare(self, command: Command) -> Message:
        """/compare [interview question [interview question]]: with the attempt before it unless another one is named.

        Alone it takes the question that was answered last.
        """
        numbers = command.numbers() or list(self._store.last_answered(self._member.id) or ())
        if len(numbers) < 2 or (command.words and not command.numbers()):
            return self._say("compare.how")
        past = self._interview(numbers[0])
        if past is None:
            return self._say("no_such_interview", number=command.numeral())
        question = self._question(past, numbers[1])
        if question is None:
            return self._say("history.no_question", number=past.number, position=numbers[1])
        if question.open:
            return self._say("history.open_question")
        later = [each for each in self._attempts(past, question) if _place(each) == (past.number, question.position)]
        if not later:
            return self._say("compare.unanswered", number=past.number, position=question.position)
        before = self._attempts_before(past, question)
        wanted = [each for each in before if _place(each) == tuple(numbers[2:4])] or before
        if not wanted:
            return self._say("compare.nothing" if command.words else "compare.once")
        found = compare(wanted[0], later[0])
        others = [each for each in before if each != wanted[0]]
        return comparison(found, others, bank_or_none(self._library, past.bank), self._speech)

    def _progress(self, _command: Command) -> Message:
        progress = self._reviewer.progress()
        today = self._reviewer.today(self._at)
        if not progress.scores:
            return nothing_to_draw(self._speech.language, unfinished=self._unfinished)
        order = PictureOrder(
            progress, today, self._preferences.theme, self._preferences.language, self._preferences.time_zone
        )
        facts = progress_facts(progress, today, self._speech.language, to_list(progress))
        return picture(facts, self._attachment("picture", "progress", "png", dump(order)), self._speech)

    def _report(self, command: Command) -> Message:
        """/report [number of an interview | all | day, such as 2026-07-04] [anonymous]; else the newest interview."""
        numbers = command.numbers()
        since = next((day for word in command.words if (day := _day(word))), None)
        known = ("all", *_WITHOUT_NAME)
        unknown = [each for each in command.words if each not in known and not each.isdecimal() and not _day(each)]
        if unknown:
            return self._say("report.unknown", words=" ".join(unknown))
        if numbers and self._interview(numbers[0]) is None:
            return self._say("no_such_interview", number=command.numeral())
        if since is not None and since > self._reviewer.today(self._at):
            return self._say("report.none_since", day=since.isoformat())
        order = ReportOrder(
            member_id=self._member.id,
            number=numbers[0] if numbers else None,
            since=since,
            everything="all" in command.words,
            named=not any(word in command.words for word in _WITHOUT_NAME),
            at=self._at,
            language=self._preferences.language,
            time_zone=self._preferences.time_zone,
        )
        attachment = self._attachment("document", "report", "html", dump(order))
        again = " ".join(["/report", *(word for word in command.words if word not in _WITHOUT_NAME), _WITHOUT_NAME[0]])
        return document("report.here", attachment, self._speech, again if order.named else None)

    def _export(self, _command: Command) -> Message:
        attachment = self._attachment("document", "export", "zip", dump(ExportOrder(self._member.id, self._at)))
        return document("export.here", attachment, self._speech)

    def _privacy(self, _command: Command) -> Message:
        return self._say("privacy")

    def _attachment(self, kind: str, maker: str, suffix: str, data: str) -> Attachment:
        """A file of the member's own; what it is made from names it, so that the same is made once."""
        name = hashlib.sha256(data.encode()).hexdigest()[:16]
        return Attachment(
            "picture" if kind == "picture" else "document",
            key=f"member-{self._member.id}/{maker}-{name}",
            name=f"mensetsu-{maker}-{self._reviewer.today(self._at)}.{suffix}",
            alt=self._speech.say(f"{maker}.alt"),
            maker=maker,
            data=data,
        )

    def _interview(self, number: int) -> PastInterview | None:
        found = self._store.interviews(self._member.id, Selection(number=number))
        return found[0] if found else None

    def _question(self, past: PastInterview, position: int) -> PastQuestion | None:
        questions = self._store.past_questions(self._member.id, past.number)
        return next((each for each in questions if each.position == position), None)

    def _attempts(self, past: PastInterview, asked: PastQuestion) -> list[Attempt]:
        """The attempts at a question that was asked, the newest first."""
        return self._store.attempts(self._member.id, past.bank, asked.question)

    def _attempts_before(self, past: PastInterview, asked: PastQuestion) -> list[Attempt]:
        return [each for each in self._attempts(past, asked) if _place(each) < (past.number, asked.position)]

    def _say(self, key: str, **values: str | int) -> Message:
        return say(key, self._speech.language, **values)


_ANSWERS: dict[str, Callable[[LookingBack, Command], Message]] = {
    "history": LookingBack._history,
    "compare": LookingBack._compare,
    "progress": LookingBack._progress,
    "report": LookingBack._report,
    "export": LookingBack._export,
    "privacy": LookingBack._privacy,
}
COMMANDS = frozenset(_ANSWERS)


def _tells_nothing(command: Command) -> bool:
    """Whether a command shows neither a model answer nor what became of a reply: the list of interviews does not."""
    is_list = command.name == "history" and ("page" in command.words or not command.numbers())
    return is_list or command.name == "privacy"


def _place(attempt: Attempt) -> tuple[int, int]:
    return attempt.interview, attempt.question.position


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None
