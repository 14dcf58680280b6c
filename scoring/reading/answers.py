"""Which number of a reply is given as the answer, whatever else it reckons with, denies or takes back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from simpleeval import InvalidExpression, simple_eval

from scoring.reading.numbers import Numeral, numerals, readable
from scoring.reading.units import Unit
from scoring.reading.values import is_name, unit_of

# What comes before one of these is taken back. Where a number is asked and one follows, weaker words do than in a reply
# in sentences (`reading/retractions.py`).
_TAKEN_BACK = re.compile(
    r"\b(?:no|sorry|oops|hang on|hold on)?,?\s?\b(?:wait|scratch that|correction|i mean|make that)\b[,:]?"
    r"|\b(?:sorry|oops|actually),?\s(?=(?:it(?:'s| is)\s)?(?:minus\s)?[\d.a-z]+)"
    r"|いや(?=\s?\d)|(?:あ、?)?(?:いや|違う|違った|間違え(?:た|ました)|失礼|訂正(?:します)?|もとい|すみません)[、。,]",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|since|for each|given)\b|,\s?as (?:each|every|the|a|there)\b|なぜなら|というのも|理由は",
    re.IGNORECASE,
)
_DENIED_BEFORE = re.compile(
    r"(?:\bnot|n['’]t|\brather than|\binstead of|\bnever|\bneither|\bnor)\s(?:(?:be|is|it|the|exactly|about|just)\s)*$",
    re.IGNORECASE,
)
_DENIED_AFTER = re.compile(r"\s?\w{0,6}?(?:では?なく|じゃなく|ではありません|じゃない|でなく|とは違)")
# What follows one of these is the answer; what a weak one leads to is, where there is nothing stronger.
_CLAIM = re.compile(
    r"=|≈|≒|≃|\b(?:final |right |my )?answer\b(?:\s(?:is|would be|=))?:?|\btherefore\b|\bhence\b"
    r"|答えは?|結果は?|正解は?|したがって|よって|ゆえに|結局|合計で?|\bin total\b|\btotals?(?:\sis|\sof)?",
    re.IGNORECASE,
)
_WEAK_CLAIM = re.compile(
    r"\bso\b|→|⇒|=>|なので|だから|ですから|つまり"
    r"|\b(?:it|that|which|this)(?:['’]s| is| makes| gives)\b|\bmakes\b|\bgives\b|\bequals\b"
    r"|\bcomes? to\b|\bis\b|\bi(?:['’]d)? (?:say|get|think)\b",
    re.IGNORECASE,
)
_CONCLUDED = re.compile(
    r"\s?\S{0,6}?(?:です|になります|となります|になる|となる|だ(?:と思います)?|でしょう)\s*(?:[。.！!]|$)"
)
_OPENING = re.compile(r"[\s\W]*(?:about|約|だいたい|およそ|ans(?:wer)?\W|it(?:['’]s| is))?\s?", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[。！？\n]|[.!?](?=\s|$)")
_OPERATOR = re.compile(
    r"\s?(?:(?P<plus>\+|plus)|(?P<minus>-|−|minus)"
    r"|(?P<times>[*x×・]|times|掛ける|かける)|(?P<over>[/÷:]|divided by|over|割る))\s?",
    re.IGNORECASE,
)
_POWER = re.compile(r"(?:\^|\*\*)\s?\(?$")
_SIGNS = {"plus": "+", "minus": "-", "times": "*", "over": "/"}
_TO = re.compile(r"\s?(?:-|–|to|から|〜|~|or|か|and)\s?", re.IGNORECASE)
# Elsewhere "a second" is mostly what something happens per.
_ONE = re.compile(
    r"(^\W*|\b(?:is|it['’]s|takes?|about|around|roughly|just|exactly)\s)an? "
    r"(?=(?:second|minute|hour|day|week|month|year)\b)",
    re.IGNORECASE,
)
_AND_A_HALF = re.compile(
    r"(?<![\d.,])(\d+)"
    r"(\s(?:second|minute|hour|day|week|month|year)s?(?= and a half\b)|(?:秒|分|時間|日|週間|か月|年|倍)(?=半))"
    r"(?: and a half|半)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """A number that a reply may give as its answer, with its unit if it has one, and its place."""

    number: float
    unit: Unit | None
    start: int
    end: int


def answers(reply: str, given: Sequence[float] = (), asked: Unit | None = None) -> tuple[Answer, ...]:
    """The answer of a reply to an exercise with `given` values, `asked` in a unit; several where it claims none."""
    text = _held(_in_digits(readable(reply).text))
    every = _plain(text)
    candidates = [each for each in every if not _is_denied(text, each)] or every
    if not candidates:
        return _evaluated(text)
    candidates = _without_reasons(text, _results(text, candidates))
    if claimed := _claimed(text, candidates):
        return (claimed,)
    own = [each for each in candidates if not any(_equal(each.number, number) for number in given)] or candidates
    measured = [each for each in own if asked and each.unit and each.unit.dimension == asked.dimension]
    return tuple({_size(each): each for each in (measured if len(measured) == 1 else own)}.values())


def _in_digits(text: str) -> str:
    """The text with "an hour and a half" and 1時間半 as 1.5 of the unit."""
    return _AND_A_HALF.sub(r"\1.5\2", _ONE.sub(r"\g<1>1 ", text))


def _held(text: str) -> str:
    """The text from where its last self-correction begins, if a number comes after that."""
    for match in reversed(list(_TAKEN_BACK.finditer(text))):
        if numerals(text[match.end() :]):
            return text[match.end() :]
    return text


def _plain(text: str) -> list[Answer]:
    """The numbers that stand for themselves: no part of a name or of a sum, minutes and seconds put together."""
    found = numerals(text)
    plain = [each for each in found if not is_name(text, each) and not each.article] or list(found)
    sums = [each for pair in pairwise(plain) if _is_sum(text, *pair) for each in pair]
    together: list[Answer] = []
    for numeral in plain:
        if numeral in sums or (len(plain) > 1 and _POWER.search(text, 0, numeral.start)):
            continue
        unit, end = unit_of(text, numeral)
        answer = Answer(numeral.value, unit, numeral.start, end)
        if together and (sum_ := _added(text, together[-1], answer)):
            together[-1] = sum_
        else:
            together.append(answer)
    return together


def _results(text: str, candidates: list[Answer]) -> list[Answer]:
    """The candidates without quotients that lead to others, and without what only rounds a quotient."""
    quotients = [each for each in candidates if re.search(r"[/÷]", text[each.start : each.end])]
    others = [each for each in candidates if each not in quotients]
    if not quotients or not others:
        return candidates
    rounded = [each for each in others if any(_equal(each.number, other.number, 0.02) for other in quotients)]
    return [each for each in candidates if each not in rounded] if rounded else others


def _is_sum(text: str, one: Numeral, other: Numeral) -> bool:
    between = text[unit_of(text, one)[1] : other.start]
    # A range, or an answer with its reckoning behind a colon.
    if (between == "-" and one.value < other.value) or re.match(r":\s", between):
        return False
    between = between.strip("() ")
    return bool(_OPERATOR.fullmatch(between or "?")) or (not between and other.value < 0)


def _added(text: str, one: Answer, other: Answer) -> Answer | None:
    """1 min 30 s as one answer."""
    if not (one.unit and other.unit) or one.unit.dimension != other.unit.dimension or one.unit.size <= other.unit.size:
        return None
    if not re.fullmatch(r"\s?(?:and\s)?", text[one.end : other.start]):
        return None
    return Answer(one.number + other.number * other.unit.size / one.unit.size, one.unit, one.start, other.end)


def _is_denied(text: str, answer: Answer) -> bool:
    before = text[max(0, answer.start - 24) : answer.start]
    return bool(_DENIED_BEFORE.search(before) or _DENIED_AFTER.match(text, answer.end))


def _without_reasons(text: str, candidates: list[Answer]) -> list[Answer]:
    reason = _REASON.search(text)
    before = [each for each in candidates if reason and each.end <= reason.start()]
    return before or candidates


def _claimed(text: str, candidates: Sequence[Answer]) -> Answer | None:
    first, last = candidates[0], candidates[-1]
    line = text.rstrip().rfind("\n")
    if first.start < line < last.start and all(each is last or each.end <= line for each in candidates):
        return last
    if len(candidates) > 1 and _is_open_range(text, candidates) and not _opening(text, first):
        return None
    for marks in (_CLAIM, None, _WEAK_CLAIM):
        if marks is None:
            if (found := _opening(text, first)) or (found := _concluded(text, candidates[-1])):
                return found
            continue
        for mark in reversed(list(marks.finditer(text))):
            after = next((each for each in candidates if each.start >= mark.end()), None)
            if after and not _SENTENCE_END.search(text[mark.end() : after.start].strip()):
                return after
    return None


def _is_open_range(text: str, candidates: Sequence[Answer]) -> bool:
    """Whether the last two numbers are only offered: 12 or 24, 100 to 120."""
    one, other = candidates[-2:]
    return bool(_TO.fullmatch(text[one.end : other.start])) and not _equal(one.number, other.number)


def _opening(text: str, first: Answer) -> Answer | None:
    """The number that a reply begins with, where a reason or a remark follows."""
    opens = _OPENING.fullmatch(text[: first.start])
    follows = re.match(
        r"\s?(?:[a-z]+\s?)?(?::\s|(?:[.。,、;:(]|because|since|です|回|個|$)(?!\s?\d))",
        text[first.end :],
        re.IGNORECASE,
    )
    return first if opens and follows else None


def _concluded(text: str, last: Answer) -> Answer | None:
    return last if _CONCLUDED.match(text, last.end) else None


def _evaluated(text: str) -> tuple[Answer, ...]:
    """What a reply that is nothing but a sum comes to."""
    found = numerals(text)
    if len(found) < 2:
        return ()
    parts, place = [], 0
    for numeral in found:
        parts += [_sign(text[place : numeral.start]), repr(numeral.value)]
        place = numeral.end
    try:
        number = float(simple_eval("".join([*parts, text[place:].rstrip(" .?。")]).strip()))
    except (InvalidExpression, SyntaxError, ArithmeticError, TypeError, ValueError):
        return ()
    return (Answer(number, unit_of(text, found[-1])[0], found[0].start, found[-1].end),)


def _sign(text: str) -> str:
    return _OPERATOR.sub(lambda match: _SIGNS[match.lastgroup or "plus"], text)


def _size(answer: Answer) -> tuple[float, str]:
    size = answer.unit.size if answer.unit else 1.0
    return float(f"{answer.number * size:.9g}"), answer.unit.dimension if answer.unit else ""


def _equal(one: float, other: float, within: float = 1e-9) -> bool:
    return abs(one - other) <= within * max(abs(one), abs(other), 1e-300)
