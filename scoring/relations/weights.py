"""The relation model's weights as a file in 8 bits."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from scoring.eight_bits import restored, rounded
from scoring.relations.network import Network


def pack(network: Network, file: Path) -> None:
    """Write the weights of a network."""
    save_file(rounded(network.state_dict()), file)


def unpacked(file: Path) -> Network:
    """The network that `pack` wrote."""
    state = restored(load_file(file))
    with torch.device("meta"):
        network = Network(len(state["embeddings.weight"]))
    network.load_state_dict(state, assign=True)
    return network.requires_grad_(False).eval()
