"""Small corpora in the form of those that the relation model learns from."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from scoring.corpus import RELATION_FILES

ENTAILMENT = ("janli", "jnli", "negnli", "nli_more")
TEXTS = (
    ("says", "textbook", "The loss grows without bound when the rate is too high."),
    ("says", "terse", "too high: the loss explodes"),
    ("contradicts", "swap", "The loss grows without bound when the rate is too low."),
    ("partly", "half", "Something about the rate matters."),
    ("neither", "neighbour", "Momentum averages over past gradients."),
)
QUESTION = {"en": "What does too high a rate do?", "ja": "率が高すぎるとどうなりますか。"}


def write(file: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Write rows as gzipped JSON lines."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(file, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def relation(topic: str, number: int = 1) -> dict[str, Any]:
    """A statement with five texts."""
    return {
        "id": f"ml-{number:04}",
        "topic": topic,
        "question": QUESTION,
        "statement": {"en": "Too high a rate makes the loss diverge.", "ja": "率が高すぎると損失が発散する。"},
        "texts": [
            {"lang": "en", "relation": relation, "style": style, "text": f"{text} ({number})"}
            for relation, style, text in TEXTS
        ],
    }


def whole_reply(topic: str, point: str) -> dict[str, Any]:
    """A whole reply of a topic, which says its point."""
    labels = {"says": [point], "partly": [], "contradicts": []}
    reply = {"lang": "en", "style": "spoken", "text": "it blows up", "grade": 80, **labels}
    return {"topic": topic, "question": QUESTION, "points": [point], "replies": [reply]}


def folder(place: Path) -> Path:
    """All corpora, of a few rows each: two topics a file."""
    for number, name in enumerate(RELATION_FILES):
        topics = [f"{name}-{each}" for each in range(2)]
        write(
            place / "relations" / f"{name}.jsonl.gz",
            (relation(topic, 2 * number + each) for each, topic in enumerate(topics)),
        )
    write(place / "relations" / "replies.jsonl.gz", [whole_reply("computing-0", "ml-0000")])
    pair = {"split": "train", "source": "docs", "doc": "1", "score": 0.9}
    write(
        place / "ja-en" / "pairs.jsonl.gz",
        [
            {**pair, "en": "The buffer holds 8 entries before it is always full.", "ja": "バッファは8個で満杯です。"},
            {**pair, "en": "This call is not allowed in the same thread at all.", "ja": "同じスレッドでは呼べません。"},
        ],
    )
    both = {"s1_en": "a b", "s2_en": "a", "s1_ja": "甲乙", "s2_ja": "甲", "label_en": "entailment"}
    write(place / "sick_jsick.jsonl.gz", [{**both, "label_ja": "neutral"}])
    for name in ENTAILMENT:
        write(place / f"{name}.jsonl.gz", [{"s1": "a b", "s2": "a", "label": "entailment", "split": "train"}])
    answer = {"split": "train", "label5": "contradictory", "references": [{"text": "It grows."}], "answer": "It falls."}
    write(place / "semeval2013_task7.jsonl.gz", [answer])
    return place


def wordnet(place: Path) -> Path:
    """A WordNet of two opposites and one noun."""
    place.mkdir()
    for part in ("noun", "verb", "adj", "adv"):
        (place / f"index.{part}").write_text("  1 head\n", encoding="utf-8")
        (place / f"data.{part}").write_text("  1 head\n", encoding="utf-8")
    (place / "index.noun").write_text("  1 head\nbuffer n 3 0\n", encoding="utf-8")
    (place / "data.adj").write_text(
        "  1 head\n00000001 00 a 01 full 0 001 ! 00000002 a 0101 | filled\n"
        "00000002 00 a 01 empty 0 001 ! 00000001 a 0101 | not filled\n",
        encoding="utf-8",
    )
    return place
