"""Playing an interview through the dialog's own rules into a store, with grades made by hand."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import get_args

from bot.interview import Interview, Session, step
from bot.interview.effects import Effect, Kept, Say
from bot.interview.events import Event, Graded, Started
from bot.interview.session import PlannedKeypoint, PlannedQuestion
from bot.store import FILE, Store
from scoring import Assessment, Finding, Ingredient, Status, Verdict

FIRST_MOMENT = datetime(2026, 7, 4, 12, 0, tzinfo=UTC)

KEYPOINTS = (
    PlannedKeypoint("definition", "core", hints=2, probe=True),
    PlannedKeypoint("effect", "expected", hints=2, probe=True),
    PlannedKeypoint("limit", "bonus", hints=1, probe=True),
)


Rows = list[tuple[object, ...]]


def rows(folder: Path, query: str) -> Rows:
    """What any other SQLite tool reads in the file."""
    with closing(sqlite3.connect(folder / FILE)) as connection:
        return connection.execute(query).fetchall()


def change(folder: Path, statement: str, *values: str) -> None:
    """Write into the file past the store."""
    with closing(sqlite3.connect(folder / FILE)) as connection, connection:
        connection.execute(statement, values)


def planned(question: str) -> PlannedQuestion:
    return PlannedQuestion(question, ("training",), KEYPOINTS, (("why-so", "deeper"),))


def judged(score: int, *statuses: Status, verdict: Verdict = "fair") -> Assessment:
    """An assessment with these statuses for the keypoints, in their order."""
    findings = tuple(
        Finding(
            keypoint.id,
            keypoint.tier,
            status,
            probability=0.9 if status == "covered" else 0.1,
            evidence="said so" if status != "missed" else None,
            contrast="the-reverse" if status == "contradicted" else None,
            ingredients=(Ingredient("soft_recall", 0.75),),
        )
        for keypoint, status in zip(KEYPOINTS, statuses, strict=False)
    )
    return Assessment(score, verdict, findings, (Ingredient("length", 12.0),), scorer="by hand")


class Dialog:
    """A member's dialog; each event is one commit, a minute after the one before it."""

    def __init__(self, store: Store, name: str = "ada", *questions: str, interview: str = "first") -> None:
        self.store = store
        self.member = store.member("terminal", name, name.title(), None)
        self.moment = FIRST_MOMENT
        if questions:
            self.begin(interview, *questions)

    @property
    def states(self) -> list[tuple[str, int | None, int]]:
        """The member's interviews, as state, score and number of questions answered."""
        return [(each.state, each.score, each.answered) for each in self.store.interviews(self.member.id)]

    @property
    def session(self) -> Session:
        return self.store.session(self.member.id)

    @property
    def interview(self) -> Interview:
        interview = self.session.interview
        assert interview is not None
        return interview

    def begin(self, interview: str, *questions: str) -> None:
        plan = tuple(planned(question) for question in questions)
        self.do(lambda at: Started(at, interview, "deep-learning", "coaching", 7, plan))

    def do(self, event: Callable[[datetime], Event], update_id: int | None = None) -> tuple[Effect, ...]:
        session, effects = step(self.session, event(self.moment))
        kept: list[Kept] = [effect for effect in effects if isinstance(effect, get_args(Kept))]
        owed = [f'"{effect.key}"' for effect in effects if isinstance(effect, Say)]
        self.store.commit(self.member.id, session, kept, owed, update_id)
        self.moment += timedelta(minutes=1)
        return effects

    def grade(self, assessment: Assessment) -> None:
        """The grade of the reply that waits for one."""
        pending = self.interview.pending
        assert pending is not None
        attempt = pending.attempt
        self.do(lambda at: Graded(at, attempt, assessment))
