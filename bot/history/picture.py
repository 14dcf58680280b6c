"""The progress picture: four panels, or five, on one page for a phone, drawn by matplotlib."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from pathlib import Path
from threading import Lock

import matplotlib
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch
from matplotlib_fontja import get_font_ttf_path

from bot.history.folding import fold
from bot.history.glyphs import FONTS, to_list
from bot.history.palettes import PALETTES, Palette
from bot.history.speech import Speech
from bot.interview.delivery import USUAL_PACE
from bot.interview.progress import Progress, trend, trend_window
from bot.interview.session import Theme
from speech import CHARACTERS_A_WORD

# The Japanese font comes in one weight, which has to do for bold as well.
for _weight in ("normal", "bold"):
    font_manager.fontManager.ttflist.append(
        font_manager.FontEntry(get_font_ttf_path(), 0, FONTS[1], "normal", "normal", _weight, "normal", "scalable")
    )
_WIDTH, _DPI = 6.0, 180
_MOST_TOPICS = 10
_MOST_MISSED = 5
_WEEKS = 26
# Pixels between two dates, at least.
_APART = 12
# matplotlib keeps its settings for the whole process.
_drawing = Lock()


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn: the progress, in words already, up to this day."""

    progress: Progress
    today: date
    theme: Theme = "light"


@contextmanager
def drawing() -> Iterator[None]:
    """Draw with the fonts of both languages, one picture at a time."""
    with (
        _drawing,
        matplotlib.rc_context(
            {"font.family": list(FONTS), "font.size": 9, "axes.unicode_minus": False, "text.parse_math": False}
        ),
    ):
        yield


def draw_progress(picture: Picture, speech: Speech, file: Path) -> None:
    """Draw the picture into a PNG file."""
    with drawing():
        page_of(picture, speech).savefig(file, format="png")


def page_of(picture: Picture, speech: Speech) -> Figure:
    """The picture as a figure of matplotlib; only within `drawing`."""
    return _Page(picture, speech).figure()


