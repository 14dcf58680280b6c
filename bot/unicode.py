"""Text files in whichever Unicode their writer chose: UTF-8 with or without a mark, UTF-16, as some shells write it."""

from __future__ import annotations

import codecs
from pathlib import Path

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text(file: Path) -> str:
    """The text of a file; UnicodeError where it is in none of these."""
    return decode(file.read_bytes())


def decode(content: bytes) -> str:
    """The text that some bytes are; UnicodeError where they are none."""
    encoding = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "utf-8")
    return content.decode(encoding)
