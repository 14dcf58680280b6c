"""Verdicts: what a question that can be answered by yes or no, or by one amount, is answered by in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scoring.reading.clauses import sentences
from scoring.reading.exact.common import polarity
from scoring.reading.exact.sides import sided
from scoring.reading.modality import permitted_or_required
from scoring.reading.poles import poles
from scoring.reading.terms import alike, terms
from scoring.reading.values import Value, values
from scoring.reading.wanted import asks_true_or_false, asks_yes_or_no
from scoring.script import has_japanese

_FILLER = (
    r"[\s\W]*(?:(?:well|hmm+|uh+m?|so|i (?:think|believe|guess|would say)|ええと|えっと|うーん|たぶん|おそらく)"
    r"[\s,.、…]*)*"
)
# A verdict stands by itself, or a reason or the claim follows.
_THEN = (
    r"(?=\s*(?:[,.;:!、。（(…—–-]|$)|\s+(?:because|since|as|it|they|you|this|that|not|of course|absolutely|but|only|for"
    r"|the|a|each|every)\b)"
)
_YES = re.compile(
    rf"{_FILLER}(?:(?:yes|yeah|yep|yup|correct|right|sure|true|exactly|absolutely|of course|certainly|definitely"
    rf"|(?:it|they|you) (?:is|are|does|do|can|will|has|have|must|should)(?=[.!,;]|$)){_THEN}"
    r"|はい|ええ[、。]|うん[、。]|そうです|その通り|もちろん|イエス|[○〇]|正しい(?:です)?(?=[。、!]|$))",
    re.IGNORECASE,
)
_NO = re.compile(
    rf"{_FILLER}(?:(?:no|nope|nah|false|wrong|incorrect|never|hardly|barely|not (?:at all|really|necessarily|quite)"
    r"|(?:it|they|you) (?:(?:is|are|does|do|can|will|has|have|must|should) not|cannot"
    rf"|(?:is|are|does|do|ca|wo|has|have|must|should)n['’]?t)(?=[.!,;]|$)){_THEN}"
    r"|(?:だめ|ダメ|駄目|無理|不可)(?:です|だ)?(?:よ|ね)?(?=$|[、。!])|いいえ|いや(?=$|[、。!])|いえ(?=$|[、。!])"
    r"|ちがいます|違います|違う|そんなことは|ノー|×|誤り|間違い|正しく(?:な|あり))",
    re.IGNORECASE,
)
# A Japanese verb answers by itself: 「します」「持ちません」.
_DENIED_JA = re.compile(r"(?:ません|ない)(?:です|で(?:ください|下さい|ね))?(?:よ|ね|でした)*[。!！\s]*$")
_SAID_JA = re.compile(r"(?:ます|です|[るうくすつぬむいだ])(?:よ|ね)*[。!！\s]*$")
_DIFFERS_JA = re.compile(r"と(?:は|も)?(?:違い|違う|異な)")
# The words of a verdict itself.
_WORD = re.compile(
    r"(?:yes|yeah|yep|no|nope|true|false|right|correct|wrong|course|it\W?s?|\w+n['’]?t|違|通)", re.IGNORECASE
)
_AMOUNT = re.compile(
    r"\bhow (?:many|much|long|large|big|small|old|often|fast|far|high|deep|wide|heavy|tall)\b"
    r"|\bwhat(?:['’]s| is| are)? (?:the |a )?(?:\w+ )?"
    r"(?:size|number|port|length|width|limit|maximum|minimum|default|value)\b"
    r"|\bwhat (?:size|port|number|percentage|share|year)\b|\bwhich (?:port|number|year)\b|\bwhen (?:was|did|were)\b"
    r"|いくつ|いくら|何(?:個|回|倍|本|台|枚|人|年|月|日|秒|分|時間?|バイト|ビット|桁|段|番|層|パーセント|%|割|つ|種類|次元|行|列|件|文字|歳|円|度|メートル|キロ)"
    r"|どのくらい|どれくらい|どれぐらい|どのぐらい|(?:大きさ|サイズ|長さ|数|番号|値|上限|下限|既定値)は\S{0,8}$",
    re.IGNORECASE | re.MULTILINE,
)
# A question that is denied itself, or that leaves the choice, is answered by yes in two ways.
_CHOICE = re.compile(r"\bor\b|それとも|どちら|どっち|いずれ", re.IGNORECASE)
_QUESTION = re.compile(r"[?？]")
_DENIED = re.compile(
    r"n['’]t\b|\bnot\b|(?<!なければなり)(?<!なければいけ)(?<!なければなら)(?:ません|ない)(?:です|の|のです|のでしょう)?か",
    re.IGNORECASE,
)


def verdict(asked: str, text: str) -> bool | None:
    """Whether a text answers yes (True) or no to a question; None where that asks no such thing, or it is left open."""
    if not _asks_verdict(asked):
        return None
    if _YES.match(text):
        return True
    if _NO.match(text):
        return False
    said = permitted_or_required(asked, text)
    return next(_by_predicates(asked, text), None) if said is None else said


def amount(asked: str, text: str) -> Value | None:
    """The only amount that a text gives in answer to a question for one; None where there is none, or several."""
    if not _AMOUNT.search(asked) or len(_QUESTION.findall(asked)) > 1:
        return None
    given = values(asked)
    found = [
        value
        for value in values(text)
        if not (value.article or value.order)
        and not any(value.dimension == each.dimension and value.agrees(each) for each in given)
    ]
    return found[0] if len(found) == 1 else None


def says_only_that(asked: str, text: str) -> bool:
    """Whether a text holds hardly a word beside its verdict or amount and the words of the question."""
    asked_keys = {term.key for term in terms(asked)}
    sides = [(pole.start, pole.end) for pole in poles(text)]
    found = [(value.start, value.end) for value in values(text)]
    return all(
        any(alike(term.key, key) for key in asked_keys)
        or any(start <= term.start < end for start, end in (*sides, *found))
        or bool(_WORD.fullmatch(text, term.start, term.end))
        for term in terms(text)
    )


def _asks_verdict(asked: str) -> bool:
    """Whether a single question is put that can be answered by yes or no in one way only."""
    if asks_true_or_false(asked):
        return True
    single = len(_QUESTION.findall(asked)) < 2 and len(list(sentences(asked))) == 1
    return single and asks_yes_or_no(asked) and not _CHOICE.search(asked) and not _DENIED.search(asked)


def _by_predicates(asked: str, text: str) -> Iterator[bool]:
    for start, end in sentences(text):
        found = _by_predicate(asked, text[start:end])
        if found is not None:
            yield found


def _by_predicate(asked: str, sentence: str) -> bool | None:
    """The verdict of a sentence that says of what is asked that it is so, or its opposite, or that it is not so."""
    taken = sided(sentence)
    # What is asked stands at the end, what it depends on before.
    for pole in {pole.pair: pole for pole in sided(asked)}.values():
        theirs = {other.side for other in taken if other.pair == pole.pair}
        if len(theirs) == 1:
            return theirs == {pole.side}
    keys = [term.key for term in terms(asked)]
    predicate = keys[1:] or keys
    known = list(zip(terms(sentence), polarity(sentence), strict=True))
    signs = [[sign for term, sign in known if alike(term.key, key)] for key in predicate]
    every = {sign for each in signs for sign in each}
    if predicate and all(signs):
        if _DIFFERS_JA.search(sentence):
            return False
        return False if -1 in every else True if 0 not in every else None
    # A side that the question does not ask about, such as ステートレス, says more than that it is so.
    another_side = {pole.pair for pole in taken} - {pole.pair for pole in sided(asked)}
    if has_japanese(sentence) and says_only_that(asked, sentence):
        if _DENIED_JA.search(sentence):
            return False
        return True if _SAID_JA.search(sentence) and not another_side else None
    return None
