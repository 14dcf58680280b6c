"""`python -m scoring.fitting.stories`: fit the classifier of the sentences of stories, and print how good it is.

How good is measured on lessons left out: all sentences of a story are fitted on, or none of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
import torch
from torch import Tensor

from scoring.encoders.encoder import Encoder, Vectors
from scoring.encoders.loading import load_encoder
from scoring.reading.passages import Floats, Places
from scoring.stories.classifier import CLASSES, Classifier, Sentence, Weights, readable

VERSION = "1"
LESSONS = Path("benchmarks/lessons/stories")
_PARTS = 10
# How much large weights cost: of what can be read, and of the vectors, which are many.
_DECAY_READABLE, _DECAY_VECTORS = 0.001, 0.0005
_STEPS = 200


@dataclass(frozen=True, slots=True)
class Lessons:
    """Sentences with the class of each, as its place in CLASSES; those with one `owner` belong to one story."""

    told: tuple[Sentence, ...]
    classes: Places
    owners: Places
    languages: tuple[str, ...]


def lessons(folder: Path = LESSONS) -> Lessons:
    """All lessons of a folder; a sentence alone has no place."""
    rows = [
        json.loads(line) for file in sorted(folder.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()
    ]
    told = [(row["lang"], owner, each) for owner, row in enumerate(rows) for each in _sentences(row)]
    return Lessons(
        tuple(sentence for _, _, (sentence, _) in told),
        np.array([CLASSES.index(part) for _, _, (_, part) in told]),
        np.array([owner for _, owner, _ in told]),
        tuple(language for language, _, _ in told),
    )


def fit(known: Lessons, vectors: Vectors, encoder: str, used: Places | None = None) -> Classifier:
    """The classifier fitted on the lessons, or on the `used` ones."""
    chosen = np.arange(len(known.told)) if used is None else used
    marks = readable([known.told[each] for each in chosen])
    return Classifier(
        VERSION,
        encoder,
        _learned(marks, vectors[chosen], known.classes[chosen]),
        _learned(marks, None, known.classes[chosen]),
    )


def held_out(known: Lessons, vectors: Vectors) -> tuple[Floats, Floats]:
    """The chances (n, CLASSES) of each sentence by the others' stories: with vectors, and by cues alone."""
    fitted, alone = (np.zeros((len(known.told), len(CLASSES))) for _ in range(2))
    for part in range(_PARTS):
        left = np.flatnonzero(known.owners % _PARTS == part)
        found = fit(known, vectors, "", np.flatnonzero(known.owners % _PARTS != part))
        marks = readable([known.told[each] for each in left])
        fitted[left] = found.fitted.chances(marks, vectors[left])
        alone[left] = found.cues_alone.chances(marks, vectors[left])
    return fitted, alone


def report(known: Lessons, fitted: Floats, alone: Floats) -> Iterator[str]:
    """The lines of a table: how many sentences are told apart rightly, by class and language."""
    yield "| | sentences | right | by cues alone |"
    yield "| --- | --- | --- | --- |"
    languages = np.array(known.languages)
    groups = [(name, known.classes == place) for place, name in enumerate(CLASSES)]
    groups += [(name, languages == name) for name in sorted(set(known.languages))]
    for name, chosen in (*groups, ("all", known.classes >= 0)):
        right = [
            f"{100 * np.mean(chances[chosen].argmax(axis=1) == known.classes[chosen]):.0f} %"
            for chances in (fitted, alone)
        ]
        yield f"| {name} | {chosen.sum()} | {' | '.join(right)} |"


def _sentences(row: dict[str, list[dict[str, str]]]) -> Iterator[tuple[Sentence, str]]:
    every = row["sentences"]
    for number, each in enumerate(every):
        yield Sentence(each["text"], number / (len(every) - 1) if len(every) > 1 else None), each["part"]


def _learned(marks: Floats, vectors: Vectors | None, classes: Places) -> Weights:
    """Multinomial logistic regression with a quadratic penalty; the same lessons always give the same weights."""
    width = 0 if vectors is None else vectors.shape[1]
    inputs = torch.tensor(marks if vectors is None else np.hstack([marks, vectors]), dtype=torch.float64)
    target = torch.tensor(classes)
    decay = torch.tensor([_DECAY_READABLE] * marks.shape[1] + [_DECAY_VECTORS] * width, dtype=torch.float64)
    weights = torch.zeros((inputs.shape[1], len(CLASSES)), dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=_STEPS, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimiser.zero_grad()
        found = torch.nn.functional.cross_entropy(inputs @ weights, target) + (decay[:, None] * weights**2).sum() / 2
        torch.autograd.backward(found)
        return found

    optimiser.step(loss)  # type: ignore[no-untyped-call]  # LBFGS alone among the optimisers has no types here
    learned = weights.detach().numpy()
    return Weights(learned[: marks.shape[1]], learned[marks.shape[1] :] if width else None)


def _encoded(encoder: Encoder, told: Sequence[Sentence]) -> Vectors:
    return encoder.sentences([each.text for each in told])


@click.command()
def main() -> None:
    """Fit on benchmarks/lessons/stories, print the report, write the weights."""
    encoder, known = load_encoder(), lessons()
    vectors = _encoded(encoder, known.told)
    click.echo("\n".join(report(known, *held_out(known, vectors))))
    fit(known, vectors, encoder.name).write()


if __name__ == "__main__":
    main()
