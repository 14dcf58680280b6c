"""The result of an interview: the score, the marks by question and topic, and what to study next."""

from __future__ import annotations

from collections.abc import Iterator

from bot.interview import Summary, Turn
from bot.interview.effects import ShowSummary
from bot.texts.buttons import HISTORY, INTERVIEW, RESUME, buttons
from bot.texts.clock import clock_blocks, taken
from bot.texts.message import Block, Message
from bot.texts.readiness import show_readiness
from bot.texts.sentences import bar, sentence
from bot.texts.wording import is_of_stories, of_kind, point_name, question_name, topic_name
from questions import Bank, Language
from scoring import verdict_of

_BAR_WIDTH = 10


def show_summary(effect: ShowSummary, bank: Bank, language: Language) -> Message:
    """The result so far, or the final one."""
    summary = effect.summary
    title = sentence("summary.finished" if effect.finished else "summary.stopped", language)
    done = sentence("summary.done", language, bar=bar(1.0))
    blocks = [Block("title", f"{done}\n{title}" if effect.finished else title), *_score(effect, language)]
    if summary.turns:
        blocks += _by_question(summary, bank, language)
        blocks += _by_topic(summary, language)
        blocks += _study(summary, bank, language)
    if effect.readiness:
        blocks += show_readiness(effect.readiness, summary.score, bank, language)
    if effect.finished:
        blocks += clock_blocks(summary, language)
    if effect.invites:
        blocks.append(Block("text", sentence("summary.your_turn", language)))
    onwards = _where_to_look(summary, language) if effect.finished else sentence("summary.resume", language)
    blocks.append(Block("text", onwards))
    choices = (INTERVIEW, HISTORY) if effect.finished else (RESUME, INTERVIEW, HISTORY)
    return Message(tuple(blocks), buttons(language, *choices))


def _where_to_look(summary: Summary, language: Language) -> str:
    """Where a mark is explained, if there is any, and where the interview is found again."""
    judged = (number for number, turn in enumerate(summary.turns, start=1) if turn.assessment is not None)
    number = next(judged, None)
    if number is None:
        return sentence("summary.history_unjudged", language)
    return sentence("summary.history", language, number=number)


def _score(effect: ShowSummary, language: Language) -> Iterator[Block]:
    summary = effect.summary
    if effect.owes:
        yield Block("text", sentence("summary.owed", language))
    elif summary.score is None:
        yield Block("text", sentence("summary.no_score", language))
    if summary.score is None:
        return
    yield Block("score", sentence("summary.score", language, score=summary.score))
    answered = sum(1 for turn in summary.turns if turn.assessment is not None)
    skipped = sum(1 for turn in summary.turns if turn.assessment is None and not turn.shown)
    shown = len(summary.turns) - answered - skipped
    parts = [sentence("summary.answered", language, answered=answered, total=summary.total)]
    parts += [sentence("summary.skipped", language, count=skipped)] if skipped else []
    parts += [sentence("summary.shown", language, count=shown)] if shown else []
    yield Block("text", " · ".join(parts))


def _by_question(summary: Summary, bank: Bank, language: Language) -> Iterator[Block]:
    yield Block("heading", sentence("summary.by_question", language))
    for number, turn in enumerate(summary.turns, start=1):
        name = question_name(bank, turn.question, language)
        result = " · ".join((_result(turn, language), *taken(turn.time, language, late=turn.late)))
        yield Block("item", sentence("summary.line", language, number=number, name=name, result=result))


def _result(turn: Turn, language: Language) -> str:
    if turn.assessment is None:
        return sentence("summary.was_shown" if turn.shown else "summary.was_skipped", language)
    if turn.final_mark == turn.mark:
        result = sentence("summary.mark", language, mark=turn.mark)
    else:
        result = sentence("summary.raised", language, before=turn.mark, after=turn.final_mark)
    return sentence("summary.mark_and_shown", language, result=result) if turn.shown else result


def _by_topic(summary: Summary, language: Language) -> Iterator[Block]:
    """The bars come first, so that they stand below each other in any font."""
    if not summary.topics:
        return
    yield Block("heading", sentence("summary.by_topic", language))
    for topic in summary.topics:
        yield Block(
            "item",
            sentence(
                "summary.topic",
                language,
                bar=bar(topic.mark / 100, _BAR_WIDTH),
                mark=topic.mark,
                topic=topic_name(topic.topic, language),
            ),
        )


def _study(summary: Summary, bank: Bank, language: Language) -> Iterator[Block]:
    if not summary.study:
        if all(turn.closed for turn in summary.turns):
            # No point was left out, but one may be said in part only, or not plainly, or after hints.
            whole = summary.score is not None and verdict_of(summary.score) == "excellent"
            yield Block("text", sentence("summary.no_gaps" if whole else "summary.not_sure", language))
        return
    yield Block("heading", sentence(of_kind("summary.study", is_of_stories(bank)), language))
    for item in summary.study:
        name = question_name(bank, item.question, language)
        if item.keypoint is None:
            yield Block("item", sentence("summary.study_question", language, name=name))
            continue
        point = point_name(bank, item.question, item.keypoint, language, item.deeper)
        yield Block("item", sentence("summary.study_item", language, name=name, point=point))
