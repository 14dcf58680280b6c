"""The benchmark of speech: which replies are spoken, how what was heard is compared, and that its page is of today."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from benchmarks.speech.__main__ import GOLD
from benchmarks.speech.errors import misheard, misread, plain, terms
from benchmarks.speech.hearing import Ears
from benchmarks.speech.recordings import LONGEST, Recording, recordings, spread
from benchmarks.speech.table import Measured, models, section
from benchmarks.speech.voices import SIGNAL_TO_NOISE, add_noise
from bot.runner import Library
from questions import LANGUAGES, Language, packaged
from scoring.graded import Graded, graded
from speech import Terms, Transcript
from speech.sound import samples
from tests import shipped
from tests.speech.sounds import spoken

BANK = packaged()
REPLIES = graded(GOLD)
PAGE = (Path(__file__).parents[2] / "docs" / "voice.md").read_text(encoding="utf-8")


def test_the_same_replies_are_spoken_each_time_at_each_speed_and_a_third_with_noise() -> None:
    chosen = recordings(BANK, REPLIES, 60)
    assert chosen == recordings(BANK, REPLIES, 60)
    for language in LANGUAGES:
        some = [each for each in chosen if each.language == language][:60]
        assert set(Counter(each.speed for each in some).values()) == {20}
        assert sum(each.noisy for each in some) == 21
        assert len({each.reply.kind for each in some}) >= 12
        assert len({each.reply.question for each in some}) >= 30
        assert all(len(each.reply.answer) <= LONGEST[language] for each in some)


def test_kinds_and_questions_take_turns() -> None:
    replies = [
        Graded(f"{question}/en/{number}", question, "en", kind, 50, "It steps.")
        for number, (question, kind) in enumerate([("a", "good"), ("a", "good"), ("a", "wrong"), ("b", "good")])
    ]
    assert [(each.question, each.kind) for each in spread(replies, 3)] == [("a", "good"), ("a", "wrong"), ("b", "good")]


@pytest.mark.parametrize(
    ("language", "said", "heard", "rate"),
    [
        (
            "en",
            "It's 20% of the red ones, isn't it?",
            "It is twenty percent of the red ones isn't it",
            0.0,
        ),
        ("en", "The rate is too high.", "The late is too high", 0.2),
        ("en", "The rate is too high.", "", 1.0),
        ("ja", "３つの層、F1スコア。", "三つの層 f1スコア", 0.0),
        ("ja", "学習率が高い", "学習立が高い", 1 / 6),
    ],
)
def test_what_is_misheard_is_counted_apart_from_how_it_is_written(
    language: Language, said: str, heard: str, rate: float
) -> None:
    assert misheard(said, heard, language) == pytest.approx(rate)


def test_a_reading_is_heard_right_in_any_script() -> None:
    pytest.importorskip("pyopenjtalk")
    assert misheard("全ての重み", "すべての重み", "ja") > 0
    assert misread("全ての重み", "すべての重み") == 0.0


def test_the_terms_that_are_said_are_looked_for_in_what_was_heard() -> None:
    question = BANK.question("learning-rate")
    said = "If the learning rate is too high, the loss diverges."
    count, caught = terms(question, said, "If the learning late is too high the loss diver just", "en")
    assert count > caught > 0
    assert terms(question, said, plain(said, "en"), "en") == (count, count)


class Counting:
    """Hears nothing but how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def transcribe(self, file: bytes, *, usual: Language, terms: Terms) -> Transcript:
        self.asked += 1
        return Transcript(f"{len(file)} {len(terms[usual])}", usual, (), 1.0)


def test_what_was_heard_once_is_not_heard_again(tmp_path: Path) -> None:
    if shutil.which("espeak-ng") is None:
        pytest.skip("espeak-ng, which speaks in this test, is not installed")
    pytest.importorskip("av")
    reply = Graded("learning-rate/en/1", "learning-rate", "en", "good", 50, "It scales each step.")
    recording, hearing = Recording(reply, "en", "espeak-ng", "usual", noisy=False), Counting()
    first, second = (Ears(Library(), hearing, tmp_path).hear(recording) for _ in range(2))
    assert first == second
    assert hearing.asked == 1
    assert 1.0 < first.length < 3.0


def test_noise_lies_as_far_below_the_speech_as_is_said(tmp_path: Path) -> None:
    if shutil.which("sox") is None:
        pytest.skip("sox, which makes the noise, is not installed")
    pytest.importorskip("av")
    quiet = spoken(tmp_path / "quiet.wav", "The learning rate scales each step of the descent.", "en-us")
    add_noise(quiet, tmp_path / "noisy.wav")
    speech = 0.7 * samples(quiet).astype(np.float64)
    noise = samples(tmp_path / "noisy.wav")[: speech.size] - speech[: samples(tmp_path / "noisy.wav").size]
    found = 20 * np.log10(np.sqrt(np.mean(speech**2)) / np.sqrt(np.mean(noise**2)))
    assert found == pytest.approx(SIGNAL_TO_NOISE, abs=1.0)


def test_the_table_has_a_row_for_each_voice_and_its_conditions() -> None:
    def measured(language: Language, noisy: bool, spoken: int) -> Measured:
        reply = Graded("learning-rate/en/1", "learning-rate", language, "good", 50, "It steps.")
        recording = Recording(reply, language, "espeak-ng" if language == "en" else "Open JTalk", "slow", noisy)
        rate = None if language == "en" else 0.5
        return Measured(recording, 0.25, rate, 4, 3, typed=50 + spoken, spoken=50 + 2 * spoken, work=0.3)

    found = section(
        "Heard by x.",
        [measured("en", noisy, spoken) for noisy in (False, True) for spoken in (-4, 2)] + [measured("ja", False, 0)],
        400.0,
    )
    lines = found.splitlines()
    assert lines[0] == "Heard by x."
    assert "| **en**, espeak-ng | 4 | 25 % | 75 % | −1.0 | 3.0 | 1.00 | 0.30 |" in lines
    assert [line.split(" | ")[0] for line in lines if "|" in line][2:] == [
        "| **en**, espeak-ng",
        "| quiet",
        "| noisy",
        "| **ja**, Open JTalk",
    ]
    assert lines[-1].startswith("The process that listens took 400 MB at most.")
    assert "50 % (Open JTalk)" in lines[-1]


@pytest.mark.model
def test_the_page_shows_the_figures_of_the_ears_that_ship_and_names_the_judge() -> None:
    """What is heard does not hang on the judge, which is fitted anew more often than an hour is left for recordings."""
    heard, judged = models(shipped.judge()).split(", judged by ")
    assert heard in PAGE
    assert f"judged by `{judged.split('/')[0].strip('`')}/" in PAGE
