"""A dispute: two say the same, one disputes how it was judged, a host accepts it, and the marks of both change."""

from __future__ import annotations

import asyncio

from questions import Question, overlay_file, read_overlay
from scoring import Assessment
from tests.simulation.scene import Player, Scene, Stage
from tests.telegram.judge import JudgeByWording, ToyJudge

BANK, QUESTION = "deep-learning", "learning-rate"
_WORDS = "Too much and it blows up."
_LISTED, _CHANGED = "2 marks would change: ", "were graded again"


class SimulatedJudge(JudgeByWording):
    """Judges the disputed question by its wordings, so that marks change where one is accepted; the others as ever."""

    def assess(self, question: Question, reply: str) -> Assessment:
        return super().assess(question, reply) if question.id == QUESTION else ToyJudge.assess(self, question, reply)


class Dispute(Scene):
    """A host, somebody who disputes, and somebody else who said the same."""

    def __init__(self, stage: Stage, host: str, disputant: str, other: str) -> None:
        super().__init__(stage)
        self._host = stage.player(host, rights="admin")
        self._disputant = stage.player(disputant)
        self._other = stage.player(other)

    async def play(self) -> None:
        host, disputant = self._host, self._disputant
        host.person.says("/start")
        await host.hears("Hello")
        await asyncio.gather(_is_examined(disputant), _is_examined(self._other))
        disputant.person.says("/dispute 1 1 1")
        await disputant.hears("Noted as dispute 1")
        await host.presses("/dispute accept 1")
        await host.hears("Accepted.")
        await disputant.hears("Your dispute 1 was accepted")
        await host.hears(_LISTED)
        await host.presses("/dispute apply 1")
        await host.hears("are now judged differently")
        for each in (disputant, self._other):
            await each.hears(_CHANGED)

    def check(self) -> None:
        overlay = read_overlay(overlay_file(self.stage.folder / "overlays", BANK))
        (added,) = overlay.questions[QUESTION].paraphrases.values()
        assert added.en == (_WORDS,), "what was accepted is not in the overlay, or in it twice"
        names = f"('{self._disputant.person.name}', '{self._other.person.name}')"
        asked = (
            "questions_asked JOIN interviews ON interviews.id = interview_id JOIN members ON members.id = member_id"
            f" WHERE members.name IN {names}"
        )
        assert self.stage.rows(f"SELECT final_mark FROM {asked}") == [(60,), (60,)], "a mark was not changed"
        former = f"SELECT mark FROM former_marks WHERE question_asked_id IN (SELECT questions_asked.id FROM {asked})"
        assert self.stage.rows(former) == [(20,), (20,)], "a mark was changed twice"
        assert self.stage.rows("SELECT state FROM disputes") == [("accepted",)]
        assert self.stage.rows("SELECT state FROM revisions") == [("applied",)]
        told = (
            self._disputant.told("Noted as dispute"),
            self._disputant.told("was accepted"),
            self._disputant.told(_CHANGED),
            self._other.told(_CHANGED),
            self._host.told(_LISTED),
            self._host.told("are now judged differently"),
        )
        assert set(told) == {1}, "something was told twice, or not at all"


async def _is_examined(player: Player) -> None:
    """An exam of one question, which has no follow-ups."""
    await player.hesitates()
    player.person.says("/settings mode exam")
    player.person.says(f"/interview {QUESTION}")
    await player.hears("1/1")
    player.person.says(_WORDS)
    await player.hears("The interview is over", "By question")
