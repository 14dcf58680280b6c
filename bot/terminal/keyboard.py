"""Where replies come from: somebody typing, or a pipe."""

from __future__ import annotations

import asyncio
import os
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from prompt_toolkit import PromptSession
from prompt_toolkit.application import run_in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent, Completer, Completion, PathCompleter
from prompt_toolkit.document import Document
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from bot.runner import SLASHES
from bot.terminal.echo import key_by_key
from bot.terminal.interrupts import Interrupts
from bot.terminal.recordings import named
from bot.terminal.typed_ahead import TypedAhead, keys_of
from bot.terminal.typed_lines import WordWrap

PROMPT = "> "
# Lines that follow each other within this time, in seconds, were pasted: nobody types as fast.
BURST = 0.06
# How often a status is looked at anew, in seconds.
SECONDS_BETWEEN_LOOKS = 0.2


# How long it is between two looks at what else there is to show, in seconds.
BETWEEN_LOOKS = 1.0

# What Enter, the space bar, the down arrow and Page Down send.
_TURNING = ("\r", "\n", " ", "\x1b[B", "\x1bOB", "\x1b[6~")

# Tells what there is to be told; whether what was typed by then is to be sent as it stands.
Telling = Callable[[], bool]
# Is shown what has been typed by now, and finds out whether there is anything to tell.
Look = Callable[[str], Telling | None]


