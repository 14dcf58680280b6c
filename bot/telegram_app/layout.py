"""Messages as Telegram shows them: HTML for a phone, in pages within the limit, each with a plain copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

from bot.telegram_app.splitting import length, split
from bot.texts import Block, Message, Style, begins_group

MOST_CHARACTERS = 4096  # of a message, after its entities are parsed
MOST_IN_CAPTION = 1024  # characters of a caption, likewise
MOST_ENTITIES = 100  # Telegram ignores the formatting beyond

_TAGS: dict[Style, tuple[str, str]] = {
    "title": ("<b>", "</b>"),
    "question": ("<b>", "</b>"),
    "score": ("<b>", "</b>"),
    "heading": ("<b>", "</b>"),
    "quote": ("<i>", "</i>"),
    "detail": ("<blockquote expandable>", "</blockquote>"),
}
# A block of one of these styles begins a paragraph; a finding does where one of another style was before it.
_APART: frozenset[Style] = frozenset({"title", "question", "text", "heading", "score", "detail"})
_FINDINGS: frozenset[Style] = frozenset({"right", "partly", "missing", "wrong"})
# What belongs to the block before it, and to the one after it.
_BELOW: frozenset[Style] = frozenset({"quote", "correction", "detail"})
_ABOVE: frozenset[Style] = frozenset({"title", "heading"})
_GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Page:
    """What fits into one Telegram message: its HTML, and the same words without any markup."""

    html: str
    plain: str


def pages(message: Message, heading: Page | None = None) -> tuple[Page, ...]:
    """The message in pages; a block that is too long is continued on the next page. Each page has the heading."""
    room = MOST_CHARACTERS - (length(heading.plain) + 1 if heading else 0)
    pieces = _small_details(
        (Block(block.style, part) for block in message.blocks for part in split(block.text, room)), room
    )
    return tuple(_headed(_page(tuple(group)), heading) for group in _filled(pieces, room))


def mention(user: int, name: str) -> Page:
    """A person's name, as a link to them; it tells them that a message in a group is for them."""
    return Page(f'<a href="tg://user?id={user}">{escape(name, quote=False)}</a>', name)


def _headed(page: Page, heading: Page | None) -> Page:
    return Page(f"{heading.html}\n{page.html}", f"{heading.plain}\n{page.plain}") if heading else page


def _small_details(pieces: Iterable[Block], most: int) -> Iterator[Block]:
    """Neighbouring details as one, so that they fold together, as far as they fit into a page as a whole."""
    for style, group in groupby(pieces, key=lambda piece: piece.style):
        if style != "detail":
            yield from group
            continue
        joined = ""
        for piece in group:
            longer = f"{joined}\n{piece.text}" if joined else piece.text
            if length(longer) > most:
                yield Block(style, joined)
                longer = piece.text
            joined = longer
        yield Block(style, joined)


def _stanzas(pieces: Iterable[Block]) -> Iterator[list[Block]]:
    """The pieces that belong on one page: a heading with what it is the heading of, a point with its evidence."""
    stanza: list[Block] = []
    for piece in pieces:
        if stanza and piece.style not in _BELOW and stanza[-1].style not in _ABOVE:
            yield stanza
            stanza = []
        stanza.append(piece)
    if stanza:
        yield stanza


def _filled(pieces: Iterable[Block], most: int) -> Iterator[list[Block]]:
    """Pages of stanzas; only one that fits into no page is broken."""
    page: list[Block] = []
    room = most
    for stanza in _stanzas(pieces):
        for part in [stanza] if _needed(stanza) <= most else [[piece] for piece in stanza]:
            if page and (_needed(part) > room or len(page) + len(part) >= MOST_ENTITIES):
                yield page
                page, room = [], most
            page += part
            room -= _needed(part)
    if page:
        yield page


def _needed(part: list[Block]) -> int:
    return sum(length(piece.text) + len(_GAP) for piece in part)


def _page(blocks: tuple[Block, ...]) -> Page:
    html, plain = "", ""
    before: Style | None = None  # the style of the finding that this paragraph is made of
    for block in blocks:
        apart = block.style in _APART or begins_group(block.style, before)
        gap = "" if not plain else _GAP if apart else "\n"
        opening, closing = _TAGS.get(block.style, ("", ""))
        html += f"{gap}{opening}{escape(block.text, quote=False)}{closing}"
        plain += f"{gap}{block.text}"
        if block.style in _FINDINGS | _APART:
            before = block.style if block.style in _FINDINGS else None
    return Page(html, plain)
