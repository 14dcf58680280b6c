"""Rounds: a group answers a question, typed and spoken, until the host reveals it or its time is up, and once more.

Whoever put a point best says whether the group may see it (`consents.py`).
"""

from __future__ import annotations

import asyncio
import json
import re
from itertools import groupby

from tests.simulation.consents import Consents
from tests.simulation.scene import Player, Scene, Stage
from tests.telegram.bot_api import Sent

GROUP, SUPERGROUP = -2001, -2002
ROUNDS = 2
_BEGINS = "/round backpropagation 2"
_LONGEST = 180.0  # seconds until the host reveals: more than the round lasts
_TAKEN = ("Your answer is in", "Added to your answer", "so it does not count there")
_CORRECTED = "Changed; the new words count"
_STAYS = "your answer stays as it was"
_OVER = "The round that this link belongs to is over"
_NOTHING = "No interview is running"


class Answering:
    """Somebody who answers the rounds of a group in private; `kept` are the words that count, in order."""

    def __init__(self, player: Player) -> None:
        self.player = player
        self.kept: list[str] = []
        self.answered = 0
        self._typed = 0

    async def answer(self, link: str) -> None:
        """Follow the link of a round, and say something or other; now and then take it back."""
        player, dice = self.player, self.player.dice
        await player.hesitates()
        player.person.says(link)
        asked = await player.hears("Reply here in your own words", _OVER)
        if _OVER in asked.text:
            return
        before = len(self.kept)
        for does in dice.choices((self._types, self._speaks), (3, 1), k=dice.choice((1, 1, 2))):
            await does()
        if dice.random() < 0.2:
            player.person.says("/skip")
            told = await player.hears("Your answer is taken back", "You have left the round", _STAYS, _NOTHING)
            if "taken back" in told.text:
                del self.kept[before:]
        self.answered += len(self.kept) > before

    async def has_results(self) -> None:
        """Wait for what was made of each answer."""
        await self.player.sees("a result", lambda: self.player.told("Your answer in the round") >= self.answered)

    def check(self, stage: Stage) -> None:
        """Each word is kept once, in order, judged, and told of once."""
        found = stage.rows(
            "SELECT answer FROM round_answers JOIN rounds ON rounds.id = round_id"
            " JOIN members ON members.id = member_id"
            f" WHERE name = '{self.player.person.name}' ORDER BY rounds.rowid"
        )
        answers = [json.loads(str(answer)) for (answer,) in found]
        kept = [part["text"] for answer in answers for part in answer["parts"]]
        assert kept == self.kept, "an answer was lost, or came twice or out of order"
        assert not any(answer["pending"] for answer in answers), "an answer was not judged"
        told = self.player.told("Your answer in the round")
        assert told == len(answers), "a result was told twice, or not at all"

    async def _types(self) -> None:
        self._typed += 1
        words = f"Answer {self._typed} of {self.player.person.name}: by the chain rule."
        self.player.person.says(words)
        told = await self.player.hears(*_TAKEN, _CORRECTED, _STAYS, _NOTHING)
        if _CORRECTED in told.text:
            self.kept[-1] = words
        elif any(each in told.text for each in _TAKEN):
            self.kept.append(words)

    async def _speaks(self) -> None:
        words = await self.player.speaks()
        self.kept += [words] if words else []


