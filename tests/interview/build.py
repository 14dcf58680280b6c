"""Small builders for the dialog's tests: plans, assessments, and a player that keeps the session."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.interview import Session, step
from bot.interview.effects import Effect, Grade
from bot.interview.events import Answered, Event, Graded, Started
from bot.interview.session import Mode, PlannedKeypoint, PlannedQuestion
from scoring import Assessment, Finding, Status

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)

KEYPOINTS = (
    PlannedKeypoint("first", "core", hints=2, probe=True),
    PlannedKeypoint("second", "expected", hints=1, probe=True),
    PlannedKeypoint("third", "bonus", hints=0, probe=True),
)


def planned(question: str = "q1", topics: tuple[str, ...] = ("training",)) -> PlannedQuestion:
    return PlannedQuestion(question, topics, KEYPOINTS, (("beyond", "deeper"), ("sum", "numeric")))


def assessed(score: int, first: Status = "covered", second: Status = "covered") -> Assessment:
    return Assessment(
        score,
        "good",
        (
            Finding("first", "core", first, 0.9, "its words"),
            Finding("second", "expected", second, 0.8),
            Finding("third", "bonus", "missed", 0.1),
        ),
    )


@dataclass
class Player:
    """Plays events and keeps the session; the clock ticks a minute an event."""

    session: Session = field(default_factory=Session)
    at: datetime = NOON

    def play(self, event: Event) -> tuple[Effect, ...]:
        self.session, effects = step(self.session, event)
        return effects

    def now(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at

    def start(self, *questions: PlannedQuestion, mode: Mode = "coaching") -> tuple[Effect, ...]:
        plan = questions or (planned("q1"), planned("q2", ("data",)))
        return self.play(Started(self.now(), "i1", "bank", mode, 7, plan))

    def answer(self, text: str = "a reply") -> Grade:
        (work,) = [effect for effect in self.play(Answered(self.now(), text)) if isinstance(effect, Grade)]
        return work

    def graded(self, work: Grade, assessment: Assessment) -> tuple[Effect, ...]:
        return self.play(Graded(self.now(), work.attempt, assessment))
