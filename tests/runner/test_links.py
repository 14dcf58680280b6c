"""What links open: /start with a payload."""

from __future__ import annotations

import pytest

from bot.texts import CATALOGUE, plain
from tests.runner.conftest import House


def said(house: House) -> list[str]:
    return [plain(message).splitlines()[0] for message in house.read()]


def plan(house: House) -> list[str]:
    interview = house.store.session(house.member.id).interview
    return [question.id for question in interview.plan] if interview else []


@pytest.mark.parametrize(
    ("payload", "asked"),
    [
        ("bank_deep-learning", 12),
        ("q_learning-rate", ["learning-rate"]),
        ("q_deep-learning_epoch-batch-iteration", ["epoch-batch-iteration"]),
    ],
)
def test_a_link_opens_a_bank_or_a_question(english: House, payload: str, asked: int | list[str]) -> None:
    english.says(f"/start {payload}")
    assert (len(plan(english)) if isinstance(asked, int) else plan(english)) == asked


@pytest.mark.parametrize(
    ("payload", "key"),
    [
        ("bank_astrology", "link_unknown"),
        ("q_deep-learning_horoscopes", "link_unknown"),
        ("q_astrology_learning-rate", "link_unknown"),
        ("q_", "link_unknown"),
        ("?" * 70, "link_unknown"),
        ("round", "link_unknown"),
        ("round_17", "round_over"),
        ("invite_used", "welcome"),
    ],
)
def test_a_link_that_opens_nothing_says_so(english: House, payload: str, key: str) -> None:
    english.says(f"/start {payload}")
    assert said(english) == [CATALOGUE[key].en.splitlines()[0]]
    assert plan(english) == []


def test_a_link_does_not_push_aside_what_is_under_way(english: House) -> None:
    english.starts(2)
    english.read()
    english.says("/start q_learning-rate")
    (offer,) = english.read()
    assert "“Learning rate too high or too low”" in plain(offer)
    assert len(plan(english)) == 2
    english.runner.press(english.member, offer.buttons[0].command, offer.stamp)
    assert plan(english) == ["learning-rate"]
