"""What belongs to the page and not to an answer makes no point."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.runner.bank_files import derived_points
from questions.importing import Imported, drafted, read_foreign

FURNITURE = (
    '<div align="right">\n    <b><a href="#">↥ back to top</a></b>\n</div>',
    "**[⬆ Back to Top](#contents)**",
    "[↑ Go to the list of questions](../README.md)",
    '<p align="center"><a href="#top">▲</a> <a href="#top">Top</a></p>',
    "[トップへ戻る](#top)",
    "▲ 目次へ戻る",
    "[⬅ Previous](a.md) | [Next ➡](b.md)",
    "[Edit this page on GitHub](https://example.com/edit)",
    "[![build](https://img.shields.io/x.svg)](https://example.com) ![n](https://badge.fury.io/a.svg)",
    "---",
    "* * *",
    "<hr>",
    "<!-- reviewed by\nnobody -->",
    "<br/>",
)


def read(folder: Path, text: str) -> Imported:
    (folder / "q.md").write_text(text, encoding="utf-8")
    return read_foreign(folder / "q.md")


@pytest.mark.parametrize("furniture", FURNITURE)
def test_it_is_no_part_of_an_answer(tmp_path: Path, furniture: str) -> None:
    found = read(
        tmp_path, f"## What is a log?\n\nIt is kept.\n\n{furniture}\n\n## What is a ring?\n\nIt ends.\n\n{furniture}\n"
    )
    assert [(card.ask, card.answer) for card in found.cards] == [
        ("What is a log?", "It is kept."),
        ("What is a ring?", "It ends."),
    ]
    assert found.left_out == []
    assert all("keypoints" not in text or furniture not in text for text in drafted(found, "t", derived_points).texts)


def test_it_is_named_and_no_line_moves(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "## What is a log?\n\nIt is kept. [↑ back to top](#)\n\n⬆ Back to top\n\n## What is a ring?\n\nIt ends.\n",
    )
    assert found.notes == ["links to the top of the page and the like left out (line 5)"]
    assert [(card.line, card.answer) for card in found.cards] == [(1, "It is kept."), (7, "It ends.")]


@pytest.mark.parametrize(
    "said",
    [
        "Next.",
        "You go back to the top of the stack.",
        "[The top](https://example.com/top) is read first.",
        "```\n[⬆ Back to Top](#contents)\n```\n\nThe link goes up.",
    ],
)
def test_what_says_something_is_kept(tmp_path: Path, said: str) -> None:
    found = read(tmp_path, f"## What comes then?\n\n{said}\n\n## What is a ring?\n\nIt ends.\n")
    assert found.cards[0].answer == said
    assert found.notes == []


TABLE = "| Step | Does |\n|---|---|\n| parse | reads |"


@pytest.mark.parametrize(
    "where",
    [
        "You can read more about it [here](https://example.org/udp)",
        "For more information, see the [documentation](https://example.org/udp).",
        "Read more: [UDP](https://example.org/udp)",
        "Source: [RFC 768](https://example.org/udp)",
        "詳しくは[こちら](https://example.org/udp)をご覧ください。",
        "参考：[UDPとは](https://example.org/udp)",
    ],
)
def test_where_to_read_on_is_no_point(tmp_path: Path, where: str) -> None:
    said = "It does not guarantee order, as [RFC 768](https://example.org/rfc) says"
    found = read(tmp_path, f"## What is UDP?\n\n{said}.\n\n{where}\n")
    (text,) = drafted(found, "t", derived_points).texts
    points = text.partition("keypoints:\n")[2]
    assert points.count("- ") == points.count("It does not guarantee order, as RFC 768 says") == 1


@pytest.mark.parametrize(
    ("leading", "points"),
    [
        ("The compiler runs its steps one after another, each on the whole file:", 1),
        ("コンパイラはいくつかの段階を順番に一つずつ実行していきます：", 1),
        ("The steps that the compiler runs are shown in the following table:", 0),
        ("Its steps:", 0),
        ("主な段階：", 0),
    ],
)
def test_a_sentence_that_leads_to_a_table_is_a_point_where_it_says_something(
    tmp_path: Path, leading: str, points: int
) -> None:
    found = read(tmp_path, f"## How does it work?\n\n{leading}\n\n{TABLE}\n")
    (text,) = drafted(found, "t", derived_points).texts
    assert text.count(f"- {leading.rstrip(':：')}\n") == points
    assert ("parse: reads" in text) == (not points)
