"""Sentences that deny a whole claim: "it is a myth that …", "nobody says that …", 「…というのは誤解」「…とは限らない」.

What such a frame holds is compared by itself, and the outcome is turned round; a frame inside a frame says it again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from scoring.reading.clauses import sentences

Span = tuple[int, int]

# --- English ---

_MYTH = (
    r"(?:(?:an?|one of the|another|just|only|simply|the)\s)*(?:[\w-]+\s){0,2}"
    r"(?:misconceptions?|myths?|fallacy|fallacies|misunderstandings?|illusions?|nonsense)"
)
_SLIP = r"an? (?:\w+\s)?(?:mistake|error)"
_TRUE = r"(?:really |quite |at all )?(?:true|correct|right|the case)"
_FALSE = (
    r"(?:(?:simply|just|plainly|quite|clearly|also|of course|completely|totally)\s)*"
    rf"(?:{_MYTH}|wrong|false|untrue|incorrect|mistaken|(?:not|never|hardly) {_TRUE}|by no means true)\b"
)
_IS_FALSE = rf"(?:(?:['’]s|\s(?:is|was|would be))\s{_FALSE}|\s(?:isn|wasn|wouldn)['’]?t(?: be)? {_TRUE}\b)"
_THINK = r"(?:say|says|said|think|thinks|believe|believes|believed|claim|claims|claimed|assume|assumes|suppose|imagine)"
_DO_NOT = r"(?:do not|don['’]?t|would not|wouldn['’]?t|cannot|can['’]?t|should not|shouldn['’]?t)"
_BELIEF = r"(?:beliefs?|claims?|ideas?|notions?|opinions?|myths?)"
_ADVERB = r"(?:wrongly|mistakenly|falsely|erroneously)"
# Each frame opens what it denies ...
_OPENS = re.compile(
    "|".join(
        (
            rf"\bit{_IS_FALSE}(?: to {_THINK})? that\s",
            rf"\bit(?:{_IS_FALSE}|['’]s {_SLIP}|\sis {_SLIP}) to\s(?:{_THINK} that\s)?",
            r"\bit(?:['’]s| is) (?:impossible|not possible|out of the question) (?:that|for)\s",
            rf"\b(?:nobody|no one|no-one)\s(?:\w+\s){{0,2}}{_THINK} (?:that\s)?",
            rf"\b(?:i|we|you|one) {_DO_NOT} {_THINK} that\s",
            rf"\b{_ADVERB} {_THINK} (?:that\s)?",
            rf"\bcontrary to (?:the )?(?:\w+\s){{0,2}}{_BELIEF}\sthat\s",
        )
    ),
    re.IGNORECASE,
)
_OPENED_END = re.compile(
    r",\s(?=(?:but|in fact|in reality|actually|rather|instead|because|since|it|they|as|so|though|although)\b)"
    r"|\s[—–-]\s|:\s"
)
# ... or closes what is called a claim ...
_SOMEBODY = r"(?:(?:some|many|most|a lot of|lots of)\s)?(?:people|beginners|they|we|others|you)?\s?(?:often\s)?"
_CLAIM = re.compile(
    rf"^(?:and |but |so )?(?:(?:(?:the |this |a )?(?:\w+\s)?(?:{_BELIEF}|statement|assumption|view) )?that\s"
    rf"|{_SOMEBODY}{_THINK} (?:that\s)?)",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"(?:,|\s[—–-])?\s?\b(?:but|and|which|yet)\s?(?:that|this|it|they)?"
    rf"(?:{_IS_FALSE}|\sare (?:wrong|mistaken))[\s.!]*$|(?<=\w){_IS_FALSE}[\s.!]*$",
    re.IGNORECASE,
)
# ... or denies only that others think so.
_CONTRARY = re.compile(
    rf"\bcontrary to (?:the )?(?:\w+\s){{0,3}}(?:{_BELIEF}|{_THINK}),\s",
    re.IGNORECASE,
)

# --- Japanese: all frames close what they deny ---

_NOT_JA = r"(?:な(?:い|く|かった)|ありません|ません|ず)"
_MYTH_JA = r"(?:誤解|神話|俗説|迷信|勘違い|デマ|思い込み)"
_FALSE_JA = (
    r"(?:(?:よくある|ただの|単なる|大きな|完全な|明らかな|典型的な|まったくの|全くの|古い|実は|実際は|、)*"
    rf"(?:{_MYTH_JA}|間違い|間違って|まちがい|誤り|誤って|嘘|ウソ|うそ|早計|違(?:います|う|って)"
    rf"|(?:正し|正確で|事実で|本当で)(?:く|は)?{_NOT_JA}|(?:そう|そんなこと|その通り)(?:で)?は{_NOT_JA}))"
)
_QUOTES_JA = r"(?:と(?:か)?いう|といった|との|とする|っていう|って)"
_BELIEF_JA = r"(?:の|考え(?:方)?|説|話|主張|見方|認識|理解|説明|噂|意見)"
_BELIEVED_JA = r"と(?:思われ|誤解され|勘違いされ|考えられ|言われ|信じられ)"
_IN_FACT_JA = r"(?:それは|実際(?:に)?は|実は)?"
_CLOSES_JA = re.compile(
    "|".join(
        (
            rf"{_QUOTES_JA}{_BELIEF_JA}(?:は|も|が|って)、?{_FALSE_JA}",
            rf"{_QUOTES_JA}(?:{_BELIEF_JA}は)?(?:よくある|単なる|ただの)?{_MYTH_JA}",
            rf"と(?:考え|思|言|い|信じ|みな|主張)\S{{0,3}}(?:の|人|こと)(?:は|が|も)、?{_FALSE_JA}",
            rf"{_BELIEVED_JA}(?:がち|やす(?:い|く))(?:だ|です|で)?(?:が|けど|けれど)?、?{_IN_FACT_JA}{_FALSE_JA}?",
            rf"{_BELIEVED_JA}\S{{0,10}}?(?:が|けど|けれど)、?{_IN_FACT_JA}、?{_FALSE_JA}",
            rf"(?:という|といった)?(?:わけ|訳)(?:では|じゃ|でも|は){_NOT_JA}",
            rf"と(?:は|も)(?:必ずしも)?(?:限ら|言え|いえ|言い切れ|断言でき){_NOT_JA}",
            rf"(?:という)?こと(?:は|も)(?:決して|絶対に|まず)?{_NOT_JA}|はず(?:は|が){_NOT_JA}",
        )
    )
)
_CLAUSE_START_JA = re.compile(r"(?:が|けど|けれど|ので|から|し|で|ため)、|、(?:しかし|ただし|つまり)")


@dataclass(frozen=True, slots=True)
class Claims:
    """What a text asserts and what it denies as a whole; in each the rest is blanked out, so that places hold."""

    asserted: str
    denied: str


@lru_cache(maxsize=4096)
def claims(text: str) -> Claims:
    """The claims of a text, taken out of the frames that deny them."""
    asserted, denied = list(text), [" "] * len(text)
    for start, end in sentences(text):
        _take(text, start, end, asserted, denied)
    return Claims("".join(asserted), "".join(denied))


def _take(text: str, start: int, end: int, here: list[str], there: list[str]) -> None:
    """Move what a frame denies between these places from one side to the other, and the frame to neither."""
    found = _frame(text, start, end)
    if found is None:
        return
    frame, (first, last) = found
    for place in range(first, last):
        there[place] = text[place]
    for place in (*range(first, last), *(each for span in frame for each in range(*span))):
        here[place] = " "
    _take(text, first, last, there, here)


def _frame(text: str, start: int, end: int) -> tuple[tuple[Span, ...], Span] | None:
    """Where the words of a frame stand, and what they deny; None where there is no frame."""
    if match := _OPENS.search(text, start, end):
        last = _OPENED_END.search(text, match.end(), end)
        return (match.span(),), (match.end(), last.start() if last else end)
    piece = text[start:end]
    if match := _CONTRARY.search(piece):
        return (_moved(match.span(), start),), (start, start)
    if (match := _CLOSES.search(piece)) and (opens := _CLAIM.match(piece)) and opens.end() < match.start():
        return (_moved(opens.span(), start), _moved(match.span(), start)), (start + opens.end(), start + match.start())
    if match := _last(piece):
        begins = [each.end() for each in _CLAUSE_START_JA.finditer(piece, 0, match.start())]
        return (_moved(match.span(), start),), (start + max(begins, default=0), start + match.start())
    return None


def _last(piece: str) -> re.Match[str] | None:
    """The last Japanese frame of a sentence: what comes before it may be framed itself."""
    return max(_CLOSES_JA.finditer(piece), key=lambda match: match.start(), default=None)


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by
