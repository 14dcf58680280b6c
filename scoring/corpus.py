"""The corpora that weights learn from: files of JSON lines, and the topics that nothing learns from."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

RELATION_FILES = ("computing", "software-practice", "machine-learning", "science", "business", "japanese-first")
REPLIES = "replies.jsonl.gz"
_HELD = 7


def rows(file: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of JSON lines, gzipped or not."""
    with (gzip.open if file.suffix == ".gz" else open)(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def relation_files(data: Path) -> list[Path]:
    """The files of statements with texts that say, partly say, contradict or leave them open."""
    return [data / "relations" / f"{name}.jsonl.gz" for name in RELATION_FILES]


def held_topics(data: Path) -> frozenset[str]:
    """One topic of seven, which the relation model learns nothing from."""
    topics = sorted({row["topic"] for file in relation_files(data) for row in rows(file)})
    random.Random(3).shuffle(topics)
    return frozenset(topics[: len(topics) // _HELD])
