"""Peer interviews at their odd ends: links that lead nowhere, taps that fit nothing, and partners who are gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.interview.peers import PeerInterview, PeerTurn, Role
from bot.interview.session import PlannedKeypoint, PlannedQuestion
from bot.runner import Heard, Listen
from bot.store import Member
from bot.texts import plain, sentence, shortened
from questions import Language
from scoring import Assessment, Finding
from speech import LONGEST
from tests.runner.conftest import START
from tests.runner.group import Group

CODE, NOBODYS = "1" * 12, "0" * 12
POINTS = tuple(PlannedKeypoint(name, "core", hints=0, probe=False) for name in ("attraction", "downwards"))
PLAN = (PlannedQuestion("gravity", (), POINTS), PlannedQuestion("bare"))
ASKED = PeerTurn(START, ("missed", "missed"))
JUDGED = Assessment(50, "fair", (Finding("attraction", "core", "covered", 0.9, "pulls"),))


def running(group: Group, *, gone: Role | None = None) -> tuple[Member, Member]:
    """Two who are at the first of two questions; one of them may be gone, as after a backup was restored."""
    interviewer, candidate = group.member("2"), group.member("3")
    found = PeerInterview(CODE, interviewer.id, "small", "", PLAN, START, candidate.id, "running", START, (ASKED,))
    group.store.peers.commit(replace(found, interviewer=None) if gone == "interviewer" else found)
    return interviewer, candidate


def current(group: Group) -> PeerInterview:
    found = group.store.peers.get(CODE)
    assert found is not None
    return found


def offered(group: Group, interviewer: Member, words: str = "small gravity") -> str:
    """The code of a new offer."""
    group.says(interviewer, f"/peer {words}")
    return group.store.peers.unbegun(interviewer.id)[-1].id


def records(group: Group, candidate: Member, source: str = "s1") -> Listen:
    group.runner.record(candidate, source=source, file="sound")
    return group.runner.recordings.listens(candidate)[-1]


def told(group: Group, member: Member) -> str:
    return "\n\n".join(map(plain, group.read(member)))


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (f"second {NOBODYS}", "peer.unknown"),
        (f"begin {NOBODYS}", "peer.unknown"),
        (f"accept {NOBODYS}", "peer.unknown"),
        (f"decline {NOBODYS}", "peer.unknown"),
        ("small senior", "choice_empty"),
    ],
)
def test_what_leads_nowhere_is_said(group: Group, words: str, key: str) -> None:
    assert group.says(group.member("2"), f"/peer {words}").startswith(sentence(key, "en"))


def test_whom_one_wants_to_interview_may_be_named_and_is_given_the_link(group: Group) -> None:
    assert "/peer " in group.says(group.member("2"), "/peer @Ben small 1")


@pytest.mark.parametrize("command", ["/hint", "/skip", "/answer", "/help"])
def test_what_there_is_not_in_a_peer_interview_brings_what_there_is(group: Group, command: str) -> None:
    interviewer, candidate = running(group)
    assert group.says(candidate, command) == sentence("peer.help_candidate", "en", name=interviewer.name)


def test_a_new_offer_takes_the_place_of_one_that_nobody_has_opened(group: Group) -> None:
    interviewer = group.member("2")
    former = offered(group, interviewer)
    assert offered(group, interviewer) != former
    found = group.store.peers.get(former)
    assert found is not None
    assert found.state == "declined"


def test_a_bank_that_cannot_be_read_is_named(group: Group, tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text("questions: No\n", encoding="utf-8")
    assert "“small” has a mistake" in group.says(group.member("2"), "/peer small")


def test_in_a_group_nobody_is_offered_a_peer_interview(group: Group) -> None:
    assert group.says(group.member("2@-100"), "/peer").startswith(sentence("peer.only_in_private", "en"))


def test_of_two_interviewers_the_second_waits(group: Group) -> None:
    ada, ben, cal = (group.member(name) for name in "234")
    codes = [offered(group, each) for each in (ada, ben)]
    for code in codes:
        group.says(cal, f"/peer accept {code}")
    group.says(ben, f"/peer begin {codes[1]}")
    group.read(ada)
    assert group.says(ada, f"/peer begin {codes[0]}") == sentence("peer.partner_busy", "en", name="Ms 4")


def test_where_nothing_was_typed_there_is_nothing_to_read(group: Group) -> None:
    interviewer, candidate = running(group)
    group.says(interviewer, "/peer mark 70")
    group.says(interviewer, "/peer finish")
    group.read(candidate)
    assert current(group).state == "over"
    assert group.says(candidate, f"/peer second {CODE}") == sentence("peer.nothing_typed", "en")


def test_a_tap_does_what_the_card_shows_and_nothing_else(group: Group) -> None:
    interviewer, _ = running(group)
    taps = ("tick 1", "tick x", "tick 9", "remark structure", "mark", "tick 1", "remark looks", "remark length")
    for tap in taps:
        group.says(interviewer, f"/peer {tap}")
    turn = current(group).turn
    assert turn.ticks == ("covered", "missed")
    assert turn.mark is not None
    assert turn.delivery == (("length", "good"),)
    group.says(interviewer, "/peer mark 101")
    assert current(group).turn.mark == turn.mark
    group.says(interviewer, "/peer checklist")
    assert current(group).turn.mark is None


def test_an_empty_message_is_no_reply(group: Group) -> None:
    _, candidate = running(group)
    assert group.says(candidate, " \n") == sentence("empty_reply", "en")
    assert current(group).turn.reply == ()


def test_a_change_of_what_is_none_of_the_question_is_no_change_of_it(group: Group) -> None:
    _, candidate = running(group)
    assert group.runner.edit(candidate, "s1", "It pulls.", timedelta(seconds=5)) == ()
    assert current(group).turn == ASKED


def test_whoever_is_gone_is_told_nothing_and_the_other_goes_on_until_the_clock_ends_it(group: Group) -> None:
    _, candidate = running(group, gone="interviewer")
    group.runner.receive(candidate, "It is heavy.", source="m1")
    group.runner.edit(candidate, "m1", "It pulls.", timedelta(seconds=5))
    group.runner.recordings.heard(candidate, records(group, candidate), Heard("And down is down."))
    assert current(group).turn.text == "It pulls.\nAnd down is down."
    said = told(group, candidate)
    assert sentence("peer.taken", "en", interviewer=sentence("peer.somebody", "en")) in said
    assert sentence("peer.changed", "en") in said
    assert "And down is down." in said
    group.runner.tick("telegram")
    (work,) = (each for member, each in group.runner.recover("telegram") if member == candidate)
    group.runner.graded(candidate, work, JUDGED)
    group.runner.graded(candidate, work, None)  # too late
    assert current(group).state == "over"
    assert current(group).turns[0].assessment == JUDGED


def test_a_recording_is_the_candidate_s_and_heard_once(group: Group) -> None:
    interviewer, candidate = running(group)
    group.runner.record(candidate, source="s0", file="sound", seconds=LONGEST + 1)
    assert "longer than 10 minutes" in told(group, candidate)
    listen = records(group, candidate)
    assert group.runner.recordings.listens(interviewer) == ()
    group.runner.recordings.heard(candidate, listen, Heard("It pulls."))
    group.read(candidate)
    group.runner.recordings.heard(candidate, listen, Heard("It pulls."))
    assert told(group, candidate) == sentence("voice.too_late", "en")
    assert current(group).turn.text == "It pulls."


def test_one_that_waited_for_a_silent_recording_alone_comes_to_nothing(group: Group) -> None:
    interviewer, candidate = running(group)
    listen = records(group, candidate)
    group.says(interviewer, "/stop")
    assert current(group).state == "judging"
    group.read(candidate)
    group.runner.recordings.heard(candidate, listen, Heard(unheard="silent"))
    assert told(group, candidate).endswith(sentence("peer.empty", "en"))
    assert told(group, interviewer).endswith(sentence("peer.empty", "en"))
    assert current(group).state == "declined"


def test_a_past_one_is_shown_by_its_number_as_long_as_its_bank_is_there(group: Group, tmp_path: Path) -> None:
    interviewer, candidate = running(group)
    assert group.says(candidate, "/history peer").startswith(sentence("peer.no_history", "en").partition("\n")[0])
    group.says(interviewer, "/peer mark 70")
    group.says(interviewer, "/peer finish")
    group.read(candidate)
    assert group.says(candidate, "/history peer 2").startswith(sentence("peer.no_such", "en", number=2))
    shown = group.says(candidate, "/history peer 1")
    assert "Ms 2 interviewed you" in shown
    assert shown.count("70") == 2, "the mean, and the mark of the question; neither is told twice"
    assert sentence("peer.kept", "en") not in shown, "who looks at it there knows that it is kept"
    (tmp_path / "small.yaml").unlink()
    assert group.says(candidate, "/history peer 1").startswith(sentence("peer.bank_gone", "en", bank="small"))


def test_who_was_interviewed_by_nobody_is_told_how_that_begins(group: Group) -> None:
    ada = group.member("2")
    group.answers(ada)
    assert group.says(ada, "/history peer").startswith(sentence("peer.no_history", "en").partition("\n")[0])


def test_at_a_table_that_one_has_left_for_good_nothing_goes_on(group: Group) -> None:
    interviewer, candidate = (group.member(name, "terminal") for name in ("ada", "ben"))
    left = PeerInterview(CODE, interviewer.id, "small", "", PLAN, START, candidate.id, "running", START, (ASKED,))
    group.store.peers.commit(left)
    assert group.runner.peer_table.unfinished() == (interviewer, candidate)
    group.store.peers.commit(replace(left, interviewer=None))
    assert group.runner.peer_table.unfinished() is None


def test_after_the_last_question_nothing_is_next(group: Group) -> None:
    interviewer, _ = running(group)
    for tap in ("mark 70", "next", "mark 60", "next"):
        group.says(interviewer, f"/peer {tap}")
    assert current(group).state == "over"
    assert [turn.mark for turn in current(group).turns] == [70, 60]
    assert sentence("peer.not_running", "en") in group.says(interviewer, "/peer next")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_who_follows_the_link_of_a_member_is_spoken_to_in_the_language_of_that_member(
    group: Group, language: Language
) -> None:
    ada = group.member("2", language=language)
    code = offered(group, ada)
    newcomer = group.store.member("telegram", "4", "Ms 4", None)
    assert "Ms 2" in group.says(newcomer, f"/start peer_{code}")
    assert group.store.member("telegram", "4", "Ms 4", None).language == language


def test_who_follows_a_link_of_nobody_is_asked_for_a_language(group: Group) -> None:
    newcomer = group.store.member("telegram", "4", "Ms 4", None)
    assert group.says(newcomer, f"/start peer_{NOBODYS}").startswith(sentence("choose_language", "en").splitlines()[0])


def test_the_checklist_has_each_point_in_full(group: Group) -> None:
    interviewer, candidate = group.member("2"), group.member("3")
    code = offered(group, interviewer, "deep-learning backpropagation")
    group.says(candidate, f"/peer accept {code}")
    card = group.says(interviewer, f"/peer begin {code}")
    assert "one backward pass gives all gradients" in card
    assert "…" not in card


def test_no_word_is_cut_in_two() -> None:
    assert shortened("one backward pass gives all gradients", 33) == "one backward pass gives all …"
    assert shortened("one backward pass", 17) == "one backward pass"
    assert shortened("one backward pass", 12) == "one backward …"
    assert shortened("勾配がすべて求まる", 4) == "勾配がす …"
    assert shortened("a " + "x" * 40, 30) == f"a {'x' * 28} …"
