"""What may be done and what must be, in whatever words a reply says so: "That's forbidden", 「任意です」."""

from __future__ import annotations

import re

from scoring.reading.clauses import sentences
from scoring.reading.refusals import refusals
from scoring.reading.terms import alike, terms
from scoring.script import has_japanese

_MUST_JA = r"な(?:ければ|いと|くては|きゃ|くちゃ)(?:な(?:ら|り)|いけ|だめ|ダメ|駄目)(?:な[いく]|ません)?"
_FINE_JA = (
    r"(?:(?:よ|良)い|いい|大丈夫|(?:構|かま)(?:わない|いません)|(?:差し支え|問題)(?:ない|なし|ありません|ございません))"
)
_ASKS_MAY = re.compile(
    r"^(?:may|can|could)\b|^(?:is|are)\b.*\b(?:allow|permit|possible|ok\b|okay)|(?:て|で)も?(?:よい|いい|良い|構わ|かまわ)"
    r"|(?:でき|られ|え|け|せ|て|め|べ|れ)(?:ます|る)(?:の(?:です)?)?か|可能",
    re.IGNORECASE,
)
_ASKS_MUST = re.compile(
    r"^must\b|\b(?:have|has|needs?|needed|obliged|required|necessary|compulsory|mandatory)\b|必要|義務|必須"
    r"|な(?:ければ|くては)(?:な|いけ)",
    re.IGNORECASE,
)
_PERMITS = re.compile(
    rf"\b(?:allow(?:s|ed)?|permit(?:s|ted)?)\b|許(?:可|さ)|認め|可能|(?:て|で)?も?{_FINE_JA}", re.IGNORECASE
)
_FORBIDS = re.compile(
    r"\b(?:forbid(?:s|den)?|prohibit(?:s|ed)?|banned|must not|mustn['’]t|illegal|against the (?:law|rules?))\b"
    r"|禁止|禁じ|不可|(?:ては?)?(?:だめ|ダメ|駄目)|ては?(?:いけ|なり|なら)(?:ま|な)(?:せん|い)|違反|反則|違法|避け",
    re.IGNORECASE,
)
_REQUIRES = re.compile(
    rf"\b(?:must|ha(?:s|ve) to|requires?|required|compulsory|mandatory|necessary|need(?:s|ed)?|obliged|obligatory)\b"
    rf"|必要|必須|義務|{_MUST_JA}",
    re.IGNORECASE,
)
_LEAVES_FREE = re.compile(
    rf"\b(?:optional|voluntary|needn['’]t)\b|不要|任意|自由|なく(?:て)?も{_FINE_JA}", re.IGNORECASE
)
# What cannot be done unless something else is, needs that.
_NOT_WITHOUT = re.compile(
    r"な(?:ければ|いと|くては)[^。、]{1,20}(?:ない|ません)|\b(?:can(?:no|['’])t|not)\b.*\b(?:without|unless)\b",
    re.IGNORECASE,
)
# Under which conditions something holds is told after it; what it is done without is asked about.
_CONDITION = re.compile(
    r"[,;](?! not\b)|、|\b(?:as long as|unless|if|provided|except)\b|(?:場合|とき|時)(?:は|を除)", re.IGNORECASE
)
_WITHOUT = re.compile(r"\bwithout\b|なし[にでのは]", re.IGNORECASE)
_ANAPHORIC = re.compile(r"\W*(?:(?:that|this|it|they|you|we|one)(?:['’](?:s|re))?\b|(?:それ|これ)は)", re.IGNORECASE)
_TOPIC_JA = re.compile(r"[\u3400-\u9fff\u30a1-\u30faーA-Za-z][はが]")


def permitted_or_required(asked: str, text: str) -> bool | None:
    """Whether a text says that what is asked about may be done, or must be; None where it says neither."""
    said = next((text[start:end] for start, end in sentences(text)), "")
    said = _CONDITION.split(said, maxsplit=1)[0]
    if _ASKS_MUST.search(asked) and _NOT_WITHOUT.search(said):
        return True
    if _ASKS_MAY.search(asked):
        yes, no = _PERMITS, _FORBIDS
    elif _ASKS_MUST.search(asked):
        yes, no = _REQUIRES, _LEAVES_FREE
    else:
        return None
    denying = _spans(no, said)
    left = _blanked(said, denying)
    affirming = _spans(yes, left)
    left = _blanked(left, affirming)
    if not (denying or affirming) or not _is_of_that(asked, said, left):
        return None
    return (len(denying) + refusals(_WITHOUT.sub("", left))) % 2 == 0


def _is_of_that(asked: str, said: str, left: str) -> bool:
    """Whether a sentence is of what is asked about: it shares a word with that, points at it, or names nothing."""
    named = [term.key for term in terms(left)]
    known = [term.key for term in terms(asked)]
    if not named or _ANAPHORIC.match(said) or any(alike(one, other) for one in named for other in known):
        return True
    return has_japanese(said) and not _TOPIC_JA.search(left)


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
