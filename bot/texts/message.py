"""A message to a person, free of any front end: blocks of text in named styles, and buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# title: the first line, such as "3/12 ▓▓▓░░░"; question: what the interviewer asks; text: a plain paragraph; heading:
# what the lines after it are; score: the mark; right, partly, missing, wrong: one keypoint each; quote: the reply's own
# words for the block before; correction: what is right instead; detail: small print that may be folded away; item: a
# line of a list. Signs and quotation marks (✓ △ ・ ✗ → “”) are part of the text, so that it reads without any styling.
Style = Literal[
    "title",
    "question",
    "text",
    "heading",
    "score",
    "right",
    "partly",
    "missing",
    "wrong",
    "quote",
    "correction",
    "detail",
    "item",
]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph in one style, without any markup."""

    style: Style
    text: str


@dataclass(frozen=True, slots=True)
class Button:
    """Something that can be pressed instead of typed; `command` is what typing it would be, such as "/hint".

    A `private` one belongs into a member's own chat with the bot: pressed in a group, it leads there. One that `shares`
    does nothing here: it hands a link to somebody else, who then says the command.
    """

    label: str
    command: str
    private: bool = False
    shares: bool = False


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture (a PNG), a document or a sound (Ogg with Opus, or WAV) that comes with a message.

    `maker` names what makes the file, from `data`, when the message goes out. `key` names the file: the same key is
    always the same file, so that it is made and uploaded once; a member's own begins with "member-{id}/". `name` is
    what the file is called where it is saved, `alt` says in words what it shows.
    """

    kind: Literal["picture", "document", "sound"]
    key: str
    name: str
    alt: str
    maker: str
    data: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One message. A button pressed after the dialog has moved on from `stamp` is stale; an empty stamp never is.

    A message with a `card` is one that is kept up to date: what has the same card and `edits` takes the place of what
    the newest message of that card says. Whoever cannot change what was shown leaves out what edits.
    """

    blocks: tuple[Block, ...]
    buttons: tuple[Button, ...] = ()
    stamp: str = ""
    attachment: Attachment | None = None
    card: str = ""
    edits: bool = False
