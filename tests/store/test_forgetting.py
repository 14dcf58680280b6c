"""Forgetting: a member is gone from the rows, from the very bytes of the file, from the files made for them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.interview.events import Answered, Stopped
from bot.interview.peers import PeerInterview, accept, begin, take_reply
from bot.interview.session import Part
from bot.store import FILE, FILES, KeptSound, Store, backups, take_turn
from tests.store.dialog import FIRST_MOMENT, Dialog, judged, planned, rows

SECRET = "my very own words"
EVERYWHERE = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%sqlite_%'"
# Tables that hold nothing of a member, or of one who was forgotten.
NOTHING_OF_A_MEMBER = {"forgotten", "updates"}


def someone(store: Store, name: str, interview: str) -> Dialog:
    dialog = Dialog(store, name, "learning-rate", interview=interview)
    dialog.do(lambda at: Answered(at, f"{SECRET} of {name}"))
    dialog.grade(judged(70, "covered", "contradicted"))
    return dialog


def forget(dialog: Dialog) -> None:
    dialog.store.forget(dialog.member.id, '"farewell"', None)


def say_farewell(store: Store) -> list[str]:
    """Deliver what is owed in the terminal; returns it."""
    owed = store.owed("terminal")
    for each in owed:
        store.tick(each.id)
    return [each.body for each in owed]


def test_nothing_of_them_is_left(store: Store, tmp_path: Path) -> None:
    ada = someone(store, "ada", "hers")
    store.note_upload(f"member-{ada.member.id}/picture", "file-id")
    made = tmp_path / FILES / f"member-{ada.member.id}" / "picture.png"
    made.parent.mkdir(parents=True)
    made.touch()
    store.keep_sound(ada.member.id, KeptSound(FIRST_MOMENT, "learning-rate", SECRET, ".ogg", b"sound"))
    assert store.holdings(ada.member.id).replies == 1
    forget(ada)
    assert '"farewell"' in say_farewell(store)
    tables = {str(name) for (name,) in rows(tmp_path, EVERYWHERE)} - NOTHING_OF_A_MEMBER
    assert len(tables) > 10
    assert {table: rows(tmp_path, f"SELECT * FROM {table}") for table in tables} == {table: [] for table in tables}
    assert not made.parent.exists()


def test_their_words_are_gone_from_the_bytes_of_the_file(store: Store, tmp_path: Path) -> None:
    ada, ben = someone(store, "ada", "hers"), someone(store, "ben", "his")
    forget(ada)
    say_farewell(store)
    content = b"".join(file.read_bytes() for file in tmp_path.glob(f"{FILE}*"))
    assert f"{SECRET} of ada".encode() not in content
    assert f"{SECRET} of ben".encode() in content
    assert store.holdings(ben.member.id).interviews == 1


def test_the_farewell_is_owed_to_an_address_and_nothing_more(store: Store) -> None:
    ada = someone(store, "ada", "hers")
    forget(ada)
    (left,) = store.members()
    assert (left.external_id, left.name, left.language) == ("ada", "", ada.member.language)
    assert store.interviews(left.id) == []
    say_farewell(store)
    assert store.members() == []
    assert not store.knows(ada.member.id)


def test_who_comes_back_before_the_farewell_is_a_member_like_any_other(store: Store) -> None:
    forget(someone(store, "ada", "hers"))
    again = Dialog(store, "ada", "learning-rate", interview="anew")
    say_farewell(store)
    again.do(Stopped)
    assert [(each.number, each.state) for each in store.interviews(again.member.id)] == [(1, "stopped")]


def test_what_they_sent_and_was_not_handled_goes_too(store: Store, tmp_path: Path) -> None:
    ada = store.member("telegram", "501", "Ada", "en")
    for update_id, user in ((1, 501), (2, 502)):
        store.receive(
            update_id, json.dumps({"update_id": update_id, "message": {"from": {"id": user}, "text": SECRET}})
        )
    store.forget(ada.id, '"farewell"', None)
    assert rows(tmp_path, "SELECT update_id FROM updates WHERE raw IS NOT NULL") == [(2,)]


def test_an_invitation_that_was_used_goes_too(store: Store, tmp_path: Path) -> None:
    store.invite("code", "1", FIRST_MOMENT + timedelta(days=36_500))
    store.accept_invitation("code", "501", "Ada")
    store.forget(store.member("telegram", "501", "Ada", "en").id, '"farewell"', None)
    assert rows(tmp_path, "SELECT * FROM invitations") == []


def test_a_peer_interview_goes_with_its_candidate_and_stays_without_its_interviewer(
    store: Store, tmp_path: Path
) -> None:
    ada, ben = someone(store, "ada", "hers"), someone(store, "ben", "his")
    offered = PeerInterview("0ffe4ed00000", ada.member.id, "deep-learning", "v1", (planned("q1"),), ada.moment)
    accepted = accept(replace(offered, id="0ffe4ed00001"), ben.member.id, ada.moment)
    typed = take_reply(begin(accepted, ada.moment), Part("m1", "1", SECRET))
    store.peers.commit(offered)
    store.peers.commit(typed, [(ben.member.id, '{"stamp": "peer.0ffe4ed00001.1.mark", "card": "", "blocks": []}')])
    forget(ada)
    assert say_farewell(store) == ['"farewell"']
    assert rows(tmp_path, "SELECT id, interviewer_id, candidate_id FROM peer_interviews") == [
        ("0ffe4ed00001", None, ben.member.id)
    ]
    forget(ben)
    assert rows(tmp_path, "SELECT * FROM peer_interviews") == []


def test_a_person_is_forgotten_in_every_chat(store: Store, tmp_path: Path) -> None:
    ids = {name: store.member("telegram", name, "Ada", "en").id for name in ("501", "501@-100", "501@-100.3", "5010")}
    assert store.rows(ids["501"])["members"] == [row for row in store.rows()["members"] if row["external_id"] != "5010"]
    assert [row["external_id"] for row in store.rows(ids["501@-100"])["members"]] == ["501@-100"]
    store.forget(ids["501@-100"], '"farewell"', None)
    for each in store.owed("telegram"):
        store.tick(each.id)
    assert [each.external_id for each in store.members()] == ["5010"]
    assert rows(tmp_path, "SELECT external_id FROM forgotten") == []


def test_an_account_in_the_terminal_is_nobody_elses(store: Store) -> None:
    ada = someone(store, "ada", "hers")
    someone(store, "ada@home", "another")
    forget(ada)
    say_farewell(store)
    assert [each.external_id for each in store.members()] == ["ada@home"]


def test_the_update_that_asked_for_it_is_handled(store: Store) -> None:
    ada = store.member("telegram", "501", "Ada", "en")
    store.receive(5, "{}")
    store.forget(ada.id, '"farewell"', 5)
    assert store.waiting_updates() == []


def test_a_backup_without_them_is_left_as_it_is(store: Store, tmp_path: Path) -> None:
    someone(store, "ben", "his")
    take_turn(tmp_path / FILE, FIRST_MOMENT.date())
    forget(someone(store, "ada", "hers"))
    (backup,) = backups(tmp_path)
    assert f"{SECRET} of ben".encode() in backup.file.read_bytes()
    assert rows(tmp_path, "SELECT * FROM forgotten") == []
