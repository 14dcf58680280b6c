"""Where pauses and fillers fall in a recording."""

from __future__ import annotations

import pytest

from questions import Language
from speech import Course, Transcript, Word, clock
from speech.course import course


def heard(text: str, language: Language, *words: tuple[str, float, float]) -> Transcript:
    return Transcript(text, language, tuple(Word(*word) for word in words), 60.0)


def test_pauses_and_fillers_are_counted_from_the_first_word() -> None:
    transcript = heard(
        "Um, it is, you know, the step.",
        "en",
        *(("Um,", 1.0, 1.2), ("it", 1.5, 1.7), ("is,", 1.7, 2.0), ("you", 4.0, 4.1), ("know,", 4.1, 4.4)),
        *(("the", 4.9, 5.0), ("step.", 5.1, 5.5)),
    )
    assert course(transcript) == Course(pauses=((1.0, 3.0), (3.4, 3.9)), fillers=(0.0, 3.0))


def test_japanese_is_heard_in_pieces() -> None:
    transcript = heard(
        "歩幅です。えーと、小さく",
        "ja",
        *(("歩", 0.0, 0.2), ("幅です。", 0.2, 0.8), ("え", 2.0, 2.1), ("ーと、", 2.1, 2.4), ("小さく", 2.5, 3.0)),
    )
    assert course(transcript) == Course(pauses=((0.8, 2.0),), fillers=(2.0,))


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (5.4, "0:05"), (59.6, "1:00"), (600, "10:00")])
def test_a_time_is_told_in_minutes_and_seconds(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown
