"""Where the log of a chat in a terminal goes: into a file, since who is interviewed reads what is shown."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

FILE = "mensetsu.log"
_MOST_BYTES = 1_000_000


def log_to_file(data: Path) -> None:
    """From now on, log into a file of the data folder, and nowhere where that cannot be written."""
    logging.raiseExceptions = False
    handler = RotatingFileHandler(data / FILE, maxBytes=_MOST_BYTES, backupCount=1, encoding="utf-8", delay=True)
    logging.basicConfig(
        level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s", handlers=[handler], force=True
    )
