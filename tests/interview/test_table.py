"""The transition table is total, true to its rules, and what docs/dialog.md shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.interview import TABLE, Phase, Session, step
from bot.interview import events as e
from bot.interview.diagram import write
from bot.interview.effects import Effect, Grade
from tests.interview.build import NOON, assessed, planned

DOCS = Path(__file__).parents[2] / "docs"


def test_every_phase_and_event_has_a_rule() -> None:
    assert set(TABLE) == set(e.EVENTS)
    assert all(set(row) == set(Phase) for row in TABLE.values())


def test_the_documented_diagram_is_what_the_table_says(tmp_path: Path) -> None:
    page = (DOCS / "dialog.md").read_text(encoding="utf-8")
    anew = tmp_path / "dialog.md"
    anew.write_text(page, encoding="utf-8")
    write(anew)
    assert page == anew.read_text(encoding="utf-8"), "run: python -m bot.interview.diagram"


statuses = st.sampled_from(["covered", "partly", "missed", "contradicted"])
numbers = st.none() | st.integers(0, 4)
attempts = st.sampled_from(["i1-1", "i1-2", "i1-3", "i1-4", "i1-5", "last"])
assessments = st.builds(assessed, st.integers(0, 100), statuses, statuses)
plans = st.lists(st.sampled_from([planned("q1"), planned("q2", ("data",))]), min_size=1, max_size=2, unique=True)
modes = st.sampled_from(["coaching", "exam"])
spares = st.lists(st.sampled_from([planned("q3"), replace(planned("q4"), level="mid")]), unique=True).map(tuple)
starts = st.builds(
    e.Started,
    st.just(NOON),
    st.just("i1"),
    st.just("bank"),
    modes,
    st.integers(0, 9),
    plans.map(tuple),
    adaptive=st.booleans(),
    spare=spares,
    minutes=st.sampled_from([None, 1]),
    pressure=st.booleans(),
)

sources = st.sampled_from(["m5", "m6", "m7", "m8"])
spoken = st.one_of(
    *(st.builds(kind, st.just(NOON), st.just("x"), sources, st.just(True)) for kind in (e.Answered, e.AskedBack))
)
any_event = st.one_of(
    starts,
    st.builds(e.Answered, st.just(NOON), st.sampled_from(["a reply", "", "another"]), st.sampled_from(["m1", "m2"])),
    st.builds(e.AskedBack, st.just(NOON), st.just("back?"), st.just("m3"), again=st.booleans()),
    st.builds(e.Strayed, st.just(NOON), st.sampled_from(["ok", "next"]), st.just("m4")),
    st.builds(e.OwnQuestion, st.just(NOON), st.just("What about you?"), st.just("m9")),
    st.builds(e.Recorded, st.just(NOON), st.sampled_from(["m5", "m6", "m7", "m8"]), st.just("file")),
    st.builds(e.Transcribed, st.just(NOON), sources, spoken),
    st.builds(e.NotTranscribed, st.just(NOON), sources, st.just("silent")),
    st.builds(e.Edited, st.just(NOON), st.sampled_from(["m1", "m2"]), st.sampled_from(["a change", ""])),
    st.builds(e.Graded, st.just(NOON), attempts, assessments),
    st.builds(e.GradingFailed, st.just(NOON), attempts),
    st.builds(e.AnswerAsked, st.just(NOON), numbers),
    st.builds(e.WhyAsked, st.just(NOON), numbers),
    st.builds(e.DeliveryAsked, st.just(NOON), numbers),
    st.builds(e.LanguageChosen, st.just(NOON), st.sampled_from(["en", "ja"])),
    st.builds(e.PreferencesChosen, st.just(NOON), numbers),
    *(st.builds(kind, st.just(NOON)) for kind in (e.HintAsked, e.Skipped, e.Stopped, e.Resumed, e.HelpAsked)),
    *(st.builds(kind, st.just(NOON)) for kind in (e.ReplyEnded, e.CorrectionAsked)),
    st.builds(e.Ticked, st.integers(-5, 40).map(lambda seconds: NOON + timedelta(seconds=seconds))),
)


@given(st.lists(any_event, max_size=25))
def test_any_events_in_any_order_stay_within_the_table(events: list[e.Event]) -> None:
    session = Session()
    last_attempt = ""
    for event in events:
        if isinstance(event, (e.Graded, e.GradingFailed)) and event.attempt == "last":
            event = (
                e.Graded(NOON, last_attempt, event.assessment)
                if isinstance(event, e.Graded)
                else e.GradingFailed(NOON, last_attempt)
            )
        before = session
        session, effects = step(session, event)
        assert session.phase in TABLE[type(event)][before.phase].to
        last_attempt = _last_attempt(effects, last_attempt)
        _holds(session)


def _last_attempt(effects: tuple[Effect, ...], before: str) -> str:
    return next((effect.attempt for effect in effects if isinstance(effect, Grade)), before)


def _holds(session: Session) -> None:
    """What is true of every session that can be reached."""
    grading = session.phase in (Phase.GRADING, Phase.GRADING_FOLLOW_UP)
    interview = session.interview
    if interview is None:
        assert session.phase is Phase.IDLE
        return
    assert not grading or interview.pending is not None
    assert grading or session.phase is Phase.STOPPED or not interview.correcting
    assert (session.phase is Phase.STOPPED) == (session.resume is not None)
    assert all(0 <= turn.mark <= turn.final_mark <= 100 for turn in interview.turns)
    assert all(turn.closed for turn in interview.turns[:-1])
    assert all(turn.time >= 0 for turn in interview.turns)
    assert [turn.question for turn in interview.turns] == [each.id for each in interview.plan[: len(interview.turns)]]
    assert len({each.id for each in interview.plan}) == len(interview.plan)
