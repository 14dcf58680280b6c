"""The points that an answer makes: the items of its lists and the sentences around them, or the rows of its table."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from unicodedata import numeric

from questions.importing.blocks import FENCE, Block, blocks, items, lines_of, rows
from questions.languages import language_of
from questions.markup import one_line
from questions.verdicts import is_bare, joined

# The points that a piece of an answer makes, in its order.
Sentences = Callable[[str], Sequence[str]]

_FINISHED = re.compile(r"[.!?。！？][\s*_`)）」\"”]*$")
_LINKED = re.compile(r"(?<!!)\[([^\[\]\n]{1,200})\]\(http[^()\s]*")
_SAYS_WHERE = re.compile(
    r"(?i)\W*(?:(?:you (?:can|may|could)|please|also|to|for|further|additional) )*"
    r"(?:more (?:on|about|information|details?)|(?:read|learn|find(?: out)?) (?:\w+ )?more|read(?: about| the| this|:)"
    r"|see|refer to|visit|check out|sources?|references?|here\b)"
    r"|.{0,40}(?:詳し[くい]|詳細|参考|参照|こちら|続き)"
)
_GOES_ON = re.compile(r"[:：,、，][\s*_]*$")
_CODE = re.compile(r"`[^`\n]*`")  # in which "this" is a name
_LONG, _LONG_JA = 7, 18  # words and characters, from which on a sentence says something itself
# Words that point to what follows.
_POINTS_ON = re.compile(
    r"(?i)\b(?:following|follows?|below|examples?|e\.g|these|this|here|shown?|see|look|like|such as|differences?)\b"
    r"|let['’]?s\b|次の|以下|下の|下記|例えば|たとえば|例を|例は|表に|この(?:よう|コード)|違い"
)
# A number before an item within a line; one that is spoken of, as in 「①と②」, is none.
_NUMBERED = re.compile(
    r"[ \t\u3000]*(?:([①-⑳])|(?:（|(?<![a-zA-Z\d_)\]])\()(\d)[)）])[ \t\u3000]*(?=[^\sとはのやがをにもか、。・,)）①-⑳])"
)
_MOST_IN_POINT = 200  # characters
_LABEL = re.compile(r"(?i)\W*(?:解説|補足|説明|理由|explanation)\s*[:：]\s*(?=\S)")
_MARKS = " .:：。"


@dataclass(frozen=True, slots=True)
class Made:
    """The points of an answer, and whether items of a list and sentences are among them."""

    points: tuple[str, ...]
    listed: bool
    told: bool

    @property
    def origin(self) -> str:
        """What they are made of, in words."""
        parts = [*(["the list"] if self.listed else []), *(["the sentences"] if self.told else [])]
        return f"from {' and '.join(parts) or 'the table'} of the answer"


def points_of(answer: str, sentences: Sentences) -> Made:
    """The points of an answer; headings, and what only leads to a list, a table or code, are none."""
    points: list[str] = []
    leading: list[str] = []
    listed = told = False
    found = blocks(_listed(answer))
    for block, after in zip_longest(found, found[1:]):
        if several := _items(block):
            points += several
            listed = True
        elif block.kind != "heading":
            said = [each for each in sentences(block.source) if not _says_where(each, block.source)]
            if said and after is not None and _only_leads(said[-1], block.source, after):
                leading += said[-1:]
                said = said[:-1]
            points += said
            told = told or bool(said)
    points = joined([_LABEL.sub("", point) for point in points])
    points = points or [point for block in found if block.kind == "table" for point in _compared(block)]
    if not points:
        points, told = leading, bool(leading)
    return Made(tuple(dict.fromkeys(each for point in points if (each := point.strip(_MARKS)))), listed, told)


def _listed(answer: str) -> str:
    """An answer in which what is numbered within lines, as in 「①早い ②安い」, is a list."""
    lines = list(lines_of(answer))
    numbers = [_number(each) for line, is_code in lines if not is_code for each in _NUMBERED.finditer(line)]
    # Two numbers or more, each the next one or the first of another list; else they refer to something.
    in_order = all(other in (1, one + 1) for one, other in pairwise(numbers))
    if numbers[:1] != [1] or not in_order or numbers.count(1) * 2 > len(numbers):
        return answer
    return "\n".join(line if is_code else _NUMBERED.sub("\n- ", line).strip() for line, is_code in lines)


def _number(found: re.Match[str]) -> int:
    return int(found[2]) if found[2] else int(numeric(found[1]))


def _says_where(sentence: str, source: str) -> bool:
    """Whether a sentence only says behind which link there is more to read."""
    linked = any(one_line(text) in sentence for text in _LINKED.findall(source))
    return linked and bool(_SAYS_WHERE.match(sentence))


def _only_leads(sentence: str, source: str, after: Block) -> bool:
    """Whether the last sentence before a block is no more than its announcement."""
    if _FINISHED.search(source) or is_bare(sentence):
        return False
    if after.kind == "list":
        return True
    shown = after.kind == "table" or FENCE.match(after.source)
    if not shown and not (after.kind == "paragraph" and _GOES_ON.search(source)):
        return False
    short = len(sentence) < _LONG_JA if language_of(sentence) == "ja" else len(sentence.split()) < _LONG
    return short or bool(_POINTS_ON.search(sentence) and _POINTS_ON.search(_CODE.sub("", source)))


def _items(block: Block) -> list[str]:
    """The items of a list of several."""
    inside = items(block) if block.kind == "list" else []
    return [_item(each) for each in inside] if len(inside) > 1 else []


def _item(item: Block) -> str:
    """What an item says; where it leads to a list of its own, with that as well, or else without its announcement."""
    head = one_line(re.split(r"\n\n|\n\s*(?:[-*+]|\d+[.)]) ", item.source)[0])
    below = [each for block in blocks(item.source) if block.kind == "list" for each in items(block)]
    if not below or not head.endswith((":", "：")):
        return head
    wide = language_of(head) == "ja"
    whole = f"{head}{'' if wide else ' '}{('、' if wide else ', ').join(one_line(_item(each)) for each in below)}"
    *finished, _ = re.split(r"(?<=[.!?。！？])\s*(?=[^\s.])", head)
    return whole if len(whole) <= _MOST_IN_POINT or not finished else " ".join(finished).strip()


def _compared(table: Block) -> list[str]:
    """What each row of a table says; where it compares things, each cell with what its column is about."""
    (_, named), *body = rows(table)
    made = []
    for _, (first, *cells) in body:
        about = named[1:] if len(cells) > 1 else [""]
        said = [f"{name} {cell}".strip() for name, cell in zip(about, cells, strict=False) if cell]
        made.append(one_line(f"{first}: {'; '.join(said)}"))
    return made
