"""How long an invitation is good, as an admin says it: "3 days", "12 hours", 「2週間」."""

from __future__ import annotations

import re
from datetime import timedelta

USUAL, LONGEST = timedelta(weeks=1), timedelta(days=365)
_SPAN = re.compile(r"(\d{1,4})\s*(\D*)")
_UNITS = {
    **dict.fromkeys(("", "d", "day", "days", "日", "日間"), timedelta(days=1)),
    **dict.fromkeys(("m", "min", "minute", "minutes", "分", "分間"), timedelta(minutes=1)),
    **dict.fromkeys(("h", "hour", "hours", "時間"), timedelta(hours=1)),
    **dict.fromkeys(("w", "week", "weeks", "週", "週間"), timedelta(weeks=1)),
}


def lifetime(words: str) -> timedelta | None:
    """The span of time that is meant, days where no unit is named; None where it is none, or more than a year."""
    if not words.strip():
        return USUAL
    found = _SPAN.fullmatch(words.strip().lower())
    unit = _UNITS.get(found[2].strip()) if found else None
    span = int(found[1]) * unit if found and unit else timedelta(0)
    return span if timedelta(0) < span <= LONGEST else None
