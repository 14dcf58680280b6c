"""A dialog played on the real bank with judgements made by hand, written down as a person sees it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.interview import Session, step
from bot.interview.effects import Grade, Say, Shown
from bot.interview.events import Answered, Event, Graded, LanguageChosen, Recorded, Started, Ticked, Transcribed
from bot.interview.session import Mode, PlannedKeypoint, PlannedQuestion
from bot.texts import Message, plain, render
from questions import Bank, Language, Question, read_bank
from scoring import Assessment
from speech import Timing, length

# A bank of its own, so that mending the real one rewrites no transcript.
BANK = read_bank(Path(__file__).parent / "bank")
NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)


class Play:
    """What is done goes in, what a person sees comes out as `text`."""

    def __init__(self, language: Language, bank: Bank = BANK) -> None:
        self.language = language
        self.bank = bank
        self.session, _ = step(Session(), LanguageChosen(NOON, language))
        self._parts: list[str] = []
        self.at = NOON

    @property
    def text(self) -> str:
        return "\n\n".join(self._parts) + "\n"

    def shows(self, messages: Sequence[Message]) -> None:
        self._parts += [plain(message) for message in messages]

    def start(
        self, *questions: str, mode: Mode = "coaching", minutes: int | None = None, pressure: bool = False
    ) -> None:
        plan = tuple(planned(self.bank.question(question)) for question in questions)
        started = Started(self.at, "i1", self.bank.id, mode, 7, plan, minutes=minutes, pressure=pressure)
        self.does(started, "/interview")

    def waits(self, seconds: int) -> None:
        for _ in range(seconds // 5):
            self.at += timedelta(seconds=5)
            self._take(Ticked(self.at))

    def does(self, event: Event, typed: str) -> Grade | None:
        self._parts.append("\n".join(f"> {line}" for line in typed.splitlines()))
        return self._take(event)

    def replies(self, text: str, assessment: Assessment) -> None:
        work = self.does(Answered(self.at, text), text)
        assert work is not None
        self.judged(work, assessment)

    def judged(self, work: Grade, assessment: Assessment) -> None:
        self._take(Graded(self.at, work.attempt, assessment))

    def speaks(self, text: str, timing: Timing, assessment: Assessment) -> None:
        self.does(Recorded(NOON, "m1", "file"), f"🎤 {text}")
        work = self._take(Transcribed(NOON, "m1", Answered(NOON, text, "m1", spoken=True, timing=timing)))
        assert work is not None
        self._take(Graded(NOON, work.attempt, assessment))

    def says(self, key: str, **values: str | int) -> None:
        self._show(Say(key, tuple(values.items())))

    def _take(self, event: Event) -> Grade | None:
        self.session, effects = step(self.session, event)
        work = None
        for effect in effects:
            if isinstance(effect, Grade):
                work = effect
            elif isinstance(effect, Shown):
                self._show(effect)
        return work

    def _show(self, effect: Shown) -> None:
        self.shows(render(effect, self.bank, self.language))


def planned(question: Question) -> PlannedQuestion:
    return PlannedQuestion(
        question.id,
        question.topics,
        tuple(PlannedKeypoint(each.id, each.tier, len(each.hints.en), probe=True) for each in question.keypoints),
        tuple((each.id, each.kind) for each in question.follow_ups),
        level=question.level,
        words=round(length(question.answers.full.to("en"))),
    )
