"""What a host is shown of what would change, and what everybody concerned is told of what did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.interview.revisions import Change, Changes, DrillChange
from bot.texts.buttons import buttons
from bot.texts.message import Block, Message
from bot.texts.speech import Speech
from bot.texts.wording import point_name, question_name
from questions import Bank

# More lines than this are counted.
MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class RevisedQuestion:
    """The question whose replies were graded again, in its bank; None is a bank that is gone."""

    bank: Bank | None
    question: str

    def name(self, speech: Speech) -> str:
        """What it is called."""
        return question_name(self.bank, self.question, speech.language)

    def point(self, keypoint: str, speech: Speech) -> str:
        """What one of its points is called."""
        return point_name(self.bank, self.question, keypoint, speech.language)


def revision_list(number: int, revised: RevisedQuestion, changes: Changes, shown: Changes, speech: Speech) -> Message:
    """What would change, of which what is in `shown` may be seen beside a name, with what can be done."""
    risen = sum(change.final_mark > change.past.final_mark for change in changes.marks)
    count, drilled = len(changes.marks), len(changes.drilled)
    blocks = [Block("title", speech.say("revision.title", question=revised.name(speech)))]
    if count:
        blocks.append(
            Block("text", speech.say("revision.would_change", count=count, risen=risen, fallen=count - risen))
        )
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
        *(_mark_line(each, speech, named=named) for each in shown.marks),
        *(_drill_line(each, revised, speech, named=named) for each in shown.drilled),
    ]
    yield from (Block("item", line) for line in lines[:MOST_LINES])
    more = len(changes.marks) + len(changes.drilled) - min(len(lines), MOST_LINES)
    if more:
        yield Block("item", speech.say("revision.more", count=more))


def _mark_line(change: Change, speech: Speech, *, named: bool) -> str:
    past, key = change.past, "revision.line" if named else "revision.own_line"
    values: dict[str, str | int] = {"before": past.final_mark, "after": change.final_mark, "when": speech.date(past.at)}
    return speech.say(key, **values, **({"name": past.name} if named else {}))


def _drill_line(change: DrillChange, revised: RevisedQuestion, speech: Speech, *, named: bool) -> str:
    past, key = change.past, "revision.drill_line" if named else "revision.own_drill_line"
    values: dict[str, str | int] = {
        "point": revised.point(past.reply.probed or "", speech),
        "before": speech.say(f"revision.{past.status}"),
        "after": speech.say(f"revision.{change.status}"),
        "when": speech.date(past.at),
    }
    return speech.say(key, **values, **({"name": past.name} if named else {}))
