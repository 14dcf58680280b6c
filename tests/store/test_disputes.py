"""Disputes: one for each finding, decided once."""

from __future__ import annotations

from bot.interview.disputes import Dispute, DisputedPoint
from bot.store import Store
from tests.store.dialog import FIRST_MOMENT
from tests.store.test_revisions import answered

WORDS = "a higher one is always better"


def made(store: Store) -> Dispute:
    """A dispute about the second point of a reply, whose number is 1."""
    found = store.disputes.judged(answered(store).member.id, None, None)
    assert found is not None
    number = store.disputes.make(found.results[1], WORDS, FIRST_MOMENT)
    dispute = store.disputes.get(number)
    assert dispute is not None
    return dispute


def test_there_is_one_of_a_finding(store: Store) -> None:
    dispute = made(store)
    assert (dispute.id, dispute.words, dispute.state) == (1, WORDS, "open")
    assert store.disputes.make(dispute.about, "other words", FIRST_MOMENT) == dispute.id
    assert store.disputes.of(dispute.about) == dispute
    assert store.disputes.of(DisputedPoint(99, "effect", "missed", 0.1, "")) is None
    assert store.disputes.get(99) is None
    assert store.disputes.open() == [dispute]
    assert store.disputes.host(dispute) is None


def test_it_is_decided_once(store: Store) -> None:
    dispute = made(store)
    told = [(dispute.member, '"told"')]
    store.disputes.decide(dispute.id, "accepted", dispute.member, FIRST_MOMENT, told)
    store.disputes.decide(dispute.id, "declined", dispute.member, FIRST_MOMENT, told)
    decided = store.disputes.get(dispute.id)
    assert decided is not None
    assert decided.state == "accepted"
    assert store.disputes.open() == []
    assert [each.body for each in store.owed("terminal")].count('"told"') == 1
