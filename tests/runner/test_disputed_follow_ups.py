"""A follow-up that goes deeper, or an exercise, is disputed: from the button to the mark."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.interview.revisions import Replied
from bot.runner import Request
from bot.store import FILE, Member, Store, back_up
from bot.texts import plain
from questions import Language, read_overlay
from scoring import Assessment, Finding
from tests.runner.group import BANK, Group
from tests.store.dialog import rows

DEEPER, EXERCISE = "Wind brakes them.", "With g = 9.8 it is 19.6 m/s."
SAID = Assessment(40, "fair", (Finding("faster", "expected", "covered", 0.9, "faster"),))
DRAG_MISSED = Assessment(0, "weak", (Finding("drag", "core", "missed", 0.2),))
DRAG_SAID = Assessment(100, "excellent", (Finding("drag", "core", "covered", 0.9, "brakes"),))
WRONG = Assessment(0, "wrong_number", expected="20", scorer="numeric-2")
MARKS = "SELECT mark, final_mark FROM questions_asked ORDER BY id"
GAINED = "SELECT kind, gained FROM follow_ups_asked ORDER BY id"


def practises(group: Group, member: Member, said: Assessment = SAID) -> str:
    """An interview of one question, whose follow-ups go deeper and ask for a number; the last feedback."""
    group.runner.start(member, Request("small", question="speed"))
    (work,) = group.runner.receive(member, "Ever faster.")
    for assessment, reply in ((said, DEEPER), (DRAG_MISSED, EXERCISE)):
        group.runner.graded(member, work, assessment)
        (work,) = group.runner.receive(member, reply)
    group.read(member)
    group.runner.graded(member, work, WRONG)
    return "\n\n".join(map(plain, group.read(member)))


def deeper_accepted(group: Group, author: Member, host: Member) -> None:
    group.says(author, "/dispute 1 1 2")
    group.says(host, "/dispute accept 1")
    group.read(author)


def graded_again(group: Group) -> None:
    """What is owed is graded again: the reply that goes deeper says its point now."""
    owed = group.runner.revising.owed("telegram")
    assert owed is not None
    group.runner.revising.show(owed, {each: DRAG_SAID if each.deeper else SAID for each in owed.replies})


def test_the_point_of_a_deeper_follow_up_is_added_to_and_its_reply_counts_anew(group: Group, tmp_path: Path) -> None:
    host, ada = group.member("1"), group.member("2")
    assert "[I did say that /dispute 1]" in practises(group, ada)
    assert group.says(ada, "/dispute 1") == (
        "How fast do things fall?\n\nWhat did you say, or get right?\n"
        "・ 2. air slows things down (in your reply to follow-up 1)\n\n"
        "✗ 3. the answer to the exercise (follow-up 2)\n\n"
        "Tap its number. A host of this bot then sees your reply, with your name, and decides.\n\n"
        "[2 /dispute 1 1 2] [3 /dispute 1 1 3]"
    )
    assert "\n1. Wind brakes them." in group.says(ada, "/dispute 1 1 2 page 1")
    assert group.says(ada, "/dispute 1 1 2").startswith("Noted as dispute 1.")
    (case,) = group.read(host)
    assert plain(case).startswith(
        "Dispute 1: Ms 2 on “How fast do things fall?”\n\n"
        "About the reply to the follow-up “What does air do to it?”\n\nThe point\n・ air slows things down\n\n"
        "These words are said to say it\n    “Wind brakes them.”\n\n"
        "What the judge found\n・ Not said."
    )
    assert group.says(host, "/dispute accept 1").startswith("Accepted. From the next interview on, “Wind brakes them.”")
    assert "now says “air slows things down”" in plain(group.read(ada)[0])
    (point,) = group.library.bank("small").question("speed").deeper["air"].keypoints
    assert point.statements() == ("air slows things down", DEEPER)
    assert read_overlay(group.overlay).questions["speed"].paraphrases == {}
    owed = group.runner.revising.owed("telegram")
    assert owed is not None
    assert owed.replies == (Replied("Ever faster."), Replied(DEEPER, deeper="air"))
    graded_again(group)
    assert "Ms 2, 31 Jan 2026: 40 → 70" in plain(group.read(host)[0])
    assert group.says(host, "/dispute apply 1").startswith("Applied")
    assert "40 → 70" in plain(group.read(ada)[0])
    assert rows(tmp_path, MARKS) == [(40, 70)]
    assert rows(tmp_path, GAINED) == [("deeper", 30), ("numeric", 0)]
    assert "deeper" not in group.says(ada, "/dispute 1")
    assert "2." not in group.says(ada, "/dispute 1")


def test_an_exercise_is_credited_and_the_bank_stays_as_it_is(group: Group, tmp_path: Path) -> None:
    host, ada = group.member("1"), group.member("2")
    practises(group, ada)
    assert group.says(ada, "/dispute 1 1 3 about 19").startswith("Your reply does not have these words.")
    assert group.says(ada, "/dispute 1 1 3").startswith("Noted as dispute 1.")
    (case,) = group.read(host)
    assert plain(case) == (
        "Dispute 1: Ms 2 on “How fast do things fall?”\n\n"
        "About the reply to the exercise “How fast is it after 2 s? (within 1 %)”\n\n"
        f"The reply, held to be right\n    {EXERCISE}\n\n"
        "The answer that was computed\n20 m/s\n    → 10 × 2 = 20\n\n"
        "What the judge found\nRead as the answer: 9.8\n✗ Further from it than allowed\n\n"
        "Accepting counts this reply as right: the mark of the question goes from 40 to 70. "
        "The bank stays as it is.\n\n[Accept: the answer is right /dispute accept 1] [Decline /dispute decline 1]"
    )
    assert group.says(host, "/dispute strike 1").startswith("The bank no longer has")
    assert group.says(host, "/dispute accept 1") == (
        "Accepted. The reply counts as right, and the mark of the question has gone from 40 to 70. "
        "The old mark is kept beside it; the bank stays as it is."
    )
    assert [plain(each) for each in group.read(ada)] == [
        "Your dispute 1 was accepted: your answer to the exercise counts as right, and your mark for "
        "“How fast do things fall?” has gone from 40 to 70. /history shows the old one, too; the bank stays as it is."
    ]
    assert not group.overlay.exists()
    assert group.runner.revising.owed("telegram") is None
    assert rows(tmp_path, MARKS) == [(40, 70)]
    assert rows(tmp_path, GAINED) == [("deeper", 0), ("numeric", 30)]
    assert rows(tmp_path, "SELECT mark, final_mark FROM former_marks") == [(40, 40)]
    judged = "SELECT score, verdict, scorer FROM assessments WHERE expected NOT NULL ORDER BY id"
    assert rows(tmp_path, judged) == [(0, "wrong_number", "numeric-2"), (100, "right_number", "host")]
    assert "graded again, was 40" in group.says(ada, "/history 1")
    assert "Follow-up 2: +30 of 30" in group.says(ada, "/why 1")
    assert group.store.scores(ada.id) == [70]
    assert "exercise" not in group.says(ada, "/dispute 1")
    for command in ("accept", "decline"):
        assert group.says(host, f"/dispute {command} 1").startswith("Dispute 1 has been decided already")
    assert rows(tmp_path, MARKS) == [(40, 70)]


@pytest.mark.parametrize(
    ("language", "asked", "told"),
    [("en", "the answer to the exercise", "looked at, and declined"), ("ja", "計算問題の答え", "認められませんでした")],
)
def test_an_exercise_that_is_declined_stays_wrong(
    group: Group, tmp_path: Path, language: Language, asked: str, told: str
) -> None:
    host, ada = group.member("1", language=language), group.member("2", language=language)
    practises(group, ada)
    assert asked in group.says(ada, "/dispute 1")
    group.says(ada, "/dispute 1 1 3")
    assert "19.6 m/s" in plain(group.read(host)[0])
    group.says(host, "/dispute decline 1")
    (message,) = group.read(ada)
    assert asked in plain(message)
    assert told in plain(message)
    assert rows(tmp_path, MARKS) == [(40, 40)]
    assert rows(tmp_path, "SELECT * FROM former_marks") == []


def test_a_mark_that_is_full_already_stays_and_both_are_told(group: Group, tmp_path: Path) -> None:
    host, ada = group.member("1"), group.member("2")
    practises(group, ada, Assessment(100, "excellent", SAID.findings))
    group.says(ada, "/dispute 1 1 3")
    assert "the mark of the question stays at 100" in plain(group.read(host)[0])
    assert "stays at 100" in group.says(host, "/dispute accept 1")
    assert "stays at 100" in plain(group.read(ada)[0])
    assert rows(tmp_path, MARKS) == [(100, 100)]
    assert "graded again" not in group.says(ada, "/history 1")


def test_a_list_that_waits_is_made_anew_when_an_exercise_is_credited(group: Group, tmp_path: Path) -> None:
    host, ada = group.member("1"), group.member("2")
    practises(group, ada)
    deeper_accepted(group, ada, host)
    graded_again(group)
    assert "40 → 70" in plain(group.read(host)[-1])
    group.says(ada, "/dispute 1 1 3")
    group.says(host, "/dispute accept 2")
    assert group.says(host, "/dispute apply 1").startswith("That list is out of date")
    graded_again(group)
    assert "70 → 100" in plain(group.read(host)[-1])
    assert group.says(host, "/dispute apply 2").startswith("Applied")
    assert rows(tmp_path, MARKS) == [(40, 100)]
    assert rows(tmp_path, GAINED) == [("deeper", 30), ("numeric", 30)]


def test_a_kill_before_a_reply_is_credited_leaves_all_as_it_was(group: Group, tmp_path: Path) -> None:
    host, ada = group.member("1"), group.member("2")
    practises(group, ada)
    group.says(ada, "/dispute 1 1 3")
    group.read(host)

    def crash(place: str, moment: str) -> None:
        if (place, moment) == ("dispute", "before"):
            raise KeyboardInterrupt

    group.store.passing = crash
    with pytest.raises(KeyboardInterrupt):
        group.runner.receive(host, "/dispute accept 1")
    assert rows(tmp_path, MARKS) == [(40, 40)]
    group.store.passing = lambda _place, _moment: None
    assert group.says(host, "/dispute accept 1").startswith("Accepted.")
    assert len(group.read(ada)) == 1
    assert rows(tmp_path, MARKS) == [(40, 70)]


def test_of_what_the_bank_has_no_more_a_host_still_sees_the_reply(group: Group, tmp_path: Path) -> None:
    host, ada = group.member("1"), group.member("2")
    practises(group, ada)
    without = BANK.replace("id: air", "id: wind").replace("10 * seconds", "9 * seconds")
    (tmp_path / "small.yaml").write_text(without, encoding="utf-8")
    assert "2. drag (in your reply to follow-up 1)" in group.says(ada, "/dispute 1")
    group.says(ada, "/dispute 1 1 2")
    group.says(ada, "/dispute 1 1 3")
    point, exercise = map(plain, group.read(host))
    assert DEEPER in point
    assert "The answer that was computed\n20\n\nWhat the judge found\n✗ Further" in exercise
    assert EXERCISE in exercise
    assert "has no “air” here" in group.says(host, "/dispute accept 1")
    assert "gone from 40 to 70" in group.says(host, "/dispute accept 2")


def test_who_is_forgotten_is_in_no_case_that_waits(group: Group, tmp_path: Path) -> None:
    host, ada = group.member("1"), group.member("2")
    practises(group, ada)
    group.says(ada, "/dispute 1 1 3")
    (case,) = (each for each in group.store.owed("telegram") if each.member_id == host.id)
    assert EXERCISE in case.body
    back_up(tmp_path / FILE, datetime(2026, 7, 4, tzinfo=UTC))
    group.runner.receive(ada, "/forget yes")
    group.read(ada)
    for folder in (tmp_path, tmp_path / "backups"):
        assert all(EXERCISE.encode() not in file.read_bytes() for file in folder.glob("*.sqlite"))
    assert group.says(host, "/dispute open") == "No dispute is waiting."


def test_a_dispute_about_an_exercise_goes_along_in_an_export(group: Group, tmp_path: Path) -> None:
    ada = group.member("2")
    practises(group, ada)
    group.says(ada, "/dispute 1 1 3")
    with Store.open(tmp_path / "there") as there:
        there.merge(group.store.rows(ada.id))
        (dispute,) = there.disputes.open()
        assert dispute.about == group.store.disputes.open()[0].about
        assert there.rows()["disputes"] == group.store.rows(ada.id)["disputes"] != []


def test_a_question_with_nothing_but_an_answer_can_have_its_follow_ups_disputed(group: Group, tmp_path: Path) -> None:
    bare = BANK.replace(
        "keypoints: [{id: faster, point: {en: they get ever faster, ja: どんどん速くなる}}]", "level: mid"
    )
    (tmp_path / "small.yaml").write_text(bare, encoding="utf-8")
    ada = group.member("2")
    assert "[I did say that /dispute 1]" in practises(
        group, ada, Assessment(40, "fair", (Finding("sentence-1", "core", "missed", 0.1),))
    )
    listed = group.says(ada, "/dispute 1")
    assert "sentence-1" not in listed
    assert "✗ 3. the answer to the exercise" in listed
