"""Whole runs of the bot in one process: people talk, things go wrong, and an oracle says whether anything was lost.

`python -m tests.simulation.run [first seed] [how many]` plays on; a seed that fails is printed, and fails again.
"""

from __future__ import annotations

import asyncio
import logging
import random
import re
import sys
import tempfile
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from unittest.mock import patch

from bot.runner import Grader, Runner
from bot.settings import read_settings
from bot.store import Store
from bot.telegram_app import app
from tests.simulation.fate import Fate, Line, SimulatedApi
from tests.simulation.loop import SimulatedLoop
from tests.store.dialog import rows
from tests.telegram.bot import BANKS, PEOPLE_ARE_FAST, files_of, settings_of
from tests.telegram.bot_api import BotApi, Sent
from tests.telegram.judge import ToyJudge
from tests.telegram.people import Person, asks

NAMES = ("Ada", "Ben", "Cleo")
SECONDS = 900.0  # of made-up time, in which people talk while things go wrong
CALM = 300.0  # and in which all must have come to rest after that
RISK = 0.01
_PRESSED = ("Hint", "Skip", "Next", "Done", "Another hint")
_SAID = ("/help", "/why", "/history", "/done", "/settings")


@dataclass(frozen=True)
class Report:
    """What a run was like: the places that were passed, what went wrong, and how many updates there were."""

    passed: Counter[tuple[str, str]]
    struck: Counter[str]
    steps: int


class Talker:
    """Somebody who answers whatever is asked, in one message or several, and now and then does something else."""

    def __init__(self, person: Person, dice: random.Random) -> None:
        self.person = person
        self.sent: list[str] = []
        self._dice = dice
        self._answered = 0
        self._buttons: list[tuple[Sent, dict[str, str]]] = []

    async def talk(self) -> None:
        """Talk until the interview is over."""
        self.person.says("/interview 12")
        while not self.person.has_heard("The interview is over"):
            await asyncio.sleep(self._dice.uniform(0.5, 8.0))
            if len(self.prompts()) == self._answered:
                continue
            self._answered = len(self.prompts())
            await self._act()

    async def _act(self) -> None:
        # A button may be pressed on a screen that is behind.
        self._buttons += [(sent, button) for sent in self.person.heard() for row in sent.keyboard for button in row]
        if self._dice.random() < 0.2:
            self.person.says(self._dice.choice(_SAID))
        if self._buttons and self._dice.random() < 0.2:
            self._press(*self._dice.choice(self._buttons))
        for _ in range(self._dice.choice((1, 1, 2, 3))):
            self.sent.append(f"Reply {len(self.sent)} of {self.person.name}: it scales each step.")
            self.person.says(self.sent[-1])
            await asyncio.sleep(self._dice.uniform(0.0, 2.0))

    def _press(self, sent: Sent, button: dict[str, str]) -> None:
        if button["text"] in _PRESSED:
            self.person.press_under(sent, button)

    def prompts(self) -> list[str]:
        """Every question and follow-up so far, in order; what came twice in a row counts once."""
        # The bar behind the number changes where a message does.
        titles = (re.split("[▓░\n]", sent.text)[0] for sent in self.person.heard() if asks(sent))
        return [title for title, _ in groupby(titles)]


def simulate(seed: int, folder: Path, risk: float = RISK) -> Report:
    """One run; AssertionError where something was lost, came twice or out of order."""
    fate = Fate(seed, risk)
    loop = SimulatedLoop()
    try:
        return loop.run_until_complete(_simulate(fate, folder))
    except BaseException:
        print(f"It fails with the seed {seed}: python -m tests.simulation.run {seed} 1", file=sys.stderr)
        raise
    finally:
        loop.close()


async def _simulate(fate: Fate, folder: Path) -> Report:
    api = BotApi()
    talkers = [Talker(Person(api, name), random.Random(f"{fate.seed} {name}")) for name in NAMES]
    talking = [asyncio.create_task(talker.talk()) for talker in talkers]
    clock = asyncio.get_running_loop().time
    while clock() < SECONDS and not all(task.done() for task in talking):
        await _serve(api, fate, folder, until=SECONDS)
    for task in talking:
        task.cancel()
    await asyncio.gather(*talking, return_exceptions=True)
    fate.risk = 0.0
    await _serve(api, fate, folder, until=clock() + CALM)
    _judge(api, fate, folder, talkers)
    return Report(fate.passed, Counter(fate.struck), len(api.calls))


async def _serve(api: BotApi, fate: Fate, folder: Path, until: float) -> None:
    """One life of the process: until it is killed, or the time has come."""
    settings = read_settings(settings_of(api, folder, MENSETSU_PAUSE="3"), folder / ".env")
    clock = asyncio.get_running_loop().time
    fate.dead = False
    with Store.open(folder) as store, patch.object(app, "Api", lambda *_: SimulatedApi(Line(api, fate))):
        store.passing = fate.at_the_store
        runner = Runner(store, BANKS, clock=fate.clock, seed=lambda: 1)
        serving = asyncio.create_task(
            app.serve(settings, runner, Grader(BANKS, ToyJudge), store, files_of(folder), PEOPLE_ARE_FAST)
        )
        killed = asyncio.Event()
        fate.killed = killed.set
        with suppress(TimeoutError):
            await asyncio.wait_for(killed.wait(), until - clock())
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)


def _judge(api: BotApi, fate: Fate, folder: Path, talkers: list[Talker]) -> None:
    """The oracle."""
    assert api.updates.waiting == []
    assert rows(folder, "SELECT * FROM updates WHERE done_at IS NULL") == []
    assert rows(folder, "SELECT * FROM messages_owed WHERE sent_at IS NULL AND dropped_at IS NULL") == []
    assert rows(folder, "SELECT * FROM sessions WHERE phase LIKE 'grading%'") == []
    for talker in talkers:
        kept = (
            "SELECT text, lead(continues, 1, 0) OVER (ORDER BY replies.id),"
            " (SELECT count(*) FROM assessments WHERE reply_id = replies.id)"
            " FROM replies JOIN questions_asked ON questions_asked.id = question_asked_id"
            " JOIN interviews ON interviews.id = interview_id JOIN members ON members.id = member_id"
            f" WHERE members.name = '{talker.person.name}' ORDER BY replies.id"
        )
        found = rows(folder, kept)
        assert [text for text, _, _ in found] == talker.sent, "a reply was lost, or came twice or out of order"
        assert all(grades == (0 if goes_on else 1) for _, goes_on, grades in found), "a reply was graded twice"
        numbers = [int(prompt.partition("/")[0]) for prompt in talker.prompts() if "/12 " in prompt]
        assert numbers == sorted(set(numbers)), "a question came twice or out of order"
    told = sum(len(talker.person.heard()) for talker in talkers)
    owed = rows(folder, "SELECT count(DISTINCT external_message_id) FROM messages_owed WHERE sent_at IS NOT NULL")
    again = fate.struck["kill"] + fate.struck["lost answer"] + fate.struck["disk full"] + fate.struck["I/O error"]
    assert told - int(str(owed[0][0])) <= again, "something was told twice without a reason"


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    first, count = (int(word) for word in (*sys.argv[1:], "0", "1000")[:2])
    for each in range(first, first + count):
        with tempfile.TemporaryDirectory() as place:
            report = simulate(each, Path(place))
        print(f"seed {each}: {report.steps} calls, {dict(report.struck)}")
