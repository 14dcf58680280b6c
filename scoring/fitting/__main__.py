"""`python -m scoring.fitting`: fit the weights that ship, and print how good they are."""

from __future__ import annotations

from pathlib import Path

import click

from questions import packaged
from scoring import Judge, load_encoder, load_relations
from scoring.fitting import public
from scoring.fitting.kept import FOLDER, Kept, KeptRelations
from scoring.fitting.weights import fit, material, report, scores
from scoring.graded import graded
from scoring.judging import excerpts
from scoring.judging.calibration import FILE
from scoring.judging.calibration import packaged as packaged_weights
from scoring.judging.signals import RELATED_NAMES


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--data",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of public sets: banks of one's own are fitted on them, too.",
)
def main(folders: tuple[Path, ...], data: Path | None) -> None:
    """Fit on the graded replies in FOLDERS, print the report, write the weights, and what the replies teach.

    What the models answer is kept in build/kept: the same command goes on where it was stopped.
    """
    replies = [reply for folder in folders or (Path("benchmarks/gold"),) for reply in graded(folder)]
    if not replies:
        raise click.ClickException(f"There are no graded replies (*.jsonl) in {', '.join(map(str, folders))}.")
    encoder, relations = Kept(load_encoder(), FOLDER), KeptRelations(load_relations(), FOLDER)
    judge = Judge(encoder, relations, weights=packaged_weights(), taught={})
    known = material(judge, packaged(), replies)
    click.echo("\n".join(report(replies, scores(known))))
    # The relation model that ships knows our questions by heart, and what it tells of others is worth nothing.
    elsewhere = tuple(public.examples(judge, data)) if data else ()
    fit(known, elsewhere, unseen=RELATED_NAMES).write(FILE)
    excerpts.write(known.taught)


if __name__ == "__main__":
    main()
