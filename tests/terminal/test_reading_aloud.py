"""Questions that are read aloud at a terminal: played, or named where nothing plays; once, and in nobody's way."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from bot.runner import Aloud, Request
from bot.terminal.player import Player
from questions import LANGUAGES, Language
from tests.telegram.judge import ToyJudge
from tests.terminal.scripted import Room

ONE = Request("deep-learning", question="learning-rate")
# Notes beside the file that it is played.
NOTES = "import pathlib, sys; file = pathlib.Path(sys.argv[1]); file.with_suffix('.played').open('a').write('once ')"
# Notes which process plays, for longer than a test lasts.
PLAYS_ON = (
    "import os, pathlib, sys, time; "
    "pathlib.Path(sys.argv[1]).with_suffix('.played').write_text(str(os.getpid())); time.sleep(100)"
)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path, aloud=Aloud(frozenset(LANGUAGES)), player=playing(NOTES), load=ToyJudge)


def playing(program: str) -> Player:
    return Player((sys.executable, "-c", program))


def played(room: Room) -> list[str]:
    return [file.read_text() for file in (room.data / "files").rglob("*.played")]


def test_a_question_is_played_and_nothing_more_is_shown_of_it(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.terminal.player._AT_ONCE", 60.0)
    shown = room.chat("/quit", request=ONE, aloud=True)
    assert "learning rate" in shown
    assert "read aloud" not in shown
    assert played(room) == ["once "]


def test_whoever_types_is_not_talked_over(room: Room) -> None:
    room.player = playing(PLAYS_ON)
    room.chat(
        lambda: is_playing(room, True), "/hint", lambda: is_playing(room, False), "/quit", request=ONE, aloud=True
    )


def is_playing(room: Room, expected: bool) -> None:
    deadline = time.monotonic() + 60
    while not played(room) and time.monotonic() < deadline:
        time.sleep(0.05)
    (process,) = played(room)
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        assert not expected
    else:
        assert expected


def test_what_was_read_aloud_is_not_read_again_when_the_interview_goes_on(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.terminal.player._AT_ONCE", 60.0)
    room.chat("/quit", request=ONE, aloud=True)
    assert "1/1" in room.chat("", "/quit")
    assert played(room) == ["once "]


@pytest.mark.parametrize("player", [None, playing("import sys; sys.exit(1)"), Player(("no-such-program",))])
def test_where_nothing_plays_the_file_is_named(
    room: Room, player: Player | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.terminal.player._AT_ONCE", 60.0)
    room.player = player
    shown = "".join(room.chat("/quit", request=ONE, aloud=True).split())
    (file,) = (room.data / "files" / "aloud").rglob("*.wav")
    assert "nothingthatplayssoundhere" in shown
    assert "".join(str(file).split()) in shown


def test_in_a_pipe_the_file_is_named_and_nothing_is_played(room: Room) -> None:
    shown = room.chat(piped=True, request=ONE, aloud=True)
    assert "The question, read aloud" in shown
    assert ".wav" in shown
    assert played(room) == []


@pytest.mark.parametrize(("language", "told"), [("en", "install espeak-ng"), ("ja", "pip install 'mensetsu[aloud]'")])
def test_where_nothing_can_be_read_aloud_one_is_told_how_to_turn_it_on(
    room: Room, language: Language, told: str
) -> None:
    room.aloud = Aloud()
    shown = room.chat("/quit", request=ONE, language=language, aloud=True)
    assert "".join(told.split()) in "".join(shown.split())
    assert "1/1" in shown
