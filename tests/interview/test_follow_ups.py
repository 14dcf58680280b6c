"""Each follow-up of a question comes up, the first one first."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from bot.interview.events import Started
from tests.interview.build import NOON, Player, assessed, planned


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
