"""An accepted dispute: past replies are graded again, and a host decides whether their marks change."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.runner import Request
from bot.store import Member
from bot.texts import plain
from scoring import Assessment
from tests.runner.conftest import START
from tests.runner.group import FOUND, REPLY, Group, group_in
from tests.store.dialog import rows

PULLS = "A big planet pulls."
MARKS = "SELECT mark, final_mark FROM questions_asked ORDER BY id"
FORMER = "SELECT question_asked_id, mark, final_mark FROM former_marks"


def accepted(group: Group, author: Member, host: Member, number: int = 1) -> None:
    """The author's newest reply is disputed, and the host accepts its first sentence."""
    group.says(author, "/dispute 1 1 1 1")
    group.says(host, f"/dispute accept {number}")
    group.read(author)


def test_marks_change_when_the_host_has_seen_which(group: Group, tmp_path: Path) -> None:
    host, ada, ben = group.member("1"), group.member("2"), group.member("3", language="ja")
    group.answers(ada)
    group.answers(ben, reply=PULLS)
    group.answers(ben)
    group.read(host)
    accepted(group, ada, host)
    owed = group.runner.revising.owed("telegram")
    assert owed is not None
    assert owed.texts == (REPLY, PULLS)  # each once, though one was given twice
    assert "The planet pulls at them." in owed.question.keypoint("attraction").statements()
    group.grades_again(("planet pulls", 65))
    assert group.runner.revising.owed("telegram") is None
    assert [plain(each) for each in group.read(host)] == [
        "Graded again: “Why do things fall?”\n\n"
        "With what was accepted, 3 marks would change: 3 would rise, 0 would fall.\n"
        "Ms 2, 31 Jan 2026: 20 → 65\nMs 3, 31 Jan 2026: 20 → 65\nMs 3, 31 Jan 2026: 20 → 65\n\n"
        "Nothing has changed yet. When you apply it, the old marks are kept beside the new ones, and everybody "
        "concerned is told once.\n\n[Apply /dispute apply 1] [Leave as it is /dispute leave 1]"
    ]
    assert rows(tmp_path, MARKS) == [(20, 20)] * 3
    assert group.says(host, "/dispute open").startswith("Graded again")
    assert group.says(ada, "/dispute apply 1").startswith("That list is out of date")

    assert group.says(host, "/dispute apply 1") == (
        "Applied to “Why do things fall?”: 3 marks were changed. Whoever has one of them is told."
    )
    assert rows(tmp_path, MARKS) == [(65, 65)] * 3
    assert rows(tmp_path, FORMER) == [(1, 20, 20), (2, 20, 20), (3, 20, 20)]
    assert [plain(each) for each in group.read(ada)] == [
        "The bank has learned from a dispute about “Why do things fall?”, and past replies to it were graded again. "
        "Your marks that changed:\n31 Jan 2026: 20 → 65\n\n"
        "Averages and trends go by the new marks. /history shows the old ones, too."
    ]
    (told,) = group.read(ben)
    assert plain(told).count("2026年1月31日：20 → 65点") == 2
    # Whatever tells of marks tells of the new ones, and of the old one beside it.
    assert "65/100 · graded again, was 20" in group.says(ada, "/history 1")
    assert "65点 · 再採点（以前は20点）" in group.says(ben, "/history 2 1")
    assert [each.score for each in group.store.interviews(ben.id)] == [65, 65]
    assert group.store.scores(ada.id) == [65]
    assert "65" in group.says(ada, "/why 1")
    assert group.store.progress(ada.id, {}, None).missed[0].keypoint == "downwards"
    # It is decided once.
    for command in ("apply", "leave"):
        assert group.says(host, f"/dispute {command} 1").startswith("That list is out of date")
    assert group.read(ada) == group.read(ben) == []
    assert group.says(host, "/dispute open") == "No dispute is waiting."


def test_marks_are_left_as_they_are(group: Group, tmp_path: Path) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada)
    accepted(group, ada, host)
    group.grades_again(("pulls", 65))
    group.read(host)
    assert group.says(host, "/dispute leave 1").startswith("All marks stay as they are.")
    assert group.says(host, "/dispute apply 1").startswith("That list is out of date")
    assert rows(tmp_path, MARKS) == [(20, 20)]
    assert rows(tmp_path, f"{FORMER} UNION SELECT 0, 0, 0 FROM revised_marks") == []
    assert group.read(ada) == []


