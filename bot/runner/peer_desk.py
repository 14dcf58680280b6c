"""What every step of a peer interview needs: who the two are, how it is shown to each, and keeping what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bot.interview.effects import Grade
from bot.interview.peers import PeerInterview, Role, reviewed
from bot.runner.dialogs import MESSAGE, Dialogs
from bot.store import Member
from bot.texts import Message, PeerView, peer_card, peer_summary, say, sentence
from questions import Language

STAMP = "peer."

Work = tuple[Grade, ...]
Owed = list[tuple[int, Message]]


@dataclass(frozen=True, slots=True)
class PeerDesk:
    """What the steps of all peer interviews share."""

    dialogs: Dialogs

    def current(self, member: Member) -> PeerInterview | None:
        """The peer interview that a member is in."""
        return self.dialogs.store.peers.current(member.id)

    def partner(self, found: PeerInterview, member: Member) -> Member | None:
        """The other of the two, None where they are forgotten."""
        other = found.candidate if member.id == found.interviewer else found.interviewer
        return self._member(other)

    def partner_name(self, found: PeerInterview, member: Member) -> str:
        """What the other of the two is called."""
        return self._name(self.partner(found, member), self._language(member))

    def interviewer_name(self, found: PeerInterview, language: Language) -> str:
        """What the interviewer is called."""
        return self._name(self._member(found.interviewer), language)

    def view(self, found: PeerInterview, language: Language) -> PeerView:
        """The peer interview in a language; QuestionsError where its bank is gone."""
        candidate = self._name(self._member(found.candidate), language)
        text = self.dialogs.store.bank_versions.text
        bank = self.dialogs.library.at_version(found.bank, found.version, text)
        return PeerView(found, bank, self.interviewer_name(found, language), candidate, language)

    # --- who, and in which language ---

    def _member(self, member_id: int | None) -> Member | None:
        known = self.dialogs.store.rounds.members([] if member_id is None else [member_id])
        return next(iter(known.values()), None)

    def _name(self, member: Member | None, language: Language) -> str:
        return sentence("peer.somebody", language) if member is None else member.name

    def _language(self, member: Member) -> Language:
        return self.dialogs.session(member).preferences.language

    def _view_for(self, found: PeerInterview, member: Member) -> PeerView:
        return self.view(found, self._language(member))

    def _there(self, found: PeerInterview) -> Iterator[tuple[Role, Member]]:
        """Those who take part: who asked for a second opinion need not be there."""
        interviewer, candidate = self._member(found.interviewer), self._member(found.candidate)
        if interviewer is not None:
            yield "interviewer", interviewer
        if candidate is not None and found.of is None:
            yield "candidate", candidate

    # --- showing and keeping ---

    def _cards(self, found: PeerInterview, *places: int, new: bool = False) -> Owed:
        """How these questions stand, for the interviewer."""
        interviewer = self._member(found.interviewer)
        if interviewer is None:
            return []
        view = self._view_for(found, interviewer)
        shown = [(place, peer_card(view, place)) for place in places if place < len(found.turns)]
        return [
            (interviewer.id, replace(card, card=f"{STAMP}{found.id}.{place + 1}", edits=not new))
            for place, card in shown
        ]

    def _summaries(self, over: PeerInterview) -> Owed:
        """The result, for both."""
        both: tuple[Role, Role] = ("interviewer", "candidate")
        members = [(role, self._member(over.interviewer if role == "interviewer" else over.candidate)) for role in both]
        return [
            (member.id, peer_summary(self._view_for(over, member), role))
            for role, member in members
            if member is not None
        ]

    def _say(self, member: Member, key: str, **values: str | int) -> tuple[int, Message]:
        return member.id, say(key, self._language(member), **values)

    def _commit(self, changed: PeerInterview, owed: Owed, update_id: int | None) -> None:
        """Keep the step; the summaries and what was shown of keypoints go with the one that ends it."""
        kept = tuple(reviewed(changed, self._now())) if changed.state == "over" and changed.of is None else ()
        stamp = stamp_of(changed)
        bodies = [(member, MESSAGE.dump_json(replace(message, stamp=stamp)).decode()) for member, message in owed]
        with self.dialogs.store.together("peers"):
            self.dialogs.store.peers.commit(changed, bodies, update_id, kept)
            two = (self._member(changed.interviewer), self._member(changed.candidate))
            self.dialogs.tidy(each for each in two if each is not None)

    def _tell(self, member: Member, key: str, update_id: int | None, **values: str | int) -> Work:
        return self.dialogs.tell(member, key, update_id, **values)

    def _now(self) -> datetime:
        return self.dialogs.clock()


def is_of_a_peer_interview(stamp: str) -> bool:
    """Whether a button was shown in a peer interview."""
    return stamp.startswith(STAMP)


def stamp_of(found: PeerInterview) -> str:
    """The moment of a peer interview: which one, at which question, and whether its mark is being given."""
    if found.state != "running":
        return f"{STAMP}{found.id}"
    return f"{STAMP}{found.id}.{len(found.turns)}.{'checklist' if found.turn.mark is None else 'mark'}"
