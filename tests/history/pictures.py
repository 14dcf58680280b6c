"""The picture of docs/study-group.md: `python -m tests.history.pictures` draws it anew, with a made-up group."""

from __future__ import annotations

from pathlib import Path

from bot.interview.rounds import Results, Round, Row
from bot.runner import Files, Library
from bot.runner.heat_maps import heat_map
from bot.runner.makers import makers
from scoring import Status
from tests.interview.test_rounds import OPEN

DOCS = Path(__file__).parents[2] / "docs"
STATUSES: tuple[tuple[Status, ...], ...] = (
    ("covered", "covered", "covered", "partly", "missed", "covered", "missed", "covered"),
    ("covered", "covered", "partly", "missed", "covered", "missed", "missed", "missed"),
    ("partly", "covered", "contradicted", "missed", "missed", "missed", "covered", "missed"),
    ("covered", "partly", "missed", "missed", "missed", "partly", "missed", "missed"),
    ("missed", "contradicted", "missed", "missed", "missed", "missed", "missed", "missed"),
)


def draw(folder: Path) -> Path:
    """The picture of a round of five."""
    library = Library()
    bank = library.bank("deep-learning")
    question = bank.question("learning-rate")
    ids = tuple(point.id for point in question.keypoints)
    people = zip(("愛子", "Ben", "Chen", "Dora", "Emi"), STATUSES, strict=True)
    rows = tuple(Row(number, name, 50, None, statuses) for number, (name, statuses) in enumerate(people))
    over = Round("r1", 1, None, "en", bank.id, question.id, OPEN.started_at, None, state="over")
    return Files(folder, makers(folder, library)).file(
        heat_map(over, Results(ids, rows, 50, None, None, None), bank, "en")
    )


if __name__ == "__main__":
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory() as made:
        shutil.copyfile(draw(Path(made)), DOCS / "round.png")