def test_a_host_is_told_when_no_mark_changes(group: Group) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada)
    accepted(group, ada, host)
    group.grades_again()
    assert plain(group.read(host)[-1]) == (
        "“Why do things fall?”: one reply was graded again, and its mark does not change."
    )
    assert group.says(host, "/dispute apply 1").startswith("That list is out of date")


def test_many_marks_are_counted(group: Group) -> None:
    host = group.member("1")
    members = [group.member(str(number)) for number in range(2, 13)]
    for each in members:
        group.answers(each)
    accepted(group, members[0], host)
    group.grades_again(("pulls", 10))
    (listed,) = [each for each in group.read(host) if each.buttons and "apply" in each.buttons[0].command]
    assert "11 marks would change: 0 would rise, 11 would fall." in plain(listed)
    assert plain(listed).count(" → 10") == 8
    assert "\nand 3 more\n" in plain(listed)


def test_what_is_accepted_meanwhile_replaces_the_list(group: Group, tmp_path: Path) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada)
    accepted(group, ada, host)
    early = group.runner.revising.owed("telegram")
    assert early is not None
    group.says(ada, "/dispute 1 1 2 1")
    group.says(host, "/dispute accept 2")
    group.runner.revising.show(early, {REPLY: FOUND})  # too late: it knew one wording of the two
    group.grades_again(("pulls", 80))
    group.read(host)
    assert group.says(host, "/dispute apply 1").startswith("That list is out of date")
    assert "one mark was changed" in group.says(host, "/dispute apply 2")
    assert rows(tmp_path, MARKS) == [(80, 80)]


def test_a_kill_between_the_list_and_its_application_loses_nothing_and_tells_nobody_twice(
    group: Group, tmp_path: Path
) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada)
    accepted(group, ada, host)

    def crash(place: str, moment: str) -> None:
        if place.startswith("revision") and moment == "before":
            raise KeyboardInterrupt

    group.store.passing = crash
    with pytest.raises(KeyboardInterrupt):
        group.grades_again(("pulls", 65))
    group.store.close()
    with group_in(tmp_path, lambda: START) as anew:
        anew.read(host)
        anew.grades_again(("pulls", 65))  # still owed
        anew.read(host)
        anew.store.passing = crash
        with pytest.raises(KeyboardInterrupt):
            anew.runner.receive(host, "/dispute apply 1")
    assert rows(tmp_path, MARKS) == [(20, 20)]
    assert rows(tmp_path, FORMER) == []
    with group_in(tmp_path, lambda: START) as anew:
        assert anew.read(ada) == anew.read(host) == []
        assert anew.says(host, "/dispute open").startswith("Graded again")
        assert anew.says(host, "/dispute apply 1").startswith("Applied")
        assert anew.says(host, "/dispute apply 1").startswith("That list is out of date")
        assert len(anew.read(ada)) == 1
    assert rows(tmp_path, MARKS) == [(65, 65)]


def test_an_exam_that_runs_tells_nothing(group: Group) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada)
    group.runner.start(ada, Request("small", question="gravity", mode="exam"))
    (work,) = group.runner.receive(ada, "Gravity.")
    group.says(ada, "/stop")
    group.runner.graded(ada, work, Assessment(50, "fair"))
    assert "I find no" not in group.says(ada, "/dispute 1 1 1 1")
    assert [each.reply for each in group.store.revisions.past("small", "gravity")] == [REPLY]
    group.read(host)


def test_in_the_terminal_one_decides_oneself(group: Group) -> None:
    me = group.member("me", "terminal")
    group.answers(me)
    group.says(me, "/dispute 1 1 1 1")
    group.says(me, "/dispute accept 1")
    assert group.runner.revising.owed("telegram") is None
    group.grades_again(("pulls", 65), front_end="terminal")
    assert plain(group.read(me)[0]).startswith("Graded again")
    assert group.says(me, "/dispute apply 1") == (
        "Applied to “Why do things fall?”: one mark was changed. Whoever has it is told.\n\n"
        "Your own among them:\n31 Jan 2026: 20 → 65"
    )


def test_the_host_of_a_round_sees_no_marks_that_the_group_has_not_seen(group: Group) -> None:
    ada, ben = group.member("2"), group.member("3")
    group.answers(ada)
    group.answers(ben)
    number = group.store.revisions.begin("small", "gravity", ben.id, START)
    group.grades_again(("pulls", 65))
    (listed,) = group.read(ben)
    assert "Ms" not in plain(listed)
    assert "2 marks would change" in plain(listed)
    assert "\nand 2 more\n" in plain(listed)
    assert "Applied" in group.says(ben, f"/dispute apply {number}")
