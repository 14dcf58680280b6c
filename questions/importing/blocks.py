"""A Markdown file as blocks with their lines: headings, paragraphs, lists and the rest, folds opened."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import dedent
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from questions.importing.asking import ASKED, ends_asking, is_request, label_of

Kind = Literal["heading", "fold", "end", "answer", "paragraph", "list", "table", "other"]

FENCE = re.compile(r"\s*(```+|~~~+)")
_FOLDS = re.compile(r"(<details\b[^>]*>|</details>|<summary\b[^>]*>|</summary>)", re.IGNORECASE)
ANNOUNCED = re.compile(
    r"(?i)\W*(?:(?:show|see|view|click|reveal|expand|toggle|open)\b.*|(?:the )?(?:answers?|solutions?|explanation|hint"
    r"|details|response)\b.{0,30}|(?:解答|回答|答え|正解|解説).{0,10})\W*"
)
# The marks of lists that Markdown does not know.
_MARK = re.compile(r"^([ \t]*)\u3000*[・•●◦‣▪][ \t\u3000]*(?=\S)")
_EDGES = re.compile(r"^\||(?<!\\)\|$")  # of a row of a table
_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
# Begins a block of its own, or stands within one.
_IS_NO_TEXT = re.compile(r"[ \t]*(?:[-*+>|]\s|\d{1,3}[.)]\s|#{1,6}\s|\|)|[ \t]")
# Of the private use area: begin the line of a question that was folded, end it, and part a question from its answer.
_FOLD, _ANSWERED, _FOLDED = "\ue200", "\ue201", "\ue202"

Line = tuple[int, str]


# A heading that is centred, as a title often is, has to be written in HTML.
_HTML_HEADING = re.compile(
    r"\s*(?:<(?:div|p|center)\b[^>]*>\s*)?<h([1-6])\b[^>]*>(.*?)</h\1>\s*(?:</(?:div|p|center)>\s*)?",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the file: its first line, its Markdown, and the words of its first paragraph without markup.

    An "end" is where all folds are closed again.
    """

    kind: Kind
    line: int
    source: str
    level: int = 0  # of a heading
    strong: str = ""  # what a paragraph begins with in bold, or what the fold of an answer is called
    rest: str = ""  # what follows the bold


def blocks(text: str) -> list[Block]:
    """The blocks of a file."""
    return list(_blocks(list(_asked_apart(list(_unfolded(text))))))


def items(block: Block) -> list[Block]:
    """The items of a list, each as a block with its own Markdown."""
    lines = block.source.split("\n")
    tokens = _PARSER.parse(block.source)
    found = []
    for token in tokens:
        if token.type == "list_item_open" and token.level == 1 and token.map:
            first, last = token.map
            found.append(Block("other", block.line + first, _item_source(lines[first:last])))
    return found


def rows(block: Block) -> list[tuple[int, list[str]]]:
    """The rows of a table as cells, each with its line; the row of dashes is left out."""
    found = []
    for number, row in enumerate(block.source.split("\n")):
        cells = [cell.replace("\\|", "|").strip() for cell in re.split(r"(?<!\\)\|", _EDGES.sub("", row.strip()))]
        if number != 1:
            found.append((block.line + number, cells))
    return found


def lines_of(text: str) -> Iterator[tuple[str, bool]]:
    """The lines of a text, and whether each belongs to a block of code."""
    fence = ""
    for line in text.split("\n"):
        opening = FENCE.match(line)
        yield line, bool(fence) or opening is not None
        if opening and not fence:
            fence = opening[1][:3]
        elif opening and opening[1].startswith(fence):
            fence = ""


