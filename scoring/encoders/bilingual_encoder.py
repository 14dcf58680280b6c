"""Japanese and English in one space: MiniLM for English, its body tuned for Japanese where a text holds any Japanese.

Import it only where a model is wanted: it loads torch.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from scoring.encoders.bilingual_files import FOLDER, PIECES, WEIGHTS, digest
from scoring.encoders.bilingual_pieces import BilingualPieces, Pieces, is_japanese
from scoring.encoders.bilingual_weights import unpacked
from scoring.encoders.body import WIDTH, minilm, pooled
from scoring.encoders.encoder import Tokens, Vectors, of_pieces


class BilingualEncoder:
    """English texts get MiniLM's own vectors; Japanese and mixed ones land where MiniLM puts their translation.

    Texts are encoded one by one, so that none changes another.
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
        return np.concatenate([pooled(self._contextual(text, self._pieces(text))).numpy() for text in texts])

    def tokens(self, text: str) -> Tokens:
        """The last layer, the pieces of a Latin word averaged; punctuation is left out."""
        pieces = self._pieces(text)
        return of_pieces(text, pieces.spans, self._contextual(text, pieces)[0].numpy())

    @torch.inference_mode()
    def _contextual(self, text: str, pieces: Pieces) -> Tensor:
        body = self._japanese if is_japanese(text) else self._english
        vectors: Tensor = body(self._embeddings[torch.tensor([pieces.ids])])
        return vectors
