"""The relation model that ships. Import it only where a model is wanted: it loads torch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from scoring.encoders.batches import batches
from scoring.encoders.bilingual_files import digest
from scoring.relations.model import RELATIONS, Probabilities
from scoring.relations.pieces import Cutter
from scoring.relations.weights import unpacked

# A statement is cut at so many pieces.
MOST_STATEMENT = 64
_KEPT = 4096
# Statements are padded to a multiple of so many pieces, whatever else is asked, so that the answer is always the same.
_PADDED = 8


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
        found = np.zeros((len(statements), len(RELATIONS)), np.float32)
        if not statements:
            return found
        read = self._network.text(torch.tensor([self._cutter(text).ids]))
        pieces = read[0][0].shape[2]
        lower = self._lower_halves(statements)
        for places in batches([_width(each) for each in lower]):
            rows, padding = _padded([lower[place] for place in places])
            odds = self._network.relate(rows, read, padding, torch.zeros(len(rows), pieces, dtype=torch.bool))
            found[places] = torch.softmax(odds.float(), dim=-1).numpy()
        return found

    def _lower_halves(self, statements: Sequence[str]) -> list[Tensor]:
        """Statements after the lower half, (pieces, WIDTH) each."""
        if len(self._known) >= _KEPT:
            self._known.clear()
        new = [statement for statement in dict.fromkeys(statements) if statement not in self._known]
        ids = [torch.tensor(self._cutter(statement, MOST_STATEMENT).ids) for statement in new]
        for places in batches([_width(each) for each in ids]):
            rows, padding = _padded([ids[place] for place in places])
            for place, read in zip(places, self._network.statements(rows, padding), strict=True):
                self._known[new[place]] = read[: len(ids[place])]
        return [self._known[statement] for statement in statements]


def _width(statement: Tensor) -> int:
    return _PADDED * -(-len(statement) // _PADDED)


def _padded(statements: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    """Statements of one width in a row each, and where they are padded; the shape tells nothing of their company."""
    rows = pad_sequence(
        [*statements, statements[0].new_zeros(_width(statements[0]), *statements[0].shape[1:])], batch_first=True
    )
    lengths = torch.tensor([len(each) for each in statements])
    return rows[:-1], torch.arange(rows.shape[1])[None] >= lengths[:, None]
