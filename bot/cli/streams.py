"""What is read and shown, whatever the encoding and wherever it goes: signs that a code page lacks are replaced."""

from __future__ import annotations

import codecs
import io
import json
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer

_HANDLER = "mensetsu-signs"
# How shells tell that a program was ended by SIGPIPE, as most are whose reader has left.
READER_LEFT = 141
# What stands for a sign where the encoding does not have it; for anything else a question mark does.
_SIGNS = {
    "✓": "o",
    "✗": "x",
    "△": "~",
    "・": "-",
    "·": "-",
    "–": "-",
    "−": "-",
    "—": "-",
    "→": "->",
    "←": "<-",
    "↑": "^",
    "…": "...",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "▓": "#",
    "░": ".",
    "×": "x",
    "≈": "~",
    **dict(zip("▁▂▃▄▅▆▇█", "12345678", strict=True)),
    **dict.fromkeys("─━═", "-"),
    "\u00a0": " ",
    "\u202f": " ",
}


class NotWritten(Exception):
    """Standard output can no longer be written; `code` is the exit code that this calls for."""

    def __init__(self, error: OSError) -> None:
        self.code = READER_LEFT if isinstance(error, BrokenPipeError) else 1
        super().__init__(f"The output cannot be written ({error.strerror}).")


class _Out(io.FileIO):
    """Standard output as bytes: raises NotWritten once, and takes anything for written after that."""

    _failed = False

    def write(self, data: Buffer, /) -> int:
        if self._failed:
            return memoryview(data).nbytes
        try:
            return super().write(data)
        except OSError as error:
            self._failed = True
            raise NotWritten(error) from error


def settle_streams() -> None:
    """Make writing to standard output and errors never fail for a sign, and let closed streams be empty ones.

    Where standard output goes to a file or a pipe, what cannot be written raises NotWritten.
    """
    codecs.register_error(_HANDLER, _replaced)
    for name, flags in (("stdin", os.O_RDONLY), ("stdout", os.O_WRONLY), ("stderr", os.O_WRONLY)):
        if getattr(sys, name) is None:  # it was closed when Python began
            nowhere = os.fdopen(os.open(os.devnull, flags), "w" if flags else "r", encoding="utf-8")
            setattr(sys, name, nowhere)
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout is sys.__stdout__ and not sys.stdout.isatty():
        out = io.BufferedWriter(_Out(sys.stdout.fileno(), "w", closefd=False))
        sys.stdout = io.TextIOWrapper(out, sys.stdout.encoding, line_buffering=sys.stdout.line_buffering)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def echo(text: str, *, nl: bool = True, err: bool = False) -> None:
    """Print a line now, in the encoding of the output; without its end unless `nl`, to the errors where `err`."""
    print(text, end="\n" if nl else "", flush=True, file=sys.stderr if err else sys.stdout)


def to_json(value: object, *, indent: int | None = None, default: Callable[[object], str] | None = None) -> str:
    """The value as JSON, escaped where the output has not every character: nothing in it may be replaced."""
    unicode = sys.stdout.encoding.lower().replace("-", "").startswith("utf")
    return json.dumps(value, ensure_ascii=not unicode, indent=indent, default=default)


def _replaced(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError), "this handler is for writing"
    lacking = error.object[error.start : error.end]
    return "".join(_SIGNS.get(sign, "?") for sign in lacking), error.end
