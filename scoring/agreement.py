"""How well the score agrees with graded replies, as the last run of the benchmark measured it (agreement.json)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from questions import Language

FILE = Path(__file__).with_name("agreement.json")


@dataclass(frozen=True, slots=True)
class Agreement:
    """For replies in one language, to questions left out of the fitting: Pearson's correlation with the grade.

    `points` is by how much score and grade differ on average.
    """

    replies: int
    pearson: float
    points: float


@cache
def packaged() -> Mapping[Language, Agreement]:
    """What ships with the package."""
    stored = json.loads((files("scoring") / "agreement.json").read_text(encoding="utf-8"))
    return {language: Agreement(**stored[language]) for language in ("en", "ja")}


def write(found: Mapping[Language, Agreement], file: Path = FILE) -> None:
    """Keep what a run of the benchmark found."""
    text = json.dumps({language: asdict(agreement) for language, agreement in found.items()}, indent=1)
    file.write_text(text + "\n", encoding="utf-8")
