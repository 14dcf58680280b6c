"""The heat map of a round: keypoints by member, to be read in colour, in grey and by its signs alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from rich.cells import cell_len

from bot.history.folding import fold, fold_evenly
from bot.history.glyphs import is_drawable
from bot.history.palettes import PALETTES
from bot.history.picture import drawing
from scoring import Status

# In inches; each status has a ground of its own brightness: the better, the darker; what is wrong is hatched.
_LABELS, _COLUMN, _ROW, _LINE, _HEAD, _FOOT, _DPI = 3.2, 0.62, 0.42, 0.155, 1.0, 0.25, 170
_LEAST_WIDTH = 6.2
_MOST_OF_NAME = 9  # half-width letters
_MOST_OF_POINT = 40  # likewise, on each of two lines
_PALETTE = PALETTES["light"]


def draw_heat(
    titles: Sequence[str],
    points: Sequence[Sequence[str]],
    columns: Sequence[str],
    statuses: Sequence[Sequence[Status]],
    words: Sequence[Mapping[str, str]],
    signs: Mapping[Status, str],
    file: Path,
) -> None:
    """Draw a row for each point and a column for each member into a PNG file.

    Titles, points and words are there in each of the languages, the first of which stands out.
    """
    with drawing():
        named = [_lines(point) for point in points]
        row = max([_ROW, *(_LINE * len(lines) + 0.1 for lines in named)])
        width = max(_LEAST_WIDTH, _LABELS + _COLUMN * len(columns) + 0.2)
        height = _HEAD + row * len(points) + _FOOT + 0.2 * len(words)
        figure = Figure(figsize=(width, height), dpi=_DPI, facecolor=_PALETTE.paper)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_xlim(0, width)
        axes.set_ylim(height, 0)
        axes.axis("off")
        heading, subject = (" · ".join(dict.fromkeys(each)) for each in ((one["title"] for one in words), titles))
        axes.text(0.2, 0.3, heading, size=14, weight="bold", color=_PALETTE.ink)
        axes.text(0.2, 0.55, fold(_drawable(subject), 80, 1)[0], size=9, color=_PALETTE.quiet)
        for place, name in enumerate(columns):
            middle, shown = _LABELS + _COLUMN * (place + 0.5), _short(_drawable(name) or f"[{place + 1}]")
            axes.text(middle, _HEAD - 0.12, shown, ha="center", size=8, color=_PALETTE.ink)
        for number, lines in enumerate(named):
            middle = _HEAD + row * (number + 0.5)
            for place, (line, ink) in enumerate(lines):
                at = middle + _LINE * (place - (len(lines) - 1) / 2)
                axes.text(_LABELS - 0.12, at, line, ha="right", va="center", size=7.5, color=ink)
            for place, found in enumerate(statuses):
                _draw_cell(axes, _LABELS + _COLUMN * place, _HEAD + row * number, row, found[number], signs)
        for place, each in enumerate(words):
            legend = "    ".join(each[status] for status in signs)
            axes.text(0.2, height - 0.18 - 0.2 * (len(words) - 1 - place), legend, size=8, color=_PALETTE.quiet)
        figure.savefig(file, format="png")


def _draw_cell(axes: Axes, left: float, top: float, row: float, status: Status, signs: Mapping[Status, str]) -> None:
    ground, ink = _look(status)
    is_wrong = status == "contradicted"
    axes.add_patch(
        Rectangle(
            (left + 0.03, top + 0.03), _COLUMN - 0.06, row - 0.06, facecolor=ground,
            edgecolor=_PALETTE.wrong if is_wrong else _PALETTE.line, hatch="////" if is_wrong else None, linewidth=0.8,
        )
    )  # fmt: skip
    box = {"facecolor": ground, "edgecolor": "none", "pad": 1.5} if is_wrong else None
    axes.text(
        left + _COLUMN / 2, top + row / 2, signs[status], ha="center", va="center", size=12, weight="bold", color=ink,
        bbox=box,
    )  # fmt: skip


def _lines(point: Sequence[str]) -> list[tuple[str, str]]:
    """A point in each language, as lines with their ink."""
    inks = (_PALETTE.ink, *[_PALETTE.quiet] * len(point))
    return [
        (line, ink)
        for named, ink in zip(point, inks, strict=False)
        for line in fold_evenly(_drawable(named), _MOST_OF_POINT, 2)
    ]


def _short(name: str) -> str:
    """A name that fits above its column."""
    while cell_len(name) > _MOST_OF_NAME:
        name = f"{name.rstrip('…')[:-1]}…"
    return name


def _drawable(text: str) -> str:
    """A text without the letters that the fonts lack."""
    return "".join(letter for letter in text if is_drawable(letter))


def _look(status: Status) -> tuple[str, str]:
    """The ground and the ink of a cell."""
    looks: dict[Status, tuple[str, str]] = {
        "covered": (_PALETTE.steps[4], _PALETTE.paper),
        "partly": (_PALETTE.steps[2], _PALETTE.ink),
        "missed": (_PALETTE.paper, _PALETTE.quiet),
        "contradicted": (_PALETTE.paper, _PALETTE.wrong),
    }
    return looks[status]
