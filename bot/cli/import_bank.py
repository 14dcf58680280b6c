"""mensetsu import-bank: a bank of questions that one has already, in a file of another kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.new_bank import say_next, to_option

if TYPE_CHECKING:
    from bot.settings import Settings
    from questions.importing import Card, Imported, Made

_SHOWN = 8  # of what is listed line by line


@click.command("import-bank")
@click.argument("source", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--name", help="What the bank is called, such as my-bank; made of the file's name unless given.")
@click.option("--title", help="Its title, as people read it.")
@click.option("--replace", is_flag=True, help="Put it in the place of your bank of that name, and keep the old file.")
@to_option
def import_bank(source: Path, name: str | None, title: str | None, folder: Path | None, replace: bool) -> None:
    """Make a bank of questions that you have already.

    It shows what was understood of FILE, and writes a YAML file to go on with. FILE may be Markdown or plain text, CSV
    or TSV, an Anki package (.apkg) or notes exported as text, GIFT, Aiken, Moodle XML, or terms and definitions parted
    by tabs, as Quizlet exports them.
    """
    from bot.runner.bank_files import derived_points
    from bot.settings import read_settings
    from questions import bank_name
    from questions.importing import drafted, read_foreign

    settings = read_settings()
    name = name or bank_name(source.stem)
    file = _file(settings, name, folder, replace=replace)
    found = read_foreign(source)
    made = drafted(found, title or found.title or source.stem, derived_points)
    click.echo("\n".join(_understood(source, found, made)))
    if not made.texts:
        raise click.ClickException("No question has an answer, so there is nothing to compare replies with.")
    parts = [(file, made.texts[0])]
    for number, text in enumerate(made.texts[1:], start=2):
        parts.append((_file(settings, f"{name}-{number}", file.parent, replace=replace), text))
    click.echo()
    for part, text in parts:
        click.echo("\n".join(_written(part, text)))
    click.echo("Read it through, then:")
    say_next(settings, name, file)


def _file(settings: Settings, name: str, folder: Path | None, *, replace: bool) -> Path:
    """The file to write a bank into: a new one, or the one that it is to replace."""
    from bot.cli import wiring
    from questions.loading import PACKAGED

    other = f"Give this one another name, such as --name {name}-2."
    library = wiring.library(settings)
    file = (folder or settings.own_banks) / f"{name}.yaml"
    place = library.place(name) if name in library.names() else file
    if place.is_relative_to(PACKAGED):
        raise click.ClickException(f"A bank called {name} comes with Mensetsu. {other}")
    if not place.exists():
        return file
    if place.is_dir():
        raise click.ClickException(f"There is a bank called {name} already, a folder: {place}. {other}")
    if not replace:
        raise click.ClickException(
            f"There is a bank called {name} already: {place}. If this is the same list, changed, put it there with "
            "--replace: the old file is kept, and a question whose wording is as it was keeps its id, and with it its "
            f"history. If it is another list: {other[0].lower()}{other[1:]}"
        )
    if folder is not None and place.parent.resolve() != folder.resolve():
        raise click.ClickException(f"The bank called {name} lies in {place.parent}: leave --to out to replace it.")
    return place


def _written(file: Path, text: str) -> Iterator[str]:
    """Write a bank, and say where it is and what became of the one that was there."""
    from questions import BankInvalid, new_bank, open_bank, replace_bank

    if file.exists():
        kept = replace_bank(file, text)
        if kept is None:
            yield f"Nothing has changed: {file}"
            return
        yield f"Replaced: {file}"
        yield f"What was there is kept as {kept}; what you had added to it by hand stands only in there."
        yield "Interviews under way end on the questions that they began with."
        return
    new_bank(file.parent, file.stem, text)
    try:
        open_bank(file)
    except BankInvalid:
        file.unlink()
        raise
    yield f"Written: {file}"


def _understood(file: Path, found: Imported, made: Made) -> Iterator[str]:
    """What was read, what was made of it and what was left out, a line each."""
    yield f"{file}: {found.kind}"
    for note in found.notes:
        yield f"  {note}"
    yield f"  {_counted(made.questions, 'question')} with an answer"
    if made.derived:
        yield f"  {_counted(made.derived, 'question')} got keypoints from the sentences of the answer"
    if made.proposed:
        yield f"  {_counted(made.proposed, 'contrast')} proposed, from the wrong choices"
    if made.follow_ups:
        yield f"  {_counted(made.follow_ups, 'follow-up')} that will be asked"
    if made.unasked:
        yield f"  {_counted(len(made.unasked), 'follow-up')} without an answer, kept as remarks at their questions:"
        yield from (f"    {_short(each.ask)}" for each in made.unasked[:_SHOWN])
        if len(made.unasked) > _SHOWN:
            yield f"    and {len(made.unasked) - _SHOWN} more"
        yield "    With an answer they are asked, too: write it below (“A: …”), or into a column “Follow-up answer”"
    if made.unanswered:
        yield from _listed("without an answer, kept as remarks at the head of the file", made.unanswered)
    if made.refused:
        cards = [card for card, _ in made.refused]
        yield from _listed("too long for a bank, kept as remarks at the head of the file", cards)
    pictures = sum(remark.startswith("left out: ") for card in found.cards for remark in card.remarks)
    if pictures:
        what = "picture or sound" if pictures == 1 else "pictures or sounds"
        yield f"  {pictures} {what} left out; a remark says where"
    if found.left_out:
        lines = ", ".join(str(line) for line, _ in found.left_out[:_SHOWN])
        more = " …" if len(found.left_out) > _SHOWN else ""
        passages = _counted(len(found.left_out), "passage")
        yield f"  {passages} outside the questions, kept as remarks (line {lines}{more})"
    if made.unseen:
        yield f"  {_counted(made.unseen, 'character')} that cannot be seen taken out"
    example = next((card for card in found.cards if card.answer), None)
    if example is not None:
        yield from ("", "The first one:", f"  Q  {_short(example.ask)}", f"  A  {_short(example.answer)}")


def _listed(said: str, cards: Sequence[Card]) -> Iterator[str]:
    yield f"  {len(cards)} {said}:"
    for card in cards[:_SHOWN]:
        only_code = any(remark.startswith("in the place of the answer: ```") for remark in card.remarks)
        why = " (its answer is only code, which is not compared: say it in a sentence)" if only_code else ""
        yield f"    line {card.line}: {_short(card.ask)}{why}"
    if len(cards) > _SHOWN:
        yield f"    and {len(cards) - _SHOWN} more"


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 100 else f"{flat[:99]}…"
