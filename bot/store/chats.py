"""A chat that gets another id, as a group does when it becomes a supergroup: all that names it moves along."""

from __future__ import annotations

import sqlite3

# Every column that holds a chat's id, alone or in an address such as 7@-100 or 7@-100.3. A table that comes to have one
# is named here; a test finds those that are not. (The members are moved one by one, since they may be there already.)
COLUMNS: tuple[tuple[str, str], ...] = (("forgotten", "external_id"), ("moved_chats", "new_id"))

_NAMES_IT = "{0} = :old OR {0} LIKE '%@' || :old OR {0} LIKE '%@' || :old || '.%'"
_RENAMED = "iif({0} = :old, :new, replace({0}, '@' || :old, '@' || :new))"


def move(connection: sqlite3.Connection, old: int, new: int) -> None:
    """Give a chat of Telegram's its new id, everywhere."""
    ids = {"old": str(old), "new": str(new)}
    connection.execute("INSERT INTO moved_chats (old_id, new_id) VALUES (:old, :new) ON CONFLICT DO NOTHING", ids)
    for table, column in COLUMNS:
        connection.execute(
            f"UPDATE {table} SET {column} = {_RENAMED.format(column)} WHERE {_NAMES_IT.format(column)}", ids
        )
    rows = connection.execute(
        f"SELECT id, {_RENAMED.format('external_id')} AS address FROM members"
        f" WHERE front_end = 'telegram' AND ({_NAMES_IT.format('external_id')})",
        ids,
    ).fetchall()
    for row in rows:
        _move_member(connection, row["id"], row["address"])


def current(connection: sqlite3.Connection, chat: int) -> int:
    """The id that a chat has now."""
    row = connection.execute("SELECT new_id FROM moved_chats WHERE old_id = ?", (str(chat),)).fetchone()
    return chat if row is None else int(row["new_id"])


def _move_member(connection: sqlite3.Connection, member_id: int, address: str) -> None:
    there = connection.execute(
        "SELECT id FROM members WHERE front_end = 'telegram' AND external_id = ?", (address,)
    ).fetchone()
    if there is not None:
        _take_over(connection, member_id, there["id"])
    connection.execute("UPDATE members SET external_id = ? WHERE id = ?", (address, member_id))
    # The messages that are there already have other ids in the new chat, and cannot be changed any more.
    connection.execute("UPDATE messages_owed SET external_message_id = NULL WHERE member_id = ?", (member_id,))


def _take_over(connection: sqlite3.Connection, member_id: int, other: int) -> None:
    """Give a member all that the same person has done in the new chat before the move was known."""
    (before,) = connection.execute(
        "SELECT coalesce(max(number), 0) FROM interviews WHERE member_id = ?", (member_id,)
    ).fetchone()
    connection.execute("UPDATE interviews SET number = number + ? WHERE member_id = ?", (before, other))
    # Where the dialog stands is told by whichever of the two is under way.
    is_idle = connection.execute(
        "SELECT 1 FROM sessions WHERE member_id = ? AND phase <> 'idle'", (member_id,)
    ).fetchone()
    if is_idle is None:
        connection.execute("DELETE FROM sessions WHERE member_id = ?", (member_id,))
        connection.execute("UPDATE sessions SET member_id = ? WHERE member_id = ?", (member_id, other))
    else:
        connection.execute(
            "UPDATE interviews SET state = 'stopped' WHERE member_id = ? AND state = 'running'", (other,)
        )
    for table, column in _naming_members(connection):
        connection.execute(f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {column} = ?", (member_id, other))
    connection.execute("DELETE FROM members WHERE id = ?", (other,))


def _naming_members(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Every column that refers to a member, as the schema says."""
    rows = connection.execute(
        'SELECT m.name, f."from" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f'
        " WHERE m.type = 'table' AND f.\"table\" = 'members'"
    )
    return [(row["name"], row["from"]) for row in rows]
