"""`python -m scoring.training`: make the bilingual encoder, and measure it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import torch

from scoring.encoders.bilingual_encoder import BilingualEncoder
from scoring.encoders.bilingual_files import FOLDER, PIECES, WEIGHTS
from scoring.encoders.loading import embedded_folder
from scoring.training import evaluation, stages
from scoring.training.evaluation import Measure
from scoring.training.progress import show

_FOLDER = click.Path(file_okay=False, path_type=Path)
_DATA = click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
_WORK = click.option("--work", type=_FOLDER, required=True, help="Where the stages leave their files.")
_STATEMENTS = click.option(
    "--statements",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=Path("benchmarks/statements.jsonl"),
    show_default=True,
    help="Statements with paraphrases and near-misses.",
)


@click.group(help=__doc__)
@click.option("--threads", type=int, default=2, show_default=True, help="Threads of torch.")
def main(threads: int) -> None:
    """The commands share one setting: how many threads torch may use."""
    torch.set_num_threads(threads)


@main.command()
@_DATA
@_WORK
@_STATEMENTS
def learn(data: Path, work: Path, statements: Path) -> None:
    """Make the encoder's files in the work folder from the corpora in DATA; run again, it goes on where it stopped."""
    stages.make(data, embedded_folder(), work, show)
    with (work / "report.txt").open("w", encoding="utf-8") as report:
        for measure in _report(work, data, statements):
            click.echo(measure)
            click.echo(measure, report)


@main.command()
@_DATA
@_STATEMENTS
@click.option("--folder", type=_FOLDER, default=FOLDER, help="The encoder's files; those that ship by default.")
def evaluate(data: Path, statements: Path, folder: Path) -> None:
    """Print the measures of docs/encoder.md."""
    for measure in _report(folder, data, statements):
        click.echo(measure)


def _report(folder: Path, data: Path, statements: Path) -> Iterator[Measure]:
    def load() -> BilingualEncoder:
        return BilingualEncoder(embedded_folder(), folder)

    yield from evaluation.measures(load(), data, statements)
    yield from evaluation.costs(load, data, [folder / PIECES, folder / WEIGHTS])


if __name__ == "__main__":
    main()
