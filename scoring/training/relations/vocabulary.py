"""Which pieces of the body stay: those that English and Japanese need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers

from scoring.relations.pieces import UNKNOWN

PIECES = 28_500
_SPECIAL = 4
_BATCH = 10_000


def tokenizer(pieces: Sequence[tuple[str, float]]) -> Tokenizer:
    """A Unigram tokenizer of these pieces."""
    made = Tokenizer(models.Unigram(list(pieces), UNKNOWN, byte_fallback=False))
    made.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace("  ", " ")])
    made.pre_tokenizer = pre_tokenizers.Metaspace()
    made.decoder = decoders.Metaspace()
    return made


def kept(pieces: Sequence[tuple[str, float]], texts: Iterable[str]) -> list[int]:
    """The places of the special pieces, of all single characters that occur, and of the commonest others."""
    full = tokenizer(pieces)
    counts: Counter[int] = Counter()
    letters: set[str] = set()
    remaining = iter(texts)
    while batch := list(islice(remaining, _BATCH)):
        for found in full.encode_batch(batch, add_special_tokens=False):
            counts.update(found.ids)
        letters.update(*batch)
    single = [number for number, (piece, _) in enumerate(pieces) if piece.removeprefix("▁") in letters]
    chosen = set(range(_SPECIAL)) | set(single)
    for number, _ in counts.most_common():
        if len(chosen) >= PIECES:
            break
        chosen.add(number)
    return sorted(chosen)


def write(pieces: Sequence[tuple[str, float]], places: Sequence[int], file: Path) -> None:
    """Write the tokenizer of the pieces in these places."""
    tokenizer([pieces[place] for place in places]).save(str(file), pretty=False)
