"""An accepted dispute: past replies are graded again, and a host decides whether their marks change."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.interview.drills import Point
from bot.interview.past import PastFinding
from bot.interview.revisions import Change, Changes, PastFollowUp, PastMark, Replied
from bot.interview.session import FollowUp
from bot.runner import Request
from bot.store import Member
from bot.texts import RevisedQuestion, Speech, marks_changed, plain
from questions import Language
from scoring import Assessment, Finding
from tests.runner.conftest import START
from tests.runner.group import BANK, FOUND, REPLY, Group, group_in
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
    assert owed.replies == (Replied(REPLY), Replied(PULLS))  # each once, though one was given twice
    assert "The planet pulls at them." in owed.question.keypoint("attraction").statements()
    group.grades_again(("planet pulls", 65))
    assert group.runner.revising.owed("telegram") is None
    assert [plain(each) for each in group.read(host)] == [
        "Graded again: “Why do things fall?”\n\n"
        "With what was accepted, 3 marks would change: 3 would rise, 0 would fall.\n"
        "Ms 2, 31 Jan 2026: 20 → 65\nMs 3, 31 Jan 2026: 20 → 65\nMs 3, 31 Jan 2026: 20 → 65\n\n"
        "Nothing has changed yet. If you apply it, the old judgements are kept beside the new ones, and everybody "
        "concerned is told once.\n\n[Apply /dispute apply 1] [Leave as it is /dispute leave 1]"
    ]
    assert rows(tmp_path, MARKS) == [(20, 20)] * 3
    assert group.says(host, "/dispute open").startswith("Graded again")
    assert group.says(ada, "/dispute apply 1").startswith("That list is out of date")

    assert group.says(host, "/dispute apply 1") == (
        "Applied to “Why do things fall?”: 3 replies are now judged differently. Whoever gave one of them is told."
    )
    assert rows(tmp_path, MARKS) == [(65, 65)] * 3
    assert rows(tmp_path, FORMER) == [(1, 20, 20), (2, 20, 20), (3, 20, 20)]
    assert [plain(each) for each in group.read(ada)] == [
        "The bank has learned from a dispute about “Why do things fall?”, and past replies to it were graded again. "
        "What changed for you:\n31 Jan 2026: 20 → 65\n\n"
        "Averages, trends and drills go by the new judgements. /history shows the old marks, too."
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
    assert group.says(host, "/dispute leave 1").startswith("Everything stays as it is.")
    assert group.says(host, "/dispute apply 1").startswith("That list is out of date")
    assert rows(tmp_path, MARKS) == [(20, 20)]
    assert rows(tmp_path, f"{FORMER} UNION SELECT 0, 0, 0 FROM revised_marks") == []
    assert group.read(ada) == []


def test_a_host_is_told_when_no_mark_changes(group: Group) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada)
    accepted(group, ada, host)
    group.grades_again()
    assert plain(group.read(host)[-1]) == ("“Why do things fall?”: one reply was graded again, and nothing changes.")
    assert group.says(host, "/dispute apply 1").startswith("That list is out of date")


@pytest.mark.parametrize(
    ("language", "listed", "told"),
    [
        (
            "en",
            "One reply would keep its mark, but be judged differently.\n"
            "Ms 2, 31 Jan 2026: the mark stays at 20; “the Earth attracts things”: wrong → said\n",
            "What changed for you:\n31 Jan 2026: the mark stays at 20; “the Earth attracts things”: wrong → said\n",
        ),
        (
            "ja",
            "点数は同じで判定だけが変わる回答が1件あります。\n"
            "Ms 2、2026年1月31日：20点のまま。「地球は物を引き寄せる」：誤り → 言えた\n",
            "2026年1月31日：20点のまま。「地球は物を引き寄せる」：誤り → 言えた\n",
        ),
    ],
)
def test_what_was_found_wrong_is_so_no_more_though_the_mark_stays(
    group: Group, tmp_path: Path, language: Language, listed: str, told: str
) -> None:
    host, ada = group.member("1", language=language), group.member("2", language=language)
    group.answers(ada)
    assert "✗" in group.says(ada, "/history 1 1")
    assert "✗" in group.says(ada, "/why 1")
    accepted(group, ada, host)
    group.grades_again(("pulls", 20))
    assert listed in plain(group.read(host)[-1])
    group.says(host, "/dispute apply 1")
    (message,) = group.read(ada)
    assert told in plain(message)
    assert "✓" in group.says(ada, "/history 1 1")
    for command in ("/history 1 1", "/why 1"):
        assert "✗" not in group.says(ada, command)
    assert rows(tmp_path, MARKS) == [(20, 20)]
    assert rows(tmp_path, FORMER) == []  # no mark was replaced
    assert group.says(host, "/dispute apply 1") != ""
    assert group.read(ada) == []


def test_a_reply_of_which_much_is_found_otherwise_names_some_of_it(group: Group) -> None:
    host, ada = group.member("1"), group.member("2")
    follows_up(group, ada)
    owed_by = group.store.revisions.begin("small", "gravity", host.id, START)
    owed = group.runner.revising.owed("telegram")
    assert owed is not None
    elsewhere = Finding("attraction", "core", "contradicted", 0.2, "Air pushes them", "other")
    again = Assessment(20, "weak", (elsewhere, Finding("downwards", "expected", "partly", 0.5)))
    silent = Assessment(0, "dont_know")
    group.runner.revising.show(owed, {reply: silent if reply.probed else again for reply in owed.replies})
    assert (
        "“the Earth attracts things”: wrong → wrong, for other words of it; "
        "“down is towards its centre”: not said → said in part; "
        "“the Earth attracts things”: not said → not judged\n"
    ) in plain(group.read(host)[-1])
    assert "Applied" in group.says(host, f"/dispute apply {owed_by}")


@pytest.mark.parametrize(
    ("points", "told"),
    [
        ((), "the mark stays at 40; “air slows things down”: not said → said\n"),
        (("faster", "x", "y"), "“x”: not said → said; “y”: not said → said; and 1 more\n"),
    ],
)
def test_three_points_are_named_by_what_they_are_called(group: Group, points: tuple[str, ...], told: str) -> None:
    def missed(*points: str) -> tuple[PastFinding, ...]:
        return tuple(PastFinding(each, "core", "missed", None) for each in points)

    def says(*points: str) -> Assessment:
        return Assessment(40, "fair", tuple(Finding(each, "core", "covered", 0.9) for each in points))

    deeper = PastFollowUp(FollowUp("deeper", "air", worth=30, seed=0), 2, "It slows.", missed("drag"))
    past = PastMark(1, 1, 1, "Ada", START, Replied("Fast."), 0, 40, 40, (deeper,), findings=missed(*points))
    change = Change(past, says(*points), 40, 40, (0,), (says("drag"),))
    revised = RevisedQuestion(group.library.bank("small"), "speed")
    assert told in plain(marks_changed(revised, Changes((change,)), Speech("en")))


def test_of_a_question_that_is_gone_nothing_is_graded_again(group: Group, tmp_path: Path) -> None:
    host, ada = group.member("1"), group.member("2")
    group.answers(ada)
    accepted(group, ada, host)
    group.read(host)
    (tmp_path / "small.yaml").write_text(BANK.replace("id: gravity", "id: falling"), encoding="utf-8")
    assert group.runner.revising.owed("telegram") is None
    assert "nothing changes" in plain(group.read(host)[-1])
    assert group.says(host, "/dispute open") == "No dispute is waiting."


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
    group.runner.revising.show(early, {Replied(REPLY): FOUND})  # too late: it knew one wording of the two
    group.grades_again(("pulls", 80))
    group.read(host)
    assert group.says(host, "/dispute apply 1").startswith("That list is out of date")
    assert "one reply is now judged differently" in group.says(host, "/dispute apply 2")
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
    assert group.store.revisions.past("small", "gravity").replies() == (Replied(REPLY),)
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
        "Applied to “Why do things fall?”: one reply is now judged differently. Whoever gave it is told.\n\n"
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


PROBED = "The Earth tugs at them. So they fall."
SAYS = Finding("attraction", "core", "covered", 0.95, "tugs")
MISSES = Finding("attraction", "core", "missed", 0.2)


def follows_up(group: Group, member: Member) -> None:
    """An interview whose probe is answered in words that the bank does not have yet."""
    group.runner.start(member, Request("small", question="gravity"))
    (work,) = group.runner.receive(member, "Air pushes them.")
    group.runner.graded(member, work, FOUND)
    (work,) = group.runner.receive(member, PROBED)
    assert work.follow_up is not None
    assert work.follow_up.kind == "probe"
    group.runner.graded(member, work, Assessment(0, "weak", (MISSES,)))
    group.read(member)


def drills(group: Group, member: Member) -> None:
    """The point of a drill is answered in the same words."""
    (work,) = group.runner.receive(member, PROBED)
    group.runner.graded(member, work, Assessment(0, "weak", (MISSES,)))
    group.read(member)


def graded_again(group: Group, score: int = 100) -> None:
    """What is owed is graded again, and the words are found to say the point."""
    owed = group.runner.revising.owed("telegram")
    assert owed is not None
    said_now = Assessment(score, "good", (SAYS,))
    group.runner.revising.show(owed, {reply: said_now if reply.probed else FOUND for reply in owed.replies})


def test_the_reply_to_a_follow_up_is_disputed_and_counts_anew(group: Group, tmp_path: Path) -> None:
    host, ada = group.member("1"), group.member("2")
    follows_up(group, ada)
    assert "・ 3. the Earth attracts things (in your reply to follow-up 1)" in group.says(ada, "/dispute 1")
    assert "2. So they fall." in group.says(ada, "/dispute 1 1 3")
    assert group.says(ada, "/dispute 1 1 3 1").startswith("Noted as dispute 1.")
    (case,) = group.read(host)
    assert "About the reply to the follow-up “What pulls them?”" in plain(case)
    assert f"The whole reply\n    {PROBED}" in plain(case)
    assert group.says(host, "/dispute accept 1").startswith("Accepted.")
    assert (
        "The Earth tugs at them." in group.library.bank("small").question("gravity").keypoint("attraction").statements()
    )
    group.read(ada)
    before = rows(tmp_path, "SELECT final_mark FROM questions_asked")
    graded_again(group)
    assert "Ms 2, 31 Jan 2026: 20 → " in plain(group.read(host)[-1])
    assert rows(tmp_path, "SELECT final_mark FROM questions_asked") == before
    assert "one reply is now judged differently" in group.says(host, "/dispute apply 1")
    ((worth, gained),) = rows(
        tmp_path, "SELECT worth, gained FROM follow_ups_asked WHERE kind = 'probe' AND gained > 0"
    )
    assert worth == gained
    assert rows(tmp_path, "SELECT mark, final_mark FROM questions_asked") == [(20, 20 + int(str(gained)))]
    assert rows(tmp_path, FORMER) == [(1, 20, 20)]
    assert "What changed for you:\n31 Jan 2026: 20 → " in plain(group.read(ada)[0])
    assert "graded again, was 20" in group.says(ada, "/history 1")
    assert group.says(ada, "/dispute 1 1 3").count("(in your reply to follow-up 1)") == 0


def test_replies_in_drills_count_anew_and_their_points_are_rescheduled(tmp_path: Path) -> None:
    moments = [START]
    with group_in(tmp_path, lambda: moments[-1]) as group:
        host, ada = group.member("1"), group.member("2")
        follows_up(group, ada)
        moments.append(START + timedelta(days=3))
        assert "What pulls them?" in group.says(ada, "/weak")
        drills(group, ada)
        point = Point("small", "gravity", "attraction")
        before = group.store.drills.cards(ada.id)[point]
        assert group.says(ada, "/dispute 1 1 3 1").startswith("Noted")
        group.says(host, "/dispute accept 1")
        group.read(ada)
        graded_again(group)
        listed = plain(group.read(host)[-1])
        assert "One reply in a drill would be judged differently." in listed
        assert "Ms 2, drill of 3 Feb 2026, “the Earth attracts things”: not said → said" in listed
        assert group.store.drills.cards(ada.id)[point] == before
        assert "2 replies are now judged differently" in group.says(host, "/dispute apply 1")
        (told,) = group.read(ada)
        assert "Drill of 3 Feb 2026, “the Earth attracts things”: not said → said" in plain(told)
        judged = rows(tmp_path, "SELECT text, score, status, first_score, first_status FROM drill_replies")
        assert judged == [(PROBED, 100, "covered", 0, "missed")]
        after = group.store.drills.cards(ada.id)[point]
        assert after.due > before.due
        assert after.reviews == before.reviews
