"""`python -m scoring.fitting`: fit the weights that ship, and print how good they are."""

from __future__ import annotations

from pathlib import Path

import click

from questions import packaged
from scoring import Judge, load_encoder, load_relations
from scoring.fitting.weights import Remembering, RememberingRelations, fit, material, report, scores
from scoring.graded import graded
from scoring.judging.calibration import FILE
from scoring.judging.calibration import packaged as packaged_weights
from scoring.relations.embedded_relations import EmbeddedRelations
from scoring.relations.files import FOLDER, PIECES


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--general",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The relation model before it learned of our questions (docs/relations.md), for banks that it does not know.",
)
def main(folders: tuple[Path, ...], general: Path | None) -> None:
    """Fit on the graded replies in FOLDERS, print the report, write the weights."""
    replies = [reply for folder in folders or (Path("benchmarks/gold"),) for reply in graded(folder)]
    if not replies:
        raise click.ClickException(f"There are no graded replies (*.jsonl) in {', '.join(map(str, folders))}.")
    encoder, weights = Remembering(load_encoder()), packaged_weights()
    judge = Judge(encoder, RememberingRelations(load_relations()), weights=weights)
    before = Judge(encoder, EmbeddedRelations(FOLDER / PIECES, general), weights=weights) if general else None
    known = material(judge, packaged(), replies, before)
    click.echo("\n".join(report(replies, scores(known))))
    fit(known).write(FILE)


if __name__ == "__main__":
    main()
