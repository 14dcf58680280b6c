"""The progress picture can be drawn of any history. A glyph that a font lacks warns, which fails a test."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from PIL import Image

from bot.history.glyphs import to_list
from bot.history.palettes import PALETTES
from bot.history.picture import Picture, draw_progress, drawing, page_of
from bot.interview.progress import Paces
from bot.interview.session import Theme
from bot.runner.reviewing import Reviewer
from bot.store import Store
from bot.texts import Speech, progress_facts
from questions import LANGUAGES, Language
from tests.history.seeded import NOW, member
from tests.library import LIBRARY


@pytest.mark.parametrize("theme", get_args(Theme))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_for_a_phone(seeded: Store, language: Language, theme: Theme, tmp_path: Path) -> None:
    progress = Reviewer(seeded, LIBRARY, member(seeded), language).progress()
    file = tmp_path / "progress.png"
    draw_progress(Picture(progress, NOW.date(), theme), Speech(language), file)
    with Image.open(file) as picture:
        width, height = picture.size
        assert (picture.format, width) == ("PNG", 1080)
        # Telegram takes no picture whose width and height add up to more than 10,000, nor one 20 times as high as wide.
        assert width < height < 2.5 * width
        assert picture.convert("RGB").getpixel((3, 3)) == _rgb(PALETTES[theme].paper)


def test_a_first_interview_and_a_long_history_can_be_drawn(seeded: Store, tmp_path: Path) -> None:
    progress = Reviewer(seeded, LIBRARY, member(seeded), "en").progress()
    first = replace(progress, scores=progress.scores[:1], topics=progress.topics[:1], missed=(), days=progress.days[:1])
    years = [replace(each, at=each.at + timedelta(days=9 * n)) for n in range(40) for each in progress.scores]
    for number, each in enumerate((first, replace(progress, scores=tuple(years)))):
        draw_progress(Picture(each, NOW.date()), Speech("en"), tmp_path / f"{number}.png")
        assert (tmp_path / f"{number}.png").stat().st_size > 10_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_do_not_run_into_each_other(seeded: Store, language: Language) -> None:
    progress = Reviewer(seeded, LIBRARY, member(seeded), language).progress()
    for count in range(2, 12):
        scores = [replace(each, at=each.at + timedelta(days=160)) for each in (progress.scores * count)[:count]]
        with drawing():
            figure = page_of(Picture(replace(progress, scores=tuple(scores)), NOW.date()), Speech(language))
            figure.draw_without_rendering()
            shown = [label.get_window_extent() for label in figure.axes[0].get_xticklabels() if label.get_visible()]
        assert len(shown) >= min(count, 2)
        assert all(one.x1 + 10 < other.x0 for one, other in pairwise(shown)), count


@pytest.mark.parametrize("language", LANGUAGES)
def test_paces_are_drawn_where_there_are_two_to_compare(seeded: Store, language: Language, tmp_path: Path) -> None:
    progress = Reviewer(seeded, LIBRARY, member(seeded), language).progress()
    heights = []
    for paces in (None, Paces(language, (150.0,)), Paces(language, (60.0, 150.0, 300.0))):
        file = tmp_path / "progress.png"
        draw_progress(Picture(replace(progress, paces=paces), NOW.date()), Speech(language), file)
        with Image.open(file) as picture:
            heights.append(picture.height)
    assert heights[0] == heights[1] < heights[2]


def test_signs_of_formulas_are_letters_and_what_no_font_has_is_a_number(seeded: Store, tmp_path: Path) -> None:
    """A formula that is not one, or a letter without a glyph, would warn or fail here."""
    progress = Reviewer(seeded, LIBRARY, member(seeded), "en").progress()
    missed = progress.missed[0]
    odd = replace(
        progress,
        topics=(replace(progress.topics[0], topic="경사하강법"), *progress.topics[1:]),
        missed=(
            replace(missed, keypoint="$# is their number, $@ is the list of them", question="a^{2 $x$"),
            replace(missed, keypoint="การเรียนรู้", question="学习率 हिन्दी"),
        ),
    )
    draw_progress(Picture(odd, NOW.date()), Speech("en"), tmp_path / "progress.png")
    listed = to_list(odd)
    assert listed == ("경사하강법", "การเรียนรู้", "学习率 हिन्दी")
    facts = progress_facts(odd, NOW.date(), "en", listed)
    assert [block.text for block in facts][-4:] == [
        "In the picture by their numbers",
        *(f"[{number}] {word}" for number, word in enumerate(listed, start=1)),
    ]


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))
