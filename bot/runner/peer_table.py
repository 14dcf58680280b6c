"""A peer interview of two people at one machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.interview.effects import Grade
from bot.interview.peers import PeerInterview, accept, awaited, begin
from bot.runner.commands import Command
from bot.runner.groups import gather_agreement
from bot.runner.peer_talking import PeerTalking
from bot.runner.sitting import FRONT_END, member_here
from bot.store import Member
from bot.texts import Block, Button, Message, Speech, agreement_blocks, peer_card, peer_question, peer_to_read
from questions import Language

_HERE = "/peer "


class PeerTable(PeerTalking):
    """The peer interviews of this machine, whose two hand the keyboard to each other."""

    __slots__ = ()

    def member(self, name: str, language: Language) -> Member:
        """Somebody who takes part, in their own language once they have one."""
        return member_here(self.dialogs, name, language)

    def unfinished(self) -> tuple[Member, Member] | None:
        """The interviewer and the candidate of the one that was left in the middle."""
        for found in self.dialogs.store.peers.running(FRONT_END):
            two = self._member(found.interviewer), self._member(found.candidate)
            if two[0] is not None and two[1] is not None:
                return two[0], two[1]
        return None

    def start(self, interviewer: Member, candidate: Member, words: Sequence[str]) -> Message | None:
        """Begin one; a message says why there is none."""
        offered = self._chosen(interviewer, Command("peer", tuple(words)))
        if isinstance(offered, Message):
            return offered
        at = self.dialogs.clock()
        with self.dialogs.store.together("begin"):
            self._keep_bank(offered)
            self._started(begin(accept(offered, candidate.id, at), at), None)
        return None

    def question(self, candidate: Member) -> Message:
        """What the candidate is asked."""
        return peer_question(self._view_for(self._running(candidate), candidate))

    def card(self, interviewer: Member) -> Message:
        """How the question stands for the interviewer, with what can be typed; numbers tick, or are the mark."""
        found = self._running(interviewer)
        shown = peer_card(self._view_for(found, interviewer), len(found.turns) - 1)
        named = (Button(each.label, f"/{each.command.removeprefix(_HERE)}") for each in shown.buttons)
        return replace(shown, buttons=tuple(each for each in named if not each.command[-1].isdecimal()))

    def reply(self, interviewer: Member) -> Message | None:
        """What the candidate has typed; None where they answered aloud."""
        found = self._running(interviewer)
        return peer_to_read(self._view_for(found, interviewer)) if found.turn.text else None

    def is_marking(self, interviewer: Member) -> bool:
        """Whether the mark is being given, and no more points are ticked."""
        return self._running(interviewer).turn.mark is not None

    def asked(self, member: Member) -> int | None:
        """How many questions were asked so far; None once the interview has ended."""
        found = self.current(member)
        return None if found is None else len(found.turns)

    def says(self, member: Member, text: str) -> None:
        """What the candidate answers, or the interviewer notes."""
        self.take(member, self._running(member), None, text, "", None)

    def does(self, interviewer: Member, words: Sequence[str]) -> bool:
        """What the interviewer chooses: tick 1, mark 70, next and so on; False where it is no choice."""
        chosen = Command("peer", tuple(words))
        ends = chosen.words in (("next",), ("finish",))
        if not ends and self._tapped(self._running(interviewer), chosen) is None:
            return False
        self.tap(interviewer, chosen, None)
        return True

    def stop(self, member: Member) -> None:
        """End it."""
        self.take(member, self._running(member), Command("stop"), "", "", None)

    def work(self) -> tuple[tuple[Member, Grade], ...]:
        """All that is still to be judged, with the candidates who typed it."""
        waiting = ((self._member(found.candidate), found) for found in self.dialogs.store.peers.waiting(FRONT_END))
        return tuple((member, work) for member, found in waiting if member is not None for work in awaited(found))

    def agreement(self, member: Member) -> Message:
        """How far interviewers agree here."""
        speech = Speech(self._language(member))
        agreed, banks = gather_agreement(self.dialogs.store, self.dialogs.library)
        heading = Block("heading", speech.say("agreement.heading"))
        return Message((heading, *agreement_blocks(agreed, banks, speech)))

    def _running(self, member: Member) -> PeerInterview:
        found = self.current(member)
        assert found is not None, "those at the table are in it until it has ended"
        return found
