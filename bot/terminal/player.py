"""Playing sounds at a terminal, by whatever program of this machine plays them."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

_PROGRAMS = (
    ("paplay",),
    ("aplay", "-q"),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "quiet"),
    ("play", "-q"),
    ("afplay",),
)
# A program that finds no loudspeaker says so within this time, in seconds.
_AT_ONCE = 0.3


class Player:
    """Plays one file at a time, beside whatever else goes on."""

    def __init__(self, command: tuple[str, ...]) -> None:
        """`command` plays the file that is put behind it."""
        self._command = command
        self._playing: subprocess.Popen[bytes] | None = None

    def play(self, file: Path) -> bool:
        """Begin to play a file instead of what is being played; False where that fails at once."""
        self.stop()
        silent = subprocess.DEVNULL
        try:
            self._playing = subprocess.Popen([*self._command, file], stdin=silent, stdout=silent, stderr=silent)
        except OSError:
            return False
        with suppress(subprocess.TimeoutExpired):
            return self._playing.wait(_AT_ONCE) == 0
        return True

    def stop(self) -> None:
        """Play nothing any more."""
        playing, self._playing = self._playing, None
        if playing is not None:
            playing.kill()
            playing.wait()


def find_player() -> Player | None:
    """A player by the first program that is here, if any is."""
    found = next((command for command in _PROGRAMS if shutil.which(command[0])), None)
    return None if found is None else Player(found)
