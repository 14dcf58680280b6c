"""What a screen reader gets: no bars, no colours, and words beside signs; and tables in narrow windows."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console

from bot.interview.past import PastInterview
from bot.settings import read_settings
from bot.terminal.screen import Screen
from bot.terminal.tables import interviews_table, overview
from bot.texts import Block, Message, Speech
from questions import Language
from tests.texts.play import NOON

BLOCKS = (
    Block("title", "2/3 ▓▓▓▓░░░░░░░░ 33 %\nLearning rate"),
    Block("right", "✓ it steps"),
    Block("wrong", "✗ “slow”"),
    Block("correction", "→ it diverges"),
    Block("missing", "・ change it"),
)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                "2/3 33 %",
                "Learning rate",
                "Right: it steps",
                "Wrong: “slow”",
                "Instead: it diverges",
                "Missing: change it",
            ],
        ),
        (
            "ja",
            [
                "2/3 33 %",
                "Learning rate",
                "正しい: it steps",
                "誤り: “slow”",
                "正しくは: it diverges",
                "不足: change it",
            ],
        ),
    ],
)
def test_words_stand_for_signs(language: Language, lines: list[str]) -> None:
    out = io.StringIO()
    screen = Screen(Console(file=out, width=80, force_terminal=True, color_system="truecolor"), plain=True)
    screen.speak(language)
    screen.show(Message(BLOCKS))
    with screen.busy("Reading"):
        out.write("judged\n")
    assert [line.strip() for line in out.getvalue().splitlines() if line.strip()] == [
        *lines,
        "Reading",
        "judged",
    ]


def test_words_stand_for_the_signs_of_details_and_for_none_that_somebody_typed() -> None:
    out = io.StringIO()
    screen = Screen(Console(file=out, width=80), plain=True)
    screen.speak("ja")
    screen.show(
        Message(
            (
                Block("detail", "✗ 「遅い」\n→ 発散します\n・ 見分け方"),
                Block("item", "✓ 1. 歩幅"),
                Block("item", "△ 2. 発散"),
                Block("item", "✗ 3. 遅さ"),
                Block("item", "・ 4. 損失曲線"),
                Block("question", "→ とは何ですか"),
                Block("quote", "✓ と書きました"),
            )
        )
    )
    assert [line.strip() for line in out.getvalue().splitlines() if line.strip()] == [
        *("誤り: 「遅い」", "正しくは: 発散します", "項目: 見分け方"),
        *("正しい: 1. 歩幅", "一部だけ: 2. 発散", "誤り: 3. 遅さ", "項目: 4. 損失曲線"),
        *("→ とは何ですか", "✓ と書きました"),
    ]


@pytest.mark.parametrize(
    ("environment", "plain"),
    [({}, False), ({"MENSETSU_PLAIN": "1"}, True), ({"MENSETSU_PLAIN": "0"}, False), ({"TERM": "dumb"}, True)],
)
def test_the_switch(environment: dict[str, str], plain: bool) -> None:
    assert read_settings(environment, Path("no-such-file")).plain is plain


@pytest.mark.parametrize("width", [40, 60, 80])
def test_no_window_cuts_a_note(width: int) -> None:
    out = io.StringIO()
    exam = PastInterview(12, "machine-learning", "exam", "stopped", 40, 3, 12, NOON, NOON)
    console = Console(file=out, width=width)
    console.print(interviews_table([exam], Speech("ja"), width))
    assert "試験" in out.getvalue()
    assert "中断中" in out.getvalue()
    assert "…" not in out.getvalue()
    console.print(overview("Mika", "in words", [10, 90], plain=True))
    assert "█" not in out.getvalue()
