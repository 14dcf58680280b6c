"""mensetsu seed: a history to look at, made of real replies, really judged."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.streams import echo

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.interview.effects import Grade
    from bot.runner.seeding import GradedReply
    from scoring import Assessment


@click.command()
@click.option("--interviews", type=click.IntRange(min=1), default=200, show_default=True, help="How many in all.")
@click.option("--members", type=click.IntRange(min=1), default=5, show_default=True, help="How many made-up members.")
@click.option(
    "--replies",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of graded replies, JSON lines; benchmarks/gold of mensetsu's source unless given.",
)
def seed(interviews: int, members: int, replies: Path | None) -> None:
    """Fill an empty data folder, to try out the history.

    The replies are those of the benchmark. Each is judged once, and what was judged is remembered in the data folder.
    """
    from rich.console import Console
    from rich.progress import track

    from bot.cli import wiring
    from bot.runner.seeding import NoReplies, Rehearsal, rehearse
    from bot.settings import read_settings
    from bot.store import Store

    settings = read_settings()
    known = read_replies(replies or _gold())
    bank = wiring.library(settings).bank("deep-learning")
    grader = wiring.grader(settings, wiring.library(settings))
    console = Console(stderr=True)
    with Store.open(settings.data) as store:
        if store.members():
            raise click.ClickException(
                f"{settings.data} is in use already. Set MENSETSU_DATA to a new folder, so that made-up interviews "
                "do not get mixed up with yours."
            )
        played = rehearse(
            store,
            bank,
            known,
            _remembering(grader.assess, settings.data / "seed-gradings.jsonl"),
            Rehearsal(interviews, members, datetime.now(UTC)),
        )
        try:
            for _ in track(played, "Playing", total=interviews, console=console, disable=not console.is_terminal):
                pass
        except NoReplies as error:
            raise click.ClickException(f"{error} Give benchmarks/gold by --replies.") from error
        names = [member.name for member in store.members()]
    echo(f"{settings.data} now holds {interviews} interviews of {', '.join(names)}.")
    echo(f"Look at them: mensetsu history --member {names[0]}")


def _gold() -> Path:
    """The benchmark's graded replies, which come with the source and not with the installed package."""
    places = [root / "benchmarks" / "gold" for root in (Path(), Path(__file__).parents[2])]
    found = next((place for place in places if place.is_dir()), None)
    if found is None:
        raise click.ClickException(
            "The graded replies are not part of the installed package. They are the folder benchmarks/gold of "
            "mensetsu's source: get it, then run mensetsu seed --replies that/folder."
        )
    return found


def read_replies(folder: Path) -> list[GradedReply]:
    """The graded replies of the benchmark."""
    from bot.runner.seeding import GradedReply

    replies = []
    for file in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                replies.append(GradedReply(row["question"], row["lang"], row["grade"], row["answer"]))
            except (ValueError, KeyError, TypeError) as error:
                raise click.ClickException(f"{file}, line {number}, is no graded reply ({error}).") from error
    if not replies:
        raise click.ClickException(f"There are no graded replies (*.jsonl) in {folder}. Give benchmarks/gold.")
    return replies


def _remembering(grade: Callable[[Grade], Assessment], file: Path) -> Callable[[Grade], Assessment]:
    """Grades each text once; what was graded is found again in `file` the next time."""
    from pydantic import TypeAdapter

    from scoring import Assessment

    adapter = TypeAdapter(Assessment)
    known = {}
    if file.is_file():
        for line in file.read_text(encoding="utf-8").splitlines():
            *key, assessment = json.loads(line)
            known[tuple(key)] = adapter.validate_python(assessment)

    def remembered(work: Grade) -> Assessment:
        follow_up = work.follow_up
        key = (work.question, follow_up and follow_up.kind, follow_up and follow_up.target, work.text)
        if follow_up is not None and follow_up.kind == "numeric":
            return grade(work)
        if key not in known:
            known[key] = grade(work)
            with file.open("a", encoding="utf-8") as out:
                kept = json.loads(adapter.dump_json(known[key]))
                out.write(json.dumps([*key, kept], ensure_ascii=False) + "\n")
        return known[key]

    return remembered
