"""Load, step, save: the one way in which anything happens to a member's dialog."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from pydantic import TypeAdapter

from bot.interview import Phase, Session, step
from bot.interview.acquainting import next_offer, open_offer
from bot.interview.clock import is_up
from bot.interview.effects import Ask, AskFollowUp, Effect, Grade, KeepReminder, Kept, ReadAloud
from bot.interview.events import Answered, Event, LanguageChosen, PreferencesChosen, Resumed, Started, Stopped, Ticked
from bot.interview.timekeeping import is_watched
from bot.runner.ahead import Asked, LooksAhead, looks_at_nothing
from bot.runner.cards import changed_cards
from bot.runner.commands import Command
from bot.runner.hearing import heard
from bot.runner.library import DEFAULT_BANK, Library
from bot.runner.moments import RUNNING, is_of_a_drill, moment
from bot.runner.pressing import PRESSABLE, Pressing
from bot.runner.reading_aloud import Aloud
from bot.runner.reminders import next_due
from bot.runner.showing import shown
from bot.runner.starting import Request, Standing, bank_for, some_seed, started
from bot.runner.weakness import strengths
from bot.store import Member, Store
from bot.texts import Message, say, show_offer
from questions import Bank, Language, QuestionsError

MESSAGE: TypeAdapter[Message] = TypeAdapter(Message)
# A tick that says nothing is kept only after so long; what goes by after the last one that was kept is lost in a crash.
KEPT_EVERY = timedelta(seconds=10)


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Dialogs:
    """The dialogs of all members; what comes of each event is kept in one transaction.

    `listens` says that one may speak, `reminds` that somebody sees to it that members are reminded; `looks_ahead` is
    told of each question that is open.
    """

    store: Store
    library: Library
    clock: Callable[[], datetime] = now
    seed: Callable[[], int] = some_seed
    standing: Standing = field(default_factory=Standing)
    listens: bool = False
    aloud: Aloud = field(default_factory=Aloud)
    reminds: bool = True
    looks_ahead: LooksAhead = looks_at_nothing

    def session(self, member: Member) -> Session:
        """All that is remembered of the member's dialog."""
        return self.store.session(member.id)

    def bank(self, session: Session) -> Bank:
        """The bank that a dialog is about, as it was when the interview began."""
        interview = session.interview
        if interview is None:
            return self.library.bank(DEFAULT_BANK)
        return self.library.at_version(interview.bank, interview.version, self.store.bank_versions.text)

    # --- steps ---

    def heard(self, member: Member, text: str, source: str) -> Answered:
        """What a text is to the dialog, typed or spoken."""
        session = self.session(member)
        return heard(text, source, session, self.bank(session), self.clock())

    def take(
        self, member: Member, event: Event, update_id: int | None = None, *, in_place: bool = False
    ) -> tuple[Grade, ...]:
        """What happens to the member: load, step, save. Returns the work to be graded."""
        if isinstance(event, Started | Resumed):
            # What is asked last is what a reply replies to.
            self.store.drills.end(member.id)
            self.store.rounds.leave(member.id)
        before = self.session(member)
        session, effects = step(before, event)
        bank = self.bank(session)
        work = tuple(effect for effect in effects if isinstance(effect, Grade))
        messages = tuple(
            message
            for effect in effects
            for message in (
                self.aloud.messages(effect, member, bank, session.preferences.language)
                if isinstance(effect, ReadAloud)
                else shown(effect, session, bank, member.id, in_place=in_place, listens=self.listens)
            )
        )
        cards = changed_cards(before, session, any(isinstance(effect, Ask | AskFollowUp) for effect in effects), bank)
        self.keep(member, session, (*_kept(effects), *self._reminder(before, session)), (*cards, *messages), update_id)
        return work

    def start(self, member: Member, request: Request, update_id: int | None = None) -> tuple[Grade, ...]:
        """Begin an interview."""
        preferences = self.session(member).preferences
        seed = self.seed()
        name = bank_for(request, preferences, self.library, seed)
        bank = self.library.bank(name)
        if self.library.is_outdated(name):
            self.tell(member, "bank_outdated", bank=name)
        self.store.bank_versions.keep(bank.version, name, bank.model_dump_json)
        marks = strengths(self.store, member, bank, self.clock())
        began = started(request, name, bank, preferences, marks, self.clock(), seed)
        return self.take(member, began, update_id)

    def keep_time(self, member: Member) -> bool:
        """Look at the clock of an interview that waits for a reply; whether the time of what is open just ended."""
        before = self.session(member)
        if before.interview is None or not is_watched(before):
            return False
        ticked = Ticked(self.clock())
        after, effects = step(before, ticked)
        seen = before.interview.clock.seen or ticked.at
        if effects or abs(ticked.at - seen) >= KEPT_EVERY:
            self.take(member, ticked)
        return after.interview is not None and is_up(after.interview) and not is_up(before.interview)

    def set_aside(self, member: Member) -> None:
        """Stop a running interview without a word; it stays in the history as it is."""
        session = self.session(member)
        if session.phase in RUNNING:
            stopped, effects = step(session, Stopped(self.clock()))
            self.keep(member, stopped, _kept(effects), ())

    def read_aloud(self, member: Member) -> None:
        """Have questions read aloud from now on, and say nothing but why they are not, where they cannot be."""
        session = self.session(member)
        refusal = self.aloud.refusal(member, session.preferences.language)
        if refusal is not None:
            self.tell(member, refusal)
            return
        session, _ = step(session, PreferencesChosen(self.clock(), aloud=True))
        self.keep(member, session, (), ())

    def choose_language(
        self, member: Member, language: Language, messages: Iterable[Message] = (), update_id: int | None = None
    ) -> None:
        """Set the language, and say nothing but these messages."""
        session, _ = step(self.session(member), LanguageChosen(self.clock(), language))
        with self.store.together("set_language"):
            self.store.set_language(member.id, language)
            self.keep(member, replace(session, wanted=""), (), messages, update_id)

    def ask_language(self, member: Member, wanted: str, update_id: int | None = None) -> tuple[Grade, ...]:
        """Ask for the language, and remember what is wanted once it is chosen."""
        session = self.session(member)
        asked = say("choose_language", session.preferences.language)
        self.keep(member, replace(session, wanted=wanted or session.wanted), (), (asked,), update_id)
        return ()

    def offer(self, member: Member, wanted: str, update_id: int | None = None) -> bool:
        """Ask what is left to ask a member about themselves, and obey `wanted` later; False where nothing is.

        Nobody is asked where others read along.
        """
        session = self.session(member)
        offer = None if member.in_group else next_offer(session)
        if offer is None:
            return False
        asked = show_offer(offer, session.preferences)
        session = replace(session, wanted=wanted, offered=(*session.offered, offer))
        self.keep(member, session, (), (asked,), update_id)
        return True

    def offer_again(self, member: Member, update_id: int | None = None) -> bool:
        """Ask once more what a member was asked about themselves and has not answered; False where nothing is."""
        session = self.session(member)
        offer = open_offer(session)
        if offer is None:
            return False
        self.keep(member, session, (), (show_offer(offer, session.preferences),), update_id)
        return True

    # --- words that are no part of the dialog ---

    def tell(self, member: Member, key: str, update_id: int | None = None, **values: str | int) -> tuple[Grade, ...]:
        """Say a sentence."""
        language = self.session(member).preferences.language
        return self.show(member, (say(key, language, **values),), update_id)

    def show(self, member: Member, messages: Iterable[Message], update_id: int | None = None) -> tuple[Grade, ...]:
        """Show messages."""
        self.keep(member, self.session(member), (), messages, update_id)
        return ()

    def offer_to_resume(self, member: Member, update_id: int | None = None) -> tuple[Grade, ...]:
        """Say that there is an unfinished interview, and how to go on with it."""
        session = self.session(member)
        interview = session.interview
        assert interview is not None, "only a session with an interview can be unfinished"
        return self.tell(
            member,
            "unfinished_exam" if interview.mode == "exam" else "unfinished",
            update_id,
            bank=self._title(interview.bank, session.preferences.language),
            number=len(interview.turns),
            total=len(interview.plan),
        )

    def remind(self, member: Member) -> tuple[Grade, ...]:
        """Remind a member whose time it is, and note the next time."""
        session = self.session(member)
        language, interview = session.preferences.language, session.interview
        if session.phase is Phase.IDLE or interview is None:
            message = say("remind", language)
        else:
            message = say("remind_unfinished", language, number=len(interview.turns), total=len(interview.plan))
        due = KeepReminder(next_due(session.preferences, self.clock()))
        self.keep(member, session, (due,), (message,))
        return ()

    # --- keeping ---

    def keep(
        self,
        member: Member,
        session: Session,
        kept: Iterable[Kept],
        messages: Iterable[Message],
        update_id: int | None = None,
    ) -> None:
        """Keep the session, what else is to be kept, and the messages, each stamped with the moment."""
        stamp = moment(session)
        owed = [MESSAGE.dump_json(replace(message, stamp=stamp)).decode() for message in messages]
        with self.store.together("step"):
            self.store.commit(member.id, session, kept, owed, update_id)
            self._take_buttons_away(member, session)
        if session.phase is Phase.ASKED and (interview := session.interview) is not None:
            asked = interview.planned.id, session.preferences.language
            self.looks_ahead(Asked(interview.bank, interview.version, *asked))

    def is_done(self, member: Member, command: Command, stamp: str) -> bool:
        """Whether what is asked once by a button has been answered already, or can be answered no more."""
        return self._pressing(member, self.session(member)).is_done(command, stamp)

    def tidy(self, members: Iterable[Member]) -> None:
        """Leave no button under a message to one of these that does nothing any more."""
        for member in members:
            self._take_buttons_away(member, self.session(member))

    def _take_buttons_away(self, member: Member, session: Session) -> None:
        """Leave no button under a message that does nothing any more; those of drills are seen to by drills."""
        pressing = self._pressing(member, session)
        for owed_id, buttons in self.store.pressable(member.id):
            pressable = PRESSABLE.validate_json(buttons)
            left, change = (None, None) if is_of_a_drill(pressable.stamp) else pressing.narrowed(pressable)
            if left != pressable:
                self.store.press_only(
                    owed_id,
                    None if left is None else PRESSABLE.dump_json(left).decode(),
                    None if change is None else MESSAGE.dump_json(change).decode(),
                )

    def _pressing(self, member: Member, session: Session) -> Pressing:
        return Pressing(self.store, member.id, session, self.clock())

    def _title(self, bank: str, language: Language) -> str:
        """What a bank is called; one that is gone goes by its id."""
        try:
            return self.library.bank(bank).title.to(language)
        except QuestionsError:
            return bank

    def _reminder(self, before: Session, after: Session) -> tuple[Kept, ...]:
        """When the member is due, where what decides about it has changed."""
        old, new = before.preferences, after.preferences
        if (old.reminder, old.time_zone) == (new.reminder, new.time_zone):
            return ()
        return (KeepReminder(next_due(new, self.clock())),)


def _kept(effects: Iterable[Effect]) -> tuple[Kept, ...]:
    return tuple(effect for effect in effects if isinstance(effect, Kept))
