"""The course: the student goes through the lessons; a checkpoint lets it go on where it was stopped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn.attention import SDPBackend, sdpa_kernel

from scoring.training.lessons import Batch, Ids, Similarities, Translations, schedule
from scoring.training.losses import ranking_loss, translation_loss
from scoring.training.student import Student

STEPS = 1_500
_SEED = 5
_EMBEDDINGS_RATE, _BODY_RATE, _LEAST_RATE = 7e-4, 1e-4, 0.03
_WARM_UP = 100
_OTHERS = 1_024
_RANKING_WEIGHT = 0.3
_STEEPEST = 5.0


@dataclass(frozen=True, slots=True)
class Progress:
    """The step just done, and its loss."""

    step: int
    loss: float


def attend(
    student: Student,
    known: Translations,
    alike: Similarities,
    checkpoint: Path,
    steps: int = STEPS,
    checkpoint_every: int = 100,
) -> Iterator[Progress]:
    """Train the student in place, from the checkpoint if there is one; yields after each step."""
    optimizer = _optimizer(student)
    done = _resume(student, optimizer, checkpoint)
    others = torch.Generator()
    for step, batch in enumerate(schedule(known, alike, steps, _SEED)[done:], start=done):
        rate = min(1.0, (step + 1) / _WARM_UP) * max(_LEAST_RATE, 1 - step / steps)
        for group in optimizer.param_groups:
            group["lr"] = group["most"] * rate
        sample = torch.randint(len(known.targets), (_OTHERS,), generator=others.manual_seed(step))
        loss = _loss(student, batch, known, alike, known.targets[sample])
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(student.parameters(), _STEEPEST)
        optimizer.step()
        if (step + 1) % checkpoint_every == 0 or step + 1 == steps:
            _save(student, optimizer, step + 1, checkpoint)
        yield Progress(step + 1, loss.item())


# On a CPU, attention spelled out goes backward many times faster than the fused one, and bfloat16 doubles the rest.
@sdpa_kernel(SDPBackend.MATH)
def _loss(student: Student, batch: Batch, known: Translations, alike: Similarities, others: Tensor) -> Tensor:
    if batch.of is Translations:
        places = list(batch.places)
        vectors = _vectors(student, [known.ids[place] for place in places])
        return translation_loss(vectors, known.targets[places], others)
    pairs = [alike.ids[place] for place in batch.places]
    vectors = _vectors(student, [one for one, _ in pairs] + [other for _, other in pairs])
    ones, others = vectors[: len(pairs)], vectors[len(pairs) :]
    scores = torch.tensor([alike.scores[place] for place in batch.places])
    return _RANKING_WEIGHT * ranking_loss((ones * others).sum(dim=1), scores)


def _vectors(student: Student, ids: Sequence[Ids]) -> Tensor:
    with torch.autocast("cpu", torch.bfloat16):
        vectors: Tensor = student(ids)
    return vectors.float()


def _optimizer(student: Student) -> torch.optim.Optimizer:
    # Positions are few and well learned; what a piece means has furthest to go.
    student.body.positions.requires_grad_(False)
    body = [each for each in student.body.parameters() if each.requires_grad]
    return torch.optim.AdamW(
        [
            {"params": [student.japanese], "most": _EMBEDDINGS_RATE, "weight_decay": 0.0},
            {"params": body, "most": _BODY_RATE, "weight_decay": 0.01},
        ],
        betas=(0.9, 0.98),
    )


def _resume(student: Student, optimizer: torch.optim.Optimizer, checkpoint: Path) -> int:
    if not checkpoint.exists():
        return 0
    stored = torch.load(checkpoint, weights_only=True)
    student.load_state_dict(stored["student"])
    optimizer.load_state_dict(stored["optimizer"])
    step: int = stored["step"]
    return step


def _save(student: Student, optimizer: torch.optim.Optimizer, step: int, checkpoint: Path) -> None:
    unfinished = checkpoint.with_suffix(".part")
    torch.save({"student": student.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, unfinished)
    unfinished.replace(checkpoint)
