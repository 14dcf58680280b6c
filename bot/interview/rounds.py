"""A round: one question to a group, answered blindly, revealed to all at once, and answered once more. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.interview.effects import Grade, Kept
from bot.interview.events import Answered, Event, Graded, Started, Stopped
from bot.interview.session import Part, PlannedQuestion, Preferences, Recording, Session
from bot.interview.summary import mean
from bot.interview.table import step
from questions import Language
from scoring import TIER_WEIGHTS, Assessment, Finding, Status
from speech import together

State = Literal["open", "judging", "over"]
Consent = Literal["named", "unnamed", "no"]
# How long a sentence may be that is shown to all.
MOST_WORDS_SHOWN = 300
# Of two answers without names, each of the two knows whose the other one is.
FEWEST_UNNAMED = 3
# It takes another answer to put something better than.
FEWEST_FOR_BEST = 2


@dataclass(frozen=True, slots=True)
class BestPut:
    """The sentence that puts a point best, and whose it is."""

    member: int
    keypoint: str
    words: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a member has answered: the messages that it came in, how it was judged, and whether it came too late.

    `pending` says that a grade is still to come, and `recordings` are to be heard before it. `asked` is the sentence
    that the member was asked to let the group see, and `shown` what they have said, each None before that.
    """

    member: int
    name: str
    parts: tuple[Part, ...]
    at: datetime
    attempts: int = 1
    pending: bool = True
    assessment: Assessment | None = None
    late: bool = False
    asked: BestPut | None = None
    shown: Consent | None = None
    recordings: tuple[Recording, ...] = ()

    @property
    def text(self) -> str:
        """The whole answer."""
        return "\n".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Round:
    """One question to those who meet at a place; `host` is the member who began it, None once they are forgotten.

    `before` is the round that it repeats. Where it is `anonymous`, nobody's name stands beside a score.
    """

    id: str
    place: int
    host: int | None
    language: Language
    bank: str
    question: str
    started_at: datetime
    ends_at: datetime | None
    anonymous: bool = False
    before: str | None = None
    state: State = "open"
    answers: tuple[Answer, ...] = ()

    def answer_of(self, member: int) -> Answer | None:
        """What a member has answered."""
        return next((answer for answer in self.answers if answer.member == member), None)

    @property
    def counted(self) -> tuple[Answer, ...]:
        """The answers that came in time."""
        return tuple(answer for answer in self.answers if not answer.late)

    @property
    def tells_whose(self) -> bool:
        """Whether one could tell whose a result is though no name is shown: too few answers were judged."""
        judged = sum(answer.assessment is not None for answer in self.counted)
        return self.anonymous and judged < FEWEST_UNNAMED


