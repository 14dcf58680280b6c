"""One keyboard and one screen that several people share."""

from __future__ import annotations

from bot.runner import MESSAGE
from bot.store import Member, Store
from bot.terminal.app import FRONT_END
from bot.terminal.keyboard import Interrupted, Keyboard
from bot.terminal.screen import Screen
from bot.texts import Message, say
from questions import Language


class Left(Exception):
    """The input ended, or somebody pressed Ctrl-C; what was said is kept."""


class SharedTerminal:
    """What those read and type who sit at one machine."""

    def __init__(self, store: Store, keyboard: Keyboard, screen: Screen, language: Language) -> None:
        self.screen = screen
        self._store = store
        self._keyboard = keyboard
        self._language: Language = language

    def read(self) -> str:
        """What is typed next. Raises Left where nothing more comes."""
        try:
            typed = self._keyboard.read()
        except Interrupted:
            raise Left from None
        if typed is None:
            raise Left
        if self._keyboard.piped:
            self.screen.echo(typed)
        return typed

    def tell(self, key: str, **values: str | int) -> None:
        """Say a sentence."""
        self.screen.show(say(key, self._language, **values))

    def names(self) -> list[str]:
        """The names on the next line, each once."""
        typed = self.read().replace("、", ",").split(",")
        return list(dict.fromkeys(name.strip() for name in typed if name.strip()))

    def owed(self, member: Member) -> list[Message]:
        """What a member is owed; it is then ticked off."""
        owed = [each for each in self._store.owed(FRONT_END) if each.member_id == member.id]
        for each in owed:
            self._store.tick(each.id)
        return [MESSAGE.validate_json(each.body) for each in owed]
