"""What is typed at a prompt, key by key."""

from pathlib import Path
from threading import Timer

from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.terminal.keyboard import RecordingCompleter, TypedKeyboard

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


def test_the_name_of_a_recording_is_completed_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "first reply.ogg").touch()
    assert completed(f"/voice {tmp_path}/fi") == ["rst reply.ogg"]
    assert completed(f"/skip {tmp_path}/fi") == []


def completed(typed: str) -> list[str]:
    """What Tab can add to what was typed."""
    return [each.text for each in RecordingCompleter().get_completions(Document(typed), CompleteEvent())]
