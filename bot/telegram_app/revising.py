"""Grading past replies again off the event loop, one at a time between the replies of those who wait."""

from __future__ import annotations

import asyncio
import logging
from functools import partial

from bot.runner import PastReplies, Runner
from bot.telegram_app.grading import GradingDesk
from bot.telegram_app.outbox import FRONT_END, Outbox
from bot.telegram_app.patience import stored

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 2.0
_AFTER_A_FAILURE = 60.0


async def revise(runner: Runner, desk: GradingDesk, outbox: Outbox) -> None:
    """See to the revisions that are owed, for ever; one that a crash has cut off is begun anew."""
    while True:
        pause = SECONDS_BETWEEN_LOOKS
        try:
            owed = await stored(partial(runner.revising.owed, FRONT_END))
            if owed is not None:
                await _grade_again(owed, runner, desk)
                await stored(outbox.collect)
        except Exception:
            log.exception("Past replies were not graded again; they will be")
            pause = _AFTER_A_FAILURE
        await asyncio.sleep(pause)


async def _grade_again(owed: PastReplies, runner: Runner, desk: GradingDesk) -> None:
    found = {reply: await desk.grade_again(owed.question, reply) for reply in owed.replies}
    again = {reply: assessment for reply, assessment in found.items() if assessment is not None}
    await stored(partial(runner.revising.show, owed, again))
