"""Listening in a process of its own: what is heard, why nothing is, and what becomes of a process that ends."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from speech import HearingFailed, HearingProcess, NotHeard
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
