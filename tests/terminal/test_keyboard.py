"""What is typed at a prompt, key by key."""

import io
from pathlib import Path
from threading import Timer

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.data_structures import Size
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.renderer import CPR_Support, Renderer

from bot.terminal import keyboard
from bot.terminal.keyboard import Interrupted, RecordingCompleter, TypedKeyboard

# What a terminal answers when it is asked where its cursor is: at the first column of the first line.
CURSOR = "\x1b[1;1R"
# Long enough for any machine; only a failing test waits for it.
GIVE_UP = 30.0


def test_the_cursor_that_the_terminal_tells_after_enter_is_no_pasted_text() -> None:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        hung = Timer(GIVE_UP, keys.close)
        hung.start()
        keys.send_text(f"typed ahead\r{CURSOR}")
        typed = TypedKeyboard().read()
        hung.cancel()
    assert typed == "typed ahead"


def test_a_terminal_that_does_not_tell_its_cursor_brings_no_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    class Window(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(Renderer, "CPR_TIMEOUT", 0.01)
    monkeypatch.setattr(keyboard, "BETWEEN_LOOKS", 0.05)
    window = Window()
    output = Vt100_Output(window, lambda: Size(24, 80))
    with create_pipe_input() as keys, create_app_session(input=keys, output=output):
        hung = Timer(GIVE_UP, keys.close)
        hung.start()
        typed, enter = TypedKeyboard(), iter("\r")

        def send_once_it_is_clear(_: str) -> None:
            if typed._session.app.renderer.cpr_support is CPR_Support.NOT_SUPPORTED:
                keys.send_text(next(enter, ""))

        typed.watch(send_once_it_is_clear)
        keys.send_text("half typed")
        assert typed.read() == "half typed"
        hung.cancel()
    assert "WARNING" not in window.getvalue()


@pytest.mark.parametrize(("half_typed", "ends", "sent"), [("so far", True, "so far"), ("so far", False, "so far more")])
def test_what_there_is_to_tell_leaves_a_half_typed_line_alone_or_sends_it(
    half_typed: str, ends: bool, sent: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyboard, "BETWEEN_LOOKS", 0.05)
    told = []
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        hung = Timer(GIVE_UP, keys.close)
        hung.start()
        typed = TypedKeyboard()

        def tell() -> bool:
            told.append(typed._session.default_buffer.text)
            if not ends:
                keys.send_text(" more\r")
            return ends

        looks = iter([None, tell])
        typed.watch(lambda _: next(looks, None))
        keys.send_text(half_typed)
        assert typed.read() == sent
        hung.cancel()
    assert told == [half_typed]


def test_a_command_and_an_empty_line_are_never_sent_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyboard, "BETWEEN_LOOKS", 0.05)
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        hung = Timer(GIVE_UP, keys.close)
        hung.start()
        typed = TypedKeyboard()
        rest = iter(["/hel", "p\r"])

        def tell() -> bool:
            keys.send_text(next(rest, ""))
            return True

        typed.watch(lambda _: tell)
        assert typed.read() == "/help"
        hung.cancel()


def test_a_status_is_kept_up_to_date_while_it_is_wanted_and_no_longer() -> None:
    looks = 0

    def status() -> str:
        nonlocal looks
        looks += 1
        if looks == 3:
            keys.send_text("\r")
        return f"look {looks}"

    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        hung = Timer(GIVE_UP, keys.close)
        hung.start()
        keyboard = TypedKeyboard()
        keyboard.read(status)
        seen = looks
        keys.send_text(f"typed\r{CURSOR}")
        assert keyboard.read() == "typed"
        hung.cancel()
    assert seen >= 3
    assert looks == seen


def test_ctrl_c_that_was_pressed_before_the_line_was_there_interrupts_it_with_what_was_typed_ahead() -> None:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        typed = TypedKeyboard()
        typed.ahead.add("half typed")
        typed.interrupts.press()
        with pytest.raises(Interrupted) as interrupted:
            typed.read()
        keys.send_text("\r")
        assert typed.read() == ""
    assert interrupted.value.text == "half typed"


def test_whoever_sits_down_next_cannot_bring_back_what_was_typed_before() -> None:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        hung = Timer(GIVE_UP, keys.close)
        hung.start()
        typed = TypedKeyboard()
        keys.send_text("an answer\x15another\r")
        assert typed.read() == "another"
        keys.send_text("\x1b[A\r")
        assert typed.read() == "another"
        typed.forget()
        keys.send_text("\x1b[A\x19x\r")
        assert typed.read() == "x"
        hung.cancel()


def test_the_name_of_a_recording_is_completed_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "first reply.ogg").touch()
    assert completed(f"/voice {tmp_path}/fi") == ["rst reply.ogg"]
    assert completed(f"/skip {tmp_path}/fi") == []


def completed(typed: str) -> list[str]:
    """What Tab can add to what was typed."""
    return [each.text for each in RecordingCompleter().get_completions(Document(typed), CompleteEvent())]


def test_what_was_typed_ahead_is_not_read_by_whoever_sits_down_next() -> None:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        hung = Timer(GIVE_UP, keys.close)
        hung.start()
        typed = TypedKeyboard()
        typed.ahead.add("mine")
        typed.forget()
        keys.send_text("theirs\r")
        assert typed.read() == "theirs"
        hung.cancel()
