"""Transcripts of the dialog: what is done, and what comes of it."""

from __future__ import annotations

import pytest

from bot.interview import Phase, Preferences
from bot.interview.effects import Grade, Say
from bot.interview.events import (
    AnswerAsked,
    Answered,
    AskedBack,
    Event,
    Graded,
    GradingFailed,
    HelpAsked,
    HintAsked,
    LanguageChosen,
    PreferencesChosen,
    ReplyEnded,
    Resumed,
    Skipped,
    Stopped,
    Strayed,
    WhyAsked,
)
from bot.interview.session import Mode, PlannedQuestion
from scoring import Assessment
from tests.interview.build import NOON, Player, assessed, planned
from tests.interview.transcript import lines


def test_an_interview_from_the_first_question_to_the_summary() -> None:
    player = Player()
    assert lines(player.start()) == ["+ interview", "+ question 1 q1", "ask q1 1/2"]
    assert lines(player.play(Answered(player.now(), "It steps."))) == [
        "+ reply 1 i1-1: 'It steps.'",
        "grade i1-1 q1: 'It steps.'",
    ]
    assert lines(player.play(Graded(player.now(), "i1-1", assessed(58, second="missed")))) == [
        "+ assessment i1-1 58",
        "+ reviews i1-1 first easy, second hard",
        "feedback 1: 58",
        "+ turn 1 58",
        "ask q1 probe 1: second +25",
    ]
    assert lines(player.play(Answered(player.now(), "Ah, this."))) == [
        "+ reply 1 i1-2: 'Ah, this.'",
        "grade i1-2 q1 second: 'Ah, this.'",
    ]
    assert lines(player.play(Graded(player.now(), "i1-2", assessed(64)))) == [
        "+ assessment i1-2 64",
        "+ reviews i1-2 second good",
        "follow-up feedback 1: 58 -> 74",
        "+ turn 1 74",
        "ask q1 deeper 2: beyond +13",
    ]
    assert lines(player.play(Skipped(player.now()))) == [
        "say skipped_follow_up",
        "+ turn 1 74 closed",
        "+ question 2 q2",
        "ask q2 2/2",
    ]
    assert lines(player.play(Skipped(player.now()))) == [
        "say skipped",
        "+ turn 2 0 closed",
        "+ interview finished 37",
        "summary 37 finished",
    ]
    assert player.session.phase is Phase.IDLE


def test_what_is_contradicted_is_asked_before_what_is_missed() -> None:
    player = Player()
    player.start()
    effects = player.graded(player.answer(), assessed(20, first="missed", second="contradicted"))
    assert lines(effects)[-1] == "ask q1 probe 1: second +17"
    effects = player.graded(player.answer(), assessed(100))
    assert lines(effects)[-1] == "ask q1 probe 2: first +38"


def test_a_reply_without_findings_is_probed_for_the_heaviest_keypoint() -> None:
    player = Player()
    player.start()
    effects = player.graded(player.answer("I don't know"), Assessment(0, "dont_know"))
    assert lines(effects)[-1] == "ask q1 probe 1: first +38"


def test_when_all_is_covered_it_goes_deeper_and_then_to_the_numbers() -> None:
    player = Player()
    player.start()
    effects = player.graded(player.answer(), assessed(90))
    assert lines(effects)[-1] == "ask q1 deeper 1: beyond +6"
    effects = player.graded(player.answer(), assessed(100))
    assert lines(effects)[1:] == ["follow-up feedback 1: 90 -> 96", "+ turn 1 96", "ask q1 numeric 2: sum +6"]
    effects = player.graded(player.answer("50"), assessed(100))
    assert lines(effects)[1] == "follow-up feedback 1: 96 -> 100 last"


def test_several_numbers_are_asked_about_and_cost_nothing() -> None:
    player = Player()
    player.start()
    player.graded(player.answer(), assessed(90))
    player.graded(player.answer(), assessed(100))
    unclear = player.graded(player.answer("12 or 24"), Assessment(0, "which_number"))
    assert lines(unclear) == ["say which_number"]
    assert player.session.phase is Phase.FOLLOW_UP
    effects = player.graded(player.answer("12"), Assessment(100, "right_number"))
    assert lines(effects)[1] == "follow-up feedback 1: 96 -> 100 last"


def test_a_question_with_nothing_to_follow_up_goes_on_at_once() -> None:
    player = Player()
    player.start(PlannedQuestion("bare"))
    assert lines(player.graded(player.answer(), assessed(70)))[1:] == [
        "feedback 1: 70 last",
        "+ turn 1 70 closed",
        "+ interview finished 70",
        "summary 70 finished",
    ]


