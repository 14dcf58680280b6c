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


def make_folder(folder: Path) -> None:
    """Make a folder unless it is there; StoreNotWritable says why it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise StoreNotWritable(folder, "it is no folder, or lies in something that is none") from error
    except OSError as error:
        raise StoreNotWritable(folder, error.strerror) from error
