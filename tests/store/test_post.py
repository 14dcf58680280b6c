"""What came in is handled once, and what is owed is sent in order."""

from __future__ import annotations

import json
from pathlib import Path

from bot.interview import Session
from bot.interview.events import Answered, Recorded
from bot.store import Owed, ShownCard, Store, WaitingUpdate
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


def test_buttons_are_pressable_until_they_have_lost_their_meaning(store: Store) -> None:
    ada = store.member("telegram", "100", "Ada", "en")
    body = '{"buttons": [{"label": "Skip", "command": "/skip"}], "stamp": "here", "card": "", "edits": false}'
    store.commit(ada.id, Session(), (), [body], None)
    store.tick(1, "9001")
    ((owed_id, shown),) = store.pressable(ada.id)
    assert json.loads(shown)["stamp"] == "here"
    store.press_only(owed_id, shown, None)
    assert store.owed("telegram") == []
    store.press_only(owed_id, None, '"no buttons"')
    assert store.pressable(ada.id) == []
    assert [(each.body, each.changes) for each in store.owed("telegram")] == [('"no buttons"', "9001")]


def test_a_message_in_parts_goes_on_where_it_was(store: Store) -> None:
    ada = store.member("telegram", "100", "Ada", "en")
    store.commit(ada.id, Session(), (), ['"long"'], None)
    store.note_part(1)
    assert [each.parts_sent for each in store.owed("telegram")] == [1]


def test_a_card_is_the_newest_message_that_shows_it(store: Store) -> None:
    ada = store.member("telegram", "100", "Ada", "en")
    store.commit(ada.id, Session(), (), ['"one"', '"two"'], None)
    assert store.card(ada.id, "c") is None
    store.tick(1, "9001", "c", "old")
    store.tick(2, "9002", "c", "new")
    assert store.card(ada.id, "c") == ShownCard(2, "9002", "new")


def test_a_file_is_known_until_telegram_has_lost_it(store: Store) -> None:
    assert store.uploaded("dots/black") is None
    store.note_upload("dots/black", "photo1")
    store.note_upload("dots/black", "photo2")
    assert store.uploaded("dots/black") == "photo2"
    store.forget_upload("dots/black")
    assert store.uploaded("dots/black") is None


def test_what_could_not_reach_a_member_is_owed_again(store: Store) -> None:
    ada = store.member("telegram", "100", "Ada", "en")
    bodies = [json.dumps({"card": card, "edits": edits}) for card, edits in (("q1", False), ("q1", True), ("", False))]
    store.commit(ada.id, Session(), (), bodies, None)
    for each in store.owed("telegram"):
        store.drop(each.id, "Forbidden: bot was blocked by the user", unreachable=True)
    assert store.owe_again(ada.id) == ["q1"]
    assert [each.body for each in store.owed("telegram")] == bodies
    assert store.owe_again(ada.id) == []


def test_who_is_owed_a_hearing_is_found_again(store: Store) -> None:
    dialog = Dialog(store, "ada", "learning-rate")
    assert store.unheard("terminal") == []
    dialog.do(lambda at: Recorded(at, "1", "sound"))
    assert store.unheard("terminal") == [dialog.member]
    assert store.unheard("telegram") == []


def test_who_somebody_is_does_not_depend_on_where_they_speak(store: Store) -> None:
    there = store.member("telegram", "100@-200", "Ada", "en")
    here = store.member("terminal", "ada@home", "Ada", "en")
    assert (there.user, there.in_group) == ("100", True)
    assert (here.user, here.in_group) == ("ada@home", False)
