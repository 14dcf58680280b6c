"""What is taller than the window is shown page by page, and nothing that is typed meanwhile gets lost."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from rich.console import Console

from bot.runner import Files
from bot.terminal import keyboard
from bot.terminal.echo import key_by_key
from bot.terminal.keyboard import PipedKeyboard, TypedKeyboard
from bot.terminal.output import Output
from bot.terminal.pages import Pages
from bot.terminal.screen import Screen
from bot.texts import Block, Button, Message
from questions import LANGUAGES, Language


def paged(height: int, *sizes: int | None, typed_at: int | None = None) -> list[str]:
    """How messages of so many rows are shown, None being what the person types; what waits is told in brackets."""
    told: list[str] = []

    def turn(more: int) -> bool:
        told.append(f"[{more}]")
        return len(told) != typed_at

    pages = Pages(lambda: height, turn)
    for size in sizes:
        if size is None:
            pages.begin()
        else:
            told.extend(str(len(page)) for page in pages.of(range(size)))
    return told


@pytest.mark.parametrize(
    ("sizes", "shown"),
    [
        ((23, 10), ["23", "10"]),
        ((23, 12), ["23", "[12]", "12"]),
        ((18, 18, 18, 14), ["18", "[18]", "18", "[18]", "18", "14"]),
        ((18, None, 18), ["18", "18"]),
        ((4, 5, 6, 7), ["4", "5", "6", "7"]),
        ((24,), ["23", "[1]", "1"]),
        ((60,), ["23", "[37]", "23", "[14]", "14"]),
        ((60, 2, 7), ["23", "[37]", "23", "[14]", "14", "2", "7"]),
        ((60, 2, 8, 9), ["23", "[37]", "23", "[14]", "14", "2", "[8]", "8", "9"]),
        ((60, None, 20), ["23", "[37]", "23", "[14]", "14", "20"]),
        ((46, 30), ["23", "[23]", "23", "[30]", "23", "[7]", "7"]),
    ],
)
def test_neither_half_a_window_nor_a_last_page_is_pushed_out_unread(sizes: tuple[int, ...], shown: list[str]) -> None:
    assert paged(24, *sizes) == shown


def test_a_window_of_next_to_nothing_shows_something() -> None:
    assert paged(1, 6) == ["5", "[1]", "1"]


def test_whoever_goes_on_typing_sees_the_rest_at_once_until_they_have_sent_it() -> None:
    assert paged(24, 90, 90, None, 24, typed_at=2) == ["23", "[67]", "67", "90", "23", "[1]", "1"]


MORE: dict[Language, tuple[str, str]] = {
    "en": ("4 more lines: Enter goes on", "One more line: Enter goes on"),
    "ja": ("残り4行（Enter で続きを表示）", "残り1行（Enter で続きを表示）"),
}
LONG = Message((Block("text", "\n".join(f"line {number}" for number in range(1, 11))),), (Button("Skip", "/skip"),))


def on_screen(message: Message, language: Language = "en", *, terminal: bool = True, at_once: bool = False) -> str:
    out = io.StringIO()
    console = Console(file=out, width=80, height=10, force_terminal=terminal, color_system=None)
    screen = Screen(console, pause=lambda: True)
    screen.speak(language)
    screen.show(message, at_once=at_once)
    return out.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_screen_says_how_much_is_left_and_takes_that_back(language: Language) -> None:
    *first, rest = on_screen(LONG, language).partition(MORE[language][0])
    assert first[0].endswith("line 8\n")
    assert rest == "\r\033[Kline 9\nline 10\n\n/skip Skip\n"
    one = Message((Block("text", "\n".join("line" for _ in range(9))),))
    assert MORE[language][1] in on_screen(one, language)


def test_nothing_is_held_in_a_file_nor_where_it_is_told_in_the_middle_of_a_reply() -> None:
    whole = "\n" + "".join(f"line {number}\n" for number in range(1, 11)) + "\n/skip Skip\n"
    assert on_screen(LONG, terminal=False) == whole
    assert on_screen(LONG, at_once=True) == whole


def test_nobody_has_to_turn_a_page_to_leave(tmp_path: Path) -> None:
    out = io.StringIO()
    turned: list[str] = []

    def pause() -> bool:
        turned.append("a page")
        return True

    screen = Screen(Console(file=out, width=80, height=10, force_terminal=True, color_system=None), pause=pause)
    output = Output(screen, PipedKeyboard([]), Files(tmp_path, {}), None)
    output.show(LONG)
    assert turned == ["a page"]
    output.begin_page()
    output.closes = True
    output.show(LONG)
    assert turned == ["a page"]
    assert out.getvalue().endswith("line 9\nline 10\n")


@pytest.mark.parametrize("key", ["\r", "\n", " ", "\x1b[6~", "\x1b[B"])
def test_these_keys_turn_the_page(fingers: int, key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _will_press(key, fingers, monkeypatch)
    typed = TypedKeyboard()
    assert typed.pause()
    assert typed.ahead.unsent() == ""


def test_any_other_key_stands_in_the_next_line(fingers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    _will_press("\x1b[Dq 学", fingers, monkeypatch)
    typed = TypedKeyboard()
    assert not typed.pause()
    assert typed.ahead.waits
    assert typed.ahead.unsent() == "q 学"


def test_what_was_typed_before_turns_no_page(fingers: int) -> None:
    os.write(fingers, b"/skip\n")
    typed = TypedKeyboard()
    assert not typed.pause()
    assert typed.ahead.command() == "/skip"


def test_ctrl_c_shows_the_rest(fingers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    _will_press("\x03", fingers, monkeypatch)
    typed = TypedKeyboard()
    assert not typed.pause()
    assert not typed.ahead.waits


def _will_press(key: str, fingers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Press a key once the terminal leaves keys to whoever reads, as somebody does who sees that there is more."""

    @contextmanager
    def pressed() -> Iterator[None]:
        with key_by_key():
            os.write(fingers, key.encode())
            yield

    monkeypatch.setattr(keyboard, "key_by_key", pressed)
