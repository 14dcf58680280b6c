"""The heat map can be read without colours, and with any name."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from matplotlib.image import imread

from bot.history.heat import draw_heat
from bot.interview.rounds import Results, Row
from bot.interview.summary import mean
from bot.runner import Files
from bot.runner.heat_maps import SIGNS, heat_map
from bot.runner.makers import makers
from bot.texts import sentence
from questions import Language
from scoring import Status
from tests.history.pictures import DOCS, draw
from tests.interview.test_rounds import OPEN
from tests.library import LIBRARY

WORDS = {key: key for key in ("title", "covered", "partly", "missed", "contradicted")}
STATUSES: tuple[Status, ...] = ("covered", "partly", "missed", "contradicted")


def brightness(file: Path) -> float:
    """How bright a picture is in grey, 0 to 1."""
    return float(np.mean(imread(file)[..., :3] @ [0.299, 0.587, 0.114]))


def test_each_status_is_of_a_brightness_of_its_own(tmp_path: Path) -> None:
    found = []
    for status in STATUSES:
        points = [["a point"]] * 12
        draw_heat(["Q"], points, ["Ben"] * 6, [[status] * 12] * 6, [WORDS], SIGNS, tmp_path / "heat.png")
        found.append(brightness(tmp_path / "heat.png"))
    covered, partly, missed, contradicted = found
    assert covered < partly < contradicted < missed
    assert min(partly - covered, contradicted - partly, missed - contradicted) > 0.01


def test_the_picture_in_the_documentation_is_there_and_as_large_as_it_is_drawn(tmp_path: Path) -> None:
    assert imread(DOCS / "round.png").shape == imread(draw(tmp_path)).shape


@pytest.mark.parametrize("languages", [("en",), ("ja",), ("ja", "en")])
def test_a_round_is_drawn_whatever_people_are_called_in_each_of_their_languages(
    tmp_path: Path, languages: tuple[Language, ...]
) -> None:
    library = LIBRARY
    bank = library.bank("deep-learning")
    question = bank.questions[0]
    ids = tuple(point.id for point in question.keypoints)
    rows = tuple(
        Row(number, name, 50, None, tuple(STATUSES[place % 4] for place in range(len(ids))))
        for number, name in enumerate(("愛子", "🦊", "Bartholomew the Third", "<b>"))
    )
    found = Results(ids, rows, mean([50]), None, None, None)
    over = OPEN.__class__("r1", 5, 7, languages[0], bank.id, question.id, OPEN.started_at, None)
    attachment = heat_map(over, found, bank, languages)
    for language in languages:
        assert question.keypoints[0].point.to(language) in attachment.alt
    assert attachment.key.startswith("member-5/heat-")
    lines = attachment.alt.splitlines()[len(languages) :]
    assert len(lines) == len(ids)
    word = sentence("round.heat_covered", languages[0])
    every = sentence("round.between_names", languages[0]).join(row.name for row in rows)
    assert lines[0].endswith(sentence("round.heat_who", languages[0], status=word, names=every))
    file = Files(tmp_path, makers(tmp_path, library)).file(attachment)
    assert file.stat().st_size > 10_000
