"""Pressed buttons: which of them are obeyed, and which have had their moment."""

from __future__ import annotations

from dataclasses import dataclass

from bot.interview.effects import Grade
from bot.runner.cards import HISTORY_CARD, LEADERBOARD_CARD, SETTINGS_CARD
from bot.runner.commands import parse
from bot.runner.dialogs import Dialogs
from bot.runner.drilling import Drilling
from bot.runner.drilling import is_stale as is_stale_in_drill
from bot.runner.moments import is_of_a_drill, is_of_a_round, is_stale, round_of
from bot.runner.peer_desk import is_of_a_peer_interview
from bot.runner.peer_talking import COMMANDS as PEER_COMMANDS
from bot.runner.peers import Peering
from bot.runner.rounds import COMMANDS as ROUND_COMMANDS
from bot.runner.rounds import Rounding
from bot.runner.routing import Routing
from bot.store import Member


@dataclass(frozen=True, slots=True)
class Buttons:
    """The buttons under the messages of all members; what is pressed goes where what is typed goes."""

    dialogs: Dialogs
    drilling: Drilling
    rounds: Rounding
    peers: Peering
    routing: Routing

    def press(
        self, member: Member, command: str, stamp: str, update_id: int | None, *, source: str
    ) -> tuple[Grade, ...]:
        """A pressed button, under the message `source`; one whose moment has passed changes nothing and says so."""
        if self.is_stale(member, command, stamp):
            return self.dialogs.tell(member, "stale_button", update_id)
        self.dialogs.store.owe_again(member.id)
        parsed = parse(command)
        if parsed is not None and parsed.name == "skip" and is_of_a_round(stamp):
            return self.rounds.take_back(member, round_of(stamp), update_id)
        seated = parsed is not None and (
            (parsed.name in ROUND_COMMANDS and self.rounds.seat(member) is not None)
            or (parsed.name in PEER_COMMANDS and self.peers.current(member) is not None)
        )
        if parsed is None or member.language is None or is_of_a_drill(stamp) or seated:
            return self.routing.receive(member, command, update_id, source="", reply_to="")
        card = {"history": HISTORY_CARD, "leaderboard": LEADERBOARD_CARD}.get(parsed.name, SETTINGS_CARD)
        shown = self.dialogs.store.card(member.id, card)
        in_place = shown is not None and shown.message_id == source
        return self.routing.obey(member, parsed, update_id, in_place=in_place)

    def refused(self, member: Member, command: str, stamp: str) -> str | None:
        """The key of what is to be said instead of obeying a pressed button; None where it is obeyed."""
        if self.is_stale(member, command, stamp):
            return "stale_button"
        parsed = parse(command)
        if parsed is None:
            return None
        # What became of disputes and of peer interviews is told by those.
        if parsed.name in ("round", "skip") and self.dialogs.is_done(member, parsed, stamp):
            return "used_button"
        return self.rounds.refused(member, parsed)

    def is_stale(self, member: Member, command: str, stamp: str) -> bool:
        """Whether the moment of a button has passed."""
        parsed = parse(command)
        if is_of_a_peer_interview(stamp):
            return self.peers.is_stale(member, stamp)
        if is_of_a_round(stamp):
            return self.rounds.is_stale(round_of(stamp))
        if parsed is not None and is_of_a_drill(stamp):
            return is_stale_in_drill(parsed, stamp, self.drilling.current(member))
        return parsed is not None and is_stale(parsed, stamp, self.dialogs.session(member))
