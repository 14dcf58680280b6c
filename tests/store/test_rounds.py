"""Rounds: what each step keeps, who is found where, and where an answer goes when all is judged."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.interview.rounds import Answer, Round, as_interview, attempt_of, close, take_answer, take_grade, withdraw
from bot.interview.session import Part
from bot.store import Member, Renewed, Store
from bot.store.forgetting import Holdings
from tests.store.dialog import FIRST_MOMENT, judged, planned, rows
from tests.store.test_revisions import listed


@dataclass
class Meeting:
    """A group, somebody in it, and the round that they have begun."""

    store: Store
    place: Member
    host: Member
    opened: Round

    @property
    def answered(self) -> Round:
        part = Part("1", "1", "It scales each step.")
        return take_answer(self.opened, self.host.id, self.host.name, part, FIRST_MOMENT)

    @property
    def over(self) -> Round:
        attempt = attempt_of(self.answered, answer_in(self.answered))
        return close(take_grade(self.answered, self.host.id, attempt, judged(45, "covered", "missed", "missed")))

    def files(self) -> None:
        """Let the round be over, and the answer in the history."""
        steps = as_interview(self.over, answer_in(self.over), planned("learning-rate"), 1)
        self.store.rounds.commit(self.over, played={self.host.id: steps}, seats={self.host.id: False})


@pytest.fixture
def meeting(store: Store) -> Meeting:
    place = store.member("telegram", "0@-100", "0@-100", None)
    host = store.member("telegram", "7", "Ada", "en")
    ends_at = FIRST_MOMENT + timedelta(minutes=5)
    opened = Round("r1", place.id, host.id, "en", "deep-learning", "learning-rate", FIRST_MOMENT, ends_at)
    store.receive(5, "{}")
    store.rounds.commit(opened, [(place.id, '"card"')], 5, seats={host.id: True})
    return Meeting(store, place, host, opened)


def answer_in(found: Round) -> Answer:
    (answer,) = found.answers
    return answer


def test_a_step_is_kept_with_what_is_owed_and_who_answers(meeting: Meeting) -> None:
    rounds = meeting.store.rounds
    assert rounds.get("r1") == meeting.opened
    assert rounds.get("r2") is None
    assert rounds.every() == rounds.at(meeting.place.id) == rounds.running("telegram") == [meeting.opened]
    assert rounds.running("terminal") == []
    assert rounds.seat(meeting.host.id) == "r1"
    assert rounds.seated("r1") == [meeting.host.id]
    assert [each.body for each in meeting.store.owed("telegram")] == ['"card"']
    assert meeting.store.waiting_updates() == []
    rounds.leave(meeting.host.id)
    assert rounds.seat(meeting.host.id) is None


def test_an_answer_is_kept_until_it_is_taken_back(meeting: Meeting) -> None:
    rounds = meeting.store.rounds
    for _ in range(2):
        rounds.commit(meeting.answered)
    assert rounds.get("r1") == meeting.answered
    assert rounds.waiting("telegram") == [meeting.answered]
    assert rounds.members([meeting.host.id, 99]) == {meeting.host.id: meeting.host}
    rounds.commit(withdraw(meeting.answered, meeting.host.id))
    assert rounds.waiting("telegram") == []
    assert rounds.get("r1") == meeting.opened


def test_what_was_judged_is_in_the_history_of_its_author(meeting: Meeting, tmp_path: Path) -> None:
    meeting.files()
    assert meeting.store.rounds.running("telegram") == []
    assert meeting.store.rounds.filed("r1") == {meeting.host.id}
    assert [each.score for each in meeting.store.interviews(meeting.host.id)] == [45]
    assert rows(tmp_path, "SELECT text FROM replies") == [("It scales each step.",)]


def test_a_mark_that_changes_changes_in_the_round(meeting: Meeting) -> None:
    meeting.files()
    number, changes = listed(meeting.store, meeting.host.id)
    assert meeting.store.revisions.apply(number, map(Renewed, changes), [], FIRST_MOMENT)
    found = meeting.store.rounds.get("r1")
    assert found is not None
    assert answer_in(found).assessment == changes[0].assessment


def test_disputes_about_its_answers_are_for_its_host(meeting: Meeting) -> None:
    meeting.files()
    disputes, other = meeting.store.disputes, meeting.store.member("telegram", "8", "Ben", "en")
    found = disputes.judged(meeting.host.id, None, None)
    assert found is not None
    dispute = disputes.get(disputes.make(found.results[1], "each step", FIRST_MOMENT))
    assert dispute is not None
    assert disputes.host(dispute) == meeting.host
    assert [disputes.is_host(each.id) for each in (meeting.host, other)] == [True, False]


def test_who_has_met_sees_the_rounds_of_the_place(meeting: Meeting) -> None:
    store = meeting.store
    in_group, stranger = store.member("telegram", "7@-100", "Ada", "en"), store.member("telegram", "9", "Eve", "ja")
    assert store.rounds.met_by(in_group) == store.rounds.met_by(meeting.host) == [meeting.opened]
    assert store.rounds.met_by(stranger) == []
    assert store.rounds.languages("-100") == {"en"}
    store.rounds.list_member(stranger.id, listed=False)
    assert store.rounds.unlisted() == {stranger.id}
    store.rounds.list_member(stranger.id, listed=True)
    assert store.rounds.unlisted() == set()


def test_a_round_may_last_until_its_host_says_so(meeting: Meeting) -> None:
    endless = replace(meeting.opened, id="r2", ends_at=None)
    meeting.store.rounds.commit(endless)
    assert meeting.store.rounds.get("r2") == endless


def test_an_answer_in_a_round_that_is_not_over_is_held_and_counted_once(meeting: Meeting) -> None:
    meeting.store.rounds.commit(meeting.answered)
    assert meeting.store.holdings(meeting.host.id) == Holdings(0, 1)
    meeting.files()
    assert meeting.store.holdings(meeting.host.id) == Holdings(1, 1)
