"""What a question offers to choose from ("Which is faster, an array or a list?"), and which of it a text takes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from scoring.reading.clauses import sentences
from scoring.reading.exact.common import polarity
from scoring.reading.exact.sides import sided
from scoring.reading.terms import Term, terms
from scoring.reading.words import stem
from scoring.script import has_japanese

_ASKS_EN = re.compile(
    r"\b(?:which|who|whether)\b"
    r"|^(?:and |so |but |then )?(?:does|do|did|is|are|was|were|can|could|will|would|should|must|may|has|have)\b",
    re.IGNORECASE,
)
_OR_EN = re.compile(r"\bor (?:(?:an?|the|with|by|in|on|to|using) )?", re.IGNORECASE)
_ASKS_JA = re.compile(r"どちら|どっち|いずれ")
_OR_JA = re.compile(r"(?:と|か、?|、|または|それとも)(?=[^\u3040-\u309f、。\s])")
_QUESTION = re.compile(r"[?？]")
# The end of a word such as depth-first.
_JOINED = re.compile(r"(?:-\w+)?\s*")
# The nearest words on either side are what is offered.
_NEAR = 3
_BESIDE_EN = re.compile(
    r"\b(?:than|unlike|instead of|compared (?:to|with)|versus|vs\.?|over) (?:(?:an?|the|using|with) )?$", re.IGNORECASE
)
_DENIED_EN = re.compile(r"\s+[a-z]+?(?:\snot|n['’]t)\b", re.IGNORECASE)
_BESIDE_JA = re.compile(r"(?:の(?:ほう|方))?(?:より|と(?:は)?違|[にと]比べ|と異な)|の(?:後|あと|次|前(?!提)|まえ)")


# What asks for one thing, and what in a reply names the other one: which comes first, which is more so.
_OTHER_WAY = (
    (re.compile(r"先|前に|早"), re.compile(r"(?:の(?:ほう|方)[がは]|より(?:も)?|の)(?:後|あと)|遅い|遅く")),
    (
        re.compile(r"\b(?:first|earlier|before|older|oldest)\b", re.IGNORECASE),
        re.compile(r"\b(?:later|second|after|younger|youngest|newer)\b", re.IGNORECASE),
    ),
    (re.compile(r"\b(?:younger|youngest|newer)\b", re.IGNORECASE), re.compile(r"\b(?:older|oldest)\b", re.IGNORECASE)),
    (re.compile(r"^(?!.*\bless\b)", re.IGNORECASE), re.compile(r"\b(?:less|least|comes? second)\b", re.IGNORECASE)),
)
# A word of katakana may be short for a longer one: アルミ, アルミニウム.
_KATAKANA, _LEAST_SHORT = re.compile(r"[\u30a1-\u30faー]+"), 3


@dataclass(frozen=True, slots=True)
class Offer:
    """Two things to choose from, each by the words that tell it from the other, as written in small letters."""

    asked: str
    things: tuple[tuple[str, ...], tuple[str, ...]]


def offer(asked: str) -> Offer | None:
    """The two things that a single question offers; None where it offers none."""
    if len(_QUESTION.findall(asked)) > 1 or len(list(sentences(asked))) != 1:
        return None
    japanese = has_japanese(asked)
    if not (_ASKS_JA if japanese else _ASKS_EN).search(asked):
        return None
    for match in (_OR_JA if japanese else _OR_EN).finditer(asked):
        if found := _around(asked, match):
            return Offer(asked, found)
    return None


def taken(offered: Offer, text: str) -> int | None:
    """Which of two things a text takes, 0 or 1, by the first sentence that names one; None where it is left open."""
    return next(_by_sentences(offered, text), None)


def _around(asked: str, match: re.Match[str]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The words that differ, of those that stand next to what joins them."""
    every = terms(asked)
    before = [term for term in every if term.end <= match.start()][-_NEAR:][::-1]
    after = [term for term in every if term.start >= match.end()][:_NEAR]
    if not before or not after or after[0].start != match.end():
        return None
    if not _JOINED.fullmatch(asked, before[0].end, match.start()):
        return None
    one, other = _telling(asked, before, after), _telling(asked, after, before)
    return (one, other) if one and other else None


