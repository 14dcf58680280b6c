"""What the terminal does when things go otherwise: Ctrl-C, a locked database, no room, an unfinished interview."""

from __future__ import annotations

import os
import re
import resource
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Timer

import pytest

from bot.interview.drills import Review
from bot.interview.effects import KeepReviews
from bot.runner import Request
from bot.store import FILE, Store, StoreDamaged, StoreError, StoreLocked, StoreNotWritable, StoreTooNew
from bot.terminal import insisting
from bot.terminal.drafts import Drafts
from bot.terminal.keyboard import Interrupted
from scoring import Judge
from tests.telegram.judge import ToyJudge
from tests.terminal.scripted import Room

CLEARED = "Cleared, but kept as a draft"
EARLIER = datetime(2026, 1, 1, tzinfo=UTC)
FORGOTTEN = KeepReviews("r1", "deep-learning", "learning-rate", (Review("step-size", "again"),), EARLIER)


def owe_a_drill(room: Room) -> None:
    """The member has a point that is due."""
    with Store.open(room.data) as store:
        store.drills.commit(store.member("terminal", "mika", "mika", "en").id, None, [FORGOTTEN], lambda _: [], None)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


class TestCtrlC:
    def test_a_half_typed_text_is_kept_as_a_draft_for_the_next_start_too(self, room: Room) -> None:
        shown = room.chat("", Interrupted("half an ans"), "/quit")
        assert CLEARED in shown
        assert "Stopped for now" in shown
        assert room.script.remembered == ["half an ans"]
        again = room.chat("/resume", "/quit")
        assert again.index("Let's go on") < again.index("Text from last time")
        assert room.script.remembered == ["half an ans"]

    def test_no_key_is_named_where_none_does_anything(self, room: Room) -> None:
        shown = room.chat("", "/help", Interrupted("half an ans"), "/quit", edits=False)
        shown += room.chat("/resume", "/quit", edits=False)
        assert "This is not sent, but kept as a draft." in shown
        assert "This text from last time was not judged:" in shown
        assert not [key for key in ("↑", "Alt+Enter", "Tab") if key in shown]

    def test_what_is_being_typed_outlives_a_crash(self, room: Room) -> None:
        def type_on() -> None:
            for text in ("half", "half an ans", "/sk", ""):
                room.script.look(text)

        def crash() -> None:
            raise RuntimeError

        with pytest.raises(RuntimeError):
            room.chat("", type_on, crash)
        room.chat("/resume", "/quit")
        assert room.script.remembered == ["half an ans"]

    @pytest.mark.parametrize("asked", [("",), ()], ids=["at a question", "at the introduction"])
    def test_so_does_whatever_else_is_asked_for_and_a_line_without_a_word_lets_go_of_nothing(
        self, room: Room, asked: tuple[str, ...]
    ) -> None:
        room.chat(*asked, lambda: room.script.look("half an ans"), " ", "/skip", "/quit")
        room.chat("/resume", "/quit")
        assert room.script.remembered == ["half an ans"]

    def test_so_does_the_reply_to_a_drill(self, room: Room) -> None:
        owe_a_drill(room)
        shown = room.chat("/weak", lambda: room.script.look("half an ans"), "/quit")
        assert "Drill 1/1" in shown
        room.chat("", "/quit")
        assert room.script.remembered == ["half an ans"]

    def test_a_reply_that_a_drill_has_judged_is_no_draft_though_an_interview_is_stopped(self, room: Room) -> None:
        room.load = ToyJudge
        shown = room.chat("", lambda: owe_a_drill(room), "/weak 1", "It is the size of each step.", "/quit")
        assert "Drill 1/1" in shown
        assert "/resume goes on with it." in shown
        assert "not judged" not in shown
        shown = room.chat("/resume", "/quit")
        assert "Text from last time" not in shown
        assert room.script.remembered == []

    def test_what_is_typed_to_a_stopped_interview_is_not_lost(self, room: Room) -> None:
        shown = room.chat("", "/stop", "a whole reply", "/quit")
        assert "Your interview is stopped." in shown
        assert "not judged, but kept as a draft: ↑ brings it back." in " ".join(shown.split())
        room.chat("/resume", "/quit")
        assert room.script.remembered == ["a whole reply"]

    def test_nothing_else_that_is_typed_becomes_a_draft(self, room: Room) -> None:
        room.chat("", Interrupted("half an ans"), Interrupted(""), lambda: room.script.look("y"), "y")
        room.chat(lambda: room.script.look("yes"), "/resume", "/quit")
        assert room.script.remembered == ["half an ans"]

    def test_whoever_stays_finds_the_draft_before_the_answer_to_that(self, room: Room) -> None:
        room.chat("", Interrupted("half an ans"), Interrupted(""), "n", "/quit")
        assert room.script.remembered == ["half an ans", "half an ans"]

    def test_a_command_is_brought_back_too_and_takes_no_drafts_place(self, room: Room) -> None:
        shown = room.chat("", Interrupted("half an ans"), Interrupted("/hist"), "/quit")
        assert shown.count(CLEARED) == 1
        assert room.script.remembered == ["half an ans", "/hist"]
        room.chat("/resume", "/quit")
        assert room.script.remembered == ["half an ans"]

    def test_on_an_empty_line_it_asks_and_a_second_one_leaves(self, room: Room) -> None:
        shown = room.chat("", Interrupted(""), "n", "/skip", Interrupted(""), Interrupted(""), "/skip")
        assert shown.count("Leave?") == 2
        assert "Question 1 is skipped" in shown
        assert "Question 2 is skipped" not in shown

    def test_signs_of_a_japanese_keyboard_will_do(self, room: Room) -> None:
        assert "Question 1 is skipped" in room.chat("", Interrupted(""), "ｎ", "／ｓｋｉｐ", "／ｑｕｉｔ", "/skip")
        assert room.script.keys == ["/skip"]
        assert "Let's go on" in room.chat("ｙ", Interrupted(""), "ｙ", "/skip")
        assert room.script.keys == ["/skip"]

    def test_what_is_typed_instead_of_an_answer_is_taken(self, room: Room) -> None:
        assert "Question 1 is skipped" in room.chat("", Interrupted(""), "/skip", "/quit")
        assert "Stopped for now" in room.chat("/interview", Interrupted(""), "y", "/skip")

    def test_one_that_was_pressed_while_nothing_was_read_is_heard_next(self, room: Room) -> None:
        def press() -> None:
            for _ in range(2):
                room.script.interrupts.press()

        shown = room.chat("", press, "/skip", "/quit")
        assert shown.count("Leave?") == 1
        assert "Question 1 is skipped" not in shown
        assert "Stopped for now" in shown

    def test_while_a_reply_is_judged_it_leaves_at_once_with_all_that_was_typed(self, room: Room) -> None:
        def judge() -> Judge:
            room.script.ahead.add("typed meanwhile")
            room.script.interrupts.press()
            raise AssertionError("it is given up")

        room.load = judge
        shown = room.chat("", "a whole reply", "never read")
        assert "Stopped. Every reply that you sent is kept" in shown
        assert "What you typed and did not send is kept as a draft" in shown
        room.load = ToyJudge
        room.chat("/resume", "/quit")
        assert room.script.remembered == ["typed meanwhile"]

    def test_while_another_program_holds_the_database_it_leaves(self, room: Room) -> None:
        room.chat("", "/skip", "/quit")
        with closing(sqlite3.connect(room.data / FILE, isolation_level=None)) as other:

            def lock() -> None:
                other.execute("BEGIN EXCLUSIVE")
                Timer(0.3, room.script.interrupts.press).start()

            shown = room.chat("/resume", lock, "a long reply")
            other.execute("ROLLBACK")
        assert "Stopped. Every reply that you sent is kept" in shown
        room.chat("/resume", "/quit")
        assert room.script.remembered == ["a long reply"]


