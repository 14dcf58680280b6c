"""A reply as clauses: the smallest pieces that each say something, in English, Japanese or a mixture."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scoring.reading.words import words
from scoring.script import has_japanese

# Speech that was written down, and hurried typing, leave out the mark behind a polite ending.
_POLITE_JA = (
    "(?<!ますます)(?<=ます)",
    *(f"(?<={each})" for each in ("です", "ました", "でした", "ません", "でしょう")),
)
# What then stands behind a space, but for a particle, begins a sentence, and so do other writing and some words.
_BEGINS_JA = (
    r"(?=\s+(?!が|けど|けれど|ので|のに|から|し[、\s]|と|か|ね|よ)\S"
    r"|(?!場合|時|際|為|事|前|後|程|中|故|調)[\u3400-\u4dbf\u4e00-\u9fff\u30a1-\u30faA-Za-z\d]"
    r"|(?:また|そ[れのしこう]|こ[れのこう]|しかし|ただ|だから|なので|でも|つまり|たとえ|さらに|あと|まず|つぎ|ちなみ|もし"
    r"|いっぽう|なぜ))"
)
# Where a sentence ends. A full stop inside a number or an abbreviation has no space after it, or one letter before it.
_SENTENCE_END = re.compile(
    r"\n+|[。！？；]+|[!?;]+(?=\s|$)|(?<![ .]\w)(?<!^\w)\.+(?=\s|$)|[●■◆▪]"
    rf"|(?:{'|'.join(_POLITE_JA)}){_BEGINS_JA}",
    re.MULTILINE,
)
_BULLET = re.compile(r"[\s・•*＊\-–—>○]*(?:\(?\d{1,2}[.)）](?=\s|\D)|[①-⑳])?\s*")
# Where a clause ends inside a sentence, if what stands on either side is long enough to be one.
_CLAUSE_END = re.compile(
    r"[,，]\s+|[、，]|(?<=[るたいだうくすつむぶ])\s+(?=[^\x00-\x7f])"
    r"|(?:(?<=[でま]すが)|(?<=[すいるたなん]ので)|(?<=[すいるただん]から)|(?<=けど))(?=[\u3400-\u9fff\u30a1-\u30faA-Za-z])"
    r"|\s+(?=(?:and|but|while|whereas|although|because|otherwise|so that|which means)\b)"
)
# In a long sentence without any mark such words begin a clause as well.
_RUN_ON = re.compile(
    _CLAUSE_END.pattern
    + r"|\s+(?=(?:so|then|also|if|when|where|it|its|it['’]s|this|that['’]s|these|they|you|we|there|instead|for example"
    r"|plus)\b)"
)
_LONGEST_WITHOUT_MARK = 24
# What comes before is only the condition or the topic of what follows, so the two stay together.
_CONDITION_EN = re.compile(
    r"^(?:and|but|so|or|then|also|while|whereas|,|\s)*"
    r"(?:if|when|whenever|once|with|without|for|in|at|on|after|before|during|by|since|as|unless|too|given|because)\b",
    re.IGNORECASE,
)
# A second condition begins: the first one has had its consequence.
_ANOTHER = re.compile(r"(?:and|but|while|whereas)\s+(?:if|when|with|for|in|too)\b", re.IGNORECASE)
_CONDITION = re.compile(r"(?:if|when)\b")
_CONDITION_JA = re.compile(
    r"(?:と|ば|たら|だら|なら|場合|場合は|場合には|時|時は|とき|ときは|ときには|は|も|ては|ても|でも|では|には|とは|際|際は|うち|まで|一方|逆に"
    r"|また|さらに|次に|まず|最後に|例えば|たとえば|つまり|そして|しかし|ただし|ただ)$"
)
_SPACED_MARK = re.compile(r"(?<=[、。])\s+")
_LEAST_WORDS_EN, _LEAST_CHARS_JA = 3, 5


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a text: its place, and the number of the sentence it belongs to."""

    start: int
    end: int
    sentence: int


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a text in order; together with their separators they cover it.

    Where a second condition begins, so does a sentence of its own: no claim reaches from one case into the other.
    """
    found: list[Clause] = []
    number = 0
    for start, end in sentences(text):
        for place, (first, last) in enumerate(_split(text[start:end])):
            number += bool(place and _ANOTHER.match(text, start + first))
            found.append(Clause(start + first, start + last, number))
        number += 1
    return tuple(found)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences and the lines of a text stand, bullets and final marks left out."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield from _trimmed(text, start, match.start())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def flowing(text: str) -> str:
    """The sentences of a text one after the other, whatever stood between them: lines, bullets or other marks."""
    # Western marks in Japanese become Japanese ones with a space behind.
    found = [_SPACED_MARK.sub("", text[start:end]) for start, end in sentences(text)]
    return "".join(f"{sentence}{'。' if has_japanese(sentence[-1]) else '. '}" for sentence in found).strip()


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    bullet = _BULLET.match(text, start, end)
    start = bullet.end() if bullet else start
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(char.isalnum() for char in text[start:end]):
        yield start, end


def _split(sentence: str) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    start = 0
    runs_on = "," not in sentence and len(sentence.split()) > _LONGEST_WITHOUT_MARK
    for match in (_RUN_ON if runs_on else _CLAUSE_END).finditer(sentence):
        left, right = sentence[start : match.start()], sentence[match.end() :]
        another = _ANOTHER.match(right) or (runs_on and _CONDITION.match(right))
        unfinished = _is_condition(left) and not another
        if _long_enough(left) and _long_enough(_first_piece(right)) and not unfinished:
            pieces.append((start, match.start()))
            start = match.end()
    return [*pieces, (start, len(sentence))]


def _first_piece(text: str) -> str:
    match = _CLAUSE_END.search(text, 1)
    return text[: match.start()] if match else text


def _long_enough(piece: str) -> bool:
    found = len(words(piece))
    return found >= _LEAST_WORDS_EN or (not piece.isascii() and found >= 2 and len(piece) >= _LEAST_CHARS_JA)


def _is_condition(left: str) -> bool:
    return bool(_CONDITION_JA.search(left)) or (bool(_CONDITION_EN.match(left)) and "," not in left.rstrip(","))


def without(text: str, unwanted: Callable[[str], bool]) -> str:
    """The text with unwanted sentences blanked out, so that what is left stands where it stood."""
    kept = list(text)
    for start, end in sentences(text):
        if unwanted(text[start:end]):
            kept[start:end] = " " * (end - start)
    return "".join(kept)
