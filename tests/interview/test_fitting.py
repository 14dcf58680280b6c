"""Questions that fit an introduction: most are near it, every third is drawn, and /why says which was which."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.interview.effects import Say
from bot.interview.events import Introduced, Started, WhyAsked
from bot.interview.fitting import bank_for_role, drawn_for_role, fits, fitted, nearest_bank
from bot.interview.session import Introduction, Nearby, Origin, PlannedQuestion
from questions import Level
from tests.interview.build import Player, assessed

CANDIDATES = tuple(PlannedQuestion(name) for name in ("a", "b", "c", "d", "e", "f", "g"))


def nearby(question: str, likeness: float, bank: str = "bank") -> Nearby:
    return Nearby(bank, question, likeness, f"I did {question}.")


NEAR = (nearby("e", 0.5), nearby("b", 0.4), nearby("g", 0.3), nearby("elsewhere", 0.9))
CNNS = Introduction("I trained CNNs.", NEAR)


def test_two_of_three_are_the_nearest_and_the_third_is_drawn() -> None:
    arranged = fitted(CANDIDATES, NEAR, seed=3)
    assert sorted(planned.id for planned in arranged) == sorted(planned.id for planned in CANDIDATES)
    first, second, third, fourth, *rest = arranged
    assert [(each.id, each.origin) for each in (first, second, fourth)] == [
        ("e", Origin("introduced", "I did e.")),
        ("b", Origin("introduced", "I did b.")),
        ("g", Origin("introduced", "I did g.")),
    ]
    assert third.origin == Origin("drawn")
    assert [planned.id for planned in rest] == [each for each in "acdf" if each != third.id]
    assert {planned.origin for planned in rest} == {None}


def test_the_seed_draws() -> None:
    assert fitted(CANDIDATES, NEAR, seed=3) == fitted(CANDIDATES, NEAR, seed=3)
    assert {fitted(CANDIDATES, NEAR, seed)[2].id for seed in range(50)} == {"a", "c", "d", "f"}


def test_where_all_are_near_none_is_drawn_and_where_none_is_all_stays_as_it_was() -> None:
    every = tuple(nearby(planned.id, 0.2) for planned in CANDIDATES)
    assert {planned.origin and planned.origin.kind for planned in fitted(CANDIDATES, every, 3)} == {"introduced"}
    assert fitted(CANDIDATES, (), 3) == CANDIDATES


def test_the_bank_is_the_one_whose_nearest_questions_are_nearest() -> None:
    found = Introduction(
        "…",
        (
            nearby("one", 0.5, "first"),
            nearby("two", 0.45, "second"),
            nearby("three", 0.4, "second"),
            nearby("four", 0.24, "third"),
        ),
    )
    assert nearest_bank(found, ("first", "second", "third")) == "second"
    assert nearest_bank(found, ("first", "third")) == "first"
    assert nearest_bank(found, ("third",)) is None


@pytest.mark.parametrize(("likeness", "expected"), [(0.25, True), (0.24, False)])
def test_an_introduction_fits_from_a_stated_likeness_on(likeness: float, expected: bool) -> None:
    assert fits(Introduction("…", (nearby("a", likeness),))) is expected


def test_an_introduction_is_kept_replaced_and_removed_and_one_that_fits_nothing_changes_nothing() -> None:
    player = Player()
    assert player.play(Introduced(player.now(), CNNS, ("E", "B"))) == (
        Say("introduction.taken", (("questions", "・ E\n・ B"),)),
    )
    assert player.session.preferences.introduction == CNNS
    baker = Introduction("I bake.", (nearby("a", 0.24),))
    assert player.play(Introduced(player.now(), baker)) == (Say("introduction.fits_nothing"),)
    assert player.session.preferences.introduction == CNNS
    other = replace(CNNS, text="I run databases.")
    player.play(Introduced(player.now(), other))
    assert player.session.preferences.introduction == other
    assert player.play(Introduced(player.now(), None)) == (Say("introduction.removed"),)
    assert player.session.preferences.introduction is None


def why(player: Player, number: int | None = None) -> list[Say]:
    effects = player.play(WhyAsked(player.now(), number))
    return [effect for effect in effects if isinstance(effect, Say)]


def test_why_quotes_what_a_question_is_near_to() -> None:
    player = Player()
    plan = fitted(CANDIDATES, NEAR, seed=3)[:5]
    player.play(Started(player.now(), "i1", "bank", "coaching", 3, plan))
    assert why(player) == [Say("came.introduced", (("number", 1), ("words", "I did e.")))]
    for _ in range(4):
        player.graded(player.answer(), assessed(90))
    assert why(player, 3) == [Say("came.drawn", (("number", 3),))]
    assert why(player, 5) == [Say("no_mark_yet", (("number", 5),))]
    assert why(player, 9) == [Say("no_such_mark", (("number", 9),))]


def test_in_an_adaptive_interview_the_level_goes_first_and_both_are_told() -> None:
    levels: dict[str, Level] = {"e": "senior", "b": "junior", "g": "mid"}
    candidates = tuple(replace(planned, level=levels.get(planned.id, "mid")) for planned in CANDIDATES)
    player = Player()
    player.play(Started(player.now(), "i1", "bank", "coaching", 3, fitted(candidates, NEAR[:3], 3), adaptive=True))
    assert player.session.interview is not None
    # Of the middle level the drawn one stands before the near one; both stand before what is neither.
    first = player.session.interview.plan[0]
    assert first.origin == Origin("drawn")
    assert [each.key for each in why(player)] == ["came.drawn", "came.first"]


def test_what_a_role_needs_comes_up_more_often() -> None:
    candidates = (*(PlannedQuestion(f"other-{place}", ("data",)) for place in range(3)), PlannedQuestion("bare"))
    wanted = PlannedQuestion("wanted", ("data", "deployment"))
    firsts = [drawn_for_role((*candidates, wanted), {"deployment": 4}, seed)[0] for seed in range(1000)]
    # Of weights 4, 1, 1, 1 and 1, the first is drawn in half of all cases.
    assert 450 < sum(first.id == "wanted" for first in firsts) < 550
    assert {first.origin for first in firsts} == {Origin("role")}


def test_a_bank_is_drawn_by_its_weight() -> None:
    drawn = [bank_for_role({"often": 3, "seldom": 1}, seed) for seed in range(1000)]
    assert 700 < drawn.count("often") < 800


def test_beside_an_introduction_the_role_says_what_is_drawn_next() -> None:
    by_role = drawn_for_role(CANDIDATES, {}, seed=5)
    arranged = fitted(by_role, NEAR, seed=3)
    assert arranged[2].id == next(planned.id for planned in by_role if planned.id not in "ebg")
    assert arranged[2].origin == Origin("drawn")
