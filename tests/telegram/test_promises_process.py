"""Promises 4, 5 and 25 of docs/telegram.md: the bot as a process that is killed, stopped and started twice."""

from __future__ import annotations

import asyncio
import random
import re
import signal
import time
from functools import partial
from itertools import groupby
from pathlib import Path

from bot.store import Store
from tests.store.dialog import rows
from tests.telegram.bot_api import BotApi
from tests.telegram.conftest import Start
from tests.telegram.faults import Refusal, WrongPage
from tests.telegram.people import Person, asks, until
from tests.telegram.wire import TOKEN

SECRET = TOKEN.partition(":")[2]


async def test_04_killed_while_a_reply_is_being_graded_it_answers_exactly_once_after_the_restart(
    api: BotApi, ben: Person, start: Start
) -> None:
    bot = start(2.0)
    ben.says("/interview 1")
    await ben.hears("1/1")
    ben.says("I don't know")
    await until(lambda: api.calls_of("sendChatAction", ben.id))
    await bot.kill()

    bot = start()
    await ben.hears("0/100")
    await ben.hears("Follow-up 1")
    ben.says("/stop")
    await ben.hears("Stopped for now")
    assert await bot.ended(5, signal.SIGTERM) == 0
    assert len(ben.heard()) == 4


class Talker:
    """Somebody who answers whatever is asked, with a reply that tells itself from all others."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.sent: list[str] = []
        self._answered = 0

    async def talk(self) -> None:
        """Talk until cancelled."""
        self.person.says("/interview 12")
        while True:
            await until(lambda: len(self.prompts()) > self._answered, seconds=60)
            self._answered = len(self.prompts())
            self.sent.append(f"Reply {len(self.sent)} of {self.person.name}: it scales each step.")
            self.person.says(self.sent[-1])

    def prompts(self) -> list[str]:
        """Every question and follow-up so far, in order; what came twice in a row counts once."""
        # The bar behind the number changes where a message does.
        titles = (re.split("[▓░\n]", sent.text)[0] for sent in self.person.heard() if asks(sent))
        return [title for title, _ in groupby(titles)]


def has_polled(api: BotApi, before: int) -> bool:
    return len(api.calls_of("getUpdates")) > before


async def test_05_through_forty_kills_no_reply_is_lost_and_each_is_graded_once(
    api: BotApi, start: Start, tmp_path: Path
) -> None:
    talkers = [Talker(Person(api, name)) for name in ("Ada", "Ben", "Cleo", "Dan", "Eve")]
    chats = [asyncio.create_task(talker.talk()) for talker in talkers]
    moments = random.Random(5)
    await start().ended(2, signal.SIGTERM)  # from then on a bot is up in no time
    for _ in range(40):
        bot = start(0.02)
        # A busy machine takes its time: how long a life is goes by how long it took to begin.
        began, polls = time.monotonic(), len(api.calls_of("getUpdates"))
        await until(partial(has_polled, api, polls), seconds=30)
        await asyncio.sleep(moments.uniform(0.0, 3.0) * (time.monotonic() - began))
        await bot.kill()
    for chat in chats:
        chat.cancel()
    polls = len(api.calls_of("getUpdates"))
    bot = start()
    await until(partial(has_polled, api, polls), seconds=30)
    with Store.open(tmp_path) as store:
        await until(
            lambda: (
                not api.updates.waiting
                and not (store.owed("telegram") or store.unfinished("telegram") or store.waiting_updates())
            ),
            seconds=30,
        )
    assert await bot.ended(10, signal.SIGTERM) == 0

    print(f"{sum(len(talker.sent) for talker in talkers)} replies")
    assert sum(len(talker.sent) for talker in talkers) > 40
    for talker in talkers:
        kept = (
            "SELECT text, lead(continues, 1, 0) OVER (ORDER BY replies.id),"
            " (SELECT count(*) FROM assessments WHERE reply_id = replies.id)"
            " FROM replies JOIN questions_asked ON questions_asked.id = question_asked_id"
            " JOIN interviews ON interviews.id = interview_id JOIN members ON members.id = member_id"
            f" WHERE members.name = '{talker.person.name}' ORDER BY replies.id"
        )
        found = rows(tmp_path, kept)
        assert [text for text, _, _ in found] == talker.sent
        # What came in while the reply before it was being judged was judged together with that.
        assert all(grades == (0 if goes_on else 1) for _, goes_on, grades in found)
        numbers = [int(prompt.partition("/")[0]) for prompt in talker.prompts() if "/12 " in prompt]
        assert numbers == list(range(1, len(numbers) + 1))


async def test_25_the_token_is_never_logged_a_second_instance_refuses_and_a_stop_is_quick(
    api: BotApi, ben: Person, aiko: Person, start: Start, tmp_path: Path
) -> None:
    api.fail("getMe", Refusal(401, "Unauthorized"))
    api.fail("getUpdates", WrongPage(404))
    bot = start(10.0)
    ben.says("/interview 1")
    await ben.hears("1/1")
    second = start()
    assert await second.ended(10) == 1

    ben.says("I don't know")
    await until(lambda: api.calls_of("sendChatAction", ben.id))
    aiko.says("/start")
    await aiko.hears("こんにちは", seconds=1)
    press = aiko.presses("設定")
    await until(lambda: press in api.answered, seconds=1)
    # What was kept last is in the write-ahead log alone, which is gone once the bot has stopped.
    written_ahead = (tmp_path / "mensetsu.sqlite-wal").read_bytes()
    assert b"I don't know" in written_ahead
    assert SECRET.encode() not in written_ahead
    assert await bot.ended(10, signal.SIGTERM) == 0

    log = (tmp_path / "bot.log").read_text()
    assert "Another mensetsu is serving the data folder" in log
    assert "DEBUG:telegram" in log
    assert "[redacted]" in log
    assert SECRET not in log
    assert SECRET.encode() not in (tmp_path / "mensetsu.sqlite").read_bytes()
