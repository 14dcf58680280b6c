"""How two come to a peer interview: a link that is shared, opened, accepted, and begun by whoever interviews."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.interview.peers import PeerInterview, accept, begin, second_opinion
from bot.interview.session import PlannedKeypoint, PlannedQuestion
from bot.runner.commands import Command
from bot.runner.library import DEFAULT_BANK, plan
from bot.runner.peer_desk import Owed, PeerDesk, Work
from bot.runner.wanting import Broken, Unknown, wanted
from bot.store import Member
from bot.texts import (
    Message,
    peer_invitation,
    peer_offer,
    peer_question,
    peer_ready,
    peer_to_read,
    peer_waiting,
    say,
)
from questions import Question, choose
from scoring import derived

LIFETIME = timedelta(days=1)
QUESTIONS = 3


class PeerOffering(PeerDesk):
    """What goes before a peer interview."""

    __slots__ = ()

    def offer(self, member: Member, command: Command, update_id: int | None) -> Work:
        """/peer [bank] [question | topic] [level] [how many]: a link for somebody to be interviewed by this member."""
        dialogs = self.dialogs
        offered = self._chosen(member, command)
        if isinstance(offered, Message):
            return dialogs.show(member, (offered,), update_id)
        ready = [each for each in dialogs.store.peers.unbegun(member.id) if each.state == "accepted"]
        if ready:
            return dialogs.show(member, (peer_ready(self._view_for(ready[0], member)),), update_id)
        with dialogs.store.together("offer"):
            self._keep_bank(offered)
            # Of links that nobody has opened, the newest is meant.
            for former in dialogs.store.peers.unbegun(member.id):
                self._commit(replace(former, state="declined"), [], None)
            self._commit(offered, [(member.id, peer_offer(self._view_for(offered, member)))], update_id)
        return ()

    def offer_second(self, member: Member, code: str, update_id: int | None) -> Work:
        """A link for somebody who reads what this member typed in a peer interview."""
        over = self.dialogs.store.peers.get(code)
        if over is None or over.candidate != member.id or over.state != "over":
            return self._tell(member, "peer.unknown", update_id)
        offered = second_opinion(over, secrets.token_hex(6), self._now() + LIFETIME)
        if offered is None:
            return self._tell(member, "peer.nothing_typed", update_id)
        self._commit(offered, [(member.id, peer_offer(self._view_for(offered, member)))], update_id)
        return ()

    def open(self, member: Member, code: str, update_id: int | None) -> Work:
        """A link was followed, or its code typed: say what it is, and ask whether they want it."""
        found = self.dialogs.store.peers.get(code)
        refused = self._refused(member, found)
        if refused is not None or found is None:
            return self._tell(member, refused or "peer.unknown", update_id)
        self._commit(found, [(member.id, peer_invitation(self._view_for(found, member)))], update_id)
        return ()

    def accept(self, member: Member, code: str, update_id: int | None) -> Work:
        """Whoever has opened the link wants it."""
        found = self.dialogs.store.peers.get(code)
        refused = self._refused(member, found)
        if refused is not None or found is None:
            return self._tell(member, refused or "peer.unknown", update_id)
        changed = accept(found, member.id, self._now())
        if changed.state == "running":
            return self._started(changed, update_id)
        interviewer = self._member(changed.interviewer)
        assert interviewer is not None, "an offer goes with its interviewer"
        waiting = (member.id, peer_waiting(self._view_for(changed, member)))
        ready = (interviewer.id, peer_ready(self._view_for(changed, interviewer)))
        self._commit(changed, [waiting, ready], update_id)
        return ()

    def decline(self, member: Member, code: str, update_id: int | None) -> Work:
        """One of the two does not want it."""
        found = self.dialogs.store.peers.get(code)
        if found is None or found.state not in ("offered", "accepted") or not self._may_decline(member, found):
            return self._tell(member, "peer.unknown" if found is None else "peer.used", update_id)
        asked = [each for each in (self._member(found.interviewer), self._member(found.candidate)) if each is not None]
        owed: Owed = [self._say(member, "peer.declined_you")]
        owed += [self._say(each, "peer.declined", name=member.name) for each in asked if each.id != member.id]
        self._commit(replace(found, state="declined"), owed, update_id)
        return ()

    def begin(self, member: Member, code: str, update_id: int | None) -> Work:
        """The interviewer begins with whoever has accepted."""
        found = self.dialogs.store.peers.get(code)
        if found is None or found.interviewer != member.id or found.state != "accepted":
            return self._tell(member, "peer.unknown" if found is None else "peer.used", update_id)
        candidate = self._member(found.candidate)
        assert candidate is not None, "a peer interview goes with its candidate"
        busy = self.current(candidate)
        if busy is not None:
            return self._tell(member, "peer.partner_busy", update_id, name=candidate.name)
        return self._started(begin(found, self._now()), update_id)

    def _chosen(self, member: Member, command: Command) -> PeerInterview | Message:
        """The offer of an interview of what a command asks for, or why there is none."""
        dialogs, language = self.dialogs, self._language(member)
        # Whom a bot may not write to first is given the link by the interviewer.
        words = tuple(word for word in command.words if not (word.isdecimal() or word.startswith("@")))
        request = wanted(words, command.number() or QUESTIONS, dialogs.library, dialogs.standing.request)
        match request:
            case Unknown(word):
                return say("choice_unknown", language, word=word)
            case Broken(name):
                return say("bank_broken", language, bank=name)
        bank_id = request.bank or DEFAULT_BANK
        bank = dialogs.library.bank(bank_id)
        chosen = choose(request.among(bank), request.questions, "shuffled", dialogs.seed())
        if not chosen:
            return say("choice_empty", language)
        plan = tuple(map(_planned, chosen))
        return PeerInterview(secrets.token_hex(6), member.id, bank_id, bank.version, plan, self._now() + LIFETIME)

    def _keep_bank(self, offered: PeerInterview) -> None:
        """Keep the bank as it is now, by which the interview goes to its end."""
        bank = self.dialogs.library.bank(offered.bank)
        self.dialogs.store.bank_versions.keep(bank.version, offered.bank, bank.model_dump_json)

    def _started(self, running: PeerInterview, update_id: int | None) -> Work:
        """Ask the first question; whatever else was going on waits."""
        with self.dialogs.store.together("begin"):
            for _, each in self._there(running):
                self.dialogs.set_aside(each)
                self.dialogs.store.drills.end(each.id)
                self.dialogs.store.rounds.leave(each.id)
            self._commit(running, self._asked(running), update_id)
        return ()

    def _asked(self, running: PeerInterview) -> Owed:
        """The question, for those who are there: the interviewer's card below what there is to read."""
        owed: Owed = []
        for role, each in self._there(running):
            view = self._view_for(running, each)
            if role == "candidate":
                owed.append((each.id, peer_question(view)))
            elif running.of is not None:
                owed.append((each.id, peer_to_read(view)))
        return [*owed, *self._cards(running, len(running.turns) - 1, new=True)]

    def _refused(self, member: Member, found: PeerInterview | None) -> str | None:
        """The key of what is to be said to somebody who cannot use a link; None to somebody who can."""
        if found is None:
            return "peer.unknown"
        if member.id == (found.interviewer if found.of is None else found.candidate):
            return "peer.yourself"
        first = None if found.of is None else self.dialogs.store.peers.get(found.of)
        if first is not None and first.interviewer == member.id:
            return "peer.marked_before"
        if found.state != "offered":
            return "peer.used"
        return "peer.expired" if found.expires_at <= self._now() else None

    def _may_decline(self, member: Member, found: PeerInterview) -> bool:
        """Until somebody has accepted, whoever has the link may."""
        return found.state == "offered" or member.id in (found.interviewer, found.candidate)


def _planned(question: Question) -> PlannedQuestion:
    """The plan of a question with the points that it is judged by, which are derived where it has none of its own."""
    points: Sequence[PlannedKeypoint] = [
        PlannedKeypoint(point.id, point.tier, hints=0, probe=False) for point in question.keypoints or derived(question)
    ]
    return replace(plan(question), keypoints=tuple(points))
