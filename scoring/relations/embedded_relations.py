"""The relation model that ships. Import it only where a model is wanted: it loads torch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from scoring.encoders.bilingual_files import digest
from scoring.relations.model import RELATIONS, Probabilities
from scoring.relations.pieces import Cutter
from scoring.relations.weights import unpacked

# A statement is cut at so many pieces.
MOST_STATEMENT = 64
_KEPT = 4096


class EmbeddedRelations:
    """Reads a text once and lets every statement look into it; the lower half of known statements is kept."""

    def __init__(self, pieces: Path, weights: Path) -> None:
        self._cutter = Cutter(pieces)
        self._network = unpacked(weights)
        self._known: dict[str, Tensor] = {}
        self.name = f"relations-{digest(weights)[:8]}"
        torch.set_num_threads(1)

    @torch.inference_mode()
    def relate(self, statements: Sequence[str], text: str) -> Probabilities:
        """The probabilities (statements, RELATIONS) of each relation."""
        if not statements:
            return np.zeros((0, len(RELATIONS)), np.float32)
        text_ids = torch.tensor([self._cutter(text).ids])
        read = self._network.text(text_ids)
        hidden = [self._statement(each) for each in statements]
        lengths = torch.tensor([len(each) for each in hidden])
        padding = torch.arange(int(lengths.max()))[None] >= lengths[:, None]
        odds = self._network.relate(
            pad_sequence(hidden, batch_first=True),
            read,
            padding,
            torch.zeros(len(hidden), text_ids.shape[1], dtype=torch.bool),
        )
        found = torch.softmax(odds.float(), dim=-1)
        probabilities: Probabilities = found.numpy()
        return probabilities

    def _statement(self, statement: str) -> Tensor:
        """A statement after the lower half, (pieces, WIDTH)."""
        if statement not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            ids = self._cutter(statement, MOST_STATEMENT).ids
            self._known[statement] = self._network.statements(torch.tensor([ids]))[0]
        return self._known[statement]
