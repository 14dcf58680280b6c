"""A history taken elsewhere and back: nothing lost, nothing twice."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.interview.disputes import DisputedPoint
from bot.interview.events import Answered, Skipped, Started, Stopped
from bot.interview.peers import PeerInterview, accept, begin, finish, give_mark, take_note
from bot.interview.session import Part
from bot.store import FILE, BadRows, Merged, Store, copy, is_database, keep_only
from tests.store.dialog import Dialog, judged, planned, rows

SCORES = "SELECT member, number, mode, state, score, answered, started_at FROM interview_scores ORDER BY member, number"
REPLIES = "SELECT text, continues, replies.attempt, score, verdict FROM replies"
REPLIES += " LEFT JOIN assessments ON reply_id = replies.id"
FINDINGS = "SELECT attempt, keypoint, status, evidence, contrast, findings.ingredients FROM findings JOIN assessments"
FINDINGS += " ON assessments.id = assessment_id ORDER BY attempt, keypoint"


def test_a_history_is_the_same_elsewhere(played: Dialog, played_folder: Path, tmp_path: Path) -> None:
    with Store.open(tmp_path) as there:
        assert there.merge(played.store.rows()) == Merged(added=1, renewed=0, known=0)
        (member,) = there.members()
        assert there.past_questions(member.id, 1) == played.store.past_questions(played.member.id, 1)
    for query in (SCORES, REPLIES, FINDINGS, "SELECT question, final_mark, hints FROM questions_asked"):
        assert rows(tmp_path, query) == rows(played_folder, query)


def test_doing_it_twice_changes_nothing(played: Dialog, tmp_path: Path) -> None:
    with Store.open(tmp_path) as there:
        there.merge(played.store.rows())
        before = there.rows()
        assert there.merge(played.store.rows()) == Merged(added=0, renewed=0, known=1)
        assert there.rows() == before
    assert played.store.merge(before) == Merged(added=0, renewed=0, known=1)


def test_an_interview_that_went_on_elsewhere_is_renewed(store: Store, tmp_path: Path) -> None:
    ada = Dialog(store, "ada", "learning-rate", "backpropagation")
    ada.do(lambda at: Answered(at, "It scales each step."))
    early = store.rows()
    ada.grade(judged(70, "covered", "covered"))
    ada.do(Skipped)
    ada.do(lambda at: Answered(at, "It computes gradients."))
    with Store.open(tmp_path / "there") as there:
        there.merge(early)
        assert [each.state for each in there.interviews(1)] == ["left"]  # it runs here, and not there
        assert there.merge(store.rows()) == Merged(added=0, renewed=1, known=0)
        assert [each.answered for each in there.interviews(1)] == [2]
        assert there.merge(early) == Merged(added=0, renewed=0, known=1)


def test_what_runs_here_is_left_alone(store: Store) -> None:
    ada = Dialog(store, "ada", "learning-rate")
    ada.do(lambda at: Answered(at, "It scales each step."))
    later = store.rows()
    later["replies"] += [{**later["replies"][0], "id": 99, "attempt": "first-9"}]
    assert store.merge(later).known == 1
    assert [each.state for each in store.interviews(ada.member.id)] == ["running"]


def test_interviews_of_two_machines_are_numbered_by_their_start(store: Store, tmp_path: Path) -> None:
    with Store.open(tmp_path / "other") as other:
        there = Dialog(other, "ada", "learning-rate", interview="in-between")
        there.do(Stopped)
        rows_there = other.rows()
    rows_there["interviews"][0]["started_at"] = "2026-07-04T12:00:30.000Z"
    here = Dialog(store, "ada", "learning-rate", interview="first")
    here.do(Stopped)
    here.do(lambda at: Started(at, "last", "deep-learning", "exam", 8, (planned("backpropagation"),)))
    assert store.merge(rows_there).added == 1
    numbers = {row["id"]: row["number"] for row in store.rows()["interviews"]}
    assert numbers == {"first": 1, "in-between": 2, "last": 3}


def test_a_dispute_goes_along_without_who_decided_it(store: Store, tmp_path: Path) -> None:
    host = Dialog(store, "host")
    for name in ("ada", "ben"):
        each = Dialog(store, name, "learning-rate", interview=name)
        each.do(lambda at: Answered(at, "It scales each step."))
        each.grade(judged(40, "covered", "missed"))
    ada = store.find("terminal", "ada")
    assert ada is not None
    disputed = rows(tmp_path, "SELECT id FROM findings WHERE status = 'missed' ORDER BY id")
    numbers = [store.disputes.make(_missed(finding), "each step", host.moment) for (finding,) in disputed]
    store.disputes.decide(numbers[0], "declined", host.member.id, host.moment, [])
    (alone,) = store.rows(ada.id)["disputes"]
    assert (alone["words"], alone["state"]) == ("each step", "declined")
    assert "decided_by" not in alone
    with Store.open(tmp_path / "there") as there:
        Dialog(there, "somebody")
        # A file that was changed by hand could name anybody.
        there.merge({**store.rows(), "disputes": [{**row, "decided_by": 1} for row in store.rows()["disputes"]]})
        assert [each.name for each in there.disputes.open()] == ["Ben"]
        assert there.rows()["disputes"] == [
            {**row, "finding_id": theirs["finding_id"]}
            for row, theirs in zip(store.rows()["disputes"], there.rows()["disputes"], strict=True)
        ]
    assert rows(tmp_path / "there", "SELECT words, decided_by FROM disputes") == [("each step", None)] * 2


def test_a_dispute_of_before_exercises_could_be_disputed_is_taken_in(store: Store, tmp_path: Path) -> None:
    ada = Dialog(store, "ada", "learning-rate")
    ada.do(lambda at: Answered(at, "It scales each step."))
    ada.grade(judged(40, "covered", "missed"))
    ((finding,),) = rows(tmp_path, "SELECT id FROM findings WHERE status = 'missed'")
    store.disputes.make(_missed(finding), "each step", ada.moment)
    exported = store.rows()
    for row in exported["disputes"]:
        assert row.pop("assessment_id") is None
    with Store.open(tmp_path / "there") as there:
        there.merge(exported)
        assert [each.words for each in there.disputes.open()] == ["each step"]


def _missed(finding: object) -> DisputedPoint:
    """The point that a finding with this id is of."""
    return DisputedPoint(int(str(finding)), "effect", "missed", 0.1, "It scales each step.")


def test_a_peer_interview_goes_along_with_its_candidate_and_without_its_interviewer(
    store: Store, tmp_path: Path
) -> None:
    ada, ben = Dialog(store, "ada"), Dialog(store, "ben")
    offered = PeerInterview("0ffe4ed00000", ada.member.id, "deep-learning", "v1", (planned("q1"),), ada.moment)
    running = begin(accept(offered, ben.member.id, ada.moment), ada.moment)
    over = finish(give_mark(take_note(running, Part("m1", "1", "Clear.")), 70))
    store.peers.commit(over)
    store.peers.commit(replace(offered, id="0ffe4ed00001"))
    assert store.rows(ada.member.id)["peer_interviews"] == []
    with Store.open(tmp_path / "there") as there:
        for _ in range(2):
            there.merge(store.rows())
        (candidate,) = [each for each in there.members() if each.name == "Ben"]
        assert there.peers.of_candidate(candidate.id) == [
            replace(over, interviewer=None, candidate=candidate.id),
        ]
        broken = [{**row, "interview": "{}"} for row in store.rows()["peer_interviews"]]
        with pytest.raises(BadRows):
            there.merge({**store.rows(), "peer_interviews": broken})
    marks = rows(tmp_path / "there", "SELECT candidate, interviewer, question, position, mark, score FROM peer_marks")
    assert marks == [("Ben", None, "q1", 1, 70, None)]


def test_one_member_alone(store: Store, tmp_path: Path) -> None:
    ada, ben = Dialog(store, "ada", "learning-rate"), Dialog(store, "ben", "learning-rate", interview="bens")
    for each in (ada, ben):
        each.do(lambda at: Answered(at, "It scales each step."))
        each.grade(judged(70, "covered"))
    alone = store.rows(ben.member.id)
    assert [row["name"] for row in alone["members"]] == ["Ben"]
    assert {row["interview_id"] for row in alone["questions_asked"]} == {"bens"}
    assert (len(alone["replies"]), len(alone["assessments"]), len(alone["findings"])) == (1, 1, 1)
    file = tmp_path / "copy.sqlite"
    copy(tmp_path / FILE, file)
    keep_only(file, ben.member)
    assert is_database(file)
    assert not file.with_name("copy.sqlite-wal").exists()
    (tmp_path / "there").mkdir()
    file.rename(tmp_path / "there" / FILE)
    with Store.open(tmp_path / "there") as there:
        assert [member.name for member in there.members()] == ["Ben"]
        assert there.rows() == alone


def test_values_may_be_texts_as_in_a_table_of_a_spreadsheet(played: Dialog, tmp_path: Path) -> None:
    texts = {
        table: [{name: "" if value is None else str(value) for name, value in row.items()} for row in found]
        for table, found in played.store.rows().items()
    }
    with Store.open(tmp_path) as there:
        assert there.merge(texts).added == 1
        assert there.past_questions(1, 1) == played.store.past_questions(played.member.id, 1)


GONE = object()


@pytest.mark.parametrize(
    ("table", "column", "value", "said"),
    [
        ("interviews", "id", GONE, "id is missing"),
        ("interviews", "mode", "oral", "mode is “oral”; it is one of coaching, exam"),
        ("interviews", "score", 101, "score is “101”; it is from 0 to 100"),
        ("interviews", "started_at", "yesterday", "started_at is “yesterday”, which is no time such as 2026-07-04T12"),
        ("interviews", "started_at", "0001-01-01T00:00:00.000Z", "which is no time such as"),
        ("interviews", "started_at", "2026-07-04T12:00:00", "which is no time such as"),
        ("interviews", "ended_at", 5, "ended_at is “5”, which is no text"),
        ("interviews", "member_id", 77, "member_id is “77”, and no row of members has this id"),
        ("questions_asked", "mark", "1e3", "mark is “1e3”, which is no whole number"),
        ("questions_asked", "hints", 2**64, "hints is “18446744073709551616”, which is no number that can be kept"),
        ("questions_asked", "skipped", 2, "skipped is “2”; it is from 0 to 1"),
        ("questions_asked", "position", 0, "position is “0”; it is at least 1"),
        ("questions_asked", "position", 2, "questions_asked.interview_id, questions_asked.position as another row"),
        ("questions_asked", "delivery", "[]", "which is not what mensetsu writes there"),
        ("replies", "id", "x", "id is “x”, which is no whole number"),
        ("replies", "id", 2, "id is “2”, as in another row"),
        ("replies", "text", None, "text is missing"),
        ("replies", "text", "\ud800", "text has half a character in it"),
        ("replies", "continues", True, "continues is “true”, which is no whole number"),
        ("assessments", "ingredients", '[{"name": "x"}]', "which is not what mensetsu writes there"),
        ("assessments", "set_aside", '[{"text": "x"}]', "which is not what mensetsu writes there"),
        ("assessments", "ingredients", '[{"name": "x", "value": NaN}]', "which is not what mensetsu writes there"),
        ("findings", "ingredients", "{}", "which is not what mensetsu writes there"),
        ("findings", "probability", "x", "probability is “x”, which is no number"),
        ("findings", "probability", float("nan"), "which is no number that can be kept"),
        ("findings", "assessment_id", {}, "assessment_id is “{}”, which is no whole number"),
    ],
)
def test_a_row_that_cannot_be_right_is_named_with_what_is_wrong_and_nothing_is_taken_in(
    played: Dialog, tmp_path: Path, table: str, column: str, value: object, said: str
) -> None:
    found: dict[str, list[dict[str, Any]]] = {**played.store.rows()}
    first, *others = found[table]
    found[table] = [{name: each for name, each in {**first, column: value}.items() if each is not GONE}, *others]
    with Store.open(tmp_path) as there:
        with pytest.raises(BadRows) as refused:
            there.merge(found)
        assert there.rows()["members"] == []
    assert said in refused.value.reason
    assert refused.value.table in (table, "interviews")


AT = "2026-07-04T12:00:00.000Z"
FORMER: dict[str, Any] = {
    "id": 1,
    "question_asked_id": 1,
    "mark": 5,
    "final_mark": 6,
    "gains": "[1]",
    "replaced_at": AT,
}
DISPUTE: dict[str, Any] = {"id": 1, "finding_id": 1, "words": "each step", "state": "open", "made_at": AT}


def test_former_marks_and_disputes_are_checked_too(played: Dialog, tmp_path: Path) -> None:
    found: dict[str, list[dict[str, Any]]] = {**played.store.rows(), "former_marks": [FORMER], "disputes": [DISPUTE]}
    with Store.open(tmp_path) as there:
        for table, odd, said in (
            ("former_marks", {**FORMER, "gains": "[1.5]"}, "gains is “[1.5]”, which is not what mensetsu writes there"),
            ("disputes", {**DISPUTE, "assessment_id": 1}, "finding_id or assessment_id has to be there, and not both"),
            ("disputes", {**DISPUTE, "finding_id": 99}, "finding_id is “99”, and no row of findings has this id"),
        ):
            with pytest.raises(BadRows) as refused:
                there.merge({**found, table: [odd]})
            assert refused.value.reason == said
        assert there.merge(found).added == 1
        assert [each["gains"] for each in there.rows()["former_marks"]] == ["[1]"]
        assert [each["words"] for each in there.rows()["disputes"]] == ["each step"]


ODD: list[object] = [
    *(None, "", " ", "x", "１２", "1e3", "nan", "-1", "99999999999999999999", "9" * 5000, "\ud800", "\x00", "面接"),
    *(0, 1, -1, 101, 2**63, -(2**70), 1.5, float("nan"), float("inf"), True, [], {}, [[]], {"a": None}),
    *(
        "2026-07-04",
        "0001-01-01T00:00:00.000Z",
        "9999-12-31T23:59:59.999Z",
        "2026-02-30T12:00:00.000Z",
        "2026-07-04T12Z",
    ),
    *("[]", "{}", "null", "[1]", "[{}]", "[" * 5000, '[{"name": 1, "value": "x"}]', '{"timing": 5}', "NaN"),
]
PYTHON = re.compile(
    r"invalid literal|object|NoneType|Traceback|codec|unhashable|Error|constraint failed|datatype|SELECT"
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_a_file_holds_is_refused_in_a_sentence_or_can_be_looked_at(
    played: Dialog, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    found: dict[str, list[dict[str, Any]]] = {name: list(each) for name, each in played.store.rows().items() if each}
    for _ in range(data.draw(st.integers(1, 2))):
        table = data.draw(st.sampled_from(sorted(found)))
        index = data.draw(st.integers(0, len(found[table]) - 1))
        column = data.draw(st.sampled_from(sorted(found[table][index])))
        value = data.draw(st.sampled_from([GONE, *ODD]))
        changed = {**found[table][index], column: value}
        found[table][index] = {name: each for name, each in changed.items() if each is not GONE}
    with Store.open(tmp_path_factory.mktemp("odd")) as there:
        refused = _refusal(there, found)
        if refused is not None:
            assert not PYTHON.search(refused.reason)
            assert there.rows()["members"] == []
        for member in there.members():
            for each in there.interviews(member.id):
                there.past_questions(member.id, each.number)
        assert there.merge(there.rows()).added == 0


def _refusal(store: Store, rows: dict[str, list[dict[str, Any]]]) -> BadRows | None:
    try:
        store.merge(rows)
    except BadRows as error:
        return error
    return None
