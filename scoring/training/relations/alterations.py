"""Altering a sentence and its translation so that they no longer say what they said, on both sides alike or on one.

A translation says its original. The original with a number, a name, a role, a direction or a negation altered
contradicts it; when the translation is altered in the same way, it says the altered original. So neither the alteration
itself nor the overlap of words gives the relation away.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scoring.training.near_misses import opposites, swap_japanese, swapped
from scoring.training.pairs import Pair

# In Japanese a counter follows a number at once, so only Latin letters make a number part of a name.
_NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?!\w|\.\d)", re.ASCII)
_TERM = re.compile(r"(?<![\w.])[A-Za-z_][\w.+#-]*[\w+#]")
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_JAPANESE_WORD = re.compile(r"[一-龯ァ-ヶー]{2,}")
_ADD_NOT = re.compile(
    r"\b(is|are|was|were|can|could|will|would|should|must|may|might|has|have|had)\b(?! (?:not|no|never|to)\b)(?!n't)"
)
_DROP_NOT = re.compile(r"\b(is|are|was|were|do|does|did|can|could|will|would|should|must|may|might|has|have|had) not\b")
_CONTRACTED = {"can't": "can", "cannot": "can", "won't": "will", "don't": "do", "doesn't": "does", "isn't": "is"}
_QUANTITIES = {
    "always": "never", "never": "always", "all": "no", "every": "no", "no": "every", "none": "all", "some": "no",
    "only": "not only", "before": "after", "after": "before", "with": "without", "without": "with",
    "at least": "at most", "at most": "at least", "more than": "less than", "less than": "more than",
    "both": "neither", "same": "different", "different": "same", "once": "many times", "first": "last", "each": "no",
    "unable": "able", "able": "unable", "must": "need not", "also": "never",
}  # fmt: skip
_QUANTITY = re.compile(r"\b(" + "|".join(sorted(_QUANTITIES, key=len, reverse=True)) + r")\b")


@dataclass(frozen=True, slots=True)
class Altered:
    """What a pair became; a side is None where the alteration could not be made there.

    `certain` is False where the altered sentence speaks of something else, so that it may be open instead of wrong.
    """

    english: str | None
    japanese: str | None
    kind: str
    certain: bool = True


class Alterer:
    """Alters pairs: `nouns` are English ones with Japanese ones, `antonyms` English words with their opposites."""

    def __init__(self, nouns: dict[str, tuple[str, ...]], antonyms: dict[str, tuple[str, ...]], seed: int) -> None:
        self._nouns = nouns
        self._antonyms = antonyms
        self._opposites = opposites()
        self._dice = random.Random(seed)
        self._terms: list[str] = []
        self._pool: list[tuple[str, str]] = []

    def __call__(self, pair: Pair) -> list[Altered]:
        """The alterations of a pair, one of each kind at most, in an order drawn by lot."""
        found = [
            altered
            for alter in (
                self._opposite, self._number, self._term, self._noun, self._negation, self._quantity, self._antonym,
                self._japanese,
            )
            if (altered := alter(pair))
        ]  # fmt: skip
        self._dice.shuffle(found)
        return found

    def _opposite(self, pair: Pair) -> Altered | None:
        candidates = [made for each in self._opposites if (made := swapped(pair, each))]
        if not candidates:
            return None
        made = self._dice.choice(candidates)
        return Altered(made.english, made.japanese, "opposite")

    def _number(self, pair: Pair) -> Altered | None:
        shared = [
            number
            for number in dict.fromkeys(_NUMBER.findall(pair.english))
            if len(_NUMBER.findall(pair.japanese))
            and _count(number, pair.japanese) == _count(number, pair.english) == 1
        ]
        if not shared:
            return None
        number = self._dice.choice(shared)
        if len(shared) > 1 and self._dice.random() < 0.4:
            other = self._dice.choice([each for each in shared if each != number])
            return Altered(
                _exchange(pair.english, number, other), _exchange(pair.japanese, number, other), "numbers exchanged"
            )
        other = self._other_number(number)
        return Altered(_replace(pair.english, number, other), _replace(pair.japanese, number, other), "number")

    def _other_number(self, number: str) -> str:
        value = float(number)
        whole = "." not in number
        made = self._dice.choice(
            [value * 2, value * 10, value + 1, value / 2, value + 3, max(value - 1, 0), value * 100]
        )
        text = str(int(made)) if whole else f"{made:g}"
        return text if text != number else str(int(value) + 7)

    def _term(self, pair: Pair) -> Altered | None:
        shared = [
            term
            for term in dict.fromkeys(_TERM.findall(pair.english))
            if pair.japanese.count(term) == pair.english.count(term) == 1 and len(term) > 1
        ]
        self._terms = [*shared, *self._terms[:400]]
        if len(shared) > 1:
            one, other = self._dice.sample(shared, 2)
            if one not in other and other not in one:
                return Altered(
                    _exchange(pair.english, one, other), _exchange(pair.japanese, one, other), "terms exchanged"
                )
        if shared:
            one, other = shared[0], self._dice.choice(self._terms)
            if other not in pair.english:
                return Altered(
                    pair.english.replace(one, other), pair.japanese.replace(one, other), "another term", certain=False
                )
        return None

    def _noun(self, pair: Pair) -> Altered | None:
        aligned = list(self._aligned(pair))
        chosen = None
        if len(aligned) > 1:
            (one, ein), (other, zwei) = self._dice.sample(aligned, 2)
            if ein not in zwei and zwei not in ein:
                chosen = Altered(
                    _exchange(pair.english, one, other), _exchange(pair.japanese, ein, zwei), "nouns exchanged"
                )
        elif aligned and self._pool:
            (one, ein), (other, zwei) = aligned[0], self._dice.choice(self._pool)
            if other not in pair.english and zwei not in pair.japanese:
                chosen = Altered(
                    _replace(pair.english, one, other), pair.japanese.replace(ein, zwei), "another noun", certain=False
                )
        self._pool = [*aligned, *self._pool[:400]]
        return chosen

    def _aligned(self, pair: Pair) -> Iterator[tuple[str, str]]:
        words = _WORD.findall(pair.english)
        found = set(_JAPANESE_WORD.findall(pair.japanese))
        for word in dict.fromkeys(words):
            if words.count(word) != 1:
                continue
            for japanese in self._nouns.get(word, ()):
                if japanese in found and pair.japanese.count(japanese) == 1:
                    yield word, japanese
                    break

    def _negation(self, pair: Pair) -> Altered | None:
        text = pair.english
        if match := _DROP_NOT.search(text):
            return Altered(text[: match.end(1)] + text[match.end() :], None, "negation dropped")
        for contracted, plain in _CONTRACTED.items():
            if re.search(rf"\b{contracted}\b", text):
                return Altered(re.sub(rf"\b{contracted}\b", plain, text, count=1), None, "negation dropped")
        if match := _ADD_NOT.search(text):
            return Altered(text[: match.end()] + " not" + text[match.end() :], None, "negation added")
        return None

    def _quantity(self, pair: Pair) -> Altered | None:
        matches = list(_QUANTITY.finditer(pair.english))
        if not matches:
            return None
        match = self._dice.choice(matches)
        made = pair.english[: match.start()] + _QUANTITIES[match.group()] + pair.english[match.end() :]
        return Altered(made, None, "quantity")

    def _antonym(self, pair: Pair) -> Altered | None:
        words = [word for word in _WORD.findall(pair.english) if word in self._antonyms]
        if not words:
            return None
        word = self._dice.choice(words)
        return Altered(_replace(pair.english, word, self._dice.choice(self._antonyms[word])), None, "antonym")

    def _japanese(self, pair: Pair) -> Altered | None:
        candidates = [made for each in self._opposites if (made := swap_japanese(pair.japanese, *each.japanese))]
        return Altered(None, self._dice.choice(candidates), "japanese") if candidates else None


def nouns(dictionary: Iterable[Pair], wordnet: Path) -> dict[str, tuple[str, ...]]:
    """The nouns of a dictionary of single words, English to Japanese; WordNet says which words are mostly nouns."""
    senses: dict[str, dict[str, int]] = defaultdict(dict)
    for part in ("noun", "verb", "adj", "adv"):
        for line in (wordnet / f"index.{part}").read_text(encoding="utf-8").splitlines():
            if not line.startswith(" "):
                lemma, _, count, *_ = line.split(" ")
                senses[lemma][part] = int(count)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for pair in dictionary:
        word, japanese = pair.english, pair.japanese
        kinds = senses.get(word, {})
        if kinds.get("noun", 0) > max(kinds.get("verb", 0), kinds.get("adj", 0)) and _JAPANESE_WORD.fullmatch(japanese):
            found[word].append(japanese)
            found[word + "s"].append(japanese)
    return {word: tuple(each) for word, each in found.items()}


def antonyms(wordnet: Path) -> dict[str, tuple[str, ...]]:
    """The words that WordNet knows an opposite of, with their opposites."""
    words: dict[tuple[str, str], list[str]] = {}
    links: list[tuple[str, str, str, str, int, int]] = []
    for part, letter in (("adj", "a"), ("verb", "v"), ("noun", "n"), ("adv", "r")):
        for line in (wordnet / f"data.{part}").read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split(" | ")[0].split(" ")
            count = int(fields[3], 16)
            words[letter, fields[0]] = [re.sub(r"\(.*\)", "", fields[4 + 2 * number]) for number in range(count)]
            place = 4 + 2 * count
            for number in range(int(fields[place])):
                sign, offset, other, ends = fields[place + 1 + 4 * number : place + 5 + 4 * number]
                if sign == "!":
                    links.append((letter, fields[0], other, offset, int(ends[:2], 16), int(ends[2:], 16)))
    found: defaultdict[str, set[str]] = defaultdict(set)
    for letter, offset, other, target, mine, theirs in links:
        if mine and theirs:
            found[words[letter, offset][mine - 1]].add(words[other, target][theirs - 1])
    return {word: tuple(sorted(each)) for word, each in found.items() if len(word) > 2 and "_" not in word}


def _count(number: str, text: str) -> int:
    return sum(each == number for each in _NUMBER.findall(text))


def _replace(text: str, word: str, other: str) -> str:
    return re.sub(rf"(?<![\w.]){re.escape(word)}(?!\w)", lambda _: other, text, count=1, flags=re.ASCII)


def _exchange(text: str, one: str, other: str) -> str:
    return "".join(
        other if piece == one else one if piece == other else piece
        for piece in re.split(f"({re.escape(one)}|{re.escape(other)})", text)
    )
