"""/voice: a recording is the reply, is shown, corrected or not, and judged; each file that is none has its sentence."""

from __future__ import annotations

import io
import shlex
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.runner import Request
from bot.terminal.keyboard import Interrupted
from bot.terminal.recordings import read
from questions import Language
from speech import MOST_BYTES, NoMicrophone, SystemMicrophone, Terms, Transcript, find_microphone
from tests.store.dialog import rows
from tests.telegram.hearing import ToyHearing
from tests.telegram.judge import ToyJudge
from tests.terminal.scripted import Room

REPLIES = "SELECT text, first_text, (SELECT count(*) FROM assessments WHERE reply_id = replies.id) FROM replies"
WORDS = "It scales each stop."
ONE = Request("deep-learning", question="learning-rate")


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path, hearing=ToyHearing(), load=ToyJudge)


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return recorded(tmp_path / "my reply.ogg")


def recorded(file: Path, words: str = WORDS) -> Path:
    file.write_text(words, encoding="utf-8")
    return file


def test_what_was_heard_is_shown_and_enter_has_it_judged(room: Room, recording: Path) -> None:
    shown = room.chat("", f"/voice {recording}", lambda: before(room), "", "/quit")
    assert "I heard:" in shown
    assert f"“{WORDS}”" in shown
    assert shown.index("Enter has it judged") < shown.index("/100")
    assert rows(room.data, REPLIES) == [(WORDS, None, 1)]


def before(room: Room) -> None:
    """There was time to read."""
    assert "/100" not in room.screen.getvalue()


def test_a_text_corrects_it_and_is_judged_at_once(room: Room, recording: Path) -> None:
    shown = room.chat("", f"/voice {recording}", "It scales each step.", "/quit")
    assert shown.count("/100") >= 1
    assert rows(room.data, REPLIES) == [("It scales each step.", WORDS, 1)]


def test_correct_waits_for_the_text_and_done_has_it_judged_as_it_is(room: Room, recording: Path) -> None:
    shown = room.chat("", f"/voice {recording}", "/correct", lambda: before(room), "/done", "/quit")
    assert "Send the right words" in shown
    assert rows(room.data, REPLIES) == [(WORDS, None, 1)]


def test_a_command_has_it_judged_before(room: Room, recording: Path) -> None:
    shown = room.chat("", f"/voice {recording}", "/skip", "/quit")
    assert shown.index("/100") < shown.index("Follow-up skipped")


def test_whoever_leaves_has_it_judged_before(room: Room, recording: Path) -> None:
    room.chat("", f"/voice {recording}", "/quit")
    assert rows(room.data, REPLIES) == [(WORDS, None, 1)]


def test_two_recordings_are_one_reply(room: Room, recording: Path, tmp_path: Path) -> None:
    other = recorded(tmp_path / "b.ogg", "Too high, and it jumps.")
    room.chat("", f"/voice {recording}", f"/voice {other}", "", "/quit")
    assert rows(room.data, REPLIES) == [(WORDS, None, 0), ("Too high, and it jumps.", None, 1)]


def test_from_a_pipe_it_is_judged_at_once(room: Room, recording: Path) -> None:
    shown = room.chat(f"/voice {recording}", "Too high, and it jumps.", piped=True)
    assert "Enter has it judged" not in shown
    assert rows(room.data, REPLIES)[:1] == [(WORDS, None, 1)]


def test_how_it_was_put_is_told_as_anywhere(room: Room, recording: Path) -> None:
    recorded(recording, "halting: " + " ".join([WORDS] * 6))
    shown = " ".join(room.chat("", f"/voice {recording}", "", "/delivery", "/quit").split())
    assert "You paused for 6 seconds halfway" in shown
    assert "/delivery 1 How you put it" in shown
    assert "6 s at 0:06" in shown


@pytest.mark.parametrize("written", [str, shlex.quote, lambda name: name.replace(" ", "\\ "), lambda name: f'"{name}"'])
def test_a_file_may_be_named_as_a_shell_would_write_it(recording: Path, written: Callable[[str], str]) -> None:
    assert read(written(str(recording))) == WORDS.encode()


def test_a_name_with_an_apostrophe_is_a_name(tmp_path: Path) -> None:
    assert read(str(recorded(tmp_path / "ben's.ogg"))) == WORDS.encode()


