"""An encoder by a sentence-transformers model. Import it only where a model is wanted: it loads torch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from sentence_transformers import SentenceTransformer

from scoring.encoders.encoder import Tokens, Vectors, of_pieces, unit

# Families that were trained with a prefix and do not say so in their settings; the one for comparing equals.
_PREFIXES = {"e5": "query: ", "ruri": "文章: "}


class SentenceEncoder:
    """A sentence-transformers model, by name or path. Texts are encoded one by one, so that none changes another."""

    def __init__(self, model: str, name: str, *, local: bool) -> None:
        self._model = SentenceTransformer(model, device="cpu", local_files_only=local)
        self._prefix = _prefix(self._model, model)
        self.name = name
        # One thread is as fast for a sentence, and much faster beside other work on the same cores.
        torch.set_num_threads(1)

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        return int(self.sentences(["a"]).shape[1])

    def sentences(self, texts: Sequence[str]) -> Vectors:
        """The model's own sentence vectors."""
        return unit(np.concatenate([self._forward(text)["sentence_embedding"].numpy() for text in texts]))

    def tokens(self, texts: Sequence[str]) -> list[Tokens]:
        """The model's last layer, the pieces of a word averaged; punctuation is left out."""
        return [self._tokens(text) for text in texts]

    def _tokens(self, text: str) -> Tokens:
        tokenizer, skipped = self._model.tokenizer, len(self._prefix)
        found = tokenizer(
            self._prefix + text, truncation=True, max_length=self._model.max_seq_length, return_offsets_mapping=True
        )
        # What belongs to the prefix lies before the text, so it is no place in it.
        spans = [(max(0, start - skipped), max(0, end - skipped)) for start, end in found["offset_mapping"]]
        pieces = self._forward(text)["token_embeddings"][0].numpy()
        return of_pieces(text, spans, pieces)

    def _forward(self, text: str) -> dict[str, torch.Tensor]:
        with torch.inference_mode():
            output: dict[str, torch.Tensor] = self._model(self._model.preprocess([self._prefix + text]))
        return output


def _prefix(model: SentenceTransformer, name: str) -> str:
    """What the model wants before every text: by its own settings, or else by its family."""
    if model.default_prompt_name is not None:
        return str(model.prompts[model.default_prompt_name])
    return next((prefix for family, prefix in _PREFIXES.items() if family in Path(name).name.lower()), "")