def test_hints_go_up_the_ladder_and_cost_points() -> None:
    player = Player()
    player.start()
    said = [lines(player.play(HintAsked(player.now())))[-1] for _ in range(4)]
    assert said == [
        "hint first rung 0 -5, 2 left",
        "hint first rung 1 -5, 1 left",
        "hint second rung 0 -5, 0 left",
        "say no_more_hints",
    ]
    assert lines(player.graded(player.answer(), assessed(70, second="missed")))[2] == "feedback 1: 55"
    assert lines(player.play(HintAsked(player.now()))) == ["+ turn 1 55", "hint second rung 0 -5, 0 left"]
    effects = player.graded(player.answer(), assessed(100))
    assert lines(effects)[2] == "follow-up feedback 1: 55 -> 75"
    assert lines(player.play(HintAsked(player.now()))) == ["say no_hints"]


def test_done_ends_a_reply_and_asks_for_one_where_there_is_none() -> None:
    player = Player()
    assert lines(player.play(ReplyEnded(NOON))) == ["say nothing_running"]
    player.start()
    assert lines(player.play(ReplyEnded(NOON))) == ["say nothing_said"]
    work = player.answer()
    assert lines(player.play(ReplyEnded(NOON))) == []
    player.graded(work, assessed(60, second="missed"))
    assert lines(player.play(ReplyEnded(NOON))) == ["say nothing_said"]
    player.answer()
    assert lines(player.play(ReplyEnded(NOON))) == []
    player.play(Stopped(NOON))
    assert lines(player.play(ReplyEnded(NOON))) == ["say is_stopped"]


def test_an_exam_gives_no_help_and_all_feedback_at_the_end() -> None:
    player = Player()
    player.start(mode="exam")
    for event in (AnswerAsked(player.now()), AnswerAsked(NOON, 2), WhyAsked(player.now()), HintAsked(NOON)):
        assert lines(player.play(event)) == ["say not_in_exam"]
    assert lines(player.graded(player.answer(), assessed(60, first="missed"))) == [
        "+ assessment i1-1 60",
        "+ reviews i1-1 first hard, second good",
        "+ turn 1 60 closed",
        "+ question 2 q2",
        "ask q2 2/2",
    ]
    assert lines(player.play(Skipped(player.now())))[-3:] == [
        "+ interview finished 30",
        "feedback 1: 60 last",
        "summary 30 finished",
    ]
    assert lines(player.play(WhyAsked(player.now(), 1))) == ["why 1: 60"]
    assert lines(player.play(AnswerAsked(player.now(), 2))) == ["answer q2"]


def test_the_model_answer_closes_the_question_as_shown() -> None:
    player = Player()
    player.start()
    assert lines(player.play(AnswerAsked(player.now()))) == [
        "answer q1",
        "say shown",
        "+ turn 1 0 closed",
        "+ question 2 q2",
        "ask q2 2/2",
    ]
    assert lines(player.play(AnswerAsked(player.now(), 1))) == ["answer q1"]
    assert lines(player.play(AnswerAsked(player.now(), 9))) == ["say no_such_question"]
    player.graded(player.answer(), assessed(90))
    assert lines(player.play(AnswerAsked(player.now()))) == [
        "answer q2 beyond",
        "say shown_at_follow_up",
        "+ turn 2 90 closed",
        "+ interview finished 45",
        "summary 45 finished",
    ]
    assert lines(player.play(AnswerAsked(player.now()))) == ["answer q2"]


def test_at_a_follow_up_the_model_answer_to_the_question_can_be_asked_for_by_its_number() -> None:
    player = Player()
    player.start(planned())
    player.graded(player.answer(), assessed(90))
    effects = player.play(AnswerAsked(player.now(), 1))
    assert lines(effects)[:3] == ["answer q1", "say shown_at_follow_up", "+ turn 1 90 closed"]
    assert effects[1] == Say("shown_at_follow_up", (("number", 1), ("mark", 90)))


def test_more_text_while_grading_is_graded_together_with_what_came_before() -> None:
    player = Player()
    player.start()
    first = player.answer("It steps")
    second = player.answer("too far.")
    assert (second.attempt, second.text) == ("i1-2", "It steps\ntoo far.")
    assert lines(player.play(Answered(player.now(), "  "))) == []
    assert lines(player.graded(first, assessed(10))) == []
    assert lines(player.graded(second, assessed(80)))[2] == "feedback 1: 80"


