"""Replies that are no answers: empty ones, "I don't know", keyboard mash."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from scoring.reading.background import grams, packaged

# Signs that say something without a letter: equal, more, yes, no, right, wrong.
_SIGNS = frozenset("=≡≠≈∞✓✔✗✘✕×○〇◯⭕❌👍👎↑↓→←<>≤≥±∅")
# Letters by Unicode that say nothing by themselves.
_MUTE = re.compile(r"[ー〃々ヽゝ\u115f\u1160\u3164\u200b-\u200f\u2060\ufeff]")

_FILLER_EN = (
    r"(?:sorry|hmm*|um+|uh+|er+|well|oh|honestly|frankly|to be honest|i['’]?m afraid|actually|unfortunately|and|so|but"
    r"|okay|ok|please|next question(?: please)?|though|thanks|thank you|right now|at the moment|any ?more|yet)"
)
_NO = r"(?:do not|don['’]?t|cannot|can['’]?t|could(?: not|n['’]?t)|did(?: not|n['’]?t)|would(?: not|n['’]?t))"
_NEVER = r"(?:have(?: not|n['’]?t)|['’]ve not|had not|hadn['’]?t|never|have never|['’]ve never)"
_VERY = r"(?:really|honestly|even|quite|currently|yet|ever|just|absolutely|completely|totally|already|simply|either)"
_IGNORANCE_EN = re.compile(
    rf"(?:{_FILLER_EN}[\s,.…!]+)*(?:(?:for|as for|about|beyond) (?:the rest|that|this|it),? )?(?:"
    rf"i (?:{_VERY} )*{_NO} (?:{_VERY} )*"
    r"(?:know|remember|recall|answer|explain|say|tell|think of|understand)\b.*"
    rf"|{_NO} (?:{_VERY} )*(?:know|remember|recall)\b.{{0,20}}"
    rf"|(?:i|we) ?(?:{_VERY} )*(?:{_NEVER}|did(?: not|n['’]?t)|don['’]t) (?:{_VERY} )*"
    r"(?:learn(?:ed|t)?|heard?|stud(?:y|ied)|understood|cover(?:ed)?|worked|come across|had that|bake)\b.*"
    rf"|(?:i['’]?m|i am) (?:{_VERY} )*(?:not (?:{_VERY} )*(?:sure|certain|familiar)|unsure|clueless|lost|stuck)\b.*"
    rf"|(?:i )?(?:have |have got |['’]ve (?:got )?)?(?:{_VERY} )*(?:no|not a|zero) (?:clue|idea|answer)"
    r"(?: (?:what|how|why|about|sorry|at all|tbh|honestly|here)\b.*)?"
    rf"|not (?:{_VERY} )*sure|dunno|idk|don['’]?t know|never heard of .*|no answer|beats me|search me|i give up|i pass"
    rf"|i(?:['’]ve| have)? (?:{_VERY} )*(?:forget|forgot(?:ten)?)\b.*|forgotten|forgot|i should know this|i can['’]?t"
    r"|i(?:['’]d| would) (?:have to|need to) (?:look|check|read)\b.*|my mind (?:is|went) (?:a )?blank"
    r"|it(?:['’]s| is) on the tip of my tongue|it won['’]?t come"
    r"|(?:that|this|it)(?:['’]s| is) (?:beyond|over|above) (?:me|my head)\b.*"
    rf")(?:[\s,.…!]+{_FILLER_EN})*",
    re.IGNORECASE | re.DOTALL,
)
_END_JA = r"(?:が|けど|けれど|けれども|ね|な|し|です|でした|のですが|んですが|ですが|ですけど|んですけど)*"
_IGNORANCE_JA = re.compile(
    rf".*(?:分か|わか|判)(?:らない|りません|んない)(?:ん)?{_END_JA}|.*知(?:らない|りません){_END_JA}"
    rf"|.*(?:思い(?:出せ|つか|つき|浮かび|浮か)|見当(?:が|も)つ(?:か|き)|答え(?:られ)?|お答えでき|説明(?:は|が)?でき|回答(?:は|が)?でき)"
    rf"(?:ない|ません){_END_JA}"
    # Words do not come to somebody; a multiplication that does not come up is a claim.
    r"|(?:.*(?:名|名前|言葉|用語|単語|答え|続き|説明|何も|なにも|すぐ|とっさ|急|今|いま|ちょっと|頭|口|うまく|なかなか|喉)[^、。]*)?"
    rf"出て[きこ](?:ない|ません){_END_JA}"
    rf"|.*(?:覚えて|習って|勉強して|学んで)(?:い)?(?:ない|ません){_END_JA}"
    rf"|.*(?:聞いた|習った|触った|使った)こと(?:は|が)?(?:ない|ありません){_END_JA}"
    rf"|.*忘れ(?:ました|てしまいました|ちゃいました|た){_END_JA}|.*ど忘れ.{{0,8}}|.*(?:うろ覚え|お手上げ|降参|勉強不足|不勉強){_END_JA}で?"
    rf"|.*自信(?:が|は)?(?:ない|ありません){_END_JA}|(?:不明|さっぱり|無理){_END_JA}|パス(?:します|で)?"
    # A method may be bad at something as well: the writer says so of what one has to know.
    r"|(?:.*(?:私|僕|自分|この|その|こういう|そういう|ここ|そこ|暗記|説明|分野|話題|範囲|問題)\S{0,6}(?:は|が))?苦手で"
    rf"|.*(?:まだ|全く|全然).{{0,6}}(?:勉強|習).{{0,4}}ない範囲{_END_JA}|.*(?:どっち|なん|何)(?:だろう|だっけ)|さあ",
    re.DOTALL,
)
# The ignorance is a part of what is claimed: an embedded question, a condition, somebody else's, not the writer's.
_CLAIMED_JA = re.compile(
    r"(?:か(?:どうか)?(?:は|も|が|を)?|れば|なら|では|ても|人|者|側|手に?は?|誰も?|機械|モデル)[^、。]*(?:分か|わか|判|知)"
    r"|を忘れ|[がは](?:答え|説明)"
    # What does not occur in something, rather than to somebody.
    r"|(?<!すぐ)(?<!とっさ)(?<!急)(?<!頭)(?<!口)に(?:[^、。]*[はが])?出て[きこ]"
)
_OPEN_QUESTION_JA = re.compile(
    r"^(?:何|なに|なん|どう(?!か)|どういう|なぜ|どっち|どれ)[^、。]{0,8}か(?:は|も|が)?(?:よく|全然)?(?:分か|わか)"
)
_APOLOGY = re.compile(
    rf"(?:{_FILLER_EN}[\s,]*)+|(?:すみません|すいません|ごめんなさい|申し訳(?:ない|ありません|ございません)(?:です)?|うーん|ええと|えっと|さあ)"
    r"(?:、?ちょっと)?",
    re.IGNORECASE,
)
_PASS = re.compile(r"(?:i )?(?:pass|skip)(?: (?:this|it|that|please|on (?:this|that|it)))*(?: one)?", re.IGNORECASE)

# Of the graded replies, mash has at most 0.43 known spellings and answers at least 0.7; both languages alike.
_LEAST_KNOWN_GRAMS = 0.45
_FEW_GRAMS = 6
_KANJI = re.compile(r"[\u3400-\u9fff]")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_KEYS = {key: (row, place) for row, keys in enumerate(_ROWS) for place, key in enumerate(keys)}
_FEW_KEYS, _MOST_KEYS, _MOST_STEPS = 5, 0.7, 0.6
# What people type to see whether something happens.
_TRIAL = re.compile(
    r"(?:(?:ほげ|ふが|ぴよ|ふじこ|あいうえお|かきくけこ|うぇあ|foo|bar|baz|qux|asdf|jkl|fjdk|lorem|ipsum|dolor|abc|xyz)[\s,.、。]*){2,}"
)
# A longer text has every letter several times anyway.
_STUTTER, _FEWEST_DISTINCT = range(6, 21), 0.34


def is_empty(reply: str) -> bool:
    """Whether there is nothing to judge: no letter, no digit and no sign that says something."""
    plain = _MUTE.sub("", unicodedata.normalize("NFKC", reply))
    return not any(char.isalnum() or char in _SIGNS for char in plain)


def says_nothing_known(piece: str) -> bool:
    """Whether a piece of a reply, at most a sentence, only says that its writer does not know."""
    plain = _stripped(piece).removesuffix("です")
    if _IGNORANCE_EN.fullmatch(plain):
        return True
    plain = _stripped(piece)
    if not _IGNORANCE_JA.fullmatch(plain):
        return False
    return bool(_OPEN_QUESTION_JA.search(plain)) or not _CLAIMED_JA.search(plain)


def is_apology(piece: str) -> bool:
    """Whether a piece of a reply is no more than a word of regret or hesitation."""
    return bool(_APOLOGY.fullmatch(_stripped(piece)))


def passes(reply: str) -> bool:
    """Whether a whole reply leaves the question to others: "pass"."""
    return bool(_PASS.fullmatch(_stripped(reply)))


def is_gibberish(reply: str) -> bool:
    """Whether a reply is mash: keys next to each other, a few letters over and over, or spellings that no word has."""
    plain = unicodedata.normalize("NFKC", reply).lower()
    if _is_keys(plain) or _is_stutter(plain) or _TRIAL.fullmatch(plain.strip()):
        return True
    found = grams(re.sub(r"[0-9]+", " ", plain))
    if len(found) < _FEW_GRAMS or _KANJI.search(plain):
        return False
    known = packaged().grams
    return sum(gram in known for gram in found) < _LEAST_KNOWN_GRAMS * len(found)


def _stripped(piece: str) -> str:
    return unicodedata.normalize("NFKC", piece).strip(" \t\n,.。、!…?")


def _is_keys(plain: str) -> bool:
    """Whether a text of Latin letters runs along the rows of a keyboard and holds no word that is known."""
    letters = [char for char in plain if char in _KEYS]
    if len(letters) < _FEW_KEYS or len(letters) < _MOST_KEYS * sum(char.isalpha() for char in plain):
        return False
    if any(word in packaged().spelled for word in re.findall("[a-z]{2,}", plain)):
        return False
    steps = sum(
        one != other and abs(_KEYS[one][0] - _KEYS[other][0]) <= 1 and abs(_KEYS[one][1] - _KEYS[other][1]) <= 1
        for one, other in pairwise(letters)
    )
    return steps >= _MOST_STEPS * (len(letters) - 1)


def _is_stutter(plain: str) -> bool:
    """Whether there are but few letters, over and over."""
    letters = [char for char in plain if char.isalpha()]
    return len(letters) in _STUTTER and len(set(letters)) <= _FEWEST_DISTINCT * len(letters)
