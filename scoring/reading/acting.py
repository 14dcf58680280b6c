"""Who acts and to whom it is done, in two sentences of the same words: how often that is changed between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from scoring.reading.exact.common import has
from scoring.reading.irregular import participles
from scoring.reading.terms import Term, alike
from scoring.reading.words import is_japanese

# What is said of two things alike holds whichever stands first.
_MUTUAL = re.compile(
    r"\b(?:differ\w*|equal\w*|same|similar\w*|alike|like|between|versus|vs|correlat\w*|marr\w+|border\w*|adjacent|parallel"
    r"|perpendicular|orthogonal|compet\w+|conflict\w*|opposite\w*|interchang\w+|each other|meets?|met)\b"
    r"|違|異な|同じ|等し|似|互い|並|直交|平行|隣|相関|競|結婚|対立|交換",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got)\b(?: \w+){0,2}?"
    rf" (?:\w+ed|put|set|cut|read|{'|'.join(participles())})\b",
    re.IGNORECASE,
)
# What something is, it is whichever is named first, unless it is more than the other.
_IS = re.compile(r"\b(?:is|are|was|were)\b|['’](?:s|re)\b", re.IGNORECASE)
_VERB = re.compile(_PASSIVE.pattern + r"|\bthan\b", re.IGNORECASE)
_BY = re.compile(r"\bby\b", re.IGNORECASE)
_PASSIVE_JA = re.compile(r"(?:[らさかがたばまなわ]れ|され)(?:る|ます|た|て|まし|ませ|ない)|教わ|授か|預か")
_AND = re.compile(r"\s+(?:and|or)\s+(?:(?:the|an?)\s+)?", re.IGNORECASE)
_PARTICLE = re.compile(r"(?:の(?:ほう|方))?[\u3041-\u3096]{0,3}?(?P<one>は|が|も|を|に|へ|から|まで|より|の)(?!っ)")
_ROLES = {"は": "subject", "が": "subject", "も": "subject", "を": "object"}
_THAN = re.compile(r"より|の(?:後|前|あと|まえ)")


# From where to where something goes, up to the word that names it.
_DIRECTED = re.compile(
    r"\b(?:(?P<source>from|out of|off)|(?P<target>(?:in|on)?to|towards?))\s+(?:(?:the|an?|its|their|your|one)\s+)?$",
    re.IGNORECASE,
)


def changed_places(statement: str, mine: Sequence[Term], sentence: str, theirs: Sequence[Term]) -> int | None:
    """How often two things have changed places, or who acts and to whom it is done; None where unclear."""
    if is_japanese(statement):
        return _changed_ja(statement, mine, sentence, theirs)
    ends = _directed(statement, mine), _directed(sentence, theirs)
    if _changed_ends(*ends) and not _is_mutual(statement, sentence):
        return 1
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


def _directed(text: str, known: Sequence[Term]) -> dict[str, str]:
    """Which words name where something comes from, or goes to, and which neither; not what names both."""
    found: dict[str, set[str]] = {}
    role, end = "", 0
    for term in known:
        between = text[end : term.start]
        direction = _DIRECTED.search(text, end, term.start)
        if direction:
            role = str(direction.lastgroup)
        elif between.strip():
            role = ""
        found.setdefault(term.key, set()).add(role)
        end = term.end
    return {key: roles.pop() for key, roles in found.items() if len(roles) == 1}


def _changed_ends(one: dict[str, str], other: dict[str, str]) -> bool:
    """Whether of two things the one now stands where the other went, or came from."""
    both = [(role, other[key]) for key, role in one.items() if key in other]
    return any(a != b and (a, b) == (then, there) for (a, there), (b, then) in combinations(both, 2))


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
    if {("subject", "に"), ("に", "から")} <= set(acting):
        return 1
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
