"""Whether there is room for what is about to be said."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from bot.store.errors import StoreNotWritable

# More than a reply with all that comes of it takes, in bytes.
_ROOM = 256 * 1024


def check_room(file: Path) -> None:
    """Raise StoreNotWritable unless the file of a database, and others beside it, can be written now."""
    if not os.access(file, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        raise StoreNotWritable(file, "Permission denied")
    probe = file.with_name(f".room-{os.getpid()}")
    try:
        probe.write_bytes(bytes(_ROOM))
    except OSError as error:
        raise StoreNotWritable(file.parent, error.strerror) from error
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
