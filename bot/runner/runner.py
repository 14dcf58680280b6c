"""What front ends bring: what a member typed, changed or pressed, what the grader found, and a restart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from bot.interview import Phase, Session
from bot.interview.edits import regrading
from bot.interview.effects import Grade
from bot.interview.events import Answered, Edited, Graded, GradingFailed
from bot.runner.cards import HISTORY_CARD, SETTINGS_CARD
from bot.runner.commands import parse, parse_language
from bot.runner.dialogs import Dialogs, now
from bot.runner.library import Library
from bot.runner.moments import RUNNING, is_stale
from bot.runner.obeying import Obeying
from bot.runner.starting import Request, some_seed
from bot.store import Member, Store
from bot.texts import Message, say
from questions import Language
from scoring import Assessment

# How soon after sending it a reply may be edited. Telegram tells times in whole seconds.
EDITABLE = timedelta(seconds=60)


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
        self._dialogs = Dialogs(store, library, clock, seed)
        self._store = store
        self._clock = clock

    # --- what a member does ---

    def receive(
        self, member: Member, text: str, update_id: int | None = None, *, source: str = ""
    ) -> tuple[Grade, ...]:
        """A typed text: a command, or a reply; `source` is the front end's id of the message."""
        if member.language is None:
            return self._first_words(member, text, update_id)
        command = parse(text)
        if command is None:
            return self._dialogs.take(member, Answered(self._clock(), text, source), update_id)
        return Obeying(self._dialogs, member, update_id).obey(command)

    def edit(
        self, member: Member, source: str, text: str, after: timedelta, update_id: int | None = None
    ) -> tuple[Grade, ...]:
        """A message that was changed some time after it was sent."""
        if after > EDITABLE or parse(text) is not None:
            return self.tell(member, "edit_too_late", update_id)
        return self._dialogs.take(member, Edited(self._clock(), source, text), update_id)

    def press(
        self, member: Member, command: str, stamp: str, update_id: int | None = None, *, source: str = ""
    ) -> tuple[Grade, ...]:
        """A pressed button, under the message `source`; one whose moment has passed changes nothing and says so."""
        if self.is_stale(member, command, stamp):
            return self.tell(member, "stale_button", update_id)
        parsed = parse(command)
        if parsed is None or member.language is None:
            return self.receive(member, command, update_id)
        card = HISTORY_CARD if parsed.name == "history" else SETTINGS_CARD
        in_place = bool(source) and self._store.card(member.id, card) == source
        return Obeying(self._dialogs, member, update_id, in_place).obey(parsed)

    def is_stale(self, member: Member, command: str, stamp: str) -> bool:
        """Whether the moment of a button has passed."""
        parsed = parse(command)
        return parsed is not None and is_stale(parsed, stamp, self._dialogs.session(member))

    # --- what the grader and a restart bring ---

    def graded(self, member: Member, work: Grade, assessment: Assessment | None) -> tuple[Grade, ...]:
        """The result of some work; None where it could not be graded."""
        if not self._store.knows(member.id):
            return ()  # forgotten meanwhile
        at = self._clock()
        event = GradingFailed(at, work.attempt) if assessment is None else Graded(at, work.attempt, assessment)
        return self._dialogs.take(member, event)

    def recover(self, front_end: str) -> tuple[tuple[Member, Grade], ...]:
        """The work that was under way when the process ended, for every member of a front end."""
        members = self._store.unfinished(front_end)
        return tuple((member, work) for member in members for work in pending_grades(self._dialogs.session(member)))

    # --- what a front end does on its own ---

    def start(self, member: Member, request: Request) -> tuple[Grade, ...]:
        """Begin an interview."""
        return self._dialogs.start(member, request)

    def tell(self, member: Member, key: str, update_id: int | None = None, **values: str | int) -> tuple[Grade, ...]:
        """Say a sentence that is no part of the dialog."""
        return self._dialogs.tell(member, key, update_id, **values)

    def show(self, member: Member, messages: Iterable[Message], update_id: int | None = None) -> tuple[Grade, ...]:
        """Show messages that are no part of the dialog."""
        return self._dialogs.show(member, messages, update_id)

    def set_language(self, member: Member, language: Language) -> None:
        """Set the language without a word."""
        self._dialogs.choose_language(member, language)

    def set_aside(self, member: Member) -> None:
        """Stop a running interview without a word; it stays in the history as it is."""
        self._dialogs.set_aside(member)

    def offer_to_resume(self, member: Member) -> tuple[Grade, ...]:
        """Say that there is an unfinished interview, and how to go on with it."""
        return self._dialogs.offer_to_resume(member)

    def remind(self, member: Member) -> tuple[Grade, ...]:
        """Remind a member whose time it is, and note the next time."""
        return self._dialogs.remind(member)

    def due(self, front_end: str) -> list[Member]:
        """The members whose time it is to be reminded."""
        return self._store.due(front_end, self._clock())

    def phase(self, member: Member) -> Phase:
        """Where the member's dialog stands."""
        return self._dialogs.session(member).phase

    def has_interviewed(self, member: Member) -> bool:
        """Whether the member has ever begun an interview here."""
        return self._dialogs.session(member).interview is not None

    def is_running(self, member: Member) -> bool:
        """Whether an interview is going on."""
        return self.phase(member) in RUNNING

    # --- inside ---

    def _first_words(self, member: Member, text: str, update_id: int | None) -> tuple[Grade, ...]:
        """The language is asked before anything else."""
        command = parse(text)
        named = " ".join(command.words) if command and command.name == "language" else text
        language = parse_language(named)
        if language is None:
            return self.tell(member, "choose_language", update_id)
        self._dialogs.choose_language(member, language, (say("welcome", language),), update_id)
        return ()


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
