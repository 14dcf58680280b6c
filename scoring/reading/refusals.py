"""How often a sentence says no: idioms and all, so that two sentences of the same words can be told apart by it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_MAY_JA = r"(?:(?:よ|良)[いくか]|いい|(?:かま|構)[わい]|大丈夫|差し支え|問題(?:な|あり))\w{0,4}?(?:です|ない|ません)?"
# What says no in so many words once, or not at all, whatever denials it is made of; the first that fits counts.
_IDIOMS = tuple(
    (count, re.compile(pattern, re.IGNORECASE))
    for count, pattern in (
        (1, rf"な(?:く|くて)も{_MAY_JA}|(?:必要|義務)(?:は|が|も)?(?:な[いくし]|ありません)"),
        (1, r"ては?(?:いけ|なら|なり|だめ|ダメ|駄目)(?:ない|ません|ず)?"),
        (
            1,
            r"(?:とは?|とも)限(?:ら|り)(?:な[いく]|ません|ず)|(?:わけ|もの|こと|はず)(?:で|に)?(?:は|も|が)?(?:な[いく]|ありません)",
        ),
        (
            0,
            r"な(?:ければ|くては|いと|きゃ|くちゃ)(?:な(?:ら|り)|いけ|だめ|ダメ)(?:な[いく]|ません)?|ざるを?得(?:な[いく]|ません)"
            r"|に(?:違い|ちがい|ほかなら|他なら)(?:な[いく]|ありません|ません)?|かも(?:しれ|知れ)(?:な[いく]|ません)"
            r"|(?:だけ|ばかり)(?:で|では|じゃ)な(?:く|い)|のみならず|しか[^。、]{0,14}?(?:な[いくか]|ません)"
            rf"|(?:[てで]も?|も){_MAY_JA}|少な[いくか]|(?:間違い|まちがい|限り|もれ|漏れ|問題|ま|間も)なく|(?:では|じゃ)ないでしょうか"
            r"|ないで(?:しょう|すか)|必ず|まず|わず(?:か|ら)|ずっと|ずつ|はず|いずれ|ずれ|危な|かかわらず|関わらず|問わず",
        ),
        (
            0,
            r"\bnot (?:only|just|merely|simply)\b|\bwhether or not\b"
            r"|\bno (?:matter|doubt|more than|less than|fewer than)\b",
        ),
        (1, r"\bneither\b[^.;]*?\bnor\b|\bno two\b|\bno longer\b|\bnot\b[^.,;]{1,20}?\bnor\b"),
    )
)
_REFUSALS = re.compile(
    r"\b(?:not|never|cannot|no|nor|none|nothing|nobody|no one|nowhere|without|unless|hardly|barely|scarcely|rarely"
    r"|seldom|unable|impossible|lack(?:s|ing|ed)?|fail(?:s|ed|ing)? to|refus\w+|prevent\w*|avoid\w*|forbid\w*"
    r"|prohibit\w*|ban(?:s|ned)?|instead of|rather than|except|free of|cant|wont)\b|\b\w+n['’]t\b"
    r"|な(?:い|く|かっ|けれ|し(?!て))|ません|(?<=[\u3040-\u3096])ず(?=[に、。とも一-龥]|$)"
    r"|(?<=[らかさたまわがえけてせめべげ])ぬ(?=[。とも一-龥]|$)"
    r"|不可|不要|禁止|禁じ|無用|防[がぎぐい止]|避け|妨げ|以外|と(?:は|も)?(?:違|異な)",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"^\s*(?:(?:no|yes|nope|yeah|well)\b[,.!]\s*|(?:いいえ|はい|いえ|いや)[、。]\s*)|[,;]\s(?:so\s)?(?:no|yes)\W*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def refusals(sentence: str) -> int:
    """How often a sentence says no; a verdict before or behind it is none."""
    return sum(count for count, _ in _found(sentence))


@lru_cache(maxsize=4096)
def without_refusals(sentence: str) -> str:
    """The sentence with what says no, and the idioms that look so, blanked out."""
    left = sentence
    for _, (start, end) in _found(sentence):
        left = left[:start] + " " * (end - start) + left[end:]
    return left


def _found(sentence: str) -> Iterator[tuple[int, tuple[int, int]]]:
    left = sentence
    for verdict in _VERDICT.finditer(left):
        left = left[: verdict.start()] + " " * (verdict.end() - verdict.start()) + left[verdict.end() :]
    for count, idiom in _IDIOMS:
        for match in idiom.finditer(left):
            yield count, match.span()
            left = left[: match.start()] + "\0" * (match.end() - match.start()) + left[match.end() :]
    for match in _REFUSALS.finditer(left):
        yield 1, match.span()
