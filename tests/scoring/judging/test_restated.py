"""Bare points whose own words a reply has: straight, with another value, or turned round."""

from __future__ import annotations

import pytest

from scoring.judging.restated import restated
from scoring.judging.statements import Statement


def _of(statement: str, asked: str, reply: str) -> bool | None:
    return restated([Statement(statement, 0, own=True)], [asked], reply).get(0)


@pytest.mark.parametrize(
    ("statement", "asked", "reply"),
    [
        ("The ferry crosses in 40 minutes.", "How long does the ferry take to cross?", "Two hours."),
        ("The ferry crosses in 90 minutes.", "How long does the ferry take to cross?", "It crosses in two hours."),
        ("Milk is heated to about 72 °C.", "How far is milk heated?", "Milk is heated to about 68 °C."),
        ("Milk is heated to 72 °C.", "How far is milk heated?", "It is heated to 72 °F."),
        ("The chance is 0.25.", "What is the chance?", "The chance is 50 %."),
        ("Rates rose by 50 basis points.", "By how much did rates rise?", "Rates rose by 5 %."),
        ("Drag grows with the square of the speed.", "How does drag grow?", "Drag grows with the cube of the speed."),
        ("60 to 90 beats per minute.", "What is a normal pulse?", "60 to 90 beats per second."),
        ("Every two years.", "How often are the lifts checked?", "Twice a year."),
        ("240キロパスカル", "タイヤの空気圧はいくらですか。", "240ヘクトパスカルです。"),
        ("債務者が債権者に払う。", "だれがだれに払いますか。", "債権者から債務者に払われます。"),
        ("4", "A square has ____ corners.", "five"),
        ("On 9 March 1776.", "When was the book published?", "It came out on 9 March 1767, in two volumes."),
        ("1.2 per cent a month.", "What interest is due?", "It is 1.2 per cent a year."),
        ("The field is 2 hectares large.", "How large is the field?", "The field is 2,000 square metres large."),
        ("18ミリリットル。", "小さじ3杯は何ミリリットルですか。", "小さじ3杯は5ミリリットルで、少なめです。"),
        ("No, members are not liable.", "Do members answer for debts?", "Members are liable for the debts."),
        ("From the river to the tank.", "How does the water flow?", "Water flows from the tank to the river."),
        ("予算は120万円です。", "予算はいくらですか。", "120万ドルです。"),
        ("返品の期間は8日間です。", "返品の期間は。", "8週間です。"),
        ("猫が鼠を追いかけました。", "何が起きましたか。", "鼠が猫を追いかけました。"),
    ],
)
def test_what_is_said_otherwise_in_the_same_words(statement: str, asked: str, reply: str) -> None:
    assert _of(statement, asked, reply) is False


@pytest.mark.parametrize(
    ("statement", "asked", "reply"),
    [
        (
            "The ferry crosses in 90 minutes.",
            "How long does the ferry take to cross?",
            "It crosses in an hour and a half.",
        ),
        ("The train leaves at 16:30.", "When does the train leave?", "It leaves at half past four in the afternoon."),
        ("Milk is heated to 72 °C.", "How far is milk heated?", "It is heated to 161.6 degrees Fahrenheit."),
        ("The chance is 0.25.", "What is the chance?", "It is one in four."),
        ("Rates rose by 50 basis points.", "By how much did rates rise?", "Rates rose by 0.5 percentage points."),
        ("Adults sleep 7 to 9 hours.", "How long do adults sleep?", "Between seven and nine hours."),
        ("A cell has 46 chromosomes.", "How many chromosomes does a cell have?", "23 pairs of chromosomes."),
        ("不良品は0.2%です。", "不良品はどれくらいですか。", "1000個に2個です。"),
        ("有効期限は2年です。", "有効期限は。", "24か月です。"),
        ("The bridge must not be crossed.", "May the bridge be crossed?", "The bridge is never crossed."),
        ("卵は90秒ゆでます。", "卵はどれだけゆでますか。", "1分半ゆでます。"),
        ("4", "A square has ____ corners.", "four"),
        ("11:45 p.m.", "When does the last bus leave?", "At a quarter to midnight; then there is none."),
        ("The field is 2 hectares large.", "How large is the field?", "The field is 20,000 m² large."),
        ("畑は2ヘクタールです。", "畑はどのくらいの広さですか。", "2万平方メートルです。"),
    ],
)
def test_what_is_said_in_another_form(statement: str, asked: str, reply: str) -> None:
    assert _of(statement, asked, reply) is True


@pytest.mark.parametrize(
    ("statement", "asked", "reply"),
    [
        ("The ferry crosses in 40 minutes.", "How long does the ferry take?", "It takes two hours to build one."),
        ("The ferry crosses in 40 minutes.", "How long does the ferry take?", "The ferry is white."),
        ("Ferries are white.", "What colour are ferries?", "Ferries are white."),
        ("Rates rose by 50 basis points in 2019.", "By how much did rates rise?", "Rates rose in 2019."),
    ],
)
def test_what_is_not_told_by_words_alone(statement: str, asked: str, reply: str) -> None:
    assert _of(statement, asked, reply) is None
