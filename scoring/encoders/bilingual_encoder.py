"""Japanese and English in one space: MiniLM for English, its body tuned for Japanese where a text holds any Japanese.

Import it only where a model is wanted: it loads torch.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from scoring.encoders.batches import FEWEST_ROWS, batches
from scoring.encoders.bilingual_files import FOLDER, PIECES, WEIGHTS, digest
from scoring.encoders.bilingual_pieces import BilingualPieces, Pieces, is_japanese
from scoring.encoders.bilingual_weights import unpacked
from scoring.encoders.body import WIDTH, minilm, pooled
from scoring.encoders.encoder import Tokens, Vectors, of_pieces


class BilingualEncoder:
    """English texts get MiniLM's own vectors; Japanese and mixed ones land where MiniLM puts their translation.

    Texts of one length are encoded together, and none changes another.
    """

    def __init__(self, english: Path, japanese: Path = FOLDER) -> None:
        """`english` is the model folder of all-MiniLM-L6-v2, `japanese` that of the pieces and weights added to it."""
        latin, self._english = minilm(english / "model.safetensors")
        added, self._japanese = unpacked(japanese / WEIGHTS)
        self._embeddings = torch.cat([latin, added])
        self._pieces = BilingualPieces(english / "tokenizer.json", japanese / PIECES)
        self.name = f"bilingual-minilm-{digest(japanese / WEIGHTS)[:8]}"
        # One thread is as fast for a sentence, and much faster beside other work on the same cores.
        torch.set_num_threads(1)

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, (n, 384)."""
        if not texts:
            return np.zeros((0, WIDTH), np.float32)
        contextual = self._contextual(texts, [self._pieces(text) for text in texts])
        return np.concatenate([pooled(each[None]).numpy() for each in contextual])

    def tokens(self, texts: Sequence[str]) -> list[Tokens]:
        """The last layer, the pieces of a Latin word averaged; punctuation is left out."""
        pieces = [self._pieces(text) for text in texts]
        contextual = self._contextual(texts, pieces)
        return [
            of_pieces(text, each.spans, vectors.numpy())
            for text, each, vectors in zip(texts, pieces, contextual, strict=True)
        ]

    @torch.inference_mode()
    def _contextual(self, texts: Sequence[str], pieces: Sequence[Pieces]) -> list[Tensor]:
        japanese = [is_japanese(text) for text in texts]
        found: dict[int, Tensor] = {}
        for places in batches([(of, len(each.ids)) for of, each in zip(japanese, pieces, strict=True)]):
            body = self._japanese if japanese[places[0]] else self._english
            ids = torch.tensor([pieces[place].ids for place in places])
            enough = ids.repeat(-(-FEWEST_ROWS // ids.numel()), 1)
            found.update(zip(places, body(self._embeddings[enough]), strict=False))
        return [found[place] for place in range(len(texts))]