@dataclass(frozen=True, slots=True)
class Row:
    """How one member did; `score` is None where the answer could not be judged, `gain` where there was none before."""

    member: int
    name: str
    score: int | None
    gain: int | None
    statuses: tuple[Status, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """What a round came to: the rows, best first, each with the statuses of `keypoints`; what most left out.

    `gain` is the mean of those `gained` rows that have one.
    """

    keypoints: tuple[str, ...]
    rows: tuple[Row, ...]
    mean: int | None
    gain: int | None
    missed: tuple[str, int] | None
    best: BestPut | None
    gained: int = 0


def take_answer(opened: Round, member: int, name: str, part: Part, at: datetime) -> Round:
    """A message of a member's: the first of their answer, or one that is added to it; too late, once it is closed."""
    former = opened.answer_of(member)
    if former is None:
        answer = Answer(member, name, (part,), at, late=opened.state != "open")
    elif takes_more(opened, former):
        answer = anew(replace(former, parts=(*former.parts, part)))
    else:
        return opened
    return with_answer(opened, answer)


def edit_answer(opened: Round, member: int, source: str, text: str) -> Round | None:
    """A message was changed; None where it is none of the answer's, or where that takes nothing more."""
    former = opened.answer_of(member)
    if former is None or not takes_more(opened, former) or source not in {part.source for part in former.parts}:
        return None
    parts = tuple(replace(part, text=text) if part.source == source else part for part in former.parts)
    return with_answer(opened, anew(replace(former, parts=parts)))


def takes_more(opened: Round, answer: Answer) -> bool:
    """Whether more of an answer is taken: until the round is closed, or, where it came later, until it is judged."""
    return opened.state == "open" or (answer.late and answer.pending)


def withdraw(opened: Round, member: int) -> Round:
    """A member takes their answer back, which is possible until the round is closed."""
    if opened.state != "open":
        return opened
    return replace(opened, answers=tuple(answer for answer in opened.answers if answer.member != member))


def attempt_of(opened: Round, answer: Answer) -> str:
    """The id under which an answer is graded."""
    return f"round-{opened.id}-{answer.member}-{answer.attempts}"


def awaited(opened: Round, member: int) -> tuple[Grade, ...]:
    """The work that a member's answer waits for."""
    answer = opened.answer_of(member)
    if answer is None or not answer.pending or answer.recordings:
        return ()
    return (Grade(attempt_of(opened, answer), opened.bank, opened.question, None, answer.text),)


def take_grade(opened: Round, member: int, attempt: str, assessment: Assessment | None) -> Round:
    """A grade came back, None where the answer could not be judged; one that is too late changes nothing."""
    answer = opened.answer_of(member)
    if answer is None or not answer.pending or attempt_of(opened, answer) != attempt:
        return opened
    return settled(with_answer(opened, replace(answer, pending=False, assessment=assessment)))


def close(opened: Round) -> Round:
    """Nothing more is taken; it is over when all that came in is judged."""
    return settled(replace(opened, state="judging")) if opened.state == "open" else opened


def ask_for_consent(over: Round, best: BestPut) -> Round:
    """Note which sentence its author is asked about: another one may be the best when replies are graded again."""
    answers = tuple(replace(answer, asked=best) if answer.member == best.member else answer for answer in over.answers)
    return replace(over, answers=answers)


def decide(opened: Round, member: int, shown: Consent) -> Round:
    """A member says whether the group may see their sentence."""
    answer = opened.answer_of(member)
    return opened if answer is None else with_answer(opened, replace(answer, shown=shown))


def results(over: Round, planned: PlannedQuestion, former: Round | None = None) -> Results:
    """What a round came to, beside the round that it repeats."""
    keypoints = tuple(point.id for point in planned.keypoints)
    before = {answer.member: _score(answer) for answer in former.counted} if former else {}
    rows = tuple(
        sorted(
            (_row(answer, keypoints, before) for answer in over.counted),
            key=lambda row: (row.score is None, -(row.score or 0), row.name),
        )
    )
    scores = [row.score for row in rows if row.score is not None]
    gains = [row.gain for row in rows if row.gain is not None]
    return Results(
        keypoints=keypoints,
        rows=rows,
        mean=mean(scores) if scores else None,
        gain=mean(gains) if gains else None,
        missed=_most_missed(rows, planned),
        best=_best_put(over.counted),
        gained=len(gains),
    )


def as_interview(
    over: Round, answer: Answer, planned: PlannedQuestion, seed: int
) -> list[tuple[Session, tuple[Kept, ...]]]:
    """An answer as an interview of one question, step by step, so that the history has it like any other."""
    name = f"{over.id}-{answer.member}"
    events: list[Event] = [
        Started(over.started_at, name, over.bank, "exam", seed, (planned,)),
        Answered(
            answer.at, answer.text, timing=together(part.timing for part in answer.parts if part.timing is not None)
        ),
        Stopped(answer.at) if answer.assessment is None else Graded(answer.at, f"{name}-1", answer.assessment),
    ]
    session, steps = Session(Preferences()), []
    for event in events:
        session, effects = step(session, event)
        steps.append((session, tuple(effect for effect in effects if isinstance(effect, Kept))))
    return steps


def anew(answer: Answer) -> Answer:
    """The answer, to be judged under another attempt id."""
    return replace(answer, attempts=answer.attempts + 1, pending=True, assessment=None)


def with_answer(opened: Round, answer: Answer) -> Round:
    """The round with an answer in its place."""
    others = tuple(each for each in opened.answers if each.member != answer.member)
    place = next((place for place, each in enumerate(opened.answers) if each.member == answer.member), len(others))
    return replace(opened, answers=(*others[:place], answer, *others[place:]))


def settled(opened: Round) -> Round:
    """The round, over where it was closed and nothing is waited for any more."""
    waiting = any(answer.pending for answer in opened.counted)
    return replace(opened, state="over") if opened.state == "judging" and not waiting else opened


def _score(answer: Answer) -> int | None:
    return None if answer.assessment is None else answer.assessment.score


def _row(answer: Answer, keypoints: Sequence[str], before: dict[int, int | None]) -> Row:
    findings = answer.assessment.findings if answer.assessment else ()
    found: dict[str, Status] = {finding.keypoint: finding.status for finding in findings}
    score, former = _score(answer), before.get(answer.member)
    gain = None if score is None or former is None else score - former
    return Row(answer.member, answer.name, score, gain, tuple(found.get(each, "missed") for each in keypoints))


def _most_missed(rows: Sequence[Row], planned: PlannedQuestion) -> tuple[str, int] | None:
    """The keypoint that most left out or got wrong; bonus points are let go."""
    counts = [
        (sum(row.statuses[place] in ("missed", "contradicted") for row in rows), TIER_WEIGHTS[point.tier], point.id)
        for place, point in enumerate(planned.keypoints)
        if point.tier != "bonus"
    ]
    most = max(counts, key=lambda each: each[:2], default=(0, 0.0, ""))
    return (most[2], most[0]) if most[0] else None


def _best_put(answers: Sequence[Answer]) -> BestPut | None:
    """What the judge is surest of, heavier points before lighter ones; nobody is best where nobody else was judged."""
    if sum(answer.assessment is not None for answer in answers) < FEWEST_FOR_BEST:
        return None
    said = [
        (answer.member, finding)
        for answer in answers
        for finding in (answer.assessment.findings if answer.assessment else ())
        if finding.status == "covered" and finding.evidence and len(finding.evidence) <= MOST_WORDS_SHOWN
    ]
    if not said:
        return None
    member, finding = max(said, key=lambda each: _worth(each[1]))
    return BestPut(member, finding.keypoint, finding.evidence or "")


def _worth(finding: Finding) -> float:
    return TIER_WEIGHTS[finding.tier] * finding.probability
