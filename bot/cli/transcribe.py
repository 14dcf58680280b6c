"""mensetsu transcribe: files of speech in, what is said in them out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.streams import echo, to_json

if TYPE_CHECKING:
    from questions import Language, Question
    from speech import Transcriber, Transcript


class NotTranscribed(Exception):
    """Nothing could be heard in a file; the message says why."""


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--lang", "language", type=click.Choice(["en", "ja"]), help="What is spoken; heard unless given.")
@click.option("--question", "asked", help="The question that is answered: its terms are then recognised.")
@click.option("--bank", default="deep-learning", show_default=True, help="Where the question is looked up.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a file, with the times of each word.")
def transcribe(files: Sequence[Path], language: Language | None, asked: str | None, bank: str, as_json: bool) -> None:
    """Write down what is said in recordings, offline.

    FILES may have any format of sound; it needs the extra voice (make voice). Each file gives one line on standard
    output, after its name where there are several. One in which nothing can be heard gives a line on standard error
    instead, and the exit code is then 1.
    """
    from bot.cli import wiring
    from bot.settings import read_settings

    settings = read_settings()
    question = _question(wiring.library(settings).bank(bank).questions, asked)
    transcriber = wiring.transcriber(settings)
    failed = False
    for file in files:
        try:
            transcript = transcribed(transcriber, file, language, question)
        except NotTranscribed as error:
            failed = True
            echo(f"{file}: {error}", err=True)
        else:
            named = {"file": str(file)} if as_json else {}
            line = to_json({**named, **asdict(transcript)}) if as_json else transcript.text
            echo(line if as_json or len(files) == 1 else f"{file}: {line}")
    sys.exit(1 if failed else 0)


def transcribed(
    transcriber: Transcriber, file: Path, language: Language | None, question: Question | None
) -> Transcript:
    """What is said in a file in reply to a question; NotTranscribed, in the language that is asked for, if nothing."""
    from bot.texts import sentence
    from questions import LANGUAGES
    from speech import NotHeard, vocabulary

    terms = {each: vocabulary(question, each) for each in LANGUAGES} if question else {}
    try:
        return transcriber.transcribe(file, language, terms)
    except NotHeard as error:
        raise NotTranscribed(sentence(f"voice.{error.reason}", language or "en")) from error
    except OSError as error:
        raise NotTranscribed(f"cannot be read ({error.strerror}).") from error


def _question(questions: Sequence[Question], asked: str | None) -> Question | None:
    found = next((each for each in questions if each.id == asked), None)
    if asked is not None and found is None:
        raise click.BadParameter(f"{asked!r} is none of {', '.join(each.id for each in questions)}.")
    return found
