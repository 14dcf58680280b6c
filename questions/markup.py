"""Texts with Markdown in them: as people read them, and as what they say apart from pictures, code and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from questions.html_text import is_html, seen, shifted

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# Without any of these a text says what it shows.
_MARKED = re.compile(r"[*`\[<&~|\\]|^\s{0,3}(?:#{1,6}\s|>|[-+]\s|\d+[.)]\s|={3,}|-{3,})", re.MULTILINE)
# Between dollars stand formulas, whose signs are no markup.
_FORMULA = re.compile(r"\$\$[^$]+\$\$|\$[^\s$](?:[^$\n]*[^\s$])?\$")
_SHIFTED = re.compile(r"<(sup|sub)>([^<]*)</\1>")
_KEPT = 0xE000  # of the private use area: stands for a formula while the rest is parsed


def readable(text: str) -> str:
    """The text without its markup: code as it is, lists with bullets, pictures by what they show."""
    return _rendered(text, code=True)


def prose(text: str) -> str:
    """What the text says in sentences: without pictures, code and tables. Empty where it has none."""
    return _rendered(text, code=False)


def one_line(text: str) -> str:
    """The text in one line, for lists and titles: what it says in sentences, or its first line."""
    flat = " ".join(prose(text).split())
    return flat or readable(text).partition("\n")[0]


@lru_cache(maxsize=4096)
def _rendered(text: str, *, code: bool) -> str:
    if not _MARKED.search(text):
        return text
    text = _SHIFTED.sub(lambda found: shifted(found[2], found[1]), text)
    formulas = _FORMULA.findall(text)
    for number, formula in enumerate(formulas):
        text = text.replace(formula, chr(_KEPT + number), 1) if number < 1000 else text
    shown = "\n\n".join(part for part in _Blocks(_parser().parse(text), code).parts() if part.strip())
    for number, formula in enumerate(formulas[:1000]):
        shown = shown.replace(chr(_KEPT + number), formula)
    return shown


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


class _Blocks:
    """Renders the tokens of a text."""

    def __init__(self, tokens: Iterable[Token], code: bool) -> None:
        self._tokens = iter(tokens)
        self._code = code

    def parts(self, until: str = "") -> Iterator[str]:
        """The blocks up to the token that closes what they stand in."""
        for token in self._tokens:
            if token.type == until:
                return
            yield from self._part(token)

    def _part(self, token: Token) -> Iterator[str]:
        match token.type:
            case "inline":
                yield _inline(token, pictures=self._code)
            case "fence" | "code_block":
                yield token.content.rstrip("\n") if self._code else ""
            case "html_block":
                shown = seen(token.content)
                yield "\n".join(
                    [shown.text, *(f"[{picture.alt}]" for picture in shown.pictures if picture.alt and self._code)]
                ).strip()
            case "bullet_list_open" | "ordered_list_open":
                yield "\n".join(self._items(token))
            case "table_open":
                yield "\n".join(self._rows()) if self._code else "".join("" for _ in self._rows())

    def _items(self, opening: Token) -> Iterator[str]:
        ordered = opening.type.startswith("ordered")
        number = int(opening.attrs.get("start", 1))
        for token in self._tokens:
            if token.type in ("bullet_list_close", "ordered_list_close"):
                return
            if token.type == "list_item_open":
                mark = f"{number}. " if ordered else "• "
                inside = "\n".join(part for part in self.parts("list_item_close") if part)
                yield mark + inside.replace("\n", "\n" + " " * (3 if ordered else 2))
                number += 1

    def _rows(self) -> Iterator[str]:
        for token in self._tokens:
            if token.type == "table_close":
                return
            if token.type == "tr_open":
                yield " | ".join(cell for cell in self.parts("tr_close") if cell)


def _inline(token: Token, *, pictures: bool) -> str:
    """The text of one paragraph."""
    children = token.children or []
    shown = ""
    for number, child in enumerate(children):
        following = children[number + 1].content[:1] if number + 1 < len(children) else ""
        match child.type:
            case "text" | "code_inline":
                shown += child.content
            case "softbreak" | "hardbreak":
                shown += "\n"
            case "image":
                alt = child.content.strip()
                shown += f"[{alt}]" if alt and pictures else ""
            case "html_inline":
                shown += _tag(child.content, pictures)
            case "em_open" | "em_close" | "strong_open" | "strong_close" if child.markup.startswith("_"):
                shown += child.markup  # as in __init__
            case "em_open" if shown[-1:].isascii() and shown[-1:].isalnum():
                shown += child.markup  # as in 2*3*4
            case "em_close" if following.isascii() and following.isalnum():
                shown += child.markup
    return shown.strip()


def _tag(tag: str, pictures: bool) -> str:
    """What a tag of HTML within a line shows; one that is none of HTML's is kept as it is written."""
    if re.match(r"<br\b", tag, re.IGNORECASE):
        return "\n"
    if not is_html(tag):
        return tag
    return "".join(f"[{picture.alt}]" for picture in seen(tag).pictures if picture.alt and pictures)
