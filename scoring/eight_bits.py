"""Weights in 8 bits: matrices as integers with a scale a row, vectors as they are."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor

_SCALE = "/scale"
_LARGEST = 127


def rounded(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The tensors of a state by name, matrices (n, m) as int8 with a scale (n, 1) beside them, to be saved."""
    tensors: dict[str, Tensor] = {}
    for name, tensor in state.items():
        values = tensor.detach().float()
        if values.dim() == 1:
            tensors[name] = values.contiguous()
            continue
        scale = values.abs().amax(dim=1, keepdim=True).clamp_min(1e-9) / _LARGEST
        tensors[name] = (values / scale).round().to(torch.int8)
        tensors[name + _SCALE] = scale
    return tensors


def restored(stored: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The state that `rounded` took, in single precision."""
    return {
        name: tensor * stored[name + _SCALE] if name + _SCALE in stored else tensor
        for name, tensor in stored.items()
        if not name.endswith(_SCALE)
    }
