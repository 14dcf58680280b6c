"""A whole interview as a person sees it on Telegram: `python -m tests.telegram.screens` writes it to docs/.

The judge is the one of the tests, so that a better one rewrites no page.
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path
from unittest.mock import patch

from bot.store import Store
from bot.telegram_app import patience
from questions import LANGUAGES, Language
from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi, Sent
from tests.telegram.html_text import Entity
from tests.telegram.limits import Json
from tests.telegram.people import Person, until

DOCS = Path(__file__).parents[2] / "docs"

NAMES: dict[Language, str] = {"en": "Ben", "ja": "愛子"}
HEADS: dict[Language, str] = {
    "en": "# An interview on Telegram\n\nAs a person sees it; ✎ is a message that changes in its place. "
    "[日本語](telegram-interview.ja.md)\n",
    "ja": "# Telegramでの面接\n\n画面に表示されるとおりの記録です。✎ は、その場で書き換わったメッセージです。"
    "[English](telegram-interview.en.md)\n",
}
# What is typed, and [what is pressed]; "edit" changes the last reply, "voice" is a voice note.
SCRIPTS: dict[Language, tuple[str, ...]] = {
    "en": (
        "/start",
        "[Settings]",
        "[Questions]",
        "[3 questions]",
        "/interview",
        "[Skip]",
        "[Hint]",
        "Each feature is brought to mean 0 and variance 1 with the statistics of the mini-batch. Training gets faster. "
        "Gamma and beta are constants that one has to choose by hand.",
        "Gamma and beta are learned like the weights, so a layer can undo the normalisation.",
        "[Next]",
        "voice",
        "[Show answer]",
        "I don't know.",
        "edit: The photo goes through the network that made the stored vectors. Then I look for the nearest of them.",
        "[Next]",
        "/why 1",
    ),
    "ja": (
        "/start",
        "[設定]",
        "[問題数]",
        "[3問]",
        "/interview",
        "[スキップ]",
        "[ヒント]",
        "ミニバッチの統計量を使って、特徴ごとに平均0・分散1にします。学習が速くなります。γとβは人が決める定数です。",
        "γとβも重みと同じように学習されるので、正規化を打ち消すこともできます。",
        "[次へ]",
        "voice",
        "[解答を見る]",
        "わかりません。",
        "edit: 新しい写真を、登録時と同じモデルでベクトルにします。そのうえで、いちばん近いベクトルを探します。",
        "[次へ]",
        "/why 1",
    ),
}


class Screen:
    """Writes down what a person sees, in the order in which it comes."""

    def __init__(self, language: Language) -> None:
        self.name = NAMES[language]
        self.parts = [HEADS[language]]
        self._seen: dict[int, tuple[str, list[list[Json]]]] = {}

    def heard(self, sent: Sent) -> None:
        """A message of the bot's is there, new or changed."""
        shown = (sent.text, sent.keyboard)
        before = self._seen.get(sent.id)
        if before is not None and before[0] == sent.text and len(str(before[1])) >= len(str(sent.keyboard)):
            self._seen[sent.id] = shown  # at most a button has been taken away
            return
        sign = "✎ Mensetsu" if sent.id in self._seen else "Mensetsu"
        self._seen[sent.id] = shown
        file = f"*[{sent.file.name}]*\n\n" if sent.file else ""
        rows = ("  ".join(f"`{button['text']}`" for button in row) for row in sent.keyboard)
        self.parts.append("\n\n".join([f"**{sign}**", file + marked(sent), *rows]).rstrip() + "\n")

    def did(self, what: str) -> None:
        """The person typed or pressed something."""
        self.parts.append(f"**{self.name}**\n\n{what}\n")

    @property
    def page(self) -> str:
        """All of it."""
        return "\n---\n\n".join(self.parts)


def marked(sent: Sent) -> str:
    """The text with its formats as Markdown."""
    text = sent.text.encode("utf-16-le")
    pieces: list[str] = []
    end = 0
    for entity in sent.entities:
        start, stop = 2 * entity.offset, 2 * (entity.offset + entity.length)
        pieces += [plain(text[end:start]), formatted(entity, text[start:stop].decode("utf-16-le"))]
        end = stop
    return "".join([*pieces, plain(text[end:])])


def plain(text: bytes) -> str:
    """Text of which each line stays a line."""
    return text.decode("utf-16-le").replace("*", "\\*").replace("\n", "  \n")


def formatted(entity: Entity, text: str) -> str:
    if entity.type == "expandable_blockquote":
        return "".join(f"> {line}  \n" for line in ["▾", *text.splitlines()])
    sign = {"bold": "**", "italic": "*"}[entity.type]
    return "  \n".join(f"{sign}{line}{sign}" for line in text.splitlines())


async def play(language: Language) -> str:
    """The page of one language."""
    screen = Screen(language)
    # The person types all of it in seconds; how fast messages go out is tested elsewhere.
    with patch.object(patience, "PRIVATE", (1000, 0.0)):
        await converse(language, screen)
    return screen.page


async def converse(language: Language, screen: Screen) -> None:
    """Play the script of one language."""
    async with BotApi() as api:
        api.flood.private = (1000, 1.0)
        person = Person(api, NAMES[language], language)
        with tempfile.TemporaryDirectory() as folder:
            async with bot_running(api, Path(folder)) as store:
                for action in SCRIPTS[language]:
                    await act(api, store, person, screen, action)


async def act(api: BotApi, store: Store, person: Person, screen: Screen, action: str) -> None:
    """Do one thing of a script, and wait for all that comes of it."""
    words = action.removeprefix("edit: ")
    if action.startswith("["):
        person.presses(words[1:-1])
        screen.did(f"`{words[1:-1]}`")
    elif action == "voice":
        person.sends(voice={"file_id": "x", "file_unique_id": "x", "duration": 3})
        screen.did("🎤")
    elif words != action:
        person.edits(person.last, words)
        screen.did(f"✎ {words}")
    else:
        person.last = person.says(words)
        screen.did(words)

    def is_quiet() -> bool:
        busy = store.waiting_updates() or store.owed("telegram") or store.unfinished("telegram")
        return not api.updates.waiting and not busy

    await until(is_quiet, seconds=60)
    for sent in person.heard():
        screen.heard(sent)


def file_of(language: Language) -> Path:
    return DOCS / f"telegram-interview.{language}.md"


async def write() -> None:
    for language in LANGUAGES:
        file_of(language).write_text(await play(language), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(write())
