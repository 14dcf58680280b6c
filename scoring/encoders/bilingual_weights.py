"""The weights that Japanese adds to MiniLM, as a file: 8-bit integers with a scale a row."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from scoring.encoders.body import Body

_EMBEDDINGS = "embeddings"
_SCALE = "/scale"
_LARGEST = 127


def pack(embeddings: Tensor, body: Body, file: Path) -> None:
    """Write the Japanese pieces' embeddings (n, WIDTH) and the body; matrices are rounded, vectors kept."""
    tensors: dict[str, Tensor] = {}
    for name, tensor in {_EMBEDDINGS: embeddings, **body.state_dict()}.items():
        values = tensor.detach().float()
        if values.dim() == 1:
            tensors[name] = values.contiguous()
            continue
        scale = values.abs().amax(dim=1, keepdim=True).clamp_min(1e-9) / _LARGEST
        tensors[name] = (values / scale).round().to(torch.int8)
        tensors[name + _SCALE] = scale
    save_file(tensors, file)


def unpacked(file: Path) -> tuple[Tensor, Body]:
    """The embeddings and the body that `pack` wrote."""
    stored = load_file(file)
    state = {
        name: tensor * stored[name + _SCALE] if name + _SCALE in stored else tensor
        for name, tensor in stored.items()
        if not name.endswith(_SCALE)
    }
    embeddings = state.pop(_EMBEDDINGS)
    with torch.device("meta"):
        body = Body()
    body.load_state_dict(state, assign=True)
    return embeddings, body.requires_grad_(False)
