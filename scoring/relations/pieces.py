"""Cutting a text into the relation model's pieces, of English and Japanese alike."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

BEGIN, PADDING, END, UNKNOWN = 0, 1, 2, 3
MOST_PIECES = 384


@dataclass(frozen=True, slots=True)
class Pieces:
    """The ids of a text's pieces between BEGIN and END, and where each stands in the text (BEGIN and END: nowhere)."""

    ids: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]


class Cutter:
    """Cuts by the Unigram vocabulary (Kudo, 2018) in a file."""

    def __init__(self, file: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(file))
        self.count = self._tokenizer.get_vocab_size()

    def __call__(self, text: str, most: int = MOST_PIECES) -> Pieces:
        """The pieces of a text, at most `most` with BEGIN and END."""
        found = self._tokenizer.encode(text, add_special_tokens=False)
        kept = most - 2
        return Pieces((BEGIN, *found.ids[:kept], END), ((0, 0), *found.offsets[:kept], (0, 0)))

    def ids(self, texts: list[str], most: int = MOST_PIECES) -> list[tuple[int, ...]]:
        """The ids of many texts."""
        found = self._tokenizer.encode_batch(texts, add_special_tokens=False)
        return [(BEGIN, *each.ids[: most - 2], END) for each in found]
