"""People who write to the bot and read what it writes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from tests.telegram.bot_api import BotApi, Sent
from tests.telegram.limits import Json

PATIENCE = 10.0  # seconds
_SHOWN = 600  # characters of a message in a transcript


async def until(condition: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait until something holds; TimeoutError when it does not in time."""
    for _ in range(round(seconds / 0.01)):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError


class Person:
    """A person with a private chat with the bot."""

    def __init__(self, api: BotApi, name: str, language: str | None = "en", last_name: str | None = None) -> None:
        self._api = api
        self.id = api.new_id()
        self.name = name
        self._json: Json = {"id": self.id, "is_bot": False, "first_name": name}
        self._json |= {key: value for key, value in (("language_code", language), ("last_name", last_name)) if value}
        self._heard = 0
        api.chats[self.id] = []

    def says(self, text: str) -> Json:
        """Send a text; returns the update that the bot gets."""
        self._api.chats[self.id].append(Sent(self._api.new_id(), self.id, self.name, text))
        return self.sends(text=text)

    def sends(self, **content: Any) -> Json:
        """Send anything, such as photo=[...]; returns the update that the bot gets."""
        return self._api.update(message=self._message(content))

    def edits(self, text: str) -> Json:
        """Change the last message sent."""
        return self._api.update(edited_message=self._message({"text": text, "edit_date": 1_700_000_001}))

    def presses(self, label: str, on: Sent | None = None) -> str:
        """Press the button with this label under a message, the newest that has one; returns the press's id."""
        for sent in [on] if on else reversed(self._api.chats[self.id]):
            for button in (button for row in sent.keyboard for button in row if button["text"] == label):
                return self._api.press(sent, button, self._json)
        raise AssertionError(f"there is no button {label!r} in:\n{self.transcript()}")

    async def hears(self, words: str = "", seconds: float = PATIENCE) -> Sent:
        """The next message of the bot's; it must contain these words."""
        try:
            await until(lambda: len(self.heard()) > self._heard, seconds)
        except TimeoutError:
            raise AssertionError(f"no answer with {words!r} to:\n{self.transcript()}") from None
        sent = self.heard()[self._heard]
        self._heard += 1
        assert words in sent.text, (
            f"{words!r} was expected as message {self._heard} of the bot's in:\n{self.transcript()}"
        )
        return sent

    async def hears_until(self, words: str) -> Sent:
        """Listen up to the message that contains these words."""
        while True:
            sent = await self.hears()
            if words in sent.text:
                return sent

    def heard(self) -> list[Sent]:
        """All messages of the bot's."""
        return [sent for sent in self._api.chats[self.id] if sent.author is None]

    def transcript(self) -> str:
        """The chat as it can be read."""
        return "\n\n".join(_shown(sent) for sent in self._api.chats[self.id])

    def _message(self, content: Json) -> Json:
        chat = {"id": self.id, "type": "private", "first_name": self.name}
        return {"message_id": self._api.new_id(), "date": 1_700_000_000, "from": self._json, "chat": chat, **content}


def _shown(sent: Sent) -> str:
    keyboard = "".join("\n" + " ".join(f"[{label}]" for label in row) for row in sent.labels())
    return f"{sent.author or 'Mensetsu'}: {sent.text[:_SHOWN]}{keyboard}"
