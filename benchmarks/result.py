"""What one run of the benchmark found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.measuring import Row
from benchmarks.mistakes import Mistake
from questions import Language
from scoring.agreement import Agreement


@dataclass(frozen=True, slots=True)
class InManners:
    """What came of the replies in other manners, as rows of cells; `probes`: how many were told right, of how many."""

    agreement: Sequence[Sequence[str]]
    by_manner: Sequence[Sequence[str]]
    found: Sequence[Sequence[str]]
    probes: tuple[int, int]
    mistakes: Sequence[Mistake]


@dataclass(frozen=True, slots=True)
class Result:
    """The rows of all sets; grades of the gold replies by kind; what took how long; the worst mistakes.

    `kinds` maps a kind to its number of replies and its mean grade. `missing` names public sets that were not there,
    with their sources. `unfitted` is of replies that nothing was fitted on. `same` says how far one answer's scores lie
    apart by language.
    """

    scorer: str
    rows: Sequence[Row]
    kinds: dict[str, tuple[int, float]]
    milliseconds: dict[str, float]
    missing: dict[str, str]
    same: dict[str, float]
    mistakes: Sequence[Mistake]
    agreement: Mapping[Language, Agreement]
    manners: InManners
    unfitted: InManners


def number(value: float, digits: int = 3) -> str:
    """The value rounded; a dash where there is none."""
    return "–" if value != value else f"{value:.{digits}f}"


SHORT_HEADINGS = ("method", "r", "95 of 100", "ρ", "RMSE", "said", "denied", "F1", "ms")


def headings() -> tuple[str, ...]:
    """The columns of `cells`."""
    return (
        "method", "r", "95 of 100", "ρ", "RMSE", "covered AUC", "contradicted AUC", "macro-F1", "ms a reply",
    )  # fmt: skip


def cells(row: Row, milliseconds: dict[str, float]) -> tuple[str, ...]:
    """A row of a table; the time was taken on gold replies and is shown with them."""
    taken = milliseconds.get(row.method, float("nan")) if row.kinds else float("nan")
    return (
        row.method,
        number(row.pearson),
        f"{row.low:.2f}–{row.high:.2f}",
        number(row.spearman),
        number(row.rmse, 1),
        number(row.covered),
        number(row.contradicted),
        number(row.macro_f1),
        number(taken, 1),
    )
