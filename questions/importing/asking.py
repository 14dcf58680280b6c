"""What asks in a text: marks such as "Q:", lines that end as questions do, and lines that name a follow-up."""

from __future__ import annotations

import re
from dataclasses import dataclass

# "Q-learning" and "A-B tests" announce nothing.
ASKED = re.compile(
    r"(?i)\W{0,4}(?:(?:[qｑ]|question|ques|問|質問|問題)\s*\.?\s*\d*\s*[*_]{0,2}(?:[.:：．)）】]+|-(?=\s))\s*"
    r"|(?:第\s*\d+\s*問|(?:問|質問|問題|設問)\s*\d+)(?:[*_\s.:：．、】]+)(?=\S)|(?:問|質問|問題)\u3000+)"
)
# Sentences that ask somebody to say something, with no question mark.
_REQUESTS = (
    r"(?:説明|比較|定義|列挙|紹介|述べ|挙げ|あげ|教え|答え|示し|論じ|書い|話し)\w{0,2}(?:ください|下さい)|(?:述べ"
    r"|説明せ|答え|挙げ|論じ)よ|なさい"
)
ASKS = re.compile(
    rf"[?？]|(?:か|とは|{_REQUESTS})[。.]?\s*$|(?i:^\W*(?:\d+[.)]\s*)?(?:what|why|how|when|where|which|who|explain"
    r"|describe|define|compare|tell|name|list|discuss|give|can|could|do|does|is|are|should|would|difference)\b)"
)
_ENDS_ASKING = re.compile(rf"(?:[?？]|か。?|(?:{_REQUESTS})。?)\W*$")

# Lines that ask with no mark: "Explain NAT.", "What is NAT". Capitals, since EXPLAIN is a word of SQL.
_REQUEST = re.compile(
    r"\W{0,4}(?:\d{1,3}[.)]\s*)?(?:Please\s+|Briefly\s+|Can you\s+)?(?:(?:[Ee]xplain|[Dd]escribe|[Dd]efine|[Cc]ompare"
    r"|[Cc]ontrast|[Dd]iscuss|[Dd]istinguish|[Dd]ifferentiate|[Oo]utline|[Ss]ummari[sz]e|Tell (?:me|us))\s"
    r"|(?:[Nn]ame|[Ll]ist|[Gg]ive)\s+(?:me\s+|us\s+)?(?:the|an?|some|all|any|two|three|four|five|\d+|examples?)\b)"
    r"[^:：]*[^\s:：,;]\s*"
)
_UNMARKED = re.compile(
    r"\W{0,4}(?:\d{1,3}[.)]\s*)?(?:What|How|Why|When|Where|Which|Who)\s+(?:is|are|was|do|does|did|would|should|can|could|to)"
    r"\s[^.:：,;!]*[^\s.:：,;!]\s*"
)
_LONGEST_REQUEST = 200  # characters

# What follow-ups are called; follow_ups.py knows the same words as names of columns.
FOLLOW_UPS = r"(?:follow[\s_-]*(?:up|on)s?|フォローアップ|深[掘堀]り|掘り下げ|追加の?質問|追質問|更問い?)"
_LABEL = re.compile(
    rf"(?i)(?P<indent>[ \t\u3000]*)(?P<mark>(?:[-*+・•]|\d{{1,2}}[.)])[ \t]+)?(?:>[ \t]*)?(?:#{{1,6}}[ \t]+)?"
    r"(?:[^\w\s*_(（【\[]{1,3}[ \t]*)?[*_(（【\[]{0,4}"
    r"(?:(?:(?:possible|common|typical|likely|optional|interviewer|interview|some|further|よくある|想定される)[ \t]*)?"
    rf"{FOLLOW_UPS}(?:[ \t]*(?:questions?|q\b)|の?質問|の?問い?)?)[ \t]*[#(]?\d{{0,2}}\)?"
    r"(?:[*_]{0,3}[ \t]*[:：)）】\]]+[*_]{0,3}|[*_]{0,3}[ \t]+[-–—][ \t]|\u3000+|[*_]{0,3}[ \t]*$)"
    r"[ \t\u3000]*(?P<asked>.*)"
)
_SAYS_QUESTION = re.compile(r"(?i)question|質問|問い|更問")


@dataclass(frozen=True, slots=True)
class Label:
    """A line that says that a follow-up stands here: how far in, whether in a list, and what it goes on to ask."""

    indent: int
    in_list: bool
    says_question: bool
    asked: str

    @property
    def asks(self) -> bool:
        """Whether it asks something itself: "Follow-up: call them again" is a step of an answer."""
        return bool(self.asked) and (self.says_question or bool(ASKS.search(self.asked)))


def ends_asking(line: str) -> bool:
    """Whether a line ends as a question does."""
    return bool(_ENDS_ASKING.search(line))


def is_request(line: str) -> bool:
    """Whether a line asks for something with no question mark, in English."""
    if len(line) > _LONGEST_REQUEST or ends_asking(line):
        return False
    sentences = re.split(r"(?<=[a-z)\d]\.)\s+(?=[A-Z])", line.strip())
    return bool(_UNMARKED.fullmatch(line)) or all(map(_REQUEST.fullmatch, sentences))


def label_of(line: str) -> Label | None:
    """The label of a follow-up at the start of a line; None where there is none."""
    found = _LABEL.match(line)
    if found is None:
        return None
    says_question = bool(_SAYS_QUESTION.search(found[0][: found.start("asked")]))
    label = Label(len(found["indent"]), bool(found["mark"]), says_question, found["asked"].strip())
    return label if label.asks or not label.asked else None
