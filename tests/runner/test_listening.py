"""What is spoken, where what it is about has gone meanwhile: the question, or whoever spoke."""

from __future__ import annotations

import pytest

from bot.interview.session import Recording
from bot.runner import DEFAULT_BANK, Heard, Listen, Listener
from bot.texts import plain, sentence
from questions import Language
from speech import Terms, Transcript
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
