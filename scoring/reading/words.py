"""The words of a text in English, Japanese or a mixture, each with a key that is equal for words of one meaning."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from scoring.script import HIRAGANA, KANJI, KATAKANA, LATIN, RUNS

NOT = "not"

# Many write Japanese with ，and ．, which NFKC makes a comma and a full stop; after Latin letters it loses their room.
_MARKS_JA, _FIRST_JAPANESE = {",": "、", ".": "。"}, "\u3041"
_ROOMY = str.maketrans({mark: f"{mark} " for mark in "，．！？；："})
_HALF_WIDTH_VOICED = re.compile(r".[\uff9e\uff9f]?", re.DOTALL)
# A final long mark is optional in technical katakana: パラメータ, パラメーター.
_FINAL_LONG_MARK = re.compile(r"(?<=[\u30a1-\u30fa]{2})ー(?![\u30a1-\u30faー])")

_NEGATIONS_EN = frozenset(("not", "no", "never", "none", "nothing", "neither", "nor", "without", "cannot", "hardly"))
_NEGATION_EN = re.compile(r"cant|wont|\w+n['’]t|(?:do|does|did|is|are|was|were|have|has)nt")
_NEGATION_JA = re.compile(r"ませ|ない|なく|なし|ず(?=に|、|。|$)|ぬ(?=。|$)")
_GRAMMAR_JA = re.compile(
    r"ということ|という|といった|について|によって|により|に対して|として|そして|それで|ために|ための|ため|ので|から|まで|より"
    r"|ながら|けれど|けど|です|ます|まし|でし|である|だっ|ください|すれば|する|され|させ|して|した|し|なる|なり|なっ|なら"
    r"|いる|いて|いた|いま|ある|あり|あっ|こと|もの|とき|ところ|よう|それ|これ|その|この|など|ほど|くらい|ぐらい|しか|でも"
    r"|では|には|とは|って|たり|たら|れば|ば|を|が|は|に|で|と|も|の|へ|や|か|ね|よ|な|て|た|る|い|く|っ|ん|だ|う|え|り|れ"
)
_ENDINGS = (
    "izations", "isations", "ization", "isation", "ations", "ation", "ating", "ences", "ances", "ence", "ance",
    "ments", "ness", "ities", "ated", "ates", "ings", "ions", "ing", "ion", "ies", "ely", "ate", "ity", "ed", "es",
    "er", "ly", "al", "s", "e", "y",
)  # fmt: skip
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its place in the text; words of one meaning have the same `key`."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Folded:
    """A text made plainer; `origins[i]` is where character i stood, and one past the end."""

    text: str
    origins: tuple[int, ...]

    def of(self, earlier: Folded) -> Folded:
        """The same text with the origins that it has in what `earlier` was made from."""
        return Folded(self.text, tuple(earlier.origins[place] for place in self.origins))


@lru_cache(maxsize=1024)
def plain(text: str) -> Folded:
    """Unicode NFKC and lower case, with Japanese commas and stops after Japanese words; and the way back."""
    chars: list[str] = []
    origins: list[int] = []
    for match in _HALF_WIDTH_VOICED.finditer(text):
        for char in unicodedata.normalize("NFKC", match.group().translate(_ROOMY)).lower():
            chars.append(_MARKS_JA.get(char, char) if chars and chars[-1] >= _FIRST_JAPANESE else char)
            origins.append(match.start())
    return Folded("".join(chars), (*origins, len(text)))


@lru_cache(maxsize=1024)
def fold(text: str) -> Folded:
    """`plain`, without the final long mark of katakana words."""
    whole = plain(text)
    dropped = {match.start() for match in _FINAL_LONG_MARK.finditer(whole.text)}
    kept = [place for place in range(len(whole.text)) if place not in dropped]
    return Folded("".join(whole.text[place] for place in kept), (*(whole.origins[place] for place in kept), len(text)))


def cased(folded: Folded, written: str) -> str:
    """A text that was folded from `written`, as long as it is, with the capitals of its letters there."""
    return "".join(
        char.upper() if written[place].isupper() and len(char.upper()) == 1 else char
        for char, place in zip(folded.text, folded.origins, strict=False)
    )


@lru_cache(maxsize=16384)
def is_japanese(text: str) -> bool:
    """Whether a text, possibly with words of the other language in it, is a Japanese one."""
    runs = [(match.lastgroup, len(match.group())) for match in RUNS.finditer(fold(text).text)]
    japanese = sum(length for script, length in runs if script != LATIN)
    # A Japanese character says about as much as three Latin ones.
    return japanese > 0 and 3 * japanese >= sum(length for script, length in runs if script == LATIN)


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order; grammatical Japanese endings are left out, negations have the key NOT."""
    folded = fold(text)
    found: list[Word] = []
    runs = [(match.lastgroup or "", match.start(), match.end()) for match in RUNS.finditer(folded.text)]
    place = 0
    while place < len(runs):
        if runs[place][0] == LATIN:
            latin = [place]
            while latin[-1] + 1 < len(runs) and _adjoin(folded.text, runs[latin[-1]], runs[latin[-1] + 1]):
                latin.append(latin[-1] + 1)
            found += _latin_words(folded.text, [runs[each] for each in latin])
            place = latin[-1] + 1
        else:
            first = place
            while place + 1 < len(runs) and runs[place + 1][0] != LATIN and runs[place][2] == runs[place + 1][1]:
                place += 1
            found += _japanese_words(folded.text, runs[first][1], runs[place][2])
            place += 1
    return tuple(Word(word.key, folded.origins[word.start], _end(folded, word)) for word in found)


