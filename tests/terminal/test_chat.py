"""The terminal chat as a person uses it: from a pipe, and at a real terminal with the real encoder."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from bot.store import Store
from bot.terminal.keyboard import PipedKeyboard
from tests.cli.shell import MENSETSU, environment, run
from tests.telegram.judge import ToyJudge
from tests.terminal.scripted import Room

pytestmark = pytest.mark.model

REPLY = "If it is too high, the loss overshoots and diverges."


def kept_replies(data: Path) -> list[str]:
    """Every reply in the database, of all interviews, oldest first."""
    with Store.open(data) as store:
        (member,) = store.members()
        numbers = sorted(interview.number for interview in store.interviews(member.id))
        questions = [question for number in numbers for question in store.past_questions(member.id, number)]
        return [reply.text for question in questions for reply in question.replies]


class TestPiped:
    def test_an_interview_ends_with_its_summary(self, tmp_path: Path) -> None:
        typed = f"en\n/skip\n{REPLY}\n/skip\n/answer\n"
        done = run(tmp_path, "chat", "--questions", "3", typed=typed)
        assert (done.returncode, done.stderr) == (0, "")
        assert "2/3 ▓▓▓▓" in done.stdout
        assert "Question 1 is skipped; it counts 0." in done.stdout
        assert "The interview is over" in done.stdout
        assert "By question" in done.stdout
        assert kept_replies(tmp_path) == [REPLY]

    def test_at_the_end_of_the_input_it_sums_up_what_was_answered(self, tmp_path: Path) -> None:
        done = run(tmp_path, "chat", typed="ja\n各層の出力をミニバッチごとに平均0、分散1に正規化します。\n")
        assert (done.returncode, done.stderr) == (0, "")
        assert "12問" in done.stdout
        assert len(kept_replies(tmp_path)) == 1

    def test_the_language_can_be_given_and_an_empty_pipe_is_fine(self, tmp_path: Path) -> None:
        done = run(tmp_path, "chat", "--lang", "ja", "--questions", "1")
        assert (done.returncode, done.stderr) == (0, "")
        assert "1/1" in done.stdout
        assert run(tmp_path / "other", "chat").returncode == 0

    def test_an_unfinished_interview_can_be_resumed_or_left(self, tmp_path: Path) -> None:
        room = Room(tmp_path, load=ToyJudge)
        room.chat("en", "/skip", piped=True, language=None)
        resumed = room.chat("en", "/resume", "/skip", piped=True, language=None)
        assert "at question 2 of 2." in resumed
        assert "The interview is over" in resumed
        room.chat("en", piped=True, language=None)
        anew = room.chat("en", "A reply to the new one.", piped=True, language=None)
        assert anew.index("unfinished interview") < anew.index("1/2")
        assert kept_replies(tmp_path) == ["A reply to the new one."]

    def test_lines_that_are_no_utf8_are_read_all_the_same(self) -> None:
        keyboard = PipedKeyboard(["\ufeff学習率\r\n".encode(), "高い\n".encode("cp932"), b"\n"], "cp932")
        assert [keyboard.read() for _ in range(4)] == ["学習率", "高い", "", None]
        assert PipedKeyboard([b"\xff\xff\n"], "ascii").read() == "\ufffd\ufffd"


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[pexpect.spawn[str]]:
    child = start(tmp_path, "--questions", "2", "--lang", "en")
    yield child
    child.close(force=True)


def start(data: Path, *options: str) -> pexpect.spawn[str]:
    return pexpect.spawn(
        MENSETSU[0],
        [*MENSETSU[1:], "chat", *options],
        env={**environment(data), "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"},
        encoding="utf-8",
        timeout=60,
        dimensions=(50, 100),
    )


class TestTyped:
    def test_several_lines_typed_or_pasted_are_one_reply(self, tmp_path: Path, terminal: pexpect.spawn[str]) -> None:
        terminal.expect("1/2")
        terminal.expect(">")
        terminal.send("first line\x1b\rsecond line")
        terminal.send("\x1b[200~, pasted\nthird line\x1b[201~\r")
        terminal.expect("/100")
        terminal.expect("Show answer")
        terminal.expect(">")
        terminal.send("/quit\r")
        terminal.expect("Stopped for now")
        terminal.expect(pexpect.EOF)
        assert kept_replies(tmp_path) == ["first line\nsecond line, pasted\nthird line"]

    def test_lines_that_come_in_a_burst_are_one_reply(self, tmp_path: Path, terminal: pexpect.spawn[str]) -> None:
        terminal.expect("1/2")
        terminal.expect(">")
        terminal.send("first line\rsecond line\r\rthird line\r")
        terminal.expect("/100")
        terminal.expect("Show answer")
        terminal.expect(">")
        terminal.send("half typed")
        terminal.expect("half typed")
        terminal.sendintr()
        terminal.expect("kept as a draft")
        terminal.expect(">")
        terminal.send("\x1b[A")
        terminal.expect("half typed")
        terminal.sendintr()
        terminal.expect("kept as a draft")
        terminal.expect(">")
        terminal.sendeof()
        terminal.expect("Stopped for now")
        terminal.expect(pexpect.EOF)
        assert kept_replies(tmp_path) == ["first line\nsecond line\n\nthird line"]

    @pytest.mark.parametrize("pause", [0.0, 0.02, 0.1])
    def test_ctrl_c_three_times_leaves_and_keeps_what_was_half_typed(
        self, tmp_path: Path, terminal: pexpect.spawn[str], pause: float
    ) -> None:
        terminal.expect("1/2")
        terminal.expect(">")
        terminal.send("half typed")
        terminal.expect("half typed")
        terminal.delaybeforesend = None
        for _ in range(3):
            terminal.sendintr()
            time.sleep(pause)
        # Two that come before the program runs again are one to it: then it still asks.
        if terminal.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=20):
            terminal.sendintr()
            terminal.expect(pexpect.EOF)
        shown = terminal.before or ""
        assert "Traceback" not in shown
        assert "is kept as a draft; the next start gives it back" in shown
        terminal.close()
        assert terminal.exitstatus == 0
        (draft,) = tmp_path.glob("draft-*")
        assert draft.read_text(encoding="utf-8") == "half typed"

    def test_killed_at_any_point_it_offers_to_resume_and_has_every_reply(
        self, tmp_path: Path, terminal: pexpect.spawn[str]
    ) -> None:
        terminal.expect("1/2")
        terminal.expect(">")
        terminal.send(f"{REPLY}\r")
        terminal.expect(REPLY.split()[-1])
        while not kept_replies(tmp_path):
            time.sleep(0.01)
        terminal.kill(signal.SIGKILL)
        terminal.wait()
        again = start(tmp_path)
        again.expect("unfinished interview")
        again.expect(">")
        again.send("/resume\r")
        again.expect("/100")
        again.expect("Show answer")
        again.expect(">")
        again.sendeof()
        again.expect(pexpect.EOF)
        again.close()
        assert again.exitstatus == 0
        assert kept_replies(tmp_path) == [REPLY]
