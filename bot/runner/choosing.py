"""What /settings chooses: its words as an event, or as what is to be said about them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, cast, get_args
from zoneinfo import available_timezones

from bot.interview.effects import Say
from bot.interview.events import Introduced, PreferencesChosen
from bot.interview.session import Mode, Theme, Years
from bot.texts import TOPICS, sentence
from questions import LANGUAGES, Language, Order, roles

_TIME = re.compile(r"([01]?\d|2[0-3])[:.：]([0-5]\d)")
NEVER: Literal["off"] = "off"
_SWITCH = {"on": True, "off": False}
# Years as a number or a range: alone, or before the word for years.
_RANGE = r"(?<![-−\d])(\d{1,2})(?:\s*[-–—~〜～]\s*\d{1,2})?\s*\+?"
_YEARS_ALONE = re.compile(rf"(?:(?![-−])\W)*{_RANGE}\W*")
_YEARS = re.compile(rf"{_RANGE}\s*(?:years?|yrs?)\b|{_RANGE}\s*(?:か|ヶ|カ)?年(?!生|代|度|\d)", re.IGNORECASE)
_MOST_IN_NAME = 3  # words
MOST_QUESTIONS = 100  # of an interview
MOST_MINUTES = 240  # of an interview


@dataclass(frozen=True, slots=True)
class Topic:
    """One preference was named, but no value: its choices are asked for."""

    name: str


# What a choice is called on its page, by the words that choose it.
_CALLED = {
    **{("order", each): f"order.{each}" for each in get_args(Order)},
    **{("mode", each): f"mode.{each}" for each in get_args(Mode)},
    **{("theme", each): f"theme.{each}" for each in get_args(Theme)},
    **{(topic, each): f"{topic}.{each}" for topic in ("pressure", "aloud", "recordings") for each in _SWITCH},
    ("questions", "0"): "count.all",
    ("minutes", NEVER): "minutes.none",
    ("reminder", NEVER): "reminder.off",
}


def chosen(words: tuple[str, ...], at: datetime) -> PreferencesChosen | Introduced | Topic | Say:
    """What these words choose; a choice may also be called what it is called in either language."""
    match _by_id(words):
        case ():
            return PreferencesChosen(at)
        case (topic,) if topic in TOPICS:
            return Topic(topic)
        case ("questions", number) if number.isdecimal() and len(number) <= 3 and int(number) <= MOST_QUESTIONS:
            return PreferencesChosen(at, questions=int(number))
        case ("questions", *_):
            return Say("questions_unknown", (("most", MOST_QUESTIONS),))
        case ("minutes", word) if word == NEVER:
            return PreferencesChosen(at, minutes=0)
        case ("minutes", number) if number.isdecimal() and len(number) <= 3 and int(number) <= MOST_MINUTES:
            return PreferencesChosen(at, minutes=int(number))
        case ("minutes", *_):
            return Say("minutes_unknown", (("most", MOST_MINUTES),))
        case ("pressure", word) if word in ("on", NEVER):
            return PreferencesChosen(at, pressure=word == "on")
        case ("order", order) if order in get_args(Order):
            return PreferencesChosen(at, order=cast(Order, order))
        case ("mode", mode) if mode in get_args(Mode):
            return PreferencesChosen(at, mode=cast(Mode, mode))
        case ("theme", theme) if theme in get_args(Theme):
            return PreferencesChosen(at, theme=cast(Theme, theme))
        case ("aloud", word) if word in _SWITCH:
            return PreferencesChosen(at, aloud=_SWITCH[word])
        case ("recordings", word) if word in _SWITCH:
            return PreferencesChosen(at, recordings=_SWITCH[word])
        case ("role", *name):
            role = NEVER if name == [NEVER] else parse_role(" ".join(name))
            return PreferencesChosen(at, role=role) if role else Say("role_unknown")
        case ("years", *said):
            years = NEVER if said == [NEVER] else parse_years(" ".join(said))
            return PreferencesChosen(at, years=years) if years else Say("years_unknown")
        case ("introduction", word) if word == NEVER:
            return Introduced(at, None)
        case ("zone", *name):
            zone = parse_time_zone("_".join(name))
            return PreferencesChosen(at, time_zone=zone) if zone else Say("zone_unknown", (("zone", " ".join(name)),))
        case ("reminder", time) if time == NEVER or _TIME.fullmatch(time):
            return PreferencesChosen(at, reminder=_written(time))
        case ("reminder", *_):
            return Say("time_unknown")
        case (topic, *_) if topic in TOPICS:
            return Topic(topic)
    return Say("settings_unknown")


def _by_id(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words as the buttons have them."""
    if not words:
        return words
    topic, values = _named(words)
    said = " ".join(values)
    for (about, choice), key in _CALLED.items():
        if about == topic and said in {sentence(key, language).lower() for language in LANGUAGES}:
            return topic, choice
    return topic, *values


def _named(words: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The preference that the first words name, as its page or its button does, and the words after its name."""
    names = {_joined(name): topic for topic in TOPICS for language in LANGUAGES for name in _names(topic, language)}
    name, _, value = words[0].replace("：", ":").partition(":")
    if value and _joined(name) in names:  # as on the page, 「問題数：5」
        words = (name, value, *words[1:])
    for count in range(min(len(words), _MOST_IN_NAME), 0, -1):
        if topic := names.get(_joined(" ".join(words[:count]))):
            return topic, words[count:]
    return words[0], words[1:]


def _names(topic: str, language: Language) -> tuple[str, str]:
    return sentence(f"settings.name_{topic}", language), sentence(f"settings.{topic}", language, value="")


def _joined(name: str) -> str:
    """A name as it is compared: "timezone" and "time-zone:" are "Time zone"."""
    return re.sub(r"[\W_]+", "", name).lower()


def parse_time_zone(text: str) -> str | None:
    """The IANA name of the time zone that a text names, in any case, by its full name or its city."""
    wanted = text.strip().lower().replace(" ", "_")
    zones = sorted(available_timezones())
    named = [zone for zone in zones if zone.lower() == wanted]
    in_city = [zone for zone in zones if zone.lower().endswith(f"/{wanted}") and not zone.startswith("Etc/")]
    return next(iter(named + in_city), None)


def parse_role(text: str) -> str | None:
    """The id of the role that a text names, by its id or its title in either language, in any case."""
    wanted = text.strip().lower()
    called = {name: role for role, known in roles().items() for name in (role, known.title.en, known.title.ja) if name}
    return next((role for name, role in called.items() if name.lower() == wanted), None)


def parse_years(text: str) -> Years | None:
    """The range of years that a text names ("4", "3-5", "about 4 years", 約4年); None where it names none.

    Another number, such as that of a year or in "four times as many", tells nothing.
    """
    found = _YEARS_ALONE.fullmatch(text) or _YEARS.search(text)
    if found is None:
        return None
    years = int(found[found.lastindex or 1])
    return "0-2" if years < 3 else "3-5" if years < 6 else "6+"


def _written(time: str) -> str:
    found = _TIME.fullmatch(time)
    return f"{int(found[1]):02}:{found[2]}" if found else time
