"""An introduction: asked for once, typed at any time, kept in the settings, and followed by questions near it."""

from __future__ import annotations

import pytest

from bot.interview import Interview, Phase
from bot.interview.session import Introduction, Nearby
from bot.runner.commands import parse
from bot.texts import plain, sentence
from tests.runner.conftest import House

TEXT = "I trained CNNs for medical images. I like DROPOUT."
CNNS = Introduction(
    TEXT,
    (
        Nearby("machine-learning", "transfer-learning", 0.41, "I trained CNNs for medical images."),
        Nearby("machine-learning", "dropout", 0.4, "I like DROPOUT."),
        Nearby("deep-learning", "cnn-parameters-image-size", 0.39, "I trained CNNs for medical images."),
    ),
)
BAKER = Introduction("I bake bread.", (Nearby("statistics", "p-value", 0.22, "I bake bread."),))


def introduces(house: House, introduction: Introduction) -> None:
    """What a front end does with a typed introduction; the comparing is done for it."""
    written = house.runner.introduction_in(house.member, introduction.text)
    assert written == introduction.text
    house.runner.introduce(house.member, introduction)


def first_lines(house: House) -> list[str]:
    return [plain(message).splitlines()[0] for message in house.read()]


def interview_of(house: House) -> Interview:
    interview = house.store.session(house.member.id).interview
    assert interview is not None
    return interview


def test_it_is_asked_for_before_the_first_interview_which_then_begins(english: House) -> None:
    english.says("/interview")
    (offer,) = english.read()
    assert plain(offer).startswith("Before the first question, please introduce yourself")
    assert [button.command for button in offer.buttons] == ["/skip"]
    introduces(english, CNNS)
    taken, role = english.read()
    assert "Transfer learning, freezing and fine-tuning" in plain(taken)
    english.runner.press(english.member, role.buttons[0].command, role.stamp)
    (years,) = english.read()
    english.runner.press(english.member, years.buttons[0].command, years.stamp)
    (question,) = english.read()
    assert plain(question).startswith("1/12")
    preferences = english.store.session(english.member.id).preferences
    assert (preferences.role, preferences.years) == ("ml-engineer", "0-2")
    interview = interview_of(english)
    assert interview.bank == "machine-learning"
    assert [planned.id for planned in interview.plan[:2]] == ["transfer-learning", "dropout"]
    english.says("/why")
    assert first_lines(english) == [_came(1, "I trained CNNs for medical images.")]


def test_who_says_start_while_asked_is_asked_again_and_greeted_once(english: House) -> None:
    english.says("/interview")
    (asked,) = english.read()
    english.says("/start")
    (again,) = english.read()
    assert plain(again) == plain(asked)
    english.says("/skip")
    assert plain(english.read()[0]).startswith("1/12")
    english.says("/stop")


def _came(number: int, words: str) -> str:
    return sentence("came.introduced", "en", number=number, words=words)


def sentence_of(key: str) -> str:
    return sentence(key, "en").partition("\n")[0]


def test_it_is_asked_for_once(english: House) -> None:
    english.says("/interview")
    english.says("/skip")
    english.read()
    assert interview_of(english).bank == "deep-learning"
    english.says("/interview new")
    assert first_lines(english)[0].startswith("1/12")


@pytest.mark.parametrize("nothing", ["", "  \n", "/skip"])
def test_who_says_nothing_about_themselves_begins_without(english: House, nothing: str) -> None:
    english.says("/interview")
    english.read()
    assert english.runner.introduction_in(english.member, nothing) is None
    english.says(nothing)
    assert first_lines(english)[0].startswith("1/12")


@pytest.mark.parametrize("asked", ["/interview 2", "/interview statistics", "/interview learning-rate"])
def test_who_says_what_they_want_gets_it_at_once(english: House, asked: str) -> None:
    english.says(asked)
    assert first_lines(english)[0].startswith("1/")


