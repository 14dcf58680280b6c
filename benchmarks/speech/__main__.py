"""Measure how well spoken replies are heard: `python -m benchmarks.speech [--write docs/voice.md]`."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from benchmarks.placing import placed
from benchmarks.speech.hearing import Ears, memory
from benchmarks.speech.recordings import Recording, recordings
from benchmarks.speech.table import BEGIN, END, measured, models, section
from bot.runner import Library
from questions import packaged
from scoring import Judge, load_encoder, load_relations
from scoring.graded import graded
from speech import load_transcriber

GOLD = Path(__file__).parents[1] / "gold"
PROGRAMS = ("espeak-ng", "sox")


@click.command()
@click.option("--count", default=60, show_default=True, type=click.IntRange(min=1), help="Replies a language.")
@click.option("--cache", default=Path("build/speech"), type=click.Path(path_type=Path), help="Keeps what was heard.")
@click.option("--write", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Put the table there.")
def main(count: int, cache: Path, write: Path | None) -> None:
    """Have replies spoken, hear them, and judge them beside the same replies typed.

    What was heard is kept, so that a run that was stopped goes on where it was.
    """
    if missing := [name for name in PROGRAMS if shutil.which(name) is None]:
        raise click.ClickException(f"Recordings are made with {' and '.join(missing)}: install it first.")
    bank = packaged()
    chosen = recordings(bank, graded(GOLD), count)
    ears = Ears(Library(), load_transcriber(cache), cache)
    heard = []
    with click.progressbar(chosen, label="hearing", item_show_func=_shown) as waiting:
        for recording in waiting:
            heard.append(ears.hear(recording))
    judge = Judge(load_encoder(), load_relations(), cache / "vectors")
    longest = max(heard, key=lambda each: each.length).recording
    most = memory(cache, longest.made(cache / "recordings").read_bytes(), longest.language)
    found = section(models(judge), [measured(judge, bank, each) for each in heard], most)
    click.echo(found)
    if write:
        write.write_text(placed(write.read_text(encoding="utf-8"), BEGIN, END, found), encoding="utf-8")


def _shown(recording: Recording | None) -> str | None:
    return None if recording is None else recording.reply.id


if __name__ == "__main__":
    main()
