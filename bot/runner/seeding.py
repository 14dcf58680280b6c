"""Made-up members who hold real interviews: replies that people graded, played through the dialog and really judged.

Only who says what and when is drawn, by a seed; every score, finding and follow-up is the judge's and the dialog's own.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.interview import Interview, Phase, Preferences, Session, step
from bot.interview.effects import Grade, Kept
from bot.interview.events import AnswerAsked, Answered, Event, Graded, HintAsked, Skipped, Started, Stopped
from bot.interview.session import FollowUp, Mode
from bot.runner.library import plan
from bot.store import Store
from questions import Bank, Deeper, Language, Order, Question, choose, draw
from questions.exercises import written
from scoring import Assessment

# What a member can do at first, what they gain by an interview, and how far a reply may lie from it, in points.
_FIRST_SKILL = (18, 40)
_MOST_SKILL = 92
_LEARNING = 0.06
_SPREAD = 22
_NAMES = ("Mika", "Sora", "Ken", "Aoi", "Lin")
_PREFERRED: tuple[Language, ...] = ("ja", "en")
_DONT_KNOW: dict[Language, str] = {"en": "I don't know.", "ja": "わかりません。"}


@dataclass(frozen=True, slots=True)
class GradedReply:
    """A reply to a question that somebody wrote and graded, 0 to 100."""

    question: str
    language: Language
    grade: int
    text: str


class NoReplies(Exception):
    """There are no graded replies to a question; the text names it."""

    def __init__(self, bank: str, question: str) -> None:
        super().__init__(f"There are no graded replies in both languages to {question}, a question of the bank {bank}.")


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What is to be played: how many interviews of how many members, the last of them at `until`."""

    interviews: int
    members: int
    until: datetime
    seed: int = 7


def rehearse(
    store: Store,
    bank: Bank,
    replies: Iterable[GradedReply],
    grade: Callable[[Grade], Assessment],
    rehearsal: Rehearsal,
) -> Iterator[int]:
    """Play interviews into an empty store; yields how many are done after each."""
    known: dict[tuple[str, Language], list[GradedReply]] = defaultdict(list)
    for reply in replies:
        known[reply.question, reply.language].append(reply)
    lacking = [question.id for question in bank.questions for each in _PREFERRED if not known[question.id, each]]
    if lacking:
        raise NoReplies(bank.id, lacking[0])
    done = 0
    for place in range(rehearsal.members):
        dice = random.Random(rehearsal.seed * 1000 + place)
        actor = _Actor(store, place, bank, known, grade, dice)
        share = rehearsal.interviews // rehearsal.members + (place < rehearsal.interviews % rehearsal.members)
        for at in _moments(share, rehearsal.until, dice):
            actor.hold_an_interview(at)
            done += 1
            yield done


def _moments(count: int, until: datetime, dice: random.Random) -> Iterator[datetime]:
    """When interviews begin: some evenings a week, with a break now and then, the oldest first."""
    backwards = []
    at = until - timedelta(hours=2)
    for _ in range(count):
        backwards.append(at)
        pause = dice.choice((0, 1, 1, 1, 2, 2, 3)) if dice.random() > 0.06 else dice.randrange(6, 16)
        evening = at - timedelta(days=pause) if pause else at - timedelta(hours=2)
        at = evening + timedelta(minutes=dice.randrange(-40, 40))
    yield from reversed(backwards)


