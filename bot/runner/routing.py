"""Where what a member does goes: to a peer interview, a drill, a round, an introduction, or the dialog."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.interview.drill import Drill
from bot.interview.effects import Grade
from bot.interview.events import Edited, Recorded
from bot.runner.cards import card_of, open_place
from bot.runner.commands import Command, command_event, parse, parse_language
from bot.runner.dialogs import Dialogs
from bot.runner.disputing import Disputing
from bot.runner.drilling import COMMANDS as DRILL_COMMANDS
from bot.runner.drilling import Drilling
from bot.runner.introducing import Introducing
from bot.runner.moments import RUNNING
from bot.runner.obeying import Obeying
from bot.runner.peer_talking import COMMANDS as PEER_COMMANDS
from bot.runner.peers import Peering, leads_to_peer
from bot.runner.rounds import COMMANDS as ROUND_COMMANDS
from bot.runner.rounds import Rounding
from bot.store import Member
from bot.texts import say
from questions import Language

# How soon after sending it a reply may be edited. Telegram tells times in whole seconds.
EDITABLE = timedelta(seconds=60)

# What goes on with what was asked last, if it has been seen.
_GOES_ON = (None, Command("start"), Command("resume"))


@dataclass(frozen=True, slots=True)
class Routing:
    """Hands what members type, speak and edit to whatever is under way with them."""

    dialogs: Dialogs
    drilling: Drilling
    introducing: Introducing
    rounds: Rounding
    peers: Peering

    def receive(
        self, member: Member, text: str, update_id: int | None, *, source: str, reply_to: str
    ) -> tuple[Grade, ...]:
        """A typed text: a command, or a reply; `source` is the front end's id of the message.

        `reply_to` is that of the message that it replies to, where it does.
        """
        if member.language is None:
            return self._first_words(member, text, update_id)
        command = parse(text)
        with self.dialogs.store.together("said") if command in _GOES_ON else nullcontext():
            if self._missed_question(member) and command in _GOES_ON:
                # Nobody replies to what they have not seen; it is on its way, and need not be asked once more.
                return self.dialogs.tell(member, "missed" if command is None else "missed_here", update_id)
            return self._said(member, command, text, update_id, source, reply_to)

    def introduction_in(self, member: Member, text: str) -> str | None:
        """What a member writes about themselves in a typed text, to be compared with the questions; None if nothing."""
        command = parse(text)
        elsewhere = self.drilling.current(member) is not None or self.rounds.seat(member) is not None
        if member.language is None or (command is None and elsewhere):
            return None
        return self.introducing.written(member, command, text)

    def record(
        self,
        member: Member,
        update_id: int | None,
        *,
        source: str,
        file: str,
        seconds: float,
        size: int,
    ) -> tuple[Grade, ...]:
        """A recording that may be a reply; what `recordings` then tells of it is to be listened to.

        `source` is the front end's id of the message and `file` that of the sound, `size` is in bytes.
        """
        if member.language is None:
            return self._first_words(member, "", update_id)
        event = Recorded(self.dialogs.clock(), source, file, seconds, size)
        drill, seat = self.drilling.current(member), self.rounds.seat(member)
        peer = self.peers.current(member)
        if peer is not None:
            return self.peers.record(member, peer, event, update_id)
        if drill is not None:
            return self.drilling.take(member, drill, event, update_id)
        if seat is not None:
            return self.rounds.record(member, seat, event, update_id)
        with self.dialogs.store.together("said"):
            if self._missed_question(member):
                return self.dialogs.tell(member, "missed", update_id)
            return self.dialogs.take(member, event, update_id)

    def edit(
        self, member: Member, source: str, text: str, after: timedelta, update_id: int | None
    ) -> tuple[Grade, ...]:
        """A message that was changed some time after it was sent."""
        anew = self.peers.edit(member, source, text, update_id)
        anew = self.rounds.edit(member, source, text, update_id) if anew is None else anew
        if anew is not None:
            return anew
        if self.drilling.current(member) is not None:
            return self.dialogs.tell(member, "drill.edit", update_id)
        if after > EDITABLE or parse(text) is not None:
            return self.dialogs.tell(member, "edit_too_late", update_id)
        return self.dialogs.take(member, Edited(self.dialogs.clock(), source, text), update_id)

    def obey(
        self, member: Member, command: Command, update_id: int | None, *, in_place: bool = False
    ) -> tuple[Grade, ...]:
        """A command, wherever it came from; `in_place` shows its answer where it was pressed."""
        introduced = self.introducing.obey(member, command, update_id)
        if introduced is not None:
            return introduced
        if command.name in ("round", "reveal", "group"):
            return self.rounds.obey(member, command, update_id)
        if command.name == "why" and not command.numbers() and self.dialogs.session(member).phase not in RUNNING:
            explained = self._why_elsewhere(member, command, update_id)
            if explained is not None:
                return explained
        if command.name == "dispute":
            return Disputing(self.dialogs, member, self.rounds.admins, update_id).obey(command)
        if _leads_to_round(command):
            return self.rounds.sit(member, command.words[0], update_id)
        if command.name == "peer":
            return self.peers.obey(member, command, update_id)
        if leads_to_peer(command):
            return self.peers.follow(member, command.words[0], update_id)
        return Obeying(self.dialogs, member, update_id, in_place).obey(command)

    def _said(
        self, member: Member, command: Command | None, text: str, update_id: int | None, source: str, reply_to: str
    ) -> tuple[Grade, ...]:
        """What is typed goes to whatever is under way: a peer interview, a drill, a round, or the dialog."""
        peer = self.peers.current(member)
        if peer is not None and (command is None or command.name in PEER_COMMANDS):
            return self.peers.take(member, peer, command, text, source, update_id)
        drill = self.drilling.current(member)
        if drill is not None and (command is None or command.name in DRILL_COMMANDS):
            return self._drill(member, drill, command, text, update_id)
        seat = self.rounds.seat(member)
        if seat is not None and (command is None or command.name in ROUND_COMMANDS):
            return self.rounds.take(member, seat, command, text, source, update_id)
        if command is None:
            asked = self.rounds.card_at(member, reply_to)
            if asked is not None:
                return self.rounds.answer_in_group(member, asked, text, source, update_id)
            answered = self.introducing.answer(member, text, update_id)
            if answered is not None:
                return answered
            return self.dialogs.take(member, self.dialogs.heard(member, text, source), update_id)
        return self.obey(member, command, update_id)

    def _drill(
        self, member: Member, drill: Drill, command: Command | None, text: str, update_id: int | None
    ) -> tuple[Grade, ...]:
        """What is said or asked in a drill."""
        if command is not None and command.name == "help":
            return self.drilling.help(member, drill, update_id)
        event = self.drilling.heard(drill, text) if command is None else command_event(command, self.dialogs.clock())
        assert event is not None, "each command of a drill is an event"
        return self.drilling.take(member, drill, event, update_id)

    def _why_elsewhere(self, member: Member, command: Command, update_id: int | None) -> tuple[Grade, ...] | None:
        """Explain what was judged last in a drill or a round; None where that was in an interview."""
        drilled = self.drilling.explain(member, update_id)
        if drilled is not None:
            return drilled
        answered = self.dialogs.store.rounds.newest_of(member.id)
        if answered is None:
            return None
        return self.rounds.explain(member, answered, update_id, numbers="numbers" in command.words)

    def _missed_question(self, member: Member) -> bool:
        """Owe again what could not reach a member who is back; whether what is open was among it."""
        unseen = self.dialogs.store.owe_again(member.id)
        interview = self.dialogs.session(member).interview
        return interview is not None and card_of(interview, open_place(interview)) in unseen

    def _first_words(self, member: Member, text: str, update_id: int | None) -> tuple[Grade, ...]:
        """The language is asked before anything else; whoever follows a member's link speaks theirs at first."""
        command = parse(text)
        spoken = None if command is None else self._language_of_link(command)
        if command is not None and spoken is not None:
            self.dialogs.choose_language(member, spoken)
            return self.obey(replace(member, language=spoken), command, update_id)
        named = " ".join(command.words) if command and command.name == "language" else text
        language = parse_language(named)
        if language is None:
            # What a link opens, or which interview was asked for, is not forgotten over the question.
            wanted = text if command and command.name in ("start", "interview", "peer") else ""
            return self.dialogs.ask_language(member, wanted, update_id)
        wanted_command = parse(self.dialogs.session(member).wanted)
        if wanted_command is None or wanted_command == Command("start"):
            self.dialogs.choose_language(member, language, (say("welcome", language),), update_id)
            return ()
        with self.dialogs.store.together("first_words"):
            self.dialogs.choose_language(member, language)
            return self.obey(replace(member, language=language), wanted_command, update_id)

    def _language_of_link(self, command: Command) -> Language | None:
        """The language of whoever made the link that is followed, None where it is no member's."""
        if _leads_to_round(command):
            return self.rounds.language_of_link(command.words[0])
        return self.peers.language_of_link(command.words[0]) if leads_to_peer(command) else None


def _leads_to_round(command: Command) -> bool:
    return command.name == "start" and command.words[:1] != () and command.words[0].startswith("round_")
