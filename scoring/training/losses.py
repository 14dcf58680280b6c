"""What the student is asked to make small."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

_SCALE = 20.0
_CLOSENESS = 5.0


def translation_loss(vectors: Tensor, targets: Tensor, others: Tensor) -> Tensor:
    """Each vector shall be nearest to its own target, among all targets and `others`, and close to it.

    InfoNCE (van den Oord et al., 2018) plus the mean cosine distance; all rows are unit vectors.
    """
    chances = _SCALE * vectors @ torch.cat([targets, others]).T
    nearest = functional.cross_entropy(chances, torch.arange(len(vectors)))
    distance = 1 - (vectors * targets).sum(dim=1)
    return nearest + _CLOSENESS * distance.mean()


def ranking_loss(similarities: Tensor, scores: Tensor) -> Tensor:
    """Pairs that people call more alike shall be more similar: CoSENT (Su, 2022); both (n,)."""
    rises = _SCALE * (similarities[None, :] - similarities[:, None])
    wrongly_ordered = rises[scores[:, None] > scores[None, :]]
    return torch.logsumexp(torch.cat([wrongly_ordered.new_zeros(1), wrongly_ordered]), dim=0)
