"""Interviews: typed replies in one message or several, with whatever people do besides; and spoken ones."""

from __future__ import annotations

import asyncio
import re
from abc import abstractmethod
from dataclasses import replace
from itertools import groupby

from tests.simulation.scene import Scene, Stage
from tests.telegram.bot_api import Sent
from tests.telegram.people import asks

QUESTIONS = 6
GROUP = -3001
_PATIENCE = 120.0  # seconds until somebody who is asked nothing more says something again
_HELPING, _LEAVING = ("Hint", "Done", "Another hint"), ("Skip", "Next")
_SAID = ("/help", "/why", "/history", "/done", "/settings", "/progress")
_LONG = " It scales each step, and so does the one after it." * 100


class Interview(Scene):
    """Somebody who is asked some questions, and says something to each question and follow-up."""

    def __init__(self, stage: Stage, name: str) -> None:
        super().__init__(stage)
        self.player = stage.player(name)
        self.said: list[str] = []

    async def play(self) -> None:
        player, clock = self.player, asyncio.get_running_loop().time
        player.person.says(f"/interview {QUESTIONS}")
        answered, at = 0, clock()
        while not self.is_over:
            player.awaits = "the next question"
            await asyncio.sleep(player.dice.uniform(0.5, 8.0))
            if len(self.prompts()) > answered or clock() - at > _PATIENCE:
                answered, at = len(self.prompts()), clock()
                await self.reply()
        player.awaits = ""
        player.person.says("/rate 70")
        # With a long reply this takes more than one message.
        player.person.says("/history 1 1")

    @property
    def is_over(self) -> bool:
        return self.player.person.has_heard("The interview is over")

    @abstractmethod
    async def reply(self) -> None:
        """Answer what was asked last."""

    def types(self, to: Sent | None = None) -> None:
        """Type a reply that tells itself from all others, to a message or not; none after the end."""
        if self.is_over:
            return
        long = "" if self.said else _LONG
        name = self.player.person.name
        self.said.append(f"Reply {len(self.said)} of {name}: it scales each step.{long}"[:4096])
        self.player.person.says(self.said[-1], to)

    def prompts(self) -> list[str]:
        """Every question and follow-up so far, in order; what came twice in a row counts once."""
        person = self.player.person
        # In a group a message begins with whom it is for.
        heard = (replace(sent, text=sent.text.removeprefix(f"{person.name}\n")) for sent in person.heard())
        # The bar behind the number changes where a message does.
        titles = (re.split("[▓░\n]", sent.text)[0] for sent in heard if asks(sent, QUESTIONS))
        return [title for title, _ in groupby(titles)]

    def check(self) -> None:
        found = self.stage.rows(
            "SELECT first_text, text, lead(continues, 1, 0) OVER (ORDER BY replies.id),"
            " (SELECT count(*) FROM assessments WHERE reply_id = replies.id)"
            " FROM replies JOIN questions_asked ON questions_asked.id = question_asked_id"
            " JOIN interviews ON interviews.id = interview_id JOIN members ON members.id = member_id"
            f" WHERE members.name = '{self.player.person.name}' ORDER BY replies.id"
        )
        kept = [text for first, last, _, _ in found for text in (first, last) if text is not None]
        assert kept == self.said, "a reply was lost, or came twice or out of order"
        assert all(grades == (0 if goes_on else 1) for _, _, goes_on, grades in found), "a reply was graded twice"
        numbers = [int(prompt.partition("/")[0]) for prompt in self.prompts() if f"/{QUESTIONS} " in prompt]
        assert numbers == list(range(1, QUESTIONS + 1)), "a question was lost, or came twice or out of order"


class Typed(Interview):
    """Somebody who types in one message or several, presses old buttons, and now and then does something else."""

    def __init__(self, stage: Stage, name: str) -> None:
        super().__init__(stage, name)
        self._buttons: list[tuple[Sent, dict[str, str]]] = []

    async def reply(self) -> None:
        person, dice = self.player.person, self.player.dice
        # A button may be pressed on a screen that is behind.
        self._buttons += [(sent, button) for sent in person.heard() for row in sent.keyboard for button in row]
        if dice.random() < 0.2:
            person.says(dice.choice(_SAID))
        if self._buttons and dice.random() < 0.2:
            sent, button = dice.choice(self._buttons)
            if button["text"] in _HELPING + _LEAVING:
                person.press_under(sent, button)
            if button["text"] in _LEAVING:
                return
        for _ in range(dice.choice((1, 1, 2, 3))):
            self.types()
            await asyncio.sleep(dice.uniform(0.0, 2.0))


class InGroup(Interview):
    """Somebody who is interviewed in a group, where one answers by replying to what was asked."""

    def __init__(self, stage: Stage, name: str) -> None:
        super().__init__(stage, name)
        stage.api.open_chat({"id": GROUP, "type": "supergroup", "title": "Interviews"})
        self.player.person = self.player.person.at(GROUP)

    async def reply(self) -> None:
        for last in self.player.person.heard()[-1:]:
            self.types(to=last)

    def check(self) -> None:
        super().check()
        assert self.player.told("Here in the group, please answer") == 1, "how to answer was told twice, or not at all"


class Spoken(Interview):
    """Somebody who speaks: one recording or two, corrected or not; where nothing is heard, they type."""

    async def reply(self) -> None:
        player = self.player
        heard = [await player.speaks() for _ in range(player.dice.choice((0, 1, 1, 2)))]
        self.said += [words for words in heard if words]
        if not any(heard) or player.dice.random() < 0.3:
            self.types()
        elif player.dice.random() < 0.5:
            player.person.says("/done")
