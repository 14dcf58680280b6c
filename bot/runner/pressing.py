"""The buttons of messages that are behind: those that no longer do anything are taken away, and say so if pressed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter

from bot.interview import Session
from bot.runner.commands import Command, parse
from bot.runner.moments import can_get_stale, is_of_a_round, is_stale, round_of
from bot.store import Store
from bot.texts import Button, Message


@dataclass(frozen=True, slots=True)
class Pressable:
    """The buttons of a message that was sent, and the moment at which it was."""

    buttons: tuple[Button, ...]
    stamp: str


PRESSABLE: TypeAdapter[Pressable] = TypeAdapter(Pressable)
# In which states of a peer interview there is still something to accept, to begin or to decline.
_PEER_STATES = {"accept": {"offered"}, "begin": {"accepted"}, "decline": {"offered", "accepted"}}


@dataclass(frozen=True, slots=True)
class Pressing:
    """What the buttons of one member's still do, as the database tells at a time."""

    store: Store
    member: int
    session: Session
    at: datetime

    def narrowed(self, shown: Pressable) -> tuple[Pressable | None, Message | None]:
        """What can still lose its meaning of these buttons, and the change of the message where one has lost it."""
        live = tuple(button for button in shown.buttons if not self._is_over(button, shown.stamp))
        change = Message((), live, shown.stamp, edits=True) if live != shown.buttons else None
        return (Pressable(live, shown.stamp) if any(map(_can_be_over, live)) else None), change

    def is_done(self, command: Command, stamp: str) -> bool:
        """Whether what is asked once by a button has been answered already, or can be answered no more."""
        match command.name, command.words:
            case "skip", () if is_of_a_round(stamp):
                opened = self.store.rounds.get(round_of(stamp))
                return opened is None or opened.state != "open" or opened.answer_of(self.member) is None
            case "round", ("show", round_id, _):
                over = self.store.rounds.get(round_id)
                answer = None if over is None else over.answer_of(self.member)
                return answer is None or answer.shown is not None
            case "dispute", ("apply" | "leave", _):
                revision = self.store.revisions.get(command.numbers()[0])
                return revision is None or revision.state != "listed"
            case "peer", ("accept" | "begin" | "decline" as asked, code):
                peer = self.store.peers.get(code)
                is_open = peer is not None and peer.state in _PEER_STATES[asked]
                return peer is None or not is_open or (peer.state == "offered" and peer.expires_at <= self.at)
        return False

    def _is_over(self, button: Button, stamp: str) -> bool:
        command = parse(button.command)
        if command is not None and (_is_asked_once(command) or is_of_a_round(stamp)):
            return self.is_done(command, stamp)
        return command is not None and can_get_stale(command) and is_stale(command, stamp, self.session)


def _can_be_over(button: Button) -> bool:
    command = parse(button.command)
    return command is not None and (can_get_stale(command) or _is_asked_once(command))


def _is_asked_once(command: Command) -> bool:
    match command.name, command.words:
        case ("round", ("show", _, _)) | ("dispute", ("apply" | "leave", _)):
            return True
        case "peer", ("accept" | "begin" | "decline", _):
            return True
    return False
