"""A round of three people at one machine."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from rich.console import Console

from bot.interview.revisions import Change, Changes
from bot.runner import Files, Grader, RoundTable, Runner
from bot.runner.makers import makers
from bot.store import Store
from bot.terminal.keyboard import Interrupted
from bot.terminal.rounds import RoundAtOneMachine
from bot.terminal.screen import Screen
from bot.texts import sentence
from questions import Language, Question
from scoring import Assessment, Judge
from tests.library import library_with
from tests.telegram.judge import ToyJudge
from tests.terminal.scripted import Key, Script
from tests.texts.play import NOON

Play = Callable[..., str]
RIGHT = "It is the size of the step. Too high, and it diverges. Too low, and it crawls."


@pytest.fixture
def play(tmp_path: Path) -> Play:
    def at_the_table(
        *keys: Key,
        words: Sequence[str] = ("learning-rate",),
        language: Language = "en",
        script: Script | None = None,
        plain: bool = False,
        height: int | None = None,
        load: Callable[[], Judge] = ToyJudge,
    ) -> str:
        script = script or Script([])
        script.keys = list(keys)
        library, screen = library_with(overlays=tmp_path / "overlays"), io.StringIO()
        with Store.open(tmp_path) as store:
            table = RoundTable(Runner(store, library, seed=lambda: 1).rounds)
            console = Console(file=screen, width=100, height=height, force_terminal=True, color_system=None)
            RoundAtOneMachine(
                store,
                table,
                Grader(library, load),
                Files(tmp_path / "files", makers(tmp_path, library)),
                script,
                Screen(console, plain=plain, pause=None if height is None else lambda: True),
                language,
            ).run(words)
        return screen.getvalue()

    return at_the_table


def test_each_answers_in_turn_and_all_see_the_results_then_once_more(play: Play, tmp_path: Path) -> None:
    first = ("Aiko, Ben", "", "It is a number.", "", RIGHT, "", "named", "", "", "")
    shown = play(*first, "y", "", RIGHT, "", RIGHT, "", "no", "", "", "", "")
    # The screen is cleared before the next one sits down, and what was above the window goes, too.
    before, cleared, rest = shown.partition("Ben, it is your turn.")
    assert cleared
    assert before.rindex("\033[3J") > before.index("Aiko, it is your turn.")
    assert "Results · Learning rate too high or too low" in rest
    assert "Ben: " in rest
    assert "Best put, by Aiko" in rest
    assert "named Yes, with my name" in rest
    assert "/round show" not in rest, "nobody has to type the id of a round"
    assert "Model answer" in rest
    assert "Mean: " in rest
    assert "since the last time" in rest
    with Store.open(tmp_path) as store:
        histories = {member.name: len(store.interviews(member.id)) for member in store.members()}
        assert histories == {"Aiko": 2, "Ben": 2}
        assert [each for each in store.owed("terminal") if '"card":"round' not in each.body] == []


def seen_until(shown: str, words: str) -> str:
    """What stands on the screen when these words do for the first time."""
    before, found, _ = shown.partition(words)
    assert found
    return before[before.rindex("\033[3J") :] if "\033[3J" in before else before


def test_the_results_stand_until_somebody_sits_down_to_read_their_own_and_again_for_the_discussion(play: Play) -> None:
    shown = play("Aiko, Ben", "", "It is a number.", "", RIGHT, "", "named", "", "", "")
    assert "Results · Learning rate" in seen_until(shown, "Aiko, press Enter to see how")
    assert "Best put, by Aiko" in seen_until(shown, "Ben, press Enter to see how")
    last = seen_until(shown, "Now discuss.")
    assert last.count("Results · Learning rate") == last.count("Best put, by Aiko") == last.count("Model answer") == 1


def test_whoever_leaves_while_results_are_read_finds_them_again(play: Play) -> None:
    answered = ("Aiko, Ben", "", "It is a number.", "", RIGHT)
    assert "Aiko, press Enter to see how" in play(*answered, Interrupted(""))
    shown = play("", "no", Interrupted(""))
    assert "goes on with Aiko, Ben." in seen_until(shown, "Results · Learning rate")
    assert "Results · Learning rate" in seen_until(shown, "Aiko, press Enter to see how")
    shown = play("", "", "")
    assert "Aiko, press Enter to see how" not in shown
    assert "Results · Learning rate" in seen_until(shown, "Ben, press Enter to see how")
    assert "Results · Learning rate" in seen_until(shown, "Now discuss.")
    assert "left in the middle" not in play(Interrupted(""))


def test_what_was_asked_for_comes_after_what_was_left_in_the_middle(play: Play) -> None:
    play("愛子", "", RIGHT, Interrupted(""), language="ja")
    shown = play("", "", "n", "Ben", words=("batch-normalization",))
    assert "途中になっていた質問の続き" in seen_until(shown, "結果 · 学習率")
    assert "Who takes part?" in shown.partition("話し合ってみましょう")[2]
    assert "Ben, it is your turn." in shown
    play("愛子", "", RIGHT, Interrupted(""), language="ja")
    assert "Who takes part?" not in play("", "", "n", "Ben", words=())


def test_whoever_left_the_question_out_is_not_asked_again_nor_called_to_a_result(play: Play) -> None:
    play("Aiko, Ben, Chie", "", "/skip", "", RIGHT, Interrupted(""))
    shown = play("", "／ＳＫＩＰ", "", "", "", "", words=())
    assert "goes on with Aiko, Ben, Chie." in seen_until(shown, "Chie, it is your turn.")
    assert "Aiko, it is your turn." not in shown
    assert "Ben, press Enter to see how" in shown
    assert "Aiko, press Enter" not in shown
    assert "Chie, press Enter" not in shown
    assert "Aiko, it is your turn." in play("Aiko", Interrupted("")), "the next round asks everybody"


def test_what_is_taller_than_the_window_is_shown_page_by_page(play: Play) -> None:
    shown = play("Aiko", "", RIGHT, "", "", "", height=24)
    results, again = shown.split("Aiko, press Enter to see how")
    assert " more lines: Enter goes on" in results[results.index("Results · ") :]
    assert " more lines: Enter goes on" in again
    assert " more lines" not in play("Aiko", "", RIGHT, "", "", "", height=90)


def test_keys_pressed_while_answers_are_judged_open_nobody_s_result(play: Play, fingers: int) -> None:
    class SlowJudge(ToyJudge):
        def assess(self, question: Question, reply: str) -> Assessment:
            os.write(fingers, b"impatient")
            return super().assess(question, reply)

    script = Script([])
    ahead: list[str] = []
    play("Aiko", "", RIGHT, lambda: ahead.append(script.ahead.unsent()), script=script, load=SlowJudge)
    assert ahead == ["impatient"]


def test_names_may_stand_one_on_a_line_and_be_parted_by_wide_commas(play: Play) -> None:
    shown = play("愛子，健､Mika\nBen", *["", "/skip"] * 4, language="ja")
    assert [name for name in ("愛子", "健", "Mika", "Ben") if f"{name}さんの番です" in shown] == [
        "愛子",
        "健",
        "Mika",
        "Ben",
    ]


def test_who_leaves_finds_the_round_where_it_was(play: Play) -> None:
    shown = play("Aiko, Ben", "", RIGHT, "", Interrupted("half"))
    assert "What was answered is kept" in shown
    again = play("", "/skip", "", "no", "", "", "", "", words=())
    assert "A round was left in the middle; it goes on with Aiko, Ben." in again
    assert "Aiko, it is your turn" not in again
    assert "Aiko: " in again


def test_a_round_goes_on_in_its_language(play: Play) -> None:
    play("愛子、健", "", RIGHT, "", Interrupted(""), language="ja")
    shown = play("", "/skip", "", "no", "", "", "", "", language="en", plain=True)
    assert "途中になっていた質問の続きから始めます（参加者：愛子、健）。" in shown
    assert "正しい: " in shown
    assert "Right: " not in shown


def test_a_command_is_no_answer(play: Play) -> None:
    shown = play("Aiko", "", "/hint", "", "/skip")
    assert sentence("table.only_skip", "en")[:60] in shown
    assert sentence("empty_reply", "en")[:40] in shown
    assert "Nobody answered this time." in shown


def test_a_round_that_nobody_answered_is_let_go_and_its_people_are_offered(play: Play) -> None:
    play("Aiko, Ben")
    shown = play("", Interrupted(""))
    assert "left in the middle" not in shown
    assert "Enter alone: Aiko, Ben, as last time." in shown
    assert "Aiko, it is your turn." in shown
    again = play("Chie", Interrupted(""))
    assert "Chie, it is your turn." in again
    assert "参加する人の名前を" in (offered := play(Interrupted(""), language="ja"))
    assert "（Chie）" in offered


def test_a_half_typed_answer_waits_for_whoever_typed_it(play: Play, tmp_path: Path) -> None:
    script = Script([])

    def brought_back(into: list[str]) -> Callable[[], None]:
        return lambda: into.extend(script.remembered)

    bens, aikos, bens_again = list[str](), list[str](), list[str]()
    shown = play(
        "Aiko, Ben",
        "",
        Interrupted("A step"),
        RIGHT,
        brought_back(bens),
        "",
        brought_back(bens),
        lambda: script.look("It is a"),
        Interrupted("It is a st"),
        Interrupted(""),
        script=script,
    )
    assert "Cleared; ↑ brings it back." in shown
    assert bens == []
    shown = play(brought_back(aikos), "", brought_back(bens_again), "A step.", *[""] * 5, script=script)
    assert aikos == []
    assert bens_again == ["It is a st"]
    assert list(tmp_path.glob("draft-*")) == []


def test_an_unknown_word_is_named_and_japanese_is_spoken(play: Play) -> None:
    assert "I know no question or topic “zebras”" in play(words=("zebras",))
    assert "さんの番です" in play("愛子、健", language="ja")


def test_a_stray_line_is_asked_about_before_the_next_one_sits_down(play: Play, tmp_path: Path) -> None:
    shown = play("Aiko, Ben", "", "ok", RIGHT, "", "next", "next", "", "", "", "", "", "", "")
    assert "“ok” is not in your answer." in shown
    assert shown.index("“ok” is not") < shown.index("Ben, it is your turn.")
    with Store.open(tmp_path) as store:
        (over,) = store.rounds.every()
    assert [answer.text for answer in over.answers] == [RIGHT, "next"]


ANSWERED = ("Aiko, Ben", "", "It is a number.", "", RIGHT, "")


@pytest.mark.parametrize(("language", "again"), [("en", "Type one of these"), ("ja", "次のどれかを入力して")])
def test_only_a_clear_yes_or_no_is_a_consent_and_a_command_is_obeyed(
    play: Play, language: Language, again: str
) -> None:
    keys = ("/why", "/why numbers", "/history", "", "maybe", "はい", "ＵＮＮＡＭＥＤ", "", "", "", "")
    shown = play(*ANSWERED, *keys, language=language)
    assert shown.count(sentence("table.only_about_result", language)[:20]) == 1  # /history
    # After each command, an empty line, a word, and a yes that leaves open whether with the name.
    assert shown.count(again) == 6
    assert shown.count(sentence("table.no_consent", language)) == 3
    assert shown.index(sentence("why.points", language)) < shown.index(again)
    assert sentence("round.consent_unnamed", language) in shown
    assert sentence("round.best_unnamed", language, question="").strip(" ·") in shown


def test_a_plain_yes_to_a_round_without_names_is_one_and_a_plain_no_is_one_anywhere(play: Play) -> None:
    three = ("Aiko, Ben, Chie", "", RIGHT, "", RIGHT, "", RIGHT, "")
    assert "Best put ·" in play(*three, "y", "", "", "", "", "", "", words=("learning-rate", "anonymous"))
    shown = play(*ANSWERED, "n", "", "", "", "", words=("learning-rate",))
    assert sentence("round.consent_no", "en") in shown
    assert "Best put" not in shown


def test_a_mark_is_disputed_where_it_is_read_and_graded_again_at_once(play: Play, tmp_path: Path) -> None:
    disputes = ("/dispute", "/dispute 1 1 2", "/dispute accept 1", "no", "/why")
    shown = play(*ANSWERED, *disputes, "", "", "", "")
    assert "Type the command beside its number." in shown
    assert "Dispute 1: Aiko on" in shown
    assert "Accepted." in shown
    assert shown.index("Accepted.") < shown.index("Ben, press Enter to see")
    assert "Graded again" in shown or "nothing changes" in shown
    with Store.open(tmp_path) as store:
        assert store.revisions.owed("terminal") == []


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("waits", [True, False])
def test_changed_marks_that_wait_are_mentioned_at_the_end(
    play: Play, tmp_path: Path, language: Language, *, waits: bool
) -> None:
    play(*ANSWERED, "", "", "", "")
    if waits:
        with Store.open(tmp_path) as store:
            host = store.member("terminal", "0@here", "0@here", None)
            number = store.revisions.begin("deep-learning", "learning-rate", host.id, NOON)
            (mark, *_) = store.revisions.past("deep-learning", "learning-rate").marks
            changed = Change(mark, Assessment(99, "good"), 99, 99)
            assert store.revisions.enlist(number, Changes((changed,)), '{"blocks":[]}')
    shown = play("Aiko", "", "/skip", "", "", language=language)
    assert (sentence("table.marks_wait", language)[:30] in shown) is waits


def test_whether_to_answer_again_is_asked_until_it_is_clear(play: Play) -> None:
    shown = play("Aiko", "", RIGHT, "", "", "hm", "n", "never read")
    assert shown.count("Shall everybody answer the same question again?") == 2


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_line_typed_where_only_enter_is_awaited_stays_there_and_is_said_not_to_be_taken(
    play: Play, language: Language
) -> None:
    early, remark = "It is what I wanted to say at once.", "But I did say that!"
    shown = play("Aiko", early, "", RIGHT, early, "", remark, "", "", language=language)
    untaken = sentence("table.enter_alone", language)[:25]
    *_, feedback, after = shown.split(untaken)
    assert shown.count(untaken) == 3
    assert "\033[3J" not in feedback[feedback.index(sentence("table.read_on", language, name="Aiko")[:10]) :]
    assert "\033[3J" in after
