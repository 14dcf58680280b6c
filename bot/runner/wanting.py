"""What the words after /interview ask for: a bank, a topic, a level, a single question, how many."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import cast, get_args

from bot.runner.library import DEFAULT_BANK, Library
from bot.runner.starting import Request
from bot.texts import topic_name
from questions import LANGUAGES, Bank, BankInvalid, Level


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word that names nothing; `near` is what it may have been meant for."""

    word: str
    near: str | None


@dataclass(frozen=True, slots=True)
class Broken:
    """A bank that cannot be read."""

    bank: str


def wanted(
    words: tuple[str, ...], number: int | None, library: Library, standing: Request
) -> Request | Unknown | Broken:
    """What is asked for; where nothing is said, what `standing` says holds, but for a bank that has gone.

    A topic goes by its id or its name in either language. What the bank that is meant does not have is looked for in
    the others.
    """
    request = replace(standing, questions=number or standing.questions)
    # The file of a bank may have gone since the chat began with it.
    if request.bank is not None and request.bank not in library.names():
        request = replace(request, bank=None)
    rest = []
    for word in words:
        if word in library.names():
            request = replace(request, bank=word)
        elif word in get_args(Level):
            request = replace(request, level=cast(Level, word))
        else:
            rest.append(word)
    meant = request.bank or DEFAULT_BANK
    named = not rest or any(word in library.names() for word in words)
    if named and _readable(library, meant) is None:
        return Broken(meant)
    if not rest:
        return request
    word = " ".join(rest)
    for bank in _banks(library, meant):
        if word in {question.id for question in bank.questions}:
            return replace(request, bank=bank.id, question=word)
        topic = _topics(bank).get(word)
        if topic is not None:
            return replace(request, bank=bank.id, topic=topic)
    return Unknown(word, _near(word, library, meant))


def _banks(library: Library, first: str) -> list[Bank]:
    """The banks that can be read, the one that is meant before the others."""
    names = [first, *(name for name in library.names() if name != first)]
    return [bank for name in names if (bank := _readable(library, name)) is not None]


def _readable(library: Library, name: str) -> Bank | None:
    try:
        return library.bank(name)
    except BankInvalid:
        return None


def _topics(bank: Bank) -> dict[str, str]:
    """The topics of a bank by what they may be called."""
    topics = {topic for question in bank.questions for topic in question.topics}
    return {
        called: topic
        for topic in topics
        for called in (topic, *(topic_name(topic, language).lower() for language in LANGUAGES))
    }


def _near(word: str, library: Library, first: str) -> str | None:
    known = [*library.names(), *get_args(Level)]
    for bank in _banks(library, first):
        known += [*(question.id for question in bank.questions), *_topics(bank)]
    return next(iter(get_close_matches(word, known, 1)), None)
