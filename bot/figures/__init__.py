"""Figures: what people would rather see than read, drawn by the project for the model answers that name them.

matplotlib is imported when the first one is drawn, so that nothing starts more slowly for it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

from bot.interview.session import Theme
from questions import Figure, Language


def draw_figure(data: str, file: Path) -> None:
    """Write the figure that `data`, made by `bot.texts.figure_attachment`, names to a PNG file. Slow."""
    from bot.figures.canvas import Canvas
    from bot.figures.drawings import DRAWINGS

    wanted = json.loads(data)
    canvas = Canvas(cast(Language, wanted["language"]), cast(Theme, wanted["theme"]))
    DRAWINGS[cast(Figure, wanted["figure"])](canvas)
    canvas.save(file)
