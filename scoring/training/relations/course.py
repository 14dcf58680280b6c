"""The course of the relation model: one stage after the other; a checkpoint lets it go on where it was stopped."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn.attention import SDPBackend, sdpa_kernel

from scoring.relations.model import RELATIONS
from scoring.relations.network import Network
from scoring.relations.pieces import PADDING, Cutter
from scoring.training.relations.lessons import Lesson

_STEEPEST = 1.0
_LEAST_RATE, _HEAD_RATE = 0.02, 1e-4
_MOST_STATEMENT, _MOST_TEXT = 64, 192
_RUN = 8192
_SEED = 0
_WARM_UP = 200


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage: its lessons go by once each, `tokens` in a batch."""

    name: str
    lessons: Sequence[Lesson]
    rate: float
    tokens: int


@dataclass(frozen=True, slots=True)
class Coded:
    """A lesson as ids."""

    statement: tuple[int, ...]
    text: tuple[int, ...]
    allowed: int
    weight: float


def coded(lessons: Sequence[Lesson], cutter: Cutter) -> list[Coded]:
    """The lessons cut into pieces."""
    statements = cutter.ids([each.statement for each in lessons], _MOST_STATEMENT)
    texts = cutter.ids([each.text for each in lessons], _MOST_TEXT)
    return [
        Coded(statement, text, each.allowed, each.weight)
        for statement, text, each in zip(statements, texts, lessons, strict=True)
    ]


def batches(lessons: Sequence[Coded], tokens: int, seed: int) -> list[list[int]]:
    """The lessons by batches of like lengths, in an order drawn by lot; those of one text stay together."""
    dice = random.Random(seed)
    texts = list(dict.fromkeys(each.text for each in lessons))
    dice.shuffle(texts)
    places = {text: place for place, text in enumerate(texts)}
    order = sorted(range(len(lessons)), key=lambda number: places[lessons[number].text])
    found: list[list[int]] = []
    # Sorted within runs of a few thousand, so that a batch wastes little on padding and no two epochs are alike.
    for start in range(0, len(order), _RUN):
        run = sorted(order[start : start + _RUN], key=lambda number: (len(lessons[number].text), lessons[number].text))
        batch: list[int] = []
        for number in run:
            if batch and _size([lessons[each] for each in [*batch, number]]) > tokens:
                found.append(batch)
                batch = []
            batch.append(number)
        found.append(batch)
    dice.shuffle(found)
    return found


def _size(batch: Sequence[Coded]) -> int:
    """How many tokens a batch has with its padding, a text that several statements share counted once."""
    texts = {each.text for each in batch}
    longest = max(len(each.statement) for each in batch)
    return len(texts) * max(map(len, texts)) + len(batch) * longest


def padded(rows: Sequence[tuple[int, ...]]) -> tuple[Tensor, Tensor]:
    """The ids (n, longest) and where they are padding."""
    longest = max(map(len, rows))
    ids = torch.tensor([[*row, *[PADDING] * (longest - len(row))] for row in rows])
    lengths = torch.tensor([len(row) for row in rows])
    return ids, torch.arange(longest)[None] >= lengths[:, None]


# On a CPU, attention spelled out goes backward many times faster than the fused one, and bfloat16 doubles the rest.
@sdpa_kernel(SDPBackend.MATH)
def odds(network: Network, lessons: Sequence[Coded]) -> Tensor:
    """The log odds (n, RELATIONS) of some lessons."""
    places = {text: place for place, text in enumerate(dict.fromkeys(each.text for each in lessons))}
    of = torch.tensor([places[each.text] for each in lessons])
    statements, statement_padding = padded([each.statement for each in lessons])
    texts, text_padding = padded(list(places))
    with torch.autocast("cpu", torch.bfloat16):
        hidden = network.statements(statements, statement_padding)
        read = [(keys[of], values[of]) for keys, values in network.text(texts, text_padding)]
        found: Tensor = network.relate(hidden, read, statement_padding, text_padding[of])
    return found.float()


def loss(network: Network, lessons: Sequence[Coded]) -> Tensor:
    """The mean of -log P(one of the allowed relations)."""
    logs = torch.log_softmax(odds(network, lessons), dim=-1)
    allowed = torch.tensor([[bool(each.allowed >> place & 1) for place in range(len(RELATIONS))] for each in lessons])
    weights = torch.tensor([each.weight for each in lessons])
    found = -torch.logsumexp(logs.masked_fill(~allowed, -1e9), dim=-1)
    return (found * weights).sum() / weights.sum()


def attend(
    network: Network, stage: Stage, cutter: Cutter, checkpoint: Path, every: int = 200
) -> Iterator[tuple[int, int, float]]:
    """Train in place, from the checkpoint if there is one; yields the step, how many there are, and the loss."""
    lessons = coded(stage.lessons, cutter)
    plan = batches(lessons, stage.tokens, _SEED)
    optimizer = _optimizer(network, stage.rate)
    done = 0
    if checkpoint.exists():
        stored = torch.load(checkpoint, weights_only=True)
        network.load_state_dict(stored["network"])
        optimizer.load_state_dict(stored["optimizer"])
        done = stored["step"]
    network.train()
    for step in range(done, len(plan)):
        warm = min(1.0, (step + 1) / min(_WARM_UP, len(plan) / 10))
        rate = warm * max(_LEAST_RATE, 1 - step / len(plan))
        for group in optimizer.param_groups:
            group["lr"] = group["most"] * rate
        found = loss(network, [lessons[place] for place in plan[step]])
        optimizer.zero_grad(set_to_none=True)
        torch.autograd.backward(found)
        torch.nn.utils.clip_grad_norm_(network.parameters(), _STEEPEST)
        optimizer.step()
        if (step + 1) % every == 0 or step + 1 == len(plan):
            part = checkpoint.with_suffix(".part")
            torch.save({"network": network.state_dict(), "optimizer": optimizer.state_dict(), "step": step + 1}, part)
            part.replace(checkpoint)
        yield step + 1, len(plan), found.item()


def _optimizer(network: Network, rate: float) -> torch.optim.Optimizer:
    learned = [(name, each) for name, each in network.named_parameters() if each.requires_grad]
    embeddings = [each for name, each in learned if name.startswith("embeddings")]
    head = [each for name, each in learned if name.startswith("relations")]
    body = [each for name, each in learned if not name.startswith(("embeddings", "relations"))]
    return torch.optim.AdamW(
        [
            {"params": embeddings, "most": rate, "weight_decay": 0.0},
            {"params": body, "most": rate, "weight_decay": 0.01},
            {"params": head, "most": max(rate, _HEAD_RATE), "weight_decay": 0.01},
        ],
        lr=rate,
        betas=(0.9, 0.98),
        fused=True,
    )