class _Actor:
    """A made-up member, who gets better from interview to interview."""

    def __init__(
        self,
        store: Store,
        place: int,
        bank: Bank,
        replies: dict[tuple[str, Language], list[GradedReply]],
        grade: Callable[[Grade], Assessment],
        dice: random.Random,
    ) -> None:
        self._store, self._bank, self._replies, self._grade, self._dice = store, bank, replies, grade, dice
        self._language: Language = _PREFERRED[place % len(_PREFERRED)]
        name = _NAMES[place % len(_NAMES)] + (str(place // len(_NAMES) + 1) if place >= len(_NAMES) else "")
        self._member = store.member("terminal", name.lower(), name, self._language)
        self._skills = {question.id: float(dice.randrange(*_FIRST_SKILL)) for question in bank.questions}
        self._marks: dict[str, int] = {}
        self._session = Session(Preferences(self._language))
        self._steps: list[tuple[Session, tuple[Kept, ...]]] = []

    def hold_an_interview(self, at: datetime) -> None:
        """Play one interview from its start to its end, or to a stop on the way."""
        dice = self._dice
        count = dice.choice((3, 4, 5, 5, 6, 12))
        order: Order = dice.choice(("sequence", "shuffled", "shuffled", "weak"))
        seed = dice.randrange(2**31)
        chosen = choose(self._bank, count, order, seed, self._marks)
        name = f"{seed:08x}{self._member.id:04x}"
        mode: Mode = "exam" if dice.random() < 0.15 else "coaching"
        self._steps = []
        self._do(Started(at, name, self._bank.id, mode, seed, tuple(plan(question) for question in chosen)))
        left_at = dice.randrange(1, count) if dice.random() < 0.06 else None
        while self._session.phase is not Phase.IDLE and self._session.phase is not Phase.STOPPED:
            at += timedelta(seconds=dice.randrange(35, 170))
            if left_at is not None and len(self._interview.turns) > left_at:
                self._do(Stopped(at))
            else:
                self._go_on(at, mode)
        self._marks |= {turn.question: turn.final_mark for turn in self._interview.turns}
        self._store.keep_played(self._member.id, self._steps)

    @property
    def _interview(self) -> Interview:
        assert self._session.interview is not None, "an interview was started"
        return self._session.interview

    def _go_on(self, at: datetime, mode: Mode) -> None:
        turn = self._interview.turn
        question = self._bank.question(turn.question)
        skill = self._skills[question.id]
        dice = self._dice
        if self._session.phase is Phase.FOLLOW_UP:
            self._say(at, self._follow_up_reply(question, turn.follow_ups[-1], skill))
        elif mode == "coaching" and not turn.hints and dice.random() < 0.12:
            self._do(HintAsked(at))
        elif dice.random() < 0.10 * (1 - skill / 100):
            self._do(Skipped(at) if mode == "exam" or dice.random() < 0.6 else AnswerAsked(at))
        else:
            self._say(at, self._reply(question, skill))
            self._skills[question.id] = skill + _LEARNING * (_MOST_SKILL - skill) * dice.uniform(0.5, 2.5)

    def _reply(self, question: Question, skill: float) -> str:
        """One of the replies whose grade is nearest to what the member can do on that day."""
        wanted = skill + self._dice.uniform(-_SPREAD, _SPREAD)
        nearest = sorted(
            self._replies[question.id, self._language], key=lambda reply: (abs(reply.grade - wanted), reply.text)
        )
        return self._dice.choice(nearest[:4]).text

    def _follow_up_reply(self, question: Question, follow_up: FollowUp, skill: float) -> str:
        """Something that the bank itself says on the matter, or nothing much."""
        dice = self._dice
        if dice.random() > 0.35 + skill / 160:
            return _DONT_KNOW[self._language]
        if follow_up.kind == "probe":
            return dice.choice(question.keypoint(follow_up.target).paraphrases.to(self._language))
        found = question.follow_up(follow_up.target)
        if isinstance(found, Deeper):
            return dice.choice(dice.choice(found.keypoints).paraphrases.to(self._language))
        return written(draw(found, follow_up.seed).answer)

    def _say(self, at: datetime, text: str) -> None:
        (work,) = self._do(Answered(at, text))
        self._do(Graded(at + timedelta(seconds=1), work.attempt, self._grade(work)))

    def _do(self, event: Event) -> Sequence[Grade]:
        self._session, effects = step(self._session, event)
        kept = tuple(effect for effect in effects if isinstance(effect, Kept))
        self._steps.append((self._session, kept))
        return [effect for effect in effects if isinstance(effect, Grade)]
