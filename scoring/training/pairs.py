"""The translation pairs to learn from, chosen from the Japanese-English corpus."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scoring.corpus import rows
from scoring.encoders.bilingual_pieces import is_japanese

# Pairs at most of a source. What is about machine learning is taken whole; what is only technical is sampled.
_MOST = {
    "tatoeba": 40_000,
    "tanaka50k": 30_000,
    "tensorflow-docs": 20_000,
    "d2l": 6_000,
    "edgeai-for-beginners": 6_000,
    "python-docs-ja": 8_000,
    "ms-cpp-docs": 8_000,
    "ejdict": 8_000,
}
_MOST_OTHERWISE = 2_500
_LEAST_SCORE = 0.6
_WORDS = range(3, 25)
_LONGEST_JAPANESE = 70


@dataclass(frozen=True, slots=True)
class Pair:
    """An English text and its Japanese translation."""

    english: str
    japanese: str


def training_pairs(data: Path, seed: int) -> list[Pair]:
    """The well-aligned, short enough pairs of the training documents, shuffled."""
    by_source: defaultdict[str, list[Pair]] = defaultdict(list)
    for row in rows(data / "ja-en" / "pairs.jsonl.gz"):
        if row["split"] == "train" and _fits(row):
            by_source[row["source"]].append(Pair(row["en"], row["ja"]))
    dice = random.Random(seed)
    chosen: list[Pair] = []
    for source, pairs in sorted(by_source.items()):
        dice.shuffle(pairs)
        chosen += pairs[: _MOST.get(source, _MOST_OTHERWISE)]
    dice.shuffle(chosen)
    return chosen


def japanese_sentences(data: Path) -> Iterator[str]:
    """The Japanese side of all training documents."""
    for row in rows(data / "ja-en" / "pairs.jsonl.gz"):
        if row["split"] == "train":
            yield row["ja"]


def heldout_pairs(data: Path, count: int, seed: int) -> list[Pair]:
    """`count` well-aligned pairs, no text twice, of documents that no training pair comes from."""
    found: dict[str, str] = {}
    for row in rows(data / "ja-en" / "pairs.jsonl.gz"):
        if row["split"] == "heldout" and _fits(row) and row["en"] not in found and row["ja"] not in found.values():
            found[row["en"]] = row["ja"]
    pairs = [Pair(english, japanese) for english, japanese in found.items()]
    random.Random(seed).shuffle(pairs)
    return pairs[:count]


def _fits(row: dict[str, Any]) -> bool:
    dictionary = row["source"] == "ejdict"
    return (
        row["score"] >= _LEAST_SCORE
        and (dictionary or len(row["en"].split()) in _WORDS)
        and len(row["ja"]) <= _LONGEST_JAPANESE
        and is_japanese(row["ja"])
    )