class Rounds(Scene):
    """Members of a group, the first of whom is the host; at the end the group becomes a supergroup."""

    def __init__(self, stage: Stage, *names: str) -> None:
        super().__init__(stage)
        stage.api.open_chat({"id": GROUP, "type": "group", "title": "Study group"})
        stage.api.open_chat({"id": SUPERGROUP, "type": "supergroup", "title": "Study group"})
        self._members = [Answering(stage.player(name)) for name in names]
        self._host = self._members[0].player
        self._consents = Consents(stage, [each.player for each in self._members])
        self._known: set[str] = set()

    async def play(self) -> None:
        host = self._host
        for number in range(1, ROUNDS + 1):
            await self._play_round(number)
            await self._consents.give(self._ids()[number - 1])
        for each in self._members:
            await each.has_results()
        host.person.says("/group")
        await host.hears("Only the latest scores", "This needs a round that is over")
        host.person.at(GROUP).sends(migrate_to_chat_id=SUPERGROUP)
        host.person.at(SUPERGROUP).says("/leaderboard all")
        await host.sees("the leaderboard", lambda: self._shown(SUPERGROUP, "eaderboard"))

    def check(self) -> None:
        assert self.stage.rows("SELECT state FROM rounds") == [("over",)] * ROUNDS
        for each in self._members:
            each.check(self.stage)
        self._consents.check([text for text, _ in groupby(sent.text for sent in self._sent(GROUP))])
        filed = "SELECT round_id || '-' || member_id FROM round_answers WHERE filed ORDER BY 1"
        histories = "SELECT id FROM interviews WHERE instr(id, '-') ORDER BY 1"
        assert self.stage.rows(filed) == self.stage.rows(histories), "an answer is not in the history"
        grades = (
            "SELECT count(*) FROM replies LEFT JOIN assessments ON replies.id = reply_id"
            " JOIN questions_asked ON questions_asked.id = question_asked_id WHERE instr(interview_id, '-')"
            " GROUP BY replies.id HAVING count(reply_id) <> 1"
        )
        assert self.stage.rows(grades) == [], "an answer was graded twice, or not at all"
        shown = [self._shown(GROUP, words) for words in ("Results · ", "Model answer")]
        assert shown == [ROUNDS, ROUNDS], "a round was revealed twice, or not at all"
        assert self.stage.rows(f"SELECT * FROM members WHERE external_id LIKE '%@{GROUP}'") == []

    async def _play_round(self, number: int) -> None:
        host, again = self._host, self._again()
        if again is None:
            host.person.at(GROUP).says(_BEGINS)
        else:
            host.person.press_under(*again)
        await host.sees("a round", lambda: self._links() or self._is_revealed(number))
        # Where the clock has jumped, it may be over before anybody has seen it.
        for link in self._links():
            self._known.add(link)
            answering = [asyncio.create_task(each.answer(link)) for each in self._members]
            await asyncio.sleep(host.dice.uniform(5.0, _LONGEST))
            host.person.at(GROUP).says("/reveal")
            await asyncio.gather(*answering)
        await host.sees("the model answer", lambda: self._is_revealed(number))

    def _ids(self) -> list[str]:
        """The rounds, in the order in which they began."""
        return [str(each) for (each,) in self.stage.rows("SELECT id FROM rounds ORDER BY rowid")]

    def _again(self) -> tuple[Sent, dict[str, str]] | None:
        """The newest button that asks a question once more."""
        buttons = ((sent, each) for sent in reversed(self._sent(GROUP)) for row in sent.keyboard for each in row)
        return next((found for found in buttons if found[1].get("callback_data", "").startswith("/round again")), None)

    def _links(self) -> list[str]:
        """What the links of cards say that were not followed yet, each once."""
        urls = (button.get("url", "") for sent in self._sent(GROUP) for row in sent.keyboard for button in row)
        found = (re.search(r"\?start=(round_\w+)", url) for url in urls)
        return [
            link for link in dict.fromkeys(f"/start {each[1]}" for each in found if each) if link not in self._known
        ]

    def _is_revealed(self, number: int) -> bool:
        return self._shown(GROUP, "Model answer") >= number

    def _shown(self, chat: int, words: str) -> int:
        """How often a group was shown something; what came twice in a row counts once."""
        return sum(words in text for text, _ in groupby(sent.text for sent in self._sent(chat)))

    def _sent(self, chat: int) -> list[Sent]:
        return [each for each in self.stage.api.chats[chat] if each.author is None]
