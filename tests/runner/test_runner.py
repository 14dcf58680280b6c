"""What a member does, and what they are then owed; kept in one transaction a step."""

from __future__ import annotations

import pytest

import bot.runner
from bot.interview import Phase, Turn
from bot.runner.commands import Command, parse, parse_language
from bot.texts import CATALOGUE, plain
from questions import Language, bank_places, load_bank
from scoring import Assessment, Finding
from scoring.agreement import packaged
from tests.library import LIBRARY
from tests.runner.conftest import House

RIGHT = Assessment(80, "good", (Finding("normalises-activations", "core", "covered", 0.9, "it normalises"),))


def first_lines(house: House) -> list[str]:
    return [plain(message).splitlines()[0] for message in house.read()]


def packaged_title(bank: str) -> str:
    return LIBRARY.bank(bank).title.to("en")


def sentence(key: str, **values: str | int) -> str:
    return CATALOGUE[key].en.format(**values).splitlines()[0]


def test_what_the_package_does_not_have_is_named() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nobody'"):
        bot.runner.__getattr__("nobody")


def test_the_language_is_asked_before_anything_else(house: House) -> None:
    house.says("hello")
    assert first_lines(house) == [sentence("choose_language")]
    house.says("日本語")
    assert first_lines(house) == [CATALOGUE["welcome"].ja.splitlines()[0]]
    assert house.member.language == "ja"


def test_a_reply_is_kept_graded_and_answered(english: House) -> None:
    english.starts()
    (work,) = english.says("It normalises the activations.", update_id=1)
    assert english.runner.phase(english.member) is Phase.GRADING
    english.read()
    assert english.runner.graded(english.member, work, RIGHT) == ()
    feedback, follow_up = english.read()
    assert plain(feedback).startswith("80/100 · good")
    assert plain(follow_up).startswith("Follow-up 1")
    (question,) = english.store.past_questions(english.member.id, 1)
    assert [(reply.text, reply.score) for reply in question.replies] == [("It normalises the activations.", 80)]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_accuracy_is_told_with_the_figures_of_the_last_benchmark(house: House, language: Language) -> None:
    house.says(language)
    house.read()
    house.says("/accuracy")
    (message,) = house.read()
    for agreement in packaged().values():
        assert f"{agreement.replies}" in plain(message)
        assert f"r = {agreement.pearson:.2f}" in plain(message)
        assert f"{agreement.points:.0f}" in plain(message)


def test_a_grader_that_failed_leaves_the_question_open(english: House) -> None:
    english.starts()
    (work,) = english.says("It normalises.")
    english.read()
    english.runner.graded(english.member, work, None)
    assert first_lines(english) == [sentence("grading_failed")]
    assert english.runner.phase(english.member) is Phase.ASKED


def test_what_was_being_graded_when_the_process_ended_is_graded_anew(english: House) -> None:
    english.starts()
    (work,) = english.says("It normalises.")
    ((member, again),) = english.runner.recover("terminal")
    assert (member, again) == (english.member, work)
    english.runner.graded(member, again, RIGHT)
    assert english.runner.recover("terminal") == ()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/frobnicate now", sentence("unknown_command", command="/frobnicate")),
        ("/history", sentence("no_history")),
        ("/interview nothing-here", sentence("choice_unknown", word="nothing-here")),
        ("/interview lerning-rate", sentence("choice_near", word="lerning-rate", near="learning-rate")),
        ("/interview senior", sentence("choice_empty")),
        ("/hnit", sentence("unknown_command_near", command="/hnit", near="/hint")),
        ("/quit", sentence("unknown_command_near", command="/quit", near="/stop")),
        (
            "/questions nothing-here",
            sentence("bank_missing", bank="nothing-here", known=", ".join(sorted(bank_places()))),
        ),
        ("/settings speed fast", sentence("settings_unknown")),
        ("/settings questions many", sentence("questions_unknown", most=100)),
        ("/language klingon", sentence("choose_language")),
        ("/start", sentence("welcome")),
        ("/hint", sentence("nothing_running")),
        ("/answer", sentence("nothing_running")),
        ("/skip@mensetsu_bot", sentence("nothing_running")),
        ("/stop", sentence("nothing_running")),
        ("/resume", sentence("nothing_to_resume")),
        ("/why 3", sentence("nothing_to_explain")),
        ("hello", sentence("nothing_running")),
    ],
)
def test_whatever_is_typed_outside_an_interview_is_answered(english: House, typed: str, said: str) -> None:
    english.says(typed)
    assert first_lines(english) == [said]


def test_preferences_hold_for_the_next_interview(english: House) -> None:
    for typed in ("/settings questions 3", "/settings order shuffled", "/settings mode exam", "/settings"):
        english.says(typed)
    english.read()
    english.says("/interview")
    english.says("/skip")
    interview = english.store.session(english.member.id).interview
    assert interview is not None
    assert (len(interview.plan), interview.mode) == (3, "exam")
    assert interview.plan[0].id != "batch-normalization"


