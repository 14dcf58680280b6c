"""The files that messages carry: made when they are first needed, kept in the data folder under their keys."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from bot.texts import Attachment

# Writes the file that some data stands for to a path.
Maker = Callable[[str, Path], None]


class Files:
    """The files of one folder. Slow where a file is still to be made; call it off the event loop."""

    def __init__(self, folder: Path, makers: Mapping[str, Maker] | None = None) -> None:
        self._folder = folder
        self._makers = makers or {}

    def file(self, attachment: Attachment) -> Path:
        """The attachment's file, made now unless it is there; raises what its maker raises."""
        place = self._folder / f"{attachment.key}{Path(attachment.name).suffix}"
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            # Under another name first: a file that is there is whole, whatever ends the process meanwhile.
            unfinished = place.with_name(f"{os.getpid()}-{place.name}")
            self._makers[attachment.maker](attachment.data, unfinished)
            unfinished.replace(place)
        return place
