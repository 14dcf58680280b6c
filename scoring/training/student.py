"""The student: MiniLM's body, tuned for Japanese, over MiniLM's own word embeddings and new Japanese ones."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from scoring.encoders.body import WIDTH, Body, pooled
from scoring.training.teacher import equal_lengths


class Student(nn.Module):
    """Piece ids to sentence vectors; MiniLM's word embeddings stay as they are."""

    latin: Tensor

    def __init__(self, latin: Tensor, japanese: Tensor, body: Body) -> None:
        super().__init__()
        self.register_buffer("latin", latin, persistent=False)
        self.japanese = nn.Parameter(japanese.clone())
        self.body = Body()
        self.body.load_state_dict(body.state_dict())

    def forward(self, ids: Sequence[Sequence[int]]) -> Tensor:
        """The unit vectors of texts of any lengths, (n, WIDTH), in their order."""
        groups = list(equal_lengths([len(each) for each in ids], tokens=16_384))
        vectors = [pooled(self.body(self._embedded(torch.tensor([ids[place] for place in group])))) for group in groups]
        order = torch.tensor([place for group in groups for place in group])
        return torch.cat(vectors)[order.argsort()]

    def _embedded(self, ids: Tensor) -> Tensor:
        japanese = ids >= len(self.latin)
        embedded = self.latin[ids.masked_fill(japanese, 0)]
        new = nn.functional.embedding((ids - len(self.latin)).clamp_min(0), self.japanese)
        return torch.where(japanese[..., None], new, embedded).view(*ids.shape, WIDTH)
