"""The course of spoken replies: a strip for each, with its pauses and fillers, and its pace on a scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from bot.history.palettes import PALETTES, Palette
from bot.history.picture import drawing
from bot.history.speech import Speech
from bot.interview.delivery import USUAL_PACE, SpokenReply
from bot.interview.session import Theme
from speech import clock

# In inches, as the progress picture is; text is large enough for a phone of 390 points.
_WIDTH, _DPI, _EDGE = 6.0, 180, 0.3
_HEAD, _STRIP, _FOOT = 0.2, 1.75, 0.4
# The scale of paces, in words a minute, and how far apart two labels below a strip must be.
_SCALE = (50.0, 270.0)
_APART = 0.55
_SCALE_LEFT, _SCALE_RIGHT = 1.3, 4.0


def draw_courses(replies: Sequence[SpokenReply], theme: Theme, speech: Speech, file: Path) -> None:
    """Draw a strip for each reply into a PNG file."""
    with drawing():
        palette = PALETTES[theme]
        height = _HEAD + _STRIP * len(replies) + _FOOT
        figure = Figure(figsize=(_WIDTH, height), dpi=_DPI, facecolor=palette.paper)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_xlim(0, _WIDTH)
        axes.set_ylim(height, 0)
        axes.axis("off")
        for number, reply in enumerate(replies):
            _Strip(axes, palette, speech, _HEAD + number * _STRIP).draw(reply)
        _legend(axes, palette, speech, height - 0.22)
        figure.savefig(file, format="png")


@dataclass(frozen=True, slots=True)
class _Strip:
    axes: Axes
    palette: Palette
    speech: Speech
    top: float

    def draw(self, reply: SpokenReply) -> None:
        palette, axes = self.palette, self.axes
        axes.text(_EDGE, self.top + 0.2, reply.label, size=12, weight="bold", color=palette.ink, va="center")
        scale = (_WIDTH - 2 * _EDGE) / reply.seconds
        bar = self.top + 0.58
        axes.add_patch(Rectangle((_EDGE, bar), _WIDTH - 2 * _EDGE, 0.3, facecolor=palette.accent, linewidth=0))
        for start, end in reply.course.pauses:
            axes.add_patch(
                Rectangle(
                    (_EDGE + start * scale, bar), (end - start) * scale, 0.3,
                    facecolor=palette.paper, edgecolor=palette.quiet, linewidth=0.8,
                )
            )  # fmt: skip
        places = [_EDGE + at * scale for at in reply.course.fillers]
        axes.scatter(places, [bar - 0.1] * len(places), marker="v", s=42, color=palette.ink, linewidths=0)
        self._times(reply, scale, bar + 0.42)
        self._pace(reply, bar + 0.82)

    def _times(self, reply: SpokenReply, scale: float, y: float) -> None:
        """The beginning and the end, and as many of the long pauses as find room, the longest first."""
        right = _WIDTH - _EDGE
        self.axes.text(_EDGE, y, clock(0), size=9.5, color=self.palette.quiet, va="center")
        self.axes.text(right, y, clock(reply.seconds), size=9.5, color=self.palette.quiet, va="center", ha="right")
        taken = [_EDGE, right]
        for start, end in sorted(reply.long_pauses, key=lambda pause: pause[0] - pause[1]):
            place = _EDGE + (start + end) / 2 * scale
            if all(abs(place - other) >= _APART for other in taken):
                taken.append(place)
                said = self.speech.say("delivery.seconds", count=round(end - start))
                self.axes.text(place, y, said, size=10, color=self.palette.ink, va="center", ha="center")

    def _pace(self, reply: SpokenReply, y: float) -> None:
        """Where the pace lies on a scale on which the usual one is marked."""
        palette, axes, say = self.palette, self.axes, self.speech.say
        axes.text(_EDGE, y, say("delivery.pace"), size=10.5, color=palette.ink, va="center")
        axes.plot([_SCALE_LEFT, _SCALE_RIGHT], [y, y], color=palette.quiet, linewidth=1.2)
        low, high = (_on_scale(pace) for pace in USUAL_PACE)
        axes.add_patch(Rectangle((low, y - 0.07), high - low, 0.14, facecolor=palette.steps[2], linewidth=0))
        axes.scatter([_on_scale(reply.pace)], [y], marker="d", s=95, color=palette.ink, linewidths=0, zorder=3)
        axes.text(_SCALE_RIGHT + 0.2, y, reply.pace_in_words, size=10, color=palette.ink, va="center")
        below = y + 0.2
        for place, key, side in (
            (_SCALE_LEFT, "delivery.end_slow", "left"),
            ((low + high) / 2, "delivery.end_usual", "center"),
            (_SCALE_RIGHT, "delivery.end_fast", "right"),
        ):
            axes.text(place, below, say(key), size=8.5, color=palette.quiet, va="center", ha=side)


def _on_scale(pace: float) -> float:
    slowest, fastest = _SCALE
    share = (min(max(pace, slowest), fastest) - slowest) / (fastest - slowest)
    return _SCALE_LEFT + share * (_SCALE_RIGHT - _SCALE_LEFT)


def _legend(axes: Axes, palette: Palette, speech: Speech, y: float) -> None:
    for left, ground, edge, key in (
        (_EDGE, palette.accent, palette.accent, "delivery.speech"),
        (_EDGE + 1.4, palette.paper, palette.quiet, "delivery.silence"),
    ):
        axes.add_patch(Rectangle((left, y - 0.07), 0.2, 0.14, facecolor=ground, edgecolor=edge, linewidth=0.8))
        axes.text(left + 0.28, y, speech.say(key), size=9.5, color=palette.quiet, va="center")
    axes.scatter([_EDGE + 2.9], [y], marker="v", s=42, color=palette.ink, linewidths=0)
    axes.text(_EDGE + 3.08, y, speech.say("delivery.filler"), size=9.5, color=palette.quiet, va="center")