class TestASecondTerminal:
    def test_it_leaves_the_interview_to_the_first(self, room: Room) -> None:
        second = Room(room.data)
        shown = room.chat("", lambda: second.chat("lost"), "/skip", "/quit")
        assert second.screen.getvalue().strip().startswith("You have me open in another terminal.")
        assert second.script.keys == ["lost"]
        assert "Question 1 is skipped" in shown
        assert "another terminal" not in room.chat("/resume", "/quit")

    def test_others_on_the_same_folder_have_their_own(self, room: Room) -> None:
        second = Room(room.data, name="sora")
        room.chat("", lambda: second.chat("", "/skip", "/quit"), "/quit")
        assert "Question 1 is skipped" in second.screen.getvalue()


class TestTheDatabase:
    def test_while_another_program_holds_it_the_text_is_kept_and_taken_afterwards(self, room: Room) -> None:
        room.chat("", "/skip", "/quit")
        with closing(sqlite3.connect(room.data / FILE, isolation_level=None, check_same_thread=False)) as other:

            def lock() -> None:
                other.execute("BEGIN EXCLUSIVE")
                Timer(0.5, lambda: other.execute("ROLLBACK")).start()

            shown = room.chat("/resume", lock, "/skip")
        assert "Another program is using the database." in shown
        assert "Question 2 is skipped" in shown

    def test_after_a_minute_it_says_where_the_text_is(self, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(insisting, "MOST_WAITING", 0.2)
        room.chat("", "/skip", "/quit")
        with closing(sqlite3.connect(room.data / FILE, isolation_level=None)) as other:
            with pytest.raises(StoreLocked):
                room.chat("/resume", lambda: other.execute("BEGIN EXCLUSIVE"), "a long reply,\nin two lines")
            other.execute("ROLLBACK")
        assert room.screen.getvalue().count("Another program is using the database.") == 1
        place = re.search(r"word for word, in (\S+)\.", " ".join(room.screen.getvalue().split()))
        assert place is not None
        assert Path(place[1]).read_text(encoding="utf-8") == "a long reply,\nin two lines"
        room.chat("/resume", "/quit")
        assert room.script.remembered == ["a long reply,\nin two lines"]

    def test_no_reply_is_asked_for_that_could_not_be_kept(self, room: Room) -> None:
        room.chat("", "/quit")
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        try:
            with pytest.raises(StoreNotWritable, match="cannot be written"):
                room.chat(
                    "/resume", lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (250_000, hard)), "/help", "lost"
                )
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert room.script.keys == ["lost"]

    @pytest.mark.parametrize(
        ("error", "said"),
        [
            (StoreNotWritable(Path("there"), "a reason"), "there に書き込めません。"),
            (StoreLocked(Path("there")), "there はほかのプログラムが使用中です。"),
            (StoreDamaged(Path("there"), "a reason"), "there をデータベースとして読み込めません。"),
            (StoreTooNew(Path("there")), "there は新しいバージョンの mensetsu で書かれています。"),
        ],
    )
    def test_what_is_wrong_with_it_is_said_in_the_language(self, room: Room, error: StoreError, said: str) -> None:
        def go_wrong() -> None:
            raise error

        with pytest.raises(type(error)):
            room.chat("", go_wrong, language="ja")
        assert room.terminal is not None
        room.terminal.explain(error)
        assert said in room.screen.getvalue().rpartition("\n\n")[2]


