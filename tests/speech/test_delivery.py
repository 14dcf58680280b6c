"""The figures of delivery, as docs/voice.md defines them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from questions import LANGUAGES, packaged
from speech import Course, Timing, Transcript, Word, delivered, length, timed, together


def heard(text: str, *times: tuple[float, float]) -> Transcript:
    return Transcript(text, "en", tuple(Word("word", start, end) for start, end in times), 60.0)


def test_a_recording_is_timed_from_its_first_word_to_its_last() -> None:
    transcript = heard("Um, it steps down.", (2.0, 2.5), (2.9, 3.0), (9.0, 9.5), (10.0, 12.0))
    timing = timed(transcript)
    assert timing == Timing(
        words=4, seconds=10.0, silence=6.5, pause=6.0, pause_at=0.5, fillers=1,
        course=Course(((1.0, 7.0), (7.5, 8.0)), (0.0,)),
    )  # fmt: skip
    assert (round(timing.pace, 1), timing.silent_share, timing.fillers_a_minute) == (68.6, 0.65, 6.0)


def test_short_gaps_are_no_silence_and_words_that_overlap_no_pause() -> None:
    timing = timed(heard("It steps.", (0.0, 1.2), (1.0, 1.5), (1.8, 3.0)))
    assert timing is not None
    assert (timing.silence, timing.pause, timing.pause_at) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("times", [(), ((1.0, 1.0),), ((1.0, 2.0), (0.5, 0.7))])
def test_without_any_time_there_is_no_pace(times: tuple[tuple[float, float], ...]) -> None:
    assert timed(heard("It steps.", *times)) is None


def test_recordings_of_one_reply_are_as_one() -> None:
    first = Timing(words=30, seconds=20, silence=2, pause=1, pause_at=0.9, fillers=1)
    second = Timing(words=10, seconds=10, silence=4, pause=4, pause_at=0.5, fillers=2)
    whole = Timing(words=40, seconds=30, silence=6, pause=4, pause_at=0.88, fillers=3)
    assert together([first, second]) == whole
    assert together([first]) == first
    assert together([]) is None


def test_the_course_of_recordings_that_are_one_reply_leaves_out_the_time_between_them() -> None:
    first = Timing(30, 20, 2, 1, 0.9, 1, Course(((3.0, 5.0),), (7.25,)))
    second = Timing(10, 10, 4, 4, 0.5, 1, Course(((2.0, 6.0),), (1.0,)))
    whole = together([first, second])
    assert whole is not None
    assert whole.course == Course(((3.0, 5.0), (22.0, 26.0)), (7.25, 21.0))
    unknown = together([first, replace(second, course=None)])
    assert unknown is not None
    assert unknown.course is None


def test_two_japanese_characters_are_as_long_as_a_word() -> None:
    assert length("It's a 3-layer CNN, isn't it?") == 6
    assert length("学習率は歩幅です。") == 4
    assert length("Adamは速い。") == 2.5
    # So the model answers of all questions are about as long in both languages.
    answers = [question.answers.full for question in packaged().questions]
    english, japanese = (sum(length(each.to(language)) for each in answers) for language in LANGUAGES)
    assert 0.8 < english / japanese < 1.25


def test_a_typed_reply_has_the_figures_that_apply() -> None:
    delivery = delivered("Well. Let me see! I think it steps", ["it steps", "elsewhere"], needed=150)
    assert (delivery.language, delivery.words, delivery.needed) == ("en", 8, 150)
    assert (delivery.sentences, delivery.before, delivery.hedges, delivery.honest) == (3, 2, 1, False)
    assert delivery.timing is None


def test_the_beginning_of_the_answer_is_the_sentence_that_says_something_of_what_was_asked() -> None:
    text = "学習率は歩幅です。大きいと発散します。"
    assert delivered(text, ["大きいと発散します", "学習率は歩幅です"]).before == 0
    assert delivered(text, ["大きいと発散します"]).before == 1
    assert delivered(text).before is None
    assert delivered(text).language == "ja"
