"""What a person sees of a drill."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.interview import Phase
from bot.interview.drill import AskPoint, DrillEffect, DrillOver, JudgedReply, ShowPoint, ShowPointHint
from bot.interview.drills import DueOn
from bot.interview.effects import AskCorrection, Say, ShowHeard, ShowHelp
from bot.interview.scheduling import Fit
from bot.texts.buttons import ANOTHER_HINT, ANSWER, HINT, INTERVIEW, NEXT, RESUME, STOP, Choice, buttons
from bot.texts.delivery import remark_blocks
from bot.texts.feedback import pointwise
from bot.texts.hearing import ask_correction, show_heard
from bot.texts.help_ import show_help
from bot.texts.message import Block, Message
from bot.texts.saying import say
from bot.texts.sentences import bar, sentence
from bot.texts.speech import Speech
from bot.texts.wording import question_wording
from questions import Bank, Language, Question

OPEN: tuple[Choice, ...] = (HINT, NEXT, ANSWER, STOP)


def show_drill(effect: DrillEffect, bank: Bank, language: Language) -> tuple[Message, ...]:
    """The messages that show an effect of a drill but its end; none where it shows nothing."""
    try:
        match effect:
            case Say(key, values):
                return (say(key, language, **dict(values)),)
            case ShowHeard():
                return (show_heard(effect, language),)
            case AskCorrection():
                return (ask_correction(effect, language),)
            case AskPoint():
                return (_ask(effect, bank.question(effect.point.question), language),)
            case ShowPointHint():
                return (_hint(effect, bank.question(effect.point.question), language),)
            case ShowPoint():
                return (_point(effect, bank.question(effect.point.question), language),)
    except KeyError:
        return (say("bank_changed", language),)
    return ()


def next_time(days: int, language: Language) -> Block:
    """When a point that was just rated is asked for again."""
    key = "today" if days <= 0 else "tomorrow" if days == 1 else "later"
    return Block("text", sentence(f"drill.next_{key}", language, days=days))


def why_in_drill(judged: JudgedReply, question: Question, days: int | None, language: Language) -> Message:
    """How a reply in a drill was judged, and when its point is asked for again; None is not known."""
    wording = question_wording(question, language)
    point = wording.point(judged.point.keypoint)
    probe = next((each.probe for each in question.keypoints if each.id == judged.point.keypoint), None)
    found: dict[str | None, tuple[Block, ...]] = {
        "covered": (Block("right", f"✓ {point}"),),
        "partly": (Block("partly", f"△ {wording.partly(judged.point.keypoint)}"),),
        "contradicted": (
            Block("wrong", f"✗ {sentence('drill.contradicted', language)}"),
            Block("correction", f"→ {point}"),
        ),
    }
    blocks = (
        Block("title", sentence("drill.why", language, name=question.name(language))),
        *((Block("question", probe.to(language)),) if probe else ()),
        Block("text", sentence("history.reply", language)),
        Block("quote", judged.text),
        Block("heading", sentence("why.points", language)),
        *found.get(judged.status, (Block("missing", f"・ {point}"),)),
        Block("text", sentence("drill.no_mark", language)),
        *((next_time(days, language),) if days is not None else ()),
    )
    return Message(blocks)


@dataclass(frozen=True, slots=True)
class Coming:
    """How many points come due on each of the next days, as of `today`, and by which fit; None is FSRS's own."""

    due: tuple[DueOn, ...]
    today: date
    fit: Fit | None


def drill_over(effect: DrillOver, coming: Coming, speech: Speech, *, unfinished: bool) -> Message:
    """How a drill went, and what comes next; `unfinished` says that an interview waits."""
    key = "drill.over" if effect.asked else "drill.over_unasked"
    over = Block("score", speech.say(key, known=effect.known, count=effect.asked))
    waits = (Block("text", speech.say("drill.unfinished")),) if unfinished else ()
    choice = RESUME if unfinished else INTERVIEW
    return Message((over, *_coming(coming, speech), *waits), buttons(speech.language, choice))