def key(text: str) -> str:
    """The key of a single word; the empty string for what is no word."""
    found = words(text)
    return found[0].key if found else ""


@cache
def glossary() -> dict[str, str]:
    """From each known wording, folded (Latin ones as stems), to the English name of its concept."""
    lines = (files("scoring.reading") / "glossary.tsv").read_text(encoding="utf-8").splitlines()
    names: dict[str, str] = {}
    for line in lines:
        if not line.startswith("#"):
            name, *others = line.split("\t")
            for wording in (name, *others):
                names.setdefault(_entry(wording), name)
    return names


def _end(folded: Folded, word: Word) -> int:
    # Through the next character's origin, so that a dropped or composed character belongs to the word before it.
    return folded.origins[word.end]


def _adjoin(text: str, one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return other[0] == LATIN and text[one[2] : other[1]] in (" ", "-", "")


def _latin_words(text: str, runs: list[tuple[str, int, int]]) -> list[Word]:
    stems = [stem(text[start:end]) for _, start, end in runs]
    found: list[Word] = []
    place = 0
    while place < len(stems):
        for length in range(min(4, len(stems) - place), 0, -1):
            name = glossary().get(" ".join(stems[place : place + length]))
            if name or length == 1:
                key = name or _negation(text[runs[place][1] : runs[place][2]]) or stems[place]
                found.append(Word(key, runs[place][1], runs[place + length - 1][2]))
                place += length
                break
    return found


def _negation(word: str) -> str | None:
    return NOT if _NEGATION_EN.fullmatch(word) or word in _NEGATIONS_EN else None


def _japanese_words(text: str, start: int, end: int) -> list[Word]:
    found: list[Word] = []
    place = start
    for known_start, known_end, name in _known_japanese(text[start:end]):
        found += _unknown_japanese(text, place, start + known_start)
        found.append(Word(name, start + known_start, start + known_end))
        place = start + known_end
    return found + _unknown_japanese(text, place, end)


def _unknown_japanese(text: str, start: int, end: int) -> list[Word]:
    found: list[Word] = []
    for match in RUNS.finditer(text[:end], start):
        if match.lastgroup == HIRAGANA:
            found += _hiragana_words(text, match.start(), match.end())
        else:
            found.append(Word(match.group(), match.start(), match.end()))
    return found


def _hiragana_words(text: str, start: int, end: int) -> list[Word]:
    found: list[Word] = []
    place = start
    for match in re.finditer(f"{_NEGATION_JA.pattern}|{_GRAMMAR_JA.pattern}", text[:end][start:]):
        if start + match.start() - place >= 2:
            found.append(Word(text[place : start + match.start()], place, start + match.start()))
        if _NEGATION_JA.fullmatch(match.group()):
            found.append(Word(NOT, start + match.start(), start + match.end()))
        place = start + match.end()
    if end - place >= 2:
        found.append(Word(text[place:end], place, end))
    return found


def _known_japanese(text: str) -> list[tuple[int, int, str]]:
    """Where the glossary's Japanese words stand, the longest first at each place: (start, end, name)."""
    found: list[tuple[int, int, str]] = []
    place = 0
    while place < len(text):
        for length in range(min(_longest(), len(text) - place), 0, -1):
            end = place + length
            name = glossary().get(text[place:end])
            if name and _is_japanese_word(text, place, end):
                found.append((place, end, name))
                place = end
                break
        else:
            place += 1
    return found


def _is_japanese_word(text: str, start: int, end: int) -> bool:
    """Whether no katakana word, and no kanji word by a single kanji, is cut through; Latin words are no matter here."""
    scripts = {_script(char) for char in text[start:end]}
    if scripts <= {LATIN, ""}:
        return False
    closed = {KATAKANA} | ({KANJI} if end - start == 1 else set())
    before = _script(text[start - 1]) if start else ""
    after = _script(text[end]) if end < len(text) else ""
    return not (before in closed & {_script(text[start])} or after in closed & {_script(text[end - 1])})


@cache
def _script(char: str) -> str:
    match = RUNS.match(char)
    return (match.lastgroup or "") if match else ""


@cache
def _longest() -> int:
    return max(map(len, glossary()))


def _entry(wording: str) -> str:
    folded = fold(wording).text
    if any(_script(char) not in (LATIN, "") for char in folded):
        return folded
    return " ".join(stem(match.group()) for match in RUNS.finditer(folded))


@cache
def stem(word: str) -> str:
    """An English word in lower case without its ending."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            stem = word.removesuffix(ending)
            return stem[:-1] if len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2] else stem
    return word
