"""What a reply rates, when a point is due again, and a drill from its first point to its end."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.interview.drill import (
    AskPoint,
    Drill,
    DrillEffect,
    DrillOver,
    DrillPoint,
    KeepPointGrade,
    KeepPointReply,
    ShowPoint,
    ShowPointHint,
    awaited,
)
from bot.interview.drilling import begin, step_drill
from bot.interview.drills import (
    DueOn,
    Review,
    forecast,
    question_strength,
    reviews,
)
from bot.interview.effects import Grade, KeepReviews, Say
from bot.interview.events import (
    AnswerAsked,
    Answered,
    CorrectionAsked,
    Event,
    Graded,
    GradingFailed,
    HelpAsked,
    HintAsked,
    NotTranscribed,
    Recorded,
    ReplyEnded,
    Skipped,
    Stopped,
    Transcribed,
)
from bot.interview.scheduling import RATINGS, Rating, card, reviewed, strength
from bot.interview.session import FollowUp, Pending
from scoring import Assessment, Finding, Status
from tests.interview.build import KEYPOINTS, NOON, assessed, planned

PROBE = FollowUp("probe", "second", worth=0, seed=0)
DAY = timedelta(days=1)


def probed(status: Status, probability: float) -> Assessment:
    return Assessment(50, "fair", (Finding("second", "expected", status, probability),))


@pytest.mark.parametrize(
    ("status", "probability", "unasked", "asked"),
    [
        ("covered", 0.95, "easy", "good"),
        ("covered", 0.8, "good", "good"),
        ("covered", 0.55, "hard", "hard"),
        ("partly", 0.45, "hard", "hard"),
        ("missed", 0.45, "hard", "hard"),
        ("missed", 0.05, "again", "again"),
        ("contradicted", 0.05, "again", "again"),
    ],
)
def test_a_point_is_rated_by_what_was_said_how_surely_and_whether_it_was_asked_for(
    status: Status, probability: float, unasked: Rating, asked: Rating
) -> None:
    whole = Assessment(50, "fair", (Finding("second", "expected", status, probability),))
    assert Review("second", unasked) in reviews(planned(), None, whole)
    assert reviews(planned(), PROBE, probed(status, probability)) == (Review("second", asked),)


def test_who_took_a_hint_knew_it_with_difficulty() -> None:
    assert reviews(planned(), replace(PROBE, hints=1), probed("covered", 0.95)) == (Review("second", "hard"),)


def test_i_do_not_know_forgets_all_but_bonus_points_and_what_is_no_answer_rates_nothing() -> None:
    dont_know = Assessment(0, "dont_know")
    assert reviews(planned(), None, dont_know) == (Review("first", "again"), Review("second", "again"))
    assert reviews(planned(), replace(PROBE, target="third"), dont_know) == (Review("third", "again"),)
    assert reviews(planned(), None, Assessment(0, "gibberish")) == ()
    assert reviews(planned(), FollowUp("deeper", "beyond", 10, 1), assessed(80)) == ()


def test_what_is_known_comes_later_and_what_was_forgotten_soon() -> None:
    days = [(card([(NOON, rating)]).due - NOON).days for rating in RATINGS]
    assert days == sorted(days)
    assert days[0] == 1 < days[3]
    known = card([(NOON, "good"), (NOON + 3 * DAY, "good")])
    assert card([(NOON + 3 * DAY, "good"), (NOON, "good")]) == known
    assert (known.reviews, known.last) == (2, NOON + 3 * DAY)
    assert known.due - known.last > card([(NOON, "good")]).due - NOON


ratings = st.lists(st.tuples(st.integers(0, 400), st.sampled_from(RATINGS)), min_size=1, max_size=12)


@given(ratings)
def test_one_review_after_another_makes_the_same_card_as_all_at_once(hours: list[tuple[int, Rating]]) -> None:
    history = sorted((NOON + timedelta(hours=hour), rating) for hour, rating in hours)
    stepped = None
    for at, rating in history:
        stepped = reviewed(stepped, at, rating)
    assert stepped == card(history)


def test_strength_fades() -> None:
    known = card([(NOON, "good")])
    strengths = [strength(known, NOON + ahead * DAY) for ahead in range(5)]
    assert strengths[0] > 0.99
    assert strengths == sorted(strengths, reverse=True)


def test_a_question_is_as_strong_as_its_points_that_count() -> None:
    assert question_strength(planned(), {}) == 0
    assert question_strength(planned(), {"first": 1.0, "second": 0.5}) == 80
    assert question_strength(replace(planned(), keypoints=()), {}) == 0


def test_the_forecast_counts_by_day_and_puts_what_is_overdue_to_today() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    at = datetime(2026, 1, 31, 16, tzinfo=UTC)  # already the first of February there
    days = forecast([at - 9 * DAY, at, at + DAY, at + 30 * DAY], at, tokyo)
    assert days[:3] == (DueOn(date(2026, 2, 1), 2), DueOn(date(2026, 2, 2), 1), DueOn(date(2026, 2, 3), 0))
    assert len(days) == 7


# --- the drill ---

FIRST, SECOND, _ = KEYPOINTS
POINTS = (DrillPoint("bank", "q1", FIRST), DrillPoint("bank", "q2", SECOND))


class Player:
    def __init__(self) -> None:
        self.drill: Drill | None = Drill("d1", POINTS)
        _, effects = begin(Drill("d1", POINTS))
        assert effects == (AskPoint(POINTS[0].point, 1, 2),)

    def play(self, event: Event) -> tuple[DrillEffect, ...]:
        assert self.drill is not None
        self.drill, effects = step_drill(self.drill, event)
        return effects

    def answer(self, text: str = "a reply") -> Grade:
        (work,) = [effect for effect in self.play(Answered(NOON, text)) if isinstance(effect, Grade)]
        return work


def said(keypoint: str, status: Status = "covered") -> Assessment:
    return Assessment(90, "good", (Finding(keypoint, "core", status, 0.95, "its words"),))


def test_a_drill_from_the_first_point_to_the_end() -> None:
    player = Player()
    kept, work = player.play(Answered(NOON, "It steps."))
    assert kept == KeepPointReply("d1-1", POINTS[0].point, "It steps.", NOON)
    assert work == Grade("d1-1", "bank", "q1", FollowUp("probe", "first", 0, 0), "It steps.")
    assert player.play(Graded(NOON, "d1-1", said("first"))) == (
        KeepPointGrade("d1-1", said("first"), NOON),
        KeepReviews("d1-1", "bank", "q1", (Review("first", "good"),), NOON),
        ShowPoint(POINTS[0].point, said("first")),
        AskPoint(POINTS[1].point, 2, 2),
    )
    effects = player.play(AnswerAsked(NOON))
    assert effects == (
        KeepReviews("d1-2", "bank", "q2", (Review("second", "again"),), NOON),
        ShowPoint(POINTS[1].point),
        DrillOver(known=1, asked=2),
    )
    assert player.drill is None


def test_a_drill_says_which_work_it_waits_for() -> None:
    player = Player()
    assert awaited(Drill("d1", POINTS)) == ()
    work = player.answer()
    assert player.drill is not None
    assert awaited(player.drill) == (work,)


def test_hints_are_counted_for_each_point() -> None:
    player = Player()
    assert player.play(HintAsked(NOON)) == (ShowPointHint(POINTS[0].point, 0, 1),)
    assert player.play(HintAsked(NOON)) == (ShowPointHint(POINTS[0].point, 1, 0),)
    assert player.play(HintAsked(NOON)) == (Say("no_more_hints"),)
    work = player.answer()
    assert work.follow_up is not None
    assert work.follow_up.hints == 2
    player.play(Graded(NOON, work.attempt, said("first")))
    assert player.drill is not None
    assert (player.drill.hints, player.drill.ratings) == (0, ("hard",))


def test_while_a_reply_is_graded_more_is_added_and_nothing_else_happens() -> None:
    player = Player()
    player.answer("It steps")
    for event in (HintAsked(NOON), Skipped(NOON), AnswerAsked(NOON)):
        assert player.play(event) == (Say("is_grading"),)
    work = player.answer("too far.")
    assert (work.attempt, work.text) == ("d1-2", "It steps\ntoo far.")
    assert player.play(Graded(NOON, "d1-1", said("first"))) == ()
    assert player.play(GradingFailed(NOON, "d1-1")) == ()
    assert player.play(GradingFailed(NOON, "d1-2")) == (Say("grading_failed"),)
    assert player.play(Graded(NOON, "d1-2", said("first"))) == ()
    assert player.play(HelpAsked(NOON)) == ()
    assert player.play(Answered(NOON, " ")) == (Say("empty_reply"),)


def test_what_is_no_answer_leaves_the_point_open() -> None:
    player = Player()
    work = player.answer("asdf")
    gibberish = Assessment(0, "gibberish")
    assert player.play(Graded(NOON, work.attempt, gibberish)) == (
        KeepPointGrade("d1-1", gibberish, NOON),
        ShowPoint(POINTS[0].point, gibberish),
    )
    assert player.drill is not None
    assert player.drill.place == 0


def test_skipping_rates_nothing_and_a_stop_ends_it() -> None:
    player = Player()
    assert player.play(Skipped(NOON)) == (AskPoint(POINTS[1].point, 2, 2),)
    assert player.play(Stopped(NOON)) == (DrillOver(known=0, asked=0),)
    assert player.drill is None


def test_a_drill_that_an_older_version_kept_in_the_middle_of_judging_goes_on() -> None:
    player = Player()
    player.drill = replace(Drill("d1", POINTS), attempts=1, pending=Pending("d1-1", "It steps."))
    assert awaited(player.drill)[0].text == "It steps."
    assert player.play(Graded(NOON, "d1-1", said("first")))[0] == KeepPointGrade("d1-1", said("first"), NOON)


sources = st.sampled_from(["m1", "m2"])
events = st.one_of(
    st.builds(Recorded, st.just(NOON), sources, st.just("file")),
    st.builds(Transcribed, st.just(NOON), sources, st.builds(Answered, st.just(NOON), st.just("a reply"), sources)),
    st.builds(NotTranscribed, st.just(NOON), sources, st.just("silent")),
    *(st.builds(kind, st.just(NOON)) for kind in (ReplyEnded, CorrectionAsked)),
    st.builds(Answered, st.just(NOON), st.sampled_from(["a reply", ""])),
    st.builds(Graded, st.just(NOON), st.sampled_from(["d1-1", "d1-2"]), st.just(said("first"))),
    st.builds(GradingFailed, st.just(NOON), st.sampled_from(["d1-1", "d1-2"])),
    *(st.builds(kind, st.just(NOON)) for kind in (HintAsked, Skipped, AnswerAsked, Stopped, HelpAsked)),
)


@given(st.lists(events, max_size=20))
def test_any_events_in_any_order_keep_a_drill_whole(happened: list[Event]) -> None:
    drill: Drill | None = Drill("d1", POINTS)
    for event in happened:
        if drill is None:
            return
        drill, effects = step_drill(drill, event)
        assert (drill is None) == any(isinstance(effect, DrillOver) for effect in effects)
        assert drill is None or (drill.place < 2 and drill.hints <= drill.current.keypoint.hints)
        assert drill is None or bool(drill.parts) == (drill.pending is not None)
        assert drill is None or not drill.correcting or drill.pending is not None
