"""Each follow-up of a question comes up, the first one first."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from bot.interview.events import Started
from scoring import Assessment, Finding
from tests.interview.build import NOON, Player, assessed, planned
from tests.interview.transcript import lines

BEYOND = Assessment(90, "excellent", (Finding("why", "core", "covered", 0.9, "a reply"),))


def asked(seed: int, follow_ups: tuple[str, ...]) -> tuple[str, ...]:
    """The follow-ups that an interview asks where no reply misses anything."""
    player = Player()
    question = replace(planned(), follow_ups=tuple((each, "deeper") for each in follow_ups))
    player.play(Started(NOON, "i1", "bank", "coaching", seed, (question,)))
    player.graded(player.answer(), assessed(80))
    assert player.session.interview is not None
    while player.session.interview.turn.follow_ups[-1].assessment is None:
        player.graded(player.answer(), assessed(80))
    return tuple(each.target for each in player.session.interview.turn.follow_ups)


def test_two_follow_ups_are_asked_in_their_order() -> None:
    assert {asked(seed, ("first", "second")) for seed in range(4)} == {("first", "second")}


def test_of_more_the_first_is_asked_and_each_of_the_others_in_some_interview() -> None:
    found = {asked(seed, ("first", "second", "third", "fourth")) for seed in range(9)}
    assert found == {pair for pair in permutations(("first", "second", "third", "fourth"), 2) if pair[0] == "first"}


def test_what_a_reply_says_of_the_follow_up_that_would_come_next_counts_and_is_not_asked_for() -> None:
    player = Player()
    player.start()
    player.graded(player.answer(), assessed(58, second="missed"))
    work = player.answer()
    assert work.coming is not None
    assert work.coming.target == "beyond"
    ahead = replace(assessed(64), ahead=("beyond", BEYOND))
    assert lines(player.graded(work, ahead)) == [
        "+ assessment i1-2 64",
        "+ reviews i1-2 second good",
        "follow-up feedback 1: 58 -> 74",
        "say told_already",
        "+ turn 1 86",
        "+ reply 1 i1-3: 'a reply'",
        "+ assessment i1-3 90",
        "follow-up feedback 1: 74 -> 86 last",
        "+ turn 1 86 closed",
        "+ question 2 q2",
        "ask q2 2/2",
    ]
    assert player.session.interview is not None
    assert [each.assessment for each in player.session.interview.turns[0].follow_ups] == [assessed(64), BEYOND]
    assert player.answer().attempt == "i1-4"


def test_what_would_not_come_next_is_not_counted() -> None:
    player = Player()
    player.start()
    assert player.answer().coming is None
    player.graded(player.answer(), assessed(58, second="missed"))
    effects = player.graded(player.answer(), replace(assessed(64), ahead=("sum", BEYOND)))
    assert lines(effects)[-1] == "ask q1 deeper 2: beyond +13"
    assert player.answer().coming is None
    assert lines(player.graded(player.answer(), replace(assessed(64), ahead=("sum", BEYOND))))[-1] == "ask q2 2/2"
