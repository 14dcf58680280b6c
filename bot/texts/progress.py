"""How a member is getting on, in words: the same facts as in the picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.interview.progress import MissedPoint, Progress, change, streak
from bot.texts.message import Block
from bot.texts.sentences import sentence
from bot.texts.wording import Wording, question_name, question_wording, topic_name
from questions import Bank, Language

_MOST_NAMED = 3


def in_words(progress: Progress, banks: Mapping[str, Bank], language: Language) -> Progress:
    """The same progress with names for the ids of its topics, questions and keypoints."""
    return replace(
        progress,
        topics=tuple(replace(each, topic=topic_name(each.topic, language)) for each in progress.topics),
        missed=tuple(_named(each, banks.get(each.bank), language) for each in progress.missed),
    )


def progress_facts(progress: Progress, today: date, language: Language) -> tuple[Block, ...]:
    """What the picture shows, in a few lines; the progress is in words already."""
    return tuple(_facts(progress, today, language))


def _facts(progress: Progress, today: date, language: Language) -> Iterator[Block]:
    yield Block("title", sentence("progress.title", language))
    practised = so_far(progress, language)
    row = streak(progress.days, today)
    yield Block("text", f"{practised} · {sentence('progress.streak', language, count=row)}" if row > 1 else practised)
    yield Block("text", scores_in_words([each.score for each in progress.scores], language))
    if len(progress.topics) > 1:
        best, worst = progress.topics[0], progress.topics[-1]
        yield Block(
            "text",
            sentence(
                "progress.strongest",
                language,
                best=best.topic,
                best_mark=best.mark,
                worst=worst.topic,
                worst_mark=worst.mark,
            ),
        )
    if progress.missed:
        yield Block("text", sentence("progress.missed", language))
    for each in progress.missed[:_MOST_NAMED]:
        count = each.missed + each.contradicted
        line = sentence(
            "progress.missed_line", language, point=each.keypoint, name=each.question, count=count, judged=each.judged
        )
        yield Block("item", line)


def so_far(progress: Progress, language: Language) -> str:
    """How much was practised."""
    counts = (
        sentence("progress.interviews", language, count=len(progress.scores)),
        sentence("progress.questions", language, count=progress.questions),
        sentence("progress.practice", language, count=len(progress.days)),
    )
    return " · ".join(counts)


def scores_in_words(scores: Sequence[int], language: Language) -> str:
    """How the scores went, oldest first, in one line; there is at least one."""
    found = change(scores)
    if found is None:
        return sentence("progress.one_score", language, score=scores[-1])
    signed = f"{found.latest - found.first:+d}".replace("-", "−")
    key = "progress.change" if found.interviews > 1 else "progress.change_single"
    return sentence(key, language, interviews=found.interviews, first=found.first, latest=found.latest, change=signed)


def _named(missed: MissedPoint, bank: Bank | None, language: Language) -> MissedPoint:
    if bank is None:
        return missed
    questions = {question.id: question for question in bank.questions}
    question = questions.get(missed.question)
    wording = question_wording(question, language) if question else Wording(language)
    return replace(
        missed,
        question=question_name(bank, missed.question, language),
        keypoint=wording.point(missed.keypoint),
    )
