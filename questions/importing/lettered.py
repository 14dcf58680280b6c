"""Choices as they stand in a text: lines with letters or with boxes to tick, and the line that says which is right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from questions.importing.blocks import lines_of

_LETTERS = ("ABCDEFGH", "abcdefgh", "アイウエオカキク", "①②③④⑤⑥⑦⑧")
_LETTER = f"[{''.join(_LETTERS)}]"
_LIST_MARK = r"[ \t\u3000]*(?:[-*+•・][ \t]+)?"
_BOX = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[([ xX✓])\][ \t]+(?=\S)")
_CHOICE = re.compile(
    rf"{_LIST_MARK}(?:\*\*|__)?(?:[(（]({_LETTER})[)）]|([①-⑧])|({_LETTER})[.)）:：．、])(?:\*\*|__)?[ \t\u3000]*"
)
# Between choices that stand on one line, as on printed sheets.
_NEXT_ON_LINE = re.compile(rf"[ \t\u3000]+(?=[(（]?{_LETTER}[)）.:：．、]|[①-⑧])")
_SAYS_RIGHT = re.compile(
    r"(?i)[\s#>*_-]*(?:(?:the )?(?:(?:correct|right) )?(?:answers?|ans|options?|choices?|solution|key)|correct|正解"
    r"|正答|解答|回答|答え?)(?:\s+(?:is|are)\b|は)?[\s*_]*[:：.]?[\s*_`]*(?:options?\b|choices?\b)?\s*"
)
_RIGHT = re.compile(
    rf"((?:[(（]?{_LETTER}[)）]?)(?:(?:\s*[,、，/&・と]\s*(?:and\s+)?|\s+and\s+)[(（]?{_LETTER}[)）]?(?!\w))*)"
    r"(?!(?!です)[\w'’-])[.,:：。、)）\s*_`です-]*"
)
_EXPLAINS = re.compile(r"(?i)[\s#*_]*(?:explanation|reason|rationale|解説|説明|理由)[ \t*_]*(?:[:：]|\n|$)[\s*_]*")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A question with choices: what stands before them, those that are right and wrong, and what explains it."""

    before: str
    choices: tuple[str, ...]
    right: tuple[str, ...]
    after: str

    @property
    def wrong(self) -> tuple[str, ...]:
        """The choices that are not right."""
        return tuple(each for each in self.choices if each not in self.right)


@dataclass(slots=True)
class _Choice:
    letter: str
    text: str
    ticked: bool = False


def chosen(source: str) -> Chosen | None:
    """The choices of a text, where it has some and tells the right ones."""
    before, choices, after = _parted(source)
    if len(choices) < 2:
        return None
    ticked = [each for each in choices if each.ticked]
    right, after = (ticked, after) if ticked else _right(choices, after)
    if not right or len(right) == len(choices):
        return None
    explained = _EXPLAINS.match(after)
    after = after[explained.end() :] if explained else after
    return Chosen(before, tuple(each.text for each in choices), tuple(each.text for each in right), after.strip())


def are_choices(source: str) -> bool:
    """Whether a list is nothing but choices."""
    before, choices, after = _parted(source)
    return len(choices) > 1 and not before and not after


def _parted(source: str) -> tuple[str, list[_Choice], str]:
    """What stands before the choices of a text, the choices, and what follows them."""
    rows = [part for row in lines_of(source) for part in _on_one_line(row)]
    first = next((n for n in range(len(rows)) if _begins(rows, n)), None)
    if first is None:
        return source.strip(), [], ""
    choices: list[_Choice] = []
    number = first
    for number in range(first, len(rows)):
        row, is_code = rows[number]
        made = None if is_code else _choice(row)
        if made is not None and _follows(choices, made):
            choices.append(made)
        elif row.strip() and not is_code and not row.startswith((" ", "\t")):
            break
        else:
            choices[-1].text += f"\n{row}"
    else:
        number = len(rows)
    for each in choices:
        each.text = each.text.strip()
    return _text(rows[:first]), choices, _text(rows[number:])


def _on_one_line(row: tuple[str, bool]) -> list[tuple[str, bool]]:
    """A line as one for each choice in it."""
    text, is_code = row
    if is_code or not _CHOICE.match(text):
        return [row]
    parts = _NEXT_ON_LINE.split(text.strip())
    made = [found for part in parts if (found := _choice(part)) is not None]
    in_order = len(made) == len(parts) and all(_is_next(one.letter, other.letter) for one, other in pairwise(made))
    return [(part, False) for part in parts] if in_order else [row]


def _begins(rows: Sequence[tuple[str, bool]], number: int) -> bool:
    """Whether the choices begin in this line: it is the first of two that follow each other."""
    row, is_code = rows[number]
    made = None if is_code else _choice(row)
    if made is None or (made.letter and not any(letters.startswith(made.letter) for letters in _LETTERS)):
        return False
    later = (_choice(text) for text, is_code in rows[number + 1 :] if not is_code)
    return any(_follows([made], each) for each in later if each is not None)


def _choice(row: str) -> _Choice | None:
    box = _BOX.match(row)
    ticked = bool(box and box[1].strip())
    rest = row[box.end() :] if box else row
    lettered = _CHOICE.match(rest)
    if lettered and rest[lettered.end() :].strip():
        return _Choice(lettered[1] or lettered[2] or lettered[3], rest[lettered.end() :].strip(), ticked)
    return _Choice("", rest.strip(), ticked) if box else None


def _follows(choices: Sequence[_Choice], other: _Choice) -> bool:
    """Whether a choice is the next one."""
    if not choices:
        return True
    last = choices[-1].letter
    return _is_next(last, other.letter) if last else not other.letter


def _is_next(letter: str, other: str) -> bool:
    return any(bool(other) and f"{letter}{other}" in letters for letters in _LETTERS)


def _right(choices: Sequence[_Choice], after: str) -> tuple[list[_Choice], str]:
    """The choices that the text below them calls right, and what else it says."""
    first, _, more = after.strip().partition("\n")
    said = _SAYS_RIGHT.match(first)
    answer = first[said.end() :] if said else re.sub(r"^[\s#>*_-]+", "", first)
    same = [each for each in choices if _bare(each.text) == _bare(answer)]
    if same:
        return same, more.strip()
    named = _RIGHT.match(answer)
    # A letter that begins a sentence, as in "A container holds it", says nothing; one alone, or one announced, does.
    if named is None or not (said or named.end() == len(answer) or answer[len(named[1]) :][:1] in tuple(".:：)）")):
        return [], after
    letters = {each.lower() for each in re.findall(_LETTER, named[1])}
    right = [each for each in choices if each.letter and each.letter.lower() in letters]
    rest = answer[named.end() :].strip(" *_")
    for each in right:
        # "B) text", with or without a reason behind the text.
        rest = rest[len(each.text) :].lstrip(" .。,、") if rest.startswith(each.text) else rest
    return right, f"{rest}\n{more}".strip()


def _bare(text: str) -> str:
    return re.sub(r"[\s`*_.。]+", "", text).lower()


def _text(rows: Sequence[tuple[str, bool]]) -> str:
    return "\n".join(row for row, _ in rows).strip()