class Interrupted(Exception):
    """Ctrl-C was pressed; `text` is what had been typed by then."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class Keyboard(Protocol):
    """A source of replies; `edits` says that keys move about in what is typed, and bring back what was.

    `ahead` is what was typed while nothing was read, `interrupts` what was pressed of Ctrl-C then.
    """

    piped: bool
    edits: bool
    ahead: TypedAhead
    interrupts: Interrupts

    def read(self, status: Callable[[], str] | None = None) -> str | None:
        """The next reply or command, with its line breaks; None at the end of the input. May raise Interrupted.

        Meanwhile the `status` is shown and kept up to date, where something can be.
        """

    def remember(self, text: str) -> None:
        """Offer a text to be brought back by the up arrow, where there is one."""

    def forget(self) -> None:
        """Bring back nothing any more of what was typed, nor ahead: somebody else sits down."""

    def watch(self, look: Look) -> None:
        """Look again and again while a reply is awaited, and tell what there is without touching what is typed."""


class TypedKeyboard:
    """Somebody at a terminal: Enter sends, Alt+Enter breaks the line, and what is pasted keeps its line breaks."""

    piped = False
    edits = True

    def __init__(self) -> None:
        self._session = _new_session()
        self._look: Look | None = None
        self.ahead = TypedAhead()
        self.interrupts = Interrupts()

    def read(self, status: Callable[[], str] | None = None) -> str | None:
        """What was typed; None on Ctrl-D."""
        self._session.bottom_toolbar = status
        self._session.refresh_interval = SECONDS_BETWEEN_LOOKS if status else 0
        if (command := self.ahead.command()) is not None:
            print(PROMPT + command, flush=True)
            return command
        try:
            return self._session.prompt(pre_run=self._begin, default=self.ahead.unsent())
        except EOFError:
            return None
        except KeyboardInterrupt:
            raise Interrupted(self._session.default_buffer.text) from None

    def remember(self, text: str) -> None:
        """The up arrow brings the text back."""
        self._session.history.append_string(text)

    def forget(self) -> None:
        """Neither an arrow nor a search nor what was cut brings anything back."""
        self._session = _new_session()
        self.ahead = TypedAhead()

    def watch(self, look: Look) -> None:
        """What there is to tell goes above the line that is being typed."""
        self._look = look

    def pause(self) -> bool:
        """Wait for the key that turns a page; any other stands in the next line, and False says so."""
        self.ahead.catch_up()
        if self.ahead.waits:
            return False
        with key_by_key():
            while sent := _sent():
                if sent in _TURNING:
                    return True
                if keys_of(sent):
                    self.ahead.add(sent)
                    return False
        return False

    def _begin(self) -> None:
        if self.interrupts.heard():
            self._session.app.exit(exception=KeyboardInterrupt)
        elif self._look is not None:
            self._session.app.create_background_task(_look_on(self._look, self._session.default_buffer))


class PipedKeyboard:
    """Lines from a pipe or a file; each is a reply or a command."""

    piped = True
    edits = False

    def __init__(self, lines: Iterable[bytes], encoding: str = "utf-8") -> None:
        """The lines are in UTF-8, or else in `encoding`."""
        self._lines: Iterator[bytes] = iter(lines)
        self._encoding = encoding
        self.ahead = TypedAhead()
        self.interrupts = Interrupts()

    def read(self, status: Callable[[], str] | None = None) -> str | None:  # noqa: ARG002  # nothing is redrawn here
        """The next line, what cannot be read in it replaced; None after the last one."""
        line = next(self._lines, None)
        if line is None:
            return None
        line = line.removeprefix(BOM_UTF8).rstrip(b"\r\n")
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError:
            return line.decode(self._encoding, "replace")

    def remember(self, text: str) -> None:
        """Nobody is there to bring it back."""

    def forget(self) -> None:
        """Nothing is brought back here."""

    def watch(self, look: Look) -> None:
        """A line from a pipe is never awaited for long."""


class RecordingCompleter(Completer):
    """Completes the name of a file after /voice."""

    def __init__(self) -> None:
        self._paths = PathCompleter(expanduser=True)

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """The names that what was typed after /voice may become."""
        name = named(document.text)
        if name is None:
            return ()
        return self._paths.get_completions(Document(name), complete_event)


def _new_session() -> PromptSession[str]:
    keys = KeyBindings()
    keys.add("enter")(_send)
    keys.add("escape", "enter")(_break_line)
    session: PromptSession[str] = PromptSession(
        PROMPT,
        multiline=True,
        key_bindings=keys,
        prompt_continuation=" " * len(PROMPT),
        input_processors=[WordWrap(len(PROMPT))],
        history=InMemoryHistory(),
        completer=RecordingCompleter(),
        complete_while_typing=False,
    )
    # A terminal that does not tell where its cursor is serves as well: no warning in the middle of a reply.
    session.app.renderer.cpr_not_supported_callback = None
    return session


def _sent() -> str:
    """The next keys as the terminal sends them; none where it was closed."""
    try:
        return os.read(sys.stdin.fileno(), 65536).decode("utf-8", "replace")
    except OSError:
        return ""


def _send(event: KeyPressEvent) -> None:
    """Enter sends, unless more keys came with it or come at once: then a text is being pasted line by line."""
    buffer = event.current_buffer
    # The terminal's own word of where its cursor is comes with what was typed before the prompt was there.
    ahead = [press for press in event.key_processor.input_queue if press.key != Keys.CPRResponse]
    if buffer.text.startswith(SLASHES) or (ahead and ahead[0].data.startswith(SLASHES)):
        buffer.validate_and_handle()
    elif ahead:
        buffer.insert_text("\n")
    else:
        event.app.create_background_task(_send_unless_more_comes(buffer))


async def _look_on(look: Look, buffer: Buffer) -> None:
    while True:
        await asyncio.sleep(BETWEEN_LOOKS)
        telling = look(buffer.text)
        if telling is None:
            continue
        ends = await run_in_terminal(telling)
        if ends and buffer.text.strip() and not buffer.text.startswith(SLASHES):
            buffer.validate_and_handle()


async def _send_unless_more_comes(buffer: Buffer) -> None:
    before = buffer.document
    buffer.insert_text("\n")
    broken = buffer.text
    await asyncio.sleep(BURST)
    if buffer.text == broken:
        buffer.document = before
        buffer.validate_and_handle()


def _break_line(event: KeyPressEvent) -> None:
    event.current_buffer.insert_text("\n")
