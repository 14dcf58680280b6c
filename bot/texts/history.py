"""Past interviews in the chat: a page of the list, one of them with its questions, and one question of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.interview.past import PastInterview, PastQuestion
from bot.texts.buttons import HISTORY, PEER_HISTORY, PROGRESS, buttons
from bot.texts.message import Block, Button, Message
from bot.texts.past_questions import mark_in_words, question_blocks
from bot.texts.speech import Speech
from bot.texts.wording import question_name
from questions import Bank, Question

PAGE = 8


def history_page(
    interviews: Sequence[PastInterview],
    page: int,
    pages: int,
    banks: Mapping[str, Bank],
    speech: Speech,
    *,
    peers: bool = False,
) -> Message:
    """A page of the list, with a button that opens each interview and one for the pages on either side.

    `peers` says that there are peer interviews, too, which have a list of their own.
    """
    key = "history.title_paged" if pages > 1 else "history.title"
    title = Block("title", speech.say(key, page=page, pages=pages))
    lines = tuple(Block("item", _line(interview, banks.get(interview.bank), speech)) for interview in interviews)
    opening = [
        Button(speech.say("button.past", number=interview.number), f"/history {interview.number}")
        for interview in interviews
    ]
    others = (PROGRESS, PEER_HISTORY) if peers else (PROGRESS,)
    return Message((title, *lines), (*opening, *_turning(page, pages, speech), *buttons(speech.language, *others)))


def past_interview(
    interview: PastInterview, questions: Sequence[PastQuestion], bank: Bank | None, speech: Speech
) -> Message:
    """An interview of the past with the mark of each question, and a button that opens it; `bank` None: it is gone."""
    when = speech.when(interview.started_at)
    parts = [
        _bank(interview, bank, speech),
        speech.say(f"mode.{interview.mode}"),
        speech.say(f"state.{interview.state}"),
        *_extent(interview, speech),
    ]
    blocks = [
        Block("title", speech.say("history.interview", number=interview.number, when=when)),
        Block("score", _score(interview.score, speech)),
        Block("text", " · ".join(parts)),
    ]
    if questions:
        blocks.append(Block("text", speech.say("summary.by_question")))
    for each in questions:
        name = question_name(bank, each.question, speech.language)
        result = mark_in_words(each, speech.language, "summary.raised")
        blocks.append(Block("item", speech.say("summary.line", number=each.position, name=name, result=result)))
    if interview.own_question is not None:
        blocks.append(Block("text", speech.say("history.own_question", words=interview.own_question)))
    opening = [
        Button(speech.say("button.past_question", number=each.position), _address(interview, each.position))
        for each in questions
    ]
    report = Button(speech.say("button.report"), f"/report {interview.number}")
    return Message(tuple(blocks), (*opening, report, *buttons(speech.language, HISTORY)))


def past_question(
    interview: PastInterview, past: PastQuestion, bank: Bank | None, speech: Speech, earlier: int = 0
) -> Message:
    """A question of a past interview: the replies, what was found in them, and the model answer unless it is open.

    `earlier` is how many attempts at it went before, with which this one can be compared.
    """
    question = _question(past, bank)
    blocks = list(question_blocks(past, question, speech.language))
    if past.open:
        blocks.append(Block("text", speech.say("history.open_question")))
    elif question is not None:
        blocks.append(Block("text", speech.say("report.model_answer")))
        blocks.append(Block("detail", question.answers.full.to(speech.language)))
    around = [
        Button(speech.say("button.past_question", number=position), _address(interview, position))
        for position in (past.position - 1, past.position + 1)
        if 1 <= position <= interview.planned
    ]
    if earlier:
        around.append(Button(speech.say("button.compare"), f"/compare {interview.number} {past.position}"))
    whole = Button(speech.say("button.past", number=interview.number), f"/history {interview.number}")
    return Message(tuple(blocks), (*around, whole))


def _question(past: PastQuestion, bank: Bank | None) -> Question | None:
    return next((each for each in bank.questions if each.id == past.question), None) if bank else None


def _address(interview: PastInterview, position: int) -> str:
    return f"/history {interview.number} {position}"


def _line(interview: PastInterview, bank: Bank | None, speech: Speech) -> str:
    parts = [_score(interview.score, speech), _bank(interview, bank, speech), *_extent(interview, speech)]
    parts += [speech.say(f"mode.{interview.mode}")] if interview.mode != "coaching" else []
    parts += [speech.say(f"state.{interview.state}")] if interview.state != "finished" else []
    when = speech.when(interview.started_at)
    return speech.say("history.line", number=interview.number, when=when, result=" · ".join(parts))


def _turning(page: int, pages: int, speech: Speech) -> Iterator[Button]:
    if page > 1:
        yield Button(speech.say("button.newer"), f"/history page {page - 1}")
    if page < pages:
        yield Button(speech.say("button.older"), f"/history page {page + 1}")


def _bank(interview: PastInterview, bank: Bank | None, speech: Speech) -> str:
    return bank.title.to(speech.language) if bank else interview.bank


def _extent(interview: PastInterview, speech: Speech) -> list[str]:
    """How many questions were answered, and how long it took."""
    answered = speech.say("history.answered", answered=interview.answered, planned=interview.planned)
    length = speech.length(interview)
    return [answered, length] if length else [answered]


def _score(score: int | None, speech: Speech) -> str:
    return speech.say("history.no_score") if score is None else speech.say("history.score", score=score)
