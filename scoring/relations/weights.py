"""The relation model's weights as a file: 8-bit integers with a scale a row; what is not a matrix is kept as it is."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from scoring.relations.network import Network

_SCALE = "/scale"
_LARGEST = 127


def pack(network: Network, file: Path) -> None:
    """Write the weights of a network."""
    tensors = {}
    for name, tensor in network.state_dict().items():
        values = tensor.detach().float()
        if values.dim() == 1:
            tensors[name] = values.contiguous()
            continue
        scale = values.abs().amax(dim=1, keepdim=True).clamp_min(1e-9) / _LARGEST
        tensors[name] = (values / scale).round().to(torch.int8)
        tensors[name + _SCALE] = scale
    save_file(tensors, file)


def unpacked(file: Path) -> Network:
    """The network that `pack` wrote."""
    stored = load_file(file)
    state = {
        name: tensor * stored[name + _SCALE] if name + _SCALE in stored else tensor
        for name, tensor in stored.items()
        if not name.endswith(_SCALE)
    }
    with torch.device("meta"):
        network = Network(len(state["embeddings.weight"]))
    network.load_state_dict(state, assign=True)
    return network.requires_grad_(False).eval()
