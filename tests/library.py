"""The packaged banks, read once for all tests of a process: reading them takes longer than most of the tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from bot.runner import Library

LIBRARY = Library()


def library_with(extra: Callable[[], Iterable[Path]] | Iterable[Path] = (), overlays: Path | None = None) -> Library:
    """A library of its own, which has read what is packaged and is still as it was."""
    LIBRARY.banks()
    library = Library(extra, overlays)
    library._read.update(LIBRARY._read)
    return library
