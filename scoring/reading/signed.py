"""Words with the mark of a negation: one that stands under a negation is another one than the word itself."""

from __future__ import annotations

from collections.abc import Sequence

from scoring.reading.passages import Flags

_DENIED = "not "


def signed(keys: Sequence[str], denied: Flags) -> tuple[str, ...]:
    """The words, those under a negation marked."""
    return tuple(f"{_DENIED}{key}" if under else key for key, under in zip(keys, denied, strict=True))


def unsigned(word: str) -> str:
    """The word without its mark."""
    return word.removeprefix(_DENIED)


def signed_like(keys: Sequence[str], word: str) -> tuple[str, ...]:
    """The words with the mark of another one."""
    return tuple(f"{_DENIED}{key}" for key in keys) if word.startswith(_DENIED) else tuple(keys)
