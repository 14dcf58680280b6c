"""How a group stands, as one member sees it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.interview.standings import SMALL, By, Standing, told
from bot.texts.buttons import Choice, buttons
from bot.texts.message import Block, Message
from bot.texts.rounds import signed
from bot.texts.sentences import sentence
from questions import Language

_BY: tuple[By, ...] = ("average", "gain", "days")


def leaderboard(lines: Sequence[Standing], by: By, me: int, language: Language, *, week: bool, listed: bool) -> Message:
    """The top and oneself, with what else can be asked for."""
    period = "week" if week else "all"
    blocks = [
        Block("title", sentence(f"leaderboard.title_{period}", language)),
        Block("heading", sentence(f"leaderboard.by_{by}", language)),
    ]
    for line in told(lines, me):
        key = "leaderboard.you" if line.member == me else "leaderboard.line"
        value = signed(line.value) if by == "gain" else str(line.value)
        blocks.append(Block("item", sentence(key, language, place=line.place, name=line.name, value=value)))
    if lines:
        blocks.append(Block("text", sentence(f"leaderboard.{'small' if len(lines) < SMALL else 'top'}", language)))
    else:
        blocks.append(Block("text", sentence("leaderboard.empty", language)))
    blocks.append(Block("text", sentence("leaderboard.how_off" if listed else "leaderboard.is_off", language)))
    other: Choice = (
        ("button.all_time", f"/leaderboard all {by}") if week else ("button.week", f"/leaderboard week {by}")
    )
    choices = [(f"button.by_{each}", f"/leaderboard {period} {each}") for each in _BY if each != by]
    return Message(tuple(blocks), buttons(language, other, *choices))
