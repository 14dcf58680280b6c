"""Where the lines of a text end that is being typed: between words, as in what is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from prompt_toolkit.formatted_text import fragment_list_to_text
from prompt_toolkit.formatted_text.base import OneStyleAndTextTuple
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.layout.screen import Char
from prompt_toolkit.layout.utils import explode_text_fragments

from bot.terminal.wrapping import line_starts

# A window with room for hardly a character is left as it is.
_LEAST_ROOM = 4
_BLANK: OneStyleAndTextTuple = ("", " ")


class WordWrap(Processor):
    """Fills each line but the last with blanks up to the edge of the window, so that the next word begins below it."""

    def __init__(self, indent: int) -> None:
        """`indent` is how many columns are free at the left of each line, or hold the prompt."""
        self._indent = indent

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """The line as it is shown."""
        typed = explode_text_fragments(transformation_input.fragments)
        room = transformation_input.width - self._indent
        if room < _LEAST_ROOM:
            return Transformation(typed)
        places = tuple(_places(fragment_list_to_text(typed), room))
        shown = [_BLANK if place is None else typed[place] for place in places]
        columns = _columns(places, len(typed))
        return Transformation(shown, source_to_display=lambda place: columns[place])


def _places(text: str, room: int) -> Iterator[int | None]:
    """The places in `text` of the characters that are shown, and None for each blank that fills a line.

    A space that hangs over the edge is not shown.
    """
    for start, end in pairwise((*line_starts(text, room), len(text))):
        column = 0
        for place in range(start, end):
            width = Char(text[place]).width
            if column + width > room:
                if text[place].isspace():
                    continue
                yield from [None] * (room - column)
                column = 0
            column += width
            yield place
        if end < len(text):
            yield from [None] * (room - column)


def _columns(places: Sequence[int | None], length: int) -> list[int]:
    """Where each of the typed characters is shown, and the end; one that is not shown is where the next one is."""
    shown = {place: column for column, place in enumerate(places) if place is not None}
    columns = [len(places)]
    for place in reversed(range(length)):
        columns.append(shown.get(place, columns[-1]))
    return columns[::-1]
