"""The figures: each can be drawn, in both languages and themes, fits a phone and has no letter without a glyph."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from PIL import Image

import bot.figures
from bot.figures import draw_figure
from bot.figures.drawings import DRAWINGS
from bot.interview.session import Theme
from bot.texts import CATALOGUE
from bot.texts.figures import figure_attachment
from questions import LANGUAGES, Figure, Language, load_bank

FIGURES: tuple[Figure, ...] = get_args(Figure)


def test_every_figure_has_its_drawing_and_its_question() -> None:
    named = [figure for question in load_bank("deep-learning").questions for figure in question.figures]
    assert set(DRAWINGS) == set(FIGURES) == set(named)
    assert len(named) == len(set(named))


def test_every_label_is_in_its_figure() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in Path(bot.figures.__file__).parent.glob("*.py"))
    labels = {key.removeprefix("figure.") for key in CATALOGUE if key.startswith("figure.")} - set(FIGURES)
    assert {label for label in labels if label.partition(".")[2] not in code} == set()


# A letter that no font has is drawn as a box, and matplotlib warns of it, which fails a test.
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_is_drawn_for_a_phone(tmp_path: Path, figure: Figure, language: Language) -> None:
    file = tmp_path / "figure.png"
    draw_figure(figure_attachment(figure, language, "light").data, file)
    with Image.open(file) as picture:
        assert picture.format == "PNG"
        assert picture.width == 1080
        assert 500 <= picture.height <= 1300
        assert file.stat().st_size < 300_000


@pytest.mark.parametrize(("theme", "paper"), [("light", (255, 255, 255)), ("dark", (23, 32, 43))])
def test_the_theme_is_that_of_the_member(tmp_path: Path, theme: Theme, paper: tuple[int, ...]) -> None:
    file = tmp_path / "figure.png"
    draw_figure(figure_attachment("epochs", "ja", theme).data, file)
    with Image.open(file) as picture:
        assert picture.convert("RGB").getpixel((2, 2)) == paper


def test_nothing_draws_before_there_is_something_to_draw() -> None:
    code = "import sys, bot.figures, bot.runner, bot.telegram_app; print('matplotlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
