"""The weights that Japanese adds to MiniLM, as a file in 8 bits."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from scoring.eight_bits import restored, rounded
from scoring.encoders.body import Body

_EMBEDDINGS = "embeddings"


def pack(embeddings: Tensor, body: Body, file: Path) -> None:
    """Write the Japanese pieces' embeddings (n, WIDTH) and the body."""
    save_file(rounded({_EMBEDDINGS: embeddings, **body.state_dict()}), file)


def unpacked(file: Path) -> tuple[Tensor, Body]:
    """The embeddings and the body that `pack` wrote."""
    state = restored(load_file(file))
    embeddings = state.pop(_EMBEDDINGS)
    with torch.device("meta"):
        body = Body()
    body.load_state_dict(state, assign=True)
    return embeddings, body.requires_grad_(False)
