"""The database: members, their dialogs, what they were asked and said, and what they are owed. See docs/database.md."""

from bot.store.errors import StoreDamaged, StoreError, StoreLocked, StoreNotWritable, StoreTooNew
from bot.store.invitations import Guest
from bot.store.members import Member
from bot.store.post import Owed, WaitingUpdate
from bot.store.store import FILE, Store

__all__ = [
    "FILE",
    "Guest",
    "Member",
    "Owed",
    "Store",
    "StoreDamaged",
    "StoreError",
    "StoreLocked",
    "StoreNotWritable",
    "StoreTooNew",
    "WaitingUpdate",
]
