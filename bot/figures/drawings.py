"""Every figure by its name."""

from __future__ import annotations

from collections.abc import Callable

from bot.figures.canvas import Canvas
from bot.figures.metrics import confusion_matrix, resampling, roc_curve
from bot.figures.networks import activations, convolution
from bot.figures.training import bias_variance, epochs, learning_rates
from questions import Figure

DRAWINGS: dict[Figure, Callable[[Canvas], None]] = {
    "activations": activations,
    "bias-variance": bias_variance,
    "confusion-matrix": confusion_matrix,
    "convolution": convolution,
    "epochs": epochs,
    "learning-rates": learning_rates,
    "resampling": resampling,
    "roc-curve": roc_curve,
}
