"""The name that a reference is nothing but: a reply gives it, in full or by the part that tells, or gives another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal

from scoring.reading.clauses import sentences
from scoring.reading.exact.common import polarity
from scoring.reading.shortened import shortened
from scoring.reading.terms import Term, alike, is_acronym, terms
from scoring.reading.values import values
from scoring.reading.words import plain
from scoring.script import has_japanese

# `rival`: another one that shares a part with it, as of one family; `other`: one that may be the same by another name.
Naming = Literal["same", "rival", "other"]

_MOST_WORDS, _LONGEST_JA = 4, 12
_ARTICLE = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)
_NAME_EN = re.compile(r"([A-ZÀ-Þ][\w.'’-]*(?:\s(?:(?:of|the|de|van|von)\s)?[A-ZÀ-Þ\d][\w.'’-]*)*)")
_WORD_EN = re.compile(r"[a-z][\w-]{2,}", re.IGNORECASE)
_PHRASE_EN = re.compile(r"[a-z][\w-]*(?:\s[\w-]+){1,4}", re.IGNORECASE)
_NAME_JA = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff々\u30a1-\u30faー・A-Za-z\d]+")
_V, _B = re.compile(r"ヴ([ァィェォ]?)"), {"": "ブ", "ァ": "バ", "ィ": "ビ", "ェ": "ベ", "ォ": "ボ"}
_COPULA = re.compile(r"(?:です|である|だ|でした)$")
_ASKED = re.compile(
    r"\b(?:who|whom|whose|which|where)\b"
    r"|\bwhat(?:['’]s| is| was| are| were)? ?(?:the )?(?:name|(?:\w+ )?(?:city|country|person))"
    r"|\bwhat(?:['’]s| is| was) the (?:\w+ ){1,3}(?:of|in|for|on|that|to|used)\b"
    r"|\bwhat (?:gas|metal|organ|tool|kind|sort)\b"
    r"|誰|だれ|どこ|どの|どれ|何という|何と(?:呼|い)|何の|は何(?:です|でしょう)?か?[。?？]?\s*$|人物|名前|名称"
    r"|(?<!と)は[?？]?\s*$",
    re.IGNORECASE,
)
_DENIED_JA = re.compile(r"(?:では|じゃ)?(?:な[いくか]|ありません)|ではあり")
# What comes first gives the name; what follows tells more of it.
_FIRST_JA, _FIRST_EN = re.compile(r"[、。]"), re.compile(r"[,;]")
# A person goes by the last part of the name; another thing that ends alike is another thing: 一酸化炭素.
_PERSON_JA = re.compile(r"誰|だれ|人物|作者|将軍|何という人")
# A reply that says more than this beside the question's words is no mere name.
_MOST_NEW, _MOST_NEW_WORD = 3, 2
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
        is_name = len(bare) <= _LONGEST_JA and _NAME_JA.fullmatch(bare) and not values(bare)
        bare, first = _spelled(bare), _spelled(first)
        return _naming_ja(plain(bare).text, asked, plain(first).text) if is_name else None
    bare = _ARTICLE.sub("", bare)
    may_be_short = is_acronym(bare) or _PHRASE_EN.fullmatch(bare)
    # What is denied is not given.
    if may_be_short and shortened(bare, first) and min(polarity(first), default=1) == 1:
        return "same"
    if _NAME_EN.fullmatch(bare) and len(bare.split()) <= _MOST_WORDS:
        return _naming_en(bare, asked, first)
    is_term = _WORD_EN.fullmatch(bare) or (asks_for_name(asked) and _PHRASE_EN.fullmatch(bare))
    return _naming_en(bare, asked, first, _MOST_NEW_WORD) if is_term else None


def _spelled(text: str) -> str:
    """The text with each v as the b that it may be written as: ベートーヴェン, ベートーベン."""
    return _V.sub(lambda match: _B[match[1]], text)


def _naming_en(name: str, asked: str, said: str, most_new: int = _MOST_NEW) -> Naming | None:
    parts = [term.key for term in terms(name)]
    found, signs = terms(said), polarity(said)
    given = [term for term in found if any(_is(term.key, part) for part in parts)]
    if not parts or any(sign < 1 for term, sign in zip(found, signs, strict=True) if term in given):
        return None
    if all(any(_is(term.key, part) for term in given) for part in parts):
        return "same"
    new = _new(terms(_FIRST_EN.split(said, maxsplit=1)[0]), asked, given) or _new(found, asked, given)
    if not asks_for_name(asked) or len(new) > most_new:
        return None
    if not given:
        # What is not in Latin letters may be the full form of what they are short for.
        return None if is_acronym(name) and has_japanese(said) else "other"
    if _with_another_first(parts, said, given, new):
        return "rival"
    if not new:
        return "same" if _is(given[-1].key, parts[-1]) else None
    # Another one of the family has a word of its own where the name has its last.
    follows = any(said[term.start].isupper() and not said[given[0].end : term.start].strip() for term in new)
    return "rival" if follows and _is(given[0].key, parts[0]) else None


def _with_another_first(parts: Sequence[str], said: str, given: Sequence[Term], new: Sequence[Term]) -> bool:
    """Whether a reply gives the last word of a name right behind another first word: potassium chloride."""
    if len(parts) < 2 or any(_is(term.key, part) for term in given for part in parts[:-1]):
        return False
    return any(
        one.end < last.start and not said[one.end : last.start].strip() and _is(last.key, parts[-1])
        for one in new
        for last in given
    )


def _naming_ja(name: str, asked: str, said: str) -> Naming | None:
    place = said.find(name)
    if place >= 0:
        return None if _DENIED_JA.match(said, place + len(name)) else "same"
    runs = [part for match in _NAME_JA.finditer(said) for part in match.group().split("・")]
    if any(shortened(name, run) for run in runs):
        return "same"
    new = _new(terms(_FIRST_JA.split(said, maxsplit=1)[0]), asked, ()) or _new(terms(said), asked, ())
    if not asks_for_name(asked) or len(new) > _MOST_NEW:
        return None
    if _PERSON_JA.search(asked) and any(_ends_alike(run, name) for run in runs):
        return "same"
    given = {_run(runs, said, term) for term in new}
    if any(_shared(run, name) == len(run) for run in given):
        return None
    if any(_shared(run, name) > 1 and len(run) <= len(name) + 1 for run in given):
        return "rival"
    return "other" if len(given) == 1 else None


def _ends_alike(run: str, name: str) -> bool:
    """Whether a run ends in the last part of a person's name, as 八代将軍吉宗 does."""
    return any(run.endswith(name[first:]) for first in range(1, len(name) - 1))


def _shared(one: str, other: str) -> int:
    """How many characters two names begin with alike."""
    return next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(one))


def _run(runs: Sequence[str], said: str, term: Term) -> str:
    """The run of letters of a name in which a term stands, or the term alone."""
    word = said[term.start : term.end]
    return next((run for run in runs if word in run), word)


def _new(said: Sequence[Term], asked: str, given: Sequence[Term]) -> list[Term]:
    """The terms that neither the question has nor the name."""
    known = [term.key for term in terms(asked)]
    return [term for term in said if term not in given and not any(alike(term.key, key) for key in known)]


def _is(key: str, part: str) -> bool:
    """Whether two words are one, but for a slip, or what a longer one ends in: violoncello."""
    return (
        (len(part) >= _LEAST_SLIPPED and key.endswith(part))
        or key == part
        or (
            min(len(key), len(part)) >= _LEAST_SLIPPED
            and key[0] == part[0]
            and SequenceMatcher(None, key, part, autojunk=False).ratio() >= _SLIP
        )
    )
