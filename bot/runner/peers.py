"""The peer interviews: all that happens to them, by their two, the grader, the clock, a restart and a farewell."""

from __future__ import annotations

import re

from bot.interview.effects import Grade
from bot.interview.peers import ATTEMPT, PeerInterview, awaited, finish, take_grade
from bot.runner.commands import Command
from bot.runner.peer_desk import STAMP, Work, stamp_of
from bot.runner.peer_listening import PeerListening
from bot.runner.round_desk import place_of
from bot.store import Member
from questions import Language
from scoring import Assessment

_LINK = "peer_"
_CODE = re.compile(r"[0-9a-f]{12}")


class Peering(PeerListening):
    """The peer interviews of all members; what comes of each step is kept in one transaction."""

    __slots__ = ()

    def current(self, member: Member) -> PeerInterview | None:
        """The peer interview that a member is in on Telegram; two at one machine are in theirs only at its table."""
        return super().current(member) if member.front_end == "telegram" else None

    def obey(self, member: Member, command: Command, update_id: int | None) -> Work:
        """/peer, its codes and its buttons."""
        if member.front_end != "telegram" or place_of(member):
            return self._tell(member, "peer.only_in_private", update_id)
        found = self.current(member)
        match command.words:
            case ("decline", code):
                return self.decline(member, code, update_id)
            case ("tick" | "mark" | "checklist" | "remark" | "next" | "finish", *_):
                return self.tap(member, command, update_id)
            case _ if found is not None:
                return self._tell(member, "peer.busy", update_id, name=self.partner_name(found, member))
            case ("accept", code):
                return self.accept(member, code, update_id)
            case ("begin", code):
                return self.begin(member, code, update_id)
            case ("second", code):
                return self.offer_second(member, code, update_id)
            case (code,) if _CODE.fullmatch(code):
                return self.open(member, code, update_id)
        return self.offer(member, command, update_id)

    def follow(self, member: Member, payload: str, update_id: int | None) -> Work:
        """A link to a peer interview was followed."""
        return self.obey(member, Command("peer", (payload.removeprefix(_LINK),)), update_id)

    def language_of_link(self, payload: str) -> Language | None:
        """The language of whoever made the link that somebody follows."""
        found = self.dialogs.store.peers.get(payload.removeprefix(_LINK))
        host = None if found is None else self._member(found.interviewer or found.candidate)
        return None if host is None else self._language(host)

    def is_stale(self, member: Member, stamp: str) -> bool:
        """Whether the moment of a button on a card has passed; others say themselves what became of them."""
        if stamp.count(".") < STAMP.count(".") + 1:
            return False
        found = self.current(member)
        return found is None or stamp != stamp_of(found)

    # --- what the grader, the clock and a restart bring ---

    def pending(self, work: Grade) -> Work:
        """The work that the peer interview waits for that `work` is of, where it is of one."""
        found = self._of(work)
        return () if found is None else awaited(found)

    def graded(self, work: Grade, assessment: Assessment | None) -> bool:
        """The result of some work; False where it is of no peer interview."""
        found = self._of(work)
        if found is None:
            return work.attempt.startswith(ATTEMPT)
        changed = take_grade(found, work.attempt, assessment)
        if changed != found:
            closed = [number for number, turn in enumerate(changed.turns) if turn != found.turns[number]]
            owed = self._cards(changed, *closed)
            self._commit(changed, owed + (self._summaries(changed) if changed.state == "over" else []), None)
        return True

    def recover(self, front_end: str) -> tuple[tuple[Member, Grade], ...]:
        """The work that was under way when the process ended."""
        waiting = self.dialogs.store.peers.waiting(front_end)
        candidates = [(each, self._member(each.candidate)) for each in waiting]
        return tuple((member, work) for each, member in candidates if member is not None for work in awaited(each))

    def tick(self, front_end: str) -> None:
        """End what goes on with somebody who can no longer be reached."""
        for each in self.dialogs.store.peers.running(front_end):
            there = [member for _, member in self._there(each)]
            gone = [member for member in there if self.dialogs.store.peers.unreachable(member.id)]
            if gone or each.interviewer is None:
                told = [member for member in there if member not in gone]
                self._end(each, [self._say(member, "peer.gone", name=gone[0].name) for member in told if gone], None)

    def say_goodbye(self, member: Member) -> None:
        """End what a member is in who is about to be forgotten; their partner is told, without a name."""
        person = self.dialogs.store.find(member.front_end, member.user)
        found = None if person is None else self.current(person)
        partner = None if found is None or person is None else self.partner(found, person)
        if found is None or person is None or partner is None:
            return
        with self.dialogs.store.together("goodbye"):
            self._commit(finish(found), [], None)
            self.dialogs.tell(partner, f"peer.{found.role(person.id)}_forgotten")

    def _of(self, work: Grade) -> PeerInterview | None:
        if not work.attempt.startswith(ATTEMPT):
            return None
        return self.dialogs.store.peers.get(work.attempt.split("-")[1])


def leads_to_peer(command: Command) -> bool:
    """Whether a command follows a link to a peer interview."""
    return command.name == "start" and command.words[:1] != () and command.words[0].startswith(_LINK)
