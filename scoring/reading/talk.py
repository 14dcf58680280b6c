"""What a candidate types that is no reply: a question to the interviewer, or a stray line such as "ok"."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Literal

from scoring.reading.wanted import asks_yes_or_no

# "again": say the question once more; "back": what is meant by it; "stray": a word or a sign that answers nothing here.
Talk = Literal["again", "back", "stray"]

_SORRY = r"(?:(?:sorry|excuse me|pardon(?: me)?|huh|hm+|um+|oh|wait|well|okay|ok|please|すみません|え)[\s,.、!?！？]+)*"
_AGAIN = re.compile(
    rf"{_SORRY}(?:"
    r"(?:(?:could|can|would|will) you )?(?:please )?(?:repeat|rephrase|say|ask|reword)\b[^.?!]{0,30}(?:that|it"
    r"|this|question|again)"
    r"[^.?!]{0,20}|pardon|what was (?:the question|that)\b.{0,10}|come again|once more(?:,? please)?|what\?|excuse me"
    r"|i (?:did not|didn['’]?t) (?:catch|get|hear|understand) (?:that|it|you|the question)|again,? please"
    r"|(?:質問(?:を|は))?(?:もう(?:一度|一回|いちど)|再度)"
    r"(?:[^。?？]{0,8}(?:お願い|言って|言い直|聞かせ|質問|いい|よろしい|教えて)[^。?？]{0,12})?"
    r"|(?:(?:質問|今の|よく|ちょっと|少し|うまく)[がは]?)*(?:聞き取れ|聞こえ)ま?せ?ん?(?:でした|なかった(?:です)?)?|質問が聞き取れませんでした"
    r"|(?:質問を)?(?:言い換え|くり返し|繰り返し)て?[^。?？]{0,14}|何(?:です|でした)か"
    r")[\s.。?？!！]*",
    re.IGNORECASE,
)
_INTERVIEWER = (
    r"(?:do|did|are|were|would|could|can|may|should|shall|is|does|what|which|how|in which|on which|for which)"
)
_BACK_EN = re.compile(
    "|".join(
        (
            r"^(?:so |and )?(?:do|did) you (?:mean|want|expect|ask|refer|need|talk)\b.*\?|^are (?:you"
            r"|we) (?:asking|talking|referring|assuming)\b.*\?",
            r"^what (?:exactly |precisely )?(?:do|did) you mean\b.*|^what (?:is|do you) (?:meant|mean) by\b.*"
            r"|^what do you want to (?:know|hear)\b.*",
            r"^(?:can|could|would|will) you (?:please )?(?:explain|clarify|specify|give|be more|tell|elaborate"
            r"|define|say what)\b.*",
            r"^(?:should|shall|may|can|must|do) i (?:also |just |only )?(?:explain|write|give|answer|ask|assume"
            r"|describe|name|list|draw|include|use"
            r"|mention|talk|speak|cover|discuss|focus|need|have to)\b.*\?",
            r"^how (?:detailed|long|deep|much detail|much depth|precise|many words)\b.*\?|^(?:is|are|does"
            r"|do) (?:this|that|it|these) "
            r"(?:about|include|mean|for|a question|refer|also|only)\b.*\?",
            r"^i (?:do not|don['’]?t|didn['’]?t|did not) (?:quite |really )?understand the question.*"
            r"|^what kind of \w+ (?:are we|do you|is meant)\b.*",
            r"^which (?:\w+ ){1,4}do you mean\b.*|^(?:in|on|for|with|at|by) (?:which|what) (?:\w+ ?){1,3}\?"
            r"|^what (?:level|kind|sort) of detail\b.*",
            r"^(?:on|in|for|with|at|during) (?:\w+ ){1,3}or (?:(?:on|in|for|with|at|during) )(?:\w+ ?){1,3}\?",
            r"\bwhat you are (?:asking|looking for)\b.*\?$|\bthe question\b.{0,25}\?$|^what is the question\b.*",
        )
    ),
    re.IGNORECASE | re.DOTALL,
)
_BACK_JA = re.compile(
    "|".join(
        (
            r"^(?:それは|これは|つまり)[^。]{0,24}(?:ということ|という意味|の話|の場合|のこと|のとき)(?:です|でしょう)か",
            r"どういう(?:意味|こと|文脈|前提|状況)(?!か(?:と(?:いう|言う)と|といえば))[^。]{0,12}か|何を(?:聞き|答え|説明)[^。]{0,16}(?:か|教えて|ください)",
            r"(?:場合|話|こと|前提|とき)(?:で(?:よろしい|いい|よい)|でしょう|です)(?:です|でしょう)?か(?:[、,].*)?[。?？]*$",
            r"^どの[^。]{1,16}(?:こと|話|もの|場合)[^。]{0,6}か",
            r"^[^。]{1,20}(?:も|まで)(?:含みますか|含めますか|含まれますか|入りますか)",
            r"(?:説明|回答|答え|書い|使っ|前提にし|仮定し|述べ|挙げ|話し|触れ|含め)[^。]{0,8}(?:ほうが|方が|ても|れば|たら|て)(?:いい|よい|よろしい)(?:の)?(?:です|でしょう)か",
            r"どの(?:くらい|程度)[^。]{0,6}(?:詳しく|まで)[^。]{0,16}か|とは何のことです?か|について(?:の|聞いて)[^。]{0,10}(?:です|ます)か",
            r"(?:例|ヒント|補足|具体例)を[^。]{0,8}(?:もらえ|いただけ|ください)[^。]{0,6}|もう少し(?:具体的|詳し)[^。]{0,12}(?:質問し|聞い|言っ"
            r"|説明し)て(?:ください|もらえ)",
            r"質問の(?:意味|意図)[^。]{0,16}|のことを聞いて(?:いま|ま)すか|という(?:認識|理解)で(?:いい|よい|よろしい)",
        )
    )
)
_SENTENCE = re.compile(r"[^。.?？!！\n]+[。.?？!！\n]*")

_MOST_WORDS = 4


def talk(text: str, asked: str, said: frozenset[str] = frozenset()) -> Talk | None:
    """What a text is that is no reply to what was asked; None where it is one.

    `said` holds the right statements: a word that is one of them is an answer, whatever else it might be.
    """
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    if not plain or plain.strip(" .。!") in {each.lower().strip(" .。") for each in said}:
        return None
    if _AGAIN.fullmatch(plain):
        return "again"
    sentences = [match.group().strip() for match in _SENTENCE.finditer(plain)]
    asking = [sentence for sentence in sentences if _BACK_EN.search(sentence) or _BACK_JA.search(sentence)]
    if asking and len(asking) >= len([each for each in sentences if not _AGAIN.fullmatch(each)]):
        return "back"
    return "stray" if _is_stray(plain, asks_yes_or_no(asked)) else None


def _is_stray(plain: str, yes_or_no: bool) -> bool:
    if not any(char.isalnum() for char in plain):
        # A lone emoji or slash; dots and dashes are no reply either, and are told so by the judge.
        return not (yes_or_no and plain in _words()["answer"]) and any(
            unicodedata.category(char) == "So" or char == "/" for char in plain
        )
    words = re.split(r"[\s,.、。!！・]+", plain.strip(" .。!！"))
    if len(words) > _MOST_WORDS or not _strays().fullmatch(plain):
        return False
    return not (yes_or_no and any(word.removesuffix("です") in _words()["answer"] for word in words))


@cache
def _words() -> dict[str, frozenset[str]]:
    """The words of stray.tsv, by their kind."""
    lines = (files("scoring.reading") / "stray.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {kind: frozenset(words) for kind, *words in rows}


@cache
def _strays() -> re.Pattern[str]:
    longest_first = sorted({word for words in _words().values() for word in words}, key=len, reverse=True)
    return re.compile(rf"(?:(?:{'|'.join(map(re.escape, longest_first))})[\s,.、。!！・]*)+")
