"""The dialog, pure: `step(session, event) -> (session, effects)`; no clock, no randomness, no IO."""

from bot.interview.session import Interview, Phase, Preferences, Session, Turn
from bot.interview.summary import Summary
from bot.interview.table import TABLE, step

__all__ = ["TABLE", "Interview", "Phase", "Preferences", "Session", "Summary", "Turn", "step"]
