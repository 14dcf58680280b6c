"""What a host is shown of marks that would change, and what everybody concerned is told of those that did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.interview.revisions import Change
from bot.texts.buttons import buttons
from bot.texts.message import Block, Message
from bot.texts.speech import Speech

# More lines than this are counted.
MOST_LINES = 8


def revision_list(
    number: int, question: str, changes: Sequence[Change], shown: Iterable[Change], speech: Speech
) -> Message:
    """The marks that would change, of which those in `shown` may be seen beside a name, with what can be done."""
    count = len(changes)
    risen = sum(change.final_mark > change.past.final_mark for change in changes)
    blocks = [
        Block("title", speech.say("revision.title", question=question)),
        Block("text", speech.say("revision.would_change", count=count, risen=risen, fallen=count - risen)),
        *_lines([(change, change.past.name) for change in shown], count, speech),
        Block("text", speech.say("revision.how")),
    ]
    choices = (("button.apply", f"/dispute apply {number}"), ("button.leave", f"/dispute leave {number}"))
    return Message(tuple(blocks), buttons(speech.language, *choices))


def revision_unchanged(question: str, replies: int, speech: Speech) -> Message:
    """The replies were graded again, and no mark would change."""
    return Message((Block("text", speech.say("revision.unchanged", question=question, count=replies)),))


def revision_applied(question: str, count: int, own: Sequence[Change], speech: Speech) -> Message:
    """So many marks were changed, the host's `own` among them."""
    blocks = [Block("text", speech.say("revision.applied", question=question, count=count))]
    blocks += [Block("text", speech.say("revision.own")), *_own_lines(own, speech)] if own else []
    return Message(tuple(blocks))


def marks_changed(question: str, own: Sequence[Change], speech: Speech) -> Message:
    """What one person is told of all their marks that have changed."""
    said = Block("text", speech.say("revision.yours", question=question))
    return Message((said, *_own_lines(own, speech), Block("text", speech.say("revision.kept"))))


def _own_lines(own: Sequence[Change], speech: Speech) -> Iterator[Block]:
    return _lines([(change, "") for change in own], len(own), speech)


def _lines(named: Sequence[tuple[Change, str]], count: int, speech: Speech) -> Iterator[Block]:
    """A line for each of the first changes, and how many more of the `count` there are."""
    for change, name in named[:MOST_LINES]:
        key = "revision.line" if name else "revision.own_line"
        before, after, when = change.past.final_mark, change.final_mark, speech.date(change.past.at)
        yield Block("item", speech.say(key, before=before, after=after, when=when, **({"name": name} if name else {})))
    more = count - min(len(named), MOST_LINES)
    if more:
        yield Block("item", speech.say("revision.more", count=more))
