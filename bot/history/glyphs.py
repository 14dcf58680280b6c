"""Which letters the fonts of the picture have; words with others stand in a list beside it, by their numbers."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from bot.interview.progress import Progress

# What the picture is drawn with, by the package that it comes in; the second has what the first lacks, Japanese.
FONTS = ("DejaVu Sans", "IPAexGothic")
_FILES = (("matplotlib", "mpl-data/fonts/ttf/DejaVuSans.ttf"), ("matplotlib_fontja", "fonts/ipaexg.ttf"))


def is_drawable(text: str) -> bool:
    """Whether the fonts have every letter of a text."""
    return text.isascii() or all(ord(letter) in _letters() for letter in text)


def to_list(progress: Progress) -> tuple[str, ...]:
    """The words of the picture that cannot be drawn, each once; the first stands in it as [1]."""
    words = [topic.topic for topic in progress.topics]
    words += [word for missed in progress.missed for word in (missed.keypoint, missed.question)]
    return tuple(dict.fromkeys(word for word in words if not is_drawable(word)))


@cache
def _letters() -> frozenset[int]:
    from fontTools.ttLib import TTFont

    letters: set[int] = set()
    for package, font in _FILES:
        found = find_spec(package)
        assert found is not None, "the packages of the fonts are installed with mensetsu"
        assert found.origin is not None, "a package with files is no namespace"
        with TTFont(Path(found.origin).parent / font, lazy=True) as known:
            letters |= set(known.getBestCmap())
    return frozenset(letters)