def _unfolded(text: str) -> Iterator[Line]:
    """The lines with their numbers, <details> opened: its summary is a question, or says that the answer follows."""
    fence = ""
    inside_summary: list[str] | None = None
    depth = margin = 0
    for number, line in enumerate(text.split("\n"), start=1):
        # A fold within an item of a list is taken out of it, and what stands beside it as well.
        margin = min(margin, _indent(line)) if line.strip() else margin
        line = line[margin:]
        opening = FENCE.match(line)
        if opening and (not fence or opening[1].startswith(fence)):
            fence = "" if fence else opening[1][:3]
        if fence or (inside_summary is None and not _FOLDS.search(line)):
            yield number, line if fence else _MARK.sub(r"\1- ", line)
            continue
        margin += _indent(line)
        for piece in _FOLDS.split(line):
            tag = piece.lower()
            if tag.startswith(("<details", "</details")):
                depth = max(depth + (1 if tag.startswith("<d") else -1), 0)
                yield from ((number, row) for row in ("", _FOLDED, "") if tag.startswith("</") and not depth)
            if tag.startswith("<summary"):
                inside_summary = []
            elif tag == "</summary>" and inside_summary is not None:
                summary = re.sub(r"<[^>]+>", "", " ".join(inside_summary)).strip()
                yield number, ""
                yield number, f"{_ANSWERED} {summary}" if ANNOUNCED.fullmatch(summary) else f"{_FOLD} {summary}"
                yield number, ""
                inside_summary = None
            elif inside_summary is not None:
                inside_summary.append(piece)
            elif not tag.startswith(("<details", "</details")) and piece.strip():
                yield number, piece
        yield number, ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _asked_apart(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, with an empty one before each that asks within a paragraph that begins with a question."""
    fence = ""
    asks: Callable[[str], bool] | None = None  # of the paragraph: what its first line shows to be a question
    begins = True
    for number, line in lines:
        opening = FENCE.match(line)
        if opening and (not fence or opening[1].startswith(fence)):
            fence = "" if fence else opening[1][:3]
        if fence or not line.strip():
            begins = True
        elif begins:
            asks = None if _IS_NO_TEXT.match(line) else _manner(line)
            begins = False
        elif asks is not None and asks(line) and not _IS_NO_TEXT.match(line) and not label_of(line):
            yield number, ""
        yield number, line


def _manner(line: str) -> Callable[[str], bool] | None:
    """How a line shows that it is a question, as a test of others; None where it does not."""
    if ASKED.match(line):
        return lambda other: bool(ASKED.match(other))
    return _asks_in_a_line if _asks_in_a_line(line) else None


def _asks_in_a_line(line: str) -> bool:
    """Whether a line is a whole question or request; one without an end may go on in the next."""
    return ends_asking(line) or (line.rstrip().endswith(".") and is_request(line))


def _blocks(lines: list[Line]) -> Iterator[Block]:
    rows = [row for _, row in lines]
    tokens = _PARSER.parse("\n".join(rows))
    for place, token in enumerate(tokens):
        if token.level != 0 or token.map is None or token.type.endswith("_close"):
            continue
        first, last = token.map
        part = lines[first:last]
        while part and not part[-1][1].strip():
            part = part[:-1]
        if not part:
            continue
        inner = tokens[place + 1] if place + 1 < len(tokens) else None
        if token.type.endswith("list_open") and _holds_headings(tokens, place):
            yield from _opened(part)
        else:
            yield _block(token, inner, part)


def _block(token: Token, inner: Token | None, part: list[Line]) -> Block:
    source = "\n".join(row for _, row in part)
    line = part[0][0]
    match token.type:
        case "heading_open" if inner is not None:
            return Block("heading", line, inner.content, level=int(token.tag[1]))
        case "html_block" if (shown := _HTML_HEADING.fullmatch(source)) and any(
            map(str.isalnum, _TAG.sub("", shown[2]))
        ):
            return Block("heading", line, _TAG.sub("", shown[2]).strip(), level=int(shown[1]))
        case "paragraph_open" if source.startswith(_ANSWERED):
            return Block("answer", line, "", strong=source[1:].strip())
        case "paragraph_open" if source.strip() == _FOLDED:
            return Block("end", line, "")
        case "paragraph_open" if source.startswith(_FOLD):
            return Block("fold", line, source[1:].strip())
        case "paragraph_open" if inner is not None:
            return Block("paragraph", line, source, 0, *_bold_start(inner))
        case "bullet_list_open" | "ordered_list_open":
            return Block("list", line, source)
        case "table_open":
            return Block("table", line, source)
    return Block("other", line, source)


def _bold_start(inner: Token) -> tuple[str, str]:
    """What stands in bold at the start of a paragraph, and what follows."""
    found = re.match(r"\s*(\*\*|__)(.+?)\1(?!\*)(.*)", inner.content, re.DOTALL)
    return (found[2].strip(), found[3].strip()) if found else ("", "")


def _holds_headings(tokens: list[Token], place: int) -> bool:
    """Whether the items of a list begin with headings: then they are no list, but parts of the file."""
    for token in tokens[place + 1 :]:
        if token.level == 0:
            return False
        if token.type == "heading_open" and token.level == 2:
            return True
    return False


def _opened(part: list[Line]) -> Iterator[Block]:
    """The blocks inside the items of a list."""
    rows = [row for _, row in part]
    for token in _PARSER.parse("\n".join(rows)):
        if token.type == "list_item_open" and token.level == 1 and token.map:
            first, last = token.map
            numbers = [number for number, _ in part[first:last]]
            heading, *below = _item_source(rows[first:last]).split("\n")
            inside = [heading, *dedent("\n".join(below)).split("\n")] if below else [heading]
            yield from _blocks(list(zip(numbers, inside, strict=True)))


def _item_source(rows: list[str]) -> str:
    """The Markdown inside an item of a list: without its mark, and as far to the left as it goes."""
    mark = re.match(r"\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?", rows[0])
    width = len(mark[0]) if mark else 0
    first = rows[0][width:]
    margins = [len(row) - len(row.lstrip()) for row in rows[1:] if row.strip()]
    margin = min([width, *margins])
    return "\n".join([first, *(row[margin:] for row in rows[1:])]).rstrip("\n") + "\n" * (
        len(rows) - len("\n".join(rows).rstrip("\n").split("\n"))
    )
