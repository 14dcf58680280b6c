"""What is said to an admin who sends a file of questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath

from bot.texts.message import Block, Button, Message
from bot.texts.saying import say
from bot.texts.sentences import sentence
from questions import Bank, Language, Problem

_SHOWN = 8


def bank_taken(
    name: str,
    bank: Bank,
    language: Language,
    *,
    renewed: bool,
    to_mend: int,
    left: Mapping[str, int],
    kept: str | None,
    further: Sequence[str],
) -> Message:
    """The bank is there, and begins with a tap; `kept` is the name of the file that holds what was there before.

    `left` counts what of the file is not asked, by the keys of sentences; `further` banks hold the rest of it.
    """
    key = "bank_file.renewed" if renewed else "bank_file.taken"
    title = bank.title.to(language)
    blocks = [Block("text", sentence(key, language, title=title, count=len(bank.questions), bank=name))]
    if kept:
        blocks.append(Block("text", sentence("bank_file.kept", language, file=kept)))
    if further:
        blocks.append(Block("text", sentence("bank_file.further", language, banks=", ".join(further))))
    blocks += [Block("text", sentence(each, language, count=count)) for each, count in left.items() if count]
    if to_mend:
        blocks.append(Block("text", sentence("bank_file.to_mend", language, count=to_mend, bank=name)))
    return Message(tuple(blocks), (Button(sentence("button.open_link", language), f"/interview new {name}"),))


def bank_refused(why: str, file: str, problems: Sequence[Problem], language: Language) -> Message:
    """What is wrong with the file, line by line; nothing has changed."""
    said = say(why, language, file=file)
    lines = [Block("item", _at_home(problem).say(language)) for problem in problems[:_SHOWN]]
    if len(problems) > _SHOWN:
        lines.append(Block("item", sentence("bank_file.more", language, count=len(problems) - _SHOWN)))
    return Message((*said.blocks, *lines), said.buttons)


def _at_home(problem: Problem) -> Problem:
    """The problem with the name of the file alone: where it was checked is nobody's business."""
    return Problem(PurePath(problem.file).name, problem.line, problem.field, problem.rule, problem.values)