def _telling(asked: str, near: Sequence[Term], others: Sequence[Term]) -> tuple[str, ...]:
    """The nearest word that stands on one side only, with those that are written as one with it, such as 連結リスト."""
    shared = {_written(asked, term) for term in others if term.segment == others[0].segment}
    mine = [term for term in near if term.segment == near[0].segment and _written(asked, term) not in shared]
    apart = (count for count, (a, b) in enumerate(pairwise(mine), 1) if a.end != b.start and b.end != a.start)
    return tuple(_written(asked, term) for term in mine[: next(apart, len(mine))])


def _written(text: str, term: Term) -> str:
    return text[term.start : term.end].lower()


def _by_sentences(offered: Offer, text: str) -> Iterator[int]:
    for start, end in sentences(text):
        said, denied = _named(offered, text[start:end])
        if len(said) == 1:
            yield said.pop()
        if len(said) > 1 or len(denied) > 1:
            return
        if denied:
            yield 1 - denied.pop()


def _named(offered: Offer, sentence: str) -> tuple[set[int], set[int]]:
    """What a sentence claims something of, and what it only denies; not what it merely compares with.

    Where it says the opposite of what is asked of one of them, it claims that of the other.
    """
    said: set[int] = set()
    denied: set[int] = set()
    found = terms(sentence)
    signs = dict(zip(found, polarity(sentence), strict=True))
    asked = {_written(offered.asked, term) for term in terms(offered.asked)} - set(chain(*offered.things))
    for term in found:
        if _BESIDE_EN.search(sentence[: term.start]) or _BESIDE_JA.match(sentence, term.end):
            continue
        if (place := _which(offered, _written(sentence, term))) is not None:
            segment = [each for each in found if each.segment == term.segment]
            so_far = sentence[: next((each.start for each in found if each.segment > term.segment), None)]
            if _turned(offered, so_far, term.segment):
                # What has least of it of two leaves the other one.
                said.add(1 - place)
                continue
            # What is denied of it is what was asked, or it itself.
            claims = all(signs[each] >= 0 for each in segment if each == term or _written(sentence, each) in asked)
            (said if claims and not _DENIED_EN.match(sentence, term.end) else denied).add(place)
    return said, denied - said


def _turned(offered: Offer, sentence: str, segment: int) -> bool:
    """Whether the last segment takes another side than the question takes alone: slow, where it asks for fast."""
    if any(one.search(offered.asked) and other.search(sentence) for one, other in _OTHER_WAY):
        return True
    asked: dict[int, set[int]] = defaultdict(set)
    for pole in sided(offered.asked):
        asked[pole.pair].add(pole.side)
    start = next(term.start for term in terms(sentence) if term.segment == segment)
    return any(
        len(asked[pole.pair]) == 1 and pole.side not in asked[pole.pair]
        for pole in sided(sentence)
        if pole.start >= start
    )


def _which(offered: Offer, word: str) -> int | None:
    for place, thing in enumerate(offered.things):
        if word in thing:
            return place
    near = [place for place, thing in enumerate(offered.things) if any(_inflected(word, each) for each in thing)]
    return near[0] if len(near) == 1 else None


def _inflected(word: str, other: str) -> bool:
    """Whether two words are one, but for an ending, or one is short for the other: アルミ, アルミニウム."""
    if min(len(word), len(other)) >= _LEAST_SHORT and _KATAKANA.fullmatch(word) and _KATAKANA.fullmatch(other):
        return word.startswith(other) or other.startswith(word)
    return stem(word) == stem(other) or word in (f"{other}s", f"{other}es") or other == f"{word}s"
