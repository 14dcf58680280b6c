"""How well a relation model tells the relations, by fields and languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from sklearn.metrics import roc_auc_score

from scoring.reading.passages import Flags, Floats
from scoring.relations.files import PIECES, WEIGHTS
from scoring.relations.pieces import Cutter
from scoring.relations.weights import unpacked
from scoring.training.relations.course import batches, coded, odds
from scoring.training.relations.lessons import CONTRADICTS, NEITHER, SAYS, Lesson

_TOKENS = 8192
_LEAST = 1e-4


def report(folder: Path, lessons: Iterable[Lesson], say: Callable[[str], None]) -> None:
    """Say, for all lessons and for each field and pair of languages, how well the relations are told apart (AUC).

    Whether a text is true, or vague, tells much of that already; how far the statement is read is said apart.
    """
    lessons = list(lessons)
    chances = _chances(folder, lessons)
    true = np.array([lesson.allowed for lesson in lessons])
    fields, languages = (np.array([lesson.where.split("/")[part] for lesson in lessons]) for part in (0, 1))
    say("| texts | n | says above contradicts | says above neither | contradicts above the rest |")
    say("| --- | --- | --- | --- | --- |")
    say(_row("all", chances, true, true > 0))
    for names in (fields, languages):
        for name in sorted(set(names)):
            say(_row(name, chances, true, names == name))

    say("")
    for line in _reading(folder, lessons, chances):
        say(line)


def _reading(folder: Path, lessons: list[Lesson], chances: Floats) -> Iterator[str]:
    """How far statements are read: texts that say theirs, beside that, beside one from elsewhere, beside themselves.

    The lessons come topic by topic, so what stands half of them away is about something else.
    """
    said = [place for place, lesson in enumerate(lessons) if lesson.allowed == SAYS]
    away = len(lessons) // 2
    elsewhere = [replace(lessons[place], statement=lessons[place - away].statement) for place in said]
    itself = [replace(lessons[place], statement=lessons[place].text) for place in said]
    own, other, same = chances[said, 0], _chances(folder, elsewhere)[:, 0], _chances(folder, itself)[:, 0]
    both, beside_own = np.concatenate([own, other]), np.arange(2 * len(said)) < len(said)
    yield f"says, beside its own statement above beside one of another topic: {_auc(both, beside_own, both >= 0)}"
    yield f"says, a text beside itself: {same.mean():.2f} on average"


def _chances(folder: Path, lessons: list[Lesson]) -> Floats:
    network = unpacked(folder / WEIGHTS)
    ready = coded(lessons, Cutter(folder / PIECES))
    chances = np.zeros((len(lessons), 4))
    with torch.inference_mode():
        for batch in batches(ready, _TOKENS, 0):
            chances[batch] = torch.softmax(odds(network, [ready[place] for place in batch]), dim=-1).numpy()
    return chances


def _row(name: str, chances: Floats, true: np.ndarray, chosen: Flags) -> str:
    says, _, contradicts, _ = chances.T
    surely = np.log(says + _LEAST) - np.log(contradicts + _LEAST)
    figures = (
        _auc(surely, true == SAYS, chosen & np.isin(true, (SAYS, CONTRADICTS))),
        _auc(says, true == SAYS, chosen & np.isin(true, (SAYS, NEITHER))),
        _auc(contradicts, true == CONTRADICTS, chosen),
    )
    return f"| {name} | {chosen.sum()} | {' | '.join(figures)} |"


def _auc(values: Floats, positive: Flags, chosen: Flags) -> str:
    return f"{roc_auc_score(positive[chosen], values[chosen]):.3f}" if len(set(positive[chosen])) > 1 else "–"
