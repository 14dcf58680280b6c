"""Asking questions and follow-ups, giving hints and showing answers."""

from __future__ import annotations

from bot.interview import Interview, Phase
from bot.interview.clock import limit_at
from bot.interview.effects import Ask, AskFollowUp, ShowAnswer, ShowHint, ShowOpen
from bot.interview.session import FollowUp
from bot.texts.buttons import ANOTHER_HINT, ANSWER, HINT, NEXT, SKIP, STOP, Choice, buttons
from bot.texts.card import GRADING_CHOICES, asked, has_hints, open_choices, with_limit
from bot.texts.message import Block, Message
from bot.texts.sentences import sentence
from bot.texts.wording import of_kind
from questions import Bank, Deeper, Exercise, Language, Numeric, Question, draw
from questions.exercises import written


def ask(effect: Ask, bank: Bank, language: Language) -> Message:
    """The question with its place, and how to reply where that is to be explained."""
    question = bank.question(effect.question)
    exam = effect.mode == "exam"
    hints = effect.limit is None and has_hints(question)
    blocks: list[Block] = [
        *asked(question, effect.number, effect.total, effect.mode, language, limit=effect.limit),
    ]
    if effect.explains:
        key = "ask.how_to_reply_exam" if exam else "ask.how_to_reply" if hints else "ask.how_to_reply_unaided"
        how = of_kind(key, question.kind == "story")
        blocks.append(Block("text", sentence(how, language)))
    return Message(tuple(blocks), buttons(language, *open_choices(exam, hints=hints)))


def show_open(effect: ShowOpen, bank: Bank, language: Language) -> Message:
    """The question that is open with its place, the follow-up to it, and what was replied; nothing can be pressed."""
    question = bank.question(effect.question)
    blocks = [*asked(question, effect.number, effect.total, effect.mode, language)]
    if effect.follow_up is not None:
        blocks.append(Block("question", asked_by(effect.follow_up, question, language)))
    if effect.reply:
        blocks += [Block("heading", sentence("history.reply", language)), Block("quote", effect.reply)]
    return Message(tuple(blocks))


def ask_follow_up(effect: AskFollowUp, bank: Bank, language: Language) -> Message:
    """The follow-up with what it is worth."""
    follow_up = effect.follow_up
    title = sentence(f"ask.{follow_up.kind}", language, number=effect.number, count=follow_up.worth)
    title = with_limit(title, effect.limit, language)
    question = bank.question(effect.question)
    words = asked_by(follow_up, question, language)
    helps = follow_up.kind == "probe" and effect.limit is None and question.keypoint(follow_up.target).hints.all()
    choices: tuple[Choice, ...] = (HINT,) if helps else ()
    return Message((Block("title", title), Block("question", words)), buttons(language, *choices, NEXT, ANSWER, STOP))


def follow_up_card(
    interview: Interview, phase: Phase, place: tuple[int, int], bank: Bank, language: Language
) -> Message:
    """How a follow-up stands; `place` is the number of its question and its own. KeyError where the bank lacks it."""
    number, own = place
    turn = interview.turns[number - 1]
    shown = AskFollowUp(turn.question, turn.follow_ups[own - 1], own, limit_at(interview, number, own))
    message = ask_follow_up(shown, bank, language)
    if turn.closed or own < len(turn.follow_ups):
        return Message(message.blocks)
    match phase:
        case Phase.GRADING_FOLLOW_UP:
            listening = Block("score", sentence("card.listening", language))
            return Message((*message.blocks, listening), buttons(language, *GRADING_CHOICES))
        case Phase.STOPPED:
            return Message((*message.blocks, Block("score", sentence("card.stopped", language))))
    return message


def asked_by(follow_up: FollowUp, question: Question, language: Language) -> str:
    """What a follow-up asks; KeyError where the bank no longer has it."""
    if follow_up.kind == "probe":
        probe = question.keypoint(follow_up.target).probe
        if probe is None:
            raise KeyError(follow_up.target)
        return probe.to(language)
    found = question.follow_up(follow_up.target)
    return exercise(found, follow_up).ask(language) if isinstance(found, Numeric) else found.ask.to(language)


def exercise(numeric: Numeric, follow_up: FollowUp) -> Exercise:
    """The exercise with the values that this follow-up asked it with."""
    return draw(numeric, follow_up.seed)


def exact_answer(drawn: Exercise, language: Language) -> str:
    """The exact answer of an exercise with its unit."""
    number = written(drawn.answer)
    unit = drawn.numeric.unit
    return sentence("number.with_unit", language, number=number, unit=unit.to(language)) if unit else number


def show_hint(effect: ShowHint, bank: Bank, language: Language) -> Message:
    """A hint with its cost, and how many are left."""
    hints = bank.question(effect.question).keypoint(effect.keypoint).hints.to(language)
    if effect.rung >= len(hints):
        raise KeyError(effect.keypoint)
    left = sentence("hint.left" if effect.left else "hint.last", language)
    blocks = (
        Block("title", sentence("hint.title", language, count=effect.cost)),
        Block("text", hints[effect.rung]),
        Block("text", left),
    )
    return Message(blocks, buttons(language, *((ANOTHER_HINT, SKIP) if effect.left else (SKIP,))))


def show_answer(effect: ShowAnswer, bank: Bank, language: Language) -> Message:
    """The model answer of a question, or of a deeper or numeric follow-up to it."""
    question = bank.question(effect.question)
    if effect.follow_up is None:
        return Message(_model_answer(question, language))
    title = Block("title", sentence("answer.follow_up", language))
    found = question.follow_up(effect.follow_up.target)
    if isinstance(found, Deeper):
        return Message((title, Block("text", found.answer.to(language))))
    drawn = exercise(found, effect.follow_up)
    return Message(
        (title, Block("text", exact_answer(drawn, language)), Block("correction", f"→ {drawn.worked(language)}"))
    )


def _model_answer(question: Question, language: Language) -> tuple[Block, ...]:
    title_key = of_kind("answer.title", question.kind == "story")
    title = Block("title", sentence(title_key, language, name=question.name(language)))
    full = Block("text", question.answers.full.to(language))
    if question.answers.short is None:
        return title, full
    short = sentence("answer.in_short", language, answer=question.answers.short.to(language))
    return title, full, Block("text", short)
