"""How the words of the banks sound: `python -m scoring.training.readings` writes reading/romaji.tsv anew.

It takes the words and their readings from Open JTalk (the extra `aloud`).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol

from questions import bank_places, load_bank
from scoring.judging import excerpts
from scoring.reading.counting import texts
from scoring.reading.kana import hiragana, in_hiragana
from scoring.reading.romaji import FILE, is_romaji
from scoring.script import has_japanese

_NOUNS, _STEMS = ("名詞", "接頭詞"), ("動詞", "形容詞")
_CONTENT = (*_NOUNS, *_STEMS, "副詞", "連体詞")
_ENDING = ("助動詞", "非自立", "接尾", "接続助詞")
_MOST_JOINED = 3
_SHORTEST = 2
_LATIN = re.compile(r"\b[a-z]{3,}\b")
# Rarer ones are slips, or Japanese themselves.
_LEAST_ENGLISH = 3
_PLAIN = re.compile(r"[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff々]+")
# What stands together only once is chance.
_LEAST_JOINED = 2


class Read(Protocol):
    """Cuts a text into words, each with its `string`, `pos`, `pos_group1` and `read`."""

    def __call__(self, text: str, /) -> list[dict[str, str]]:
        """The words in order."""


def readings(every: Iterable[str], read: Read) -> dict[str, tuple[str, int]]:
    """For each reading, in hiragana, the word of some texts that has it most often, and how often.

    None where that is written in hiragana itself.
    """
    counts: dict[str, Counter[tuple[str, int]]] = defaultdict(Counter)
    for text in every:
        words = read(text)
        for first in range(len(words)):
            for count in range(1, _MOST_JOINED + 1):
                joined = words[first : first + count]
                kana = in_hiragana("".join(word["read"] for word in joined))
                if len(joined) == count and len(kana) >= _SHORTEST and _belong(joined):
                    counts[kana]["".join(word["string"] for word in joined), count] += 1
    best = {kana: max(words, key=lambda word: (words[word], word)) for kana, words in counts.items()}
    return {
        kana: (word, counts[kana][word, count])
        for kana, (word, count) in best.items()
        if (count == 1 or counts[kana][word, count] >= _LEAST_JOINED) and not _is_hiragana(word)
    }


def readable(every: Iterable[str]) -> frozenset[str]:
    """The words of English texts that could be Japanese by their letters."""
    counts = Counter(word for text in every for word in _LATIN.findall(text))
    return frozenset(word for word, count in counts.items() if count >= _LEAST_ENGLISH and hiragana(word))


def _belong(words: Sequence[dict[str, str]]) -> bool:
    """Whether words are one that tells, or nouns that make one, or a verb or adjective with its ending."""
    if not all(has_japanese(word["string"]) and _PLAIN.fullmatch(word["string"]) for word in words):
        return False
    first, *others = words
    if not others:
        return first["pos"] in _CONTENT
    if first["pos"] in _NOUNS:
        return all(word["pos"] in _NOUNS and word["pos_group1"] not in ("非自立", "数", "代名詞") for word in words)
    ending = others[0]["pos"] in _ENDING or others[0]["pos_group1"] in _ENDING
    return first["pos"] in _STEMS and len(others) == 1 and ending


def _is_hiragana(text: str) -> bool:
    return all("\u3041" <= char <= "\u309f" or char == "ー" for char in text)


def _main() -> None:
    import pyopenjtalk

    banks = (text for bank in map(load_bank, bank_places()) for question in bank.questions for text in texts(question))
    graded = (excerpt.text for taught in excerpts.packaged().values() for excerpt in taught.excerpts)
    every = [*banks, *graded]
    japanese = [text for text in every if has_japanese(text)]
    english = readable(text for text in every if not has_japanese(text) and not is_romaji(text))
    found = readings(japanese, pyopenjtalk.run_frontend) | {word: (word, 0) for word in english}
    lines = [f"{kana}\t{word}\t{count}\n" for kana, (word, count) in sorted(found.items())]
    FILE.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    _main()
