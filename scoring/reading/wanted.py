"""What kind of answer a question wants: a list, a yes or no, one of what it offers, or an explanation."""

from __future__ import annotations

import re

# A question that asks for names, and nothing else.
_NAMES = re.compile(
    r"\b(?:name|list|enumerate|mention|give (?:an |some )?examples?|stands? for)\b"
    r"|挙げ|列挙|例を|名前を",
    re.IGNORECASE,
)
# A question that a list answers, unless it asks for reasons as well.
_KINDS = re.compile(
    r"(?:^|[.?!:,]\s*)(?:and )?(?:(?:in|for|of|with|by|at) )?"
    r"(?:which|what) (?!is\b|are\b|do\b|does\b)(?:\w+ ){0,2}\w+s\b"
    r"|\bwhat (?:are|kinds?|types?|sorts?|else)\b|\bwhat (?:can|could|would|should) (?:you|one|we) do\b|\bwhat helps\b"
    r"|\bhow (?:can|could|would|do|should) (?:you|one|we|i) (?:fight|prevent|avoid|reduce|handle|deal|counter)\b"
    r"|どのような.{0,14}が(?:あり|考え|必要)|どんな.{0,14}が(?:あり|必要)|何がありますか|何と何|どれとどれ"
    r"|(?:性質|特徴|手順|方法|層|要素|対策|役割|段階|種類)は(?:何|なん)",
    re.IGNORECASE | re.MULTILINE,
)
_REASONS = re.compile(
    r"\b(?:why|explain|describe|differ(?:ence)?s?|compare|how (?:do|does|is|are) (?!you\b|one\b|we\b|i\b)|what happens)"
    r"|\bwhat (?:is|are)\b[^.?!]*\bfor\?|なぜ|どうして|説明|違い|違う|どのように|比べ",
    re.IGNORECASE,
)
_YES_NO_EN = re.compile(
    r"^(?:and |so |but |then )?(?:does|do|did|is|are|was|were|can|could|will|would|should|must|may|has|have)\b"
    r"|[,;:] (?:and )?(?:does|do|did|is|are|can|could|will|would|should|must|has|have) (?!you\b|one\b|we\b|i\b)\w",
    re.IGNORECASE,
)
_YES_NO_JA = re.compile(r"(?:ます|です|ません|でしょう|ない|る|た|い|の|よい|いい)(?:です|でしょう)?か$")
_OPEN_JA = re.compile(r"何|なに|なん|なぜ|どう|どの|どれ|どちら|どこ|どんな|いくつ|いくら|いつ|誰|だれ")
# That something is right may be asked for without a verb.
_TRUE_FALSE = re.compile(
    r"\b(?:true or false|right or wrong|correct or (?:not|incorrect)|yes or no)\b|正しい(?:です)?か|正誤|[○〇]か[×x]",
    re.IGNORECASE,
)
_CHOICE = re.compile(r"\b(?:which|whether|is it)\b.*\bor\b|どちら|どっち|いずれ", re.IGNORECASE)
_QUESTION_END = re.compile(r"(?<=[?？。.!！\n])\s*")


def asks_for_list(asked: str) -> bool:
    """Whether a list answers a question."""
    return bool(_NAMES.search(asked) or (_KINDS.search(asked) and not _REASONS.search(asked)))


def asks_true_or_false(asked: str) -> bool:
    """Whether something is put that is to be called true or false."""
    return bool(_TRUE_FALSE.search(asked))


def asks_yes_or_no(asked: str) -> bool:
    """Whether one of the questions asked can be answered by yes or no, or by one of what it offers."""
    return asks_true_or_false(asked) or any(
        _is_yes_no(each.strip(" \n。.？?！!")) for each in _QUESTION_END.split(asked)
    )


def _is_yes_no(question: str) -> bool:
    if _CHOICE.search(question):
        return True
    if _YES_NO_EN.search(question):
        return True
    return bool(_YES_NO_JA.search(question)) and not _OPEN_JA.search(question)
