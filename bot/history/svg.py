"""Small charts as inline SVG. Colours are CSS classes, so that a page turns dark or goes to paper with its charts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil

from markupsafe import Markup, escape

from bot.history.speech import Speech
from bot.interview.progress import Day, ScoreAt, trend
from bot.interview.summary import TopicMark

# In the units of the drawing, which a phone shows about as large as its own pixels.
_WIDTH = 360
_LEFT, _RIGHT, _TOP = 28, 34, 8
_HEIGHT = 150
_ROW = 24
_LABELS = 118
_WEEKS = 26


def scores_chart(scores: Sequence[ScoreAt], label: str, speech: Speech) -> Markup:
    """Each interview as a dot, and the trend as a line."""
    marks = [each.score for each in scores]
    step = (_WIDTH - _LEFT - _RIGHT) / max(len(scores) - 1, 1)
    across = [_LEFT + step * place for place in range(len(scores))]
    parts = []
    for mark in (0, 25, 50, 75, 100):
        parts.append(_line(_LEFT, _down(mark), _WIDTH - _RIGHT, _down(mark)))
        parts.append(_text(_LEFT - 6, _down(mark) + 4, str(mark), "end"))
    radius = 3.2 if len(scores) < 60 else 1.6
    parts += [
        Markup('<circle class="dot" cx="{:.1f}" cy="{:.1f}" r="{}"/>').format(x, _down(mark), radius)
        for x, mark in zip(across, marks, strict=True)
    ]
    line = trend(marks)
    points = " ".join(f"{x:.1f},{_down(mark):.1f}" for x, mark in zip(across, line, strict=True))
    parts.append(Markup('<polyline class="trend" points="{}"/>').format(points))
    parts.append(_text(across[-1] + 7, _down(line[-1]) + 5, f"{line[-1]:.0f}", "start", "strong"))
    bottom = _TOP + _HEIGHT + 18
    parts.append(_text(_LEFT, bottom, speech.date(scores[0].at), "start"))
    if len(scores) > 1:
        parts.append(_text(_WIDTH - _RIGHT, bottom, speech.date(scores[-1].at), "end"))
    return _svg(_TOP + _HEIGHT + 24, label, parts)


def topics_chart(topics: Sequence[TopicMark], label: str) -> Markup:
    """A bar for each topic, named."""
    parts = []
    room = _WIDTH - _LABELS - _RIGHT
    for row, topic in enumerate(topics):
        y = row * _ROW
        parts.append(_text(_LABELS - 8, y + 16, topic.topic, "end", "name"))
        parts.append(_bar("empty", _LABELS, y + 4, room, 15))
        parts.append(_bar("full", _LABELS, y + 4, room * topic.mark / 100, 15))
        parts.append(_text(_WIDTH - _RIGHT + 6, y + 16, str(topic.mark), "start", "strong"))
    return _svg(len(topics) * _ROW + 4, label, parts)


def days_chart(days: Sequence[Day], today: date, label: str, speech: Speech) -> Markup:
    """The last half year as a calendar, a column for each week."""
    monday = today - timedelta(days=today.weekday())
    first = monday - timedelta(weeks=_WEEKS - 1)
    counts = {day.day: day.questions for day in days if day.day >= first}
    most = max(counts.values(), default=1)
    left = _LEFT + 6
    size = (_WIDTH - left) / _WEEKS
    parts = []
    for ahead in range((today - first).days + 1):
        day = first + timedelta(days=ahead)
        step = ceil(4 * counts[day] / most) if day in counts else 0
        parts.append(_bar(f"day{step}", left + ahead // 7 * size, ahead % 7 * size, size - 2, size - 2))
    for row, name in ((0, "monday"), (2, "wednesday"), (4, "friday"), (6, "sunday")):
        parts.append(_text(left - 5, row * size + size - 3, speech.say(f"progress.{name}"), "end"))
    for week in range(_WEEKS):
        begins = first + timedelta(weeks=week)
        if begins.day <= 7:
            parts.append(_text(left + week * size, 7 * size + 13, speech.month(begins), "start"))
    return _svg(7 * size + 18, label, parts)


def _down(mark: float) -> float:
    return _TOP + _HEIGHT * (1 - mark / 100)


def _svg(height: float, label: str, parts: Sequence[Markup]) -> Markup:
    return Markup('<svg role="img" viewBox="0 0 {} {:.0f}" aria-label="{}">{}</svg>').format(
        _WIDTH, height, label, Markup("").join(parts)
    )


def _line(x1: float, y1: float, x2: float, y2: float) -> Markup:
    return Markup('<line x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}"/>').format(x1, y1, x2, y2)


def _bar(look: str, x: float, y: float, width: float, height: float) -> Markup:
    return Markup('<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="2"/>').format(
        look, x, y, width, height
    )


def _text(x: float, y: float, text: str, anchor: str, look: str = "") -> Markup:
    return Markup('<text x="{:.1f}" y="{:.1f}" text-anchor="{}" class="{}">{}</text>').format(
        x, y, anchor, look, escape(text)
    )
