"""When a daily reminder is due, by the clock of the member's own place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.interview import Preferences


def next_due(preferences: Preferences, after: datetime) -> datetime | None:
    """The next time after `after` at which the member wants to be reminded, None where they do not."""
    if preferences.reminder is None:
        return None
    zone = ZoneInfo(preferences.time_zone) if preferences.time_zone else None  # this machine's
    hour, minute = map(int, preferences.reminder.split(":"))
    day = after.astimezone(zone).date()
    # A clock that is put forward skips some times of the day; they then mean the moment an hour later.
    times = (
        datetime(each.year, each.month, each.day, hour, minute, tzinfo=zone).astimezone(UTC)
        for each in (day + timedelta(days=ahead) for ahead in range(3))
    )
    return next(time for time in times if time > after)
