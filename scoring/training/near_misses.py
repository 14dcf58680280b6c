"""Near-misses: a sentence with one decisive word swapped for its opposite, in Japanese and in English alike."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files

from scoring.training.pairs import Pair

# Words that only at the end of a sentence are what is said of its subject.
_ENDING = re.compile(
    "です|でした|である|だった|ます|ました|います|いる|いた|ある|あります|する|します|される|された|できる"
)


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A pair and what it turns into when one word is swapped on both sides."""

    pair: Pair
    swapped: Pair


@dataclass(frozen=True, slots=True)
class Opposites:
    """A Japanese word and its opposite, with the English words of each, place by place."""

    japanese: tuple[str, str]
    english: dict[str, str]
    pattern: re.Pattern[str]


def near_misses(pairs: Iterable[Pair], most_by_opposites: int, seed: int) -> list[NearMiss]:
    """The pairs in which exactly one place can be swapped on each side, at most so many by the same opposites."""
    dice = random.Random(seed)
    table = opposites()
    counts = [0] * len(table)
    found: list[NearMiss] = []
    for pair in pairs:
        candidates = [
            (number, made)
            for number, each in enumerate(table)
            if counts[number] < most_by_opposites and (made := swapped(pair, each))
        ]
        if candidates:
            number, made = dice.choice(candidates)
            counts[number] += 1
            found.append(NearMiss(pair, made))
    return found


def opposites() -> tuple[Opposites, ...]:
    """The table of opposites.tsv, read in both directions."""
    lines = (files("scoring.training") / "opposites.tsv").read_text(encoding="utf-8").splitlines()
    found: list[Opposites] = []
    for line in lines:
        if line.startswith("#"):
            continue
        one, other, english_one, english_other = line.split("\t")
        ones, others = english_one.split(","), english_other.split(",")
        found += [_opposites((one, other), ones, others), _opposites((other, one), others, ones)]
    return tuple(found)


def _opposites(japanese: tuple[str, str], ones: Sequence[str], others: Sequence[str]) -> Opposites:
    # Where a word stands twice, the first opposite given is the better one.
    english = dict(zip(reversed(ones), reversed(others), strict=True))
    longest_first = "|".join(map(re.escape, sorted(english, key=len, reverse=True)))
    return Opposites(japanese, english, re.compile(rf"\b({longest_first})\b(?!\s+not\b|n't)", re.IGNORECASE))


def swapped(pair: Pair, each: Opposites) -> Pair | None:
    """The pair with one place swapped on both sides; None where that cannot be done."""
    japanese = swap_japanese(pair.japanese, *each.japanese)
    if japanese is None:
        return None
    english = _swap_english(pair.english, each)
    return None if english is None else Pair(english, japanese)


def swap_japanese(text: str, word: str, opposite: str) -> str | None:
    """None unless the word stands in the text once and is no part of its opposite; an ending only at the end counts."""
    if _ENDING.fullmatch(word) or _ENDING.fullmatch(opposite):
        body = text.rstrip("。.!！ ")
        adjective = word == "です" and body.endswith(("いです", "んです", "のです"))
        if not body.endswith(word) or (word in opposite and body.endswith(opposite)) or adjective:
            return None
        return body.removesuffix(word) + opposite + text[len(body) :]
    if text.count(word) != 1 or (word in opposite and opposite in text):
        return None
    return text.replace(word, opposite)


def _swap_english(text: str, each: Opposites) -> str | None:
    """None unless exactly one of the words stands in the text."""
    matches = list(each.pattern.finditer(text))
    if len(matches) != 1:
        return None
    return each.pattern.sub(lambda match: each.english[match.group().lower()], text)
