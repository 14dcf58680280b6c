"""Load, step, save, show: what every front end runs a dialog with."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.runner.ahead import LookingAhead, looks_at_nothing
    from bot.runner.commands import SLASHES, in_half_width, is_command, parse_language
    from bot.runner.dialogs import MESSAGE, now
    from bot.runner.files import Files, Maker
    from bot.runner.grading import Grader
    from bot.runner.housekeeping import keep_house, today
    from bot.runner.library import DEFAULT_BANK, Library
    from bot.runner.listening import Heard, Listen, Listener
    from bot.runner.peer_table import PeerTable
    from bot.runner.reading_aloud import Aloud, make_sound
    from bot.runner.revising import PastReplies
    from bot.runner.round_table import RoundTable
    from bot.runner.runner import Runner
    from bot.runner.starting import Request

__all__ = [
    "DEFAULT_BANK",
    "MESSAGE",
    "SLASHES",
    "Aloud",
    "Files",
    "Grader",
    "Heard",
    "Library",
    "Listen",
    "Listener",
    "LookingAhead",
    "Maker",
    "PastReplies",
    "PeerTable",
    "Request",
    "RoundTable",
    "Runner",
    "in_half_width",
    "is_command",
    "keep_house",
    "looks_at_nothing",
    "make_sound",
    "now",
    "parse_language",
    "today",
]

# A runner needs all that judges replies, which takes longer to import than `mensetsu history` may take in all.
_PLACES = {
    "DEFAULT_BANK": "library",
    "MESSAGE": "dialogs",
    "SLASHES": "commands",
    "Aloud": "reading_aloud",
    "Files": "files",
    "Grader": "grading",
    "Heard": "listening",
    "Library": "library",
    "Listen": "listening",
    "Listener": "listening",
    "LookingAhead": "ahead",
    "Maker": "files",
    "PastReplies": "revising",
    "PeerTable": "peer_table",
    "Request": "starting",
    "RoundTable": "round_table",
    "Runner": "runner",
    "in_half_width": "commands",
    "is_command": "commands",
    "keep_house": "housekeeping",
    "looks_at_nothing": "ahead",
    "make_sound": "reading_aloud",
    "now": "dialogs",
    "parse_language": "commands",
    "today": "housekeeping",
}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
