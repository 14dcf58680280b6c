"""What a terminal gives out: messages with their files, sentences, and what is read aloud."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from bot.runner import Files
from bot.terminal.keyboard import Keyboard
from bot.terminal.player import Player
from bot.terminal.screen import Screen
from bot.texts import Attachment, Message, say, sentence
from questions import Language

log = logging.getLogger(__name__)


class Output:
    """Shows, says and plays in one language at a time; without a `player`, what is read aloud is a file that is named.

    Once it `closes`, messages come without buttons: whoever leaves has nothing left to type.
    """

    def __init__(self, screen: Screen, keyboard: Keyboard, files: Files, player: Player | None) -> None:
        self._screen = screen
        self._keyboard = keyboard
        self._files = files
        self._player = player
        self._language: Language = "en"
        self.closes = False

    def speak(self, language: Language) -> None:
        """Go on in this language."""
        self._language = language
        self._screen.speak(language)

    def echo(self, typed: str) -> None:
        """Show what was read from a pipe, as if it had been typed."""
        self._screen.echo(typed)

    def tell(self, key: str, **values: str | int) -> None:
        """Say a sentence of the catalogue."""
        self._screen.show(say(key, self._language, **values))

    def tell_of_keys(self, key: str) -> None:
        """Say what keys do here."""
        self.tell(key if self._keyboard.edits else f"{key}_plain")

    @contextmanager
    def busy(self, key: str) -> Iterator[None]:
        """Say what is being done for as long as it is; what is typed meanwhile was typed ahead."""
        with self._screen.busy(sentence(key, self._language)):
            try:
                with self._keyboard.interrupts.may_give_up():
                    yield
            finally:
                self._keyboard.ahead.catch_up()

    def give_up_if_interrupted(self) -> None:
        """Raise KeyboardInterrupt where Ctrl-C was pressed while something was waited for."""
        if self._keyboard.interrupts.heard():
            raise KeyboardInterrupt

    def begin_page(self) -> None:
        """What is shown from now on follows what the person has read."""
        self._screen.begin_page()

    def show(self, message: Message, *, at_once: bool = False) -> None:
        """Show a message with its file, or say why the file could not be made; the message says the same in words.

        What is taller than the window is shown page by page, unless it is to be shown `at_once`.
        """
        at_once = at_once or self.closes  # nobody turns a page who leaves
        message = replace(message, buttons=()) if self.closes else message
        if message.attachment is None:
            self._screen.show(message, at_once=at_once)
            return
        file = self._made(message.attachment)
        if isinstance(file, Path):
            self._screen.show(message, file, at_once=at_once)
        else:
            self._screen.show(replace(message, attachment=None), at_once=at_once)
            self.tell("terminal.no_file")

    def read_aloud(self, message: Message, sound: Attachment) -> None:
        """Play what is asked to whoever sits here; where that cannot be, say where the file is."""
        if self._keyboard.piped:
            self.show(message)
            return
        file = self._made(sound)
        if not isinstance(file, Path):
            self.tell("terminal.no_file")
        elif self._player is None or not self._player.play(file):
            self.tell("terminal.no_player", file=str(file))

    def be_quiet(self) -> None:
        """Read nothing aloud any more: whoever replies has heard enough."""
        if self._player is not None:
            self._player.stop()

    def _made(self, attachment: Attachment) -> Path | Exception:
        """The file of an attachment, or why it could not be made."""
        try:
            return self._files.file(attachment)
        except Exception as error:
            log.warning("A file could not be made", exc_info=True)
            return error
