"""Changes of a reply that must hardly change its score: the same content, typed in another way."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from benchmarks.politeness import plain, polite
from scoring.reading.clauses import sentences
from scoring.reading.words import is_japanese

Transformation = Callable[[str], str]

_TO_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}
_LATIN_WORD = re.compile(r"[A-Za-z]{5,}")
_KANA_RUN = re.compile(r"[\u30a1-\u30faー]{4,}|[\u3041-\u3096]{5,}")
# A sentence that points back, or that an earlier one opened the way for, cannot change its place.
_POINTS_BACK = re.compile(
    r"(?:and|but|so|or|then|also|thus|hence|therefore|however|otherwise|instead|while|whereas|on the other hand|in that"
    r"|that|this|these|those|it|they|he|she|same|both|which|because|for example|e\.g|likewise|similarly|conversely"
    r"|finally|after|next|second|third|lastly|(?:an)?other|again|as a result|in contrast|in both|the (?:form|latt)er)\b"
    r"|で、|だから|なので|そ[のれうこし]|こ[のれう]|また|逆|一方|反対|つまり|すると|ただ|さらに|しかし|しかも|でも|次に|最後"
    r"|例えば|たとえば|同じ|同様|よって|したがって|従って|以上|その|あと|他|どちら|両方|今度|ちなみに|なお|結果|要するに",
    re.IGNORECASE,
)


def lower(reply: str) -> str:
    """Without capitals."""
    return reply.lower()


def upper(reply: str) -> str:
    """In capitals."""
    return reply.upper()


def full_width(reply: str) -> str:
    """Letters, digits and signs in their full-width forms."""
    return reply.translate(_TO_FULL_WIDTH)


def other_marks(reply: str) -> str:
    """Other marks of punctuation: ，． for 、。 and the reverse; an exclamation mark ends English sentences."""
    swapped = reply.translate(str.maketrans("、。，．", "，．、。"))
    return re.sub(r"(?<=[a-z)])\.(?=\s|$)", "!", swapped)


def no_commas(reply: str) -> str:
    """Without commas between words, and without the last full stop."""
    return re.sub(r"[.。]+\s*$", "", re.sub(r",(?=\s)", "", reply))


def no_marks(reply: str) -> str:
    """Without any mark between words, as speech is written down."""
    return re.sub(r"[。、]|[.,;:!?](?=\s|$)", "", reply)


def spaces_for_marks(reply: str) -> str:
    """With spaces in place of Japanese marks, as many type on a phone."""
    return re.sub(r"[。、]+", " ", reply).strip()


def bullets(reply: str) -> str:
    """Each sentence on a line of its own, behind a bullet."""
    mark = "・" if is_japanese(reply) else "- "
    return "\n".join(mark + reply[start:end] for start, end in sentences(reply))


def typos(reply: str) -> str:
    """One typo a sentence: two neighbouring letters inside a longer word change places."""
    typed = list(reply)
    for start, end in sentences(reply):
        words = [*_LATIN_WORD.finditer(reply, start, end)] or [*_KANA_RUN.finditer(reply, start, end)]
        if words:
            random = Random(reply[start:end])
            word = random.choice(words)
            place = random.randrange(word.start() + 1, word.end() - 2)
            typed[place], typed[place + 1] = typed[place + 1], typed[place]
    return "".join(typed)


def reordered(reply: str) -> str:
    """The sentences in reverse order, if each of them can stand alone."""
    places = list(sentences(reply))
    texts = [reply[start:end] for start, end in places]
    if len(texts) < 2 or any(_POINTS_BACK.match(text) for text in texts) or re.search(r"[\n;；]", reply):
        return reply
    return "。".join(texts[::-1]) + "。" if is_japanese(reply) else ". ".join(texts[::-1]) + "."


TRANSFORMATIONS: dict[str, Transformation] = {
    "lower case": lower,
    "capitals": upper,
    "full width": full_width,
    "other marks": other_marks,
    "no commas": no_commas,
    "no marks": no_marks,
    "spaces for marks": spaces_for_marks,
    "bullets": bullets,
    "typos": typos,
    "plain Japanese": plain,
    "polite Japanese": polite,
    "other order": reordered,
}
