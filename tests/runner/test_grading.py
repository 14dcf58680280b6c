"""The grader where something around it fails: the log says what, and the dialog goes on."""

from __future__ import annotations

import pytest

from bot.interview.effects import Grade
from bot.interview.revisions import Replied
from bot.interview.session import FollowUp, FollowUpKind
from bot.runner import DEFAULT_BANK, Grader
from questions import Question
from scoring import Assessment, Judge, ScoringError
from tests.library import LIBRARY
from tests.telegram.judge import ToyJudge

RATE = LIBRARY.bank(DEFAULT_BANK).question("learning-rate")


class BrokenJudge(ToyJudge):
    """Judges nothing."""

    def assess(self, question: Question, reply: str) -> Assessment:
        raise RuntimeError(f"{reply!r} is no reply to {question.id}")


def no_judge() -> Judge:
    raise ScoringError("There is no judge here.")


def test_a_judge_that_cannot_be_loaded_is_told_to_the_log_and_to_whoever_needs_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    grader = Grader(LIBRARY, no_judge)
    grader.prepare()
    assert [record.getMessage() for record in caplog.records] == ["There is no judge here."]
    with pytest.raises(ScoringError):
        grader.grade_again(RATE, Replied("It scales."))


def test_a_reply_that_cannot_be_judged_has_no_assessment(caplog: pytest.LogCaptureFixture) -> None:
    grader = Grader(LIBRARY, BrokenJudge)
    assert grader.grade(Grade("a1", DEFAULT_BANK, RATE.id, None, "It scales.")) is None
    assert grader.grade_again(RATE, Replied("It scales.")) is None
    assert "Attempt a1 could not be graded" in caplog.text
    assert "A past reply to learning-rate could not be graded again" in caplog.text


@pytest.mark.parametrize("kind", ["probe", "deeper", "numeric"])
def test_a_follow_up_is_judged_by_what_it_asks(kind: FollowUpKind) -> None:
    question = next(
        each
        for each in LIBRARY.bank(DEFAULT_BANK).questions
        if kind in ("probe", *(follow_up.kind for follow_up in each.follow_ups))
    )
    targets: dict[FollowUpKind, str] = {each.kind: each.id for each in question.follow_ups}
    target = question.keypoints[0].id if kind == "probe" else targets[kind]
    follow_up = FollowUp(kind, target, worth=10, seed=1)
    work = Grade("a1", DEFAULT_BANK, question.id, follow_up, "I don't know.")
    assert Grader(LIBRARY, ToyJudge).assess(work).score == 0


def test_a_past_reply_is_judged_by_what_it_replied_to() -> None:
    question = next(each for each in LIBRARY.bank(DEFAULT_BANK).questions if each.deeper)
    (deeper, *_), keypoint = question.deeper.values(), question.keypoints[0]
    asked = {
        Replied("So."): question.keypoints,
        Replied("So.", probed=keypoint.id): (keypoint,),
        Replied("So.", deeper=deeper.id): deeper.keypoints,
    }
    for reply, points in asked.items():
        assessment = Grader(LIBRARY, ToyJudge).grade_again(question, reply)
        assert assessment is not None
        assert [finding.keypoint for finding in assessment.findings] == [point.id for point in points]


def coming(kind: FollowUpKind, target: str, text: str) -> tuple[str, Assessment] | None:
    """What a reply to the probe for the second point gets for another follow-up of the same question."""
    asked = FollowUp("probe", RATE.keypoints[1].id, worth=10, seed=1)
    work = Grade("a1", DEFAULT_BANK, RATE.id, asked, text, coming=FollowUp(kind, target, worth=10, seed=2))
    return Grader(LIBRARY, ToyJudge).assess(work).ahead


def test_a_reply_to_a_follow_up_may_answer_the_next_one() -> None:
    first, second, deeper = RATE.keypoints[0].id, RATE.keypoints[1].id, next(iter(RATE.deeper.values()))
    ahead = coming("probe", first, "It scales.")
    assert ahead is not None
    assert (ahead[0], [finding.keypoint for finding in ahead[1].findings]) == (first, [first])
    assert coming("probe", second, "It scales.") is None
    assert coming("probe", first, "I don't know.") is None
    assert coming("deeper", deeper.id, "It scales.") is None
    assert coming("numeric", "anything", "It scales.") is None


def test_all_points_of_a_deeper_question_are_to_be_said() -> None:
    question = next(each for bank in LIBRARY.banks().values() for each in bank.questions if _has_one_point(each))
    deeper = next(iter(question.deeper.values()))
    bank = next(name for name, each in LIBRARY.banks().items() if question in each.questions)
    asked = FollowUp("probe", question.keypoints[0].id, worth=10, seed=1)
    work = Grade("a1", bank, question.id, asked, "So.", coming=FollowUp("deeper", deeper.id, worth=10, seed=2))
    ahead = Grader(LIBRARY, ToyJudge).assess(work).ahead
    assert ahead is not None
    assert ahead[0] == deeper.id


def _has_one_point(question: Question) -> bool:
    return bool(question.deeper) and len(next(iter(question.deeper.values())).keypoints) == 1
