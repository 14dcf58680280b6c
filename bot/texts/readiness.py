"""How ready one is, in words: the verdict, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from bot.interview.readiness import READY_FROM, Readiness, Reason
from bot.interview.session import Goal
from bot.texts.message import Block
from bot.texts.sentences import sentence
from bot.texts.wording import is_of_stories, of_kind, point_name, role_title, topic_name
from questions import Bank, Language


def show_readiness(readiness: Readiness, score: int | None, bank: Bank, language: Language) -> Iterator[Block]:
    """The verdict with its reasons; `score` is the mean mark of the interview."""
    yield Block("heading", _heading(readiness.goal, language))
    yield Block("text", sentence(of_kind(f"ready.{readiness.degree}", is_of_stories(bank)), language))
    for reason in readiness.reasons:
        yield Block("item", f"・ {_reason(reason, score or 0, bank, language)}")


def _heading(goal: Goal | None, language: Language) -> str:
    role = role_title(goal.role, language) if goal else None
    level = goal.level if goal else None
    if role is None and level is None:
        return sentence("ready.heading", language)
    said = {name: value for name, value in (("role", role), ("level", level)) if value is not None}
    named = sentence(f"ready.goal_{'_'.join(said)}", language, **said)
    return sentence("ready.heading_for", language, goal=named)


def _reason(reason: Reason, score: int, bank: Bank, language: Language) -> str:
    values: dict[str, str | int] = {"count": reason.count, "score": score, "wanted": READY_FROM}
    if reason.point is not None:
        point = reason.point
        values["point"] = point_name(bank, point.question, point.keypoint, language, point.deeper)
    if reason.topic is None:
        return sentence(of_kind(f"ready.{reason.kind}", is_of_stories(bank)), language, **values)
    values |= {"topic": topic_name(reason.topic.topic, language), "mark": reason.topic.mark}
    return sentence(f"ready.{reason.kind}_topic", language, **values)
