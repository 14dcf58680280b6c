"""How interviews run, with a button for every choice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from bot.interview.effects import ShowPreferences
from bot.interview.session import Mode, Preferences, Theme
from bot.texts.message import Block, Button, Message
from bot.texts.sentences import sentence
from questions import LANGUAGES, Language, Order

_COUNTS = (3, 5, 10, None)


def show_preferences(effect: ShowPreferences, language: Language) -> Message:
    """The current values, and what can be chosen; the choice that holds now is ticked."""
    preferences = effect.preferences
    values = {
        "settings.questions": str(preferences.questions or sentence("count.all", language)),
        "settings.order": sentence(f"order.{preferences.order}", language),
        "settings.mode": sentence(f"mode.{preferences.mode}_explained", language),
        "settings.language": sentence(f"language.{preferences.language}", language),
        "settings.theme": sentence(f"theme.{preferences.theme}", language),
        "settings.time_zone": preferences.time_zone or sentence("zone.none", language),
    }
    blocks = (
        Block("title", sentence("settings.title", language)),
        *(Block("item", sentence(key, language, value=value)) for key, value in values.items()),
        Block("text", sentence("settings.from_next", language)),
    )
    return Message(blocks, tuple(_choices(preferences, language)))


def _choices(preferences: Preferences, language: Language) -> Iterator[Button]:
    for count in _COUNTS:
        label = _count(count, language)
        yield _choice(label, f"/settings questions {count or 0}", count == preferences.questions, language)
    for order in get_args(Order):
        label = sentence(f"order.{order}", language)
        yield _choice(label, f"/settings order {order}", order == preferences.order, language)
    for mode in get_args(Mode):
        label = sentence(f"mode.{mode}", language)
        yield _choice(label, f"/settings mode {mode}", mode == preferences.mode, language)
    for each in LANGUAGES:
        label = sentence(f"language.{each}", language)
        yield _choice(label, f"/language {each}", each == preferences.language, language)
    for theme in get_args(Theme):
        label = sentence(f"theme.{theme}", language)
        yield _choice(label, f"/settings theme {theme}", theme == preferences.theme, language)


def _choice(label: str, command: str, chosen: bool, language: Language) -> Button:
    return Button(sentence("settings.chosen", language, choice=label) if chosen else label, command)


def _count(count: int | None, language: Language) -> str:
    return sentence("count.all", language) if count is None else sentence("count.some", language, count=count)
