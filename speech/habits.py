"""Habits of speaking that can be read off a text: fillers, hedges, and saying openly what one does not know."""

from __future__ import annotations

import re

# Where a clause begins, and where what begins it is set off from the rest: "like" and あの are words as well.
_BEGINS = r"(?<![^\s,.;:!?…、。，．！？「])"
_SET_OFF = r"(?=\s*(?:[,.;:!?…、。，．！？〜]|$))"
_NO_KANA = r"(?![ぁ-んァ-ヶー])"

# "A kind of", "this sort of" name a thing.
_NAMING = (
    *("a", "any", "one", "the", "this", "that", "what", "some", "each", "every"),
    *("which", "same", "other", "another", "certain", "different"),
)
_NAMES_NOTHING = "".join(rf"(?<!\b{word} .... of)" for word in _NAMING)

_FILLERS = (
    # Sounds that are nothing else.
    rf"{_BEGINS}(?:u+h*m+|u+h+|e+rm*|h+m+)\b(?!')",
    # Words that are fillers where they are set off on both sides, or said twice.
    rf"(?<=[,…])\s*(?:like|you know|i mean){_SET_OFF}",
    r"(?:^|(?<=[.!?\n]))[ \t]*(?:you know|i mean)(?=\s*,)",
    r"\blike,?\s+(?=like\b)",
    # ええ and ううん are yes and no.
    rf"{_BEGINS}(?:え[ーえ]*っ?と[ーぉお]*(?!か)|(?:えー+|うー+ん?|んー+){_NO_KANA})",
    rf"{_BEGINS}(?:あのー+|そのー+|(?:あの|その){_SET_OFF})",
    # まあまあ, なんかの and the like are words.
    rf"{_BEGINS}(?:まあ|まぁ|なんか)(?:{_SET_OFF}|{_NO_KANA})",
)
_HEDGES = (
    r"\bi (?:think|guess|suppose|believe)\b",
    # "Probably approximately correct" is a term.
    r"\b(?:maybe|perhaps|presumably|probably(?! approximately))\b",
    rf"\b(?:kind|sort) of\b{_NAMES_NOTHING}",
    r"\b(?:or something|something like that|if i'm not mistaken|as far as i (?:know|remember))\b",
    r"たぶん|多分|おそらく|恐らく|もしかし(?:たら|て)|なんとなく|かもしれ|かも知れ|気がし(?:ます|て)|みたいな感じ",
    # What one means to do is no hedge.
    r"(?<!よう)(?<!たい)と思(?:い|う|って)",
)
_NOT_KNOWN = (
    r"\bi (?:do not|don't|did not|didn't|can't|cannot) (?:really |actually |yet )?(?:know|remember|recall)\b",
    r"\b(?:i am|i'm) not (?:sure|certain|familiar)\b",
    r"\b(?:i have never|i've never|i haven't) (?:used|worked|tried|done|seen)\b",
    r"(?:わか|分か|判)り(?:ません|かね)|(?:わから|分から|知ら)ない|知りません|存じません",
    r"(?:覚えて(?:い)?|(?:自信|経験)[がは]|(?:使っ|試し)たことが)(?:ありません|ません|ない)",
)
_NEXT_STEP = (
    r"\b(?:i would|i'd|i will|i'll) (?:first |then |probably |start by |begin by )*"
    r"(?:look|check|start|read|search|measure|ask|test|try|find out|verify|compare|inspect)",
    r"(?:調べ|確認し|確かめ|試し|計測し|検証し|比べ|探し|見|読み|聞き|測り|当たり)(?:て(?:み|いき))?(?:ます|たい|ると思|ようと思)",
)


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_FILLER, _HEDGE, _UNKNOWN, _NEXT = _any(_FILLERS), _any(_HEDGES), _any(_NOT_KNOWN), _any(_NEXT_STEP)


def filler_places(text: str) -> tuple[int, ...]:
    """Where the fillers of a text begin, such as "um" or えーと; "like" and あの count only where they are no words."""
    return tuple(found.end() - len(found.group().lstrip()) for found in _FILLER.finditer(_plain(text)))


def fillers(text: str) -> int:
    """How many fillers a text has."""
    return len(filler_places(text))


def hedges(text: str) -> int:
    """How often a text weakens what it says, as "maybe" and と思います do."""
    return len(_HEDGE.findall(_plain(text)))


def is_open(text: str) -> bool:
    """Whether it is said openly that something is not known, and then what one would do to find out."""
    text = _plain(text)
    unknown = _UNKNOWN.search(text)
    return unknown is not None and _NEXT.search(text, unknown.end()) is not None


def _plain(text: str) -> str:
    return text.replace("’", "'")
