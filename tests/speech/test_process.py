"""Listening in a process of its own: what is heard, why nothing is, and what becomes of a process that ends."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator
from functools import partial
from multiprocessing.connection import Client, Listener

import pytest

from questions import Language
from speech import HearingFailed, HearingProcess, NotHeard, Terms, Transcript
from tests.telegram.hearing import ToyHearing


@pytest.fixture
def hearing() -> Iterator[HearingProcess]:
    process = HearingProcess(ToyHearing)
    yield process
    process.close()


def heard(hearing: HearingProcess, words: str) -> str:
    return hearing.transcribe(words.encode(), usual="en", terms={"en": ["step"], "ja": ["歩幅"]}).text


def test_what_is_heard_and_what_is_not_comes_back(hearing: HearingProcess) -> None:
    assert heard(hearing, "It steps.") == "It steps."
    with pytest.raises(NotHeard) as unheard:
        heard(hearing, "silent: ")
    assert unheard.value.reason == "silent"
    with pytest.raises(HearingFailed, match="no memory"):
        heard(hearing, "fails: no memory")
    with pytest.raises(HearingFailed, match="has ended in the middle"):
        heard(hearing, "dies: ")
    assert heard(hearing, "It steps again.") == "It steps again."


class Tied:
    """Is at a recording for ever; a line to the test is open as long as it lives."""

    def __init__(self, address: str) -> None:
        self._line = Client(address)

    def transcribe(self, file: bytes, *, usual: Language, terms: Terms) -> Transcript:
        self._line.send((file, usual, terms))
        time.sleep(3600)
        raise AssertionError("it is longer than the test")


def has_it_heard(address: str) -> None:
    HearingProcess(partial(Tied, address)).transcribe(b"", usual="en", terms={})


def test_it_ends_in_the_middle_of_a_recording_with_the_one_that_started_it() -> None:
    with Listener() as door:
        assert isinstance(door.address, str)
        starts = multiprocessing.get_context("spawn").Process(target=has_it_heard, args=(door.address,))
        starts.start()
        line = door.accept()
        assert line.recv() == (b"", "en", {})
        starts.kill()
        starts.join()
        assert line.poll(60.0), "it lives on"
        with pytest.raises(EOFError):
            line.recv()
