"""What a reply takes back: "…, no wait, …", 「…、いや違います、…」. The last claim counts, not the one before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scoring.reading.clauses import sentences

_FLUFF_EN = r"(?:(?:hm+|er+m?|u[hm]+|ugh|oh|ah|well|actually|and|but|or|so|then|no|oops|sorry)\b[\s,.…—–-]*)*"
_TURNED_EN = r"(?: all)?(?: up| backwards| the wrong way(?: (?:a?round|about))?| mixed up| confused)?"
# Whoever waits to say something more takes nothing back.
_MORE_EN = (
    r"[\s,.…:—–-]*(?:and |also\b|there['’]?s (?:also|more|one)|(?:just )?(?:one|another) (?:more|thing)|i forgot)"
)
_MORE_JA = r"[、。,…\s]*(?:もう[一1]|あと|それから|追加)"
_WRONG_EN = (
    r"(?:(?:no,? ?|oh,? ?)?wait,? no\b|no,? wait\b|actually,? (?:no|wait)\b"
    rf"|wait\b(?=[,.…:—–-])(?!{_MORE_EN})"
    r"|(?:hm+|er+|uh+|ugh|ah|oh|or rather|thinking about it),? no\b|(?:hang|hold) on\b(?=[,.…:!—–-])"
    r"|(?:no|nope),? sorry\b(?=[,.…:—–-]|,? (?:that|it)['’]?s\b)|sorry,? no\b(?=[,.:…—–-])|i mean,? no\b(?=[,.:])"
    r"|(?:scratch|scrap|strike) (?:that|it)\b"
    r"|let me (?:correct|fix|rephrase|reverse) (?:that|it|myself)\b|let me correct\b(?=[,:])|reverse that\b"
    r"|i said (?:that|it) (?:wrong|the wrong way)\b"
    r"|(?:let me |i (?:must |have to |want to )?)take (?:that|it|this) back\b|correction\b(?=[,:.…—–-])"
    r"|(?:ugh|sorry|no),? (?:it['’]?s )?(?:exactly )?the other (?:way|direction)\b(?: (?:a?round|about))?"
    r"|(?:sorry|no|oops),? (?:(?:that|it)['’]?s )?(?:the )?wrong way (?:a?round|about)\b"
    r"|(?:no,? )?that['’]?s (?:wrong|not right|backwards|not it),? (?:sorry|no|it['’]?s|i)\b"
    r"|i(?:['’]m| am) (?:confusing|mixing) (?:it|that|them)(?: up)?\b"
    r"|i(?:['’]ve| have)? (?:had|got|mixed|confused?|have) (?:it|that|them|those|these|the two)"
    rf"{_TURNED_EN}(?=[,.:;…—–-]))"
)
_SORRY_JA = r"(?:(?:あ[ーっ]?|え|すみません|すいません|失礼)[、。\s]*)"
_THOUGHT_JA = r"(?:(?:だった|だ)?(?:か)?と?思(?:った|い)[^、。]{0,8}(?:が|けど)、\s*)?"
_HESITATION_JA = (
    r"(?:(?:あ[ーっ]?|え[ーっ]?|あれ|うーん|ん[ー〜]?|えっと|ええと|すみません|すいません|ごめんなさい|失礼|いや|いえ)"
    r"[、。,…・!？?\s]*)"
)
_FLUFF_JA = rf"{_HESITATION_JA}*"
_WRONG_JA = (
    r"(?:(?:それは)?(?:違い|ちがい|間違い|間違え)(?:ました|ます(?:ね)?|でした|で)|違(?:った|うか|うな|う(?:違う)?)(?=[、。,…]|$)"
    rf"|間違えた|待(?:って(?:ください|下さい)?|てよ)(?!{_MORE_JA})"
    r"|訂正(?:します|させてください|です)?|順番が?(?:逆|違)\w{0,2}(?:です|でした|ました)|(?:言い|覚え)間違(?:い|え)\w{0,4}"
    r"|(?:その)?(?:逆|反対)(?:か(?:な)?|です(?:ね)?|でした(?:ね)?|だ(?:った)?|に(?:覚え|言っ)て(?:い)?ました)(?=[、。,…]|$)"
    r"|もとい|よく考えると|じゃなくて)(?=[、。,…\s:：]|$)"
)
# What is heard has spaces for commas, or nothing; there a hesitation must come before.
_HEARD_JA = (
    rf"(?:(?<=\s)|(?<=ます)|(?<=です)|(?<=した)){_HESITATION_JA}+"
    r"(?:(?:それは)?(?:違い|間違い|間違え)(?:ます|ました)|(?:その)?(?:逆|反対)(?:です|でした)|訂正します)(?!が|けど|か)"
)
# Nothing but the writer's hesitation stands between what is taken back and these words.
_MARK = re.compile(
    rf"(?:(?<=[,.;:!?…—–(])|(?<=\s[-–—])|^)[\s,.…—–-]*{_FLUFF_EN}{_WRONG_EN}[\s,.:;…—–-]*"
    rf"|(?:(?<=[、。,…・.!？?])|^)[\s、。,…・]*{_THOUGHT_JA}{_FLUFF_JA}{_WRONG_JA}[\s、。,…・]*"
    rf"|{_HEARD_JA}[\s、。,…・]*"
    r"|(?<=。)\s*あ[ーっ]?、(?:いや|いえ)、(?:ちょっと待って、)?|(?:…+|、)?と言いかけましたが、(?:間違いです、|いや、)?"
    # What one would like to say is not what one says.
    r"|(?:…+|、)?と(?:言|い)いたく?(?:なり|なる|ところ)\w{0,4}が、\w{0,5}違(?:います|う|って)[、。\s]*"
    r"|(?:では|じゃ)なくて、(?:すみません|すいません|ごめんなさい|失礼)[、。\s]*"
    r"|(?:…+|、)\s*(?:あ[ーっ]?、?)?(?:すみません|ごめんなさい)、?(?:逆|反対)[、。\s]+"
    rf"|(?:…+|\.{{2,}}|・{{2,}})\s*あ[ーっ]?[、。\s]*(?:すみません|すいません|ごめんなさい)[、。\s]+(?!.{{0,8}}(?:分か|わか|忘れ))"
    # That what was said is true of something else, or not of this, breaks off a sentence.
    rf"|(?:…+|\.{{2,}}|・{{2,}})\s*(?:{_SORRY_JA})*(?:いや[、\s]*)?(?:それは[^。、]{{1,12}}?(?:です|でした|だった|だ)|[^。、…]{{1,8}}?"
    r"(?:では|じゃ)(?:ない|なかった|ありません)(?:です|でした)?(?:ね)?)[、。\s]+"
    r"|(?<=[\w\s][.!…])\s*(?:oh,? |wait,? |ah,? |sorry,? )?no[!,.…]+\s*(?=that['’]s (?:the|an?) \w)"
    # A bare "no" or いや counts only where the sentence breaks off before it.
    r"|(?:…|\.{2,}|—|・{2,})\s*(?:あ、?|あれ、?|え、?)?"
    r"(?:いや|いえ|(?:じゃ|では)な(?:い|くて|かった)(?:です)?(?:ね)?|no\b|sorry\b)[、。,\s]+",
    re.IGNORECASE | re.MULTILINE,
)
# A word put right on the spot: "200, no, 20", "the variance, wait, bias,", 「速く、いや遅く」.
_WORD_JA = r"[\u3400-\u9fff々\u30a1-\u30faーA-Za-z0-9.%]+[\u3041-\u309f]{0,4}"
_SLIP = re.compile(
    r"(?<![\w.])\d[\d.,]*\s?%?(?:\s*[,…—–]|\s*\.{2,})\s*(?:no|sorry|wait|i mean|er+m?)\b[,.\s]*(?=\d)"
    r"|\b[a-z][\w-]*(?:,|\s*(?:…|\.{2,}|—|–))\s*(?:(?:no|oh|ah|sorry|er+m?|hm+|uh+m?),? )?"
    r"(?:wait|no(?=,)|sorry|i mean|i meant|or rather)\b(?:,? (?:no|sorry))?,?\s+"
    r"(?!(?:never|not|sorry|wait|no|it|they|that|this|i|you|we)\b)(?=(?:(?:the|an?) )?[a-z][\w-]*\s*(?:[,.;:!]|$))"
    rf"|{_WORD_JA}(?:…+|\.{{2,}}|・{{2,}}|、)\s*(?:{_SORRY_JA})?"
    rf"(?:(?:じゃ|では)な(?:くて?|い(?:です)?(?:ね)?[、。])\s*(?:{_SORRY_JA})?|いや(?=[\u3400-\u9fff]+[\u3041-\u309f]?[くめ]|[\u30a1-\u30fa]))"
    rf"(?=\S)",
    re.IGNORECASE,
)
_CLAUSE_START = re.compile(r"[,、;；—…]\s*")
# A shorter piece before the mark is not what is taken back by itself.
_LEAST = 5


def taken_back(reply: str) -> Iterator[tuple[int, int]]:
    """The places of what is taken back, with the words that take it back."""
    slips = [match.span() for match in _SLIP.finditer(reply)]
    yield from slips
    bounds = list(sentences(reply))
    last = 0
    for match in _MARK.finditer(without(reply, slips)):
        # One mark may follow another: "hold on, no, I had it backwards".
        follows = last and _letters(reply[last : match.start()]) < _LEAST
        start = last if follows else _start(reply, bounds, match.start())
        # What nothing comes instead of stands.
        if start is not None and _letters(reply[match.end() :]) >= _LEAST:
            yield start, match.end()
        last = match.end()


def without(text: str, places: Iterable[tuple[int, int]]) -> str:
    """The text with what stands there blanked out, so that what is left stands where it stood."""
    kept = list(text)
    for start, end in places:
        kept[start:end] = " " * (end - start)
    return "".join(kept)


def _start(reply: str, bounds: list[tuple[int, int]], mark: int) -> int | None:
    """Where what is taken back at a place begins, its clause or the sentence before; None where nothing is."""
    for start, _ in reversed(bounds):
        before = reply[start:mark]
        if start >= mark or _letters(before) < _LEAST:
            continue
        ended = re.search(r"[.。!！?？\n]\s*$", before.rstrip(" …"))
        pieces = [found.end() for found in _CLAUSE_START.finditer(before) if found.end() < len(before.rstrip())]
        kept = [place for place in pieces if _letters(before[place:]) >= _LEAST]
        return start if ended or not kept else start + kept[-1]
    return None


def _letters(text: str) -> int:
    """How many letters a text has; one of Japanese says as much as three."""
    return sum(1 if char.isascii() else 3 for char in text if char.isalnum())
