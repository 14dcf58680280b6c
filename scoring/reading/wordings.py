"""Tables of wordings: things that belong together on a line, a tab between two, | between the wordings of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

from scoring.reading.words import fold

# The number of a line and of a thing on it, and the place in the text.
Named = tuple[int, int, int, int]


@dataclass(frozen=True)
class Table:
    """The table in a `file` beside this one; its lines with # say what it holds.

    A wording in Latin letters is found where none of `letters`, a class of characters, stands beside it, another one
    where none stands `before` and none `after` it. What is alone on its line names nothing, and hides what is in it.
    """

    file: str
    letters: str = "a-z"
    before: str = ""
    after: str = ""

    def named(self, text: str) -> Iterator[Named]:
        """What a text names, in order; one wording may name several things."""
        folded = fold(text)
        for match in self._pattern.finditer(folded.text):
            for line, thing in self._known[match.group()]:
                yield line, thing, folded.origins[match.start()], folded.origins[match.end()]

    def wordings(self) -> Iterator[tuple[str, int, int]]:
        """Each wording as it is folded, with the number of its line and of its thing."""
        return ((wording, *named) for wording, every in self._known.items() for named in every)

    @cached_property
    def _known(self) -> dict[str, tuple[tuple[int, int], ...]]:
        known: dict[str, tuple[tuple[int, int], ...]] = {}
        lines = (files("scoring.reading") / self.file).read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(line for line in lines if not line.startswith("#")):
            things = line.split("\t")
            for thing, wordings in enumerate(things):
                for wording in dict.fromkeys(fold(each).text for each in wordings.split("|")):
                    known[wording] = (*known.get(wording, ()), *([(number, thing)] if len(things) > 1 else []))
        return known

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._known, key=len, reverse=True)
        latin = _any_of(each for each in longest_first if each.isascii())
        others = _any_of(each for each in longest_first if not each.isascii())
        letters = f"[{self.letters}]"
        before, after = f"(?<![{self.before}])" if self.before else "", f"(?![{self.after}])" if self.after else ""
        return re.compile(f"(?<!{letters}){latin}(?!{letters})|{before}{others}{after}")


def _any_of(wordings: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, wordings))})"
