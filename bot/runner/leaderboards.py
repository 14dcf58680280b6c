"""/leaderboard: who stands how among those who answer rounds together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

from bot.interview.standings import By, marks, standings
from bot.runner.commands import Command
from bot.runner.dialogs import Dialogs
from bot.runner.reviewing import zone_of
from bot.store import Member
from bot.texts import Message, leaderboard, say

_BY: dict[str, By] = {"average": "average", "gain": "gain", "days": "days"}
_WORDS = {"week", "all", "on", "off", *_BY}


@dataclass(frozen=True, slots=True)
class Leaderboard:
    """Answers /leaderboard for one member."""

    dialogs: Dialogs
    member: Member

    def answer(self, command: Command) -> Message:
        """/leaderboard [week | all] [average | gain | days], or on, or off"""
        rounds = self.dialogs.store.rounds
        preferences = self.dialogs.session(self.member).preferences
        if not _WORDS.issuperset(command.words):
            return say("leaderboard.unknown", preferences.language, words=command.words_shown())
        me = self.dialogs.store.member(self.member.front_end, self.member.user, self.member.name, self.member.language)
        for word in ("on", "off"):
            if word in command.words:
                rounds.list_member(me.id, listed=word == "on")
                return say(f"leaderboard.{word}", preferences.language)
        found = marks(rounds.met_by(self.member))
        if not found:
            return say("leaderboard.none", preferences.language)
        by: By = next((_BY[word] for word in command.words if word in _BY), "average")
        week = "all" not in command.words
        zone, at = zone_of(preferences), self.dialogs.clock()
        hidden = rounds.unlisted()
        meant = [mark for mark in found if mark.member not in hidden]
        since = _monday(at, zone) if week else None
        practised = self.dialogs.store.practised({mark.member for mark in meant}, zone)
        lines = standings(meant, by, since, practised, at.astimezone(zone).date())
        return leaderboard(lines, by, me.id, preferences.language, week=week, listed=me.id not in hidden)


def _monday(at: datetime, zone: tzinfo | None) -> datetime:
    """When the week began."""
    today = at.astimezone(zone).date()
    return datetime.combine(today - timedelta(days=today.weekday()), time(), zone).astimezone()
