"""Invitations: each lets one person in, until it ends or is taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.store import Store

A_DAY = timedelta(days=1)


def test_each_lets_one_person_in(store: Store) -> None:
    for code in ("one", "two"):
        store.invite(code, "1", datetime.now(UTC) + A_DAY)
    assert [each.number for each in store.open_invitations()] == [1, 2]
    assert store.is_good_invitation("one")
    assert not store.is_good_invitation("guessed")
    assert store.accept_invitation("one", "7", "Ada") is None
    assert store.accept_invitation("one", "8", "Ben") == "used"
    assert store.accept_invitation("guessed", "8", "Ben") == "unknown"
    assert [store.is_guest(each) for each in ("7", "8")] == [True, False]
    assert [(each.id, each.name) for each in store.guests()] == [("7", "Ada")]
    assert store.dismiss("7")
    assert not store.dismiss("7")
    assert store.guests() == []


def test_it_ends_or_is_taken_back(store: Store) -> None:
    store.invite("long ago", "1", datetime.now(UTC) - A_DAY)
    store.invite("for long", "1", datetime.now(UTC) + A_DAY)
    assert store.accept_invitation("long ago", "7", "Ada") == "expired"
    assert not store.withdraw_invitation(1)
    assert store.withdraw_invitation(2)
    assert not store.withdraw_invitation(2)
    assert store.accept_invitation("for long", "7", "Ada") == "withdrawn"
    assert store.open_invitations() == []