class _Page:
    def __init__(self, picture: Picture, speech: Speech) -> None:
        self.progress, self.today = picture.progress, picture.today
        self.palette: Palette = PALETTES[picture.theme]
        self.dark = picture.theme == "dark"
        self.speech = speech
        self._marks = {word: f"[{number}]" for number, word in enumerate(to_list(self.progress), start=1)}

    def figure(self) -> Figure:
        """The page: a head, and a panel below the other, each as high as it needs, in inches."""
        topics = min(len(self.progress.topics), _MOST_TOPICS)
        missed = min(len(self.progress.missed), _MOST_MISSED)
        heights = [0.8, 2.1, 0.62 + 0.25 * topics, 0.62 + 0.5 * max(missed, 0.7), 1.75]
        panels = [self._scores, self._topics, self._missed, self._days]
        if self.progress.paces is not None and len(self.progress.paces.each) > 1:
            heights.append(1.25)
            panels.append(self._paces)
        total = sum(heights)
        figure = Figure(figsize=(_WIDTH, total), dpi=_DPI, facecolor=self.palette.paper)
        top = total - heights[0]
        self._head(figure, total)
        for height, panel in zip(heights[1:], panels, strict=True):
            panel(figure, top / total, (top - height) / total, total)
            top -= height
        return figure

    def _drawn(self, word: str) -> str:
        """A word as it stands in the picture: what the fonts lack letters for by its number in the list beside it."""
        return self._marks.get(word, word)

    def _head(self, figure: Figure, total: float) -> None:
        progress = self.progress
        figure.text(
            0.05, 1 - 0.33 / total, self.speech.say("progress.title"), size=17, weight="bold", color=self.palette.ink
        )
        said = self.speech.so_far(progress)
        figure.text(0.05, 1 - 0.6 / total, said, size=9.5, color=self.palette.quiet)

    def _panel(
        self, figure: Figure, top: float, bottom: float, total: float, title: str, note: str, left: float
    ) -> Axes:
        """The axes of a panel, below its title and above a gap; `top` and `bottom` are shares of the page."""
        figure.text(0.05, top - 0.24 / total, title, size=11.5, weight="bold", color=self.palette.ink)
        figure.text(0.95, top - 0.24 / total, note, size=8, color=self.palette.quiet, ha="right")
        low, high = bottom + 0.2 / total, top - 0.4 / total
        axes = figure.add_axes((left, low, 0.95 - left, high - low))
        axes.set_facecolor(self.palette.paper)
        for side in axes.spines.values():
            side.set_visible(False)
        axes.tick_params(colors=self.palette.quiet, labelsize=8, length=0)
        return axes

    def _scores(self, figure: Figure, top: float, bottom: float, total: float) -> None:
        palette, scores = self.palette, self.progress.scores
        mean = self.speech.say("progress.trend", count=trend_window(len(scores)))
        note = f"● {self.speech.say('progress.each')}   ━ {mean}"
        axes = self._panel(figure, top, bottom, total, self.speech.say("progress.score"), note, 0.1)
        axes.set_ylim(0, 104)
        axes.set_yticks([0, 25, 50, 75, 100])
        axes.grid(axis="y", color=palette.line, linewidth=0.7)
        axes.set_axisbelow(True)
        # By place and not by day: what was held in one evening stays apart, and a break leaves no hole.
        places = list(range(1, len(scores) + 1))
        marks = [each.score for each in scores]
        size = 34 if len(scores) < 40 else 14 if len(scores) < 200 else 5
        # A mark of 0 or 100 is a whole dot, too.
        axes.scatter(places, marks, s=size, color=palette.dots, linewidths=0, clip_on=False)
        line = trend(marks)
        axes.plot(places, line, color=palette.accent, linewidth=2.2, solid_capstyle="round")
        axes.set_xlim(0.5, len(scores) + max(0.5, len(scores) * 0.07))
        axes.annotate(
            f"{line[-1]:.0f}", (places[-1], line[-1]), (6, 0), textcoords="offset points",
            va="center", weight="bold", size=11, color=palette.accent,
        )  # fmt: skip
        ticks = sorted({1, ceil(len(scores) / 2), len(scores)})
        axes.set_xticks(ticks, [self.speech.date(scores[tick - 1].at) for tick in ticks])
        if len(ticks) == 3:
            first, middle, last = axes.get_xticklabels()
            first.set_horizontalalignment("left")
            last.set_horizontalalignment("right")
            # Only a drawing places the labels.
            figure.draw_without_rendering()
            room = middle.get_window_extent().padded(_APART)
            middle.set_visible(not any(room.overlaps(each.get_window_extent()) for each in (first, last)))

    def _topics(self, figure: Figure, top: float, bottom: float, total: float) -> None:
        palette = self.palette
        topics = self.progress.topics[:_MOST_TOPICS]
        note = self.speech.say("progress.topics_basis")
        axes = self._panel(figure, top, bottom, total, self.speech.say("progress.topics"), note, 0.32)
        rows = range(len(topics))
        axes.barh(rows, [100] * len(topics), color=palette.steps[0], height=0.62)
        axes.barh(rows, [topic.mark for topic in topics], color=palette.accent, height=0.62)
        axes.set_xlim(0, 112)
        axes.set_ylim(len(topics) - 0.4, -0.6)
        axes.set_xticks([])
        axes.set_yticks(rows, [self._drawn(topic.topic) for topic in topics], color=palette.ink, fontsize=9)
        for row, topic in enumerate(topics):
            axes.text(102, row, str(topic.mark), va="center", size=9, weight="bold", color=palette.ink)

    def _missed(self, figure: Figure, top: float, bottom: float, total: float) -> None:
        palette = self.palette
        points = self.progress.missed[:_MOST_MISSED]
        axes = self._panel(figure, top, bottom, total, self.speech.say("progress.missed"), "", 0.05)
        axes.set_xlim(0, 100)
        axes.set_ylim(max(len(points), 1), 0)
        axes.set_xticks([])
        axes.set_yticks([])
        if not points:
            axes.text(0, 0.5, self.speech.say("progress.nothing_missed"), color=palette.quiet, size=9)
        for row, point in enumerate(points):
            axes.text(0, row + 0.3, fold(self._drawn(point.keypoint), 49, 1)[0], va="center", size=9, color=palette.ink)
            axes.text(
                0, row + 0.7, fold(self._drawn(point.question), 62, 1)[0], va="center", size=7.5, color=palette.quiet
            )
            scale = 22 / point.judged
            # The bars of the first row stand for all in the legend.
            missed, wrong = self.speech.say("progress.was_missed"), self.speech.say("progress.was_wrong")
            axes.barh(row + 0.3, 22, left=66, height=0.34, color=palette.steps[0])
            axes.barh(
                row + 0.3, point.missed * scale, left=66, height=0.34, color=palette.missed, label="" if row else missed
            )
            axes.barh(
                row + 0.3, point.contradicted * scale, left=66 + point.missed * scale, height=0.34,
                facecolor=palette.paper, edgecolor=palette.wrong, hatch="/////", linewidth=0,
                label="" if row else wrong,
            )  # fmt: skip
            count = self.speech.say(
                "progress.missed_count", count=point.missed + point.contradicted, judged=point.judged
            )
            axes.text(100, row + 0.3, count, va="center", ha="right", size=8, color=palette.ink)
        if points:
            axes.legend(
                loc="lower right", bbox_to_anchor=(0.95, top - 0.27 / total), bbox_transform=figure.transFigure,
                ncols=2, frameon=False, borderaxespad=0, borderpad=0, fontsize=8, labelcolor=palette.quiet,
                handlelength=1.0, handletextpad=0.4, columnspacing=1.0,
            )  # fmt: skip

    def _paces(self, figure: Figure, top: float, bottom: float, total: float) -> None:
        """How fast was spoken from interview to interview, beside what is usual."""
        palette, paces = self.palette, self.progress.paces
        assert paces is not None, "the panel is there for what was spoken"
        latest = paces.each[-1] * (CHARACTERS_A_WORD if paces.spoken == "ja" else 1)
        now = self.speech.say(f"delivery.pace_{paces.spoken}", pace=round(latest))
        last = self.speech.say("progress.last_pace", pace=now)
        note = f"▒ {self.speech.say('progress.usual_pace')}   ● {last}"
        axes = self._panel(figure, top, bottom, total, self.speech.say("progress.paces"), note, 0.14)
        places = range(1, len(paces.each) + 1)
        axes.axhspan(*USUAL_PACE, color=palette.steps[1], linewidth=0)
        axes.plot(places, paces.each, color=palette.accent, linewidth=1.8, marker="o", markersize=4)
        axes.set_xlim(0.5, len(paces.each) + 0.5)
        axes.set_ylim(min(70.0, *paces.each) - 10, max(230.0, *paces.each) + 10)
        axes.set_xticks([])
        axes.set_yticks([80, 220], [self.speech.say("delivery.end_slow"), self.speech.say("delivery.end_fast")])

    def _days(self, figure: Figure, top: float, bottom: float, total: float) -> None:
        palette, speech = self.palette, self.speech
        note = speech.say("progress.days_basis_dark" if self.dark else "progress.days_basis")
        axes = self._panel(figure, top, bottom, total, speech.say("progress.days"), note, 0.1)
        monday = self.today - timedelta(days=self.today.weekday())
        first = monday - timedelta(weeks=_WEEKS - 1)
        counts = {day.day: day.questions for day in self.progress.days}
        most = max([counts[day] for day in counts if day >= first], default=1)
        for ahead in range((self.today - first).days + 1):
            day = first + timedelta(days=ahead)
            step = ceil(4 * counts[day] / most) if day in counts else 0
            square = FancyBboxPatch(
                (ahead // 7 + 0.1, ahead % 7 + 0.1), 0.8, 0.8,
                boxstyle="round,pad=0,rounding_size=0.15", facecolor=palette.steps[step], linewidth=0,
            )  # fmt: skip
            axes.add_patch(square)
        axes.set_xlim(0, _WEEKS)
        axes.set_ylim(7, 0)
        axes.set_yticks(
            [0.5, 2.5, 4.5, 6.5],
            [speech.say(f"progress.{day}") for day in ("monday", "wednesday", "friday", "sunday")],
        )
        begins = [week for week in range(_WEEKS) if (first + timedelta(weeks=week)).day <= 7]
        axes.set_xticks(
            [week + 0.5 for week in begins], [speech.month(first + timedelta(weeks=week)) for week in begins]
        )
