"""Figures about training: bias and variance, learning rates, and epochs, batches and iterations."""

from __future__ import annotations

import numpy as np
from matplotlib.patches import Circle, FancyBboxPatch

from bot.figures.canvas import Canvas


def bias_variance(canvas: Canvas) -> None:
    """Four targets: low and high bias across, low and high variance down."""
    panels = canvas.axes(2, 2, 6.2, "bias-variance.title")
    colours = canvas.palette
    shots = np.random.default_rng(3).normal(size=(2, 14))
    names = ("low_bias", "high_bias", "low_bias", "high_bias")
    for number, (panel, name) in enumerate(zip(panels, names, strict=True)):
        canvas.bare(panel)
        for radius in (1.0, 0.72, 0.44, 0.16):
            filled = colours.red if radius < 0.2 else "none"
            panel.add_patch(Circle((0, 0), radius, facecolor=filled, edgecolor=colours.faint, linewidth=1.5))
        bias, spread = (0.0, 0.48)[number % 2], (0.07, 0.27)[number // 2]
        panel.scatter(bias + spread * shots[0], bias + spread * shots[1], s=36, color=colours.blue, zorder=3)
        panel.set(xlim=(-1.08, 1.08), ylim=(-1.08, 1.08))
        if number < 2:
            canvas.label(panel, f"bias-variance.{name}")
        if number % 2 == 0:
            row = canvas.word("bias-variance.high_variance" if number else "bias-variance.low_variance")
            panel.text(-1.2, 0, row, rotation=90, va="center", ha="right", size=13, color=colours.ink)


def learning_rates(canvas: Canvas) -> None:
    """The loss over the steps of gradient descent, for rates from too low to too high."""
    (panel,) = canvas.axes(1, 1, 4.8, "learning-rates.title")
    steps = np.arange(41)
    curves = (
        ("too_low", canvas.palette.blue, 4 * 0.985**steps),
        ("good", canvas.palette.green, 4 * 0.8**steps + 0.05),
        ("high", canvas.palette.orange, 1.1 + 2.9 * 0.75**steps + 0.35 * np.sin(2.2 * steps)),
        ("too_high", canvas.palette.red, 4 * 1.12**steps),
    )
    for name, colour, losses in curves:
        panel.plot(steps, losses, color=colour, linewidth=2.6, label=canvas.word(f"learning-rates.{name}"))
    panel.set(ylim=(0, 8), xlim=(0, 40), yticks=[])
    canvas.label(panel, across="learning-rates.steps", up="learning-rates.loss")
    canvas.legend(panel, "upper right")


def epochs(canvas: Canvas) -> None:
    """Twelve examples in batches of four: three iterations are one epoch."""
    (panel,) = canvas.axes(1, 1, 3.4, "epochs.title")
    canvas.bare(panel)
    colours = canvas.palette
    batches = (colours.blue, colours.orange, colours.green)
    for example in range(12):
        batch, place = divmod(example, 4)
        left = batch * 4.7 + place
        panel.add_patch(
            FancyBboxPatch((left, 3.2), 0.72, 0.72, boxstyle="round,pad=0.05", color=batches[batch], linewidth=0)
        )
        panel.text(left + 0.36, 3.54, str(example + 1), ha="center", va="center", size=11, color=colours.paper)
    for batch, colour in enumerate(batches):
        middle = batch * 4.7 + 1.86
        panel.text(middle, 4.45, canvas.word("epochs.batch"), ha="center", size=12, color=colour)
        panel.annotate(
            "", (middle, 1.75), (middle, 3.0), arrowprops={"arrowstyle": "-|>", "color": colour, "linewidth": 2}
        )
        update = f"{canvas.word('epochs.iteration')} {batch + 1}"
        panel.text(middle, 1.2, update, ha="center", size=12, color=colours.ink)
    panel.annotate(
        "", (-0.2, 0.5), (13.4, 0.5), arrowprops={"arrowstyle": "<|-|>", "color": colours.ink, "linewidth": 1.6}
    )
    panel.text(6.6, -0.35, canvas.word("epochs.epoch"), ha="center", size=13, color=colours.ink)
    panel.set(xlim=(-0.5, 13.7), ylim=(-0.9, 5.2))
