"""What was typed and not yet taken: kept in a file, so that it outlives whatever goes wrong."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from bot.runner import SLASHES

_DIGITS = 12
_FORMER = "draft.txt"  # one for the whole folder, as it was kept before each person had their own


class Drafts:
    """The draft of one person in a data folder, or in the folder for temporary files where that one takes nothing."""

    def __init__(self, folder: Path, name: str, place: str = "") -> None:
        """The draft is of somebody's with this name, and of what they type at this `place`."""
        # A name may have any signs, and be told from another by their case alone, which not every disk does.
        self._whose = f"draft-{sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:_DIGITS]}"
        self._file = folder / f"{self._whose}{place and f'-{place}'}.txt"
        self._former = folder / _FORMER
        self._adopts = not place
        self._followed = ""

    def keep(self, text: str) -> Path | None:
        """Put `text` in the place of the former draft; returns where it is, None where no place could take it."""
        for elsewhere in (False, True):
            try:
                file = self._elsewhere() if elsewhere else self._file
                file.write_text(text, encoding="utf-8")
            except OSError:
                continue
            return file
        return None

    def follow(self, text: str) -> None:
        """Keep a text while it is being typed, so that no crash and no closed window loses it; a command is none."""
        if not text.strip() or text.startswith(SLASHES) or text == self._followed:
            return
        self._followed = text
        with suppress(OSError):
            self._file.write_text(text, encoding="utf-8")

    def kept(self) -> str:
        """The draft, empty where there is none; that of an older version becomes one of whoever's account wrote it."""
        if self._adopts and not self._file.exists() and self._former_is_ours():
            with suppress(OSError):
                os.replace(self._former, self._file)
        try:
            return self._file.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return ""

    def clear(self) -> None:
        """Let go of the draft: it has been taken."""
        self._followed = ""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)

    def forget(self) -> None:
        """Let go of all drafts of theirs, whatever the place."""
        self.clear()
        with suppress(OSError):
            for file in self._file.parent.glob(f"{self._whose}*.txt"):
                file.unlink(missing_ok=True)
            if self._former_is_ours():
                self._former.unlink(missing_ok=True)

    def _former_is_ours(self) -> bool:
        try:
            owner = self._former.stat().st_uid
        except OSError:
            return False
        return sys.platform == "win32" or owner == os.getuid()

    def _elsewhere(self) -> Path:
        handle, name = tempfile.mkstemp(prefix="mensetsu-", suffix=f"-{self._file.name}")
        os.close(handle)
        return Path(name)
