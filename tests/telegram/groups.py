"""A group whose members answer rounds: what they say, and what it is shown."""

from __future__ import annotations

from tests.telegram.bot_api import BotApi, Sent
from tests.telegram.people import Person, until

GROUP, FORUM = -1001, -1002
SAID = {
    "Aiko": "学習率は一歩の大きさです。",
    "Ben": "It is the size of the step. Too high, and it diverges.",
    "Chen": "It scales each update.",
    "Dora": "I don't know.",
    "Emi": "勾配に掛ける数です。大きすぎると発散します。小さすぎても発散します。",
}


def open_groups(api: BotApi) -> None:
    """Open the group, and the forum with two topics."""
    api.open_chat({"id": GROUP, "type": "supergroup", "title": "Study group"})
    api.open_chat({"id": FORUM, "type": "supergroup", "title": "Forum", "is_forum": True}, topics=[7, 9])


def cards(api: BotApi, chat: int, topic: int | None = None) -> list[Sent]:
    """The cards of the rounds of a place, as they are now."""
    sent = [each for each in api.chats[chat] if each.author is None and each.topic == topic]
    return [each for each in sent if "A question for everybody" in each.text or "Once more, after" in each.text]


async def card(api: BotApi, chat: int, topic: int | None = None, number: int = 1) -> Sent:
    await until(lambda: len(cards(api, chat, topic)) == number)
    return cards(api, chat, topic)[-1]


def link(shown: Sent) -> str:
    """What the link of a card says to the bot."""
    (url,) = [button["url"] for row in shown.keyboard for button in row if "url" in button]
    assert url.startswith("https://t.me/mensetsu_bot?start=round_")
    return f"/start {url.partition('?start=')[2]}"


async def answers(person: Person, shown: Sent, text: str) -> None:
    person.says(link(shown))
    await person.hears("learning rate" if person.json["language_code"] == "en" else "学習率")
    person.last = person.says(text)
    await person.hears("Your answer is in" if person.json["language_code"] == "en" else "回答を受け付けました")


def group_says(api: BotApi, chat: int) -> str:
    return "\n".join(sent.text for sent in api.chats[chat] if sent.author is None)
