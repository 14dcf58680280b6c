"""The recording that is a reply at a terminal: the file that is named, or how one stands that is being made."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from speech import MOST_BYTES, Take, clock

COMMAND = "/voice"
_BAR = 20


class NoRecording(Exception):
    """There is no recording to reply with; `key` is that of the sentence that says why, with `values` in it."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values


def named(typed: str) -> str | None:
    """What is named after /voice, empty where nothing is; None where something else was typed."""
    first, _, rest = typed.strip().partition(" ")
    return rest.strip() if first.lower() == COMMAND else None


def read(name: str) -> bytes:
    """What the named file holds; raises NoRecording."""
    if not name:
        raise NoRecording("terminal.name_a_file")
    try:
        file = next((each for each in _places(name) if each.exists()), None)
        if file is None:
            raise NoRecording("terminal.no_such_file", file=name)
        if file.is_dir():
            raise NoRecording("terminal.is_a_folder", file=name)
        if file.stat().st_size > MOST_BYTES:
            raise NoRecording("voice.too_big")
        return file.read_bytes()
    except (OSError, ValueError):
        raise NoRecording("terminal.unreadable_file", file=name) from None


def recorded_so_far(take: Take) -> str:
    """How long a recording is by now, and how loud."""
    loud = round(_BAR * take.level)
    return f"● {clock(take.seconds)} {'▓' * loud}{'░' * (_BAR - loud)}"


def _places(name: str) -> Iterator[Path]:
    """The paths that a name may stand for: as it is, or as a shell or a file that was dropped here writes it."""
    yield _expanded(name)
    with suppress(ValueError):  # an apostrophe is no quotation mark
        yield _expanded(" ".join(shlex.split(name)))


def _expanded(name: str) -> Path:
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)  # the home of somebody who is not known here