def test_one_that_fits_nothing_changes_nothing_and_the_interview_begins_all_the_same(english: House) -> None:
    english.says("/interview")
    english.read()
    introduces(english, BAKER)
    said, role = first_lines(english)
    assert said.startswith("Thank you. None of my questions is near to that")
    assert role.startswith("Which role are you preparing for?")
    english.says("/skip")
    assert first_lines(english)[0].startswith("1/12")
    assert english.store.session(english.member.id).preferences.introduction is None


def test_one_that_cannot_be_compared_is_answered_and_the_interview_begins(english: House) -> None:
    english.says("/interview")
    english.read()
    english.runner.introduce(english.member, None)
    assert first_lines(english)[0].startswith("Sorry, I cannot compare")
    english.says("")
    assert english.runner.phase(english.member) is Phase.ASKED


def test_the_button_of_an_offer_that_was_answered_is_stale(english: House) -> None:
    english.says("/interview")
    (offer,) = english.read()
    introduces(english, CNNS)
    assert first_lines(english)[1].startswith("Which role")
    english.runner.press(english.member, "/skip", offer.stamp)
    assert first_lines(english) == [sentence("stale_button", "en")]


def test_a_button_that_begins_does_not_skip_what_is_asked_first_when_it_is_tapped_again(english: House) -> None:
    english.says("/help")
    (shown,) = english.read()
    assert "/interview" in [button.command for button in shown.buttons]
    english.runner.press(english.member, "/interview", shown.stamp)
    assert first_lines(english)[0].startswith("Before the first question")
    english.runner.press(english.member, "/interview", shown.stamp)
    assert first_lines(english) == [sentence("stale_button", "en")]
    assert english.store.session(english.member.id).offered == ("introduction",)


def test_it_can_be_given_replaced_shown_and_removed_at_any_time(english: House) -> None:
    assert english.runner.introduction_in(english.member, f"/introduce {TEXT}") == TEXT
    assert english.runner.introduction_in(english.member, "/introduce") is None
    english.starts()
    english.runner.introduce(english.member, CNNS)
    english.read()
    assert interview_of(english).bank == "deep-learning"
    english.says("/introduce")
    (page,) = english.read()
    assert f"Introduction: “{TEXT}”" in plain(page)
    english.says("/settings")
    assert "Introduction: “I trained CNNs" in plain(english.read()[0])
    english.says("/settings introduction off")
    assert first_lines(english) == [sentence_of("introduction.removed")]
    for typed in ("/introduce", "/settings introduction please"):
        english.says(typed)
        assert "Introduction: none" in plain(english.read()[0])


def test_a_named_bank_is_asked_from_and_weak_spots_go_first(english: House) -> None:
    english.runner.introduce(english.member, CNNS)
    english.says("/interview deep-learning 3")
    interview = interview_of(english)
    assert (interview.bank, interview.plan[0].id) == ("deep-learning", "cnn-parameters-image-size")
    english.says("/settings order weak")
    english.says("/interview new")
    assert {planned.origin for planned in interview_of(english).plan} == {None}


def test_in_an_adaptive_interview_the_near_ones_of_a_level_come_first(english: House) -> None:
    english.runner.introduce(english.member, CNNS)
    english.says("/settings order adaptive")
    english.says("/interview 2")
    interview = interview_of(english)
    assert len(interview.plan) + len(interview.spare) == 12
    english.says("/skip")  # a level down, where both of the near ones are
    assert interview_of(english).turn.question == "transfer-learning"


def test_what_is_exported_holds_it_and_what_is_forgotten_does_not(english: House) -> None:
    english.runner.introduce(english.member, CNNS)
    (row,) = english.store.rows(english.member.id)["preferences"]
    assert row["introduction"] == TEXT
    english.says("/forget yes")
    english.read()
    assert english.store.session(english.member.id).preferences.introduction is None
    assert all(row["introduction"] is None for row in english.store.rows()["preferences"])


def test_a_command_keeps_what_was_typed_as_it_was_typed() -> None:
    command = parse("/Introduce@my_bot  I  like\nDROPOUT ")
    assert command is not None
    assert (command.name, command.words, command.rest) == ("introduce", ("i", "like", "dropout"), "I  like\nDROPOUT")
