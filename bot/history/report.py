"""The report: one HTML file that needs no network and no script, for a screen of any size and for paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup

from bot.history import svg
from bot.history.highlighting import Evidence, Piece, pieces
from bot.history.pages import template
from bot.history.palettes import PALETTES
from bot.history.speech import Speech
from bot.interview.past import PastFinding, PastInterview, PastQuestion, PastReply
from bot.interview.progress import Progress
from questions import Bank, Deeper, Numeric, Question, draw
from scoring import Status

_SIGNS: dict[Status, str] = {"covered": "✓", "partly": "△", "contradicted": "✗", "missed": "・"}


@dataclass(frozen=True, slots=True)
class Content:
    """What a report tells: of whom (None: without names), interviews, newest first, and progress, in words already."""

    name: str | None
    made_at: datetime
    today: date
    interviews: tuple[tuple[PastInterview, tuple[PastQuestion, ...]], ...]
    progress: Progress
    scores_in_words: str
    banks: Mapping[str, Bank]


@dataclass(frozen=True, slots=True)
class _Found:
    """A line of what was found in a reply; `correction` says what is right instead."""

    number: int
    status: Status
    sign: str
    point: str
    correction: str | None


@dataclass(frozen=True, slots=True)
class _Reply:
    heading: str
    pieces: tuple[Piece, ...]
    found: tuple[_Found, ...]
    missed: tuple[str, ...]
    later: tuple[str, ...]  # missed here, and said in reply to a follow-up
    worked: str | None


@dataclass(frozen=True, slots=True)
class _Question:
    past: PastQuestion
    name: str
    ask: str | None
    mark: str
    replies: tuple[_Reply, ...]
    answer: str | None


def report(content: Content, speech: Speech) -> str:
    """The whole page."""
    progress = content.progress
    return template("report.html").render(
        say=speech.say,
        speech=speech,
        content=content,
        progress=progress,
        light=PALETTES["light"],
        dark=PALETTES["dark"],
        signs=_SIGNS,
        interviews=[
            (past, list(_questions(questions, content.banks.get(past.bank), speech)))
            for past, questions in content.interviews
        ],
        bank_name=lambda bank: content.banks[bank].title.to(speech.language) if bank in content.banks else bank,
        charts=_charts(content, speech),
    )


def _charts(content: Content, speech: Speech) -> dict[str, Markup]:
    """The charts that there is something for."""
    progress = content.progress
    charts = {}
    if progress.scores:
        charts["scores"] = svg.scores_chart(progress.scores, content.scores_in_words, speech)
    if progress.topics:
        charts["topics"] = svg.topics_chart(progress.topics, speech.say("progress.topics"))
    if progress.days:
        charts["days"] = svg.days_chart(progress.days, content.today, speech.say("progress.days"), speech)
    return charts


def _questions(past: tuple[PastQuestion, ...], bank: Bank | None, speech: Speech) -> Iterator[_Question]:
    known = {question.id: question for question in bank.questions} if bank else {}
    for each in past:
        question = known.get(each.question)
        yield _Question(
            past=each,
            name=question.name(speech.language) if question else each.question,
            ask=question.ask.to(speech.language) if question else None,
            mark=speech.mark(each),
            replies=tuple(_reply(reply, each, question, speech) for reply in each.replies),
            answer=question.answers.full.to(speech.language) if question and not each.open else None,
        )


def _reply(reply: PastReply, past: PastQuestion, question: Question | None, speech: Speech) -> _Reply:
    wording = speech.wording(reply, question)
    said = sorted(
        (finding for finding in reply.findings if finding.status != "missed"),
        key=lambda finding: _place(finding, reply),
    )
    found = tuple(
        _Found(
            number,
            finding.status,
            _SIGNS[finding.status],
            wording.point(finding.keypoint),
            wording.correction(finding) if finding.status == "contradicted" else None,
        )
        for number, finding in enumerate(said, start=1)
    )
    evidence = [
        Evidence(number, finding.status, finding.evidence)
        for number, finding in enumerate(said, start=1)
        if finding.evidence
    ]
    missed = [finding.keypoint for finding in reply.findings if finding.status == "missed"]
    return _Reply(
        heading=speech.heading(reply, question),
        pieces=pieces(reply.text, evidence),
        found=found,
        missed=tuple(wording.point(each) for each in missed if each not in past.credited),
        later=tuple(wording.point(each) for each in missed if each in past.credited),
        worked=None if past.open else _worked(reply, question, speech),
    )


def _place(finding: PastFinding, reply: PastReply) -> tuple[int, int]:
    """Where a finding stands in its reply, so that numbers count on in the order of reading."""
    if not finding.evidence:
        return len(reply.text), 0
    start = reply.text.find(finding.evidence)
    return start, start + len(finding.evidence)


def _worked(reply: PastReply, question: Question | None, speech: Speech) -> str | None:
    """What a follow-up beyond the keypoints should have been answered with."""
    for follow_up in question.follow_ups if question else ():
        if follow_up.id != reply.follow_up:
            continue
        if isinstance(follow_up, Deeper):
            return follow_up.answer.to(speech.language)
        if isinstance(follow_up, Numeric) and reply.seed is not None:
            return draw(follow_up, reply.seed).worked(speech.language)
    return None
