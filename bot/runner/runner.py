"""Load, step, save: the one way in which anything happens to a member's dialog, for every front end."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import cast, get_args

from pydantic import TypeAdapter

from bot.interview import Phase, Session, step
from bot.interview.effects import Effect, Grade, Kept, Shown
from bot.interview.events import (
    Answered,
    Event,
    Graded,
    GradingFailed,
    LanguageChosen,
    PreferencesChosen,
    Resumed,
    Started,
    Stopped,
)
from bot.interview.session import Mode, Theme
from bot.runner.commands import Command, command_event, parse, parse_language, parse_time_zone
from bot.runner.library import DEFAULT_BANK, Library, plan
from bot.runner.looking_back import COMMANDS as LOOKING_BACK
from bot.runner.looking_back import LookingBack
from bot.runner.moments import RUNNING, is_stale, moment
from bot.store import Member, Store
from bot.texts import Message, render, say
from questions import Language, Order, choose
from scoring import Assessment

MESSAGE: TypeAdapter[Message] = TypeAdapter(Message)
_YES = ("yes", "はい")


@dataclass(frozen=True, slots=True)
class Request:
    """The interview that is asked for; None takes the member's preference."""

    bank: str = DEFAULT_BANK
    questions: int | None = None
    order: Order | None = None
    mode: Mode | None = None


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

    def receive(self, member: Member, text: str, update_id: int | None = None) -> tuple[Grade, ...]:
        """A typed text: a command, or a reply."""
        if member.language is None:
            return self._first_words(member, text, update_id)
        command = parse(text)
        if command is None:
            return self._take(member, Answered(self._clock(), text), update_id)
        return self._obey(member, command, update_id)

    def press(self, member: Member, command: str, stamp: str, update_id: int | None = None) -> tuple[Grade, ...]:
        """A pressed button; one whose moment has passed changes nothing and is answered politely."""
        parsed = parse(command)
        if parsed is not None and is_stale(parsed, stamp, self._store.session(member.id)):
            return self.tell(member, "stale_button", update_id)
        return self.receive(member, command, update_id)

    def start(self, member: Member, request: Request, update_id: int | None = None) -> tuple[Grade, ...]:
        """Begin an interview."""
        session = self._store.session(member.id)
        preferences = session.preferences
        seed = self._seed()
        chosen = choose(
            self._library.bank(request.bank),
            request.questions or preferences.questions,
            request.order or preferences.order,
            seed,
            self._store.last_marks(member.id),
        )
        started = Started(
            at=self._clock(),
            interview=secrets.token_hex(6),
            bank=request.bank,
            mode=request.mode or preferences.mode,
            seed=seed,
            plan=tuple(plan(question) for question in chosen),
        )
        return self._take(member, started, update_id)

    def tell(self, member: Member, key: str, update_id: int | None = None, **values: str | int) -> tuple[Grade, ...]:
        """Say a sentence that is no part of the dialog."""
        session = self._store.session(member.id)
        message = say(key, session.preferences.language, **values)
        self._keep(member, session, (), (message,), update_id)
        return ()

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
        waiting = ((member, pending_grade(self._store.session(member.id))) for member in members)
        return tuple((member, work) for member, work in waiting if work is not None)

    # --- what a front end asks on its own ---

    def phase(self, member: Member) -> Phase:
        """Where the member's dialog stands."""
        return self._store.session(member.id).phase

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

    def _obey(self, member: Member, command: Command, update_id: int | None) -> tuple[Grade, ...]:
        match command.name:
            case "start":
                return self._greet(member, update_id)
            case "interview":
                return self._interview(member, command, update_id)
            case "language":
                return self._language(member, command, update_id)
            case "settings":
                return self._settings(member, command, update_id)
            case "forget":
                return self._forget(member, command, update_id)
            case name if name in LOOKING_BACK:
                return self._look_back(member, command, update_id)
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

    def _interview(self, member: Member, command: Command, update_id: int | None) -> tuple[Grade, ...]:
        """/interview [new] [bank] [number of questions]; `new` leaves a running one where it stands."""
        unknown = [
            word for word in command.words if not word.isdecimal() and word not in ("new", *self._library.names())
        ]
        if unknown:
            return self.tell(member, "bank_missing", update_id, bank=unknown[0], known=", ".join(self._library.names()))
        banks = [word for word in command.words if word in self._library.names()]
        if "new" in command.words:
            self.set_aside(member)
        return self.start(member, Request(banks[0] if banks else DEFAULT_BANK, command.number()), update_id)

    def _language(self, member: Member, command: Command, update_id: int | None) -> tuple[Grade, ...]:
        language = parse_language(" ".join(command.words))
        if language is None:
            return self.tell(member, "choose_language", update_id)
        return self._take(member, LanguageChosen(self._clock(), language), update_id)

    def _settings(self, member: Member, command: Command, update_id: int | None) -> tuple[Grade, ...]:
        """/settings [questions N | order ... | mode ... | theme ... | zone ...]"""
        at = self._clock()
        match command.words:
            case ():
                return self._take(member, PreferencesChosen(at), update_id)
            case ("questions", number) if number.isdecimal():
                return self._take(member, PreferencesChosen(at, questions=int(number)), update_id)
            case ("order", order) if order in get_args(Order):
                return self._take(member, PreferencesChosen(at, order=cast(Order, order)), update_id)
            case ("mode", mode) if mode in get_args(Mode):
                return self._take(member, PreferencesChosen(at, mode=cast(Mode, mode)), update_id)
            case ("theme", theme) if theme in get_args(Theme):
                return self._take(member, PreferencesChosen(at, theme=cast(Theme, theme)), update_id)
            case ("zone", *name):
                zone = parse_time_zone("_".join(name))
                if zone is None:
                    return self.tell(member, "zone_unknown", update_id, zone=" ".join(name) or "?")
                return self._take(member, PreferencesChosen(at, time_zone=zone), update_id)
        return self.tell(member, "settings_unknown", update_id)

    def _look_back(self, member: Member, command: Command, update_id: int | None) -> tuple[Grade, ...]:
        session = self._store.session(member.id)
        looking_back = LookingBack(self._store, self._library, member, session.preferences, self._clock())
        self._keep(member, session, (), (looking_back.answer(command),), update_id)
        return ()

    def _forget(self, member: Member, command: Command, update_id: int | None) -> tuple[Grade, ...]:
        """/forget asks; /forget yes does it."""
        held = self._store.holdings(member.id)
        if not any(word in command.words for word in _YES):
            return self.tell(member, "forget.ask", update_id, interviews=held.interviews, replies=held.replies)
        language = self._store.session(member.id).preferences.language
        farewell = say("forget.done", language, interviews=held.interviews, replies=held.replies)
        self._store.forget(member.id, MESSAGE.dump_json(farewell).decode(), update_id)
        return ()

    def _take(self, member: Member, event: Event, update_id: int | None) -> tuple[Grade, ...]:
        """Load, step, save."""
        session, effects = step(self._store.session(member.id), event)
        work = tuple(effect for effect in effects if isinstance(effect, Grade))
        messages = tuple(message for effect in effects for message in self._rendered(effect, session))
        self._keep(member, session, _kept(effects), messages, update_id)
        return work

    def _rendered(self, effect: Effect, session: Session) -> tuple[Message, ...]:
        if not isinstance(effect, get_args(Shown)):
            return ()
        bank = self._library.bank(session.interview.bank if session.interview else DEFAULT_BANK)
        return render(cast(Shown, effect), bank, session.preferences.language)

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


def pending_grade(session: Session) -> Grade | None:
    """The work that a session waits for, if any."""
    interview = session.interview
    if interview is None or interview.pending is None or session.phase not in (Phase.GRADING, Phase.GRADING_FOLLOW_UP):
        return None
    follow_up = interview.turn.follow_ups[-1] if session.phase is Phase.GRADING_FOLLOW_UP else None
    pending = interview.pending
    return Grade(pending.attempt, interview.bank, interview.turn.question, follow_up, pending.text)
