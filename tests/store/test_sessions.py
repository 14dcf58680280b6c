"""A dialog's state is the same after it was put away; one that cannot be read is set aside."""

from __future__ import annotations

import logging
from datetime import UTC
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.interview import Interview, Phase, Preferences, Session, Turn
from bot.interview.events import LanguageChosen, PreferencesChosen
from bot.interview.session import FollowUp
from bot.store import Store
from bot.store.sessions import from_json, to_json
from scoring import Assessment, Finding, Ingredient
from tests.store.dialog import FIRST_MOMENT, Dialog, change, rows

measured = st.floats(allow_nan=False, allow_infinity=False)
ingredients = st.lists(st.builds(Ingredient, value=measured), max_size=2).map(tuple)
findings = st.builds(Finding, probability=measured, ingredients=ingredients)
assessments = st.builds(Assessment, findings=st.lists(findings, max_size=2).map(tuple), ingredients=ingredients)
follow_ups = st.builds(FollowUp, assessment=st.none() | assessments)
turns = st.builds(Turn, assessment=st.none() | assessments, follow_ups=st.lists(follow_ups, max_size=2).map(tuple))
interviews = st.builds(
    Interview, started_at=st.datetimes(timezones=st.just(UTC)), turns=st.lists(turns, max_size=2).map(tuple)
)
sessions = st.builds(Session, interview=st.none() | interviews)


@settings(max_examples=30, deadline=None)
@given(sessions)
def test_a_session_survives_its_json(session: Session) -> None:
    assert from_json(to_json(session)) == session


def test_a_session_survives_the_database(played: Dialog, played_folder: Path) -> None:
    assert played.interview.attempts == 6
    with Store.open(played_folder) as again:
        assert again.session(played.member.id) == played.session


def test_a_fresh_session_speaks_the_language_of_the_member(store: Store) -> None:
    unknown = store.member("telegram", "1", "Ada", None)
    japanese = store.member("telegram", "2", "Beni", "ja")
    assert store.session(unknown.id) == Session()
    assert store.session(japanese.id) == Session(Preferences("ja"))


def test_a_member_has_no_language_until_one_is_chosen(store: Store) -> None:
    dialog = Dialog(store, "ada")
    dialog.do(lambda at: PreferencesChosen(at, questions=3))
    assert [member.language for member in store.members()] == [None]
    store.set_language(dialog.member.id, "en")
    assert [member.language for member in store.members()] == ["en"]
    dialog.do(lambda at: LanguageChosen(at, "ja"))
    assert [member.language for member in store.members()] == ["ja"]


@pytest.mark.parametrize("state", ['{"phase": "pondering"}', '{"interview": {"id": "first"}}', "[]", '{"phase": 3}'])
def test_a_state_of_another_version_is_set_aside(tmp_path: Path, state: str, caplog: pytest.LogCaptureFixture) -> None:
    with Store.open(tmp_path) as store:
        member = Dialog(store, "ada", "learning-rate").member
        store.set_language(member.id, "ja")
        change(tmp_path, "UPDATE sessions SET state = ?", state)
        with caplog.at_level(logging.WARNING):
            assert store.session(member.id) == Session(Preferences("ja"))
        assert "cannot be read" in caplog.text
        caplog.clear()
        assert store.session(member.id).phase is Phase.IDLE
        assert caplog.text == ""
        assert rows(tmp_path, "SELECT unreadable FROM sessions") == [(state,)]
        (past,) = store.interviews(member.id)
        assert (past.state, past.started_at) == ("left", FIRST_MOMENT)


def test_what_a_member_has_chosen_outlives_a_state_that_cannot_be_read(tmp_path: Path) -> None:
    chosen = Preferences("ja", 5, "weak", "exam", "dark", "Asia/Tokyo", aloud=True, recordings=True)
    with Store.open(tmp_path) as store:
        member = store.member("telegram", "2", "Beni", "ja")
        store.commit(member.id, Session(chosen), (), (), None)
        change(tmp_path, "UPDATE sessions SET state = json_set(state, '$.phase', 'pondering')")
        assert store.session(member.id) == Session(chosen)
    assert rows(
        tmp_path, "SELECT questions, question_order, mode, theme, time_zone, aloud, recordings FROM preferences"
    ) == [(5, "weak", "exam", "dark", "Asia/Tokyo", 1, 1)]
