"""A peer interview of two people at one machine."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from rich.console import Console

from bot.runner import Grader, Runner
from bot.store import Store
from bot.terminal.keyboard import Interrupted
from bot.terminal.peers import PeersAtOneMachine
from bot.terminal.screen import Screen
from questions import Language
from scoring import Judge
from tests.library import LIBRARY
from tests.telegram.judge import ToyJudge
from tests.terminal.scripted import Key, Script

Play = Callable[..., str]


@pytest.fixture
def play(tmp_path: Path) -> Play:
    def at_the_table(
        *keys: Key,
        words: Sequence[str] = ("learning-rate",),
        language: Language = "en",
        load: Callable[[], Judge] = ToyJudge,
        height: int | None = None,
    ) -> str:
        library, screen = LIBRARY, io.StringIO()
        with Store.open(tmp_path) as store:
            runner = Runner(store, library, seed=lambda: 1)
            console = Console(file=screen, width=100, height=height, force_terminal=True, color_system=None)
            PeersAtOneMachine(
                store,
                runner.peer_table,
                Grader(library, load),
                runner.graded,
                Script(list(keys)),
                Screen(console, pause=None if height is None else lambda: True),
                language,
            ).run(words)
        return screen.getvalue()

    return at_the_table


def test_the_candidate_answers_and_the_interviewer_ticks_and_marks(play: Play, tmp_path: Path) -> None:
    answered = ("", "It is the size of a step.", "/skip", "")
    marked = (
        "",
        "１、2",
        "2",
        "Clear, and short.",
        "/next",
        "/mark",
        "70",
        "4 3 5",
        "101",
        "/remark structure",
        "/finish",
    )
    shown = play("Ben", "Ben, Aiko", *answered, *marked)
    assert "It takes two names" in shown
    candidate, cleared, interviewer = shown.partition("Ben, the keypoints are for you alone.")
    assert cleared
    assert "Question 1 of 1 · Ben interviews you" in candidate
    assert "Keypoints" not in candidate
    assert "The reply to question 1" in interviewer
    assert "It is the size of a step." in interviewer
    assert "✓ 1. " in interviewer
    assert "△ 2. " in interviewer
    assert "Give this question a mark first" in interviewer
    assert "/remark structure Structure: good" in interviewer
    assert "/peer" not in interviewer
    result = interviewer[interviewer.rindex("\033[3J") :]
    assert "You interviewed Aiko" in result
    assert "70 · mine" in result
    assert "Clear, and short." in result
    assert "Agreement of interviewers" in result
    with Store.open(tmp_path) as store:
        (over,) = store.peers.every()
        assert over.turns[0].mark == 70
        assert over.turns[0].assessment is not None
        assert over.candidate is not None
        assert store.drills.cards(over.candidate)
        assert store.owed("terminal") == []


def test_who_answers_aloud_is_marked_without_the_bot_and_japanese_is_spoken(play: Play) -> None:
    shown = play("健、愛子", "", "", "", "1", "/mark", "/finish", language="ja")
    assert "愛子さんへの質問です" in shown
    result = shown[shown.rindex("愛子さんの面接の結果") :]
    assert "点" in result
    assert "ボット" not in result.partition("面接した人どうし")[0]


def test_two_who_leave_find_the_interview_where_it_was(play: Play) -> None:
    shown = play("Ben, Aiko", "", "A step.", "", "", "1", Interrupted("half"))
    assert "mensetsu peer goes on where you were" in shown
    again = play("", "", "", "/mark", "/finish")
    assert "Ben was interviewing Aiko; it goes on." in again
    assert "A step." in again
    assert "✓ 1. " in again
    assert "You interviewed Aiko" in again


def test_a_crash_while_a_reply_is_judged_loses_nothing(play: Play, tmp_path: Path) -> None:
    def crash() -> Judge:
        raise SystemExit

    with pytest.raises(SystemExit):
        play("Ben, Aiko", "", "A step.", "", "", "/mark", "/finish", load=crash)
    with Store.open(tmp_path) as store:
        assert store.peers.every() == []
    play()
    with Store.open(tmp_path) as store:
        (over,) = store.peers.every()
        assert over.turns[0].assessment is not None


def test_ctrl_c_while_a_reply_is_judged_leaves_and_the_next_start_goes_on(play: Play, tmp_path: Path) -> None:
    def give_up() -> Judge:
        raise KeyboardInterrupt

    marked = ("", "A step.", "", "", "/mark", "/finish")
    assert "mensetsu peer goes on where you were" in play("Ben, Aiko", *marked, load=give_up)
    play()
    with Store.open(tmp_path) as store:
        (over,) = store.peers.every()
        assert over.turns[0].assessment is not None


@pytest.mark.parametrize("keys", [("", "/stop"), ("", "", "", "/stop")])
def test_what_is_stopped_before_anything_was_said_is_not_kept(
    play: Play, tmp_path: Path, keys: tuple[str, ...]
) -> None:
    assert "so there is nothing to keep" in play("Ben, Aiko", *keys)
    with Store.open(tmp_path) as store:
        assert store.peers.every() == []


def test_the_reply_is_not_pushed_out_by_the_checklist_and_nothing_is_held_back_once_it_was_read(play: Play) -> None:
    shown = play("Ben, Aiko", "", "It is the size of a step.", "", "", "1", "/mark", "/finish", height=20)
    _, _, interviewer = shown.partition("Ben, the keypoints are for you alone.")
    first, ticked, *_ = interviewer.split("The reply to question 1")[1:]
    assert " more lines: Enter goes on" in first
    assert " more lines: Enter goes on" not in ticked
    result = interviewer[interviewer.rindex("You interviewed Aiko") :]
    assert " more lines: Enter goes on" in result


@pytest.mark.parametrize(("typed", "refused"), [("1 99 2", "99"), ("/finsh", "/finsh"), ("/remark structure", None)])
def test_what_can_do_nothing_on_the_checklist_is_named(play: Play, typed: str, refused: str | None) -> None:
    shown = play("Ben, Aiko", "", "A step.", "", "", typed, "/mark", "/finish")
    assert f"“{refused or typed}” does nothing here" in shown
    assert ("✓ 2. " in shown) is (refused == "99")


@pytest.mark.parametrize("typed", ["101", "4 5", "/mark much", "/tick 1"])
def test_what_is_no_mark_is_named_and_a_mark_or_a_remark_is_not(play: Play, typed: str) -> None:
    marking = ("Ben, Aiko", "", "A step.", "", "", "/mark")
    assert f"“{typed}” does nothing here" in play(*marking, typed, "/finish")


def test_marks_and_remarks_are_taken_without_a_word_also_in_full_width(play: Play) -> None:
    shown = play(
        "健、愛子", "", "一歩の大きさ", "", "", "１", "／ｍａｒｋ", "７０", "/remark length", "／finish", language="ja"
    )
    assert "ここでは使えません" not in shown
    assert "70点" in shown[shown.rindex("愛子さんの面接の結果") :]


def test_an_interview_goes_on_in_its_language_before_anything_is_judged(play: Play) -> None:
    def give_up() -> Judge:
        raise KeyboardInterrupt

    play("健、愛子", "", "一歩の大きさ", "", Interrupted(""), language="ja")
    shown = play(Interrupted(""), load=give_up)
    assert "健さんによる愛子さんの面接の続きから始めます" in shown
    assert shown.index("続きから始めます") < shown.index("愛子さんへの質問です")
    assert "\033[3J" not in shown


def test_what_was_asked_for_comes_after_what_was_left_in_the_middle(play: Play) -> None:
    left, goes_on = ("健、愛子", "", "一歩の大きさ", "", Interrupted("")), ("", "", "", "/mark", "/finish", "Ben, Aiko")
    play(*left, language="ja")
    shown = play(*goes_on, words=())
    assert "愛子さんの面接の結果" in shown
    assert "Who interviews whom?" not in shown
    play(*left, language="ja")
    shown = play(*goes_on, words=("batch-normalization",))
    assert "Who interviews whom?" in shown.partition("愛子さんの面接の結果")[2]
    assert "Aiko, a question for you." in shown


def test_an_unknown_word_is_named(play: Play) -> None:
    assert "I have no bank, topic or question called “zebras”." in play("Ben, Aiko", words=("zebras",))
