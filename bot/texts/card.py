"""The card of a question: its place, what it asks and how it stands, kept up to date while it is worked on."""

from __future__ import annotations

from bot.interview import Interview, Phase, Turn
from bot.interview.clock import limit_at
from bot.interview.marks import HINT_COST
from bot.interview.session import Mode
from bot.texts.buttons import ANSWER, DONE, HINT, SKIP, STOP, Choice, buttons, model_answer
from bot.texts.message import Block, Message
from bot.texts.sentences import bar, sentence
from questions import Bank, Language, Question


def card(interview: Interview, phase: Phase, number: int, bank: Bank, language: Language) -> Message:
    """How question `number` stands; KeyError where the bank no longer has it."""
    turn = interview.turns[number - 1]
    exam = interview.mode == "exam"
    question = bank.question(turn.question)
    done = number if turn.closed else number - 1
    limit = limit_at(interview, number, 0)
    blocks = [*asked(question, number, len(interview.plan), interview.mode, language, done, limit)]
    status = _status(turn, phase, exam, language)
    if status:
        blocks.append(Block("score", status))
    open_ones = open_choices(exam, hints=limit is None and has_hints(question))
    return Message(tuple(blocks), buttons(language, *_choices(turn, number, phase, exam, open_ones)))


def asked(
    question: Question,
    number: int,
    total: int,
    mode: Mode,
    language: Language,
    done: int | None = None,
    limit: int | None = None,
) -> tuple[Block, Block]:
    """A question with its place among the others, and the time for it, in seconds, where there is a limit.

    A bar shows how many are done, all before it unless told.
    """
    share = (number - 1 if done is None else done) / total
    place = sentence(
        "ask.place_exam" if mode == "exam" else "ask.place",
        language,
        number=number,
        total=total,
        bar=bar(share),
        percent=round(100 * share),
    )
    place = with_limit(place, limit, language)
    title = place if question.title is None else f"{place}\n{question.name(language)}"
    return Block("title", title), Block("question", question.ask.to(language))


def with_limit(title: str, limit: int | None, language: Language) -> str:
    """A title with the time that there is to answer, in seconds, where there is a limit."""
    if limit is None:
        return title
    time = f"{limit // 60}:{limit % 60:02}"
    return sentence("ask.limited", language, title=title, time=time)


def has_hints(question: Question) -> bool:
    """Whether there is anything to be told to whoever is stuck at a question."""
    return any(keypoint.hints.all() for keypoint in question.keypoints)


def open_choices(exam: bool, *, hints: bool) -> tuple[Choice, ...]:
    """What can be pressed while a question waits for its first reply; a hint only where there are `hints`."""
    if exam:
        return (SKIP, STOP)
    return (HINT, SKIP, ANSWER, STOP) if hints else (SKIP, ANSWER, STOP)


# What can be pressed while a reply is listened to and judged.
GRADING_CHOICES: tuple[Choice, ...] = (DONE, STOP)


def _status(turn: Turn, phase: Phase, exam: bool, language: Language) -> str | None:
    if turn.assessment is not None and exam and phase is not Phase.IDLE:
        return sentence("card.answered", language)
    if turn.assessment is not None:
        return _mark(turn, language)
    if turn.skipped:
        return sentence("card.skipped", language)
    if turn.shown:
        return sentence("card.shown", language)
    if phase is Phase.STOPPED:
        return sentence("card.stopped", language)
    if phase is Phase.GRADING:
        return sentence("card.listening", language)
    if turn.hints:
        return sentence("card.hints", language, count=turn.hints, cost=HINT_COST * turn.hints)
    return None


def _mark(turn: Turn, language: Language) -> str:
    if not turn.closed:
        return sentence("card.so_far", language, mark=turn.final_mark)
    if turn.final_mark != turn.mark:
        return sentence("card.raised", language, before=turn.mark, after=turn.final_mark)
    return sentence("card.mark", language, mark=turn.mark)


def _choices(turn: Turn, number: int, phase: Phase, exam: bool, open_ones: tuple[Choice, ...]) -> tuple[Choice, ...]:
    if turn.closed:
        return (model_answer(number),) if turn.skipped and not exam else ()
    if turn.assessment is not None or phase is Phase.STOPPED:
        return ()
    return GRADING_CHOICES if phase is Phase.GRADING else open_ones
