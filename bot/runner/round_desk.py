"""What every step of a round needs: who speaks where and in which language, the card, and keeping what changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.interview.effects import Grade
from bot.interview.rounds import Round
from bot.runner.dialogs import MESSAGE, Dialogs
from bot.runner.moments import ROUND, RUNNING
from bot.store import Member, Played
from bot.texts import Message, round_card
from questions import Bank, Language, Question, QuestionsError

A_MINUTE = timedelta(minutes=1)
ID_BYTES = 4

Work = tuple[Grade, ...]
Owed = list[tuple[int, Message]]


@dataclass(frozen=True, slots=True)
class RoundDesk:
    """What the steps of all rounds share. `admins` are the ids of the people who may do what only a host may."""

    dialogs: Dialogs
    admins: frozenset[str] = frozenset()
    _shown: dict[str, int | None] = field(default_factory=dict)

    # --- who, where and in which language ---

    def _place_of(self, member: Member) -> Member:
        """The group, or the topic of one, that a member speaks in; messages to all go to it."""
        name = f"0@{place_of(member)}"
        return self.dialogs.store.member(member.front_end, name, name, None)

    def _person(self, member: Member) -> Member:
        """A member of a group as they are in private, where what they answer belongs."""
        return self.dialogs.store.member(member.front_end, member.user, member.name, member.language)

    def _members(self, found: Round) -> dict[int, Member]:
        return self.dialogs.store.rounds.members(answer.member for answer in found.answers)

    def _may_lead(self, member: Member, found: Round) -> bool:
        return member.user in self.admins or found.host == self._person(member).id

    def _only_host(self, member: Member, found: Round, update_id: int | None) -> Work:
        host = self.dialogs.store.rounds.members([found.host] if found.host else []).get(found.host or 0)
        if host is None:
            return self.dialogs.tell(member, "round.only_host_short", update_id)
        return self.dialogs.tell(member, "round.only_host", update_id, host=host.name)

    def _is_busy(self, member: Member) -> bool:
        store = self.dialogs.store
        elsewhere = store.drills.current(member.id) is not None or store.peers.current(member.id) is not None
        return elsewhere or self.dialogs.session(member).phase in RUNNING

    def _language(self, member: Member) -> Language:
        return self.dialogs.session(member).preferences.language

    def _languages(self, found: Round) -> tuple[Language, ...]:
        """The host's language, then the other one where somebody here speaks it."""
        rounds = self.dialogs.store.rounds
        place = rounds.members([found.place]).get(found.place)
        chat = place.external_id.partition("@")[2].partition(".")[0] if place else ""
        spoken = {self._language(each) for each in self._members(found).values()} | rounds.languages(chat)
        return (found.language, *sorted(spoken - {found.language}))

    # --- showing and keeping ---

    def _has_lost_its_card(self, found: Round) -> bool:
        """Whether the card can no longer be changed, as in a group that has got another id."""
        store, place = self.dialogs.store, self.dialogs.store.rounds.members([found.place])[found.place]
        owed = any(each.member_id == place.id for each in store.owed(place.front_end))
        return not owed and store.card(place.id, card_name(found)) is None

    def _card_message(self, found: Round, *, new: bool = False) -> tuple[int, Message]:
        minutes = self._minutes(found)
        self._shown[found.id] = minutes
        message = round_card(found, self._question(found), minutes, self._languages(found))
        return found.place, replace(message, card=card_name(found), edits=not new)

    def _minutes(self, found: Round) -> int | None:
        return None if found.ends_at is None else max(0, -((self._now() - found.ends_at) // A_MINUTE))

    def _end(self, begun: datetime, minutes: int | None) -> datetime | None:
        return None if minutes is None else begun + minutes * A_MINUTE

    def _commit(
        self,
        changed: Round,
        owed: Owed,
        update_id: int | None,
        played: Mapping[int, Played] | None = None,
        seats: Mapping[int, bool] | None = None,
    ) -> None:
        bodies = [(member, MESSAGE.dump_json(message).decode()) for member, message in owed]
        with self.dialogs.store.together("rounds"):
            self.dialogs.store.rounds.commit(changed, bodies, update_id, played, seats)
            told = {member for member, _ in owed if member != changed.place}
            self.dialogs.tidy(self.dialogs.store.rounds.members(told).values())

    def _bank(self, found: Round) -> Bank:
        return self.dialogs.library.bank(found.bank)

    def _question(self, found: Round) -> Question:
        return self._bank(found).question(found.question)

    def _is_known(self, found: Round) -> bool:
        """Whether the bank still has the question."""
        try:
            self._question(found)
        except (QuestionsError, KeyError):
            return False
        return True

    def _now(self) -> datetime:
        return self.dialogs.clock()


def is_id(word: str) -> bool:
    """Whether a word can be the id of a round, as buttons say it."""
    return len(word) == 2 * ID_BYTES and set(word) <= set("0123456789abcdef")


def place_of(member: Member) -> str:
    """The chat and topic of a member's id, empty in private."""
    return member.external_id.partition("@")[2] if member.front_end == "telegram" else ""


def card_name(found: Round) -> str:
    """The name by which messages know the card of a round, and buttons the round."""
    return f"{ROUND}{found.id}"
