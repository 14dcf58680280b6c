"""The course of spoken replies can be drawn of any of them, and read in grey."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from matplotlib.image import imread

from bot.interview.delivery import SpokenReply
from bot.interview.session import Theme
from bot.runner import Files
from bot.runner.courses import course_picture
from bot.runner.makers import makers
from questions import LANGUAGES, Language
from speech import Course
from tests.history.pictures import DOCS, draw_delivery
from tests.library import LIBRARY

HALTING = SpokenReply("Reply", 60.0, 120.0, "120", Course(((20.0, 26.4), (30.0, 30.6), (27.0, 29.5)), (0.0, 5.1, 59.9)))
FLUENT = SpokenReply("Reply", 0.4, 900.0, "900", Course())


def drawn(folder: Path, *replies: SpokenReply, theme: Theme = "light", language: Language = "en") -> Path:
    attachment = course_picture(replies, 7, theme, language)
    assert attachment is not None
    assert attachment.key.startswith("member-7/delivery-")
    return Files(folder, makers(folder, LIBRARY)).file(attachment)


def grey(file: Path) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """A picture in grey, 0 to 1."""
    return np.asarray(imread(file)[..., :3] @ [0.299, 0.587, 0.114])


def test_the_picture_in_the_documentation_is_the_one_that_is_drawn(tmp_path: Path) -> None:
    shown, now = imread(DOCS / "delivery.png"), imread(draw_delivery(tmp_path))
    assert shown.shape == now.shape
    # Letters may be a shade different with another version of the library.
    assert float(np.mean(np.abs(shown - now))) < 0.01


@pytest.mark.parametrize("theme", get_args(Theme))
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_reply_or_three_make_a_small_picture_for_a_phone(tmp_path: Path, theme: Theme, language: Language) -> None:
    for replies in ((FLUENT,), (HALTING, FLUENT, HALTING)):
        height, width = grey(drawn(tmp_path, *replies, theme=theme, language=language)).shape
        assert width == 1080
        assert height < 360 * len(replies) + 150


def test_a_pause_is_lighter_than_speech_where_it_is(tmp_path: Path) -> None:
    picture = grey(drawn(tmp_path, HALTING))
    # The strip has the rows that are darkest, below its edge.
    strip = picture[np.argmin(picture.mean(axis=1)) + 10]
    left, right = 54, 1080 - 54
    at = [strip[round(left + (right - left) * seconds / HALTING.seconds)] for seconds in (10.0, 23.0, 45.0)]
    assert at[1] - max(at[0], at[2]) > 0.5


def test_a_filler_is_marked_where_it_is(tmp_path: Path) -> None:
    without = replace(HALTING, course=replace(HALTING.course, fillers=()))
    differs = np.argwhere(grey(drawn(tmp_path, HALTING)) != grey(drawn(tmp_path, without)))
    places = sorted({round((column - 54) / (1080 - 108) * HALTING.seconds) for column in differs[:, 1]})
    assert {0, 5, 60} <= set(places) <= {0, 1, 4, 5, 6, 59, 60}


def test_it_is_told_in_words() -> None:
    english = course_picture((HALTING, FLUENT), 7, "light", "en")
    japanese = course_picture((HALTING,), 7, "light", "ja")
    assert english is not None
    assert japanese is not None
    assert english.alt.splitlines()[0].endswith(
        "120. Pauses of two seconds or more: 6 s at 0:20, 2 s at 0:27. Fillers: 0:00, 0:05, 1:00."
    )
    assert english.alt.endswith("Pauses of two seconds or more: none. Fillers: none.")
    assert "2秒以上の間：0:20に6秒、0:27に2秒。つなぎ言葉：0:00、0:05、1:00。" in japanese.alt
    assert course_picture((), 7, "light", "en") is None
