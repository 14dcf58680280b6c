"""Load, step, save: the one way in which anything happens to a member's dialog, for every front end."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import cast, get_args

from pydantic import TypeAdapter

from bot.interview import Phase, Session, step
from bot.interview.edits import regrading
from bot.interview.effects import (
    Ask,
    Effect,
    Grade,
    KeepReminder,
    Kept,
    Say,
    ShowAnswer,
    Shown,
    ShowPreferences,
)
from bot.interview.events import (
    Answered,
    Edited,
    Event,
    Graded,
    GradingFailed,
    LanguageChosen,
    Resumed,
    Started,
    Stopped,
)
from bot.interview.session import Mode
from bot.runner.cards import card_of, changed_cards
from bot.runner.choosing import Topic, chosen
from bot.runner.commands import Command, command_event, parse, parse_language
from bot.runner.library import DEFAULT_BANK, Library, plan
from bot.runner.links import Opened, open_link
from bot.runner.looking_back import COMMANDS as LOOKING_BACK
from bot.runner.looking_back import LookingBack
from bot.runner.moments import RUNNING, is_stale, moment
from bot.runner.reminders import next_due
from bot.store import Member, Store
from bot.texts import Message, agreement_values, offer_link, render, say, with_figures
from questions import Bank, Language, Order, choose
from scoring import Assessment

MESSAGE: TypeAdapter[Message] = TypeAdapter(Message)
_HISTORY_CARD = "history"
_YES = ("yes", "はい")


@dataclass(frozen=True, slots=True)
class Request:
    """The interview that is asked for; None takes the member's preference. `question` asks for that one alone."""

    bank: str = DEFAULT_BANK
    questions: int | None = None
    order: Order | None = None
    mode: Mode | None = None
    question: str | None = None


# How soon after sending it a reply may be edited. Telegram tells times in whole seconds.
EDITABLE = timedelta(seconds=60)
_SETTINGS_CARD = "settings"


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def some_seed() -> int:
    """A seed for shuffling and for the values of numeric exercises."""
    return secrets.randbelow(2**31)