def test_stop_and_resume() -> None:
    player = Player()
    player.start()
    assert lines(player.play(Stopped(player.now()))) == ["+ interview stopped None", "summary None"]
    assert lines(player.play(Answered(player.now(), "hello?"))) == ["say is_stopped"]
    assert lines(player.play(Resumed(player.now()))) == ["+ interview running None", "say resumed", "ask q1 1/2"]


def test_a_grade_that_comes_after_the_stop_is_dropped_and_made_anew_on_resuming() -> None:
    player = Player()
    player.start()
    late = player.answer("It steps.")
    assert lines(player.play(Stopped(player.now()))) == ["+ interview stopped None", "summary None owing"]
    assert lines(player.graded(late, assessed(80))) == []
    assert lines(player.play(Resumed(player.now()))) == [
        "+ interview running None",
        "say resumed_grading",
        "open q1 1/2: 'It steps.'",
        "grade i1-2 q1: 'It steps.'",
    ]
    assert lines(player.graded(late, assessed(80))) == []


def test_whoever_resumes_at_a_follow_up_sees_the_question_and_what_they_replied() -> None:
    player = Player()
    player.start(planned())
    player.graded(player.answer(), assessed(90))
    player.play(Stopped(player.now()))
    question, follow_up = "open q1 1/1", "ask q1 deeper 1: beyond +6"
    assert lines(player.play(Resumed(player.now())))[-2:] == [question, follow_up]
    assert lines(player.play(Resumed(player.now()))) == [question, follow_up]
    assert lines(player.start()) == ["say already_running", question, follow_up]
    player.answer("It stops.")
    player.play(Stopped(player.now()))
    assert lines(player.play(Resumed(player.now())))[-2:] == [
        "open q1 1/1 beyond: 'It stops.'",
        "grade i1-3 q1 beyond: 'It stops.'",
    ]


def test_a_stopped_interview_gives_way_to_a_new_one() -> None:
    player = Player()
    player.start()
    player.play(Stopped(player.now()))
    assert lines(player.start(planned("other"))) == ["+ interview", "+ question 1 other", "ask other 1/1"]


def test_starting_twice_asks_the_running_question_again() -> None:
    player = Player()
    player.start()
    assert lines(player.start()) == ["say already_running", "ask q1 1/2"]


def test_a_grader_that_fails_loses_nothing() -> None:
    player = Player()
    player.start()
    work = player.answer()
    assert lines(player.play(GradingFailed(player.now(), "older"))) == []
    assert lines(player.play(GradingFailed(player.now(), work.attempt))) == ["say grading_failed"]
    player.graded(player.answer(), assessed(80, second="missed"))
    work = player.answer()
    assert lines(player.graded(work.__class__("older", "", "", None, ""), assessed(1))) == []
    assert lines(player.play(GradingFailed(player.now(), work.attempt))) == ["say grading_failed"]
    assert player.session.phase is Phase.FOLLOW_UP


def test_why_explains_the_last_mark_or_the_one_asked_for() -> None:
    player = Player()
    assert lines(player.play(WhyAsked(NOON))) == ["say nothing_to_explain"]
    player.start()
    assert lines(player.play(WhyAsked(NOON))) == ["say nothing_to_explain"]
    assert lines(player.play(WhyAsked(NOON, 1))) == ["say no_mark_yet"]
    assert lines(player.play(WhyAsked(NOON, 2))) == ["say nothing_to_explain"]
    player.graded(player.answer(), assessed(80))
    player.play(Skipped(player.now()))
    assert lines(player.play(WhyAsked(player.now()))) == ["why 1: 80"]
    assert lines(player.play(WhyAsked(player.now(), 2))) == ["say no_mark_yet"]
    assert lines(player.play(WhyAsked(player.now(), 3))) == ["say no_such_mark"]


def test_why_tells_of_a_question_that_was_skipped_and_of_one_whose_answer_was_shown() -> None:
    player = Player()
    player.start(planned("q1"), planned("q2"), planned("q3"))
    player.play(Skipped(player.now()))
    assert lines(player.play(WhyAsked(player.now()))) == ["why 1: 0"]
    assert lines(player.play(WhyAsked(player.now(), 1))) == ["why 1: 0"]
    player.play(AnswerAsked(player.now()))
    player.graded(player.answer(), assessed(80))
    assert lines(player.play(WhyAsked(player.now()))) == ["why 3: 80"], "what was judged before what was not"
    for number in (1, 2):
        assert lines(player.play(WhyAsked(player.now(), number))) == [f"why {number}: 0"]


