"""Getting acquainted: each thing is offered once, and only before the first interview."""

from __future__ import annotations

from dataclasses import replace

from bot.interview import Session
from bot.interview.acquainting import OFFERS, next_offer, open_offer
from tests.interview.build import Player


def test_each_thing_is_offered_once() -> None:
    session = Session()
    for offer in OFFERS:
        assert next_offer(session) == offer
        session = replace(session, wanted="/interview", offered=(*session.offered, offer))
        assert open_offer(session) == offer
    assert next_offer(session) is None


def test_nothing_is_open_before_the_first_offer_or_where_nothing_is_wanted() -> None:
    assert open_offer(Session(wanted="/interview")) is None
    assert open_offer(Session(offered=OFFERS[:1])) is None


def test_whoever_has_an_interview_is_asked_nothing() -> None:
    player = Player(Session(wanted="/interview", offered=OFFERS[:1]))
    player.start()
    assert open_offer(player.session) is None
    player = Player()
    player.start()
    assert next_offer(player.session) is None
