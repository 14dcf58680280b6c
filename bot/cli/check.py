"""mensetsu check: lints banks."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from bot.cli.advice import Examined, general, particular
from bot.cli.progress import Progress
from bot.cli.streams import echo, to_json

if TYPE_CHECKING:
    from bot.runner import Library
    from bot.settings import Settings
    from questions import Advice, Bank, Located, Question

    Measure = Callable[[Question], tuple[Advice, ...]]

_PACE = "in seconds for a small question and in several minutes for one with hundreds of wordings"


@click.command()
@click.argument("names", nargs=-1)
@click.option("--measured", is_flag=True, help=f"Also judge each text as a reply, {_PACE}.")
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
    every_bank: list[Examined] = []
    for name in names or library.names():
        bank, found = _examined(library, name, measure)
        for each in found:
            counts[each.advice.weight] += 1
        if as_json:
            for each in found:
                row = {"bank": name, **asdict(each.advice), "file": each.file, "line": each.line, "words": each.words}
                echo(to_json(row))
            continue
        for place in library.hidden().get(name, ()):
            echo(
                f"{library.place(name)} is asked in place of {place}, which has the same name: rename one to have both."
            )
        echo(f"{name}: {_size(bank)}" if bank else f"{name}: cannot be read")
        echo("".join(f"  {line}\n" for line in particular(found, every)), nl=False)
        every_bank.append(Examined(name, len(bank.questions) if bank else 0, found))
    for place in library.missing():
        counts["mend"] += 1
        echo(f"{place}, named in MENSETSU_BANKS, is not there.", err=as_json)
    if not as_json:
        if not every:
            echo("".join(f"{line}\n" for line in general(every_bank)), nl=False)
        better = (
            f" {counts['better']} could be better{'' if every else ' (--all lists each)'}." if counts["better"] else ""
        )
        echo((f"{counts['mend']} to mend." if counts["mend"] else "Nothing to mend.") + better)
        if not measured:
            echo(f"How its texts score was not looked at: --measured does that, {_PACE}.")
    sys.exit(1 if counts["mend"] else 0)


def _measuring(settings: Settings) -> Measure:
    """What measures a question, and says on the errors how far it is."""
    from bot.cli import wiring
    from scoring import measured

    judge, folder = wiring.judge(settings), wiring.vectors(settings)

    def measure(question: Question) -> tuple[Advice, ...]:
        with Progress(question.id) as progress:
            return measured(judge, question, folder, progress.told)

    return measure


def _examined(library: Library, name: str, measure: Measure | None) -> tuple[Bank | None, list[Located]]:
    """The bank unless it cannot be read, and all that there is to say about it."""
    from questions import Advice, BankInvalid, Located, lint, located, open_bank, overlaid

    try:
        loaded = open_bank(library.place(name))
        overlay = library.overlay(name)
        loaded, problems = overlaid(loaded, overlay) if overlay else (loaded, ())
    except BankInvalid as error:
        return None, [Located(Advice("", "", str(problem))) for problem in error.problems]
    found = [*(Advice("", "", str(problem)) for problem in problems), *lint(loaded)]
    if measure is not None:
        for question in loaded.bank.questions:
            found += measure(question)
    return loaded.bank, list(located(loaded, found))


def _size(bank: Bank) -> str:
    keypoints = sum(len(question.keypoints) for question in bank.questions)
    contrasts = sum(len(question.contrasts) for question in bank.questions)
    counted = ((len(bank.questions), "question"), (keypoints, "keypoint"), (contrasts, "contrast"))
    return ", ".join(f"{count} {thing}{'' if count == 1 else 's'}" for count, thing in counted)
