"""What a host is shown of what would change, and what everybody concerned is told of what did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.interview.revisions import Change, Changes, DrillChange, Refound
from bot.texts.buttons import buttons
from bot.texts.message import Block, Message
from bot.texts.speech import Speech
from bot.texts.wording import deeper_wording, point_name, question_name
from questions import Bank, Deeper
from scoring import Status

# More lines than this are counted.
MOST_LINES = 8
# So many points are named of a reply that keeps its mark.
MOST_POINTS = 3


@dataclass(frozen=True, slots=True)
class RevisedQuestion:
    """The question whose replies were graded again, in its bank; None is a bank that is gone."""

    bank: Bank | None
    question: str

    def name(self, speech: Speech) -> str:
        """What it is called."""
        return question_name(self.bank, self.question, speech.language)

    def point(self, keypoint: str, speech: Speech, deeper: str | None = None) -> str:
        """What one of its points is called, or of those of a deeper follow-up to it."""
        asked = next((each for each in self.bank.questions if each.id == self.question), None) if self.bank else None
        for each in asked.follow_ups if asked else ():
            if asked and each.id == deeper and isinstance(each, Deeper):
                return deeper_wording(asked, each, speech.language).point(keypoint)
        return point_name(self.bank, self.question, keypoint, speech.language)


def revision_list(number: int, revised: RevisedQuestion, changes: Changes, shown: Changes, speech: Speech) -> Message:
    """What would change, of which what is in `shown` may be seen beside a name, with what can be done."""
    risen = sum(change.final_mark > change.past.final_mark for change in changes.marks)
    count, drilled = sum(change.moves for change in changes.marks), len(changes.drilled)
    kept = len(changes.marks) - count
    blocks = [Block("title", speech.say("revision.title", question=revised.name(speech)))]
    if count:
        blocks.append(
            Block("text", speech.say("revision.would_change", count=count, risen=risen, fallen=count - risen))
        )
    if kept:
        blocks.append(Block("text", speech.say("revision.refound", count=kept)))
    if drilled:
        blocks.append(Block("text", speech.say("revision.drilled_would_change", count=drilled)))
    blocks += [*_lines(revised, changes, shown, speech, named=True), Block("text", speech.say("revision.how"))]
    choices = (("button.apply", f"/dispute apply {number}"), ("button.leave", f"/dispute leave {number}"))
    return Message(tuple(blocks), buttons(speech.language, *choices))


def revision_unchanged(revised: RevisedQuestion, replies: int, speech: Speech) -> Message:
    """The replies were graded again, and nothing would change."""
    said = speech.say("revision.unchanged", question=revised.name(speech), count=replies)
    return Message((Block("text", said),))


def revision_applied(revised: RevisedQuestion, changes: Changes, own: Changes, speech: Speech) -> Message:
    """So much was changed, the host's `own` among it."""
    counts = {"count": len(changes.marks) + len(changes.drilled)}
    blocks = [Block("text", speech.say("revision.applied", question=revised.name(speech), **counts))]
    if own:
        blocks += [Block("text", speech.say("revision.own")), *_lines(revised, own, own, speech)]
    return Message(tuple(blocks))


def marks_changed(revised: RevisedQuestion, own: Changes, speech: Speech) -> Message:
    """What one person is told of all that has changed for them."""
    said = Block("text", speech.say("revision.yours", question=revised.name(speech)))
    return Message((said, *_lines(revised, own, own, speech), Block("text", speech.say("revision.kept"))))


def _lines(
    revised: RevisedQuestion, changes: Changes, shown: Changes, speech: Speech, *, named: bool = False
) -> Iterator[Block]:
    """A line for each of the first changes that are shown, and how many more of all there are."""
    lines = [
        *(_mark_line(each, revised, speech, named=named) for each in shown.marks),
        *(_drill_line(each, revised, speech, named=named) for each in shown.drilled),
    ]
    yield from (Block("item", line) for line in lines[:MOST_LINES])
    more = len(changes.marks) + len(changes.drilled) - min(len(lines), MOST_LINES)
    if more:
        yield Block("item", speech.say("revision.more", count=more))


def _mark_line(change: Change, revised: RevisedQuestion, speech: Speech, *, named: bool) -> str:
    past = change.past
    values: dict[str, str | int] = {"when": speech.date(past.at), **({"name": past.name} if named else {})}
    if change.moves:
        key = "revision.line" if named else "revision.own_line"
        return speech.say(key, before=past.final_mark, after=change.final_mark, **values)
    points = [_refound(each, revised, speech) for each in change.refound]
    more = [speech.say("revision.more", count=len(points) - MOST_POINTS)] if len(points) > MOST_POINTS else []
    told = speech.say("revision.separator").join((*points[:MOST_POINTS], *more))
    key = "revision.kept_line" if named else "revision.own_kept_line"
    return speech.say(key, mark=past.final_mark, points=told, **values)


def _refound(found: Refound, revised: RevisedQuestion, speech: Speech) -> str:
    point = revised.point(found.point, speech, found.deeper)
    before, after = _status(found.before, speech), _status(found.after, speech)
    if before == after:
        after = speech.say("revision.wrong_elsewhere")
    return speech.say("revision.point", point=point, before=before, after=after)


def _status(status: Status | None, speech: Speech) -> str:
    return speech.say(f"revision.{status}" if status else "revision.not_judged")


def _drill_line(change: DrillChange, revised: RevisedQuestion, speech: Speech, *, named: bool) -> str:
    past, key = change.past, "revision.drill_line" if named else "revision.own_drill_line"
    values: dict[str, str | int] = {
        "point": revised.point(past.reply.probed or "", speech),
        "before": _status(past.status, speech),
        "after": _status(change.status, speech),
        "when": speech.date(past.at),
    }
    return speech.say(key, **values, **({"name": past.name} if named else {}))
