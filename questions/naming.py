"""Names for what has none: ids made of a text."""

from __future__ import annotations

import hashlib
import re
import unicodedata

MOST_IN_ID = 40

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LETTERS = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[a-z0-9]+")
# They tell little of what a question asks.
_SMALL = re.compile(
    r"a|an|and|are|as|at|be|by|can|did|do|does|for|from|how|if|in|is|it|its|of|on|or|s|so|t|that|the|their|they|this|to"
    r"|was|what|when|where|which|who|why|will|with|would|you|your"
)


def is_id(text: str) -> bool:
    """Whether a text can be an id."""
    return len(text) <= MOST_IN_ID and bool(_ID.fullmatch(text))


def slug(text: str) -> str:
    """An id made of the words of a text; of its digest where it has no Latin ones. The same text has the same id."""
    words = _WORD.findall(unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower())
    telling = [word for word in words if not _SMALL.fullmatch(word)] or words
    # The few Latin words of a Japanese text would be the same for many texts.
    latin = all(character < "\u0250" for character in text if character.isalpha())
    ending = "" if latin else f"-{_digest(text)}"
    made = ""
    for word in telling:
        if len(made) + len(word) + 1 > MOST_IN_ID - len(ending):
            break
        made += f"-{word}" if made else word
    return f"{made}{ending}" if made else f"q-{_digest(text)}"


def bank_name(stem: str) -> str:
    """What the bank is called that is made of a file of this name; files of other names have others, in any script."""
    name = slug(unicodedata.normalize("NFKC", stem))
    return f"bank-{name[2:]}" if re.fullmatch(r"q-[0-9a-f]{6}", name) else name


def topic_id(text: str) -> str:
    """The id of a topic in any script: its words in small letters with hyphens; "" where it has none."""
    made = ""
    for word in _LETTERS.findall(unicodedata.normalize("NFKC", text).lower()):
        if len(made) + len(word) + 1 > MOST_IN_ID:
            break
        made += f"-{word}" if made else word
    return made


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:6]
