"""What front ends bring: what a member typed, changed or pressed, what the grader found, and a restart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from bot.interview import Phase
from bot.interview.effects import Grade
from bot.interview.session import Introduction
from bot.runner.ahead import LooksAhead, looks_at_nothing
from bot.runner.buttons import Buttons
from bot.runner.dialogs import Dialogs, now
from bot.runner.drilling import Drilling
from bot.runner.grades import Grades
from bot.runner.introducing import Introducing
from bot.runner.library import Library
from bot.runner.moments import RUNNING
from bot.runner.peer_table import PeerTable
from bot.runner.peers import Peering
from bot.runner.reading_aloud import Aloud
from bot.runner.recordings import Recordings
from bot.runner.revising import Revising
from bot.runner.rounds import Rounding
from bot.runner.routing import Routing
from bot.runner.starting import Request, Standing, some_seed
from bot.store import Member, Store
from bot.texts import Message
from questions import Language
from scoring import Assessment


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
        wanted: Request | None = None,
        admins: Iterable[str] = (),
        *,
        listens: bool = False,
        aloud: Aloud | None = None,
        reminds: bool = True,
        looks_ahead: LooksAhead = looks_at_nothing,
    ) -> None:
        """`wanted` is what interviews are like that are started without saying otherwise.

        `admins` are the ids of those who may do what only the host of a round may; `listens` says that one may speak,
        `aloud` what can be read aloud, `reminds` that somebody asks who is `due` to be reminded;
        `looks_ahead` is told of each question that is open.
        """
        self._dialogs = Dialogs(
            store, library, clock, seed, Standing(wanted or Request()), listens, aloud or Aloud(), reminds, looks_ahead
        )
        self._drilling = Drilling(self._dialogs)
        self._introducing = Introducing(self._dialogs)
        self._rounds = Rounding(self._dialogs, frozenset(admins))
        self._peers = Peering(self._dialogs)
        self._routing = Routing(self._dialogs, self._drilling, self._introducing, self._rounds, self._peers)
        self._buttons = Buttons(self._dialogs, self._drilling, self._rounds, self._peers, self._routing)
        self._grades = Grades(self._dialogs, self._drilling, self._rounds, self._peers)
        self._recordings = Recordings(self._dialogs, self._drilling, self._rounds, self._peers)
        self._store = store
        self._clock = clock

    @property
    def rounds(self) -> Rounding:
        """The rounds, for those who sit at one machine."""
        return self._rounds

    @property
    def peer_table(self) -> PeerTable:
        """The peer interviews of those who sit at one machine."""
        return PeerTable(self._dialogs)

    @property
    def recordings(self) -> Recordings:
        """What is spoken, for those who listen to it."""
        return self._recordings

    @property
    def revising(self) -> Revising:
        """The revisions of marks, for those who have past replies graded again."""
        return Revising(self._dialogs, self._rounds.admins)

    # --- what a member does ---

    def receive(
        self, member: Member, text: str, update_id: int | None = None, *, source: str = "", reply_to: str = ""
    ) -> tuple[Grade, ...]:
        """A typed text: a command, or a reply; `source` is the front end's id of the message.

        `reply_to` is that of the message that it replies to, where it does.
        """
        return self._routing.receive(member, text, update_id, source=source, reply_to=reply_to)

    def introduction_in(self, member: Member, text: str) -> str | None:
        """What a member writes about themselves in a typed text, to be compared with the questions; None if nothing."""
        return self._routing.introduction_in(member, text)

    def introduce(
        self, member: Member, introduction: Introduction | None, update_id: int | None = None
    ) -> tuple[Grade, ...]:
        """An introduction, with what is near it; None is one that could not be compared."""
        return self._introducing.take(member, introduction, update_id)

    def record(
        self,
        member: Member,
        update_id: int | None = None,
        *,
        source: str,
        file: str,
        seconds: float = 0.0,
        size: int = 0,
    ) -> tuple[Grade, ...]:
        """A recording that may be a reply; what `recordings` then tells of it is to be listened to.

        `source` is the front end's id of the message and `file` that of the sound, `size` is in bytes.
        """
        return self._routing.record(member, update_id, source=source, file=file, seconds=seconds, size=size)

    def edit(
        self, member: Member, source: str, text: str, after: timedelta, update_id: int | None = None
    ) -> tuple[Grade, ...]:
        """A message that was changed some time after it was sent."""
        return self._routing.edit(member, source, text, after, update_id)

    def press(
        self, member: Member, command: str, stamp: str, update_id: int | None = None, *, source: str = ""
    ) -> tuple[Grade, ...]:
        """A pressed button, under the message `source`; one whose moment has passed changes nothing and says so."""
        return self._buttons.press(member, command, stamp, update_id, source=source)

    def refused(self, member: Member, command: str, stamp: str) -> str | None:
        """The key of what is to be said instead of obeying a pressed button; None where it is obeyed."""
        return self._buttons.refused(member, command, stamp)

    def is_stale(self, member: Member, command: str, stamp: str) -> bool:
        """Whether the moment of a button has passed."""
        return self._buttons.is_stale(member, command, stamp)

    # --- what the grader and a restart bring ---

    def graded(self, member: Member, work: Grade, assessment: Assessment | None) -> tuple[Grade, ...]:
        """The result of some work; None where it could not be graded."""
        return self._grades.graded(member, work, assessment)

    def is_wanted(self, member: Member, work: Grade) -> bool:
        """Whether the dialog still waits for the result of this work."""
        return self._grades.is_wanted(member, work)

    def recover(self, front_end: str) -> tuple[tuple[Member, Grade], ...]:
        """The work that was under way when the process ended, for every member of a front end."""
        return self._grades.recover(front_end)

    def tick(self, front_end: str) -> None:
        """Do what the clock asks for in rounds, peer interviews and timed ones; to be called every few seconds."""
        self._rounds.tick(front_end)
        self._peers.tick(front_end)
        for member in self._store.timed(front_end):
            self.keep_time(member)

    def keep_time(self, member: Member) -> bool:
        """Look at the clock of a member's interview; whether the time of what is open just ended."""
        return self._dialogs.keep_time(member)

    # --- what a front end does on its own ---

    def news_of_banks(self) -> tuple[tuple[str, str], ...]:
        """What to say of banks that are asked without what was added here, each once: a sentence's key, the bank."""
        return self._dialogs.library.news()

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

    def read_aloud(self, member: Member) -> None:
        """Have questions read aloud from now on, and say nothing but why they are not, where they cannot be."""
        self._dialogs.read_aloud(member)

    def set_aside(self, member: Member) -> None:
        """Stop a running interview without a word; it stays in the history as it is."""
        self._dialogs.set_aside(member)

    def due_points(self, member: Member, language: Language) -> Message:
        """What is due of a member's drills and what comes next, for whoever is in no chat."""
        return self._drilling.overview(member, language)

    def offer_to_resume(self, member: Member) -> tuple[Grade, ...]:
        """Say that there is an unfinished interview, and how to go on with it."""
        return self._dialogs.offer_to_resume(member)

    def remind(self, member: Member) -> tuple[Grade, ...]:
        """Remind a member whose time it is, and note the next time."""
        if self._peers.current(member) is None and self._drilling.remind(member):
            return ()
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

    def is_stopped(self, member: Member) -> bool:
        """Whether an interview is stopped, and nothing else takes what is typed."""
        return self.phase(member) is Phase.STOPPED and self._drilling.current(member) is None
