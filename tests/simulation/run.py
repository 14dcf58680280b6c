"""Whole runs of the bot in one process: people talk, things go wrong, and an oracle says whether anything was lost.

`python -m tests.simulation.run [first seed] [how many]` plays on; a seed that fails is printed, and fails again.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bot.runner import Files, Grader, Library, Listener, Runner
from bot.settings import Settings, read_settings
from bot.store import Store
from bot.telegram_app import app
from tests.simulation.disputes import Dispute, SimulatedJudge
from tests.simulation.drills import Drill
from tests.simulation.fate import Fate, Line, SimulatedApi
from tests.simulation.interviews import InGroup, Spoken, Typed
from tests.simulation.loop import SimulatedLoop
from tests.simulation.newcomers import Farewell, Introduction, Invitations
from tests.simulation.peers import PeerInterviews
from tests.simulation.rounds import Rounds
from tests.simulation.scene import Scene, Stage
from tests.telegram.bot import DOT, PEOPLE_ARE_FAST, settings_of
from tests.telegram.bot_api import BotApi
from tests.telegram.hearing import ToyHearing

SECONDS = 3600.0  # of made-up time, in which people must have got all that they wait for
CALM = 300.0  # and in which all must have come to rest after that, while nothing goes wrong
RISK = 0.01
_PICTURES = ("progress", "heat", "delivery", "figure")


@dataclass(frozen=True)
class Report:
    """What a run was like: the places that were passed, what went wrong, and how many calls there were."""

    passed: Counter[tuple[str, str]]
    struck: Counter[str]
    calls: int


def scenes(stage: Stage) -> list[Scene]:
    """All that is played at once."""
    return [
        Typed(stage, "Ada"),
        Typed(stage, "Ben"),
        Spoken(stage, "Sam"),
        InGroup(stage, "Gia"),
        Drill(stage, "Dee"),
        Rounds(stage, "Rita", "Rob", "Roy"),
        PeerInterviews(stage, "Ina", "Cal", "Sol"),
        Dispute(stage, "Hana", "Dan", "Eva"),
        Introduction(stage, "Noa"),
        Farewell(stage, "Ole"),
        Invitations(stage, "Abe", "Gus", "Gil"),
    ]


def simulate(seed: int, folder: Path, risk: float = RISK) -> Report:
    """One run; AssertionError where something was lost, came twice or out of order."""
    fate = Fate(seed, risk)
    loop = SimulatedLoop(fate.takes)
    try:
        with patch.multiple(secrets, token_hex=fate.token, token_urlsafe=fate.token):
            return loop.run_until_complete(_Simulation(fate, Stage(BotApi(), folder, seed)).run())
    except BaseException:
        print(f"It fails with the seed {seed}: python -m tests.simulation.run {seed} 1", file=sys.stderr)
        raise
    finally:
        loop.close()


class _Simulation:
    """All scenes, played at once on one stage while fate has its way."""

    def __init__(self, fate: Fate, stage: Stage) -> None:
        self._fate = fate
        self._stage = stage
        self._scenes = scenes(stage)
        self._settings = _settings(stage)
        self._library = Library(overlays=self._settings.overlays)

    async def run(self) -> Report:
        clock = asyncio.get_running_loop().time
        playing = asyncio.gather(*(scene.play() for scene in self._scenes))
        while clock() < SECONDS and not playing.done():
            await self._live(playing, SECONDS - clock())
        waiting = [f"{each.person.name} for {each.awaits}" for each in self._stage.players if each.awaits]
        assert playing.done(), f"somebody waits in vain: {waiting}"
        await playing
        self._fate.risk = 0.0
        await self._live(asyncio.ensure_future(asyncio.sleep(CALM)), CALM)
        self._check()
        return Report(self._fate.passed, Counter(self._fate.struck), len(self._stage.api.calls))

    async def _live(self, awaited: asyncio.Future[Any], seconds: float) -> None:
        """One life of the process: until it is killed, or what is awaited has come, or the time is over."""
        fate, stage, killed = self._fate, self._stage, asyncio.Event()
        fate.dead, fate.killed = False, killed.set
        with (
            Store.open(stage.folder) as store,
            patch.object(app, "Api", lambda *_: SimulatedApi(Line(stage.api, fate))),
        ):
            store.passing = fate.at_the_store
            serving = asyncio.create_task(self._serve(store))
            killing = asyncio.create_task(killed.wait())
            await asyncio.wait({awaited, killing, serving}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if not fate.dead and serving.done():
                await serving
            for task in (serving, killing):
                task.cancel()
            await asyncio.gather(serving, killing, return_exceptions=True)

    async def _serve(self, store: Store) -> None:
        settings, library, fate = self._settings, self._library, self._fate
        admins = map(str, settings.admins)
        runner = Runner(store, library, clock=fate.clock, seed=lambda: 1, admins=admins, listens=True)
        grader, listener = Grader(library, SimulatedJudge), Listener(library, ToyHearing())
        files = Files(settings.data / "files", dict.fromkeys(_PICTURES, _draw))
        await app.serve(settings, runner, grader, store, files, PEOPLE_ARE_FAST, listener)

    def _check(self) -> None:
        """The oracle."""
        stage = self._stage
        assert stage.api.updates.waiting == []
        assert stage.rows("SELECT * FROM updates WHERE done_at IS NULL") == []
        assert stage.rows("SELECT * FROM messages_owed WHERE sent_at IS NULL AND dropped_at IS NULL") == []
        assert stage.rows("SELECT * FROM sessions WHERE phase LIKE 'grading%'") == []
        for scene in self._scenes:
            scene.check()
        known = {
            int(str(user))
            for (user,) in stage.rows("SELECT external_id FROM members WHERE NOT instr(external_id, '@')")
        }
        told = sum(len(each.person.heard()) for each in stage.players if each.person.id in known)
        ((owed,),) = stage.rows(
            "SELECT count(DISTINCT external_message_id) + sum(parts_sent) FROM messages_owed JOIN members"
            " ON members.id = member_id WHERE sent_at NOT NULL AND NOT instr(external_id, '@')"
        )
        assert told - int(str(owed)) <= self._fate.repeats, "something was told twice without a reason"


def _settings(stage: Stage) -> Settings:
    allowed, admins = (
        ",".join(str(each.person.id) for each in stage.players if each.rights == rights)
        for rights in ("member", "admin")
    )
    values = settings_of(stage.api, stage.folder, MENSETSU_PAUSE="3", MENSETSU_ALLOWED=allowed, MENSETSU_ADMINS=admins)
    return read_settings(values, stage.folder / ".env")


def _draw(_data: str, place: Path) -> None:
    place.write_bytes(DOT)


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    first, count = (int(word) for word in (*sys.argv[1:], "0", "1000")[:2])
    for each in range(first, first + count):
        with tempfile.TemporaryDirectory() as folder:
            report = simulate(each, Path(folder))
        print(f"seed {each}: {report.calls} calls, {dict(report.struck)}")
