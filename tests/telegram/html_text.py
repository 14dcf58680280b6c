"""HTML as Telegram takes it: what is not documented at https://core.telegram.org/bots/api#html-style is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass

TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
}
REFERENCES = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"'}
TOKEN = re.compile(r"<(?P<tag>[^<>]*)>|(?P<reference>&[#\w]*;)|(?P<stray>[<>&])|(?P<text>[^<>&]+)")


class BadHtml(Exception):
    """What Telegram would answer, less its beginning "Can't parse entities: "."""


@dataclass(frozen=True)
class Entity:
    """A piece of the text with a format; offset and length are in UTF-16 code units."""

    type: str
    offset: int
    length: int


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def parse_html(html: str) -> tuple[str, tuple[Entity, ...]]:
    """The text without its tags, and its entities."""
    text = ""
    entities: list[Entity] = []
    open_tags: list[tuple[str, str, int]] = []
    for token in TOKEN.finditer(html):
        if token["text"] is not None:
            text += token["text"]
        elif token["reference"] is not None:
            text += _character(token["reference"])
        elif token["stray"] is not None:
            raise BadHtml(f"character {token['stray']!r} is not escaped at offset {token.start()}")
        elif token["tag"].startswith("/"):
            entities.append(_close(token["tag"][1:], open_tags, utf16(text)))
        else:
            open_tags.append(_open(token["tag"], open_tags, utf16(text)))
    if open_tags:
        raise BadHtml(f'can\'t find end tag corresponding to start tag "{open_tags[-1][0]}"')
    return text, tuple(sorted(entities, key=lambda entity: (entity.offset, -entity.length)))


def _open(tag: str, open_tags: list[tuple[str, str, int]], offset: int) -> tuple[str, str, int]:
    name, _, attributes = tag.strip().lower().partition(" ")
    if name not in TYPES:
        raise BadHtml(f'unsupported start tag "{name}"')
    if name == "blockquote" and any(open_name == name for open_name, _, _ in open_tags):
        raise BadHtml("blockquotes can't be nested")
    kind = "expandable_blockquote" if name == "blockquote" and attributes.strip() == "expandable" else TYPES[name]
    return name, kind, offset


def _close(name: str, open_tags: list[tuple[str, str, int]], end: int) -> Entity:
    if not open_tags:
        raise BadHtml("unexpected end tag")
    expected, kind, start = open_tags.pop()
    if name.strip().lower() != expected:
        raise BadHtml(f'unmatched end tag, expected "</{expected}>", found "</{name}>"')
    return Entity(kind, start, end - start)


def _character(reference: str) -> str:
    numeric = re.fullmatch(r"&#(?:x([0-9a-fA-F]+)|([0-9]+));", reference)
    if numeric:
        return chr(int(numeric[1], 16) if numeric[1] else int(numeric[2]))
    if reference not in REFERENCES:
        raise BadHtml(f"the HTML entity {reference!r} is not supported")
    return REFERENCES[reference]
