"""Bare lists of terms: an answer where a question asks for a list, and no claim where it asks for an explanation."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

from scoring.script import has_japanese

_ITEM_END = re.compile(r"\s*(?:[,、，・/／|;；。]|\.(?=\s|$)|\n|\s-\s|[①-⑳])+\s*")
_BULLET = re.compile(r"(?m)^\s*(?:[-–•・*●■]|\(?\d{1,2}[.)）])\s*")
# What makes a claim of an item: grammar that joins words to a statement, a quantity, a comparison, a sign.
_CLAIM_EN = re.compile(
    r"(?<![\w-])(?:is|are|was|be|vs|cannot|been|to|too|if|so|than|not|no|none|never|in|the|by|with|for|from|when|at|on|as|it|its|can"
    r"|has|have|had|that|this|these|per|because|while|but|only|each|every|into|out|up|down|off|else|then|more|less|most"
    r"|fewer|least|i|you|we|they|will|would|must|should|may|given|like|until|after|before|between|through|again"
    r"|faster|slower|larger|smaller|higher|lower|cheaper|bigger|longer|shorter|fewer|better|worse|harder|easier)(?![\w-])"
    r"|[:=→⇒>~≈≒↑↓*+^]|(?<![\w.(])\d+(?:[.,]\d+)?(?=\s|%|$)",
    re.IGNORECASE,
)
_CLAIM_JA = re.compile(
    r"[をがはにでへも]|から|まで|より|(?:する|した|して|され|させ|せず|だ|です|ます|い)$|ない|[うくすつぬふむゆるぐずづぶ]$"
    r"|[:=→⇒>≈≒↑↓]|\d+(?:秒|分|倍|回|気圧|度|%|g|ml|個|件|枚)"
)
_MOST_WORDS, _MOST_CHARS = 4, 16
_LEAST_ITEMS, _LEAST_WORDS = 4, 5
# Of so many items one may look like a claim: many a name is a verb as well.
_ITEMS_A_CLAIM = 7
# Words of a sentence; a row of terms without commas has none of them.
_SMALL = frozenset(
    ("a", "an", "and", "or", "of", "vs", "plus", "via", "how", "what", "which", "don't", "doesn't", "can't", "won't")
)


def is_bare_list(text: str, least: int = _LEAST_ITEMS) -> bool:
    """Whether a text only lists terms, `least` or more, and claims nothing of them.

    They stand between commas, on lines of their own or, where they are a whole reply, one after the other.
    """
    plain = _BULLET.sub("\n", unicodedata.normalize("NFKC", text)).strip(" \n、,")
    items = [item for item in _ITEM_END.split(plain) if any(char.isalnum() for char in item)]
    if len(items) == 1 and least == _LEAST_ITEMS and not plain.endswith((".", "?", "!")):
        items = plain.split()
        return len(items) >= _LEAST_WORDS and not any(_claims(item) or item.lower() in _SMALL for item in items)
    most = len(items) // _ITEMS_A_CLAIM if least == _LEAST_ITEMS else 0
    return len(items) >= least and sum(map(_claims, items)) <= most


def _claims(item: str) -> bool:
    if has_japanese(item):
        return len(item) > _MOST_CHARS or bool(_CLAIM_JA.search(item))
    found = re.findall(r"[a-z0-9'’()+-]+", item.lower())
    return len(found) > _MOST_WORDS or bool(_CLAIM_EN.search(item)) or _has_verb(found)


def _has_verb(item: list[str]) -> bool:
    """Whether an item says what something does or what to do: a word that is hardly anything but a verb."""
    return any(word in verbs() for word in item)


@cache
def verbs() -> frozenset[str]:
    """Forms of English verbs that are no names of things, from verbs.txt, with their third person."""
    bases = (files("scoring.reading") / "verbs.txt").read_text(encoding="utf-8").split()
    return frozenset(form for base in bases for form in (base, _third_person(base)))


def _third_person(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{base}es"
    return f"{base[:-1]}ies" if base.endswith("y") and base[-2] not in "aeiou" else f"{base}s"
