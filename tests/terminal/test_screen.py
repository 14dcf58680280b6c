"""How messages lie on the screen of a terminal."""

import io

from rich.console import Console

from bot.terminal.screen import Screen
from bot.texts import Block, Button, Message


def shown(message: Message, width: int = 80) -> list[str]:
    output = io.StringIO()
    Screen(Console(file=output, width=width)).show(message)
    return [line.rstrip() for line in output.getvalue().splitlines()]


def test_no_row_ends_within_a_command_and_its_name() -> None:
    zone = Button("Time zone", "/settings zone")
    lines = shown(Message((), (Button("Mode", "/settings mode"), zone, Button("Pictures", "/settings theme"))), 50)
    assert lines == ["", "/settings mode Mode   /settings zone Time zone", "/settings theme Pictures"]


def test_a_number_stands_before_its_command() -> None:
    assert shown(Message((), (Button("2", "/dispute 1 1 2"),))) == ["", "2. /dispute 1 1 2"]


def test_what_follows_a_sign_stands_beside_it() -> None:
    blocks = (Block("right", "✓ one two three"), Block("missing", "・ 一二三四五"), Block("detail", "✓ one two\nthree"))
    assert shown(Message(blocks), 12) == [
        "",
        "  ✓ one two",
        "    three",
        "  ・ 一二三",
        "     四五",
        "  ✓ one two",
        "  three",
    ]


def test_details_are_indented_in_each_line() -> None:
    assert shown(Message((Block("detail", "✓ a point\n“its words”"),))) == ["", "  ✓ a point", "  “its words”"]
