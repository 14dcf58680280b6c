"""What front ends bring: what a member typed, changed or pressed, what the grader found, and a restart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime, timedelta

from bot.interview import Phase, Session
from bot.interview.drill import Drill
from bot.interview.edits import regrading
from bot.interview.effects import Grade
from bot.interview.events import Edited, Graded, GradingFailed, Recorded
from bot.interview.moves import is_incomplete, pending_grade
from bot.interview.session import Introduction
from bot.runner.cards import HISTORY_CARD, LEADERBOARD_CARD, SETTINGS_CARD, card_of, open_place
from bot.runner.commands import Command, command_event, parse, parse_language
from bot.runner.dialogs import Dialogs, now
from bot.runner.disputing import Disputing
from bot.runner.drilling import COMMANDS as DRILL_COMMANDS
from bot.runner.drilling import Drilling, pending_points
from bot.runner.drilling import is_stale as is_stale_in_drill
from bot.runner.introducing import Introducing
from bot.runner.library import Library
from bot.runner.moments import RUNNING, is_of_a_drill, is_of_a_round, is_stale, round_of
from bot.runner.obeying import Obeying
from bot.runner.peer_desk import is_of_a_peer_interview
from bot.runner.peer_table import PeerTable
from bot.runner.peer_talking import COMMANDS as PEER_COMMANDS
from bot.runner.peers import Peering, leads_to_peer
from bot.runner.reading_aloud import Aloud
from bot.runner.recordings import Recordings
from bot.runner.revising import Revising
from bot.runner.rounds import COMMANDS as ROUND_COMMANDS
from bot.runner.rounds import Rounding
from bot.runner.starting import Request, Standing, some_seed
from bot.store import Member, Store
from bot.texts import Message, say
from questions import Language
from scoring import Assessment

# How soon after sending it a reply may be edited. Telegram tells times in whole seconds.
EDITABLE = timedelta(seconds=60)


# What goes on with what was asked last, if it has been seen.
_GOES_ON = (None, Command("start"), Command("resume"))


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
    ) -> None:
        """`wanted` is what interviews are like that are started without saying otherwise.

        `admins` are the ids of those who may do what only the host of a round may; `listens` says that one may speak,
        `aloud` what can be read aloud, `reminds` that somebody asks who is `due` to be reminded.
        """
        self._dialogs = Dialogs(
            store, library, clock, seed, Standing(wanted or Request()), listens, aloud or Aloud(), reminds
        )
        self._drilling = Drilling(self._dialogs)
        self._introducing = Introducing(self._dialogs)
        self._rounds = Rounding(self._dialogs, frozenset(admins))
        self._peers = Peering(self._dialogs)
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
        if member.language is None:
            return self._first_words(member, text, update_id)
        command = parse(text)
        with self._store.together("said") if command in _GOES_ON else nullcontext():
            if self._missed_question(member) and command in _GOES_ON:
                # Nobody replies to what they have not seen; it is on its way, and need not be asked once more.
                return self.tell(member, "missed" if command is None else "missed_here", update_id)
            return self._said(member, command, text, update_id, source, reply_to)

    def introduction_in(self, member: Member, text: str) -> str | None:
        """What a member writes about themselves in a typed text, to be compared with the questions; None if nothing."""
        command = parse(text)
        elsewhere = self._drilling.current(member) is not None or self._rounds.seat(member) is not None
        if member.language is None or (command is None and elsewhere):
            return None
        return self._introducing.written(member, command, text)

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
        if member.language is None:
            return self._first_words(member, "", update_id)
        event = Recorded(self._clock(), source, file, seconds, size)
        drill, seat = self._drilling.current(member), self._rounds.seat(member)
        peer = self._peers.current(member)
        if peer is not None:
            return self._peers.record(member, peer, event, update_id)
        if drill is not None:
            return self._drilling.take(member, drill, event, update_id)
        if seat is not None:
            return self._rounds.record(member, seat, event, update_id)
        with self._store.together("said"):
            if self._missed_question(member):
                return self.tell(member, "missed", update_id)
            return self._dialogs.take(member, event, update_id)

    def edit(
        self, member: Member, source: str, text: str, after: timedelta, update_id: int | None = None
    ) -> tuple[Grade, ...]:
        """A message that was changed some time after it was sent."""
        anew = self._peers.edit(member, source, text, update_id)
        anew = self._rounds.edit(member, source, text, update_id) if anew is None else anew
        if anew is not None:
            return anew
        if self._drilling.current(member) is not None:
            return self.tell(member, "drill.edit", update_id)
        if after > EDITABLE or parse(text) is not None:
            return self.tell(member, "edit_too_late", update_id)
        return self._dialogs.take(member, Edited(self._clock(), source, text), update_id)

    def press(
        self, member: Member, command: str, stamp: str, update_id: int | None = None, *, source: str = ""
    ) -> tuple[Grade, ...]:
        """A pressed button, under the message `source`; one whose moment has passed changes nothing and says so."""
        if self.is_stale(member, command, stamp):
            return self.tell(member, "stale_button", update_id)
        self._store.owe_again(member.id)
        parsed = parse(command)
        if parsed is not None and parsed.name == "skip" and is_of_a_round(stamp):
            return self._rounds.take_back(member, round_of(stamp), update_id)
        seated = parsed is not None and (
            (parsed.name in ROUND_COMMANDS and self._rounds.seat(member) is not None)
            or (parsed.name in PEER_COMMANDS and self._peers.current(member) is not None)
        )
        if parsed is None or member.language is None or is_of_a_drill(stamp) or seated:
            return self.receive(member, command, update_id)
        card = {"history": HISTORY_CARD, "leaderboard": LEADERBOARD_CARD}.get(parsed.name, SETTINGS_CARD)
        shown = self._store.card(member.id, card)
        in_place = shown is not None and shown.message_id == source
        return self._obey(member, parsed, update_id, in_place=in_place)

    def refused(self, member: Member, command: str, stamp: str) -> str | None:
        """The key of what is to be said instead of obeying a pressed button; None where it is obeyed."""
        if self.is_stale(member, command, stamp):
            return "stale_button"
        parsed = parse(command)
        if parsed is None:
            return None
        # What became of disputes and of peer interviews is told by those.
        if parsed.name in ("round", "skip") and self._dialogs.is_done(member, parsed, stamp):
            return "used_button"
        return self._rounds.refused(member, parsed)

    def is_stale(self, member: Member, command: str, stamp: str) -> bool:
        """Whether the moment of a button has passed."""
        parsed = parse(command)
        if is_of_a_peer_interview(stamp):
            return self._peers.is_stale(member, stamp)
        if is_of_a_round(stamp):
            return self._rounds.is_stale(round_of(stamp))
        if parsed is not None and is_of_a_drill(stamp):
            return is_stale_in_drill(parsed, stamp, self._drilling.current(member))
        return parsed is not None and is_stale(parsed, stamp, self._dialogs.session(member))

    # --- what the grader and a restart bring ---

    def graded(self, member: Member, work: Grade, assessment: Assessment | None) -> tuple[Grade, ...]:
        """The result of some work; None where it could not be graded."""
        if not self._store.knows(member.id):
            return ()  # forgotten meanwhile
        at = self._clock()
        event = GradingFailed(at, work.attempt) if assessment is None else Graded(at, work.attempt, assessment)
        if self._peers.graded(work, assessment) or self._rounds.graded(work, assessment):
            return ()
        drill = self._drilling.current(member)
        if drill is not None and work in pending_points(drill):
            return self._drilling.take(member, drill, event)
        return self._dialogs.take(member, event)

    def is_wanted(self, member: Member, work: Grade) -> bool:
        """Whether the dialog still waits for the result of this work."""
        if not self._store.knows(member.id):
            return False
        waiting = (
            *pending_grades(self._dialogs.session(member)),
            *pending_points(self._drilling.current(member)),
            *self._rounds.pending(work),
            *self._peers.pending(work),
        )
        return work.attempt in {each.attempt for each in waiting}

    def recover(self, front_end: str) -> tuple[tuple[Member, Grade], ...]:
        """The work that was under way when the process ended, for every member of a front end."""
        members = self._store.unfinished(front_end)
        drilled = self._store.drills.unfinished(front_end)
        return (
            *((member, work) for member in members for work in pending_grades(self._dialogs.session(member))),
            *((member, work) for member in drilled for work in pending_points(self._drilling.current(member))),
            *self._rounds.recover(front_end),
            *self._peers.recover(front_end),
        )

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

    # --- inside ---

    def _said(
        self, member: Member, command: Command | None, text: str, update_id: int | None, source: str, reply_to: str
    ) -> tuple[Grade, ...]:
        """What is typed goes to whatever is under way: a peer interview, a drill, a round, or the dialog."""
        peer = self._peers.current(member)
        if peer is not None and (command is None or command.name in PEER_COMMANDS):
            return self._peers.take(member, peer, command, text, source, update_id)
        drill = self._drilling.current(member)
        if drill is not None and (command is None or command.name in DRILL_COMMANDS):
            return self._drill(member, drill, command, text, update_id)
        seat = self._rounds.seat(member)
        if seat is not None and (command is None or command.name in ROUND_COMMANDS):
            return self._rounds.take(member, seat, command, text, source, update_id)
        if command is None:
            asked = self._rounds.card_at(member, reply_to)
            if asked is not None:
                return self._rounds.answer_in_group(member, asked, text, source, update_id)
            answered = self._introducing.answer(member, text, update_id)
            if answered is not None:
                return answered
            return self._dialogs.take(member, self._dialogs.heard(member, text, source), update_id)
        return self._obey(member, command, update_id)

    def _obey(
        self, member: Member, command: Command, update_id: int | None, *, in_place: bool = False
    ) -> tuple[Grade, ...]:
        introduced = self._introducing.obey(member, command, update_id)
        if introduced is not None:
            return introduced
        if command.name in ("round", "reveal", "group"):
            return self._rounds.obey(member, command, update_id)
        if command.name == "why" and not command.numbers() and not self.is_running(member):
            answered = self._store.rounds.newest_of(member.id)
            if answered is not None:
                return self._rounds.explain(member, answered, update_id, numbers="numbers" in command.words)
        if command.name == "dispute":
            return Disputing(self._dialogs, member, self._rounds.admins, update_id).obey(command)
        if _leads_to_round(command):
            return self._rounds.sit(member, command.words[0], update_id)
        if command.name == "peer":
            return self._peers.obey(member, command, update_id)
        if leads_to_peer(command):
            return self._peers.follow(member, command.words[0], update_id)
        return Obeying(self._dialogs, member, update_id, in_place).obey(command)

    def _drill(
        self, member: Member, drill: Drill, command: Command | None, text: str, update_id: int | None
    ) -> tuple[Grade, ...]:
        """What is said or asked in a drill."""
        if command is not None and command.name == "help":
            return self._drilling.help(member, drill, update_id)
        event = self._drilling.heard(drill, text) if command is None else command_event(command, self._clock())
        assert event is not None, "each command of a drill is an event"
        return self._drilling.take(member, drill, event, update_id)

    def _missed_question(self, member: Member) -> bool:
        """Owe again what could not reach a member who is back; whether what is open was among it."""
        unseen = self._store.owe_again(member.id)
        interview = self._dialogs.session(member).interview
        return interview is not None and card_of(interview, open_place(interview)) in unseen

    def _first_words(self, member: Member, text: str, update_id: int | None) -> tuple[Grade, ...]:
        """The language is asked before anything else; whoever follows a member's link speaks theirs at first."""
        command = parse(text)
        spoken = None if command is None else self._language_of_link(command)
        if command is not None and spoken is not None:
            self._dialogs.choose_language(member, spoken)
            return self._obey(replace(member, language=spoken), command, update_id)
        named = " ".join(command.words) if command and command.name == "language" else text
        language = parse_language(named)
        if language is None:
            # What a link opens, or which interview was asked for, is not forgotten over the question.
            wanted = text if command and command.name in ("start", "interview", "peer") else ""
            return self._dialogs.ask_language(member, wanted, update_id)
        wanted_command = parse(self._dialogs.session(member).wanted)
        if wanted_command is None or wanted_command == Command("start"):
            self._dialogs.choose_language(member, language, (say("welcome", language),), update_id)
            return ()
        with self._store.together("first_words"):
            self._dialogs.choose_language(member, language)
            return self._obey(replace(member, language=language), wanted_command, update_id)

    def _language_of_link(self, command: Command) -> Language | None:
        """The language of whoever made the link that is followed, None where it is no member's."""
        if _leads_to_round(command):
            return self._rounds.language_of_link(command.words[0])
        return self._peers.language_of_link(command.words[0]) if leads_to_peer(command) else None


def _leads_to_round(command: Command) -> bool:
    return command.name == "start" and command.words[:1] != () and command.words[0].startswith("round_")


def pending_grades(session: Session) -> tuple[Grade, ...]:
    """The work that a session waits for."""
    interview = session.interview
    if interview is None:
        return ()
    anew = regrading(interview)
    pending = interview.pending
    grading = session.phase in (Phase.GRADING, Phase.GRADING_FOLLOW_UP)
    if pending is None or not grading or is_incomplete(session):
        return () if anew is None else (anew,)
    work = pending_grade(interview, pending)
    return (work,) if anew is None else (anew, work)