class Runner:
    """Turns what a member does into events, and keeps what comes of them in one transaction each.

    Every method that can lead to grading returns the work to be graded; hand its result to `graded`.
    """

    def __init__(
        self,
        store: Store,
        library: Library,
        clock: Callable[[], datetime] = now,
        seed: Callable[[], int] = some_seed,
    ) -> None:
        self._store = store
        self._library = library
        self._clock = clock
        self._seed = seed

    # --- what a member does ---

    def receive(
        self, member: Member, text: str, update_id: int | None = None, *, source: str = ""
    ) -> tuple[Grade, ...]:
        """A typed text: a command, or a reply; `source` is the front end's id of the message."""
        if member.language is None:
            return self._first_words(member, text, update_id)
        command = parse(text)
        if command is None:
            return self._take(member, Answered(self._clock(), text, source), update_id)
        return self._obey(member, command, update_id)

    def edit(
        self, member: Member, source: str, text: str, after: timedelta, update_id: int | None = None
    ) -> tuple[Grade, ...]:
        """A message that was changed some time after it was sent."""
        if after > EDITABLE or parse(text) is not None:
            return self.tell(member, "edit_too_late", update_id)
        return self._take(member, Edited(self._clock(), source, text), update_id)

    def press(
        self, member: Member, command: str, stamp: str, update_id: int | None = None, *, source: str = ""
    ) -> tuple[Grade, ...]:
        """A pressed button, under the message `source`; one whose moment has passed changes nothing and says so."""
        if self.is_stale(member, command, stamp):
            return self.tell(member, "stale_button", update_id)
        parsed = parse(command)
        if parsed is None or member.language is None:
            return self.receive(member, command, update_id)
        card = _HISTORY_CARD if parsed.name == "history" else _SETTINGS_CARD
        in_place = bool(source) and self._store.card(member.id, card) == source
        return self._obey(member, parsed, update_id, in_place=in_place)

    def is_stale(self, member: Member, command: str, stamp: str) -> bool:
        """Whether the moment of a button has passed."""
        parsed = parse(command)
        return parsed is not None and is_stale(parsed, stamp, self._store.session(member.id))

    def start(self, member: Member, request: Request, update_id: int | None = None) -> tuple[Grade, ...]:
        """Begin an interview."""
        session = self._store.session(member.id)
        preferences = session.preferences
        seed = self._seed()
        bank = self._library.bank(request.bank)
        order = request.order or preferences.order
        questions = (
            choose(bank, request.questions or preferences.questions, order, seed, self._store.last_marks(member.id))
            if request.question is None
            else (bank.question(request.question),)
        )
        started = Started(
            at=self._clock(),
            interview=secrets.token_hex(6),
            bank=request.bank,
            mode=request.mode or preferences.mode,
            seed=seed,
            plan=tuple(plan(question) for question in questions),
        )
        return self._take(member, started, update_id)

    def tell(self, member: Member, key: str, update_id: int | None = None, **values: str | int) -> tuple[Grade, ...]:
        """Say a sentence that is no part of the dialog."""
        language = self._store.session(member.id).preferences.language
        return self.show(member, (say(key, language, **values),), update_id)

    def show(self, member: Member, messages: Iterable[Message], update_id: int | None = None) -> tuple[Grade, ...]:
        """Show messages that are no part of the dialog."""
        self._keep(member, self._store.session(member.id), (), messages, update_id)
        return ()

    def remind(self, member: Member) -> tuple[Grade, ...]:
        """Remind a member whose time it is, and note the next time."""
        session = self._store.session(member.id)
        language, interview = session.preferences.language, session.interview
        if session.phase is Phase.IDLE or interview is None:
            message = say("remind", language)
        else:
            message = say("remind_unfinished", language, number=len(interview.turns), total=len(interview.plan))
        due = KeepReminder(next_due(session.preferences, self._clock()))
        self._keep(member, session, (due,), (message,), None)
        return ()

    def due(self, front_end: str) -> list[Member]:
        """The members whose time it is to be reminded."""
        return self._store.due(front_end, self._clock())

    # --- what the grader and a restart bring ---

    def graded(self, member: Member, work: Grade, assessment: Assessment | None) -> tuple[Grade, ...]:
        """The result of some work; None where it could not be graded."""
        if not self._store.knows(member.id):
            return ()  # forgotten meanwhile
        at = self._clock()
        event = GradingFailed(at, work.attempt) if assessment is None else Graded(at, work.attempt, assessment)
        return self._take(member, event, None)

    def recover(self, front_end: str) -> tuple[tuple[Member, Grade], ...]:
        """The work that was under way when the process ended, for every member of a front end."""
        members = self._store.unfinished(front_end)
        return tuple((member, work) for member in members for work in pending_grades(self._store.session(member.id)))

    # --- what a front end asks on its own ---

    def phase(self, member: Member) -> Phase:
        """Where the member's dialog stands."""
        return self._store.session(member.id).phase

    def has_interviewed(self, member: Member) -> bool:
        """Whether the member has ever begun an interview here."""
        return self._store.session(member.id).interview is not None

    def is_running(self, member: Member) -> bool:
        """Whether an interview is going on."""
        return self.phase(member) in RUNNING

    def set_language(self, member: Member, language: Language) -> None:
        """Set the language without a word."""
        self._choose_language(member, language, (), None)

    def set_aside(self, member: Member) -> None:
        """Stop a running interview without a word; it stays in the history as it is."""
        if self.is_running(member):
            session, effects = step(self._store.session(member.id), Stopped(self._clock()))
            self._keep(member, session, _kept(effects), (), None)

    def offer_to_resume(self, member: Member, update_id: int | None = None) -> tuple[Grade, ...]:
        """Say that there is an unfinished interview, and how to go on with it."""
        interview = self._store.session(member.id).interview
        assert interview is not None, "only a session with an interview can be unfinished"
        place = {"number": len(interview.turns), "total": len(interview.plan)}
        return self.tell(member, "unfinished", update_id, **place)

    # --- inside ---

    def _first_words(self, member: Member, text: str, update_id: int | None) -> tuple[Grade, ...]:
        """The language is asked before anything else."""
        command = parse(text)
        named = " ".join(command.words) if command and command.name == "language" else text
        language = parse_language(named)
        if language is None:
            return self.tell(member, "choose_language", update_id)
        self._choose_language(member, language, (say("welcome", language),), update_id)
        return ()

    def _choose_language(
        self, member: Member, language: Language, messages: Iterable[Message], update_id: int | None
    ) -> None:
        session, _ = step(self._store.session(member.id), LanguageChosen(self._clock(), language))
        self._store.set_language(member.id, language)
        self._keep(member, session, (), messages, update_id)

    def _obey(
        self, member: Member, command: Command, update_id: int | None, *, in_place: bool = False
    ) -> tuple[Grade, ...]:
        match command.name:
            case "start" if command.words:
                return self._open(member, command.words[0], update_id)
            case "start":
                return self._greet(member, update_id)
            case "interview":
                return self._interview(member, command, update_id)
            case "language":
                return self._language(member, command, update_id)
            case "settings":
                return self._settings(member, command, update_id, in_place)
            case "accuracy":
                return self.tell(member, "accuracy", update_id, **agreement_values())
            case "rate":
                return self._rate(member, command, update_id)
            case "forget":
                return self._forget(member, command, update_id)
            case name if name in LOOKING_BACK:
                return self._look_back(member, command, update_id, in_place)
        event = command_event(command, self._clock())
        if event is None:
            return self.tell(member, "unknown_command", update_id, command=f"/{command.name}")
        return self._take(member, event, update_id)

    def _greet(self, member: Member, update_id: int | None) -> tuple[Grade, ...]:
        session = self._store.session(member.id)
        if session.phase is Phase.IDLE:
            return self.tell(member, "welcome", update_id)
        if session.phase is Phase.STOPPED:
            return self.offer_to_resume(member, update_id)
        return self._take(member, Resumed(self._clock()), update_id)

    def _open(self, member: Member, payload: str, update_id: int | None) -> tuple[Grade, ...]:
        """/start with what a link carried."""
        opened = open_link(payload, self._library)
        if not isinstance(opened, Opened):
            return self._greet(member, update_id) if opened == "invited" else self.tell(member, opened, update_id)
        session = self._store.session(member.id)
        if session.phase is Phase.IDLE:
            return self.start(member, Request(opened.bank, question=opened.question), update_id)
        bank, language = self._library.bank(opened.bank), session.preferences.language
        name = bank.title.to(language) if opened.question is None else bank.question(opened.question).name(language)
        return self.show(member, (offer_link(name, f"/interview new {opened.words}", language),), update_id)

    def _interview(self, member: Member, command: Command, update_id: int | None) -> tuple[Grade, ...]:
        """/interview [new] [bank] [question | number of questions]; `new` leaves a running one where it stands."""
        words = [word for word in command.words if word != "new" and not word.isdecimal()]
        banks = [word for word in words if word in self._library.names()]
        bank = banks[0] if banks else DEFAULT_BANK
        asked = {question.id for question in self._library.bank(bank).questions}
        unknown = [word for word in words if word not in banks and word not in asked]
        if unknown:
            return self.tell(member, "bank_missing", update_id, bank=unknown[0], known=", ".join(self._library.names()))
        if "new" in command.words:
            self.set_aside(member)
        question = next((word for word in words if word in asked), None)
        return self.start(member, Request(bank, command.number(), question=question), update_id)

    def _language(self, member: Member, command: Command, update_id: int | None) -> tuple[Grade, ...]:
        language = parse_language(" ".join(command.words))
        if language is None:
            return self.tell(member, "choose_language", update_id)
        return self._take(member, LanguageChosen(self._clock(), language), update_id)

    def _settings(self, member: Member, command: Command, update_id: int | None, in_place: bool) -> tuple[Grade, ...]:
        """/settings [a preference [its value]]; `in_place` changes the message with the choices."""
        session = self._store.session(member.id)
        choice = chosen(command.words, self._clock())
        if isinstance(choice, Say):
            return self.tell(member, choice.key, update_id, **dict(choice.values))
        if isinstance(choice, Topic):
            shown = ShowPreferences(session.preferences, choice.name)
            self._keep(member, session, (), self._rendered(shown, session, in_place), update_id)
            return ()
        return self._take(member, choice, update_id, in_place=in_place)

    def _look_back(self, member: Member, command: Command, update_id: int | None, in_place: bool) -> tuple[Grade, ...]:
        """What looks back; a page that was turned, or an interview that was opened, takes the place of the list."""
        preferences = self._store.session(member.id).preferences
        message = LookingBack(self._store, self._library, member, preferences, self._clock()).answer(command)
        if command.name == "history":
            turned = in_place and ("page" in command.words or len(command.words) == 1)
            if turned or len(command.words) < 2:
                message = replace(message, card=_HISTORY_CARD, edits=turned)
        return self.show(member, (message,), update_id)

    def _rate(self, member: Member, command: Command, update_id: int | None) -> tuple[Grade, ...]:
        """/rate [interview question] mark of one's own"""
        *place, own_mark = command.numbers() or [101]
        if own_mark > 100 or len(place) not in (0, 2):
            return self.tell(member, "rate.how", update_id)
        at = (place[0], place[1]) if place else None
        rated = self._store.rate(member.id, at, own_mark, self._clock())
        if rated is None:
            return self.tell(member, "rate.nothing", update_id)
        values = {"number": rated.interview, "position": rated.position, "own": own_mark}
        if rated.mark is None:
            return self.tell(member, "rate.noted", update_id, **values)
        return self.tell(member, "rate.compared", update_id, mark=rated.mark, **values)

    def _forget(self, member: Member, command: Command, update_id: int | None) -> tuple[Grade, ...]:
        """/forget asks; /forget yes does it."""
        held = self._store.holdings(member.id)
        if not any(word in command.words for word in _YES):
            return self.tell(member, "forget.ask", update_id, interviews=held.interviews, replies=held.replies)
        language = self._store.session(member.id).preferences.language
        farewell = say("forget.done", language, interviews=held.interviews, replies=held.replies)
        self._store.forget(member.id, MESSAGE.dump_json(farewell).decode(), update_id)
        return ()

    def _take(
        self, member: Member, event: Event, update_id: int | None, *, in_place: bool = False
    ) -> tuple[Grade, ...]:
        """Load, step, save."""
        before = self._store.session(member.id)
        session, effects = step(before, event)
        work = tuple(effect for effect in effects if isinstance(effect, Grade))
        messages = tuple(message for effect in effects for message in self._rendered(effect, session, in_place))
        asked = {effect.number for effect in effects if isinstance(effect, Ask)}
        cards = changed_cards(before, session, asked, self._bank_of(session))
        self._keep(member, session, (*_kept(effects), *self._reminder(before, session)), (*cards, *messages), update_id)
        return work

    def _rendered(self, effect: Effect, session: Session, in_place: bool) -> tuple[Message, ...]:
        if not isinstance(effect, get_args(Shown)):
            return ()
        messages = render(cast(Shown, effect), self._bank_of(session), session.preferences.language)
        if isinstance(effect, ShowPreferences):
            return tuple(replace(message, card=_SETTINGS_CARD, edits=in_place) for message in messages)
        if isinstance(effect, ShowAnswer) and effect.follow_up is None:
            return self._illustrated(effect.question, messages, session)
        if isinstance(effect, Ask) and session.interview is not None:
            return tuple(replace(message, card=card_of(session.interview, effect.number)) for message in messages)
        return messages

    def _illustrated(self, asked: str, messages: tuple[Message, ...], session: Session) -> tuple[Message, ...]:
        """A model answer with the figures that its question names."""
        preferences = session.preferences
        figures = next((each.figures for each in self._bank_of(session).questions if each.id == asked), ())
        return with_figures(messages[0], figures, preferences.language, preferences.theme)

    def _bank_of(self, session: Session) -> Bank:
        return self._library.bank(session.interview.bank if session.interview else DEFAULT_BANK)

    def _reminder(self, before: Session, after: Session) -> tuple[Kept, ...]:
        """When the member is due, where what decides about it has changed."""
        old, new = before.preferences, after.preferences
        if (old.reminder, old.time_zone) == (new.reminder, new.time_zone):
            return ()
        return (KeepReminder(next_due(new, self._clock())),)

    def _keep(
        self,
        member: Member,
        session: Session,
        kept: Iterable[Kept],
        messages: Iterable[Message],
        update_id: int | None,
    ) -> None:
        stamp = moment(session)
        owed = [MESSAGE.dump_json(replace(message, stamp=stamp)).decode() for message in messages]
        self._store.commit(member.id, session, kept, owed, update_id)


def _kept(effects: Iterable[Effect]) -> tuple[Kept, ...]:
    return tuple(cast(Kept, effect) for effect in effects if isinstance(effect, get_args(Kept)))


def pending_grades(session: Session) -> tuple[Grade, ...]:
    """The work that a session waits for."""
    interview = session.interview
    if interview is None:
        return ()
    anew = regrading(interview)
    pending = interview.pending
    if pending is None or session.phase not in (Phase.GRADING, Phase.GRADING_FOLLOW_UP):
        return () if anew is None else (anew,)
    follow_up = interview.turn.follow_ups[-1] if session.phase is Phase.GRADING_FOLLOW_UP else None
    work = Grade(pending.attempt, interview.bank, interview.turn.question, follow_up, pending.text)
    return (work,) if anew is None else (anew, work)
