"""How a group stands, as tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from bot.history.group import GroupContent
from bot.texts import Speech


def group_tables(content: GroupContent, speech: Speech) -> RenderableType:
    """The members by topic, the points most missed, who has not practised, what comes next, and the agreement."""
    return Group(*_parts(content, speech))


def _parts(content: GroupContent, speech: Speech) -> Iterator[RenderableType]:
    yield _heading(speech.say("group.members"))
    members = _table(speech.say("group.member"), speech.say("summary.by_topic"), speech.say("group.last"))
    for member in content.view.members:
        # A line for each topic: there is no telling how many a group has.
        topics = "\n".join(f"{speech.topic(topic.topic)} {topic.mark}" for topic in member.topics)
        members.add_row(Text(member.name), topics or "–", speech.day(member.last))
    yield members
    yield _heading(speech.say("group.missed"))
    if content.missed:
        missed = _table(speech.say("report.point"), speech.say("report.question"), speech.say("group.missed_by"))
        for each, point, question in content.missed:
            count = speech.say("group.of", missed=each.missed, answered=each.answered)
            missed.add_row(Text(point), Text(question), count)
        yield missed
    else:
        yield Text(speech.say("group.no_gap"))
    yield _heading(speech.say("group.quiet"))
    quiet = [member for member in content.view.members if member.is_quiet]
    for member in quiet:
        yield Text(speech.say("group.quiet_line", name=member.name, day=speech.day(member.last)))
    if not quiet:
        yield Text(speech.say("group.nobody_quiet"))
    yield _heading(speech.say("group.next"))
    yield Text(content.suggestion)
    yield Text(f"\n{speech.say('group.basis')}", style="dim")
    yield _heading(speech.say("group.drills"))
    yield Text(content.schedule)
    yield _heading(speech.say("agreement.heading"))
    yield from map(Text, content.agreement)


def _heading(words: str) -> Text:
    return Text(f"\n{words}", style="bold cyan")


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table
