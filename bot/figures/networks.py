"""Figures about networks: activation functions with where they saturate, and the arithmetic of a convolution."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from bot.figures.canvas import Canvas

_INPUT = 5
_KERNEL = 3


def activations(canvas: Canvas) -> None:
    """Sigmoid, tanh and ReLU with their slopes; where a slope is nearly nothing, the function saturates."""
    panels = canvas.axes(2, 2, 6.0, "activations.title")
    x = np.linspace(-6, 6, 400)
    sigmoid = 1 / (1 + np.exp(-x))
    curves = (
        ("sigmoid", sigmoid, sigmoid * (1 - sigmoid)),
        ("tanh", np.tanh(x), 1 - np.tanh(x) ** 2),
        ("relu", np.maximum(0, x), (x > 0).astype(float)),
        ("leaky_relu", np.where(x > 0, x, 0.1 * x), np.where(x > 0, 1.0, 0.1)),
    )
    colours = canvas.palette
    for panel, (name, values, slope) in zip(panels, curves, strict=True):
        low, high = (-1.3, 1.5) if name in ("sigmoid", "tanh") else (-1.2, 4.0)
        panel.axhline(0, color=colours.faint, linewidth=1)
        flat = slope < 0.05
        panel.fill_between(x, low, high, where=list(flat), color=colours.red, alpha=0.13, linewidth=0)
        panel.plot(x, values, color=colours.blue, linewidth=2.6, label=canvas.word("activations.value"))
        panel.plot(x, slope, "--", color=colours.orange, linewidth=2, label=canvas.word("activations.slope"))
        panel.set(ylim=(low, high), xlim=(-6, 6), xticks=(-6, -3, 0, 3, 6))
        canvas.label(panel, f"activations.{name}")
    canvas.legend(panels[2], "upper left")
    panels[0].text(-5.7, -1.15, canvas.word("activations.saturated"), size=11, color=colours.red)


def convolution(canvas: Canvas) -> None:
    """A 5 by 5 input under a 3 by 3 kernel: which values make which output, and the sizes in formulas."""
    (panel,) = canvas.axes(1, 1, 5.0, "convolution.title")
    canvas.bare(panel)
    colours = canvas.palette
    _grid(panel, 0, 0, _INPUT, canvas, {(row, column) for row in range(_KERNEL) for column in range(_KERNEL)})
    _grid(panel, 6.1, 1, _KERNEL, canvas, {(0, 0)}, outline=True)
    _grid(panel, 10.2, 1, _INPUT - _KERNEL + 1, canvas, {(0, 0)})
    for x, sign in ((5.55, "∗"), (9.65, "=")):
        panel.text(x, 2.5, sign, ha="center", va="center", size=22, color=colours.ink)
    for x, name in ((2.5, "input"), (7.6, "kernel"), (11.7, "output")):
        panel.text(x, 5.35, canvas.word(f"convolution.{name}"), ha="center", size=13, color=colours.ink)
    for line, name in enumerate(("size", "example", "parameters")):
        panel.text(
            6.6, -0.95 - 0.95 * line, canvas.word(f"convolution.{name}"), ha="center", size=12, color=colours.ink
        )
    panel.set(xlim=(-0.2, 13.4), ylim=(-3.4, 6.1))


def _grid(
    panel: Axes, left: float, bottom: float, size: int, canvas: Canvas, lit: set[tuple[int, int]], outline: bool = False
) -> None:
    colours = canvas.palette
    for row, column in np.ndindex(size, size):
        on = (row, column) in lit and not outline
        shade = colours.orange if on else colours.paper
        corner = (left + column, bottom + size - 1 - row)
        panel.add_patch(Rectangle(corner, 1, 1, facecolor=shade, edgecolor=colours.ink, linewidth=1.2))
    if outline:
        panel.add_patch(Rectangle((left, bottom), size, size, facecolor="none", edgecolor=colours.orange, linewidth=3))
