"""The database: members, their dialogs, what they were asked and said, and what they are owed. See docs/database.md."""

from bot.store.backups import Backup, backups, copy, is_database, keep_only, restore, take_turn
from bot.store.errors import StoreDamaged, StoreError, StoreLocked, StoreNotWritable, StoreTooNew
from bot.store.forgetting import Holdings
from bot.store.invitations import Guest
from bot.store.members import Member
from bot.store.post import Owed, WaitingUpdate
from bot.store.store import FILE, FILES, Store
from bot.store.transfer import Merged, Rows

__all__ = [
    "FILE",
    "FILES",
    "Backup",
    "Guest",
    "Holdings",
    "Member",
    "Merged",
    "Owed",
    "Rows",
    "Store",
    "StoreDamaged",
    "StoreError",
    "StoreLocked",
    "StoreNotWritable",
    "StoreTooNew",
    "WaitingUpdate",
    "backups",
    "copy",
    "is_database",
    "keep_only",
    "restore",
    "take_turn",
]
