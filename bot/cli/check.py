"""mensetsu check: lints banks."""

from __future__ import annotations

import sys

import click


@click.command()
@click.argument("names", nargs=-1)
@click.option("--vectors", is_flag=True, help="Also judge every statement with the encoder (takes a minute).")
def check(names: tuple[str, ...], vectors: bool) -> None:
    """Check the banks called NAMES, or all of them: what breaks a rule, and what would make scores better."""
    from bot.cli import wiring
    from bot.settings import read_settings
    from questions import by_reference_alone, lint
    from scoring import check_statements

    settings = read_settings()
    banks = wiring.library(settings)
    judge = wiring.judge(settings) if vectors else None
    found = 0
    for name in names or banks.names():
        bank = banks.bank(name)
        advice = [str(each) for each in lint(bank)]
        if judge is not None:
            for question in bank.questions:
                advice += [str(each) for each in check_statements(judge, question)]
        for each in advice:
            click.echo(f"{name}: {each}")
        for each in by_reference_alone(bank):
            click.echo(f"{name}: {each}: is judged by its reference answer alone; keypoints would tell what is missing")
        found += len(advice)
        keypoints = sum(len(question.keypoints) for question in bank.questions)
        contrasts = sum(len(question.contrasts) for question in bank.questions)
        click.echo(f"{name}: {len(bank.questions)} questions, {keypoints} keypoints, {contrasts} contrasts")
    click.echo("Nothing to mend." if not found else f"{found} to mend.")
    sys.exit(1 if found else 0)