def test_an_adaptive_interview_follows_the_marks_and_says_so(english: House) -> None:
    english.says("/settings order adaptive")
    english.says("/interview 2")
    levels = {question.id: question.level for question in load_bank("deep-learning").questions}
    assert [levels[turn.question] for turn in turns(english)] == ["mid"]
    english.says("/skip")
    assert [levels[turn.question] for turn in turns(english)] == ["mid", "junior"]
    english.read()
    english.says("/why")
    assert first_lines(english) == [sentence("came.easier", number=2, level="junior", before=1, mark=0)]
    english.says("/skip")
    assert english.store.session(english.member.id).phase is Phase.IDLE
    english.read()
    english.says("/interview learning-rate")
    english.says("/skip")
    english.read()
    english.says("/why")
    assert first_lines(english) == [sentence("came.named", number=1)]


def turns(house: House) -> tuple[Turn, ...]:
    interview = house.store.session(house.member.id).interview
    assert interview is not None
    return interview.turns


def test_an_interview_can_be_asked_for_with_its_length_and_bank(english: House) -> None:
    english.says("/interview deep-learning 1")
    interview = english.store.session(english.member.id).interview
    assert interview is not None
    assert len(interview.plan) == 1
    english.says("/interview 4")
    english.says("/interview new 5")
    interview = english.store.session(english.member.id).interview
    assert interview is not None
    assert len(interview.plan) == 5


def test_a_new_interview_leaves_the_unfinished_one_in_the_history(english: House) -> None:
    english.starts()
    english.says("/stop")
    english.read()
    english.says("/start")
    assert first_lines(english) == [sentence("unfinished", bank=packaged_title("deep-learning"), number=1, total=2)]
    english.says("/interview")
    assert [past.state for past in english.store.interviews(english.member.id)] == ["running", "left"]
    english.read()
    english.says("/start")
    assert first_lines(english)[0].startswith("1/12")


def test_the_history_lists_and_opens_interviews(english: House) -> None:
    english.starts(1)
    (work,) = english.says("It normalises the activations.")
    english.runner.graded(english.member, work, RIGHT)
    english.says("/stop")
    english.read()
    english.says("/history")
    (listed,) = english.read()
    assert "/history 1" in {button.command for button in listed.buttons}
    english.says("/history 1")
    (opened,) = english.read()
    assert "/history 1 1" in {button.command for button in opened.buttons}
    english.says("/history 1 1")
    (question,) = english.read()
    assert "It normalises the activations." in plain(question)
    assert "Model answer" not in plain(question)  # its follow-ups are still to come
    english.says("/history 2")
    assert first_lines(english) == [sentence("no_such_interview", number=2)]


def test_a_pressed_button_does_what_typing_does(english: House) -> None:
    english.starts()
    (question,) = english.read()
    english.runner.press(english.member, "/skip", question.stamp)
    assert first_lines(english)[1].startswith("2/2")


def test_a_stale_button_changes_nothing(english: House) -> None:
    english.starts()
    (question,) = english.read()
    english.says("/skip")
    english.read()
    english.runner.press(english.member, "/skip", question.stamp)
    assert first_lines(english) == [sentence("stale_button")]
    assert english.runner.phase(english.member) is Phase.ASKED


def test_a_hint_button_is_good_for_one_hint_and_leaves_the_others_fresh(english: House) -> None:
    english.starts()
    (question,) = english.read()
    for _ in range(3):
        english.runner.press(english.member, "/hint", question.stamp)
    hint, *stale = english.read()
    assert hint.buttons[0].command == "/hint"
    assert [plain(each) for each in stale] == [sentence("stale_button")] * 2
    english.runner.press(english.member, "/skip", question.stamp)
    assert first_lines(english)[-1].startswith("2/2")


def test_buttons_that_are_no_part_of_the_moment_never_get_stale(english: House) -> None:
    english.runner.press(english.member, "/language ja", "long ago")
    assert english.member.language == "ja"


def test_an_update_is_ticked_off_with_its_step(english: House) -> None:
    english.store.receive(5, "{}")
    english.says("/interview", update_id=5)
    assert english.store.waiting_updates() == []


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("/hint", Command("hint")),
        (" /History  page 2 ", Command("history", ("page", "2"))),
        ("/skip@some_bot", Command("skip")),
        ("／ｓｋｉｐ", Command("skip")),
        (" ／Questions　ｐａｇｅ ２", Command("questions", ("page", "2"))),
        ("／", None),
        ("/", None),
        ("and/or", None),
        ("a reply\n/skip", None),
        ("", None),
    ],
)
def test_what_is_a_command(typed: str, command: Command | None) -> None:
    assert parse(typed) == command


def test_languages_by_name() -> None:
    assert [parse_language(word) for word in ("EN", " 日本語 ", "japanese", "fr")] == ["en", "ja", "ja", None]
    assert [parse_language(word) for word in ("1", " 2. ", "２", "ｅｎ", "3", "12")] == [
        "en",
        "ja",
        "ja",
        "en",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("English, please", "en"),
        ("日本語でお願いします", "ja"),
        ("/language ja", "ja"),
        ("English or 日本語?", None),
        ("A jar of denim", None),
    ],
)
def test_a_language_is_named_in_a_sentence(text: str, language: str | None) -> None:
    assert parse_language(text) == language
