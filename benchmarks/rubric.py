"""The rules of the gold replies, held: the bands stand in benchmarks/gold/README.md."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from questions import Bank

GOLD = Path(__file__).parent / "gold"
LEAST_REPLIES = 25
_BAND = re.compile(r"^\| ([a-z-]+) \| (\d+) \| (\d+) \|", re.MULTILINE)
_ID = re.compile(r"([a-z0-9-]+)/(en|ja)/\d{2,}")
_LISTS = ("covered", "partly", "contradicted")
_FIELDS = ("id", "question", "lang", "kind", "grade", "answer", *_LISTS)


def bands(readme: Path = GOLD / "README.md") -> dict[str, tuple[int, int]]:
    """The lowest and the highest grade of each kind."""
    return {kind: (int(low), int(high)) for kind, low, high in _BAND.findall(readme.read_text(encoding="utf-8"))}


def problems(file: Path, bank: Bank) -> Iterator[str]:
    """What a gold file breaks of the rules, a sentence each."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    known = {point.id for point in bank.question(file.stem).keypoints}
    for number, row in enumerate(rows, 1):
        if tuple(row) != _FIELDS:
            yield f"{file.name}:{number}: has the fields {', '.join(row)}; wanted are {', '.join(_FIELDS)}"
        else:
            yield from (f"{row['id']}: {problem}" for problem in _broken(row, file.stem, known))
    ids = [str(row.get("id")) for row in rows]
    yield from (f"{each}: the id is used {count} times" for each, count in Counter(ids).items() if count > 1)
    for language in ("en", "ja"):
        if (count := sum(f"/{language}/" in each for each in ids)) < LEAST_REPLIES:
            yield f"{file.name}: has {count} replies in the list {language}; wanted are {LEAST_REPLIES}"


def _broken(row: Mapping[str, Any], question: str, known: set[str]) -> Iterator[str]:
    match = _ID.fullmatch(row["id"])
    if not match or match[1] != question or row["question"] != question:
        yield f"id and question must name {question!r}, as in {question}/en/01"
    if row["lang"] not in ("en", "ja", "mixed"):
        yield f"lang is {row['lang']!r}; it must be en, ja or mixed"
    if not row["answer"].strip():
        yield "the answer is empty"
    if row["kind"] not in bands():
        yield f"there is no kind {row['kind']!r}"
    else:
        low, high = bands()[row["kind"]]
        if not low <= row["grade"] <= high:
            yield f"{row['grade']} is not between {low} and {high}, the band of {row['kind']}"
    named = [point for name in _LISTS for point in row[name]]
    yield from (f"{point!r} is no keypoint of {question}" for point in named if point not in known)
    yield from (f"{point!r} is named {count} times" for point, count in Counter(named).items() if count > 1)
