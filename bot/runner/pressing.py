"""The buttons of messages that are behind: those that no longer do anything are taken away."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import TypeAdapter

from bot.interview import Session
from bot.runner.commands import parse
from bot.runner.moments import can_get_stale, is_stale
from bot.texts import Button, Message


@dataclass(frozen=True, slots=True)
class Pressable:
    """The buttons of a message that was sent, and the moment at which it was."""

    buttons: tuple[Button, ...]
    stamp: str


PRESSABLE: TypeAdapter[Pressable] = TypeAdapter(Pressable)


def narrowed(shown: Pressable, session: Session) -> tuple[Pressable | None, Message | None]:
    """What can still lose its meaning of these buttons, and what the message is changed to where one has lost it."""
    live = tuple(button for button in shown.buttons if not _is_over(button, shown.stamp, session))
    change = Message((), live, shown.stamp, edits=True) if live != shown.buttons else None
    return (Pressable(live, shown.stamp) if any(map(_can_be_over, live)) else None), change


def _is_over(button: Button, stamp: str, session: Session) -> bool:
    command = parse(button.command)
    return command is not None and can_get_stale(command) and is_stale(command, stamp, session)


def _can_be_over(button: Button) -> bool:
    command = parse(button.command)
    return command is not None and can_get_stale(command)
