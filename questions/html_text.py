"""HTML as the text that it shows, with Markdown for what has a shape: lists, code, tables; pictures apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

# A tag that begins a line of its own; the others stand within one.
_BLOCKS = re.compile(
    r"address|article|aside|blockquote|body|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]"
    r"|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
_INLINE = re.compile(
    r"a|abbr|acronym|b|bdi|bdo|big|br|center|cite|code|data|del|dfn|em|font|i|img|input|ins|kbd|label|mark|nobr|path|q"
    r"|rb|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|svg|time|tt|u|var|wbr"
)
_UNSEEN = re.compile(r"rp|script|style|head|template|noscript|object|iframe")
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
# Of what has no small signs, this is told by ^ and _; the end of an ordinal number and the mark of a name are not.
_FORMULA = re.compile(r"(?!(?:st|nd|rd|th|er|re|e|ème|TM|SM|[†‡*§\d\W]+)$)[^\s\[\]]{1,16}")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: the words that stand for it, and where it lies; either may be empty."""

    alt: str
    source: str

    def __str__(self) -> str:
        return " ".join(filter(None, (self.source, f"({self.alt})" if self.alt else ""))) or "without a name"


@dataclass(frozen=True, slots=True)
class Seen:
    """The text of some HTML, and its pictures."""

    text: str
    pictures: tuple[Picture, ...]


def is_html(text: str) -> bool:
    """Whether a text holds a tag or an entity of HTML."""
    tags = re.findall(r"</?([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>", text)
    known = (_BLOCKS.fullmatch(tag.lower()) or _INLINE.fullmatch(tag.lower()) for tag in tags)
    return any(known) or bool(re.search(r"&(?:#\d+|#x[\da-fA-F]+|\w+);", text))


def shifted(text: str, tag: str) -> str:
    """What stands in <sup> or <sub>: in small signs where there are such for all of it, else as in x^(2k) and x_ij."""
    signs = _RAISED if tag == "sup" else _LOWERED
    if all(ord(each) in signs for each in text):
        return text.translate(signs)
    if not _FORMULA.fullmatch(text):
        return text
    return ("^" if tag == "sup" else "_") + (text if text.isalnum() else f"({text})")


def reading(ruby: str) -> str:
    """What stands in <ruby>: the word with its reading in brackets behind it."""
    bare = re.sub(r"(?is)<rp\b[^>]*>.*?</rp>|</?rb\b[^>]*>", "", ruby)
    return re.sub(r"(?is)<rt\b[^>]*>\s*(.*?)\s*(?:</rt>|$)", r"（\1）", bare)


def seen(html: str) -> Seen:
    """What the HTML shows."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Seen(reader.text(), tuple(reader.pictures))


class _Reader(HTMLParser):
    """Collects what is shown; unknown tags, such as the <T> of a program, are kept as they are written."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pictures: list[Picture] = []
        self._pieces: list[str] = []
        self._lists: list[int | None] = []  # the next number of an ordered list, None: bullets
        self._unseen = 0
        self._code = False
        self._shift: list[str] = []

    def text(self) -> str:
        whole = "".join(self._pieces)
        whole = re.sub(r"[^\S\n]*\n[^\S\n]*\n\s*\n?", "\n\n", whole) if "```" not in whole else whole
        return re.sub(r"\n{3,}", "\n\n", whole).strip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if _UNSEEN.fullmatch(tag):
            self._unseen += 1
        elif tag == "img":
            self.pictures.append(Picture(given.get("alt") or "", given.get("src") or ""))
        elif tag == "br":
            self._pieces.append("\n")
        elif tag in ("ul", "ol"):
            self._lists.append(1 if tag == "ol" else None)
            self._line()
        elif tag == "li":
            self._line()
            self._pieces.append("  " * (len(self._lists) - 1) + self._bullet())
        elif tag == "pre":
            self._line()
            self._pieces.append("```\n")
            self._code = True
        elif tag in ("td", "th"):
            self._pieces.append(" | " if not self._at_line_start() else "")
        elif tag == "rt":
            self._pieces.append("（")
        elif tag in ("sup", "sub"):
            self._shift.append(tag)
        elif _BLOCKS.fullmatch(tag):
            self._line()
        elif not _INLINE.fullmatch(tag):
            self._pieces.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if _UNSEEN.fullmatch(tag):
            self._unseen = max(self._unseen - 1, 0)
        elif tag in ("ul", "ol"):
            self._lists = self._lists[:-1]
            self._line()
        elif tag == "pre":
            self._line()
            self._pieces.append("```\n")
            self._code = False
        elif tag == "rt":
            self._pieces.append("）")
        elif tag in ("sup", "sub"):
            self._shift = self._shift[:-1]
        elif tag in ("p", "div", "table", "blockquote") or re.fullmatch(r"h\d", tag):
            self._line()
            self._pieces.append("\n" if tag != "div" else "")
        elif _BLOCKS.fullmatch(tag) and tag not in ("td", "th", "li"):
            self._line()
        elif not (_INLINE.fullmatch(tag) or _BLOCKS.fullmatch(tag)):
            self._pieces.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if not self._code:
            data = re.sub(r"\s+", " ", data)
            if self._at_line_start():
                data = data.lstrip()
        self._pieces.append(shifted(data, self._shift[-1]) if self._shift else data)

    def _bullet(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "- "
        self._lists[-1] = number + 1
        return f"{number}. "

    def _at_line_start(self) -> bool:
        return not self._pieces or self._pieces[-1].endswith("\n")

    def _line(self) -> None:
        written = "".join(self._pieces[-3:])
        if self._pieces and not written.endswith("\n") and not re.search(r"(?:^|\n) *(?:-|\d+\.) $", written):
            self._pieces.append("\n")
