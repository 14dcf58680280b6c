"""A message as plain text, for pipes and for reading transcripts."""

from __future__ import annotations

from bot.texts.message import Message, Style

# A block of one of these styles begins a new paragraph.
_APART: frozenset[Style] = frozenset({"title", "question", "text", "heading", "score"})
_FINDINGS: frozenset[Style] = frozenset({"right", "partly", "missing", "wrong"})
# What is said in part and what is not said at all stand together.
_MISSING: frozenset[Style] = frozenset({"partly", "missing"})
_INDENT: dict[Style, str] = {"quote": "    ", "correction": "    "}


def begins_group(style: Style, finding: Style | None) -> bool:
    """Whether a block of this style is a finding of another kind than the one before it."""
    same = style == finding or {style, finding} <= _MISSING
    return finding is not None and style in _FINDINGS and not same


def plain(message: Message) -> str:
    """The blocks, a line each, with an empty line between paragraphs, then a file in words and the buttons."""
    lines: list[str] = []
    finding: Style | None = None
    for block in message.blocks:
        if lines and (block.style in _APART or begins_group(block.style, finding)):
            lines.append("")
        indent = _INDENT.get(block.style, "")
        lines += [indent + line for line in block.text.splitlines()]
        if block.style in _FINDINGS | _APART:
            finding = block.style if block.style in _FINDINGS else None
    if message.attachment:
        lines += ["", f"[{message.attachment.name}: {message.attachment.alt}]"]
    if message.buttons:
        lines += ["", " ".join(f"[{button.label} {button.command}]" for button in message.buttons)]
    return "\n".join(lines)
