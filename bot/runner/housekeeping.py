"""What is done once a day: the backup, and clearing away what was made for members and has been sent."""

from __future__ import annotations

import logging
import time
from datetime import UTC, date, datetime
from pathlib import Path

from bot.store import FILE, FILES, StoreError, take_turn

log = logging.getLogger(__name__)

_A_DAY = 24 * 60 * 60.0


def today() -> date:
    """The day by the clock of this machine, as backups are named after it."""
    return datetime.now(UTC).astimezone().date()


def keep_house(data: Path, day: date) -> None:
    """Do what is due on `day` in a data folder, if anything is; what fails is told to the log."""
    try:
        made = take_turn(data / FILE, day)
    except StoreError as error:
        log.warning("There is no backup today: %s", error)
    else:
        if made is not None:
            log.info("Backed up to %s", made)
    for file in (data / FILES).glob("member-*/*"):
        # Telegram keeps what it was sent, and whatever is asked for again is made again.
        if time.time() - file.stat().st_mtime > _A_DAY:
            file.unlink(missing_ok=True)
