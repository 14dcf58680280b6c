"""mensetsu calibrate: fitting the score to other models."""

from __future__ import annotations

from pathlib import Path

import click

from bot.cli.streams import echo


@click.command()
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
def calibrate(gold: Path) -> None:
    """Fit the score to models of your own choice.

    Those are the ones of MENSETSU_MODEL and MENSETSU_RELATION. It is fitted on the graded replies in the folder GOLD
    (benchmarks/gold). Prints how well it agrees with the grades, on questions left out, and keeps the weights for these
    models in MENSETSU_DATA. The embedded models need none: their weights ship with them.
    """
    from bot.cli import wiring
    from bot.settings import read_settings
    from questions import packaged
    from scoring import EMBEDDED, Judge, load_encoder, load_relations
    from scoring.fitting.kept import Kept, KeptRelations
    from scoring.fitting.weights import fit, material, report, scores
    from scoring.graded import graded
    from scoring.judging.calibration import kept_file
    from scoring.judging.calibration import packaged as packaged_weights
    from scoring.judging.models import models

    settings = read_settings()
    if settings.model == EMBEDDED and settings.relation == EMBEDDED:
        raise click.ClickException(
            "The embedded models ship with their weights."
            " Set MENSETSU_MODEL or MENSETSU_RELATION to the model to fit the score to."
        )
    replies = graded(gold)
    if not replies:
        raise click.ClickException(f"There are no graded replies (*.jsonl) in {gold}. Give benchmarks/gold.")
    encoder = load_encoder(settings.model, wiring.say_fetching)
    relations = load_relations(settings.relation, wiring.say_fetching)
    judge = Judge(Kept(encoder, None), KeptRelations(relations, None), weights=packaged_weights(), taught={})
    known = material(judge, packaged(), replies)
    file = kept_file(wiring.vectors(settings), models(encoder, relations))
    file.parent.mkdir(parents=True, exist_ok=True)
    fit(known).write(file)
    echo("\n".join(report(replies, scores(known))))
    echo(f"\nWritten to {file}; from now on replies are scored by these weights.")
