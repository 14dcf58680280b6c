"""The name that a reference is nothing but: a reply gives it, in full or by the part that tells, or gives another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal

from scoring.reading.clauses import sentences
from scoring.reading.exact.common import polarity
from scoring.reading.terms import Term, alike, terms
from scoring.reading.words import plain
from scoring.script import has_japanese

# `rival`: another one that shares a part with it, as of one family; `other`: one that may be the same by another name.
Naming = Literal["same", "rival", "other"]

_MOST_WORDS, _LONGEST_JA = 4, 12
_NAME_EN = re.compile(r"(?:(?:the|an?)\s)?([A-ZÀ-Þ][\w.'’-]*(?:\s(?:(?:of|the|de|van|von)\s)?[A-ZÀ-Þ\d][\w.'’-]*)*)")
_WORD_EN = re.compile(r"(?:(?:the|an?)\s)?([a-z][\w-]{2,})", re.IGNORECASE)
_NAME_JA = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff々\u30a1-\u30faー・]+")
_COPULA = re.compile(r"(?:です|である|だ|でした)$")
_ASKED = re.compile(
    r"\b(?:who|whom|whose|which|where)\b"
    r"|\bwhat(?:['’]s| is| was| are| were)? ?(?:the )?(?:name|(?:\w+ )?(?:city|country|person))"
    r"|誰|だれ|どこ|どの|どれ|何という|何と(?:呼|い)|人物|名前|名称|(?<!と)は[?？]?\s*$",
    re.IGNORECASE,
)
_DENIED_JA = re.compile(r"(?:では|じゃ)?(?:な[いくか]|ありません)|ではあり")
# A reply that says more than this beside the question's words is no mere name.
_MOST_NEW = 3
# A long word with so little that differs is the same with a slip.
_SLIP, _LEAST_SLIPPED = 0.88, 5


def asks_for_name(asked: str) -> bool:
    """Whether a question asks for a name."""
    return bool(_ASKED.search(asked))


def naming(name: str, asked: str, reply: str) -> Naming | None:
    """How a reply to what was `asked` gives what may be a name; None where it is none, or the reply leaves it open."""
    bare = _COPULA.sub("", name.strip().rstrip("。.!！"))
    first = next((reply[start:end] for start, end in sentences(reply)), "")
    if has_japanese(bare):
        is_name = len(bare) <= _LONGEST_JA and _NAME_JA.fullmatch(bare)
        return _naming_ja(bare, asked, plain(first).text) if is_name else None
    if (english := _NAME_EN.fullmatch(bare)) and len(bare.split()) <= _MOST_WORDS:
        return _naming_en(english[1], asked, first)
    word = _WORD_EN.fullmatch(bare)
    return "same" if word and _naming_en(word[1], asked, first) == "same" else None


def _naming_en(name: str, asked: str, said: str) -> Naming | None:
    parts = [term.key for term in terms(name)]
    found, signs = terms(said), polarity(said)
    given = [term for term in found if any(_is(term.key, part) for part in parts)]
    if not parts or any(sign < 1 for term, sign in zip(found, signs, strict=True) if term in given):
        return None
    if all(any(_is(term.key, part) for term in given) for part in parts):
        return "same"
    new = _new(found, asked, given)
    if not asks_for_name(asked) or len(new) > _MOST_NEW:
        return None
    if not given:
        return "other"
    if not new:
        return "same" if _is(given[-1].key, parts[-1]) else None
    # Another one of the family has a word of its own where the name has its last.
    follows = any(term.start > given[0].start and said[term.start].isupper() for term in new)
    return "rival" if follows and _is(given[0].key, parts[0]) else None


def _naming_ja(name: str, asked: str, said: str) -> Naming | None:
    place = said.find(name)
    if place >= 0:
        return None if _DENIED_JA.match(said, place + len(name)) else "same"
    new = _new(terms(said), asked, ())
    if not asks_for_name(asked) or len(new) > _MOST_NEW:
        return None
    ends = [name[first:] for first in range(1, len(name) - 1)]
    if any(match.group().endswith(end) for match in _NAME_JA.finditer(said) for end in ends):
        return "same"
    if len(new) != 1:
        return None
    run = said[new[0].start : new[0].end]
    shared = next((place for place, pair in enumerate(zip(run, name, strict=False)) if pair[0] != pair[1]), len(run))
    if shared == len(run):
        return None
    return "rival" if shared > 1 and len(run) <= len(name) + 1 else "other"


def _new(said: Sequence[Term], asked: str, given: Sequence[Term]) -> list[Term]:
    """The terms that neither the question has nor the name."""
    known = [term.key for term in terms(asked)]
    return [term for term in said if term not in given and not any(alike(term.key, key) for key in known)]


def _is(key: str, part: str) -> bool:
    return key == part or (
        min(len(key), len(part)) >= _LEAST_SLIPPED
        and key[0] == part[0]
        and SequenceMatcher(None, key, part, autojunk=False).ratio() >= _SLIP
    )