NO_RECORDING = {
    "": ("Which recording?", "録音ファイルを指定してください"),
    "none.ogg": ("There is no file none.ogg.", "none.ogg というファイルはありません"),
    "~nobody-here/x.ogg": ("There is no file", "というファイルはありません"),
    "/": ("/ is a folder.", "/ はフォルダです"),
    "x" * 300: ("I cannot read xxx", "を読み取れません"),
}


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("name", NO_RECORDING)
def test_what_is_no_file_to_be_heard_is_told(room: Room, language: Language, name: str) -> None:
    shown = room.chat("", f"/voice {name}", "/quit", language=language)
    told = NO_RECORDING[name][language == "ja"]
    # Wherever a line is broken.
    assert "".join(told.split()) in "".join(shown.split())


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_gives_no_reply_is_told_and_costs_nothing(room: Room, tmp_path: Path, language: Language) -> None:
    told = {
        "silent: ": ("There is only silence", "録音に音が入っていません"),
        "damaged: ": ("This file is damaged", "ファイルが壊れているか"),
        "too_long: ": ("longer than 10 minutes", "録音が10分を超えて"),
        "fails: ": ("that is my fault", "こちらの問題で"),
    }
    large = tmp_path / "large.ogg"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    files = [recorded(tmp_path / f"{number}.ogg", words) for number, words in enumerate(told)]
    shown = room.chat("", *(f"/voice {each}" for each in (*files, large)), "/quit", language=language)
    for sentences in (*told.values(), ("20 MB", "20MB")):
        assert "".join(sentences[language == "ja"].split()) in "".join(shown.split())
    assert rows(room.data, REPLIES) == []


def test_where_nothing_can_be_heard_it_is_told_how_to_turn_it_on(tmp_path: Path, recording: Path) -> None:
    shown = Room(tmp_path).chat(f"/voice {recording}", "/quit")
    assert "run make voice" in " ".join(shown.split())


def test_where_no_question_is_open_it_is_not_heard(room: Room, recording: Path) -> None:
    shown = room.chat("", "/stop", f"/voice {recording}", "/quit")
    assert "Your interview is stopped" in shown
    assert "I heard" not in shown


def test_a_recording_that_was_not_heard_before_the_end_is_told_at_the_next_start(room: Room, recording: Path) -> None:
    recorded(recording, f"interrupted: {WORDS}")
    assert "Stopped." in room.chat("", f"/voice {recording}")
    assert "I could not listen to your recording" in room.chat("/quit")


class Words:
    """A microphone into which these words are said, as raw samples that hold them."""

    def __init__(self, *pieces: str) -> None:
        self.pieces = pieces
        self.closed = 0

    @contextmanager
    def recording(self, take: Callable[[bytes], None]) -> Iterator[None]:
        for piece in self.pieces:
            take(piece.encode())
        try:
            yield
        finally:
            self.closed += 1


class SampleHearing:
    """Hears the words that the samples of a WAV file hold."""

    def transcribe(self, file: bytes, *, usual: Language, terms: Terms) -> Transcript:
        with wave.open(io.BytesIO(file)) as sound:
            words = sound.readframes(sound.getnframes())
        return ToyHearing().transcribe(words, usual=usual, terms=terms)


@pytest.fixture
def spoken(room: Room) -> Room:
    room.hearing, room.microphone = SampleHearing(), Words("It scales ", "each stop.")
    return room


def test_enter_begins_to_record_and_enter_ends(spoken: Room) -> None:
    shown = spoken.chat("", "", "", "/quit", request=ONE)
    assert "Enter on an empty line begins to record" in shown
    assert shown.index("I am recording.") < shown.index(f"“{WORDS}”") < shown.index("/100")
    assert rows(spoken.data, REPLIES) == [(WORDS, None, 1)]
    assert spoken.script.statuses == ["● 0:00 " + "▓" * 18 + "░░"]


def test_what_was_recorded_is_corrected_as_any_recording(spoken: Room) -> None:
    spoken.chat("", "", "It scales each step.", "/quit", request=ONE)
    assert rows(spoken.data, REPLIES) == [("It scales each step.", WORDS, 1)]


def test_what_is_thrown_away_is_no_reply_and_the_microphone_is_closed(spoken: Room) -> None:
    microphone = spoken.microphone
    assert isinstance(microphone, Words)
    shown = spoken.chat("", Interrupted(""), "/quit", request=ONE)
    assert "The recording is thrown away." in shown
    assert rows(spoken.data, REPLIES) == []
    assert microphone.closed == 1


def test_without_a_microphone_one_is_told_what_to_do(room: Room) -> None:
    try:
        find_microphone()
    except NoMicrophone:
        pass
    else:
        pytest.skip("there is a microphone here")
    room.microphone = SystemMicrophone()
    shown = " ".join(room.chat("", "/quit", request=ONE).split())
    assert "Enter on an empty line begins to record" in shown
    assert any(told in shown for told in ("pip install sounddevice", "There is a microphone, but"))
