"""mensetsu calibrate: fitting the score to another encoder."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
def calibrate(gold: Path) -> None:
    """Fit the score to the model of MENSETSU_MODEL, on the graded replies in the folder GOLD (benchmarks/gold).

    Prints how well it agrees with the grades, on questions left out, and keeps the weights for this model in
    MENSETSU_DATA. The embedded model needs none: its weights ship with it.
    """
    from bot.cli import wiring
    from bot.settings import read_settings
    from questions import packaged
    from scoring import EMBEDDED, load_encoder
    from scoring.calibration import kept_file
    from scoring.examples import graded
    from scoring.fitting import Remembering, fit, report

    settings = read_settings()
    if settings.model == EMBEDDED:
        raise click.ClickException(
            "The embedded model ships with its weights. Set MENSETSU_MODEL to the model to fit the score to."
        )
    replies = graded(gold)
    if not replies:
        raise click.ClickException(f"There are no graded replies (*.jsonl) in {gold}. Give benchmarks/gold.")
    encoder = load_encoder(settings.model)
    weights, scores = fit(Remembering(encoder), packaged(), replies)
    file = kept_file(wiring.vectors(settings), encoder.name)
    file.parent.mkdir(parents=True, exist_ok=True)
    weights.write(file)
    click.echo("\n".join(report(replies, scores)))
    click.echo(f"\nWritten to {file}; from now on replies are scored by these weights.")
