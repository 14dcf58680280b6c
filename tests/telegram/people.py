"""People who write to the bot and read what it writes."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from copy import copy
from typing import Any

from tests.telegram.bot_api import BotApi, Sent
from tests.telegram.limits import Json
from tests.telegram.uploads import Upload

PATIENCE = 10.0  # seconds
_SHOWN = 600  # characters of a message in a transcript


async def until(condition: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait until something holds; TimeoutError when it does not in time."""
    for _ in range(round(seconds / 0.01)):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError


def asks(sent: Sent, total: int = 12) -> bool:
    """Whether a message asks one of so many questions, or a follow-up."""
    title = sent.text.partition("\n")[0]
    return f"/{total} " in title or re.match(r"Follow-up \d", title) is not None


class Person:
    """A person who talks with the bot, in private unless they are `at` a group."""

    def __init__(self, api: BotApi, name: str, language: str | None = "en", last_name: str | None = None) -> None:
        self._api = api
        self.id = api.new_id()
        self.name = f"{name} {last_name}" if last_name else name
        self.json: Json = {"id": self.id, "is_bot": False, "first_name": name}
        self.json |= {key: value for key, value in (("language_code", language), ("last_name", last_name)) if value}
        self._place: Json = {"id": self.id, "type": "private", "first_name": name}
        self._topic: int | None = None
        self._heard = 0
        self.last: Json = {}
        api.open_chat(self._place)

    def at(self, group: int, topic: int | None = None) -> Person:
        """The same person in a group that the bot is in, or in a topic of it."""
        there = copy(self)
        there._place, there._topic, there._heard = self._api.places[group], topic, 0
        return there

    def says(self, text: str, to: Sent | None = None) -> Json:
        """Send a text, as a reply to a message or not; returns the update that the bot gets."""
        self._api.chats[self._chat].append(Sent(self._api.new_id(), self._place, self.name, text, topic=self._topic))
        return self.sends(text=text, **({"reply_to_message": to.json()} if to else {}))

    def sends_file(self, name: str, content: bytes) -> Json:
        """Send a file as a document."""
        upload = Upload(f"sent{self._api.new_id()}", "document", name, content)
        self._api.files.uploaded[upload.file_id] = upload
        return self.sends(**upload.json())

    def speaks(self, words: str, kind: str = "voice", seconds: int = 3, to: Sent | None = None) -> Json:
        """Send a recording of these words, as the hearing of the tests reads them."""
        name = "reply.wav" if kind == "document" else ""
        upload = Upload(f"sound{self._api.new_id()}", kind, name, words.encode(), seconds=seconds)
        self._api.files.uploaded[upload.file_id] = upload
        self._api.chats[self._chat].append(Sent(self._api.new_id(), self._place, self.name, "🎤", topic=self._topic))
        return self.sends(**upload.json(), **({"reply_to_message": to.json()} if to else {}))

    def sends(self, **content: Any) -> Json:
        """Send anything, such as photo=[...]; returns the update that the bot gets."""
        text = content.get("text", "")
        mentions = [
            {"type": "mention", "offset": found.start(), "length": found.end() - found.start()}
            for found in re.finditer(r"@\w+", text)
        ]
        entities = {"entities": mentions} if mentions else {}
        return self._api.update(message={**self._message(), **content, **entities})

    def edits(self, said: Json, text: str, after: int = 10) -> Json:
        """Change a message some seconds after it was sent."""
        message = said["message"]
        return self._api.update(edited_message={**message, "text": text, "edit_date": message["date"] + after})

    def presses(self, label: str, on: Sent | None = None) -> str:
        """Press the button with this label under a message, the newest that has one; returns the press's id."""
        for sent in [on] if on else reversed(self._api.chats[self._chat]):
            for button in (button for row in sent.keyboard for button in row if button["text"] == label):
                return self._api.press(sent, button, self.json)
        raise AssertionError(f"there is no button {label!r} in:\n{self.transcript()}")

    def press_under(self, sent: Sent, button: Json) -> str:
        """Press a button under a message; returns the press's id."""
        return self._api.press(sent, button, self.json)

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

    async def hears_until(self, words: str, seconds: float = PATIENCE) -> Sent:
        """Listen up to the message that contains these words."""
        while True:
            sent = await self.hears(seconds=seconds)
            if words in sent.text:
                return sent

    def heard(self) -> list[Sent]:
        """All messages of the bot's to this person."""
        sent = [each for each in self._api.chats[self._chat] if each.author is None and each.topic == self._topic]
        if self._chat == self.id:
            return sent
        return [each for each in sent if each.text.startswith(f"{self.name}\n")]

    def has_heard(self, words: str) -> bool:
        """Whether some message of the bot's to this person contains these words."""
        return any(words in sent.text for sent in self.heard())

    def transcript(self) -> str:
        """The chat as it can be read."""
        return "\n\n".join(_shown(sent) for sent in self._api.chats[self._chat])

    @property
    def _chat(self) -> int:
        chat: int = self._place["id"]
        return chat

    def _message(self) -> Json:
        topic = {"message_thread_id": self._topic, "is_topic_message": True} if self._topic else {}
        return {
            "message_id": self._api.new_id(),
            "date": int(time.time()),
            "from": self.json,
            "chat": self._place,
            **topic,
        }


def _shown(sent: Sent) -> str:
    keyboard = "".join("\n" + " ".join(f"[{label}]" for label in row) for row in sent.labels())
    return f"{sent.author or 'Mensetsu'}: {sent.text[:_SHOWN]}{keyboard}"
