"""The body of all-MiniLM-L6-v2: token ids to contextual vectors, for texts of one length at a time, so without padding.

It is the encoder of Devlin et al. (2019), section 3, with post-layer normalisation, in inference form: no dropout.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH = 384
_HEADS, _INNER, _LAYERS, _EPSILON = 12, 1536, 6, 1e-12
MOST_POSITIONS = 512


class Layer(nn.Module):
    """Self-attention and a feed-forward net, each added to what went in and normalised."""

    def __init__(self) -> None:
        super().__init__()
        self.queries_keys_values = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, _EPSILON)
        self.widen = nn.Linear(WIDTH, _INNER)
        self.narrow = nn.Linear(_INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, _EPSILON)

    def forward(self, hidden: Tensor) -> Tensor:
        """(n, m, WIDTH) to the same shape."""
        texts, length, _ = hidden.shape
        heads = self.queries_keys_values(hidden).view(texts, length, 3, _HEADS, WIDTH // _HEADS)
        queries, keys, values = heads.permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(queries, keys, values)
        hidden = self.attention_norm(hidden + self.attended(mixed.transpose(1, 2).reshape(texts, length, WIDTH)))
        normed: Tensor = self.norm(hidden + self.narrow(functional.gelu(self.widen(hidden))))
        return normed


class Body(nn.Module):
    """Input embeddings of one length to contextual vectors."""

    def __init__(self) -> None:
        super().__init__()
        self.positions = nn.Embedding(MOST_POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, _EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(_LAYERS))

    def forward(self, embedded: Tensor) -> Tensor:
        """(n, m, WIDTH) to the same shape."""
        hidden = self.norm(embedded + self.positions.weight[: embedded.shape[1]])
        for layer in self.layers:
            hidden = layer(hidden)
        contextual: Tensor = hidden
        return contextual


def pooled(contextual: Tensor) -> Tensor:
    """The mean over a text's tokens, scaled to length 1: (n, m, WIDTH) to (n, WIDTH)."""
    return functional.normalize(contextual.mean(dim=1), dim=-1)


def minilm(file: Path) -> tuple[Tensor, Body]:
    """The word embeddings (30522, WIDTH) and the body in the model.safetensors of all-MiniLM-L6-v2."""
    weights = load_file(file)
    with torch.device("meta"):
        body = Body()
    body.load_state_dict(_renamed(weights), assign=True)
    return weights["embeddings.word_embeddings.weight"], body.requires_grad_(False)


_NAMES = {
    "attended": "attention.output.dense",
    "attention_norm": "attention.output.LayerNorm",
    "widen": "intermediate.dense",
    "narrow": "output.dense",
    "norm": "output.LayerNorm",
}


def _renamed(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    # Every token is of type 0, so its embedding can be part of the position's.
    state = {
        "positions.weight": weights["embeddings.position_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for number in range(_LAYERS):
        source, target = f"encoder.layer.{number}", f"layers.{number}"
        for kind in ("weight", "bias"):
            parts = [weights[f"{source}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            state[f"{target}.queries_keys_values.{kind}"] = torch.cat(parts)
            for ours, theirs in _NAMES.items():
                state[f"{target}.{ours}.{kind}"] = weights[f"{source}.{theirs}.{kind}"]
    return state
