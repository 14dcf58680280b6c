"""mensetsu overlay: what was added to banks here, shown, written out to be shared, and taken in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.streams import echo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.settings import Settings
    from questions import Additions, Overlay, Texts


@click.command()
@click.argument("bank", required=False)
@click.option("--export", "to", type=click.Path(dir_okay=False, path_type=Path), help="Write the overlay to a file.")
@click.option(
    "--import",
    "source",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Add what another group's overlay holds to your own.",
)
def overlay(bank: str | None, to: Path | None, source: Path | None) -> None:
    """Show what is added here to BANK, or to all banks.

    That is paraphrases, contrasts, and wordings struck. It comes from disputes that were accepted, and from the files
    themselves, which lie in the folder overlays of MENSETSU_DATA. The banks themselves are never changed.
    """
    from bot.settings import read_settings

    settings = read_settings()
    if to and source:
        raise click.ClickException("Either --export or --import, one at a time.")
    if source:
        _take_in(settings, bank, source)
        return
    known = _known(settings)
    if to:
        _write(settings, _chosen(known, bank), to)
        return
    for name in [bank] if bank else known:
        _show(settings, name)
    if not bank and not known:
        echo(f"Nothing is added to any bank yet. Overlays lie in {settings.overlays}.")


def _known(settings: Settings) -> list[str]:
    return sorted(file.stem for file in settings.overlays.glob("*.yaml"))


def _chosen(known: list[str], bank: str | None) -> str:
    """The bank that is named, or the only one that something is added to."""
    if bank is None and len(known) != 1:
        several = f"Which bank? Something is added to: {', '.join(known)}." if known else "No bank has an overlay yet."
        raise click.ClickException(several)
    chosen = bank or known[0]
    if chosen not in known:
        raise click.ClickException(f"Nothing is added to the bank {chosen} here. Overlays: {', '.join(known) or '-'}.")
    return chosen


def _show(settings: Settings, name: str) -> None:
    from bot.cli import wiring
    from questions import open_bank, overlaid, overlay_file, read_overlay

    file = overlay_file(settings.overlays, name)
    place = wiring.library(settings).place(name)
    if not file.is_file():
        echo(f"{name}: nothing is added here ({file} would hold it)")
        return
    overlay = read_overlay(file)
    _, problems = overlaid(open_bank(place), file)
    echo(f"{name}: {_size(overlay)} ({file})")
    for question, additions in overlay.questions.items():
        echo(f"  {question}")
        said = [(f"+ {point}", text) for point, texts in _worded(additions) for text in texts.all()]
        wrong = [(f"✗ {each.contradicts}", text) for each in additions.contrasts for text in each.wordings.all()]
        struck = [(f"- {contrast}", text) for contrast, texts in additions.struck.items() for text in texts.all()]
        echo("".join(f"    {what}: “{text}”\n" for what, text in (*said, *wrong, *struck)), nl=False)
    for problem in problems:
        echo(f"  is left out: {problem}")


def _worded(additions: Additions) -> Iterator[tuple[str, Texts]]:
    """The further ways to say each point, by its name; those of deeper follow-ups after theirs."""
    yield from additions.paraphrases.items()
    for follow_up, worded in additions.follow_ups.items():
        yield from ((f"{follow_up}: {point}", texts) for point, texts in worded.items())


def _size(overlay: Overlay) -> str:
    every = overlay.questions.values()
    counted = (
        (sum(len(texts.all()) for each in every for _, texts in _worded(each)), "paraphrase"),
        (sum(len(each.contrasts) for each in every), "contrast"),
        (sum(len(texts.all()) for each in every for texts in each.struck.values()), "struck wording"),
    )
    return ", ".join(f"{count} {thing}{'' if count == 1 else 's'}" for count, thing in counted)


def _write(settings: Settings, name: str, file: Path) -> None:
    from bot.cli.choosing import writing
    from questions import overlay_file, overlay_text, read_overlay

    text = overlay_text(read_overlay(overlay_file(settings.overlays, name)))
    with writing(file) as unfinished:
        unfinished.write_text(text, encoding="utf-8")
    echo(str(file))


def _take_in(settings: Settings, bank: str | None, source: Path) -> None:
    from bot.cli import wiring
    from questions import Overlay, import_overlay, open_bank, overlay_file, read_overlay

    name = read_overlay(source).bank
    file = overlay_file(settings.overlays, name)
    if bank not in (None, name):
        raise click.ClickException(f"{source} belongs to the bank {name}, not to {bank}. Leave the name out.")
    place = wiring.library(settings).place(name)
    former = read_overlay(file) if file.is_file() else Overlay(bank=name)
    whole = import_overlay(settings.overlays, source, open_bank(place).bank)
    echo(f"{name}: {_size(whole)} now. Look at it: mensetsu overlay {name}; check it: mensetsu check {name}")
    changed = [each for each, additions in whole.questions.items() if additions != former.questions.get(each)]
    again = _grade_again(settings, name, changed)
    if again:
        echo(f"Past replies are graded again by it when mensetsu chat starts ({', '.join(again)}).")
        echo("It lists the marks that would change, and none changes before you agree.")


def _grade_again(settings: Settings, bank: str, questions: list[str]) -> list[str]:
    """Have past replies to these questions graded again, as an accepted dispute has; those that there are any of."""
    from bot.cli import wiring
    from bot.runner import now
    from bot.runner.sitting import FRONT_END
    from bot.store import FILE, Store

    if not (settings.data / FILE).is_file():
        return []
    with Store.open(settings.data) as store:
        replied = [each for each in questions if store.revisions.past(bank, each).replies()]
        name = wiring.terminal_name()
        for each in replied:
            store.revisions.begin(bank, each, store.member(FRONT_END, name, name, None).id, now())
    return replied