class TestLeaving:
    def test_whoever_leaves_is_told_what_the_next_start_does_and_is_offered_no_command(self, room: Room) -> None:
        stopped, left = room.chat("", "/skip", "/stop"), room.chat("/resume", "/quit")
        assert "/resume Resume" in stopped
        assert "/resume Resume" not in left.partition("Stopped for now")[2]
        assert left.rstrip().endswith("Goodbye. The next start offers to go on from here.")

    @pytest.mark.parametrize("word", ["exit", " Quit ", "終了"])
    def test_whoever_types_what_leaves_other_programs_is_told_what_leaves_this_one(self, room: Room, word: str) -> None:
        shown = room.chat("", word, "/skip", "/quit")
        assert f"Is “{word.strip()}” your answer?" in shown
        assert "To leave, type /quit" in shown
        assert "Question 1 is skipped" in shown


class TestDrafts:
    def test_each_who_uses_a_folder_has_their_own(self, room: Room) -> None:
        room.chat("", Interrupted("what Mika thinks"), "/quit")
        for name in ("sora", "Mika"):
            other = Room(room.data, name=name)
            other.chat("", Interrupted(f"what {name} thinks"), "/quit")
            assert other.script.remembered == [f"what {name} thinks"]
        shown = room.chat("/resume", "/quit")
        assert room.script.remembered == ["what Mika thinks"]
        assert "is kept as a draft; the next start gives it back" in shown

    def test_whoever_is_forgotten_leaves_nothing_behind_and_the_language_stays(self, room: Room) -> None:
        Drafts(room.data, "mika", "table").keep("a half typed answer in a round")
        shown = room.chat("", Interrupted("書きかけ"), "/forget yes", "/quit", language="ja")
        assert "お疲れさまでした。面接がうまくいきますように。" in shown
        assert "Goodbye" not in shown
        with Store.open(room.data) as store:
            assert store.members() == []
        assert list(room.data.glob("draft-*")) == []
        shown = room.chat("", "/forget yes", "/interview", "", "/quit", language="ja")
        assert "1/2" in shown.rpartition("削除しました。")[2]
        assert "お疲れさまでした。次に起動したとき" in shown

    def test_one_that_an_older_version_kept_is_given_back_once(self, room: Room) -> None:
        (room.data / "draft.txt").write_text("what I was about to say", encoding="utf-8")
        room.chat("", "/quit")
        assert room.script.remembered == ["what I was about to say"]
        assert not (room.data / "draft.txt").exists()

    def test_one_that_an_older_version_kept_waits_behind_a_newer_one_and_is_forgotten_with_it(self, room: Room) -> None:
        (room.data / "draft.txt").write_text("older", encoding="utf-8")
        drafts = Drafts(room.data, room.name)
        drafts.keep("newer")
        assert drafts.kept() == "newer"
        assert Drafts(room.data, room.name, "table").kept() == ""
        drafts.forget()
        assert [file.name for file in room.data.glob("draft*")] == []

    def test_one_that_another_account_kept_in_an_older_version_stays_theirs(
        self, room: Room, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (room.data / "draft.txt").write_text("theirs", encoding="utf-8")
        monkeypatch.setattr("os.getuid", lambda: 4711)
        drafts = Drafts(room.data, room.name)
        assert drafts.kept() == ""
        drafts.forget()
        assert (room.data / "draft.txt").exists()

    def test_where_the_folder_takes_nothing_it_goes_elsewhere(self, tmp_path: Path) -> None:
        drafts = Drafts(tmp_path / "not" / "there", "mika")
        place = drafts.keep("text")
        assert place is not None
        assert place.read_text(encoding="utf-8") == "text"
        place.unlink()
        drafts.clear()
        assert drafts.kept() == ""

    def test_where_nothing_can_be_written_there_is_no_place(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("tempfile.tempdir", os.fspath(tmp_path / "neither"))
        assert Drafts(tmp_path / "not" / "there", "mika").keep("text") is None


def test_no_reminder_is_promised_where_nothing_will_run(room: Room) -> None:
    shown = room.chat("", "/settings reminder 19:30", "/settings reminder off", "/quit")
    assert "I can remind you on Telegram only" in shown
    assert "Daily reminder: 19:30" not in shown
    assert "Daily reminder: off" in shown


class TestUnfinished:
    def test_it_says_which_and_every_command_works_at_the_offer(self, room: Room) -> None:
        exam = Request("machine-learning", 3, "sequence", "exam")
        room.chat("/skip", "/quit", request=exam)
        shown = room.chat(
            "/help", "/history", "not a reply to anything", "/resume", "/quit", request=Request(questions=1)
        )
        assert "You have an unfinished exam on “Machine learning, twelve more”, at question 2 of 3." in shown
        assert "/interview: " in shown
        assert "Your interviews" in shown
        assert "Your interview is stopped." in shown
        assert "2/3" in shown

    def test_options_hold_for_every_interview_of_the_run(self, room: Room) -> None:
        room.chat("", "/quit")
        exam = Request("machine-learning", 1, None, "exam")
        shown = room.chat("/interview", "/skip", "/interview", "/quit", request=exam)
        assert shown.count("1/1") == 2
        assert shown.count("· exam") == 2

    def test_a_later_setting_goes_before_an_option(self, room: Room) -> None:
        shown = room.chat("/settings questions 2", "/skip", "/interview", "/quit", request=Request(questions=1))
        assert shown.index("1/1") < shown.index("1/2")

    def test_in_a_pipe_options_win(self, room: Room) -> None:
        room.chat("", "/skip", "/quit")
        shown = room.chat("/skip", request=Request("machine-learning", 1), piped=True)
        assert "unfinished" not in shown
        assert "1/1" in shown
        listed = room.chat("/history", "/quit")
        assert "1 of 1 answered" not in listed
        assert "left unfinished" in listed


class TestIntroduction:
    def test_somebody_at_a_keyboard_is_asked_once_and_an_empty_line_begins(self, room: Room) -> None:
        shown = room.chat("", "/quit")
        assert shown.index("please introduce yourself") < shown.index("1/2")
        assert "please introduce yourself" not in room.chat("/interview", "/quit")

    @pytest.mark.parametrize("piped", [True, False])
    def test_neither_a_pipe_nor_whoever_chose_is_asked(self, room: Room, piped: bool) -> None:
        shown = room.chat("/quit", request=Request(questions=1), piped=piped)
        assert "introduce yourself" not in shown
        assert "1/1" in shown
