"""How far interviewers agree with the bot and with each other, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.interview.agreement import FEWEST, Agreement, Kappa
from bot.texts.message import Block
from bot.texts.speech import Speech
from bot.texts.wording import point_name, question_name
from questions import Bank


def agreement_blocks(found: Agreement, banks: Mapping[str, Bank], speech: Speech) -> Iterator[Block]:
    """The two agreements, plainly where they cannot be told yet, and the points that differ often."""
    if not found.with_bot.replies:
        yield Block("text", speech.say("agreement.none"))
        return
    for whom, kappa in (("bot", found.with_bot), ("each_other", found.with_each_other)):
        yield Block("item", speech.say("agreement.line", whom=speech.say(f"agreement.{whom}"), how=_how(kappa, speech)))
    yield Block("text", speech.say("agreement.scale"))
    if found.differing:
        yield Block("text", speech.say("agreement.differing"))
    for each in found.differing:
        bank = banks.get(each.bank)
        yield Block(
            "item",
            speech.say(
                "agreement.point",
                point=point_name(bank, each.question, each.keypoint, speech.language),
                question=question_name(bank, each.question, speech.language),
                differ=each.differ,
                judged=each.judged,
            ),
        )


def _how(kappa: Kappa, speech: Speech) -> str:
    if kappa.replies < FEWEST:
        return speech.say("agreement.too_few", count=kappa.replies, fewest=FEWEST)
    if kappa.value is None:
        return speech.say("agreement.all_alike", count=kappa.replies)
    return speech.say("agreement.kappa", kappa=f"{kappa.value:.2f}", count=kappa.replies)
