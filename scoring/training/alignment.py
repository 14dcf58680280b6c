"""A first guess of each Japanese piece's embedding: the English pieces that it translates to, averaged.

The translation table is that of IBM Model 1 (Brown et al., 1993), by expectation maximisation, with an empty Japanese
word that explains English words without a counterpart.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoring.encoders.bilingual_pieces import LATIN_PIECES, BilingualPieces
from scoring.training.pairs import Pair

_ROUNDS = 6
_LEAST_PROBABILITY = 0.03
_EMPTY = 0


def aligned_embeddings(pairs: Sequence[Pair], pieces: BilingualPieces, latin: Tensor) -> Tensor:
    """Embeddings (pieces.count - LATIN_PIECES, width) of the Japanese pieces in the space of the `latin` ones."""
    japanese, english, probability = _translation_table(pairs, pieces)
    kept = probability >= _LEAST_PROBABILITY
    weights = torch.from_numpy(probability[kept] ** 2)
    places = torch.from_numpy(np.stack([japanese[kept], english[kept]]))
    count = pieces.count - LATIN_PIECES
    table = torch.sparse_coo_tensor(places, weights, (count + 1, LATIN_PIECES), check_invariants=True)
    summed = torch.sparse.mm(table.float(), latin)[1:]
    lengths = summed.norm(dim=1, keepdim=True)
    typical = latin.norm(dim=1).mean()
    middle = latin[1000:].mean(dim=0)
    return torch.where(lengths > 0, summed / lengths.clamp_min(1e-6) * typical, middle)


def _translation_table(
    pairs: Sequence[Pair], pieces: BilingualPieces
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Japanese piece (1 up; _EMPTY: none), English piece and the probability of the second given the first."""
    links, sizes = _links(pairs, pieces)
    codes, link_codes = np.unique(links, return_inverse=True)
    japanese, english = codes // LATIN_PIECES, codes % LATIN_PIECES
    words = np.repeat(np.arange(len(sizes)), sizes)
    probability = np.ones(len(codes))
    for _ in range(_ROUNDS):
        chance = probability[link_codes]
        shares = chance / np.bincount(words, chance)[words]
        counts = np.bincount(link_codes, shares, minlength=len(codes))
        probability = counts / np.bincount(japanese, counts)[japanese]
    return japanese, english, probability


def _links(pairs: Sequence[Pair], pieces: BilingualPieces) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """A code for each Japanese piece that may stand behind each English piece; and how many each of these has."""
    links: list[NDArray[np.int64]] = []
    sizes: list[NDArray[np.int64]] = []
    for pair in pairs:
        english = np.array(pieces(pair.english).ids[1:-1], np.int64)
        mixed = np.array(pieces(pair.japanese).ids[1:-1], np.int64)
        japanese = np.append(np.unique(mixed[mixed >= LATIN_PIECES]) - LATIN_PIECES + 1, _EMPTY)
        english = english[(english < LATIN_PIECES) & ~np.isin(english, mixed)]
        links.append((japanese[None, :] * LATIN_PIECES + english[:, None]).ravel())
        sizes.append(np.full(len(english), len(japanese)))
    return np.concatenate(links), np.concatenate(sizes)
