"""Peer interviews: a link, ticks, notes and marks, a second opinion, and an interviewer who leaves in the middle."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from tests.simulation.scene import Player, Scene, Stage

QUESTIONS = 2
_OFFER, _SECOND_OFFER = "can be interviewed by you", "reads the replies that you typed"
_REFUSED = ("was good for one day", "has been used or taken back")
# What a keypoint is turned to by so many taps, and how it is shown; likewise for a remark.
_TICKS = (("missed", "・"), ("covered", "✓"), ("partly", "△"), ("contradicted", "✗"))
_REMARKS: tuple[list[list[str]], ...] = ([], [["structure", "good"]], [["structure", "improvable"]])


@dataclass
class Turn:
    """What came of one question."""

    tick: str
    mark: int
    delivery: list[list[str]]
    reply: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class PeerInterviews(Scene):
    """One interviews another, a third gives a second opinion, and then the interviewer has themselves forgotten."""

    def __init__(self, stage: Stage, interviewer: str, candidate: str, reader: str) -> None:
        super().__init__(stage)
        self._interviewer = stage.player(interviewer)
        self._candidate = stage.player(candidate)
        self._reader = stage.player(reader)
        self._turns: list[Turn] = []
        self._second: list[Turn] = []
        self._codes: set[str] = set()

    async def play(self) -> None:
        interviewer, candidate = self._interviewer, self._candidate
        code = await self._begin()
        for number in range(1, QUESTIONS + 1):
            await candidate.hears(f"Question {number} of {QUESTIONS}")
            replies = await self._reply(number)
            interviewer.person.says(f"Note {number}.")
            await interviewer.hears("Noted")
            turn = await _mark(interviewer, number)
            turn.reply, turn.notes = replies, [f"Note {number}."]
            self._turns.append(turn)
        await interviewer.hears("You interviewed")
        await candidate.hears("interviewed you")
        await self._give_second_opinion(code)
        await self._begin()
        await candidate.hears(f"Question 1 of {QUESTIONS}")
        interviewer.person.says("/forget yes")
        await interviewer.hears("Done. Deleted")
        await candidate.hears("has left and deleted their data")

    def check(self) -> None:
        interviewer, candidate, reader = (
            each.person.name for each in (self._interviewer, self._candidate, self._reader)
        )
        # What nobody accepted in time stays as it is.
        begun = "SELECT state, interview FROM peer_interviews WHERE state <> 'offered' ORDER BY offered_at, rowid"
        found = self.stage.rows(begun)
        assert [state for state, _ in found] == ["over", "over"], "a peer interview was lost, or did not end"
        for (_, interview), made in zip(found, (self._turns, self._second), strict=True):
            turns = json.loads(str(interview))["turns"]
            assert [_made_of(turn) for turn in turns] == made, "a tap or a text was lost, or came twice"
            assert all(turn["assessment"] and not turn["pending"] for turn in turns), "a reply was not judged"
        rated = "SELECT count(DISTINCT attempt) FROM reviews WHERE attempt LIKE 'peer-%'"
        assert self.stage.rows(rated) == [(QUESTIONS,)], "a reply was rated twice, or not at all"
        told = (
            self._interviewer.told(f"You interviewed {candidate}"),
            self._candidate.told(f"{interviewer} interviewed you"),
            self._candidate.told(f"A second opinion on your replies, by {reader}"),
            self._reader.told(f"A second opinion on {candidate}'s replies, by {reader}"),
            self._candidate.told("has left and deleted their data"),
        )
        assert set(told) == {1}, "a result was told twice, or not at all"
        assert self.stage.rows(f"SELECT * FROM members WHERE name = '{interviewer}'") == [], (
            "somebody was not forgotten"
        )

    async def _begin(self) -> str:
        """Come together, as often as it takes: a link may have got too old where the clock has jumped."""
        interviewer, candidate = self._interviewer, self._candidate
        while True:
            interviewer.person.says(f"/peer deep-learning {QUESTIONS}")
            code = await self._offered(interviewer, _OFFER)
            if await _accepts(candidate, code):
                await interviewer.presses(f"/peer begin {code}")
                return code

    async def _give_second_opinion(self, code: str) -> None:
        is_accepted = False
        while not is_accepted:
            await self._candidate.presses(f"/peer second {code}")
            is_accepted = await _accepts(self._reader, await self._offered(self._candidate, _SECOND_OFFER))
        for number, turn in enumerate(self._turns, start=1):
            marked = await _mark(self._reader, number)
            marked.reply = turn.reply
            self._second.append(marked)
        for each in (self._reader, self._candidate):
            await each.hears("A second opinion on")

    async def _offered(self, player: Player, words: str) -> str:
        """The code of a new offer; a former one may have been told twice."""
        while True:
            offer = await player.hears(words)
            (url,) = [button["url"] for row in offer.keyboard for button in row if "url" in button]
            code = unquote(url).rpartition("?start=peer_")[2]
            if code not in self._codes:
                self._codes.add(code)
                return code

    async def _reply(self, number: int) -> list[str]:
        """Type a message or two, and change the last one; the interviewer sees each."""
        candidate, dice = self._candidate, self._candidate.dice
        said = []
        for part in range(dice.choice((1, 2))):
            said.append(f"Reply {number}.{part} of {candidate.person.name}: it scales.")
            update = candidate.person.says(said[-1])
            await self._interviewer.hears(said[-1])
        if dice.random() < 0.5:
            said[-1] = f"Reply {number} of {candidate.person.name}: it shifts."
            candidate.person.edits(update, said[-1])
            await self._interviewer.hears(said[-1])
        return said


async def _accepts(player: Player, code: str) -> bool:
    """Follow an offered link and accept; False where that is refused."""
    before = _refusals(player)
    player.person.says(f"/start peer_{code}")
    await player.sees("an invitation", lambda: player.shown(f"/peer accept {code}") or _refusals(player) > before)
    if player.shown(f"/peer accept {code}") is None:
        return False
    before = _refusals(player)
    await player.presses(f"/peer accept {code}")
    await player.sees("what comes of accepting", lambda: _is_in(player, code) or _refusals(player) > before)
    return _is_in(player, code)


def _refusals(player: Player) -> int:
    return sum(any(words in sent.text for words in _REFUSED) for sent in player.person.heard())


def _is_in(player: Player, code: str) -> bool:
    """Whether somebody waits for their interviewer, or reads for a second opinion already."""
    waiting = player.shown(f"/peer decline {code}")
    waits = waiting is not None and "knows that you are ready" in waiting.text
    return waits or _shows(player, f"Question 1 of {QUESTIONS} · you interview", "")


async def _mark(player: Player, number: int) -> Turn:
    """Tick the first keypoint, give a mark, remark on the delivery, and go on."""
    title, dice = f"Question {number} of {QUESTIONS} · you interview", player.dice
    await player.sees("the card of a question", lambda: _shows(player, title, ""))
    taps, remarks, mark = dice.randrange(1, len(_TICKS)), dice.randrange(len(_REMARKS)), dice.randrange(0, 101, 10)
    status, sign = _TICKS[taps]
    for _ in range(taps):
        await player.presses("/peer tick 1")
    await player.sees("the tick", lambda: _shows(player, title, f"{sign} 1. "))
    await player.presses("/peer mark")
    await player.presses(f"/peer mark {mark}")
    for _ in range(remarks):
        await player.presses("/peer remark structure")
    await player.presses("/peer next" if number < QUESTIONS else "/peer finish")
    return Turn(status, mark, _REMARKS[remarks])


def _shows(player: Player, title: str, words: str) -> bool:
    """Whether a card says some words."""
    return any(sent.text.startswith(title) and words in sent.text for sent in player.person.heard())


def _made_of(turn: dict[str, Any]) -> Turn:
    """A turn as it is kept, but for what the bot makes of it."""
    reply, notes = ([part["text"] for part in turn[name]] for name in ("reply", "notes"))
    return Turn(turn["ticks"][0], turn["mark"], turn["delivery"], reply, notes)
