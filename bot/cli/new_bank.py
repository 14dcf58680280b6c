"""mensetsu new-bank and mensetsu new-question: questions of one's own, by hand."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from bot.settings import Settings
    from questions import Language

# What begins an item of a list, and no number such as -5 or 3.14.
_ITEM = re.compile(r"(?:[-*+–—]\s+|[•・●]\s*|\(?\d{1,2}[.)]\s+|[①-⑳]\s*)")
_WIDE_MARK = re.compile(r"[•・●①-⑳–—]\s*")

to_option = click.option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write it into; that of your own banks in MENSETSU_DATA unless given.",
)


@click.command("new-bank")
@click.argument("name")
@click.option("--lang", "language", type=click.Choice(["en", "ja"]), default="en", help="Language of the example.")
@to_option
def new_bank(name: str, language: Language, folder: Path | None) -> None:
    """Begin a bank of your own.

    It is called NAME, such as my-bank: a commented example that plays, to be made your own.
    """
    from bot.settings import read_settings
    from questions import new_bank
    from questions.starting import example

    settings = read_settings()
    _refuse_known(settings, name)
    file = new_bank(folder or settings.own_banks, name, example(name, language))
    click.echo(f"{file}\n\nOpen it in an editor and put your questions in; its remarks explain the fields. Then:")
    say_next(settings, name, file)


@click.command("new-question")
@click.argument("bank")
def new_question(bank: str) -> None:
    """Ask for a question, and add it to a bank of your own.

    It asks for the question, its answer and its keypoints, shows what will be written, and puts it at the end of BANK.
    """
    from bot.cli import wiring
    from bot.settings import read_settings
    from questions import Draft, add_question, open_bank
    from questions.loading import PACKAGED
    from questions.writing import question_text

    library = wiring.library(read_settings())
    place = library.place(bank)
    if place.is_relative_to(PACKAGED):
        raise click.ClickException(
            f"{bank} comes with Mensetsu and is replaced with it. Make a bank of your own: mensetsu new-bank my-bank"
        )
    open_bank(place)  # what is to mend is said before anything is typed
    draft = Draft(_asked_for({question.id for question in library.bank(bank).questions}))
    click.echo(f"\nThis will stand at the end of {bank}:\n\n{question_text(draft)}")
    if not click.confirm("Add it?", default=True):
        click.echo("Nothing is added; what you typed stands above.")
        return
    file = add_question(place, draft)
    click.echo(f"\nAdded to {file}. Try it: mensetsu chat --bank {bank}")


def say_next(settings: Settings, name: str, file: Path) -> None:
    """What to type to check and to play a new bank."""
    from bot.cli import wiring

    if name not in wiring.library(settings).names():
        click.echo(f"  export MENSETSU_BANKS={shlex.quote(str(file))}")
    click.echo(f"  mensetsu check {name}\n  mensetsu chat --bank {name}")


def _refuse_known(settings: Settings, name: str) -> None:
    """A new bank would hide one of the same name."""
    from bot.cli import wiring

    if name in (library := wiring.library(settings)).names():
        raise click.ClickException(
            f"There is a bank called {name} already: {library.place(name)}. Choose another name."
        )


def _asked_for(known: set[str]) -> dict[str, Any]:
    """The fields of a question, as they are typed."""
    from questions.naming import slug

    ask = _line("Question")
    sentences = _lines("Model answer, as a good candidate would say it")
    while not sentences:
        sentences = _lines("The answer is what replies are compared with, so it is needed")
    answer = _text(sentences)
    typed = _lines("What a good reply says: a short phrase a line. Without any, each sentence of the answer counts")
    points = [point for line in typed if (point := _ITEM.sub("", line))]
    content: dict[str, Any] = {"ask": ask, "answers": answer, **({"keypoints": points} if points else {})}
    name = slug(ask)
    if name in known:
        number = next(number for number in range(2, len(known) + 3) if f"{name[:36]}-{number}" not in known)
        content = {"id": f"{name[:36]}-{number}", **content}
    return content


def _text(lines: Sequence[str]) -> str:
    """Typed lines as a text: those of a list stay lines of their own, the others flow."""
    from questions.languages import language_of

    text = ""
    listed = False
    for line in lines:
        mark = _ITEM.match(line)
        if not text:
            between = ""
        elif mark:
            between = "\n" if listed else "\n\n"
        else:
            between = "\n\n" if listed else "" if language_of(text[-1] + line[0]) == "ja" else " "
        # The marks of Japanese lists are none in Markdown.
        text += between + (_WIDE_MARK.sub("- ", line) if mark else line)
        listed = bool(mark)
    return text


def _line(prompt: str) -> str:
    typed: str = click.prompt(prompt)
    return typed.strip()


def _lines(prompt: str) -> list[str]:
    """Lines up to an empty one."""
    click.echo(f"{prompt} (an empty line ends it):")
    lines = []
    while typed := click.prompt(">", default="", show_default=False, prompt_suffix=" ").strip():
        lines.append(typed)
    return lines
