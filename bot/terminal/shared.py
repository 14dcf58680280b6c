"""One keyboard and one screen that several people share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.runner import MESSAGE, in_half_width, is_command
from bot.store import Member, Store
from bot.terminal.app import FRONT_END
from bot.terminal.drafts import Drafts
from bot.terminal.keyboard import Interrupted, Keyboard
from bot.terminal.screen import Screen
from bot.texts import Message, say, sentence
from questions import Language

# What stands between names, whatever its width; names that are pasted may stand one on a line.
_BETWEEN_NAMES = re.compile(r"[,，、､\n]")


class Left(Exception):
    """The input ended, or somebody pressed Ctrl-C on an empty line; what was said is kept."""


class SharedTerminal:
    """What those read and type who sit at one machine; nobody is shown what somebody before them has typed."""

    def __init__(self, store: Store, keyboard: Keyboard, screen: Screen, language: Language) -> None:
        self.screen = screen
        self._store = store
        self._keyboard = keyboard
        self._drafts: Drafts | None = None
        self.speak(language)
        keyboard.watch(self._follow)

    def speak(self, language: Language) -> None:
        """Speak this language from now on."""
        self._language: Language = language
        self.screen.speak(language)

    def read(self) -> str:
        """What is typed next. Raises Left where nothing more comes."""
        self.screen.begin_page()
        while True:
            try:
                typed = self._keyboard.read()
            except Interrupted as interrupted:
                if not interrupted.text.strip():
                    raise Left from None
                self._clear(interrupted.text)
                continue
            if typed is None:
                raise Left
            if self._keyboard.piped:
                self.screen.echo(typed)
            return in_half_width(typed)

    def reply(self, member: Member) -> str:
        """What a member replies; what they had half typed when they left is given back to them."""
        self._drafts = Drafts(self._store.file.parent, member.external_id, "table")
        kept = self._drafts.kept()
        if kept:
            self._tell_of_keys("terminal.draft_kept")
            self._keyboard.remember(kept)
        try:
            typed = self.read()
            if not is_command(typed):
                self._drafts.clear()
            return typed
        finally:
            self._drafts = None

    def hand_over(self, key: str, member: Member, *, is_for_all: bool = False) -> None:
        """Clear the screen and what the keys bring back, and wait until whoever is named sits here and presses Enter.

        What is on the screen now stays there until then if it `is_for_all`.
        """
        if not is_for_all:
            self.screen.clear()
        self._keyboard.forget()
        self.tell(key, name=member.name)
        while self.read().strip():
            self.tell("table.enter_alone")
        self.screen.clear()

    def tell(self, key: str, **values: str | int) -> None:
        """Say a sentence."""
        self.screen.show(say(key, self._language, **values))

    def show(self, member: Member, *messages: tuple[Message, Path | None], at_once: bool = False) -> None:
        """Show a member messages in their language, which may be another than that of the others, with their files.

        What is together taller than the window is shown page by page, unless it is to be shown `at_once`.
        """
        self.screen.speak(member.language or self._language)
        self.screen.show_all(messages, at_once=at_once)
        self.screen.speak(self._language)

    @contextmanager
    def busy(self, key: str) -> Iterator[None]:
        """Say what is being done for as long as it is; what is typed meanwhile is no answer to what is asked next.

        Raises Left where somebody has it given up.
        """
        with self.screen.busy(sentence(key, self._language)):
            try:
                with self._keyboard.interrupts.may_give_up():
                    yield
            except KeyboardInterrupt:
                raise Left from None
            finally:
                self._keyboard.ahead.catch_up()

    def names(self) -> list[str]:
        """The names on the next line, each once."""
        typed = _BETWEEN_NAMES.split(self.read())
        return list(dict.fromkeys(name.strip() for name in typed if name.strip()))

    def owes(self, member: Member) -> bool:
        """Whether there is anything to be shown to a member."""
        return any(each.member_id == member.id for each in self._store.owed(FRONT_END))

    def owed(self, member: Member, *, keeps: bool = False) -> list[Message]:
        """What a member is owed; it is then ticked off, unless it `keeps` being owed."""
        owed = [each for each in self._store.owed(FRONT_END) if each.member_id == member.id]
        for each in () if keeps else owed:
            self._store.tick(each.id)
        return [MESSAGE.validate_json(each.body) for each in owed]

    def _clear(self, text: str) -> None:
        """Take away what was half typed; it is brought back to whoever typed it, also after a new start."""
        if self._drafts is not None and not is_command(text):
            self._drafts.keep(text)
        self._tell_of_keys("table.cleared")
        self._keyboard.remember(text)

    def _follow(self, typed: str) -> None:
        if self._drafts is not None:
            self._drafts.follow(typed)

    def _tell_of_keys(self, key: str) -> None:
        self.tell(key if self._keyboard.edits else f"{key}_plain")
