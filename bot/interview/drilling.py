"""A drill: the points that are due, one short question each. Pure, as the interview is."""

from __future__ import annotations

from dataclasses import replace

from bot.interview import drill_replies as replies
from bot.interview.delivery import is_spoken, put, remarks
from bot.interview.drill import (
    AskPoint,
    Drill,
    DrillEffect,
    DrillOver,
    DrillStep,
    KeepPointGrade,
    ShowPoint,
    ShowPointHint,
    probe_of,
)
from bot.interview.drills import reviews
from bot.interview.effects import KeepReviews, Say
from bot.interview.events import (
    AnswerAsked,
    Answered,
    AskedBack,
    CorrectionAsked,
    Event,
    Graded,
    GradingFailed,
    HintAsked,
    NotTranscribed,
    Recorded,
    ReplyEnded,
    Skipped,
    Stopped,
    Strayed,
    Transcribed,
)
from bot.interview.session import PlannedQuestion
from scoring import Assessment


def begin(drill: Drill) -> DrillStep:
    """Ask for the first point."""
    return drill, (_ask(drill),)


def step_drill(drill: Drill, event: Event) -> DrillStep:
    """What `event` makes of a drill, None once it is over, and what is to be done."""
    match event:
        case AskedBack(again=True) if drill.pending is None:
            return drill, (Say("asked_again"), _ask(drill))
        case Strayed() | AskedBack() if drill.pending is None:
            return replies.hold(drill, event)
        case Answered():
            return replies.answer(drill, event)
        case ReplyEnded():
            return replies.end_reply(drill, event)
        case Recorded():
            return replies.record(drill, event)
        case Transcribed():
            return replies.take_transcript(drill, event)
        case NotTranscribed():
            return replies.not_heard(drill, event)
        case CorrectionAsked():
            return replies.correct(drill, event)
        case Graded() if _is_awaited(drill, event.attempt):
            return _take_grade(drill, event)
        case GradingFailed() if _is_awaited(drill, event.attempt):
            return replace(drill, pending=None, parts=()), (Say("grading_failed"),)
        case Stopped():
            return None, (_over(drill),)
        case HintAsked() | Skipped() | AnswerAsked() if drill.pending is not None:
            return drill, (Say("is_grading"),)
        case HintAsked():
            return _hint(drill)
        case Skipped():
            return _next(drill, ())
        case AnswerAsked():
            return _show(drill, event)
    return drill, ()


def _take_grade(drill: Drill, event: Graded) -> DrillStep:
    asked = drill.current
    planned = PlannedQuestion(asked.question, keypoints=(asked.keypoint,))
    rated = reviews(planned, probe_of(drill), event.assessment)
    delivery = put(drill.parts, event.assessment.findings) if is_spoken(drill.parts) else None
    told = () if delivery is None else remarks(delivery, drill.told)
    reply = drill.reply
    drill = replace(drill, pending=None, parts=(), told=(*drill.told, *told))
    graded = KeepPointGrade(reply, event.assessment, event.at, delivery)
    shown = ShowPoint(asked.point, event.assessment, delivery, told)
    if not rated:  # it was no answer: the point stays open
        return drill, (graded, shown)
    reviewed = KeepReviews(reply, asked.bank, asked.question, rated, event.at)
    return _next(replace(drill, ratings=(*drill.ratings, rated[0].rating)), (graded, reviewed, shown))


def _show(drill: Drill, event: AnswerAsked) -> DrillStep:
    """Who has to look has forgotten."""
    asked = drill.current
    planned = PlannedQuestion(asked.question, keypoints=(asked.keypoint,))
    number = drill.attempts + 1
    rated = reviews(planned, probe_of(drill), Assessment(0, "dont_know"))
    drill = replace(drill, attempts=number, ratings=(*drill.ratings, rated[0].rating))
    kept = KeepReviews(f"{drill.id}-{number}", asked.bank, asked.question, rated, event.at)
    return _next(drill, (kept, ShowPoint(asked.point)))


def _hint(drill: Drill) -> DrillStep:
    asked = drill.current
    if drill.hints >= asked.keypoint.hints:
        return drill, (Say("no_more_hints" if drill.hints else "no_hints"),)
    left = asked.keypoint.hints - drill.hints - 1
    return replace(drill, hints=drill.hints + 1), (ShowPointHint(asked.point, drill.hints, left),)


def _next(drill: Drill, effects: tuple[DrillEffect, ...]) -> DrillStep:
    drill = replace(drill, place=drill.place + 1, hints=0, recordings=(), held=None)
    if drill.place == len(drill.points):
        return None, (*effects, _over(drill))
    return drill, (*effects, _ask(drill))


def _ask(drill: Drill) -> AskPoint:
    return AskPoint(drill.current.point, drill.place + 1, len(drill.points))


def _over(drill: Drill) -> DrillOver:
    return DrillOver(sum(rating in ("good", "easy") for rating in drill.ratings), len(drill.ratings))


def _is_awaited(drill: Drill, attempt: str) -> bool:
    return drill.pending is not None and drill.pending.attempt == attempt
