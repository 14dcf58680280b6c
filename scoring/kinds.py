"""Replies that are no answers: empty, "I don't know", keyboard mash, bare lists of terms."""

from __future__ import annotations

import re
import unicodedata

from scoring.background import grams, packaged
from scoring.words import words

_DONT_KNOW = re.compile(
    "|".join(
        (
            r"\b(?:do not|don['’]?t|can(?:not|['’]?t)|couldn['’]?t) (?:really |honestly )?"
            r"(?:know|remember|recall|answer|explain|say)\b",
            r"\bno (?:clue|idea)\b|\bnot sure\b|\bdunno\b|\bidk\b|\bnever (?:heard|learned|learnt|studied)\b",
            r"^\W*(?:pass|skip|next)\b|\b(?:pass|skip)(?: (?:this|it|that|please))*\W*$",
            r"分か(?:ら|りませ|んな)|わか(?:ら|りませ|んな)|知らな|知りませ|思い出せ|思いつか|見当(?:が|も)つ|答えられ",
            r"勉強不足|自信がな|(?:説明|回答)(?:は|が)?でき(?:な|ませ)|パス(?:で|し|させ|$|。)|次の質問",
        )
    ),
    re.IGNORECASE,
)
# Words and signs that make a statement of terms; a list of terms has none of them.
_LINK = re.compile(
    r"\b(?:is|are|was|be|to|too|if|so|than|not|no|in|of|the|a|an|by|with|for|from|when|at|on|as|it|its|can|has|have|that"
    r"|this|per|use|using|because|while|but|all|only|each|every|into|out|up|down|else|then|makes?|gives?|more|less)\b"
    r"|[:=→>~≈≒：]|[をがはにでへ]|する|した|して|から|ない|だ",
    re.IGNORECASE,
)
_ITEM_END = re.compile(r"[,、，・/\n]+")
_LEAST_ITEMS = 6
_MOST_LINKS = 0.2

# Of the graded replies, mash has at most 0.43 known spellings and answers at least 0.7; both languages alike.
_LEAST_KNOWN_GRAMS = 0.45
_FEW_GRAMS = 6


def is_empty(reply: str) -> bool:
    """Whether there is nothing to judge: no letter and no digit."""
    return not any(char.isalnum() for char in reply)


def says_dont_know(reply: str) -> bool:
    """Whether the reply says somewhere that it has no answer; it may still hold one."""
    return bool(_DONT_KNOW.search(unicodedata.normalize("NFKC", reply)))


def is_gibberish(reply: str) -> bool:
    """Whether most spellings in the reply, trigrams or pairs of characters, occur in no sentence of the banks."""
    found = grams(reply)
    if len(found) < _FEW_GRAMS:
        return False
    known = packaged().grams
    return sum(gram in known for gram in found) < _LEAST_KNOWN_GRAMS * len(found)


def is_bare_list(sentence: str) -> bool:
    """Whether a sentence only lists terms and says nothing of them."""
    items = [item for item in _ITEM_END.split(sentence) if words(item)]
    return len(items) >= _LEAST_ITEMS and len(_LINK.findall(sentence)) <= _MOST_LINKS * len(items)
