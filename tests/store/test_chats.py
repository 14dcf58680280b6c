"""A group that becomes a supergroup: everything that names it moves to the new id, in one transaction."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from bot.interview.effects import KeepReminder
from bot.interview.events import Answered, Skipped
from bot.store import Store
from bot.store.chats import COLUMNS
from tests.store.dialog import FIRST_MOMENT, Dialog, rows

OLD, NEW = -100, -1009876543210
SCHEMA = "SELECT m.name, c.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table'"


class InGroup(Dialog):
    """The dialog of somebody in a group."""

    def __init__(self, store: Store, address: str, *questions: str, interview: str) -> None:
        super().__init__(store, "nobody", interview=interview)
        self.member = store.member("telegram", address, "Ada", "en")
        self.begin(interview, *questions)


def replied(at: datetime) -> Answered:
    return Answered(at, "It scales each step.")


def test_every_column_that_can_name_a_chat_is_moved(store: Store, tmp_path: Path) -> None:
    named = {
        (str(table), str(column))
        for table, column in rows(tmp_path, SCHEMA)
        if any(word in str(column) for word in ("chat", "external_id", "group", "address", "old_id", "new_id"))
    }
    moved = {*COLUMNS, ("members", "external_id"), ("moved_chats", "old_id")}
    assert named == moved
    assert store.current_chat(OLD) == OLD


def test_all_that_belongs_to_a_chat_is_found_under_its_new_id(store: Store) -> None:
    ada = InGroup(store, f"7@{OLD}", "learning-rate", "backpropagation", interview="one")
    InGroup(store, f"8@{OLD}.3", "learning-rate", interview="two")
    InGroup(store, f"7@{OLD}1", "learning-rate", interview="another group")
    private = InGroup(store, "7", "learning-rate", interview="in private")
    ada.do(replied)
    store.commit(ada.member.id, ada.session, (KeepReminder(FIRST_MOMENT),), [json.dumps({"card": "c"})], None)
    store.tick(store.owed("telegram")[-1].id, "4711", "c")
    store.receive(5, "{}")
    store.move_chat(OLD, NEW, 5)
    assert {member.external_id for member in store.members()} >= {f"7@{NEW}", f"8@{NEW}.3", f"7@{OLD}1", "7"}
    again = store.member("telegram", f"7@{NEW}", "Ada", "en")
    assert again.id == ada.member.id
    assert store.unfinished("telegram") == [again]
    assert store.session(again.id).phase == "grading"
    assert [past.state for past in store.interviews(again.id)] == ["running"]
    assert store.due("telegram", FIRST_MOMENT) == [again]
    assert store.card(again.id, "c") is None  # its message has another id there
    assert (store.current_chat(OLD), store.waiting_updates()) == (NEW, [])
    assert store.find("telegram", "7") == private.member
    store.move_chat(OLD, NEW)
    assert store.find("telegram", f"7@{NEW}") == again


def test_who_was_in_the_new_chat_already_keeps_both_histories(store: Store, tmp_path: Path) -> None:
    old = InGroup(store, f"7@{OLD}", "learning-rate", interview="old")
    new = InGroup(store, f"7@{NEW}", "backpropagation", interview="new")
    old.do(Skipped)
    new.do(replied)
    store.move_chat(OLD, NEW)
    (member,) = [each for each in store.members() if each.front_end == "telegram"]
    assert [(past.number, past.state) for past in store.interviews(member.id)] == [(2, "running"), (1, "finished")]
    session = store.session(member.id)
    assert session.interview is not None
    assert (session.interview.id, session.phase) == ("new", "grading")
    assert rows(tmp_path, "SELECT count(*) FROM replies") == [(1,)]


def test_of_two_interviews_under_way_the_older_goes_on(store: Store) -> None:
    InGroup(store, f"7@{OLD}", "learning-rate", interview="old")
    InGroup(store, f"7@{NEW}", "backpropagation", interview="new")
    store.move_chat(OLD, NEW)
    (member,) = [each for each in store.members() if each.front_end == "telegram"]
    interview = store.session(member.id).interview
    assert interview is not None
    assert interview.id == "old"
    assert [past.state for past in store.interviews(member.id)] == ["left", "running"]


def test_who_asked_to_be_forgotten_is_named_by_the_new_id(store: Store, tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "broken.sqlite").write_bytes(b"not a database" * 100)
    store.forget(store.member("telegram", f"7@{OLD}", "Ada", "en").id, '"farewell"', None)
    store.move_chat(OLD, NEW)
    assert rows(tmp_path, "SELECT external_id FROM forgotten") == [(f"7@{NEW}",)]
