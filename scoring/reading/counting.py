"""Counting the background over the packaged banks: `python -m scoring.reading.counting` writes background.json anew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from questions import Question, bank_places, load_bank
from scoring.reading.background import Background, count

FILE = Path(__file__).with_name("background.json")


def texts(part: object) -> Iterator[str]:
    """Every English and Japanese sentence inside a part of a bank; ids, topics and sources are left out."""
    if isinstance(part, Question):
        part = part.model_copy(update={"id": "", "topics": (), "sources": (), "figures": ()})
    if isinstance(part, BaseModel):
        for name in type(part).model_fields:
            if name not in ("id", "level", "tier", "kind", "contradicts", "values"):
                yield from texts(getattr(part, name))
    elif isinstance(part, tuple):
        for each in part:
            yield from texts(each)
    elif isinstance(part, str) and part:
        yield part


def packaged_background() -> Background:
    """The background of all packaged banks but those of stories: what people tell of themselves is about anything."""
    banks = map(load_bank, bank_places())
    return count(text for bank in banks if any(each.kind == "facts" for each in bank.questions) for text in texts(bank))


def write(background: Background, file: Path) -> None:
    """Write a background as JSON that does not differ between runs."""
    stored = {
        "documents": background.documents,
        "counts": dict(sorted(background.counts.items())),
        "grams": sorted(background.grams),
        "spelled": sorted(background.spelled),
    }
    file.write_text(json.dumps(stored, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(packaged_background(), FILE)
