"""How a reply was said, from the recording to what is told, kept and taken along; the mark is the same without it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.interview.past import PastQuestion
from bot.runner import Files, Listener
from bot.runner.grades import pending_grades
from bot.runner.makers import makers
from bot.store import Store
from bot.texts import plain
from scoring import Assessment, Finding
from tests.library import LIBRARY
from tests.runner.conftest import House
from tests.store.dialog import change, rows
from tests.telegram.hearing import ToyHearing

STOPS = "It normalises the stops of each batch, um, so that training is faster with it, I believe."
STEPS = STOPS.replace("stops", "steps")
RIGHT = Assessment(80, "good", (Finding("normalises-activations", "core", "covered", 0.9, "It normalises the steps"),))


def speaks(house: House, words: str, source: str = "1") -> None:
    house.runner.record(house.member, source=source, file="a")
    (listen,) = house.runner.recordings.listens(house.member)
    house.runner.recordings.heard(house.member, listen, Listener(LIBRARY, ToyHearing()).hear(listen, words.encode()))


def graded(house: House, text: str) -> PastQuestion:
    """The question, after a text was typed and graded."""
    (work,) = house.says(text)
    house.read()
    house.runner.graded(house.member, work, RIGHT)
    return house.store.past_questions(house.member.id, 1)[0]


@pytest.fixture
def spoken(english: House) -> House:
    """A house in which a halting reply was spoken, corrected and judged."""
    english.starts()
    speaks(english, f"halting: {STOPS}")
    graded(english, STEPS)
    return english


def test_a_corrected_reply_was_said_as_it_was_heard(spoken: House, tmp_path: Path) -> None:
    feedback = plain(spoken.read()[0])
    assert "(not part of the mark): You paused for 6 seconds halfway" in feedback
    ((kept,),) = rows(tmp_path, "SELECT delivery FROM questions_asked WHERE mark IS NOT NULL")
    figures = json.loads(str(kept))
    assert figures["timing"] == {
        **{"words": 17, "seconds": 14.5, "silence": 6.0},
        **{"pause": 6.0, "pause_at": 0.47, "fillers": 1},
        "course": {"pauses": [[4.0, 10.0]], "fillers": [3.5]},
    }
    assert (figures["hedges"], figures["sentences"], figures["before"]) == (1, 1, 0)
    spoken.says("/why 1 numbers")
    (numbers,) = spoken.read()
    assert "How you put it (not part of the mark)\npace: 120 words a minute" in plain(numbers)


def test_its_course_is_drawn_where_that_is_asked_for(spoken: House, tmp_path: Path) -> None:
    (feedback, *_) = spoken.read()
    assert [button.command for button in feedback.buttons] == ["/why 1", "/delivery 1"]
    spoken.says("/delivery 1")
    (shown,) = spoken.read()
    assert "pace: 120 words a minute" in plain(shown)
    assert shown.attachment is not None
    assert "6 s at 0:04" in shown.attachment.alt
    file = Files(tmp_path / "files", makers(tmp_path, LIBRARY)).file(shown.attachment)
    assert file.read_bytes().startswith(b"\x89PNG")


def test_of_a_typed_reply_there_are_figures_and_nothing_to_draw(english: House) -> None:
    english.starts()
    graded(english, STEPS)
    (feedback, *_) = english.read()
    assert [button.command for button in feedback.buttons] == ["/why 1"]
    english.says("/delivery")
    (shown,) = english.read()
    assert "hedges, such as “maybe”: 1" in plain(shown)
    assert shown.attachment is None


def test_a_spoken_reply_to_a_follow_up_is_kept_and_drawn_beside_the_other(spoken: House, tmp_path: Path) -> None:
    spoken.read()
    speaks(spoken, "halting: It is brought to mean zero and variance one.", "2")
    (work,) = pending_grades(spoken.store.session(spoken.member.id))
    spoken.runner.graded(spoken.member, work, RIGHT)
    _, feedback, *_ = spoken.read()
    assert "/delivery 1" in [button.command for button in feedback.buttons]
    spoken.says("/delivery")
    (shown,) = spoken.read()
    assert "Your reply to follow-up 1\npace: " in plain(shown)
    assert shown.attachment is not None
    assert len(shown.attachment.alt.splitlines()) == 2
    kept = rows(tmp_path, "SELECT number, delivery -> 'timing' ->> 'pause' FROM follow_ups_asked ORDER BY number")
    assert kept[0] == (1, 6.0)
    manner = spoken.store.progress(spoken.member.id, {}, None).manner
    assert manner is not None
    assert manner.hedges == 0.5


def test_the_mark_is_that_of_the_same_reply_typed(spoken: House, tmp_path: Path) -> None:
    (aloud,) = spoken.store.past_questions(spoken.member.id, 1)
    spoken.says("/interview new deep-learning batch-normalization")
    (work,) = spoken.says(STEPS)
    spoken.runner.graded(spoken.member, work, RIGHT)
    (typed,) = spoken.store.past_questions(spoken.member.id, 2)
    assert (aloud.mark, aloud.final_mark, aloud.replies[0].findings) == (
        typed.mark,
        typed.final_mark,
        typed.replies[0].findings,
    )
    assert [timing for (timing,) in rows(tmp_path, "SELECT delivery ->> 'timing' IS NULL FROM questions_asked")] == [
        0,
        1,
    ]


def test_it_is_told_over_time_and_taken_along(spoken: House, tmp_path: Path) -> None:
    spoken.says("/stop")
    spoken.read()
    spoken.says("/progress")
    (progress,) = spoken.read()
    told = "120 words a minute · fillers such as “um”: 4.1 a minute · hedges such as “maybe”: 1 a reply"
    assert f"How you have put it lately: {told}" in plain(progress)
    with Store.open(tmp_path / "there") as there:
        there.merge(spoken.store.rows())
    query = "SELECT delivery FROM questions_asked"
    assert rows(tmp_path / "there", query) == rows(tmp_path, query)


def test_figures_that_another_version_kept_otherwise_are_left_out(spoken: House, tmp_path: Path) -> None:
    for kept in ('{"pace": 1}', "[]", "?"):
        change(tmp_path, "UPDATE questions_asked SET delivery = ?", kept)
        assert spoken.store.progress(spoken.member.id, {}, None).manner is None
