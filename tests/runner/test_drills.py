"""/weak: the points that are due, one after another, by whichever front end."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.interview import Phase
from bot.interview.drills import Point
from bot.interview.effects import Grade
from bot.runner import Library, Listen, Listener, Runner
from bot.runner.drilling import pending_points
from bot.store import FILE, Store
from bot.texts import plain, sentence
from questions import Language
from scoring import Assessment, Finding, Status
from tests.library import LIBRARY
from tests.runner.conftest import START, House
from tests.store.dialog import rows
from tests.telegram.hearing import ToyHearing

QUESTION = LIBRARY.bank("deep-learning").questions[0]
ASKED = [point for point in QUESTION.keypoints if point.probe and point.tier != "bonus"]
DAY = timedelta(days=1)
SPOKEN = "It is brought, over the whole of a batch, to mean zero and variance one before it goes on."


class Clock:
    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def house(tmp_path: Path, clock: Clock) -> Iterator[House]:
    with Store.open(tmp_path) as store:
        yield House(store, Runner(store, LIBRARY, clock=clock, seed=lambda: 7))


def knows_nothing(house: House, language: Language = "en") -> None:
    """An interview of one question, to which the member has nothing to say."""
    house.says(language)
    (work,) = [*house.starts(1), *house.says("I don't know.")]
    house.runner.graded(house.member, work, Assessment(0, "dont_know"))
    house.says("/skip")
    house.says("/skip")
    assert house.runner.phase(house.member) is Phase.IDLE
    house.read()


def said(work: Grade, status: str = "covered") -> Assessment:
    assert work.follow_up is not None
    finding = Finding(work.follow_up.target, "core", "covered" if status == "covered" else "missed", 0.9, "its words")
    return Assessment(90, "good", (finding,))


def found(work: Grade, status: str) -> Assessment:
    assert work.follow_up is not None
    statuses: dict[str, Status] = {"covered": "covered", "partly": "partly", "contradicted": "contradicted"}
    finding = Finding(work.follow_up.target, "core", statuses.get(status, "missed"), 0.9, "its words")
    return Assessment(50, "fair", (finding,))


def shown(house: House) -> str:
    return "\n---\n".join(plain(message) for message in house.read())


def test_before_any_reply_there_is_nothing_to_drill(house: House) -> None:
    house.says("en")
    house.read()
    house.says("/weak")
    assert shown(house).startswith("There is nothing to drill yet")


@pytest.mark.parametrize(("language", "forecast"), [("en", "tomorrow: "), ("ja", "明日：")])
def test_what_is_not_due_yet_is_forecast(house: House, language: Language, forecast: str) -> None:
    knows_nothing(house, language)
    house.says("/weak")
    assert forecast in shown(house)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_an_interview_that_is_under_way_is_offered_rather_than_a_new_one(house: House, language: Language) -> None:
    knows_nothing(house, language)
    house.says("/weak")
    assert [each.command for each in house.read()[-1].buttons] == ["/interview"]
    house.starts(2)
    house.read()
    house.says("/weak")
    assert [each.command for each in house.read()[-1].buttons] == ["/resume"]
    house.says("/stop")
    house.read()
    house.says("/weak")
    assert [each.command for each in house.read()[-1].buttons] == ["/resume"]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_with_nothing_to_draw_the_first_interview_goes_on(house: House, language: Language) -> None:
    house.says(language)
    house.starts(1)
    house.read()
    house.says("/progress")
    (message,) = house.read()
    assert plain(message).startswith(sentence("progress.none", language))
    assert [each.command for each in message.buttons] == ["/resume"]


def test_the_points_that_are_due_are_asked_and_judged_and_come_again_later(house: House, clock: Clock) -> None:
    knows_nothing(house)
    before = house.store.drills.cards(house.member.id)
    assert {point.keypoint for point in before} >= {point.id for point in ASKED}
    clock.at += DAY
    house.says("/weak 2")
    assert shown(house).startswith("Drill 1/2")
    (work,) = house.says("Its own words.", update_id=1)
    assert work.bank == "deep-learning"
    house.runner.graded(house.member, work, said(work))
    words = shown(house)
    assert "I ask it again in 2 days." in words
    assert "Drill 2/2" in words
    house.says("/hint")
    assert shown(house).startswith("Hint")
    house.says("/answer")
    words = shown(house)
    assert words.startswith("The point was")
    assert "I ask it again tomorrow." in words
    assert "1 of 2 points known" in words
    assert work.follow_up is not None
    known = house.store.drills.cards(house.member.id)[Point(work.bank, work.question, work.follow_up.target)]
    assert (known.reviews, known.last) == (2, clock.at)
    assert house.says("more?") == ()
    assert shown(house).startswith("No interview is running.")


def test_a_line_that_seems_to_be_no_reply_is_asked_about_and_rates_nothing(house: House, clock: Clock) -> None:
    knows_nothing(house)
    before = house.store.drills.cards(house.member.id)
    clock.at += DAY
    house.says("/weak 2")
    house.read()
    assert house.says("ok") == ()
    assert shown(house).startswith("Is “ok” your answer?")
    assert house.says("Could you repeat the question?") == ()
    assert "Drill 1/2" in shown(house)
    assert house.says("What do you mean by that?") == ()
    assert shown(house).startswith(sentence("asked_back", "en"))
    assert house.store.drills.cards(house.member.id) == before
    # Sent again, what was asked about last is the reply.
    (work,) = house.says("What do you mean by that?")
    assert work.text == "What do you mean by that?"
    assert house.says("ok") != (), "what comes while a reply is judged belongs to it"


def test_a_reply_that_is_being_graded_is_found_again_after_a_restart(house: House, clock: Clock) -> None:
    knows_nothing(house)
    clock.at += DAY
    house.says("/weak")
    (work,) = house.says("Its own words.")
    assert house.runner.recover("terminal") == ((house.member, work),)
    house.runner.graded(house.member, work, None)
    assert sentence("grading_failed", "en") in shown(house)
    assert house.runner.recover("terminal") == ()
    (work,) = house.says("Its own words again.")
    house.runner.graded(house.member, work, said(work, "missed"))
    rows = house.store.rows()["drill_replies"]
    assert [(row["text"], row["status"]) for row in rows] == [
        ("Its own words.", None),
        ("Its own words again.", "missed"),
    ]


def test_an_interview_is_left_where_it_is_and_ends_the_drill_when_it_goes_on(house: House, clock: Clock) -> None:
    knows_nothing(house)
    clock.at += DAY
    house.starts(2)
    house.says("/weak 1")
    assert house.runner.phase(house.member) is Phase.STOPPED
    house.read()
    house.says("/stop")
    assert "/resume goes on with it" in shown(house)
    house.says("/weak 1")
    house.says("/resume")
    house.read()
    (work,) = house.says("It normalises.")
    assert work.follow_up is None


def test_points_of_a_bank_or_question_that_is_gone_are_not_asked(house: House, clock: Clock, tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    questions = "\n".join(
        f"  - {{id: {name}, ask: Why?, answers: So., keypoints: [{{id: so, point: so, probe: Really?}}]}}"
        for name in ("first", "second")
    )
    file.write_text(f"title: Own\nquestions:\n{questions}\n", encoding="utf-8")
    own = House(house.store, Runner(house.store, Library([file]), clock=clock, seed=lambda: 7))
    own.says("en")
    for name in ("first", "second"):
        own.says(f"/interview own {name}")
        (work,) = own.says("I don't know.")
        own.runner.graded(own.member, work, Assessment(0, "dont_know"))
        own.says("/skip")
    clock.at += DAY
    own.read()
    file.write_text(file.read_text().replace("id: first", "id: other"), encoding="utf-8")
    own.says("/weak")
    assert shown(own).startswith("Drill 1/1")
    file.unlink()
    (work,) = own.says("ok")
    own.runner.graded(own.member, work, None)
    own.read()
    own.says("/answer")
    assert shown(own).startswith(sentence("bank_changed", "en"))


def test_buttons_of_a_point_that_is_over_are_stale(house: House, clock: Clock) -> None:
    knows_nothing(house)
    clock.at += DAY
    house.says("/weak 2")
    (message,) = house.read()
    assert not house.runner.is_stale(house.member, "/skip", message.stamp)
    house.runner.press(house.member, "/skip", message.stamp)
    assert shown(house).startswith("Drill 2/2")
    assert house.runner.is_stale(house.member, "/skip", message.stamp)
    assert not house.runner.is_stale(house.member, "/stop", message.stamp)
    house.runner.edit(house.member, "m1", "changed", timedelta(seconds=5))
    assert "stays as it is" in shown(house)
    house.says("/help")
    assert shown(house).startswith("You are in a drill.")


def test_the_daily_reminder_asks_for_the_first_points(house: House, clock: Clock) -> None:
    knows_nothing(house)
    house.says("/settings reminder 12:00")
    clock.at += DAY
    house.read()
    (due,) = house.runner.due("terminal")
    house.runner.remind(due)
    words = shown(house)
    assert words.startswith("3 points are due today")
    assert "Drill 1/3" in words
    assert house.runner.due("terminal") == []
    clock.at += DAY
    house.runner.remind(house.member)
    assert "Time for a few questions?" in shown(house)


def test_weak_spots_come_first_by_their_cards(house: House) -> None:
    knows_nothing(house)
    house.says("/settings order weak")
    house.says("/interview 12")
    session = house.store.session(house.member.id)
    assert session.interview is not None
    assert [each.id for each in session.interview.plan][-1] == QUESTION.id
    # What is known of one bank says nothing of another.
    house.says("/interview new machine-learning 12")
    session = house.store.session(house.member.id)
    assert session.interview is not None
    assert [each.id for each in session.interview.plan] == [
        each.id for each in LIBRARY.bank("machine-learning").questions
    ]


def test_cards_move_with_an_export(house: House, tmp_path: Path) -> None:
    knows_nothing(house)
    with Store.open(tmp_path / "there") as there:
        there.merge(house.store.rows())
        there.merge(house.store.rows())
        (member,) = there.members()
        assert there.drills.cards(member.id) == house.store.drills.cards(house.member.id)


def test_a_reply_in_a_drill_may_be_spoken_and_is_told_of_and_kept(house: House, clock: Clock, tmp_path: Path) -> None:
    knows_nothing(house)
    clock.at += DAY
    house.says("/weak 2")
    house.read()
    listen = recorded(house, "1")
    assert house.runner.recordings.is_open(house.member, listen)
    assert (house.member, listen) in house.runner.recordings.unheard("terminal")
    (work,) = heard(house, listen, f"halting: {SPOKEN}")
    house.runner.graded(house.member, work, said(work))
    assert "How you put it (not part of the mark): You paused for 6 seconds" in shown(house)
    assert rows(tmp_path, "SELECT text, delivery -> 'timing' ->> 'pause' FROM drill_replies") == [(SPOKEN, 6.0)]


def test_a_correction_in_a_drill_keeps_what_was_heard(house: House, clock: Clock, tmp_path: Path) -> None:
    knows_nothing(house)
    clock.at += DAY
    house.says("/weak 1")
    heard(house, recorded(house, "1"), SPOKEN)
    house.says("/correct")
    house.says("It scales.")
    (work,) = house.says("/done") or pending_points(house.store.drills.current(house.member.id))
    assert work.text == "It scales."
    assert rows(tmp_path, "SELECT text, first_text FROM drill_replies") == [("It scales.", SPOKEN)]


def test_a_recording_whose_point_is_over_is_told(house: House, clock: Clock) -> None:
    knows_nothing(house)
    clock.at += DAY
    house.says("/weak 1")
    listen = recorded(house, "1")
    house.says("/stop")
    house.read()
    assert not house.runner.recordings.is_open(house.member, listen)
    assert heard(house, listen, SPOKEN) == ()
    assert shown(house).startswith("Your recording belongs to a question that was over")


def recorded(house: House, source: str) -> Listen:
    house.runner.record(house.member, source=source, file="file")
    (listen,) = house.runner.recordings.listens(house.member)
    return listen


def heard(house: House, listen: Listen, words: str) -> tuple[Grade, ...]:
    found = Listener(LIBRARY, ToyHearing()).hear(listen, words.encode())
    return house.runner.recordings.heard(house.member, listen, found)


class TestWhy:
    """/why explains what was judged last, also where that was in a drill."""

    @staticmethod
    def drilled(house: House, status: str, reply: str = "Its own words.") -> str:
        """The next point is answered, and the reply found to be so; what the point is called."""
        (work,) = house.says(reply)
        house.runner.graded(house.member, work, found(work, status))
        house.read()
        assert work.follow_up is not None
        return str(QUESTION.keypoint(work.follow_up.target).point.en)

    def test_before_the_first_reply_it_says_that_nothing_was_judged(self, house: House, clock: Clock) -> None:
        knows_nothing(house)
        clock.at += DAY
        house.says("/weak 2")
        house.read()
        house.says("/why")
        assert shown(house).startswith("Nothing has been judged in this drill yet.")
        self.drilled(house, "covered")
        self.drilled(house, "covered")
        clock.at += DAY
        house.says("/weak 1")
        house.read()
        house.says("/why")
        assert shown(house).startswith("Nothing has been judged in this drill yet.")

    @pytest.mark.parametrize(
        ("status", "line"),
        [
            ("covered", "✓ {point}\n"),
            ("partly", "△ {point} (only in part)\n"),
            ("missed", "・ {point}\n"),
            ("contradicted", "✗ Your reply says something that contradicts the point.\n    → {point}\n"),
        ],
    )
    @pytest.mark.parametrize("points", [1, 2], ids=["after the drill", "in the drill"])
    def test_it_is_about_the_reply_in_the_drill(
        self, house: House, clock: Clock, status: str, line: str, points: int
    ) -> None:
        knows_nothing(house)
        clock.at += DAY
        house.says(f"/weak {points}")
        point = self.drilled(house, status)
        house.says("/why")
        words = shown(house)
        assert words.startswith(f"Drill, {QUESTION.name('en')}: how I judged it")
        assert "Your reply\n    Its own words.\n" in words
        assert line.format(point=point) in words
        assert "I ask it again" in words
        house.says("/why 1")
        assert "Drill" not in shown(house)

    def test_what_is_said_in_an_interview_afterwards_is_explained_instead(self, house: House, clock: Clock) -> None:
        knows_nothing(house)
        clock.at += DAY
        house.says("/weak 1")
        self.drilled(house, "covered")
        clock.at += DAY
        (work,) = [*house.starts(1), *house.says("I don't know.")]
        house.runner.graded(house.member, work, Assessment(0, "dont_know"))
        house.says("/stop")
        house.read()
        house.says("/why")
        assert "why this mark" in shown(house)

    def test_a_reply_in_two_messages_is_quoted_whole_and_a_question_that_is_gone_is_told(
        self, house: House, clock: Clock, tmp_path: Path
    ) -> None:
        knows_nothing(house)
        clock.at += DAY
        house.says("/weak 2")
        self.drilled(house, "covered", "Another reply.")
        house.says("Its own")
        (work,) = house.says("words.")
        house.runner.graded(house.member, work, found(work, "covered"))
        house.read()
        house.says("/why")
        assert "Your reply\n    Its own\n    words.\n" in shown(house)
        runner = Runner(house.store, Library(), clock=clock)
        with closing(sqlite3.connect(tmp_path / FILE)) as connection, connection:
            connection.execute("UPDATE drill_replies SET question = 'gone'")
        runner.receive(house.member, "/why")
        assert shown(house).startswith(sentence("bank_changed", "en")[:20])


def test_what_is_due_is_told_to_whoever_is_in_no_chat(house: House, clock: Clock) -> None:
    house.says("en")
    assert "There is nothing to drill yet" in plain(house.runner.due_points(house.member, "en"))
    knows_nothing(house)
    clock.at += DAY
    shown = plain(house.runner.due_points(house.member, "en"))
    due = len(house.store.drills.cards(house.member.id))
    assert shown.startswith(f"{due} points are due now:\n・ {QUESTION.name('en')}: {due} points")
    assert "mensetsu chat, then /weak" in shown
    assert "いま復習が必要な要点は" in plain(house.runner.due_points(house.member, "ja"))
    clock.at -= 2 * DAY
    shown = plain(house.runner.due_points(house.member, "en"))
    assert shown.startswith("Nothing is due right now")
    assert "/weak" not in shown
