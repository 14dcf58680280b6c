"""mensetsu check: lints banks."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from bot.cli.streams import echo, to_json

if TYPE_CHECKING:
    from bot.runner import Library
    from bot.settings import Settings
    from questions import Advice, Bank, Question

    Measure = Callable[[Question], tuple[Advice, ...]]

_ITEM = re.compile(r"\[[^\]]*\]")
_NUMBER = re.compile(r"\d+")


@click.command()
@click.argument("names", nargs=-1)
@click.option("--measured", is_flag=True, help="Also judge each text as a reply (seconds to minutes a question).")
@click.option("--all", "every", is_flag=True, help="Each place that could be better, not only how many there are.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each thing to change, a line each.")
def check(names: tuple[str, ...], measured: bool, every: bool, as_json: bool) -> None:
    """Check banks: what is to mend, what could be better.

    It checks those called NAMES, or all of them, each with its overlay. To mend is what cannot be read, scores wrongly
    or is shown broken; the exit code is then 1. What could be better makes scores better, but a bank is fine without
    it.
    """
    from bot.cli import wiring
    from bot.settings import read_settings

    settings = read_settings()
    library = wiring.library(settings)
    measure = _measuring(settings) if measured else None
    counts = {"mend": 0, "better": 0}
    for name in names or library.names():
        bank, found = _examined(library, name, measure)
        for each in found:
            counts[each.weight] += 1
        if as_json:
            for each in found:
                echo(to_json({"bank": name, **asdict(each)}))
        else:
            echo(f"{name}: {_size(bank)}" if bank else f"{name}: cannot be read")
            echo("".join(f"  {line}\n" for line in _lines(found, every)), nl=False)
    for place in library.missing():
        counts["mend"] += 1
        echo(f"{place}, named in MENSETSU_BANKS, is not there.", err=as_json)
    if not as_json:
        better = (
            f" {counts['better']} could be better{'' if every else ' (--all lists each)'}." if counts["better"] else ""
        )
        echo((f"{counts['mend']} to mend." if counts["mend"] else "Nothing to mend.") + better)
        if not measured:
            echo("How its texts score was not looked at: --measured does that, some seconds to a minute a question.")
    sys.exit(1 if counts["mend"] else 0)


def _measuring(settings: Settings) -> Measure:
    """What measures a question, and says on the errors which one, since that takes a while."""
    from bot.cli import wiring
    from scoring import measured

    judge, folder = wiring.judge(settings), wiring.vectors(settings)

    def measure(question: Question) -> tuple[Advice, ...]:
        echo(f"Measuring {question.id} ...", err=True)
        return measured(judge, question, folder)

    return measure


def _examined(library: Library, name: str, measure: Measure | None) -> tuple[Bank | None, list[Advice]]:
    """The bank unless it cannot be read, and all that there is to say about it."""
    from questions import Advice, BankInvalid, lint, open_bank, overlaid

    try:
        loaded = open_bank(library.place(name))
        overlay = library.overlay(name)
        loaded, problems = overlaid(loaded, overlay) if overlay else (loaded, ())
    except BankInvalid as error:
        return None, [Advice("", "", str(problem)) for problem in error.problems]
    found = [*(Advice("", "", str(problem)) for problem in problems), *lint(loaded)]
    if measure is not None:
        for question in loaded.bank.questions:
            found += measure(question)
    return loaded.bank, found


def _size(bank: Bank) -> str:
    keypoints = sum(len(question.keypoints) for question in bank.questions)
    contrasts = sum(len(question.contrasts) for question in bank.questions)
    counted = ((len(bank.questions), "question"), (keypoints, "keypoint"), (contrasts, "contrast"))
    return ", ".join(f"{count} {thing}{'' if count == 1 else 's'}" for count, thing in counted)


def _lines(found: Iterable[Advice], every: bool) -> Iterator[str]:
    """What is to mend, each; then what could be better, alike things together unless `every` one is wanted."""
    found = list(found)
    yield from (f"✗ {each}" for each in found if each.weight == "mend")
    alike: dict[tuple[str, str], list[Advice]] = {}
    for each in found:
        if each.weight == "better":
            alike.setdefault((_ITEM.sub("", each.field), _NUMBER.sub("", each.message)), []).append(each)
    for group in alike.values():
        if every or len(group) == 1:
            yield from (f"· {each}" for each in group)
        else:
            yield f"· {group[0]} (and {len(group) - 1} more like this)"
