"""What came in is handled once, and what is owed is sent in order."""

from __future__ import annotations

from pathlib import Path

from bot.interview import Session
from bot.interview.events import Answered
from bot.store import Owed, Store, WaitingUpdate
from tests.store.dialog import Dialog, judged, rows


def test_an_update_counts_once(store: Store, tmp_path: Path) -> None:
    assert store.receive(12, '{"update_id": 12}')
    assert store.receive(7, '{"update_id": 7}')  # ids may begin anew after a quiet week
    assert not store.receive(12, '{"update_id": 12, "again": true}')
    assert store.waiting_updates() == [WaitingUpdate(12, '{"update_id": 12}'), WaitingUpdate(7, '{"update_id": 7}')]
    store.finish_update(12)
    assert store.waiting_updates() == [WaitingUpdate(7, '{"update_id": 7}')]
    assert not store.receive(12, "{}")
    assert rows(tmp_path, "SELECT update_id, raw, done_at IS NULL FROM updates") == [
        (12, None, 0),
        (7, '{"update_id": 7}', 1),
    ]


def test_updates_wait_for_the_next_start(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.receive(12, "{}")
    with Store.open(tmp_path) as store:
        assert store.waiting_updates() == [WaitingUpdate(12, "{}")]


def test_messages_are_owed_in_order_until_sent_or_dropped(store: Store, tmp_path: Path) -> None:
    ada = store.member("telegram", "100", "Ada", "en")
    beni = store.member("telegram", "200", "Beni", "ja")
    me = store.member("terminal", "me", "me", "en")
    store.commit(ada.id, Session(), (), ['"one"', '"two"'], None)
    store.commit(beni.id, Session(), (), ['"三"'], None)
    store.commit(me.id, Session(), (), ['"here"'], None)
    assert store.owed("telegram") == [
        Owed(1, ada.id, "100", '"one"', "Ada"),
        Owed(2, ada.id, "100", '"two"', "Ada"),
        Owed(3, beni.id, "200", '"三"', "Beni"),
    ]
    assert [owed.body for owed in store.owed("terminal")] == ['"here"']
    store.tick(1, "9001")
    store.drop(3, "Forbidden: bot was blocked by the user")
    assert [owed.id for owed in store.owed("telegram")] == [2]
    store.tick(4)
    assert store.owed("terminal") == []
    assert rows(
        tmp_path,
        "SELECT body, sent_at IS NOT NULL, external_message_id, dropped_at IS NOT NULL, dropped_reason"
        " FROM messages_owed",
    ) == [
        (None, 1, "9001", 0, None),
        ('"two"', 0, None, 0, None),
        ('"三"', 0, None, 1, "Forbidden: bot was blocked by the user"),
        (None, 1, None, 0, None),
    ]


def test_members_whose_reply_is_being_graded_are_found_again(store: Store) -> None:
    waiting, answered = Dialog(store, "ada", "learning-rate"), Dialog(store, "ben", "learning-rate", interview="second")
    for dialog in (waiting, answered):
        dialog.do(lambda at: Answered(at, "It scales each step."))
    answered.grade(judged(90, "covered"))
    assert store.unfinished("terminal") == [waiting.member]
    assert store.unfinished("telegram") == []


def test_a_member_is_met_again(store: Store) -> None:
    ada = store.member("telegram", "100", "Ada", "ja")
    assert store.member("telegram", "100", "Ada", "en") == ada
    assert store.member("telegram", "100", "Ada L.", None).name == "Ada L."
    assert store.member("terminal", "100", "Ada", None).id != ada.id
    assert [(member.front_end, member.name, member.language) for member in store.members()] == [
        ("telegram", "Ada L.", "ja"),
        ("terminal", "Ada", None),
    ]
