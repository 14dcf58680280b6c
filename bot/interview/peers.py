"""A peer interview: one member interviews another, question by question, and the bot judges what was typed. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.interview.drills import reviews
from bot.interview.effects import Grade, KeepReviews
from bot.interview.session import Part, PlannedQuestion, Recording
from scoring import Assessment, Status

# `declined` came to nothing: one of the two did not want it, its link was taken back, or it ended at once.
State = Literal["offered", "accepted", "running", "judging", "over", "declined"]
Role = Literal["interviewer", "candidate"]
Aspect = Literal["structure", "length", "hedging", "honesty"]
Impression = Literal["good", "improvable"]

# What a tap turns a keypoint to.
_TURNED: dict[Status, Status] = {
    "missed": "covered",
    "covered": "partly",
    "partly": "contradicted",
    "contradicted": "missed",
}
_NEXT_IMPRESSION: dict[Impression | None, Impression | None] = {None: "good", "good": "improvable", "improvable": None}
ATTEMPT = "peer-"


@dataclass(frozen=True, slots=True)
class PeerTurn:
    """The course of one question: what was typed, how the bot judges it, and what the interviewer makes of it.

    `ticks` holds what was said of each keypoint; `mark` is None until the interviewer turns to it, 0 to 100 from then
    on; `delivery` holds the aspects that were remarked on. `pending` says that a grade is still to come, `recordings`
    are those of the candidate that are still to be heard, which then belong to the reply.
    """

    asked_at: datetime
    ticks: tuple[Status, ...]
    reply: tuple[Part, ...] = ()
    attempts: int = 0
    pending: bool = False
    assessment: Assessment | None = None
    mark: int | None = None
    delivery: tuple[tuple[Aspect, Impression], ...] = ()
    notes: tuple[Part, ...] = ()
    recordings: tuple[Recording, ...] = ()

    @property
    def text(self) -> str:
        """The whole reply, as far as it was typed, or heard in a recording."""
        return "\n".join(part.text for part in self.reply)

    @property
    def note(self) -> str:
        """All that the interviewer noted."""
        return "\n".join(part.text for part in self.notes)

    @property
    def is_untouched(self) -> bool:
        """Whether nothing has come of the question."""
        said = self.reply or self.recordings or self.notes
        return self.mark is None and not said and set(self.ticks) <= {"missed"}


@dataclass(frozen=True, slots=True)
class PeerInterview:
    """One member interviews another; `id` is the code of its link, and the last of `turns` is the current one.

    `interviewer` is None once they are forgotten, `candidate` until somebody accepts. A second opinion is one `of`
    another peer interview: whoever accepts it judges the replies that were typed in that one, its `heard` turns.
    """

    id: str
    interviewer: int | None
    bank: str
    version: str
    plan: tuple[PlannedQuestion, ...]
    expires_at: datetime
    candidate: int | None = None
    state: State = "offered"
    started_at: datetime | None = None
    turns: tuple[PeerTurn, ...] = ()
    of: str | None = None
    heard: tuple[PeerTurn, ...] = ()

    @property
    def turn(self) -> PeerTurn:
        """The current turn."""
        return self.turns[-1]

    @property
    def planned(self) -> PlannedQuestion:
        """The plan of the current question."""
        return self.plan[len(self.turns) - 1]

    @property
    def is_last(self) -> bool:
        """Whether no question comes after the current one."""
        return len(self.turns) == len(self.plan)

    def role(self, member: int) -> Role:
        """Which of the two a member is."""
        return "interviewer" if member == self.interviewer else "candidate"


def accept(offered: PeerInterview, member: int, at: datetime) -> PeerInterview:
    """Somebody wants to be interviewed, and it is for the interviewer to begin; a second opinion begins at once."""
    if offered.of is not None:
        return begin(replace(offered, interviewer=member), at)
    return replace(offered, candidate=member, state="accepted")


def second_opinion(over: PeerInterview, code: str, expires_at: datetime) -> PeerInterview | None:
    """The offer of a second opinion on the replies that were typed and judged; None where there are none."""
    judged = [
        (turn, planned) for turn, planned in zip(over.turns, over.plan, strict=False) if turn.assessment is not None
    ]
    if not judged:
        return None
    heard, plan = zip(*judged, strict=True)
    return PeerInterview(code, None, over.bank, over.version, plan, expires_at, over.candidate, of=over.id, heard=heard)


def begin(accepted: PeerInterview, at: datetime) -> PeerInterview:
    """Ask the first question."""
    return _ask(replace(accepted, state="running", started_at=at), at)


def take_reply(running: PeerInterview, part: Part) -> PeerInterview:
    """The candidate typed something."""
    return _with(running, with_part(running.turn, part))


def with_part(turn: PeerTurn, part: Part) -> PeerTurn:
    """The turn with more of the reply, which is to be judged anew."""
    return _anew(replace(turn, reply=(*turn.reply, part)))


def take_note(running: PeerInterview, part: Part) -> PeerInterview:
    """The interviewer typed something."""
    return _with(running, replace(running.turn, notes=(*running.turn.notes, part)))


def edit(running: PeerInterview, role: Role, source: str, text: str) -> PeerInterview | None:
    """A message to the current question was changed; None where it is none of those."""
    turn = running.turn
    parts = turn.notes if role == "interviewer" else turn.reply
    if source not in {part.source for part in parts}:
        return None
    changed = tuple(replace(part, text=text) if part.source == source else part for part in parts)
    if role == "interviewer":
        return _with(running, replace(turn, notes=changed))
    return _with(running, _anew(replace(turn, reply=changed)))


def tick(running: PeerInterview, place: int) -> PeerInterview:
    """Turn the keypoint at a place, from 0: said, in part, wrong, not said. Nothing where there is none."""
    turn = running.turn
    ticks = (_TURNED[each] if number == place else each for number, each in enumerate(turn.ticks))
    return _with(running, replace(turn, ticks=tuple(ticks)))


def give_mark(running: PeerInterview, mark: int | None) -> PeerInterview:
    """The interviewer gives this mark; None goes back to the checklist."""
    return _with(running, replace(running.turn, mark=mark))


def remark(running: PeerInterview, aspect: Aspect) -> PeerInterview:
    """Turn what is remarked of an aspect of the delivery: good, could be better, nothing."""
    found = dict(running.turn.delivery)
    impression = _NEXT_IMPRESSION[found.pop(aspect, None)]
    told = found if impression is None else {**found, aspect: impression}
    return _with(running, replace(running.turn, delivery=tuple(told.items())))


def go_on(running: PeerInterview, at: datetime) -> PeerInterview:
    """Ask the next question, or end after the last one."""
    return finish(running) if running.is_last else _ask(running, at)


def finish(running: PeerInterview) -> PeerInterview:
    """End it; it is over when all that was recorded is heard, and all that was typed or heard is judged.

    A question that nothing has come of is left out, and where there is no other, it is as if it had not begun.
    """
    turns = running.turns[:-1] if running.turn.is_untouched else running.turns
    return _settled(replace(running, turns=turns, state="judging" if turns else "declined"))


def awaited(found: PeerInterview) -> tuple[Grade, ...]:
    """The work that it waits for."""
    return tuple(
        Grade(_attempt(found, number), found.bank, planned.id, None, turn.text, found.version)
        for number, (turn, planned) in enumerate(zip(found.turns, found.plan, strict=False))
        if turn.pending
    )


def take_grade(found: PeerInterview, attempt: str, assessment: Assessment | None) -> PeerInterview:
    """A grade came back, None where the reply could not be judged; one that is too late changes nothing."""
    turns = tuple(
        replace(turn, pending=False, assessment=assessment)
        if turn.pending and _attempt(found, number) == attempt
        else turn
        for number, turn in enumerate(found.turns)
    )
    return _settled(replace(found, turns=turns))


def reviewed(over: PeerInterview, at: datetime) -> Iterator[KeepReviews]:
    """What the typed replies showed of their keypoints."""
    for number, (turn, planned) in enumerate(zip(over.turns, over.plan, strict=False)):
        if turn.assessment is not None:
            shown = reviews(planned, None, turn.assessment)
            yield KeepReviews(_attempt(over, number), over.bank, planned.id, shown, at)


def _ask(running: PeerInterview, at: datetime) -> PeerInterview:
    place = len(running.turns)
    unsaid: tuple[Status, ...] = tuple("missed" for _ in running.plan[place].keypoints)
    turn = PeerTurn(at, unsaid)
    if running.of is not None:
        turn = replace(turn, reply=running.heard[place].reply, assessment=running.heard[place].assessment)
    return replace(running, turns=(*running.turns, turn))


def _with(running: PeerInterview, turn: PeerTurn) -> PeerInterview:
    return replace(running, turns=(*running.turns[:-1], turn))


def _anew(turn: PeerTurn) -> PeerTurn:
    return replace(turn, attempts=turn.attempts + 1, pending=True, assessment=None)


def _attempt(found: PeerInterview, number: int) -> str:
    return f"{ATTEMPT}{found.id}-{number}-{found.turns[number].attempts}"


def _settled(found: PeerInterview) -> PeerInterview:
    waiting = any(turn.pending or turn.recordings for turn in found.turns)
    return replace(found, state="over") if found.state == "judging" and not waiting else found
