"""How the replies to a question were put, one after the other, and the course of a spoken one in words."""

from __future__ import annotations

from collections.abc import Iterator

from bot.interview.delivery import SpokenReply
from bot.interview.effects import ShowDelivery
from bot.interview.session import Turn
from bot.texts.delivery import figure_items, pace
from bot.texts.message import Block, Message
from bot.texts.sentences import sentence
from questions import Bank, Language
from speech import Delivery, clock


def show_delivery(effect: ShowDelivery, bank: Bank, language: Language) -> Message:
    """Every figure of the reply to a question and of the spoken replies to its follow-ups."""
    name = bank.question(effect.turn.question).name(language)
    blocks = [Block("title", sentence("delivery.title", language, number=effect.number, name=name))]
    for label, delivery in deliveries(effect.turn, language):
        blocks += [Block("heading", label), *figure_items(delivery, language)]
    return Message(tuple(blocks))


def deliveries(turn: Turn, language: Language) -> Iterator[tuple[str, Delivery]]:
    """How each reply of a turn was put, as far as that is known, with what it replied to."""
    if turn.delivery is not None:
        yield sentence("delivery.reply", language), turn.delivery
    for number, follow_up in enumerate(turn.follow_ups, start=1):
        if follow_up.delivery is not None:
            yield sentence("delivery.follow_up", language, number=number), follow_up.delivery


def spoken_replies(turn: Turn, language: Language) -> Iterator[SpokenReply]:
    """The replies of a turn whose course is known."""
    for label, delivery in deliveries(turn, language):
        timing = delivery.timing
        if timing is not None and timing.course is not None:
            pace_in_words = pace(timing.pace, delivery.language, language)
            yield SpokenReply(label, timing.seconds, timing.pace, pace_in_words, timing.course)


def course_in_words(reply: SpokenReply, language: Language) -> str:
    """What the picture of a spoken reply shows."""
    pauses = [
        sentence("delivery.pause_at", language, count=round(end - start), at=clock(start))
        for start, end in reply.long_pauses
    ]
    return sentence(
        "delivery.alt",
        language,
        label=reply.label,
        length=clock(reply.seconds),
        pace=reply.pace_in_words,
        pauses=_listed(pauses, language),
        fillers=_listed([clock(at) for at in reply.course.fillers], language),
    )


def _listed(each: list[str], language: Language) -> str:
    return sentence("delivery.and", language).join(each) or sentence("delivery.none", language)
