"""Peer interviews: who is in which, what is waited for, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.interview.peers import (
    PeerInterview,
    accept,
    awaited,
    begin,
    finish,
    reviewed,
    second_opinion,
    take_grade,
    take_reply,
)
from bot.interview.session import Part
from bot.store import Member, Store
from bot.store.forgetting import Holdings
from tests.store.dialog import FIRST_MOMENT, judged, planned


@dataclass
class Two:
    """An interviewer, and a candidate who has typed a reply."""

    interviewer: Member
    candidate: Member
    offered: PeerInterview

    @property
    def begun(self) -> PeerInterview:
        return begin(accept(self.offered, self.candidate.id, FIRST_MOMENT), FIRST_MOMENT)

    @property
    def replied(self) -> PeerInterview:
        return take_reply(self.begun, Part("1", "1", "It scales each step."))

    @property
    def over(self) -> PeerInterview:
        (work,) = awaited(self.replied)
        return finish(take_grade(self.replied, work.attempt, judged(45, "covered", "missed", "missed")))


@pytest.fixture
def two(store: Store) -> Two:
    ada, ben = store.member("telegram", "7", "Ada", "en"), store.member("telegram", "8", "Ben", "en")
    until = FIRST_MOMENT + timedelta(days=1)
    return Two(ada, ben, PeerInterview("c0de", ada.id, "deep-learning", "v", (planned("learning-rate"),), until))


def test_an_offer_is_kept_with_what_is_owed(store: Store, two: Two) -> None:
    store.receive(5, "{}")
    store.peers.commit(two.offered, [(two.interviewer.id, '"offer"')], 5)
    assert store.peers.get("c0de") == two.offered
    assert store.peers.get("none") is None
    assert store.peers.unbegun(two.interviewer.id) == [two.offered]
    assert [each.body for each in store.owed("telegram")] == ['"offer"']
    assert store.waiting_updates() == []


def test_both_are_in_it_while_it_goes_on(store: Store, two: Two) -> None:
    store.peers.commit(two.begun)
    assert store.peers.current(two.interviewer.id) == store.peers.current(two.candidate.id) == two.begun
    assert store.peers.running("telegram") == [two.begun]
    assert store.peers.running("terminal") == store.peers.waiting("telegram") == []
    store.peers.commit(two.replied)
    assert store.peers.waiting("telegram") == [two.replied]


def test_what_was_typed_is_reviewed_when_it_is_over(store: Store, two: Two) -> None:
    store.peers.commit(two.over, kept=reviewed(two.over, FIRST_MOMENT))
    assert store.peers.current(two.candidate.id) is None
    assert store.peers.every() == store.peers.of_candidate(two.candidate.id) == [two.over]
    assert {point.keypoint for point in store.drills.cards(two.candidate.id)} == {"definition", "effect"}


def test_whose_chat_is_closed_is_known(store: Store, two: Two) -> None:
    store.peers.commit(two.begun, [(two.candidate.id, '"asked"')])
    (owed,) = store.owed("telegram")
    assert not store.peers.unreachable(two.candidate.id)
    store.drop(owed.id, "Forbidden: bot was blocked by the user", unreachable=True)
    assert store.peers.unreachable(two.candidate.id)


def test_what_is_held_of_a_candidate_is_counted_once(store: Store, two: Two) -> None:
    store.peers.commit(two.offered)
    assert store.holdings(two.candidate.id) == Holdings(0, 0)
    store.peers.commit(two.replied)
    assert store.holdings(two.candidate.id) == Holdings(1, 1)
    assert store.holdings(two.interviewer.id) == Holdings(0, 0)
    second = second_opinion(two.over, "5ec0", FIRST_MOMENT + timedelta(days=1))
    assert second is not None
    store.peers.commit(two.over)
    store.peers.commit(accept(second, two.interviewer.id, FIRST_MOMENT))
    assert store.holdings(two.candidate.id) == Holdings(1, 1)
