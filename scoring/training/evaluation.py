"""How good an encoder is: the measures of docs/encoder.md."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from scoring.corpus import rows
from scoring.encoders.encoder import Encoder, Vectors
from scoring.training.pairs import heldout_pairs

_RETRIEVED = 2_000
_SEED = 7
_TIMED = 200

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure, what it says, and where it should be (at least; None: only told)."""

    name: str
    value: float
    least: float | None = None

    def __str__(self) -> str:
        wanted = (
            "" if self.least is None else f"   (target {self.least:g}{'' if self.value >= self.least else ', missed'})"
        )
        return f"{self.name:<74} {self.value:7.3f}{wanted}"


def measures(encoder: Encoder, data: Path, statements: Path) -> Iterator[Measure]:
    """All measures of quality; `data` is the folder of corpora, `statements` the file of statements and near-misses."""
    english = [row for row in rows(data / "stsb_en.jsonl.gz") if row["split"] == "test"]
    yield Measure("STS-B English test, Spearman", _agreement(encoder, english, "s1", "s2", "score"), 0.81)
    japanese = [row for row in rows(data / "jsts.jsonl.gz") if row["split"] == "valid"]
    yield Measure("JSTS validation, Spearman", _agreement(encoder, japanese, "s1", "s2", "score"), 0.80)
    both = [row for row in rows(data / "sick_jsick.jsonl.gz") if row["split"] == "test"]
    yield Measure("JSICK relatedness test, Spearman", _agreement(encoder, both, "s1_ja", "s2_ja", "score_ja"), 0.83)
    yield Measure(
        "JSICK, first sentence Japanese, second English", _agreement(encoder, both, "s1_ja", "s2_en", "score_ja")
    )
    yield Measure(f"Japanese to English at rank 1 of {_RETRIEVED:,} unseen", _retrieval(encoder, data), 0.96)
    yield from _near_misses(encoder, [json.loads(line) for line in statements.read_text(encoding="utf-8").splitlines()])


def costs(load: Callable[[], Encoder], data: Path, files: list[Path]) -> Iterator[Measure]:
    """Load time after torch, time of a sentence on one thread, and what the files weigh."""
    begun = time.perf_counter()
    encoder = load()
    yield Measure("load, s", time.perf_counter() - begun)
    texts = [pair.japanese for pair in heldout_pairs(data, _TIMED, _SEED)]
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    encoder.sentences(texts[:5])
    times = []
    for text in texts:
        begun = time.perf_counter()
        encoder.sentences([text])
        times.append(time.perf_counter() - begun)
    torch.set_num_threads(threads)
    yield Measure("a sentence on one thread, median ms", 1_000 * float(np.median(times)))
    yield Measure("files, MB", sum(file.stat().st_size for file in files) / 1e6)


def spearman(ones: Numbers, others: Numbers) -> float:
    """The correlation of the ranks, ties sharing their mean rank."""
    return float(np.corrcoef(_ranks(ones), _ranks(others))[0, 1])


def _ranks(values: Numbers) -> Numbers:
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    mean_ranks: Numbers = (last - (counts - 1) / 2)[inverse]
    return mean_ranks


def _agreement(encoder: Encoder, found: list[dict[str, Any]], one: str, other: str, score: str) -> float:
    similar = _cosines(encoder.sentences([row[one] for row in found]), encoder.sentences([row[other] for row in found]))
    return spearman(similar, np.array([row[score] for row in found], np.float64))


def _retrieval(encoder: Encoder, data: Path) -> float:
    pairs = heldout_pairs(data, _RETRIEVED, _SEED)
    asked = encoder.sentences([pair.japanese for pair in pairs])
    kept = encoder.sentences([pair.english for pair in pairs])
    return float(np.mean((asked @ kept.T).argmax(axis=1) == np.arange(len(pairs))))


def _near_misses(encoder: Encoder, statements: list[dict[str, str]]) -> Iterator[Measure]:
    fields = [f"{kind}_{language}" for kind in ("statement", "paraphrase", "near_miss") for language in ("ja", "en")]
    vectors = {field: encoder.sentences([statement[field] for statement in statements]) for field in fields}

    def closer(anchor: str, near: str, far: str) -> float:
        return float(np.mean(_cosines(vectors[anchor], vectors[near]) > _cosines(vectors[anchor], vectors[far])))

    told = "to a statement, its paraphrase is closer than its near-miss"
    yield Measure(f"{told}, ja: ja, ja", closer("statement_ja", "paraphrase_ja", "near_miss_ja"), 0.9)
    yield Measure(f"{told}, ja: en, ja", closer("statement_ja", "paraphrase_en", "near_miss_ja"), 0.9)
    yield Measure(f"{told}, ja: en, en", closer("statement_ja", "paraphrase_en", "near_miss_en"), 0.9)
    yield Measure(f"{told}, en: en, en", closer("statement_en", "paraphrase_en", "near_miss_en"))
    # What the judge asks: does a reply in other words say the statement, or its contrast?
    told = "to a paraphrase, its statement is closer than the near-miss"
    yield Measure(f"{told}, ja: ja, ja", closer("paraphrase_ja", "statement_ja", "near_miss_ja"))
    yield Measure(f"{told}, en: ja, ja", closer("paraphrase_en", "statement_ja", "near_miss_ja"))
    yield Measure(f"{told}, ja: en, en", closer("paraphrase_ja", "statement_en", "near_miss_en"))
    yield Measure(f"{told}, en: en, en", closer("paraphrase_en", "statement_en", "near_miss_en"))


def _cosines(ones: Vectors, others: Vectors) -> Numbers:
    cosines: Numbers = np.einsum("nd,nd->n", ones, others).astype(np.float64)
    return cosines
