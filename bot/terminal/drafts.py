"""What was typed and not yet taken: kept in a file, so that it outlives whatever goes wrong."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from bot.runner import SLASHES

FILE = "draft.txt"


class Drafts:
    """The draft of a data folder, or of the folder for temporary files where that one takes nothing."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._followed = ""

    def keep(self, text: str) -> Path | None:
        """Put `text` in the place of the former draft; returns where it is, None where no place could take it."""
        for elsewhere in (False, True):
            try:
                file = _elsewhere() if elsewhere else self._file
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
        """The draft, empty where there is none."""
        try:
            return self._file.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return ""

    def clear(self) -> None:
        """Let go of the draft: it has been taken."""
        self._followed = ""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)


def _elsewhere() -> Path:
    handle, name = tempfile.mkstemp(prefix="mensetsu-", suffix=f"-{FILE}")
    os.close(handle)
    return Path(name)
