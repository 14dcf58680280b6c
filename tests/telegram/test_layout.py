"""Messages as Telegram gets them, read back by the emulator's own parser."""

from __future__ import annotations

import pytest

from bot.telegram_app.keyboard import MOST_BYTES, callback_data, keyboard, read_callback
from bot.telegram_app.layout import MOST_CHARACTERS, pages
from bot.telegram_app.splitting import split
from bot.texts import Block, Button, Message
from tests.telegram.html_text import parse_html, utf16

FEEDBACK = Message(
    (
        Block("score", "58/100 · fair"),
        Block("right", "✓ what the learning rate is"),
        Block("quote", "“how big a step we take”"),
        Block("right", "✓ too low is slow"),
        Block("wrong", "✗ “a high rate & <b>small</b> steps”"),
        Block("correction", "→ A high rate takes large steps."),
        Block("text", "Worth adding:"),
        Block("missing", "・ schedules"),
        Block("missing", "・ warm-up"),
        Block("detail", "similarity 0.71"),
        Block("detail", "recall 0.64"),
    )
)

FEEDBACK_HTML = """\
<b>58/100 · fair</b>
✓ what the learning rate is
<i>“how big a step we take”</i>
✓ too low is slow

✗ “a high rate &amp; &lt;b&gt;small&lt;/b&gt; steps”
→ A high rate takes large steps.

Worth adding:
・ schedules
・ warm-up

<blockquote expandable>similarity 0.71
recall 0.64</blockquote>"""


def test_feedback_reads_well_on_a_phone() -> None:
    (page,) = pages(FEEDBACK)
    assert page.html == FEEDBACK_HTML
    assert parse_html(page.html)[0] == page.plain


@pytest.mark.parametrize(
    ("text", "limit", "parts"),
    [
        ("short", 10, ("short",)),
        ("", 10, ()),
        ("one two.\n\nthree four", 12, ("one two.", "three four")),
        ("one two\nthree four", 12, ("one two", "three four")),
        ("It is so. It is not.", 14, ("It is so.", "It is not.")),
        ("そうです。違います。", 8, ("そうです。", "違います。")),
        ("gradient descent", 12, ("gradient", "descent")),
        ("3.14159265358979", 8, ("3.141592", "65358979")),
        ("🙂🙂🙂", 5, ("🙂🙂", "🙂")),
        # A boundary near the beginning would leave a stump.
        ("A. bcdefghijklmnop qrs", 20, ("A. bcdefghijklmnop", "qrs")),
    ],
)
def test_splitting(text: str, limit: int, parts: tuple[str, ...]) -> None:
    assert split(text, limit) == parts


@pytest.mark.parametrize("text", ["A & B < C. " * 1000, "損失が減りません。" * 900, "🙂" * 5000, "x" * 9000])
def test_a_text_over_the_limit_is_continued_on_further_pages_and_nothing_is_lost(text: str) -> None:
    found = pages(Message((Block("title", "1/3"), Block("quote", text), Block("detail", text), Block("detail", text))))
    assert all(utf16(parse_html(page.html)[0]) <= MOST_CHARACTERS for page in found)
    assert all(parse_html(page.html)[0] == page.plain for page in found)
    words = "".join(page.plain for page in found)
    assert "".join(words.split()) == "".join(f"1/3 {text} {text} {text}".split())


@pytest.mark.parametrize(
    ("labels", "rows"),
    [
        ([], []),
        (["Hint", "Skip", "Show answer", "Stop"], [["Hint", "Skip"], ["Show answer", "Stop"]]),
        (["ヒント", "スキップ", "解答を見る", "中断"], [["ヒント", "スキップ"], ["解答を見る", "中断"]]),
        (["1", "2", "3", "4", "5", "6", "7"], [["1", "2", "3", "4", "5"], ["6", "7"]]),
        (["A label that needs a row of its own", "Stop"], [["A label that needs a row of its own"], ["Stop"]]),
    ],
)
def test_rows_of_buttons(labels: list[str], rows: list[list[str]]) -> None:
    markup = keyboard([Button(label, "/hint") for label in labels], "stamp", "mensetsu_bot")
    shown = [[button.text for button in row] for row in markup.inline_keyboard] if markup else []
    assert shown == rows


@pytest.mark.parametrize(
    ("command", "stamp", "owner", "data", "back"),
    [
        ("/hint", "a1b2c3r3-1.2", None, "/hint|a1b2c3r3-1.2", ("/hint", "a1b2c3r3-1.2", None)),
        ("/hint", "a1b2c3r3-1.2", 77, "/hint|a1b2c3r3-1.2|77", ("/hint", "a1b2c3r3-1.2", 77)),
        ("/settings mode exam", "", None, "/settings mode exam|", ("/settings mode exam", "", None)),
        (
            "/interview " + "b" * 40,
            "s" * 20,
            None,
            "/interview " + "b" * 40 + "|" + "s" * 12,
            ("/interview " + "b" * 40, "s" * 12, None),
        ),
    ],
)
def test_what_a_press_carries(
    command: str, stamp: str, owner: int | None, data: str, back: tuple[str, str, int | None]
) -> None:
    assert callback_data(command, stamp, owner) == data
    assert len(data.encode()) <= MOST_BYTES
    assert read_callback(data) == back


def test_a_command_that_does_not_fit_gets_no_button(caplog: pytest.LogCaptureFixture) -> None:
    assert keyboard([Button("日本語", "/interview " + "面" * 20)], "", "mensetsu_bot") is None
    assert "its command is too long" in caplog.text


def test_a_page_ends_neither_between_a_point_and_its_evidence_nor_below_a_heading() -> None:
    message = Message(
        (
            Block("text", "a" * 3000),
            Block("heading", "Right"),
            Block("right", "✓ a point " + "b" * 500),
            Block("quote", "“its words " + "c" * 700),
            Block("heading", "Wrong"),
            Block("wrong", "✗ another " + "d" * 2500),
            Block("correction", "→ what is right"),
        )
    )
    assert [page.plain.splitlines()[0][:5] for page in pages(message)] == ["aaaaa", "Right"]
    details = Message(tuple(Block("detail", f"point {number}\n{'1' * 1500}") for number in range(4)))
    assert [page.plain[:7] for page in pages(details)] == ["point 0", "point 2"]


def test_a_choice_of_numbers_shares_no_row_with_words() -> None:
    labels = ["90", "● 100", "Length: –", "Hedging: –", "2", "More"]
    shown = keyboard([Button(label, "/peer") for label in labels], "", "bot")
    assert shown is not None
    rows = [[button.text for button in row] for row in shown.inline_keyboard]
    assert rows == [["90", "● 100"], ["Length: –", "Hedging: –"], ["2"], ["More"]]
