"""What a member can choose: all of it at a glance, and a page of choices for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, cast, get_args

from bot.interview.effects import ShowPreferences
from bot.interview.session import Mode, Offer, Preferences, Theme, Years
from bot.texts.buttons import SETTINGS_BACK, buttons
from bot.texts.message import Block, Button, Message
from bot.texts.saying import say
from bot.texts.sentences import quoted, sentence, shortened
from bot.texts.wording import role_title
from questions import LANGUAGES, Language, Order, roles

TOPICS = (
    *("questions", "order", "mode", "minutes", "pressure"),
    *("introduction", "role", "years"),
    *("language", "aloud", "recordings", "reminder", "zone", "theme"),
)
# How much of a value is shown at a glance.
_GLANCE = 60
_COUNTS = (3, 5, 10, None)
_MINUTES = (10, 20, 30, 45, None)
_TIMES = ("07:00", "08:00", "12:00", "18:00", "20:00", "22:00")
_ZONES = ("Asia/Tokyo", "Asia/Kolkata", "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles")

# The label of a choice, its command, and whether it holds now.
_Choice = tuple[str, str, bool]


def show_preferences(effect: ShowPreferences, language: Language) -> Message:
    """The current values with a button for each, or the choices that there are for one of them."""
    preferences, topic = effect.preferences, effect.topic
    if topic is None:
        return Message(tuple(_overview(preferences, language)), tuple(_topics(language)))
    name = sentence(f"settings.{topic}", language, value=_value(topic, preferences, language))
    blocks = (
        Block("title", sentence("settings.title", language)),
        Block("text", name),
        Block("text", sentence(f"settings.about_{topic}", language)),
    )
    choices = tuple(_button(choice, language) for choice in _choices(topic, preferences, language))
    return Message(blocks, (*choices, *buttons(language, SETTINGS_BACK)))


def held_by_options(held: Mapping[str, str | int | bool], preferences: Preferences) -> Message:
    """What holds instead of the preferences, since the chat was started with it."""
    language = preferences.language
    meant = replace(preferences, **cast(Any, {name: value if value else None for name, value in held.items()}))
    meant = replace(meant, pressure=bool(meant.pressure))
    items = (
        sentence(f"settings.{each}", language, value=_value(each, meant, language)) for each in TOPICS if each in held
    )
    return Message(
        (Block("text", sentence("settings.held", language)), *(Block("item", each) for each in items)),
    )


def show_offer(offer: Offer, preferences: Preferences, *, anew: bool = False) -> Message:
    """What is asked of a member before their first interview, with the choices; `anew` where none of them was made."""
    language = preferences.language
    said = say(f"offer.{offer}_unknown" if anew else f"offer.{offer}", language)
    choices = () if offer == "introduction" else tuple(_choices(offer, preferences, language))
    offered = tuple(_button(choice, language) for choice in choices if not choice[2])
    return Message(said.blocks, (*offered, *said.buttons))


def _overview(preferences: Preferences, language: Language) -> Iterator[Block]:
    yield Block("title", sentence("settings.title", language))
    for topic in TOPICS:
        value = shortened(_value(topic, preferences, language), _GLANCE)
        yield Block("item", sentence(f"settings.{topic}", language, value=value))
    yield Block("text", sentence("settings.from_next", language))


def _topics(language: Language) -> Iterator[Button]:
    for topic in TOPICS:
        yield Button(sentence(f"settings.name_{topic}", language), f"/settings {topic}")


def _value(topic: str, preferences: Preferences, language: Language) -> str:
    match topic:
        case "questions":
            return str(preferences.questions or sentence("count.all", language))
        case "order":
            return sentence(f"order.{preferences.order}", language)
        case "mode":
            return sentence(f"mode.{preferences.mode}", language)
        case "minutes":
            return _minutes(preferences.minutes, language)
        case "pressure":
            return sentence(_pressure(preferences.pressure), language)
        case "role":
            return role_title(preferences.role, language) or sentence("role.none", language)
        case "years":
            return sentence(f"years.{preferences.years or 'none'}", language)
        case "introduction" if preferences.introduction is not None:
            return quoted(preferences.introduction.text, language)
        case "introduction":
            return sentence("introduction.none", language)
        case "language":
            return sentence(f"language.{preferences.language}", language)
        case "aloud":
            return sentence("aloud.on" if preferences.aloud else "aloud.off", language)
        case "recordings":
            return sentence("recordings.on" if preferences.recordings else "recordings.off", language)
        case "reminder":
            return preferences.reminder or sentence("reminder.off", language)
        case "zone":
            return preferences.time_zone or sentence("zone.none", language)
    return sentence(f"theme.{preferences.theme}", language)


def _choices(topic: str, preferences: Preferences, language: Language) -> Iterator[_Choice]:
    match topic:
        case "questions":
            for count in _COUNTS:
                yield _count(count, language), f"/settings questions {count or 0}", count == preferences.questions
        case "order":
            for order in get_args(Order):
                yield sentence(f"order.{order}", language), f"/settings order {order}", order == preferences.order
        case "mode":
            for mode in get_args(Mode):
                yield sentence(f"mode.{mode}", language), f"/settings mode {mode}", mode == preferences.mode
        case "minutes":
            for minutes in _MINUTES:
                command = f"/settings minutes {minutes or 'off'}"
                yield _minutes(minutes, language), command, minutes == preferences.minutes
        case "pressure":
            for pressure in (True, False):
                command = f"/settings pressure {'on' if pressure else 'off'}"
                yield sentence(_pressure(pressure), language), command, pressure == preferences.pressure
        case "role":
            for role, known in roles().items():
                yield known.title.to(language), f"/settings role {role}", role == preferences.role
            yield sentence("role.none", language), "/settings role off", preferences.role is None
        case "years":
            for years in get_args(Years):
                yield sentence(f"years.{years}", language), f"/settings years {years}", years == preferences.years
            yield sentence("years.none", language), "/settings years off", preferences.years is None
        case "introduction":
            none = sentence("introduction.none", language)
            yield none, "/settings introduction off", preferences.introduction is None
        case "language":
            for each in LANGUAGES:
                yield sentence(f"language.{each}", language), f"/language {each}", each == preferences.language
        case "aloud":
            yield sentence("aloud.on", language), "/settings aloud on", preferences.aloud
            yield sentence("aloud.off", language), "/settings aloud off", not preferences.aloud
        case "recordings":
            yield sentence("recordings.on", language), "/settings recordings on", preferences.recordings
            yield sentence("recordings.off", language), "/settings recordings off", not preferences.recordings
        case "reminder":
            for time in _TIMES:
                yield time, f"/settings reminder {time}", time == preferences.reminder
            yield sentence("reminder.off", language), "/settings reminder off", preferences.reminder is None
        case "zone":
            for zone in _ZONES:
                city = zone.partition("/")[2].replace("_", " ")
                yield city, f"/settings zone {zone}", zone == preferences.time_zone
        case "theme":
            for theme in get_args(Theme):
                yield sentence(f"theme.{theme}", language), f"/settings theme {theme}", theme == preferences.theme


def _button(choice: _Choice, language: Language) -> Button:
    label, command, holds = choice
    return Button(sentence("settings.chosen", language, choice=label) if holds else label, command)


def _minutes(minutes: int | None, language: Language) -> str:
    return sentence("minutes.none", language) if minutes is None else sentence("minutes.some", language, count=minutes)


def _pressure(pressure: bool) -> str:
    return "pressure.on" if pressure else "pressure.off"


def _count(count: int | None, language: Language) -> str:
    return sentence("count.all", language) if count is None else sentence("count.some", language, count=count)
