"""How a group stands, in short, for whoever organises it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.interview.agreement import Agreement
from bot.interview.group import GroupView
from bot.texts.agreement import agreement_blocks
from bot.texts.message import Block, Message
from bot.texts.sentences import sentence
from bot.texts.speech import Speech
from bot.texts.wording import point_name, question_name
from questions import Bank


def group_message(view: GroupView, agreed: Agreement, banks: Mapping[str, Bank], speech: Speech) -> Message:
    """The members by topic, the points most missed, who has not practised, what to ask next, and the agreement."""
    return Message(tuple(_blocks(view, agreed, banks, speech)))


def _blocks(view: GroupView, agreed: Agreement, banks: Mapping[str, Bank], speech: Speech) -> Iterator[Block]:
    language = speech.language
    yield Block("title", sentence("group.title", language))
    yield Block("heading", sentence("group.members", language))
    for each in view.members:
        topics = " · ".join(f"{speech.topic(topic.topic)} {topic.mark}" for topic in each.topics)
        topics = topics or sentence("group.no_scores", language)
        yield Block("item", sentence("group.line", language, name=each.name, topics=topics))
    yield Block("heading", sentence("group.missed", language))
    for missed in view.missed:
        bank = banks.get(missed.bank)
        point = point_name(bank, missed.question, missed.keypoint, language)
        name = question_name(bank, missed.question, language)
        counts = {"missed": missed.missed, "answered": missed.answered}
        yield Block("item", sentence("group.point", language, point=point, question=name, **counts))
    if not view.missed:
        yield Block("text", sentence("group.no_gap", language))
    quiet = [each for each in view.members if each.is_quiet]
    yield Block("heading", sentence("group.quiet", language))
    for each in quiet:
        yield Block("item", sentence("group.quiet_line", language, name=each.name, day=speech.day(each.last)))
    if not quiet:
        yield Block("text", sentence("group.nobody_quiet", language))
    yield Block("heading", sentence("group.next", language))
    yield Block("text", suggestion(view, banks, speech))
    yield Block("text", sentence("group.basis", language))
    yield Block("heading", sentence("agreement.heading", language))
    yield from agreement_blocks(agreed, banks, speech)


def suggestion(view: GroupView, banks: Mapping[str, Bank], speech: Speech, *, also_here: bool = False) -> str:
    """What to ask next, with the command that asks it in a group, and `also_here` at this machine."""
    if view.suggested is None:
        return speech.say("group.nothing_new")
    bank, question = view.suggested
    name = question_name(banks.get(bank), question, speech.language)
    key = "group.suggested_also_here" if also_here else "group.suggested"
    return speech.say(key, question=name, command=question)
