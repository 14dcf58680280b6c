"""Load, step, save, show: what every front end runs a dialog with."""

from bot.runner.commands import parse_language
from bot.runner.dialogs import MESSAGE
from bot.runner.files import Files, Maker
from bot.runner.grading import Grader
from bot.runner.housekeeping import keep_house, today
from bot.runner.library import DEFAULT_BANK, Library
from bot.runner.runner import Runner
from bot.runner.starting import Request

__all__ = [
    "DEFAULT_BANK",
    "MESSAGE",
    "Files",
    "Grader",
    "Library",
    "Maker",
    "Request",
    "Runner",
    "keep_house",
    "parse_language",
    "today",
]
