"""What is spoken, where what it is about has gone meanwhile: the question, or whoever spoke."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from bot.interview.session import Recording
from bot.runner import DEFAULT_BANK, Heard, Listen, Listener
from bot.runner.makers import makers
from bot.texts import plain, sentence
from questions import Language
from speech import Terms, Transcript, suffix
from tests.library import LIBRARY
from tests.runner.conftest import House


class HearingOfTerms:
    """Hears the languages in which it is told any words to listen for."""

    def transcribe(self, file: bytes, *, usual: Language, terms: Terms) -> Transcript:
        assert file == b"sound"
        return Transcript(" ".join(sorted(terms)), usual, (), 1.0)


@pytest.mark.parametrize(
    ("bank", "question", "terms"),
    [(DEFAULT_BANK, "learning-rate", "en ja"), (DEFAULT_BANK, "gone", ""), ("gone", "learning-rate", "")],
)
def test_a_recording_is_heard_with_the_words_of_its_question_as_long_as_there_is_one(
    bank: str, question: str, terms: str
) -> None:
    work = Listen(Recording("s1", "file", "i1", 1, 0), bank, "", question, "en")
    assert Listener(LIBRARY, HearingOfTerms()).hear(work, b"sound").text == terms


def test_of_whoever_was_forgotten_nothing_is_heard_judged_or_told(english: House) -> None:
    english.starts()
    english.runner.record(english.member, source="s1", file="sound")
    member = english.member
    (listen,) = english.runner.recordings.listens(member)
    assert english.runner.recordings.is_open(member, listen)
    (work,) = english.runner.recordings.heard(member, listen, Heard("It normalises."))
    assert english.runner.is_wanted(member, work)
    english.says("/forget yes")
    english.read()
    assert not english.runner.recordings.is_open(member, listen)
    assert not english.runner.is_wanted(member, work)
    assert english.runner.recordings.heard(member, listen, Heard("It scales.")) == ()
    assert english.runner.recordings.tell_place(member, listen, 1, anew=False) == ()
    assert english.runner.graded(member, work, None) == ()
    assert english.read() == []


def test_who_speaks_first_is_asked_for_their_language(house: House) -> None:
    house.runner.record(house.member, source="s1", file="sound")
    (asked,) = house.read()
    assert "/language ja" in [button.command for button in asked.buttons]


def test_nobody_speaks_to_a_question_that_they_have_not_seen(english: House) -> None:
    english.starts()
    for each in english.store.owed("terminal"):
        english.store.drop(each.id, "Forbidden: bot was blocked by the user", unreachable=True)
    english.runner.record(english.member, source="s1", file="sound")
    *_, question, told = english.read()
    assert "1/2" in plain(question)
    assert plain(told) == sentence("missed", "en")
    assert english.runner.recordings.listens(english.member) == ()
    english.runner.record(english.member, source="s2", file="sound")
    assert [each.recording.source for each in english.runner.recordings.listens(english.member)] == ["s2"]


def speak(house: House, text: str, source: str) -> None:
    """A recording comes and is heard."""
    house.runner.record(house.member, source=source, file="sound")
    (listen,) = house.runner.recordings.listens(house.member)
    house.runner.recordings.heard(house.member, listen, Heard(text, sound=b"OggS" + source.encode()))


def test_the_sound_is_kept_for_whoever_wants_that_and_until_they_do_not(english: House, tmp_path: Path) -> None:
    english.starts(3)
    speak(english, "It normalises.", "s1")
    assert list(english.store.sounds()) == []
    english.says("/settings recordings on")
    assert "kept" in plain(english.read()[-1])
    speak(english, "It scales.", "s2")
    assert list(english.store.sounds(english.member.id)) == [("1.ogg", b"OggSs2")]
    (row,) = english.store.rows(english.member.id)["recordings"]
    assert (row["question"], row["text"]) == ("batch-normalization", "It scales.")
    assert "sound" not in row
    english.says("/export")
    exported = english.read()[-1].attachment
    assert exported is not None
    made = tmp_path / "export.zip"
    makers(tmp_path, LIBRARY)["export"](exported.data, made)
    with zipfile.ZipFile(made) as archive:
        assert archive.read("recordings/1.ogg") == b"OggSs2"
    english.says("/settings recordings off")
    assert list(english.store.sounds()) == []


def test_of_a_recording_that_comes_too_late_no_sound_is_kept(english: House) -> None:
    english.says("/settings recordings on")
    english.starts()
    english.runner.record(english.member, source="s1", file="sound")
    (listen,) = english.runner.recordings.listens(english.member)
    english.says("/stop")
    english.runner.recordings.heard(english.member, listen, Heard("It scales.", sound=b"sound"))
    assert plain(english.read()[-1]) == sentence("voice.too_late", "en")
    assert list(english.store.sounds()) == []


@pytest.mark.parametrize(
    ("sound", "ending"),
    [(b"OggS\0", ".ogg"), (b"\0\0\0 ftypisom", ".mp4"), (b"ID3\4", ".mp3"), (b"RIFF", ".wav"), (b"", ".bin")],
)
def test_a_file_is_named_by_how_it_begins(sound: bytes, ending: str) -> None:
    assert suffix(sound) == ending
