"""The colours of what is drawn, light and dark; chosen so that they differ in brightness too, not in hue alone."""

from __future__ import annotations

from dataclasses import dataclass

from bot.interview.session import Theme


@dataclass(frozen=True, slots=True)
class Palette:
    """A colour for each purpose, and five steps from an empty to a full day."""

    paper: str
    ink: str
    quiet: str
    line: str
    accent: str
    dots: str
    missed: str
    wrong: str
    steps: tuple[str, str, str, str, str]


PALETTES: dict[Theme, Palette] = {
    "light": Palette(
        paper="#ffffff",
        ink="#1b1f24",
        quiet="#57606a",
        line="#d8dee4",
        accent="#0b5cad",
        dots="#8fb8de",
        missed="#d9a441",
        wrong="#b3261e",
        steps=("#eef1f4", "#c6dbef", "#85b5dd", "#3d86c6", "#0b5cad"),
    ),
    "dark": Palette(
        paper="#14181d",
        ink="#eceff2",
        quiet="#a3adb8",
        line="#343b44",
        accent="#6cb2f5",
        dots="#3f6a94",
        missed="#c99a3f",
        wrong="#f2857d",
        steps=("#222930", "#1d4468", "#2b6ca6", "#4a94d8", "#8cc5fa"),
    ),
}