def due_points(due: Sequence[tuple[Question, int]], coming: Coming, speech: Speech) -> Message:
    """How many points of which questions are due, what comes next, and how a drill is begun from the shell."""
    count = sum(points for _, points in due)
    blocks = (
        Block("text", speech.say("drill.due_now", count=count) if due else speech.say("drill.nothing_due")),
        *(
            Block("item", speech.say("drill.due_of", question=question.name(speech.language), count=points))
            for question, points in due
        ),
        *((Block("text", speech.say("drill.begin_here")),) if due else ()),
        *_coming(coming, speech),
    )
    return Message(blocks)


def nothing_due(coming: Coming, speech: Speech, *, unfinished: bool) -> Message:
    """Nothing is due, and what comes next; `unfinished` says that an interview is under way or waits."""
    blocks = (Block("text", speech.say("drill.nothing_due")), *_coming(coming, speech))
    return Message(blocks, buttons(speech.language, RESUME if unfinished else INTERVIEW))


def schedule(fit: Fit | None, speech: Speech) -> str:
    """Which parameters schedule drills; None is FSRS's own."""
    if fit is None:
        return speech.say("drill.standard_schedule")
    return speech.say("drill.fitted_schedule", repeats=fit.repeats, day=speech.date(fit.at))


def drill_help(language: Language) -> Message:
    """What can be done in a drill, then the commands."""
    _, *commands = show_help(ShowHelp(Phase.IDLE, None), language).blocks
    return Message((Block("text", sentence("drill.help", language)), *commands), buttons(language, *OPEN))


def _ask(effect: AskPoint, question: Question, language: Language) -> Message:
    probe = question.keypoint(effect.point.keypoint).probe
    if probe is None:
        raise KeyError(effect.point.keypoint)
    done = bar((effect.number - 1) / effect.total)
    place = sentence("drill.place", language, number=effect.number, total=effect.total, bar=done)
    blocks = [Block("title", place), Block("text", question.name(language)), Block("question", probe.to(language))]
    if effect.number == 1:
        blocks.append(Block("text", sentence("drill.how", language)))
    return Message(tuple(blocks), buttons(language, *OPEN))


def _hint(effect: ShowPointHint, question: Question, language: Language) -> Message:
    hints = question.keypoint(effect.point.keypoint).hints.to(language)
    if effect.rung >= len(hints):
        raise KeyError(effect.point.keypoint)
    left = sentence("hint.left", language, count=effect.left) if effect.left else sentence("hint.last", language)
    blocks = (
        Block("title", sentence("drill.hint", language)),
        Block("text", hints[effect.rung]),
        Block("text", left),
    )
    return Message(blocks, buttons(language, *((ANOTHER_HINT,) if effect.left else ()), NEXT, ANSWER))


def _point(effect: ShowPoint, question: Question, language: Language) -> Message:
    wording = question_wording(question, language)
    keypoint = question.keypoint(effect.point.keypoint)
    said = keypoint.paraphrases.to(language) or (wording.point(keypoint.id),)
    if effect.assessment is None:
        heading = Block("heading", sentence("drill.the_point", language))
        return Message((heading, Block("right", f"・ {said[0]}")))
    if not effect.assessment.findings and effect.assessment.verdict != "dont_know":
        return Message((Block("text", sentence("drill.again", language)),), buttons(language, *OPEN))
    told = remark_blocks(effect.delivery, effect.remarks, language)
    return Message((*pointwise(effect.assessment, [keypoint.id], wording), *told))


def _coming(coming: Coming, speech: Speech) -> Iterator[Block]:
    yield Block("heading", speech.say("drill.forecast"))
    busy = [each for each in coming.due if each.points]
    for each in busy:
        ahead = (each.day - coming.today).days
        key = "today" if ahead == 0 else "tomorrow" if ahead == 1 else "later"
        yield Block("item", speech.say(f"drill.due_{key}", day=speech.day(each.day), count=each.points))
    if not busy:
        yield Block("item", speech.say("drill.due_none"))
    yield Block("text", schedule(coming.fit, speech))
