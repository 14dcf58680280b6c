"""Cutting a text into pieces: its Japanese runs by a Unigram vocabulary, the rest by MiniLM's WordPiece."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

# Kana, kanji, half-width kana, and the punctuation that goes with them.
JAPANESE_RUN = re.compile(
    r"[\u3001-\u3003\u3005-\u3011\u301c\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff61-\uff9f]+"
)
# Full-width Latin letters, digits and marks to their plain forms, one to one, so that places stay.
_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
CLS, SEP, UNKNOWN = 101, 102, 100
LATIN_PIECES = 30_522
MOST_PIECES = 256


@dataclass(frozen=True, slots=True)
class Pieces:
    """The ids of a text's pieces between CLS and SEP, and where each stands in the text (CLS and SEP: nowhere)."""

    ids: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]


class BilingualPieces:
    """Japanese pieces have the ids from LATIN_PIECES up; all others are MiniLM's own."""

    def __init__(self, latin: Path, japanese: Path) -> None:
        self._latin = Tokenizer.from_file(str(latin))
        self._latin.no_truncation()
        self._latin.no_padding()
        self._japanese = Tokenizer.from_file(str(japanese))
        self._unknown = self._japanese.token_to_id("<unk>")
        self.count = LATIN_PIECES + self._japanese.get_vocab_size()

    def __call__(self, text: str) -> Pieces:
        """The pieces of a text, at most MOST_PIECES with CLS and SEP."""
        text = text.translate(_NARROW)
        ids, spans = [CLS], [(0, 0)]
        place = 0
        for run in JAPANESE_RUN.finditer(text):
            self._add(self._latin, text, place, run.start(), ids, spans)
            self._add(self._japanese, text, run.start(), run.end(), ids, spans)
            place = run.end()
        self._add(self._latin, text, place, len(text), ids, spans)
        kept = MOST_PIECES - 1
        return Pieces((*ids[:kept], SEP), (*spans[:kept], (0, 0)))

    def _add(
        self, tokenizer: Tokenizer, text: str, start: int, end: int, ids: list[int], spans: list[tuple[int, int]]
    ) -> None:
        if start == end:
            return
        found = tokenizer.encode(text[start:end], add_special_tokens=False)
        ids += found.ids if tokenizer is self._latin else map(self._bilingual_id, found.ids)
        spans += [(start + first, start + last) for first, last in found.offsets]

    def _bilingual_id(self, japanese: int) -> int:
        return UNKNOWN if japanese == self._unknown else LATIN_PIECES + japanese


def is_japanese(text: str) -> bool:
    """Whether any Japanese letter occurs in the text."""
    return JAPANESE_RUN.search(text) is not None
