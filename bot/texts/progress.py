"""How a member is getting on, in words: the same facts as in the picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.interview.progress import Manner, MissedPoint, Progress, change, streak
from bot.texts.buttons import INTERVIEW, RESUME, buttons
from bot.texts.delivery import pace
from bot.texts.message import Block, Message
from bot.texts.sentences import sentence
from bot.texts.wording import point_name, question_name, topic_name
from questions import Bank, Language
from questions.exercises import written

_MOST_NAMED = 3
_STRONG = 60  # the least mark of a topic that is called strong


def in_words(progress: Progress, banks: Mapping[str, Bank], language: Language) -> Progress:
    """The same progress with names for the ids of its topics, questions and keypoints."""
    return replace(
        progress,
        topics=tuple(replace(each, topic=topic_name(each.topic, language)) for each in progress.topics),
        missed=tuple(_named(each, banks.get(each.bank), language) for each in progress.missed),
    )


def progress_facts(
    progress: Progress, today: date, language: Language, beside: Sequence[str] = ()
) -> tuple[Block, ...]:
    """What the picture shows, in a few lines, and the words that stand in it by their numbers only (`beside`).

    The progress is in words already.
    """
    listed = tuple(Block("item", f"[{number}] {word}") for number, word in enumerate(beside, start=1))
    heading = (Block("text", sentence("progress.beside", language)),) if listed else ()
    return (*_facts(progress, today, language), *heading, *listed)


def _facts(progress: Progress, today: date, language: Language) -> Iterator[Block]:
    yield Block("title", sentence("progress.title", language))
    practised = so_far(progress, language)
    row = streak(progress.days, today)
    yield Block("text", f"{practised} · {sentence('progress.streak', language, count=row)}" if row > 1 else practised)
    yield Block("text", scores_in_words([each.score for each in progress.scores], language))
    # Where all topics stand alike none is the strongest, and where each is weak nobody is told of strength.
    if progress.topics and progress.topics[0].mark > progress.topics[-1].mark:
        best, worst = progress.topics[0], progress.topics[-1]
        yield Block(
            "text",
            sentence(
                "progress.strongest" if best.mark >= _STRONG else "progress.weakest",
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
        values: dict[str, str | int] = {"point": each.keypoint, "name": each.question, "judged": each.judged}
        values["count"] = each.missed + each.contradicted
        if each.contradicted:
            line = sentence("progress.missed_line_wrong", language, **values, wrong=each.contradicted)
        else:
            line = sentence("progress.missed_line", language, **values)
        yield Block("item", line)
    if progress.manner is not None:
        yield Block("text", _manner(progress.manner, language))


def _manner(manner: Manner, language: Language) -> str:
    """How replies were put lately, in one line."""
    hedges = written(round(manner.hedges, 1))
    if manner.spoken is None:
        key = "progress.manner" if round(manner.hedges, 1) else "progress.manner_plain"
        return sentence(key, language, hedges=hedges)
    fillers = written(round(manner.fillers, 1))
    spoken = pace(manner.pace, manner.spoken, language)
    return sentence("progress.manner_spoken", language, pace=spoken, fillers=fillers, hedges=hedges)


def nothing_to_draw(language: Language, *, unfinished: bool) -> Message:
    """No interview has a score yet; `unfinished` says that one is under way or waits."""
    none = Block("text", sentence("progress.none", language))
    return Message((none,), buttons(language, RESUME if unfinished else INTERVIEW))


def so_far(progress: Progress, language: Language) -> str:
    """How much was practised."""
    counts = (
        sentence("progress.interviews", language, count=progress.interviews),
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
    return replace(
        missed,
        question=question_name(bank, missed.question, language),
        keypoint=point_name(bank, missed.question, missed.keypoint, language, missed.deeper),
    )
