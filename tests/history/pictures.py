"""The pictures of the documentation: `python -m tests.history.pictures` draws them anew, with made-up people."""

from __future__ import annotations

from pathlib import Path

from bot.interview.delivery import SpokenReply
from bot.interview.rounds import Results, Round, Row
from bot.runner import Files
from bot.runner.courses import course_picture
from bot.runner.heat_maps import heat_map
from bot.runner.makers import makers
from scoring import Status
from speech import Course
from tests.interview.test_rounds import OPEN
from tests.library import LIBRARY

DOCS = Path(__file__).parents[2] / "docs"
STATUSES: tuple[tuple[Status, ...], ...] = (
    ("covered", "covered", "covered", "partly", "missed", "covered", "missed", "covered"),
    ("covered", "covered", "partly", "missed", "covered", "missed", "missed", "missed"),
    ("partly", "covered", "contradicted", "missed", "missed", "missed", "covered", "missed"),
    ("covered", "partly", "missed", "missed", "missed", "partly", "missed", "missed"),
    ("missed", "contradicted", "missed", "missed", "missed", "missed", "missed", "missed"),
)


SPOKEN = (
    SpokenReply(
        "Your reply",
        74.0,
        126.0,
        "126 words a minute",
        Course(
            ((6.1, 6.9), (19.8, 26.2), (37.3, 38.1), (49.0, 51.4), (60.2, 60.9)),
            (0.0, 5.6, 12.9, 27.0, 38.2, 44.0, 51.6),
        ),
    ),
    SpokenReply("Your reply to follow-up 1", 18.0, 171.0, "171 words a minute", Course(((8.1, 8.7),))),
)


def draw_delivery(folder: Path) -> Path:
    """The picture of a spoken reply, and of one to a follow-up."""
    attachment = course_picture(SPOKEN, 1, "light", "en")
    assert attachment is not None, "there is something to draw"
    return Files(folder, makers(folder, LIBRARY)).file(attachment)


def draw(folder: Path) -> Path:
    """The picture of a round of five."""
    library = LIBRARY
    bank = library.bank("deep-learning")
    question = bank.question("learning-rate")
    ids = tuple(point.id for point in question.keypoints)
    people = zip(("愛子", "Ben", "Chen", "Dora", "Emi"), STATUSES, strict=True)
    rows = tuple(Row(number, name, 50, None, statuses) for number, (name, statuses) in enumerate(people))
    over = Round("r1", 1, None, "en", bank.id, question.id, OPEN.started_at, None, state="over")
    return Files(folder, makers(folder, library)).file(
        heat_map(over, Results(ids, rows, 50, None, None, None), bank, ("en", "ja"))
    )


if __name__ == "__main__":
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory() as made:
        shutil.copyfile(draw(Path(made)), DOCS / "round.png")
        shutil.copyfile(draw_delivery(Path(made)), DOCS / "delivery.png")
