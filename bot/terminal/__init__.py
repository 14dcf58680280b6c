"""The terminal front end."""

from bot.terminal.app import Terminal
from bot.terminal.keyboard import PipedKeyboard, TypedKeyboard
from bot.terminal.screen import Screen

__all__ = ["PipedKeyboard", "Screen", "Terminal", "TypedKeyboard"]
