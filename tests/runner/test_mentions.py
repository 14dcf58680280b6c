"""A term that a reply mentions is taken up by the next question."""

from __future__ import annotations

from bot.texts import plain, sentence
from scoring import Assessment
from tests.runner.conftest import House
from tests.runner.test_introducing import first_lines, interview_of

GRADED = Assessment(95, "excellent")


def replies(house: House, text: str) -> None:
    (work,) = house.says(text)
    house.runner.graded(house.member, work, GRADED)
    while house.runner.phase(house.member) == "follow_up":
        house.says("/skip")


def test_a_mention_is_taken_up_in_words_of_the_reply(english: House) -> None:
    english.says("/interview machine-learning 3")
    assert interview_of(english).turn.question != "dropout"
    english.read()
    replies(english, "Nets forget, and Dropout does not help.")
    said, question = english.read()[-2:]
    assert plain(said) == sentence("taken_up", "en", words="Dropout")
    assert "Dropout in training and at inference" in plain(question)
    english.says("/why 2")
    assert first_lines(english) == [sentence("came.mentioned", "en", number=2, words="Dropout")]


def test_what_the_question_itself_is_about_is_no_mention(english: House) -> None:
    english.says("/interview deep-learning 3")
    planned = [question.id for question in interview_of(english).plan]
    replies(english, "Batch normalisation keeps each feature at mean 0.")
    assert [turn.question for turn in interview_of(english).turns] == planned[:2]
    assert interview_of(english).planned.origin is None


def test_the_title_of_a_story_is_no_term(english: House) -> None:
    english.says("/interview behavioural 3")
    planned = [question.id for question in interview_of(english).plan]
    replies(english, "I learned it fast, in a team, after a failure.")
    assert [turn.question for turn in interview_of(english).turns] == planned[:2]
