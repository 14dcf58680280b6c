"""Looking back in the chat, on a history of 24 interviews, in both languages."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from bot.history.exporting import read_export
from bot.runner import MESSAGE, Files, Request, Runner
from bot.runner.makers import makers
from bot.store import FILES, Member, Owed, Store
from bot.texts import Message, plain, sentence
from scoring import Assessment
from tests.history.seeded import NOW, member
from tests.library import LIBRARY


class Reader:
    """A member of the seeded history who reads what they are owed."""

    def __init__(self, store: Store, name: str) -> None:
        self.store = store
        self.runner = Runner(store, LIBRARY, clock=lambda: NOW)
        self.name = name
        self._last = ""

    @property
    def member(self) -> Member:
        return member(self.store, self.name)

    def asks(self, text: str) -> Message:
        self.runner.receive(self.member, text)
        return self._reads()

    def presses(self, command: str) -> Message:
        self.runner.press(self.member, command, "", source=self._last)
        return self._reads()

    def reads_all(self) -> list[Owed]:
        """Whatever is owed, read and ticked off."""
        everything = self.store.owed("terminal")
        for owed in everything:
            self.store.tick(owed.id)
        return everything

    def _reads(self) -> Message:
        (owed,) = self.store.owed("terminal")
        message = MESSAGE.validate_json(owed.body)
        if not message.edits:
            self._last = str(owed.id)
        self.store.tick(owed.id, self._last, message.card)
        return message


@pytest.fixture(params=["Mika", "Sora"], ids=["ja", "en"])
def reader(own_folder: Path, request: pytest.FixtureRequest) -> Iterator[Reader]:
    with Store.open(own_folder) as store:
        yield Reader(store, request.param)


def commands(message: Message) -> list[str]:
    return [button.command for button in message.buttons]


def file_of(message: Message, folder: Path) -> Path:
    assert message.attachment is not None
    return Files(folder / FILES, makers(folder, LIBRARY)).file(message.attachment)


def test_from_the_list_down_to_a_reply(reader: Reader) -> None:
    listed = reader.asks("/history")
    assert commands(listed)[:8] == [f"/history {number}" for number in range(12, 4, -1)]
    assert "/history page 2" in commands(listed)
    turned = reader.presses("/history page 2")
    assert commands(turned)[:4] == [f"/history {number}" for number in range(4, 0, -1)]
    assert (turned.card, turned.edits, listed.edits) == (listed.card, True, False)
    opened = reader.presses("/history 12")
    past = reader.store.past_questions(reader.member.id, 12)
    assert commands(opened)[: len(past)] == [f"/history 12 {each.position}" for each in past]
    deeper = reader.presses("/history 12 1")
    assert past[0].replies[0].text in plain(deeper)
    assert LIBRARY.bank("deep-learning").question(past[0].question).answers.full.to(reader.member.language or "en") in (
        plain(deeper)
    )


@pytest.mark.parametrize(
    "typed", ["/history 99", "/history 12 99", "/report 99", "/compare 99 1", "/compare 12", "/compare x"]
)
def test_what_is_not_there_is_told(reader: Reader, typed: str) -> None:
    assert "/history" in " ".join(commands(reader.asks(typed)))


def test_two_attempts_are_compared_with_the_one_before_unless_another_is_named(reader: Reader) -> None:
    attempts = reader.store.attempts(reader.member.id, "deep-learning", "batch-normalization")
    latest, before, *_, oldest = [(each.interview, each.question.position) for each in attempts]
    compared = reader.asks(f"/compare {latest[0]} {latest[1]}")
    assert commands(compared)[:2] == [f"/history {number} {position}" for number, position in (before, latest)]
    other = reader.asks(f"/compare {latest[0]} {latest[1]} {oldest[0]} {oldest[1]}")
    assert commands(other)[:2] == [f"/history {number} {position}" for number, position in (oldest, latest)]
    first = reader.asks(f"/compare {oldest[0]} {oldest[1]}")
    assert commands(first) == ["/history"]


def test_compare_alone_takes_the_question_that_was_answered_last(reader: Reader) -> None:
    asked = [each for each in reader.store.past_questions(reader.member.id, 12) if each.mark is not None][-1]
    assert reader.store.last_answered(reader.member.id) == (12, asked.position)
    alone, named = reader.asks("/compare"), reader.asks(f"/compare 12 {asked.position}")
    attempts = reader.store.attempts(reader.member.id, "deep-learning", asked.question)
    if len(attempts) > 1:
        assert alone == named
        assert [each.split()[1] for each in commands(alone)[:2]] == [str(attempts[1].interview), "12"]
    else:
        assert plain(alone).startswith(sentence("compare.once", reader.member.language or "en"))


def test_progress_is_a_picture_with_the_same_in_words(reader: Reader, own_folder: Path) -> None:
    message = reader.asks("/progress")
    assert len(plain(message)) < 1024  # a caption of Telegram's
    with Image.open(file_of(message, own_folder)) as picture:
        assert picture.format == "PNG"
    again = reader.asks("/progress")
    assert (again.attachment, message.attachment) == (message.attachment, again.attachment)


def test_a_report_can_be_had_on_one_interview_on_all_and_without_a_name(reader: Reader, own_folder: Path) -> None:
    newest = file_of(reader.asks("/report"), own_folder).read_text(encoding="utf-8")
    assert 'id="i-12"' in newest
    assert 'id="i-11"' not in newest
    assert 'id="i-3"' in file_of(reader.asks("/report 3"), own_folder).read_text(encoding="utf-8")
    everything = file_of(reader.asks("/report all"), own_folder).read_text(encoding="utf-8")
    assert everything.count('class="interview"') == 12
    since = file_of(reader.asks("/report 2026-06-20"), own_folder).read_text(encoding="utf-8")
    assert 0 < since.count('class="interview"') < 12
    offered = reader.asks("/report 3")
    assert commands(offered) == ["/report 3 anonymous"]
    assert reader.name not in file_of(reader.presses("/report 3 anonymous"), own_folder).read_text(encoding="utf-8")


def test_an_export_holds_all_that_is_stored_of_oneself(reader: Reader, own_folder: Path, tmp_path: Path) -> None:
    file = file_of(reader.asks("/export"), own_folder)
    with zipfile.ZipFile(file) as archive:
        assert {"members.csv", "replies.csv", "findings.csv", "mensetsu.jsonl"} <= set(archive.namelist())
    with Store.open(tmp_path / "elsewhere") as there:
        assert there.merge(read_export(file)).added == 12
        assert [each.name for each in there.members()] == [reader.name]


def test_forgetting_is_asked_about_then_done(reader: Reader) -> None:
    asked = reader.asks("/forget")
    assert commands(asked) == ["/export", "/forget yes"]
    assert len(reader.store.interviews(reader.member.id)) == 12
    done = reader.presses("/forget yes")
    assert "12" in plain(done)
    assert reader.name not in [each.name for each in reader.store.members()]
    assert len(reader.store.members()) == 1


def test_a_grade_for_somebody_forgotten_is_dropped(reader: Reader) -> None:
    left = reader.member
    reader.runner.start(left, Request(questions=1))
    reader.store.tick(reader.store.owed("terminal")[0].id)
    (work,) = reader.runner.receive(left, "It normalises.")
    reader.asks("/forget yes")
    assert reader.runner.graded(left, work, None) == ()
    assert reader.store.owed("terminal") == []


def test_what_is_stored_is_told_at_any_time(reader: Reader) -> None:
    assert "/forget" in plain(reader.asks("/privacy"))


def test_before_the_first_interview_there_is_nothing_to_look_back_on(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        new = store.member("terminal", "new", "new", "en")
        store.set_language(new.id, "en")
        reader = Reader(store, "new")
        for typed in ("/history", "/progress", "/report", "/export", "/compare 1 1"):
            assert plain(reader.asks(typed)).startswith("There is no interview in your history yet.")


def test_a_reply_can_be_given_a_mark_of_ones_own(reader: Reader) -> None:
    (past, *_) = [
        (number, each)
        for number in range(12, 0, -1)
        for each in reader.store.past_questions(reader.member.id, number)
        if each.mark is not None
    ]
    number, question = past
    said = plain(reader.asks(f"/rate {number} {question.position} 77"))
    assert "77" in said
    assert str(question.mark) in said
    assert [row["own_mark"] for row in reader.store.rows(reader.member.id)["self_assessments"]] == [77]
    assert "/rate 70" in plain(reader.asks("/rate"))
    assert "/rate 70" in plain(reader.asks("/rate 101"))
    assert commands(reader.asks("/rate 99 1 50")) == ["/history"]


def test_an_exam_under_way_tells_no_mark(reader: Reader) -> None:
    reader.runner.start(reader.member, Request(questions=2, mode="exam"))
    (work,) = reader.runner.receive(reader.member, "It normalises.")
    reader.runner.graded(reader.member, work, Assessment(61, "fair"))
    reader.reads_all()
    said = plain(reader.asks("/rate 80"))
    assert "80" in said
    assert "61" not in said
    assert "61" not in plain(reader.asks("/history"))
    language = reader.member.language or "en"
    withheld = sentence("not_in_exam", language)
    for command in ("/history 1", "/history 1 1", "/compare 1 1", "/report", "/export", "/progress", "/why"):
        assert plain(reader.asks(command)).strip() == withheld
    reader.runner.receive(reader.member, "/stop")
    *_, stopped = (MESSAGE.validate_json(owed.body) for owed in reader.reads_all())
    assert plain(stopped).startswith(sentence("exam_stopped", language, number=2, total=2))
    assert plain(reader.asks("/history 1 1")).strip() == withheld
    # Who begins another interview leaves the exam for good.
    exam = reader.store.count_interviews(reader.member.id)
    reader.runner.start(reader.member, Request(questions=1))
    reader.reads_all()
    assert "61" in plain(reader.asks(f"/history {exam}"))
