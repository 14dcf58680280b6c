"""A drill: the points that somebody has forgotten, asked for one by one."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from bot.interview.drills import Review
from bot.interview.effects import KeepReviews
from bot.store import Store
from questions import load_bank
from tests.simulation.scene import Player, Scene, Stage

BANK, QUESTION = "deep-learning", "batch-normalization"
_POINTS = tuple(point.id for point in load_bank(BANK).question(QUESTION).keypoints if point.probe)[:5]
# Long enough ago that they are due whatever the clock says.
_LONG_AGO = datetime(2016, 1, 31, 12, tzinfo=UTC)
_BEFORE = "before"


class Drill(Scene):
    """Somebody who types, speaks, takes hints, skips a point, and has another one shown."""

    def __init__(self, stage: Stage, name: str) -> None:
        super().__init__(stage)
        self.player = stage.player(name)
        self._said: list[str] = []
        _forget_points(stage, self.player)

    async def play(self) -> None:
        self.player.person.says("/weak")
        for number in range(1, len(_POINTS) + 1):
            await self.player.hears(f"Drill {number}/{len(_POINTS)}")
            await self._reply(is_last=number == len(_POINTS))
        await self.player.hears("That was it", "The drill is over")

    async def _reply(self, *, is_last: bool) -> None:
        person, dice = self.player.person, self.player.dice
        if dice.random() < 0.2:
            person.says("/hint")
        does = dice.choice(("types", "types", "types", "speaks", "speaks", "/skip", "/answer"))
        if does.startswith("/"):
            person.says(does)
            return
        heard = await self.player.speaks() if does == "speaks" else None
        self._said += [heard] if heard else []
        if heard is None or dice.random() < 0.3:
            for _ in range(1 if is_last else dice.choice((1, 2))):
                self._said.append(f"Reply {len(self._said)} of {person.name}: it scales each step.")
                person.says(self._said[-1])
                await asyncio.sleep(dice.uniform(0.0, 2.0))

    def check(self) -> None:
        name = self.player.person.name
        whose = f"member_id = (SELECT id FROM members WHERE name = '{name}')"
        found = self.stage.rows(f"SELECT first_text, text FROM drill_replies WHERE {whose} ORDER BY id")
        kept = [text for row in found for text in row if text is not None]
        # What comes after the end of a drill is a reply to nothing, and told to be.
        late = self._said[len(kept) :]
        assert kept == self._said[: len(kept)], "a reply in a drill was lost, or came twice or out of order"
        assert len(late) <= self.player.told("No interview is running"), "a reply in a drill was lost"
        graded = self.stage.rows(f"SELECT attempt FROM drill_replies WHERE {whose} AND graded_at NOT NULL ORDER BY 1")
        rated = (
            f"SELECT attempt FROM reviews WHERE {whose} AND attempt IN (SELECT attempt FROM drill_replies) ORDER BY 1"
        )
        assert self.stage.rows(rated) == graded, "a point was rated twice, or not at all"
        counted = "SELECT count(*) FROM reviews WHERE reviews.member_id = cards.member_id AND keypoint = cards.keypoint"
        assert self.stage.rows(f"SELECT * FROM cards WHERE {whose} AND reviews <> ({counted})") == []
        told = [self.player.told(f"Drill {number}/{len(_POINTS)}") for number in range(1, len(_POINTS) + 1)]
        assert told == [1] * len(_POINTS), "a point was asked for twice, or not at all"
        assert self.stage.rows(f"SELECT * FROM drills WHERE {whose}") == []


def _forget_points(stage: Stage, player: Player) -> None:
    """Let somebody have known nothing of the points when they were asked last."""
    with Store.open(stage.folder) as store:
        member = store.member("telegram", str(player.person.id), player.person.name, "en")
        rated = tuple(Review(point, "again") for point in _POINTS)
        kept = KeepReviews(_BEFORE, BANK, QUESTION, rated, _LONG_AGO)
        store.drills.commit(member.id, None, [kept], lambda _: [], None)
