"""The teacher: all-MiniLM-L6-v2's sentence vectors of English texts, computed once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from scoring.encoders.bilingual_pieces import BilingualPieces
from scoring.encoders.body import WIDTH, Body, pooled
from scoring.encoders.encoder import Vectors

_TOKENS = 4_096
SHARD = 8_192


def equal_lengths(lengths: Sequence[int], tokens: int) -> Iterator[list[int]]:
    """The places of texts of one length, at most `tokens` tokens together, so that a batch needs no padding."""
    by_length: defaultdict[int, list[int]] = defaultdict(list)
    for place, length in enumerate(lengths):
        by_length[length].append(place)
    for length, places in sorted(by_length.items()):
        size = max(1, tokens // length)
        for first in range(0, len(places), size):
            yield places[first : first + size]


@dataclass(frozen=True, slots=True)
class Teacher:
    """all-MiniLM-L6-v2 as it is: pieces, word embeddings and body."""

    pieces: BilingualPieces
    embeddings: Tensor
    body: Body

    @torch.inference_mode()
    def vectors(self, texts: Sequence[str]) -> Vectors:
        """The unit vectors of English texts, (n, WIDTH)."""
        ids = [self.pieces(text).ids for text in texts]
        found = np.zeros((len(texts), WIDTH), np.float32)
        for batch in equal_lengths([len(each) for each in ids], _TOKENS):
            found[batch] = pooled(self.body(self.embeddings[torch.tensor([ids[place] for place in batch])])).numpy()
        return found


def taught(texts: Sequence[str], folder: Path, teacher: Teacher) -> Iterator[int]:
    """Keep the vectors of texts in `folder`, a file a shard; yields how many are done. What is there is not redone."""
    folder.mkdir(parents=True, exist_ok=True)
    for first in range(0, len(texts), SHARD):
        file = folder / f"{first:07}.npy"
        if not file.exists():
            np.save(file, teacher.vectors(texts[first : first + SHARD]).astype(np.float16))
        yield min(first + SHARD, len(texts))


def kept(folder: Path) -> Tensor:
    """The vectors that `taught` kept, in the order of the texts."""
    shards = [np.load(file) for file in sorted(folder.glob("*.npy"))]
    return torch.from_numpy(np.concatenate(shards).astype(np.float32))