def test_the_language_can_change_in_the_middle() -> None:
    player = Player()
    assert lines(player.play(LanguageChosen(NOON, "ja"))) == ["say language_chosen"]
    player.start()
    assert lines(player.play(LanguageChosen(NOON, "en"))) == ["say language_chosen", "ask q1 1/2"]
    player.graded(player.answer(), assessed(80, second="missed"))
    assert lines(player.play(LanguageChosen(NOON, "ja")))[1] == "ask q1 probe 1: second +25"
    assert player.session.preferences.language == "ja"


def test_preferences_are_changed_one_at_a_time() -> None:
    player = Player()
    assert lines(player.play(PreferencesChosen(NOON, questions=3))) == ["preferences 3 sequence coaching"]
    assert lines(player.play(PreferencesChosen(NOON, order="weak"))) == ["preferences 3 weak coaching"]
    assert lines(player.play(PreferencesChosen(NOON, mode="exam", questions=0))) == ["preferences None weak exam"]
    player.play(PreferencesChosen(NOON, theme="dark", time_zone="Asia/Tokyo", reminder="19:30"))
    player.play(PreferencesChosen(NOON))
    assert player.session.preferences == Preferences("en", None, "weak", "exam", "dark", "Asia/Tokyo", "19:30")
    player.play(PreferencesChosen(NOON, reminder="off"))
    assert player.session.preferences.reminder is None


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (Answered(NOON, "hello"), "say nothing_running"),
        (HintAsked(NOON), "say nothing_running"),
        (Skipped(NOON), "say nothing_running"),
        (AnswerAsked(NOON), "say nothing_running"),
        (Stopped(NOON), "say nothing_running"),
        (Resumed(NOON), "say nothing_to_resume"),
        (HelpAsked(NOON), "help idle"),
    ],
)
def test_before_any_interview_everything_is_answered(event: Event, said: str) -> None:
    assert lines(Player().play(event)) == [said]


@pytest.mark.parametrize("event", [HintAsked(NOON), Skipped(NOON), AnswerAsked(NOON), Resumed(NOON)])
def test_while_grading_one_is_asked_to_wait(event: Event) -> None:
    player = Player()
    player.start()
    player.answer()
    assert lines(player.play(event)) == ["say is_grading"]


def test_an_empty_reply_is_no_reply() -> None:
    player = Player()
    player.start()
    assert lines(player.play(Answered(player.now(), " \n "))) == ["say empty_reply"]
    assert player.session.phase is Phase.ASKED


@pytest.mark.parametrize("again", [True, False])
@pytest.mark.parametrize("mode", ["coaching", "exam"])
def test_a_question_back_is_answered_and_not_graded(mode: Mode, again: bool) -> None:
    player = Player()
    player.start(mode=mode)
    said = "asked_again" if again else "asked_back" if mode == "coaching" else "asked_back_without_hints"
    back = AskedBack(NOON, "Do you mean in training?", again=again)
    assert lines(player.play(back)) == [f"say {said}", "ask q1 1/2"]
    assert player.session.phase is Phase.ASKED


def test_to_ask_for_the_question_twice_is_no_reply() -> None:
    player = Player()
    player.start()
    for _ in range(2):
        assert lines(player.play(AskedBack(NOON, "Could you repeat that?", again=True)))[0] == "say asked_again"


@pytest.mark.parametrize("event", [AskedBack(NOON, "Slow, do you mean?"), Strayed(NOON, "ok")])
def test_what_was_not_taken_for_a_reply_is_graded_when_it_is_sent_again(event: Event) -> None:
    player = Player()
    player.start()
    assert not any(isinstance(effect, Grade) for effect in player.play(event))
    assert any(isinstance(effect, Grade) for effect in player.play(event))


def test_a_stray_line_is_asked_about_anew_at_the_next_question() -> None:
    player = Player()
    player.start()
    assert lines(player.play(Strayed(NOON, "ok"))) == ["say stray"]
    player.play(Skipped(NOON))
    assert lines(player.play(Strayed(NOON, "ok"))) == ["say stray"]


def test_help_and_asking_again_in_a_running_interview() -> None:
    player = Player()
    player.start()
    assert lines(player.play(HelpAsked(NOON))) == ["help asked"]
    assert lines(player.play(Resumed(NOON))) == ["ask q1 1/2"]
