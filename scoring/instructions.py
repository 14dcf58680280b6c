"""Sentences that tell the grader what to do. They are taken out before a reply is judged, so none can change its score.

What is recognised is the talk about grading itself, which no answer to a technical question needs; words that answers
do use, such as "score", "output" or 評価, count only together with such talk.
"""

from __future__ import annotations

import re
import unicodedata

_GRADING_EN = "|".join(
    (
        r"grad(?:er|ing)\b",
        r"evaluat(?:or|ion)\b",
        r"rubric",
        r"(?:previous|prior|above|your|all|these) (?:instructions?|rules?)",
        r"system prompt",
        r"key ?points\b",
        r"reference (?:answer|key)",
        r"this (?:candidate|reply|answer|submission|response|message)",
        r"(?:full|max|top) (?:marks?|score|grade|points)",
        r"(?:(?:highest|best) possible|perfect|maximum) (?:grade|score|mark|rating)",
        r"(?:score|grade|rating) to the maximum",
        r"(?:score|grade|points?|marks?|rating|verdict)\W{0,3}(?:(?:of|is|to|as) )?\W{0,3}(?:100|excellent)",
        r"100 ?(?:/ ?100|points?|percent|marks|%)",
    )
)
_COMMAND_EN = "|".join(
    (
        r"ignore|disregard|forget|overrid\w+|bypass|skip|stop|output|print|return|report|respond|reply only",
        r"assign|award|give|grant|set|mark|treat|count|accept|confirm|do not|authori[sz]e\w*|must|please|scored",
    )
)
_EN = re.compile(
    "|".join(
        (
            rf"\b(?:{_COMMAND_EN})\b.*\b(?:{_GRADING_EN})",
            rf"(?:{_GRADING_EN}).*\b(?:{_COMMAND_EN})\b",
            r"\byou are (?:now|a|an|the)\b",
            r"\b(?:admin|test|debug|override) mode\b",
            r"\b(?:ignore|disregard|forget)\b.{0,40}\b(?:instructions?|rules?|prompt|above|previous)\b",
            r"\b(?:system|assistant|developer|admin\w*) (?:note|message|instruction|command)",
            r"^\W*(?:system|instruction)\s*:",
            r"\bgive (?:me )?(?:a |an |the )?(?:100|hundred|full|perfect|maximum)\b",
        )
    ),
    re.IGNORECASE | re.DOTALL,
)
_MARKS_JA = r"(?:採点|満点|百点|\d{2,3}\s*点|合格|得点|スコア欄?|評価)"
_DEMAND_JA = (
    r"(?:ください|下さい|せよ|すること|付け|つけて|つける|与え|出力|設定|扱|記録|記入|みな|ちょうだい|頂戴|お願い)"
)
_RULES_JA = r"(?:指示|命令|ルール|基準|役割|プロンプト)"
_JA = re.compile(
    "|".join(
        (
            rf"{_MARKS_JA}.*{_DEMAND_JA}",
            rf"{_RULES_JA}.*(?:無視|忘れ|無効|破棄|変更|最優先|従)",
            rf"(?:無視|忘れ).*{_RULES_JA}",
            r"あなたは.*(?:採点|面接官|AI|審査)",
            r"採点(?:者|官|システム|プロセス|基準|ルール|AI)",
            r"評価(?:モード|システム|対象外)",
            r"(?:システム|管理者).{0,8}(?:命令|指示)|これは.{0,6}(?:命令|指示)です",
            r"理由.{0,6}(?:不要|書かない)",
            r"模範解答と.{0,6}(?:一致|同一)|キーポイント",
        )
    ),
    re.DOTALL,
)


def is_instruction(sentence: str) -> bool:
    """Whether a sentence tells the grader what to do, instead of answering."""
    plain = unicodedata.normalize("NFKC", sentence)
    return bool(_EN.search(plain) or _JA.search(plain))
