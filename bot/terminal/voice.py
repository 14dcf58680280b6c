"""Replies that are spoken at a terminal: a recording is heard, shown, and judged once it was read."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import partial

from bot.interview.effects import Grade
from bot.runner import Heard, Listen, Listener, Runner, is_command
from bot.store import Member
from bot.terminal.recordings import NoRecording, named, read
from speech import Microphone, NoMicrophone, Take, record


class Voice:
    """Has recordings heard, whose sound is only ever in memory, and holds what is to be judged until it was read."""

    def __init__(self, runner: Runner, listener: Listener | None, microphone: Microphone | None = None) -> None:
        """Without a `listener` nothing can be heard; with a `microphone`, Enter on an empty line records."""
        self._microphone = microphone
        self._runner = runner
        self._listener = listener
        self._sounds: dict[str, bytes] = {}
        self._held: tuple[Grade, ...] = ()

    @property
    def speaks(self) -> bool:
        """Whether one speaks here, and need not type."""
        return self._microphone is not None

    @property
    def holds(self) -> bool:
        """Whether something that was heard waits to be read."""
        return bool(self._held)

    def asked(self, typed: str) -> str | None:
        """The name of the recording that is to be the reply, empty for the microphone; None where none is asked for."""
        begins = self.speaks and not self._held and not typed.strip()
        return "" if begins else named(typed)

    def sound(self, name: str, until: Callable[[Take], object]) -> bytes:
        """The named recording, or one that is made while `until` waits; raises NoRecording."""
        if self._listener is None:
            raise NoRecording("voice.turn_on")
        if name or self._microphone is None:
            return read(name)
        try:
            return record(self._microphone, until)
        except NoMicrophone as error:
            raise NoRecording(f"terminal.microphone_{error.reason}") from error

    def take(self, member: Member, sound: bytes) -> tuple[Grade, ...]:
        """A recording that may be a reply; what the runner then `listens` to is to be heard."""
        source = secrets.token_hex(8)
        self._sounds[source] = sound
        return self._runner.record(member, source=source, file="", size=len(sound))

    def hear(self, member: Member, work: Listen) -> Callable[[], tuple[Grade, ...]]:
        """Hear a recording, which is slow; returns what is to be done about it."""
        return partial(self._runner.recordings.heard, member, work, self._heard(member, work))

    def hold(self, heard: tuple[Grade, ...]) -> None:
        """Leave time to read what was heard before it is judged."""
        self._held = heard

    def release(self, typed: str) -> tuple[Grade, ...]:
        """What was held until now, where what is typed has it judged: Enter alone, or a command but /correct.

        A text takes its place.
        """
        held, self._held = self._held, ()
        is_end = not typed.strip() or (is_command(typed) and not typed.strip().lower().startswith("/correct"))
        return held if is_end else ()

    def _heard(self, member: Member, work: Listen) -> Heard:
        sound = self._sounds.pop(work.recording.source, None)
        if not self._runner.recordings.is_open(member, work):
            return Heard(unheard="too_late")
        if sound is None or self._listener is None:
            return Heard(unheard="failed")  # it was recorded before the last start
        return self._listener.hear(work, sound)
