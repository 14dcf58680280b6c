"""Figures about measuring: the confusion matrix, the ROC curve, and resampling of imbalanced data."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from bot.figures.canvas import Canvas

# A thousand patients of whom fifty are ill, and a model that finds thirty of them.
_COUNTS = ((30, 20), (45, 905))


def confusion_matrix(canvas: Canvas) -> None:
    """A confusion matrix with numbers, and what accuracy, precision and recall make of them."""
    (panel,) = canvas.axes(1, 1, 6.0, "confusion-matrix.title")
    canvas.bare(panel)
    colours = canvas.palette
    names = (("true_positive", "false_negative"), ("false_positive", "true_negative"))
    for row, column in np.ndindex(2, 2):
        right = row == column
        corner = (column * 2.0, 2.0 - row * 2.0)
        shade = colours.green if right else colours.red
        panel.add_patch(Rectangle(corner, 1.9, 1.9, color=shade, linewidth=0))
        x, y = corner[0] + 0.95, corner[1] + 0.95
        panel.text(x, y + 0.2, str(_COUNTS[row][column]), ha="center", va="center", size=24, color=colours.paper)
        name = canvas.word(f"confusion-matrix.{names[row][column]}")
        panel.text(x, y - 0.5, name, ha="center", va="center", size=11, color=colours.paper)
    for place, name in enumerate(("positive", "negative")):
        word = canvas.word(f"confusion-matrix.{name}")
        panel.text(place * 2.0 + 0.95, 4.08, word, ha="center", size=12, color=colours.ink)
        panel.text(-0.12, 2.95 - place * 2.0, word, ha="right", va="center", rotation=90, size=12, color=colours.ink)
    panel.text(1.95, 4.5, canvas.word("confusion-matrix.predicted"), ha="center", size=13, color=colours.ink)
    panel.text(
        -0.6, 1.95, canvas.word("confusion-matrix.actual"), ha="right", va="center", rotation=90, size=13,
        color=colours.ink,
    )  # fmt: skip
    for line, name in enumerate(("accuracy", "precision", "recall")):
        panel.text(-0.9, -0.45 - 0.42 * line, canvas.word(f"confusion-matrix.{name}"), size=12, color=colours.ink)
    panel.set(xlim=(-1.0, 4.2), ylim=(-1.55, 4.8))


def roc_curve(canvas: Canvas) -> None:
    """The ROC curve of a good model and of guessing, with the area under it."""
    (panel,) = canvas.axes(1, 1, 5.6, "roc-curve.title")
    colours = canvas.palette
    false_positives = np.linspace(0, 1, 200)
    true_positives = 1 - (1 - false_positives) ** 4.5
    panel.fill_between(false_positives, true_positives, color=colours.blue, alpha=0.15, linewidth=0)
    panel.plot(false_positives, true_positives, color=colours.blue, linewidth=3, label=canvas.word("roc-curve.model"))
    panel.plot([0, 1], [0, 1], "--", color=colours.red, linewidth=2, label=canvas.word("roc-curve.guessing"))
    panel.text(0.6, 0.38, canvas.word("roc-curve.area"), ha="center", size=14, color=colours.ink)
    for threshold, x, below in ((0.9, 0.03, 0.09), (0.5, 0.2, 0.06), (0.1, 0.55, 0.06)):
        y = 1 - (1 - x) ** 4.5
        panel.scatter([x], [y], s=50, color=colours.blue, zorder=3)
        note = f"{canvas.word('roc-curve.threshold')} {threshold}"
        panel.annotate(note, (x, y), (x + 0.06, y - below), size=11, color=colours.ink)
    panel.set(xlim=(0, 1), ylim=(0, 1.02), aspect="equal")
    canvas.label(panel, across="roc-curve.false_positives", up="roc-curve.true_positives")
    canvas.legend(panel, "lower right")


def resampling(canvas: Canvas) -> None:
    """The same imbalanced data as it is, with fewer of the many, and with more of the few."""
    panels = canvas.axes(1, 3, 3.2, "resampling.title", sharey=True)
    draw = np.random.default_rng(7)
    many, few = draw.uniform(size=(60, 2)), draw.uniform((0.55, 0.55), (0.95, 0.95), size=(6, 2))
    made = few[draw.integers(0, 6, 54)] + draw.normal(scale=0.035, size=(54, 2))
    shown = (("as_it_is", many, few), ("under", many[:6], few), ("over", many, np.vstack([few, made])))
    for panel, (name, the_many, the_few) in zip(panels, shown, strict=True):
        _scatter(canvas, panel, the_many, the_few)
        panel.set_title(
            f"{canvas.word(f'resampling.{name}')}\n{len(the_many)} : {len(the_few)}", size=12, color=canvas.palette.ink
        )


def _scatter(canvas: Canvas, panel: Axes, many: np.ndarray, few: np.ndarray) -> None:
    panel.scatter(many[:, 0], many[:, 1], s=18, color=canvas.palette.blue)
    panel.scatter(few[:, 0], few[:, 1], s=24, color=canvas.palette.orange, marker="^")
    panel.set(xticks=[], yticks=[], xlim=(-0.05, 1.05), ylim=(-0.05, 1.1), aspect="equal")
    for spine in panel.spines.values():
        spine.set_visible(True)
        spine.set_color(canvas.palette.faint)
