"""The heat map of a round: keypoints by member, to be read in colour, in grey and by its signs alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from rich.cells import cell_len

from bot.history.folding import fold
from bot.history.glyphs import is_drawable
from bot.history.palettes import PALETTES
from bot.history.picture import drawing
from scoring import Status

# Each status has a ground of its own brightness: the better, the darker; what is wrong is hatched.
_LABELS, _COLUMN, _ROW, _HEAD, _FOOT, _DPI = 3.2, 0.62, 0.42, 1.0, 0.45, 170
_LEAST_WIDTH = 6.2
_MOST_OF_NAME = 9  # half-width letters


def draw_heat(
    title: str,
    points: Sequence[str],
    columns: Sequence[str],
    statuses: Sequence[Sequence[Status]],
    words: Mapping[str, str],
    signs: Mapping[Status, str],
    file: Path,
) -> None:
    """Draw a row for each point and a column for each member into a PNG file."""
    with drawing():
        palette = PALETTES["light"]
        width = max(_LEAST_WIDTH, _LABELS + _COLUMN * len(columns) + 0.2)
        height = _HEAD + _ROW * len(points) + _FOOT
        figure = Figure(figsize=(width, height), dpi=_DPI, facecolor=palette.paper)
        figure.text(0.2 / width, 1 - 0.3 / height, words["title"], size=14, weight="bold", color=palette.ink)
        figure.text(0.2 / width, 1 - 0.55 / height, fold(_drawable(title), 80, 1)[0], size=9, color=palette.quiet)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_xlim(0, width)
        axes.set_ylim(height, 0)
        axes.axis("off")
        for place, name in enumerate(columns):
            middle = _LABELS + _COLUMN * (place + 0.5)
            axes.text(
                middle,
                _HEAD - 0.12,
                _short(_drawable(name) or f"[{place + 1}]"),
                ha="center",
                size=8,
                color=palette.ink,
            )
        for number, point in enumerate(points):
            top = _HEAD + _ROW * number
            lines = "\n".join(fold(_drawable(point), 40, 2))
            axes.text(_LABELS - 0.12, top + _ROW / 2, lines, ha="right", va="center", size=7.5, color=palette.ink)
            for place, row in enumerate(statuses):
                status = row[number]
                ground, ink = _look(status)
                left = _LABELS + _COLUMN * place
                axes.add_patch(
                    Rectangle(
                        (left + 0.03, top + 0.03), _COLUMN - 0.06, _ROW - 0.06, facecolor=ground,
                        edgecolor=palette.wrong if status == "contradicted" else palette.line,
                        hatch="////" if status == "contradicted" else None, linewidth=0.8,
                    )
                )  # fmt: skip
                box = {"facecolor": ground, "edgecolor": "none", "pad": 1.5} if status == "contradicted" else None
                axes.text(
                    left + _COLUMN / 2, top + _ROW / 2, signs[status], ha="center", va="center", size=12,
                    weight="bold", color=ink, bbox=box,
                )  # fmt: skip
        legend = "    ".join(words[status] for status in signs)
        axes.text(0.2, height - 0.18, legend, size=8, color=palette.quiet)
        figure.savefig(file, format="png")


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
    palette = PALETTES["light"]
    looks: dict[Status, tuple[str, str]] = {
        "covered": (palette.steps[4], palette.paper),
        "partly": (palette.steps[2], palette.ink),
        "missed": (palette.paper, palette.quiet),
        "contradicted": (palette.paper, palette.wrong),
    }
    return looks[status]
