"""A reply to a follow-up that answers the next one, too: it counts, is kept for both, and can be looked back at."""

from __future__ import annotations

from dataclasses import replace

from bot.interview.effects import Grade
from bot.texts import plain
from scoring import Assessment, Finding
from tests.runner.conftest import House

REPLY = "Each feature, over the batch; and it is steadier."


def said(target: str) -> Assessment:
    return Assessment(100, "excellent", (Finding(target, "core", "covered", 0.9, REPLY),))


def replied(house: House) -> tuple[Grade, str]:
    """A reply to the first follow-up that says all of what the second would ask for."""
    house.says("english")
    house.starts(1)
    (work,) = house.says("I don't know.")
    house.runner.graded(house.member, work, Assessment(0, "dont_know"))
    house.read()
    (work,) = house.says(REPLY)
    assert work.follow_up is not None
    assert work.coming is not None
    ahead = (work.coming.target, said(work.coming.target))
    assert house.runner.graded(house.member, work, replace(said(work.follow_up.target), ahead=ahead)) == ()
    return work, "\n\n".join(plain(message) for message in house.read())


def test_it_is_told_and_asked_no_more(house: House) -> None:
    _, shown = replied(house)
    first, told, second = (shown.index(each) for each in ("0 → 14", "You have also said", "14 → 28"))
    assert first < told < second
    assert "Follow-up 2" not in shown
    assert "The interview is over" in shown


def test_it_is_kept_for_both(house: House) -> None:
    work, _ = replied(house)
    assert work.coming is not None
    house.says("/why 1")
    (why,) = house.read()
    assert "Follow-up 2" in plain(why)
    house.says("/history 1 1")
    (page,) = house.read()
    assert plain(page).count(REPLY.split(";")[0]) >= 2
