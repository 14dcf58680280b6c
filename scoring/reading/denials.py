"""What a text denies: the words that "not", "without", "fails to", ない or ず speak against."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from scoring.reading.clauses import sentences
from scoring.reading.terms import Term, terms
from scoring.reading.words import fold

# Words that look like a denial and deny nothing, or say how it must be.
_NO_DENIAL = re.compile(
    r"\bnot (?:only|just|merely|simply|sure|certain|to mention)\b|\bwhether or not\b|\bnothing but\b"
    r"|\b(?:why|if) not\b"
    r"|\bno (?:matter|doubt|wonder|longer than|more than|less than|fewer than|sooner|one knows)\b|\bno(?:,| wait)|^no\b"
    r"|\b(?:is|does)n['’]?t it\b|\bdon['’]?t (?:forget|worry|know|think so)\b|\bwithout (?:a )?doubt\b"
    r"|だけ(?:で|では|じゃ)(?:なく|ない)|のみならず|ばかり(?:で|か)?(?:なく|では)|な(?:い|く)と(?:いけ|だめ|ダメ|なら)(?:ない|ません)?"
    r"|なければ(?:なら|いけ)(?:ない|ません)?|なきゃ(?:いけ|なら|だめ|ダメ)?(?:ない|ません)?|なくては(?:いけ|なら)(?:ない|ません)?"
    r"|ざるを得ない|に(?:違い|ちがい|ほかなら|他なら)(?:ない|ません)?|かも(?:しれ|知れ)(?:ない|ません)|じゃないですか|ではないでしょうか"
    r"|ではないか|んじゃない[かで？?]|なくちゃ|少な[いくかけ]|しか(?=[^。、]{0,14}(?:ない|ません|なかった|ず))|まず|必ず|わず|いずれ|ずつ"
    r"|ずっと|わずか|ずれ|はず|みず|たえず|絶えず|思わず|問わず|かかわらず|関わらず|及ばず|きずな|おのずと|自ず|まずい|ずらす|ずらし"
    r"|危な|切ない|つまらな|情けな|なくす|なくし|なくな(?=り|る|っ)(?<=亡くな)|間違いなく|もれなく|まもなく|間もなく|問題なく|くまなく"
    r"|限りなく|さりげなく|何気なく|そうでなければ|でないと|さもないと|(?:ませんか|ないか(?:な|と))|ものの|とんでもない",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"\b(?:not|never|cannot|no|none|nothing|neither|nor|without|nobody|no one|nowhere|no longer"
    r"|does nothing|skips|omits|dispenses with|does away with"
    r"|unable to|impossible|lacks?|lacking|fails? to|failed to|failing to"
    r"|(?:refuse[sd]?|refusing|declines?|stops?|ceases?) to"
    r"|too \w+ to|stops? being|cant|wont|ain'?t|can'?t|won'?t"
    r"|(?:do|does|did|is|are|was|were|could|would|should|must|need|has|have|had)n['’]?t)\b",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    r"ありません|ません(?:でした)?|(?:では|じゃ|で|は|が|も|に)?な(?:い|く|かっ|けれ|し(?!て))(?!が)|(?<=[か-んア-ン一-龥])ず(?=に|、|。|$|と)|(?<=[られかさたまわばがえけてせめべげ])ず(?=[一-龥])"
    r"|ぬ(?=。|$)|んじゃなく|わけではな|とは限ら|不可(?:能|$|で|。)?|不要|無用|あり得な|ありえな|わけがな|はずがな|必要はな"
    r"|いら(?:ない|ん)|禁止|(?<=が)無(?=い|く)|というより"
)
# These say no to something without denying a claim of it: what stands beside them is left open.
_SOFT = re.compile(
    r"\b(?:prevent\w*|avoid\w*|rules? out|eliminat\w*|remov\w*|reduc\w*|fewer|less|little|hardly|barely|rarely"
    r"|seldom|stop\w*|stall\w*|vanish\w*|los(?:e|es|ing|t|s)|without|instead|rather|outside|out of|forb\w+"
    r"|prohibit\w*|free of|block\w*|exclud\w*|limit\w*|limits|ignor\w*|only"
    r"|alone|unless|until|except|trouble|hard|difficult|problem\w*)\b"
    r"|防|避|減|代わり|かわり|止|停|消|失|欠|無理|難し|困難|妨|遮|以外"
    r"|だけ|のみ|しか|限り|限る|専用|まで|ほとんど|めったに|問題|誤|嫌",
    re.IGNORECASE,
)
# What of these stands in a sentence holds for all of it.
_PREVENTS = re.compile(
    r"\b(?:prevent\w*|avoid\w*|rules? out|eliminat\w*|otherwise|keeps? .{1,40} from)\b|防|避|さもないと", re.IGNORECASE
)
# What may stand between a denial and the word that it denies.
_BETWEEN = re.compile(
    r"(?:\s|,|\b(?:a|an|the|be|been|is|are|was|to|have|any|even|really|necessarily|always|ever|it|that|all|need|such|fully|of"
    r"|possible|able|allow|allows|let|lets|permit|possibly|actually|just|also|yet|still|its|their|your|one|get)\b)*",
    re.IGNORECASE,
)
_SEGMENT_END = re.compile(
    r"[,.;:!?、。，．！？；：\n→—()（）](?!\d)|が、|ので|けど|けれど|のに|ため"
    r"|\b(?:but|because|so|while|whereas|although|though|since|unless|if|when|and|which)\b",
    re.IGNORECASE,
)
# What makes a denial out of a denial: ないわけにいかない, ないとは言えない; and what makes it a condition.
_TWICE = re.compile(
    r"(?:こと|わけ|はず|の)(?:に|は|が|も|では|じゃ)*(?:い[きか]|なり?ま?せ?ん?|ない|ありません|ありえ|あり得)|とは?(?:言え|いえ|言い切れ|限ら|思わ|思え)(?:な|ま)|しか\S{0,12}(?:ない|ませ)|"
    r"(?:ない|ず)(?:と|に|限り)\S{0,20}(?:な|ず|ませ)",
)
_CONDITION = re.compile(
    r"\b(?:if|when|unless|only|whether)\b|なければ|ないと|なきゃ|なくては|ない限り|ない場合|ないなら|ないとき|ない時|だけ|のみ|しか|専用",
    re.IGNORECASE,
)
# In Japanese only grammar stands between what is denied and the denial, or the second half of a verb (振り分けません).
_NEXT_TO = re.compile(r"(?:(?![をがはにでとのもへや])[\u3041-\u3096]{1,2}[一-龥])?[\u3041-\u3096]{0,6}")


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial: its place, the span of what it reaches, and the number of the term that it denies, None if of none.

    `open` is true where the sentence makes a condition of it, or denies it again; `of_a_thing` where it says
    "no", not "not".
    """

    start: int
    end: int
    reach: tuple[int, int]
    denied: int | None
    open: bool
    of_a_thing: bool = False


