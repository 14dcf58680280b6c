"""The values that a text gives, in whatever form."""

from __future__ import annotations

import pytest

from scoring.reading.values import values


@pytest.mark.parametrize(
    ("text", "dimension", "value"),
    [
        ("One in four fails.", "ratio", 0.25),
        ("2 out of 10 fail.", "ratio", 0.2),
        ("10人に1人が休みます。", "ratio", 0.1),
        ("It boils at 212 °F.", "temperature", 100.0),
        ("絶対零度は0 Kです。", "temperature", -273.15),
        ("It lasts an hour and a half.", "time", 5400.0),
        ("1分半かかります。", "time", 90.0),
        ("They rose by 25 basis points.", "ratio", 0.0025),
        ("There are 23 pairs.", "", 46.0),
        ("It grows with the cube of the side.", "power", 3.0),
        ("It closes at a quarter to five in the afternoon.", "time of day", 1005.0),
    ],
)
def test_a_value_is_read_in_its_form(text: str, dimension: str, value: float) -> None:
    (found,) = values(text)
    assert found.dimension == dimension
    assert found.low == pytest.approx(value)


@pytest.mark.parametrize("text", ["There were two in 2019.", "3人に2個ずつ配ります。", "It took 6 in 5 minutes."])
def test_two_numbers_of_different_things_are_no_share(text: str) -> None:
    assert not [each for each in values(text) if each.dimension == "ratio"]


@pytest.mark.parametrize(
    ("text", "order"), [("計算量はnの2乗に比例します。", "n^2"), ("cubic time", "n^3"), ("対数に比例します。", "logn")]
)
def test_an_order_of_growth_is_read_in_words(text: str, order: str) -> None:
    assert [each.order for each in values(text)] == [order]


def test_about_is_a_degree_and_few_digits_are_not_half_of_a_value() -> None:
    (fever,), (lower,) = values("about 38 °C"), values("about 36 °C")
    (two,), (ninety,) = values("two hours"), values("90 minutes")
    assert not fever.agrees(lower)
    assert not two.agrees(ninety)
