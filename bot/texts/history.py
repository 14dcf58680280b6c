"""Past interviews: a page of the list, and one of them with its questions, marks, replies and findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.interview.past import PastInterview, PastQuestion
from bot.texts.buttons import HISTORY, buttons
from bot.texts.message import Block, Button, Message
from bot.texts.past_questions import past_question
from bot.texts.saying import say
from bot.texts.sentences import sentence
from questions import Bank, Language

PAGE = 8
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def history_page(interviews: Sequence[PastInterview], page: int, language: Language) -> Message:
    """A page of the list, the newest interview first; `page` counts from 1, one beyond the last shows the last."""
    if not interviews:
        return say("no_history", language)
    newest_first = sorted(interviews, key=lambda interview: -interview.number)
    pages = -(-len(newest_first) // PAGE)
    page = min(max(page, 1), pages)
    shown = newest_first[(page - 1) * PAGE : page * PAGE]
    key = "history.title_paged" if pages > 1 else "history.title"
    title = Block("title", sentence(key, language, page=page, pages=pages))
    lines = tuple(Block("item", _line(interview, language)) for interview in shown)
    opening = [
        Button(sentence("button.past", language, number=interview.number), f"/history {interview.number}")
        for interview in shown
    ]
    return Message((title, *lines), (*opening, *_turning(page, pages, language)))


def past_interview(
    interview: PastInterview, questions: Sequence[PastQuestion], bank: Bank | None, language: Language
) -> tuple[Message, ...]:
    """An interview of the past: its result, then a message for each question; `bank` is None where it is gone."""
    title = sentence("history.interview", language, number=interview.number, when=when(interview.started_at, language))
    parts = [
        bank.title.to(language) if bank else interview.bank,
        sentence(f"mode.{interview.mode}", language),
        sentence(f"state.{interview.state}", language),
        _answered(interview, language),
    ]
    blocks = (
        Block("title", title),
        Block("score", _score(interview.score, language)),
        Block("text", " · ".join(parts)),
    )
    return Message(blocks, buttons(language, HISTORY)), *(past_question(each, bank, language) for each in questions)


def when(at: datetime, language: Language) -> str:
    """A day and time, in the time zone of this machine, as people of this language write it."""
    local = at.astimezone()
    if language == "ja":
        return f"{local.year}年{local.month}月{local.day}日 {local:%H:%M}"
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year}, {local:%H:%M}"


def _line(interview: PastInterview, language: Language) -> str:
    parts = [_score(interview.score, language), _answered(interview, language)]
    parts += [sentence("mode.exam", language)] if interview.mode == "exam" else []
    parts += [sentence(f"state.{interview.state}", language)] if interview.state != "finished" else []
    return sentence(
        "history.line",
        language,
        number=interview.number,
        when=when(interview.started_at, language),
        result=" · ".join(parts),
    )


def _turning(page: int, pages: int, language: Language) -> Iterator[Button]:
    if page > 1:
        yield Button(sentence("button.newer", language), f"/history page {page - 1}")
    if page < pages:
        yield Button(sentence("button.older", language), f"/history page {page + 1}")


def _answered(interview: PastInterview, language: Language) -> str:
    return sentence("history.answered", language, answered=interview.answered, planned=interview.planned)


def _score(score: int | None, language: Language) -> str:
    if score is None:
        return sentence("history.no_score", language)
    return sentence("history.score", language, score=score)
