"""What is typed or pasted at a plain terminal, key by key."""

from __future__ import annotations

import os
import time
from threading import Thread

import pytest

from bot.terminal import plain_keyboard
from bot.terminal.keyboard import Interrupted
from bot.terminal.plain_keyboard import PlainKeyboard


@pytest.fixture
def plain() -> PlainKeyboard:
    return PlainKeyboard()


def presses(plain: PlainKeyboard, fingers: int, keys: str) -> None:
    """Somebody who presses keys once they are read, as fast as the terminal takes them."""
    typing = iter([Thread(target=os.write, args=(fingers, keys.encode())).start])
    plain.watch(lambda _: next(typing, lambda: None)())


@pytest.mark.parametrize(
    ("keys", "read"),
    [
        ("typed\r", "typed"),
        ("\r", ""),
        ("first\rsecond\r\rthird\r", "first\nsecond\n\nthird"),
        ("tab\tand 学習率\r", "tab\tand 学習率"),
        ("wrong\x7f\x7fst\r", "wrost"),
        ("学習率\x7f\b方\r", "学方"),
        ("\x7fnothing to take\r", "nothing to take"),
        ("kept\rgone\x15line\r", "kept\nline"),
        ("one two  \x17three\r", "one three"),
        ("an \x1b[Aarrow\x1b[1;5D or \x1bOPmore\x1a\r", "an arrow or more"),
        ("unsent\x04", "unsent"),
        ("first\rsecond\x04", "first\nsecond"),
    ],
)
def test_what_is_sent(plain: PlainKeyboard, fingers: int, keys: str, read: str) -> None:
    presses(plain, fingers, keys)
    assert plain.read() == read


def test_what_is_pasted_without_its_last_line_break_is_one_reply(plain: PlainKeyboard, fingers: int) -> None:
    looks: list[str] = []

    def look(typed: str) -> None:
        looks.append(typed)
        os.write(fingers, b"first line\rsecond line" if len(looks) == 1 else b"\r")

    plain.watch(look)
    assert plain.read() == "first line\nsecond line"
    assert looks == ["", "first line\nsecond line"]


def test_whoever_types_without_a_pause_is_looked_after_too(
    plain: PlainKeyboard, fingers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plain_keyboard, "BETWEEN_LOOKS", 0.1)
    looks: list[str] = []
    plain.watch(looks.append)

    def type_on() -> None:
        while "xx" not in "".join(looks):
            os.write(fingers, b"x")
            time.sleep(0.03)
        os.write(fingers, b"\r")

    typing = Thread(target=type_on)
    typing.start()
    assert set(plain.read() or "") == {"x"}
    typing.join()


@pytest.mark.parametrize(
    ("typed", "ends", "sent"),
    [("so far", True, "so far"), ("so far", False, "so far more"), ("/hel", True, "/hel more"), (" ", True, "  more")],
)
def test_what_there_is_to_tell_leaves_a_half_typed_line_alone_or_sends_it(
    plain: PlainKeyboard,
    fingers: int,
    capsys: pytest.CaptureFixture[str],
    typed: str,
    ends: bool,
    sent: str,
) -> None:
    os.write(fingers, typed.encode())

    def tell() -> bool:
        print("Half-time.")
        os.write(fingers, b" more\r")
        return ends

    looks = iter([None, tell])
    plain.watch(lambda _: next(looks, None))
    assert plain.read() == sent
    assert capsys.readouterr().out.startswith(f"> {typed}\nHalf-time.\n> {typed}")


def test_a_line_may_be_longer_than_a_terminal_holds(plain: PlainKeyboard, fingers: int) -> None:
    long = "ミニバッチごとに正規化します。" * 400
    presses(plain, fingers, f"{long}\r")
    assert plain.read() == long


def test_ctrl_d_on_an_empty_line_ends_the_input(plain: PlainKeyboard, fingers: int) -> None:
    os.write(fingers, b"\x04typed\r")
    assert plain.read() is None
    assert plain.read() == "typed"


def test_ctrl_d_that_was_pressed_before_anything_is_read_ends_it_too(plain: PlainKeyboard, fingers: int) -> None:
    os.write(fingers, b"ahead\x04\x04")
    time.sleep(0.05)  # the terminal gathers lines by itself until then
    assert plain.read() == "ahead"
    assert plain.read() is None


def test_ctrl_c_interrupts_with_what_was_typed(plain: PlainKeyboard, fingers: int) -> None:
    presses(plain, fingers, "half\rtyped\x03next\r")
    with pytest.raises(Interrupted) as interrupted:
        plain.read()
    assert interrupted.value.text == "half\ntyped"
    assert plain.read() == "next"


def test_ctrl_c_that_was_pressed_before_the_keys_were_ours_interrupts_the_next_line(
    plain: PlainKeyboard, fingers: int
) -> None:
    plain.interrupts.press()
    with pytest.raises(Interrupted):
        plain.read()
    os.write(fingers, b"next\r")
    assert plain.read() == "next"


def test_a_command_ends_with_its_line_and_what_comes_before_one_with_its_own(
    plain: PlainKeyboard, fingers: int
) -> None:
    presses(plain, fingers, "a reply\r/skip\rnext\r")
    assert [plain.read() for _ in range(3)] == ["a reply", "/skip", "next"]


def test_what_was_typed_when_the_input_is_closed_is_not_lost(
    plain: PlainKeyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    readable, writable = os.pipe()
    os.write(writable, "first\nlast 学".encode())
    os.close(writable)
    with os.fdopen(readable) as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        assert plain.read() == "first\nlast 学"
        assert plain.read() is None


def test_what_was_typed_when_the_terminal_is_closed_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    fingers, terminal = os.openpty()
    with os.fdopen(terminal) as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        plain = PlainKeyboard()
        looks: list[str] = []

        def look(typed: str) -> None:
            looks.append(typed)
            if len(looks) == 1:
                os.write(fingers, b"unsent")
            else:
                os.close(fingers)

        plain.watch(look)
        assert plain.read() == "unsent"
        assert looks == ["", "unsent"]
        assert plain.read() is None


def test_what_was_typed_ahead_is_not_read_by_whoever_sits_down_next(plain: PlainKeyboard, fingers: int) -> None:
    presses(plain, fingers, "mine\r/mine too\r")
    assert plain.read() == "mine"
    plain.ahead.add("mine as well")
    plain.forget()
    presses(plain, fingers, "theirs\r")
    assert plain.read() == "theirs"
