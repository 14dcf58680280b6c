"""Load, step, save, show: what every front end runs a dialog with."""

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
    "Maker",
    "PastReplies",
    "PeerTable",
    "Request",
    "RoundTable",
    "Runner",
    "in_half_width",
    "is_command",
    "keep_house",
    "make_sound",
    "now",
    "parse_language",
    "today",
]
