"""Two sentences of the same words, of which one says the other the other way round.

What a sentence says is turned round by one more denial, by a word for its opposite, by two things that change places,
and by the passive. Each undoes another: "the sun is larger than the earth" is "the earth is smaller than the sun".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations, pairwise

from scoring.reading.exact.common import has, polarity
from scoring.reading.poles import Pole, poles
from scoring.reading.refusals import refusals, without_refusals
from scoring.reading.terms import Term, alike, terms
from scoring.reading.words import is_japanese

# So many of the words of a statement are enough of it, where the question has the others.
_LEAST_SAID = 0.6
_MOST_WORDS = 14
# A single word is too little to tell by, unless nearly all letters are the same.
_LEAST_ALIKE = 0.6
_PREFIX = re.compile(r"(?:un|in|im|ir|il|non|dis)-?|[非不無未]", re.IGNORECASE)
_OPEN = re.compile(
    r"allow\w*|permit\w*|possible|able\b|some(?:body|one)|every(?:body|one)|people\b|readily|easily|許[さし]|可能",
    re.IGNORECASE,
)
# What is so instead of something else.
_INSTEAD = re.compile(
    r"\bbut\b|,\s*(?:not|never)\b|\brather than\b|\binstead of\b|(?:では|じゃ)なく|ずに", re.IGNORECASE
)
# What is said of two things alike holds whichever stands first.
_MUTUAL = re.compile(
    r"\b(?:differ\w*|equal\w*|same|similar\w*|alike|like|between|versus|vs|correlat\w*|marr\w+|border\w*|adjacent|parallel"
    r"|perpendicular|orthogonal|compet\w+|conflict\w*|opposite\w*|interchang\w+|each other|meets?|met)\b"
    r"|違|異な|同じ|等し|似|互い|並|直交|平行|隣|相関|競|結婚|対立|交換",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got)\b(?: \w+){0,2}?"
    r" (?:\w+(?:ed|en|wn|ught|ade|old|ept|ung|ound|ost|elt)|put|set|cut|read|sent|paid)\b",
    re.IGNORECASE,
)
# What something is, it is whichever is named first, unless it is more than the other.
_IS = re.compile(r"\b(?:is|are|was|were)\b|['’](?:s|re)\b", re.IGNORECASE)
_VERB = re.compile(_PASSIVE.pattern + r"|\bthan\b", re.IGNORECASE)
_BY = re.compile(r"\bby\b", re.IGNORECASE)
_PASSIVE_JA = re.compile(r"(?:[らさかがたばまなわ]れ|され)(?:る|ます|た|て|まし|ませ|ない)|教わ|授か|預か")
_AND = re.compile(r"\s+(?:and|or)\s+(?:(?:the|an?)\s+)?", re.IGNORECASE)
_LESS = re.compile(r"\bless\b", re.IGNORECASE)
_MORE = re.compile(r"\bmore\b", re.IGNORECASE)
_COMPARED = re.compile(r"\bthan\b|より", re.IGNORECASE)
_PARTICLE = re.compile(r"(?:の(?:ほう|方))?[\u3041-\u3096]{0,3}?(?P<one>は|が|も|を|に|へ|から|まで|より|の)(?!っ)")
_ROLES = {"は": "subject", "が": "subject", "も": "subject", "を": "object"}
_THAN = re.compile(r"より|の(?:後|前|あと|まえ)")


@lru_cache(maxsize=16384)
def turned(statement: str, sentence: str, asked: tuple[str, ...] = ()) -> bool | None:
    """Whether a sentence of nearly the same words says the opposite of a statement; None where that cannot be told.

    `asked` are the words of the question: a reply may leave them out.
    """
    mine, said = _telling(statement), _telling(sentence)
    sentence, theirs = _as_far_as_told(mine, sentence, said)
    if not 1 <= len(mine) <= _MOST_WORDS or len(theirs) > _MOST_WORDS:
        return None
    if len(mine) == 1 and _likeness(statement, sentence) < _LEAST_ALIKE:
        return None
    matched = _matched(mine, theirs, asked)
    if matched is None:
        return None
    flips = _flips(statement, sentence)
    changed = _changed(statement, mine, sentence, theirs)
    if flips is None or changed is None:
        return None
    turns = refusals(statement) + refusals(sentence) + matched + flips + changed
    if turns % 2:
        return True
    plain = _names_each_once(mine) and _names_each_once(theirs) and _deny_the_same(statement, sentence)
    return False if plain and not (flips or changed) else None


def _telling(text: str) -> list[Term]:
    """The terms of a sentence but for what says no, that something may be, or of somebody."""
    left = without_refusals(text)
    return [
        term
        for term in terms(text)
        if left[term.start : term.end].strip() == text[term.start : term.end] and not _OPEN.match(text, term.start)
    ]


def _likeness(statement: str, sentence: str) -> float:
    """How much of the letters of two sentences is the same, but for what says no; 0 to 1."""
    return SequenceMatcher(None, without_refusals(statement), without_refusals(sentence), autojunk=False).ratio()


def _names_each_once(found: Sequence[Term]) -> bool:
    """Whether a sentence is plain enough for its words to say what they say in any order."""
    return len({term.key for term in found}) == len(found)


def _as_far_as_told(mine: Sequence[Term], sentence: str, theirs: Sequence[Term]) -> tuple[str, Sequence[Term]]:
    """A sentence up to where it has said all words of a statement: in English what comes after is a detail.

    Not where it says no: that may be of the detail.
    """
    said = [term for term in theirs if has([each.key for each in mine], term.key)]
    if (
        is_japanese(sentence)
        or refusals(sentence)
        or not said
        or any(not has([each.key for each in said], term.key) for term in mine)
    ):
        return sentence, theirs
    end = said[-1].end
    return sentence[:end], [term for term in theirs if term.end <= end]


def _deny_the_same(statement: str, sentence: str) -> bool:
    """Whether two sentences say the same is so instead of something else, if they say that of anything."""
    if not (_INSTEAD.search(statement) or _INSTEAD.search(sentence)):
        return True
    signs = [
        {term.key: sign for term, sign in zip(terms(text), polarity(text), strict=True)}
        for text in (statement, sentence)
    ]
    return not any(
        sign * signs[1][other] < 0 for key, sign in signs[0].items() for other in signs[1] if alike(key, other)
    )


def _matched(mine: Sequence[Term], theirs: Sequence[Term], asked: Collection[str]) -> int | None:
    """How many words of two sentences differ by a prefix that denies; None where they are about other things."""
    said = [term.key for term in theirs]
    denied = 0
    found = 0
    for term in mine:
        if term.key in said:
            found += 1
        elif any(_denies(term.key, key) or _denies(key, term.key) for key in said):
            found, denied = found + 1, denied + 1
        elif has(said, term.key):
            found += 1
        elif not has(asked, term.key):
            return None
    own = [term.key for term in mine]
    new = [
        key for key in said if not has(own, key) and not any(_denies(key, each) or _denies(each, key) for each in own)
    ]
    if new or found < max(min(2, len(mine)), _LEAST_SAID * len(mine)):
        return None
    return denied


def _denies(key: str, other: str) -> bool:
    """Whether a word is another one with a prefix that denies it: unsafe, 無効."""
    prefix = _PREFIX.match(key)
    rest = key[prefix.end() :] if prefix else ""
    return bool(rest) and (
        rest == other or (not rest.isascii() and rest in other) or (len(rest) > 3 and alike(rest, other))
    )


def _flips(statement: str, sentence: str) -> int | None:
    """How many words of a sentence name the opposite of what a statement names in their place; None where unclear."""
    if bool(_COMPARED.search(statement)) != bool(_COMPARED.search(sentence)):
        return None
    one, other = _plain_poles(statement, sentence), _plain_poles(sentence, statement)
    # What is less dense than another thing has no more of it.
    less = [bool(_LESS.search(text)) for text in (statement, sentence)]
    flips = int(less[0] != less[1] and not _MORE.search(sentence if less[0] else statement))
    for pair in {pole.pair for pole in (*one, *other)}:
        mine, theirs = _sides(one, pair), _sides(other, pair)
        if mine and theirs and len({*mine, *theirs}) == 1:
            continue
        if mine and theirs and len(mine) != len(theirs):
            return None
        if mine and theirs:
            flips += sum(a != b for a, b in zip(mine, theirs, strict=True))
    return flips


def _plain_poles(text: str, other: str) -> list[Pole]:
    """The poles of a sentence but for words of another one with a prefix that denies, which counts by itself."""
    return [pole for pole in poles(without_refusals(text)) if not _is_prefixed(text[pole.start : pole.end], other)]


def _is_prefixed(word: str, text: str) -> bool:
    prefix = _PREFIX.match(word)
    rest = word[prefix.end() :] if prefix else ""
    boundary = r"\b" if rest.isascii() else ""
    return bool(rest) and bool(re.search(boundary + re.escape(rest), text, re.IGNORECASE))


def _sides(found: Sequence[Pole], pair: int) -> list[int]:
    return [pole.side for pole in found if pole.pair == pair]


def _changed(statement: str, mine: Sequence[Term], sentence: str, theirs: Sequence[Term]) -> int | None:
    """How often two things have changed places, or who acts and to whom it is done; None where unclear."""
    if is_japanese(statement):
        return _changed_ja(statement, mine, sentence, theirs)
    places = [term.key for term in mine], [term.key for term in theirs]
    passive = bool(_PASSIVE.search(statement)) != bool(_PASSIVE.search(sentence))
    exchanged = any(_around(places, pivot) for pivot in dict.fromkeys(places[0]))
    if exchanged and _is_mutual(statement, sentence):
        return 0
    if exchanged and not passive and all(_IS.search(text) and not _VERB.search(text) for text in (statement, sentence)):
        return None
    if exchanged and (_are_coordinate(statement, mine) or _are_coordinate(sentence, theirs)):
        return None
    if passive and not exchanged:
        by_whom = _BY.search(statement) or _BY.search(sentence)
        return (1 if _both_sides(places) else None) if by_whom else 0
    return int(exchanged) + int(passive)


def _are_coordinate(text: str, known: Sequence[Term]) -> bool:
    """Whether nothing but "and" stands between two words."""
    return any(_AND.fullmatch(text, one.end, other.start) for one, other in pairwise(known))


def _is_mutual(statement: str, sentence: str) -> bool:
    return bool(_MUTUAL.search(statement) or _MUTUAL.search(sentence))


def _around(places: tuple[Sequence[str], Sequence[str]], pivot: str) -> bool:
    """Whether what stands before a word in one sentence stands behind it in the other, and the other way round."""
    (before, after), (then, behind) = (_parted(each, pivot) for each in places)
    return bool(before and then) and all(has(behind, key) for key in before) and all(has(after, key) for key in then)


def _parted(keys: Sequence[str], pivot: str) -> tuple[Sequence[str], Sequence[str]]:
    """The words before another one and those behind it, but for what stands on both sides."""
    place = next((number for number, key in enumerate(keys) if alike(key, pivot)), None)
    if place is None:
        return (), ()
    before, behind = keys[:place], keys[place + 1 :]
    return [key for key in before if not has(behind, key)], [key for key in behind if not has(before, key)]


def _both_sides(places: tuple[Sequence[str], Sequence[str]]) -> bool:
    """Whether two sentences have the same first and the same last word."""
    return all(alike(*(each[end] for each in places)) for end in (0, -1))


def _changed_ja(statement: str, mine: Sequence[Term], sentence: str, theirs: Sequence[Term]) -> int | None:
    one, other = _roles(statement, mine), _roles(sentence, theirs)
    both = [(key, next(each for each in other if alike(each, key))) for key in one if has(other, key)]
    exchanged = any(
        one[a] != one[b] and (one[a], one[b]) == (other[there], other[here])
        for (a, here), (b, there) in combinations(both, 2)
    )
    if exchanged and _is_mutual(statement, sentence):
        return None
    if bool(_PASSIVE_JA.search(statement)) == bool(_PASSIVE_JA.search(sentence)):
        return int(exchanged)
    acting = [(one[a], other[b]) for a, b in both]
    if ("subject", "subject") in acting and {("object", "に"), ("に", "object")} & set(acting):
        return 1
    agent = any(
        pair in acting for pair in (("subject", "に"), ("subject", "から"), ("に", "subject"), ("から", "subject"))
    )
    return 0 if agent else None


def _roles(text: str, known: Sequence[Term]) -> dict[str, str]:
    """The particle behind each word, those of a subject as one; what is compared with another thing is the subject."""
    found: dict[str, str] = {}
    for place, term in reversed(list(enumerate(known))):
        following = known[place + 1] if place + 1 < len(known) else None
        if following and following.start == term.end and following.key in found:
            found[term.key] = found[following.key]
        elif _THAN.match(text, term.end):
            found[term.key] = "than"
        elif particle := _PARTICLE.match(text, term.end):
            found[term.key] = _ROLES.get(particle["one"], particle["one"])
    if "than" in found.values():
        return {key: "subject" if role == "object" else role for key, role in found.items()}
    return found
