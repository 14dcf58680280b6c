"""What all figures share: their size, for a phone, their colours in both themes, and fonts for both languages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import matplotlib
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib_fontja import get_font_ttf_path

from bot.interview.session import Theme
from bot.texts import sentence
from questions import Language

font_manager.fontManager.addfont(get_font_ttf_path())
# The second font has what the first lacks: Japanese.
matplotlib.rcParams["font.family"] = ["DejaVu Sans", "IPAexGothic"]
matplotlib.rcParams["axes.unicode_minus"] = False

_WIDTH, _DPI = 6.0, 180  # inches; 1080 pixels across, which is what a phone shows


Corner = Literal["upper left", "upper right", "lower right"]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a theme; the four that tell things apart do so for the colour-blind, too (Okabe and Ito)."""

    paper: str
    ink: str
    faint: str
    blue: str
    orange: str
    green: str
    red: str


PALETTES: dict[Theme, Palette] = {
    "light": Palette("#ffffff", "#1f2430", "#c9ced8", "#0072b2", "#d98c00", "#00845f", "#c8431c"),
    "dark": Palette("#17202b", "#e8ebf0", "#465364", "#56b4e9", "#f0b040", "#3cc79b", "#f08060"),
}


class Canvas:
    """A figure that is being drawn, with its words in one language."""

    def __init__(self, language: Language, theme: Theme) -> None:
        self.language = language
        self.palette = PALETTES[theme]
        self._figure: Figure | None = None

    def word(self, key: str) -> str:
        """A label, by its key without the common prefix."""
        return sentence(f"figure.{key}", self.language)

    def axes(self, rows: int, columns: int, height: float, title: str, **options: Any) -> list[Axes]:
        """Begin a figure with a title and panels in rows and columns; `height` is in inches."""
        self._figure = Figure(
            figsize=(_WIDTH, height),
            dpi=_DPI,
            facecolor=self.palette.paper,
            layout=ConstrainedLayoutEngine(w_pad=0.12, h_pad=0.1),
        )
        self._figure.suptitle(self.word(title), size=16, color=self.palette.ink)
        grid = self._figure.subplots(rows, columns, squeeze=False, **options)
        panels: list[Axes] = [panel for row in grid for panel in row]
        for panel in panels:
            self._dress(panel)
        return panels

    def label(self, panel: Axes, title: str = "", across: str = "", up: str = "") -> None:
        """Name a panel and its axes."""
        if title:
            panel.set_title(self.word(title), size=13, color=self.palette.ink)
        if across:
            panel.set_xlabel(self.word(across), size=12, color=self.palette.ink)
        if up:
            panel.set_ylabel(self.word(up), size=12, color=self.palette.ink)

    def legend(self, panel: Axes, place: Corner) -> None:
        """Show what the lines are."""
        shown = panel.legend(loc=place, fontsize=11, frameon=False)
        for text in shown.get_texts():
            text.set_color(self.palette.ink)

    def bare(self, panel: Axes) -> None:
        """Leave out the axes, where there is nothing to measure."""
        panel.set_axis_off()
        panel.set_aspect("equal")

    def save(self, file: Path) -> None:
        """Write what was drawn to a PNG file."""
        assert self._figure is not None, "every drawing begins with its axes"
        self._figure.savefig(file, format="png", facecolor=self.palette.paper)

    def _dress(self, panel: Axes) -> None:
        panel.set_facecolor(self.palette.paper)
        panel.tick_params(colors=self.palette.ink, labelsize=10)
        for side, spine in panel.spines.items():
            spine.set_visible(side in ("left", "bottom"))
            spine.set_color(self.palette.ink)
