"""The terms that questions are about, and which of them a reply mentions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from scoring.reading.background import rarity
from scoring.reading.words import fold, stem, words

_SHORTEST = 2
# A single word that is more common than the first may be said of anything; from the second on it tells by itself.
_RARE, _TELLING = 0.35, 0.42
_NAME = re.compile(r"[\u30a1-\u30faー・A-Za-z0-9-]+")
_PARTS = re.compile(r"[\s-]+")


@dataclass(frozen=True, slots=True)
class Term:
    """What a title names, as it is written in each language; one that `tells` needs no other beside it."""

    forms: frozenset[str]
    tells: bool


def terms_of(titles: Mapping[str, tuple[str, str]]) -> dict[str, tuple[Term, ...]]:
    """The terms of each question by its title in English and Japanese.

    They are the words that both titles name and no other question's title does, less common single ones: what only one
    language spells out, such as "too" or 「場合」, is no term.
    """
    named = {question: _named(*both) for question, both in titles.items()}
    counts = Counter(key for both in titles.values() for key in {word.key for title in both for word in words(title)})
    return {
        question: tuple(term for key, term in found.items() if counts[key] == 1) for question, found in named.items()
    }


def mentions(reply: str, terms: Mapping[str, tuple[Term, ...]]) -> dict[str, str]:
    """The questions whose terms a reply mentions, each with the reply's own words for the first of them.

    A term that tells, or the only one of a title, is enough; of others it takes two, since "bias" or "process" alone
    may be said of anything. Words are compared as they are written, less their endings, never as parts of longer ones.
    """
    said: dict[str, str] = {}
    for word in words(reply):
        written = reply[word.start : word.end]
        said.setdefault(_form(written), written)
    found = {}
    for question, known in terms.items():
        told = [term for term in known if term.forms & said.keys()]
        if len(told) >= min(2, len(known)) > 0 or any(term.tells for term in told):
            found[question] = next(said[form] for form in said if any(form in term.forms for term in told))
    return found


def _named(english: str, japanese: str) -> dict[str, Term]:
    """What both titles name, by the keys of the words; what the English one names first tells, if it is rare enough."""
    first, second = _written(english), _written(japanese)
    both = [key for key in first if key in second and len(second[key]) >= _SHORTEST]
    found = {}
    for key in both:
        compound = len(_PARTS.split(first[key])) > 1
        name = rarity(key) >= _TELLING and _NAME.fullmatch(second[key]) is not None
        if compound or rarity(key) >= _RARE:
            forms = frozenset(map(_form, (first[key], second[key])))
            found[key] = Term(forms, tells=key == both[0] and (compound or name))
    return found


def _written(title: str) -> dict[str, str]:
    return {word.key: title[word.start : word.end] for word in words(title)}


def _form(written: str) -> str:
    """A word as it is written, less its case and its endings."""
    return " ".join(stem(part) if part.isascii() else part for part in _PARTS.split(fold(written).text))
