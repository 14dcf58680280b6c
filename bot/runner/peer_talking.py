"""A peer interview while it goes on: what its two type, and what its interviewer taps."""

from __future__ import annotations

from typing import cast, get_args

from bot.interview.peers import (
    Aspect,
    PeerInterview,
    awaited,
    edit,
    finish,
    give_mark,
    go_on,
    remark,
    take_note,
    take_reply,
    tick,
)
from bot.interview.session import Part
from bot.runner.commands import Command
from bot.runner.peer_desk import Owed, Work
from bot.runner.peer_offering import PeerOffering
from bot.store import Member
from bot.texts import peer_typed

# What belongs to a peer interview while one goes on; all other commands are obeyed as ever.
COMMANDS = frozenset({"answer", "done", "help", "hint", "interview", "resume", "skip", "start", "stop", "weak"})


class PeerTalking(PeerOffering):
    """What happens between the first question and the end."""

    __slots__ = ()

    def take(
        self,
        member: Member,
        found: PeerInterview,
        command: Command | None,
        text: str,
        source: str,
        update_id: int | None,
    ) -> Work:
        """What somebody says who is in a peer interview."""
        if command is None:
            return self._typed(member, found, text, source, update_id)
        name = self.partner_name(found, member)
        match command.name:
            case "stop":
                told = [] if (other := self.partner(found, member)) is None else [other]
                left: Owed = [self._say(each, "peer.left", name=member.name) for each in told if found.of is None]
                return self._end(found, left, update_id)
            case "help" | "hint" | "skip" | "answer" | "done":
                return self._tell(member, f"peer.help_{found.role(member.id)}", update_id, name=name)
        return self._tell(member, "peer.busy", update_id, name=name)

    def edit(self, member: Member, source: str, text: str, update_id: int | None) -> Work | None:
        """A message was changed; None where it is none of the question that is open."""
        found = self.current(member)
        role = None if found is None else found.role(member.id)
        changed = None if found is None or role is None else edit(found, role, source, text)
        if changed is None:
            return None
        owed: Owed = [self._say(member, "peer.changed" if role == "candidate" else "peer.note_changed")]
        interviewer = self._member(changed.interviewer)
        if role == "candidate" and interviewer is not None:
            owed.append((interviewer.id, peer_typed(self._view_for(changed, interviewer), text, anew=True)))
        self._commit(changed, [*owed, *self._cards(changed, len(changed.turns) - 1)], update_id)
        return awaited(changed)

    def tap(self, member: Member, command: Command, update_id: int | None) -> Work:
        """What the interviewer taps: a keypoint, a mark, a remark on the delivery, what comes next."""
        found = self.current(member)
        if found is None or found.interviewer != member.id:
            return self._tell(member, "peer.not_running", update_id)
        match command.words:
            case ("finish",):
                return self._end(found, [], update_id)
            case ("next",) if found.turn.mark is None:
                return self._tell(member, "peer.mark_first", update_id)
            case ("next",):
                return self._go_on(found, update_id)
        changed = self._tapped(found, command) or found
        self._commit(changed, self._cards(changed, len(changed.turns) - 1), update_id)
        return ()

    # --- inside ---

    def _typed(self, member: Member, found: PeerInterview, text: str, source: str, update_id: int | None) -> Work:
        if not text.strip():
            return self._tell(member, "empty_reply", update_id)
        turn = found.turn
        if found.role(member.id) == "interviewer":
            changed = take_note(found, Part(source, str(len(turn.notes) + 1), text))
            owed = [self._say(member, "peer.noted"), *self._cards(changed, len(changed.turns) - 1)]
            self._commit(changed, owed, update_id)
            return ()
        changed = take_reply(found, Part(source, str(len(turn.reply) + 1), text))
        interviewer = self._member(found.interviewer)
        told: Owed = []
        if interviewer is not None:
            told.append((interviewer.id, peer_typed(self._view_for(changed, interviewer), text)))
        if not turn.reply:
            told.append(self._say(member, "peer.taken", interviewer=self.partner_name(found, member)))
        self._commit(changed, told, update_id)
        return awaited(changed)

    def _tapped(self, found: PeerInterview, command: Command) -> PeerInterview | None:
        """What a tap on a card makes of it; None where it does not fit what the card shows."""
        numbers = command.numbers()
        match command.words:
            case ("tick", _) if numbers and 1 <= numbers[0] <= len(found.turn.ticks) and found.turn.mark is None:
                return tick(found, numbers[0] - 1)
            case ("mark",) if found.turn.mark is None:
                return give_mark(found, self._proposed(found))
            case ("mark", _) if numbers and numbers[0] <= 100:
                return give_mark(found, numbers[0])
            case ("checklist",):
                return give_mark(found, None)
            case ("remark", aspect) if aspect in get_args(Aspect) and found.turn.mark is not None:
                return remark(found, cast(Aspect, aspect))
        return None

    def _proposed(self, found: PeerInterview) -> int:
        """What the ticks come to, by the map that makes the bot's own scores."""
        from scoring import certain_score

        tiers = [point.tier for point in found.planned.keypoints]
        return certain_score(list(zip(tiers, found.turn.ticks, strict=True)))

    def _go_on(self, found: PeerInterview, update_id: int | None) -> Work:
        if found.is_last:
            return self._end(found, [], update_id)
        changed = go_on(found, self._now())
        self._commit(changed, [*self._cards(changed, len(found.turns) - 1), *self._asked(changed)], update_id)
        return ()

    def _end(self, found: PeerInterview, owed: Owed, update_id: int | None) -> Work:
        """End it: with the result, with a word that it comes once all is judged, or that there is none."""
        ended = finish(found)
        owed = [*self._cards(ended, len(found.turns) - 1), *owed, *self._ending(ended)]
        self._commit(ended, owed, update_id)
        return ()

    def _ending(self, ended: PeerInterview) -> Owed:
        """What both are told of the end."""
        if ended.state == "over":
            return self._summaries(ended)
        key = "peer.judging" if ended.state == "judging" else "peer.empty"
        return [self._say(each, key) for _, each in self._there(ended)]
