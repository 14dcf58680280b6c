"""The database: members, their dialogs, what they were asked and said, and what they are owed. See docs/database.md."""

from bot.store.backups import (
    Backup,
    Restored,
    back_up,
    backups,
    copy,
    discard,
    is_database,
    is_ours,
    keep_only,
    leave_out_withheld,
    restore,
    take_turn,
)
from bot.store.checking import BadRows
from bot.store.errors import StoreDamaged, StoreError, StoreLocked, StoreNotWritable, StoreTooNew
from bot.store.forgetting import Holdings
from bot.store.invitations import Guest, Invitation, Refusal
from bot.store.members import Member
from bot.store.post import Owed, ShownCard, WaitingUpdate
from bot.store.recordings import KeptSound
from bot.store.replacing import Renewed, RenewedDrill
from bot.store.room import check_room, make_folder
from bot.store.rounds import Played
from bot.store.store import FILE, Store
from bot.store.store_custody import FILES
from bot.store.transfer import Merged, Rows

__all__ = [
    "FILE",
    "FILES",
    "Backup",
    "BadRows",
    "Guest",
    "Holdings",
    "Invitation",
    "KeptSound",
    "Member",
    "Merged",
    "Owed",
    "Played",
    "Refusal",
    "Renewed",
    "RenewedDrill",
    "Restored",
    "Rows",
    "ShownCard",
    "Store",
    "StoreDamaged",
    "StoreError",
    "StoreLocked",
    "StoreNotWritable",
    "StoreTooNew",
    "WaitingUpdate",
    "back_up",
    "backups",
    "check_room",
    "copy",
    "discard",
    "is_database",
    "is_ours",
    "keep_only",
    "leave_out_withheld",
    "make_folder",
    "restore",
    "take_turn",
]
