"""From the bytes of a file to its text, whatever saved it."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KANA = re.compile(r"[\u3041-\u30ff]")


def decoded(raw: bytes) -> tuple[str, str]:
    """The text, its lines ended as on Unix, and the encoding that was found.

    By its mark, else UTF-8; else what Japanese or Western Windows saves: Japanese only if that gives kana.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _lines(raw.decode(encoding, "replace")), "UTF-8" if encoding == "utf-8-sig" else "UTF-16"
    try:
        return _lines(raw.decode("utf-8")), "UTF-8"
    except UnicodeDecodeError:
        pass
    for encoding, name in (("cp932", "Shift_JIS"), ("euc_jp", "EUC-JP")):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _KANA.search(text):
            return _lines(text), name
    return _lines(raw.decode("cp1252", "replace")), "Windows-1252"


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
