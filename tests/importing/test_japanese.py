"""Files as they are written in Japanese: wide numbers and spaces, numbered items within a line, readings."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.runner.bank_files import derived_points
from questions import open_bank
from questions.importing import Card, Imported, drafted, read_foreign


def read(folder: Path, text: str, name: str) -> list[tuple[str, str]]:
    (folder / name).write_text(text, encoding="utf-8")
    return [(card.ask, card.answer) for card in read_foreign(folder / name).cards]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("問{}　", "答　"),
        ("問{}：", "解答："),
        ("問　", "答え　"),
        ("第{}問　", "解答　"),
        ("【問{}】", "【答】"),
        ("問題{} ", "答："),
        ("Q{}．", "A{}："),
    ],
)
@pytest.mark.parametrize("name", ["q.md", "q.txt"])
def test_announcements(tmp_path: Path, question: str, answer: str, name: str) -> None:
    said = [("源氏を率いたのは誰ですか。", "源頼朝です。"), ("幕府はどこに開かれましたか。", "鎌倉です。")]
    rows = [
        f"{question.format(number)}{ask}\n{answer.format(number)}{told}\n"
        for number, (ask, told) in enumerate(said, start=1)
    ]
    assert read(tmp_path, "\n".join(rows), name) == said


@pytest.mark.parametrize("number", ["{}．", "{}）", "{}、", "{}. ", "（{}） "])
def test_numbers_of_questions(tmp_path: Path, number: str) -> None:
    first, second = number.format("１"), number.format("２")
    text = f"{first}源氏とは何ですか？\n\n　武士の一族です。\n\n{second}平氏とは何ですか？\n\n　同じく。\n"
    assert read(tmp_path, text, "q.md") == [
        ("源氏とは何ですか？", "武士の一族です。"),
        ("平氏とは何ですか？", "同じく。"),
    ]


def test_what_only_looks_like_a_number_stays(tmp_path: Path) -> None:
    text = "## 1：1の対応とは何ですか\n\n全単射です。\n\n## 問題点とは何ですか\n\n困ることです。\n"
    assert [ask for ask, _ in read(tmp_path, text, "q.md")] == ["1：1の対応とは何ですか", "問題点とは何ですか"]


@pytest.mark.parametrize(
    ("answer", "points"),
    [
        ("①早い ②安い ③うまい", ["早い", "安い", "うまい"]),
        ("特徴は三つです。①早い。②安い。③うまい。", ["特徴は三つです", "早い", "安い", "うまい"]),
        ("①早いこと\n②安いこと", ["早いこと", "安いこと"]),
        ("（1）早い（2）安い", ["早い", "安い"]),
        ("(1) it is fast, (2) it is cheap", ["it is fast,", "it is cheap"]),
        ("違いは①と②の値段です。", ["違いは①と②の値段です"]),
        ("f(1) is the value, and f(2) the next.", ["f(1) is the value, and f(2) the next"]),
        ("解説：早いからです。", ["早いからです"]),
    ],
)
def test_numbered_items_within_a_line_are_points(tmp_path: Path, answer: str, points: list[str]) -> None:
    (text,) = drafted(Imported("x", [Card(1, "Which?", answer)]), "t", derived_points).texts
    (tmp_path / "made.yaml").write_text(text, encoding="utf-8")
    (question,) = open_bank(tmp_path / "made.yaml").bank.questions
    assert [keypoint.point.en or keypoint.point.ja for keypoint in question.keypoints] == points


@pytest.mark.parametrize(
    "ruby",
    [
        "<ruby>老中<rt>ろうじゅう</rt></ruby>",
        "<ruby>老中<rp>(</rp><rt>ろうじゅう</rt><rp>)</rp></ruby>",
        "<ruby><rb>老中</rb><rt>ろうじゅう</rt></ruby>",
    ],
)
def test_readings_stand_in_brackets(tmp_path: Path, ruby: str) -> None:
    shown = [("老中（ろうじゅう）とは何ですか。", "老中（ろうじゅう）は役職です。")]
    assert read(tmp_path, f"## {ruby}とは何ですか。\n\n{ruby}は役職です。\n", "q.md") == shown
    assert read(tmp_path, f"#separator:tab\n{ruby}とは何ですか。\t{ruby}は役職です。\n", "q.txt") == shown


STACK, LIFO = "スタックを説明してください。", "後入れ先出しです。"
QUEUE, FIFO = "キューを説明してください。", "先入れ先出しです。"


@pytest.mark.parametrize(
    "text",
    [
        f"１．{STACK}\n　{LIFO}\n２．{QUEUE}\n　{FIFO}\n",
        f"（1）{STACK}\n{LIFO}\n\n（2）{QUEUE}\n{FIFO}\n",
        f"・{STACK}\n　{LIFO}\n・{QUEUE}\n　{FIFO}\n",
        f"問1 {STACK}\n答え {LIFO}\n問2 {QUEUE}\n答え {FIFO}\n",
        f"Ｑ：{STACK}\nＡ：{LIFO}\nＱ：{QUEUE}\nＡ：{FIFO}\n",
        f"◆{STACK}\n{LIFO}\n◆{QUEUE}\n{FIFO}\n",
        f"## {STACK}\n{LIFO}\n## {QUEUE}\n{FIFO}\n",
    ],
)
def test_requests_are_questions(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text, "q.md") == [(STACK, LIFO), (QUEUE, FIFO)]