@lru_cache(maxsize=4096)
def softened(text: str) -> tuple[tuple[int, int], ...]:
    """The parts of a text in which something is prevented, avoided, restricted: between the marks around such words."""
    ends = [0, *(match.end() for match in _SEGMENT_END.finditer(text)), len(text)]
    found = [(start, end) for start, end in sentences(text) if _PREVENTS.search(text, start, end)]
    for match in _SOFT.finditer(text):
        last = next(end for end in ends if end > match.start())
        found.append((max(end for end in ends if end <= match.start()), last))
    return tuple(found)


@lru_cache(maxsize=4096)
def denials(text: str) -> tuple[Denial, ...]:
    """The denials of a text in order; two of which one reaches the other deny nothing."""
    known = terms(text)
    folded = fold(text)
    plain = folded.text
    blocked = [(folded.origins[match.start()], folded.origins[match.end()]) for match in _NO_DENIAL.finditer(plain)]
    ends = [(folded.origins[match.start()], folded.origins[match.end()]) for match in _SEGMENT_END.finditer(plain)]
    found: list[Denial] = []
    for pattern, forward in ((_FORWARD, True), (_BACKWARD, False)):
        for match in pattern.finditer(plain):
            start, end = folded.origins[match.start()], folded.origins[match.end()]
            if any(first < end and start < last for first, last in blocked):
                continue
            found.append(
                _forward(known, ends, start, end, text) if forward else _backward(known, ends, start, end, text)
            )
    return tuple(sorted(found, key=lambda denial: denial.start))


def _forward(known: Sequence[Term], ends: Sequence[tuple[int, int]], start: int, end: int, text: str) -> Denial:
    stop = min((first for first, _ in ends if first >= end), default=len(text))
    inside = [place for place, term in enumerate(known) if end <= term.start < stop]
    # Who does not allow something denies that it is done, not only that it is allowed.
    near = [place for place in inside if _BETWEEN.fullmatch(text[end : known[place].start])]
    thing = text[start:end].lower() in ("no", "nothing", "none", "nobody", "lacks", "lack")
    return Denial(start, end, (end, stop), near[-1] if near else None, _is_open(text, start), thing)


def _backward(known: Sequence[Term], ends: Sequence[tuple[int, int]], start: int, end: int, text: str) -> Denial:
    first = max((last for _, last in ends if last <= start), default=0)
    places = [place for place, term in enumerate(known) if first <= term.start < start]
    near = places and _NEXT_TO.fullmatch(text[known[places[-1]].end : start])
    return Denial(start, end, (first, start), places[-1] if near else None, _is_open(text, start))


def _is_open(text: str, place: int) -> bool:
    """Whether the sentence around a denial makes a condition of it or denies it again."""
    start, end = next(((first, last) for first, last in sentences(text) if first <= place < last), (0, len(text)))
    return bool(_TWICE.search(text, start, end) or _CONDITION.search(text, start, end))
