"""The relation model that ships. Import it only where a model is wanted: it loads torch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from scoring.encoders.batches import batches
from scoring.encoders.bilingual_files import digest
from scoring.relations.model import RELATIONS, Probabilities
from scoring.relations.pieces import Cutter
from scoring.relations.weights import unpacked

# A statement is cut at so many pieces.
MOST_STATEMENT = 64
_KEPT = 4096
_PADDED = 16


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
        hidden = self._read(statements)
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

    def _read(self, statements: Sequence[str]) -> list[Tensor]:
        """Statements after the lower half, (pieces, WIDTH) each."""
        if len(self._known) >= _KEPT:
            self._known.clear()
        new = [statement for statement in dict.fromkeys(statements) if statement not in self._known]
        ids = [torch.tensor(self._cutter(statement, MOST_STATEMENT).ids) for statement in new]
        for places in batches([-(-len(each) // _PADDED) for each in ids]):
            read = self._lower_half([ids[place] for place in places])
            self._known.update(zip([new[place] for place in places], read, strict=True))
        return [self._known[statement] for statement in statements]

    def _lower_half(self, ids: Sequence[Tensor]) -> list[Tensor]:
        """Statements of nearly one length, padded to the same shape whichever of them come together."""
        width = _PADDED * -(-len(ids[0]) // _PADDED)
        rows = torch.stack([functional.pad(each, (0, width - len(each))) for each in ids])
        lengths = torch.tensor([len(each) for each in ids])
        read = self._network.statements(rows, torch.arange(width)[None] >= lengths[:, None])
        return [each[: int(length)] for each, length in zip(read, lengths, strict=True)]
