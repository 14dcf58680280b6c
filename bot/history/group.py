"""The page of a group for whoever organises it, readable on a phone and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.history.pages import template
from bot.history.palettes import PALETTES
from bot.history.speech import Speech
from bot.interview.group import GroupView, MissedByGroup


@dataclass(frozen=True, slots=True)
class GroupContent:
    """What the page tells; of each missed point its name and its question's.

    What to ask next, what schedules drills and how far interviewers agree are in words already.
    """

    view: GroupView
    made_at: datetime
    missed: tuple[tuple[MissedByGroup, str, str], ...]
    suggestion: str
    schedule: str
    agreement: tuple[str, ...]


def group_page(content: GroupContent, speech: Speech) -> str:
    """The whole page."""
    return template("group.html").render(
        say=speech.say,
        speech=speech,
        content=content,
        quiet=[member for member in content.view.members if member.is_quiet],
        light=PALETTES["light"],
        dark=PALETTES["dark"],
    )
