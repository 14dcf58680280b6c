"""What is typed while a reply is read is no reply to what is asked next: it waits in the line until it is sent."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Timer

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.terminal.echo import unechoed
from bot.terminal.keyboard import PipedKeyboard, TypedKeyboard
from bot.terminal.plain_keyboard import PlainKeyboard
from bot.terminal.typed_ahead import TypedAhead
from tests.telegram.judge import ToyJudge
from tests.terminal.scripted import Room

NOTICE = "Enter sends it as your reply."


@pytest.mark.parametrize(
    ("keys", "commands", "holds_back", "unsent"),
    [
        ("and more of it\r", [], True, "and more of it"),
        ("two\rlines\r\r", [], True, "two\nlines"),
        ("half ty", [], False, "half ty"),
        ("\r", [], False, ""),
        ("", [], False, ""),
        ("/sk", [], False, "/sk"),
        ("/skip\r", ["/skip"], False, ""),
        ("\r/skip\r／ｑｕｉｔ\r", ["/skip", "／ｑｕｉｔ"], False, ""),
        ("/skip\rand more\r", ["/skip"], True, "and more"),
        ("wrong\x7f\x7f\x1b[Dst\x04\r", [], True, "wrost"),
    ],
)
def test_commands_are_obeyed_and_all_else_waits(keys: str, commands: list[str], holds_back: bool, unsent: str) -> None:
    ahead = TypedAhead()
    ahead.add(keys)
    assert list(iter(ahead.command, None)) == commands
    assert (ahead.holds_back, ahead.unsent()) == (holds_back, unsent)
    assert (ahead.holds_back, ahead.unsent()) == (False, "")


def test_it_is_taken_from_a_terminal(fingers: int) -> None:
    ahead = TypedAhead()
    with unechoed():
        os.write(fingers, "学習率 and more\r".encode())
        ahead.catch_up()
    assert ahead.unsent() == "学習率 and more"
    ahead.catch_up()
    assert ahead.unsent() == ""


def test_a_pipe_types_nothing_ahead() -> None:
    piped = PipedKeyboard([b"first\n"])
    piped.ahead.catch_up()
    assert not piped.ahead.holds_back
    assert piped.read() == "first"


def test_it_stands_in_the_line_and_can_be_changed_before_it_is_sent(capsys: pytest.CaptureFixture[str]) -> None:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        hung = Timer(30.0, keys.close)
        hung.start()
        typed = TypedKeyboard()
        typed.ahead.add("/hint\rand more\r")
        assert typed.read() == "/hint"
        assert capsys.readouterr().out == "> /hint\n"
        keys.send_text(" of it\r")
        assert typed.read() == "and more of it"
        hung.cancel()


def test_so_it_does_in_a_plain_terminal(fingers: int, capsys: pytest.CaptureFixture[str]) -> None:
    plain = PlainKeyboard()
    plain.ahead.add("/hint\rand more\r")
    assert plain.read() == "/hint"
    os.write(fingers, b" of it\r")
    assert plain.read() == "and more of it"
    assert capsys.readouterr().out == "> /hint\n> and more of it\n"


def test_whoever_pressed_enter_is_told_that_it_waits(tmp_path: Path) -> None:
    def read_slowly() -> ToyJudge:
        room.script.ahead.add("and more\r")
        return ToyJudge()

    room = Room(tmp_path, load=read_slowly)
    shown = room.chat("", "It is the size of a step.", "/quit")
    shown = " ".join(shown.split())
    assert shown.index("/100") < shown.index(NOTICE) < shown.index("Stopped for now")
