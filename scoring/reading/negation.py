"""Which words of a text stand under a negation: after "not" and "without", before ない and ません."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from scoring.reading.words import NOT, Word

# A negation reaches so many words far, unless the clause ends or another negation comes before.
_REACH_EN, _REACH_JA = 5, 2
_CLAUSE_END = re.compile(r"[,.;:!?、。，．！？；\n]|\b(?:but|because|so|while|whereas|although|since)\b|が、|ので|から")


def denied(text: str, words: Sequence[Word]) -> NDArray[np.bool_]:
    """Whether each word stands under a negation: (len(words),)."""
    flags = np.zeros(len(words), dtype=bool)
    for place, word in enumerate(words):
        if word.key == NOT:
            flags[list(_reached(text, words, place))] = True
    return flags


def _reached(text: str, words: Sequence[Word], negation: int) -> Iterator[int]:
    """The places of the words that a negation denies: in English those after it, in Japanese those before."""
    step, reach = (1, _REACH_EN) if text[words[negation].start].isascii() else (-1, _REACH_JA)
    for place in range(negation + step, negation + step * (reach + 1), step):
        if not 0 <= place < len(words) or words[place].key == NOT:
            return
        first, last = sorted((words[place], words[place - step]), key=lambda word: word.start)
        if _CLAUSE_END.search(text, first.end, last.start):
            return
        yield place
