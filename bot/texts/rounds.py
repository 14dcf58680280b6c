"""What a group sees of a round, in each of its languages, and what each member sees in private."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.interview.delivery import is_spoken, put, remarks
from bot.interview.effects import ShowAnswer, ShowFeedback, ShowHeard, ShowWhy
from bot.interview.rounds import Answer, BestPut, Results, Round, Row
from bot.interview.session import Turn
from bot.texts.asking import show_answer
from bot.texts.buttons import HISTORY, Choice, buttons
from bot.texts.feedback import is_disputable, show_feedback
from bot.texts.hearing import show_heard
from bot.texts.message import Attachment, Block, Button, Message
from bot.texts.sentences import quoted, sentence
from bot.texts.why import show_why
from bot.texts.wording import question_wording
from questions import Bank, Language, Question
from scoring import Assessment

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def round_card(opened: Round, question: Question, minutes: int | None, languages: Sequence[Language]) -> Message:
    """The card of a round in its group: who has answered, not what, and the time left."""
    blocks: list[Block] = []
    for language in languages:
        again = "round.title_again" if opened.before else "round.title"
        blocks += [Block("title", sentence(again, language)), Block("question", question.ask.to(language))]
        if opened.state == "open":
            how = "round.how_anonymous" if opened.anonymous else "round.how"
            blocks += [Block("text", sentence(how, language)), Block("text", time_left(minutes, language))]
        else:
            blocks.append(Block("text", sentence(f"round.{_CLOSED[opened.state]}", language)))
        if opened.counted or opened.state == "open":
            blocks.append(Block("text", _who_answered(opened, language)))
    return Message(tuple(blocks), _open_choices(opened, languages[0]) if opened.state == "open" else ())


def time_left(minutes: int | None, language: Language) -> str:
    """How long a round is still open."""
    if minutes is None:
        return sentence("round.no_end", language)
    if minutes <= 1:
        return sentence("round.seconds_left", language)
    return sentence("round.minutes_left", language, count=minutes)


def ask_round(opened: Round, question: Question, minutes: int | None, language: Language, so_far: str = "") -> Message:
    """The question to one member in private, with what they have answered so far."""
    title = "round.asked_again" if opened.before else "round.asked"
    blocks = [
        Block("title", sentence(title, language, minutes=time_left(minutes, language))),
        Block("question", question.ask.to(language)),
        Block("text", sentence("round.how_private", language)),
    ]
    if so_far:
        blocks += [Block("heading", sentence("round.answered_so_far", language)), Block("quote", so_far)]
    return Message(tuple(blocks))


def ask_at_table(question: Question, language: Language) -> Message:
    """The question to one of those who sit at one machine."""
    how = Block("text", sentence("table.how", language))
    return Message((Block("question", question.ask.to(language)), how))


def answer_taken(language: Language, *, first: bool) -> Message:
    """A message of an answer was taken."""
    words = Block("text", sentence("round.taken" if first else "round.added", language))
    return Message((words,), buttons(language, ("button.take_back", "/skip")))


def round_heard(text: str, language: Language) -> Message:
    """What was heard in a recording, which is in the answer now."""
    heard = show_heard(ShowHeard(text), language).blocks
    note = Block("text", sentence("round.heard", language))
    return Message((*heard, note), buttons(language, ("button.take_back", "/skip")))


def round_results(
    over: Round, found: Results, bank: Bank, languages: Sequence[Language], heat_map: Attachment | None
) -> Message:
    """What a round came to, for the group; a heat map comes with it where one may be shown."""
    question = bank.question(over.question)
    blocks: list[Block] = []
    for language in languages:
        title = sentence("round.results", language, name=question.name(language))
        blocks += [Block("title", title), *_result_blocks(over, found, question, language)]
    again = Button(sentence("button.again", languages[0]), f"/round again {over.id}")
    return Message(tuple(blocks), (again,) if found.rows else (), attachment=heat_map)


def round_answer(over: Round, bank: Bank, languages: Sequence[Language]) -> Message:
    """The model answer, for the group."""
    shown = [show_answer(ShowAnswer(over.question), bank, language) for language in languages]
    return Message(tuple(block for message in shown for block in message.blocks))


def your_result(answer: Answer, before: int | None, over: Round, bank: Bank, language: Language) -> Message:
    """How a member's own answer was judged."""
    question = bank.question(over.question)
    title = Block("title", sentence("round.your_result", language, name=question.name(language)))
    if answer.assessment is None:
        return Message((title, Block("text", sentence("round.not_judged", language))), buttons(language, HISTORY))
    turn = _turn(answer, over, answer.assessment)
    blocks = [title, *show_feedback(ShowFeedback(turn, 1, last=True), bank, language).blocks]
    if before is not None:
        after = answer.assessment.score
        blocks.append(Block("text", sentence("round.your_gain", language, before=before, after=after)))
    why: Choice = ("button.why", f"/round why {over.id}")
    held: list[Choice] = [("button.dispute", f"/dispute round {over.id}")] if is_disputable(turn, question) else []
    return Message(tuple(blocks), buttons(language, why, *held, HISTORY))


def why_result(answer: Answer, over: Round, bank: Bank, language: Language, *, numbers: bool) -> Message:
    """What made the score of a member's own answer, or the numbers behind it; the answer must have been judged."""
    assert answer.assessment is not None, "only what was judged can be explained"
    turn = replace(_turn(answer, over, answer.assessment), closed=True)
    (message,) = show_why(ShowWhy(turn, 1, numbers), bank, language)
    behind: Choice = ("button.numbers", f"/round why {over.id} numbers")
    return replace(message, buttons=() if numbers else buttons(language, behind))


def ask_consent(best: BestPut, over: Round, question: Question, language: Language) -> Message:
    """Ask the author of the best sentence whether the group may see it."""
    command = f"/round show {over.id}"
    blocks = (
        Block("text", sentence("round.ask_consent", language)),
        Block("right", f"✓ {question_wording(question, language).point(best.keypoint)}"),
        Block("quote", quoted(best.words, language)),
    )
    named = () if over.anonymous else (("button.show_named", f"{command} named"),)
    choices = (*named, ("button.show_unnamed", f"{command} unnamed"), ("button.show_no", f"{command} no"))
    return Message(blocks, buttons(language, *choices))


def best_put(best: BestPut, name: str | None, question: Question, languages: Sequence[Language]) -> Message:
    """The best sentence, for the group; `name` is its author's, None where they do not want to be named.

    It may come long after the results, with other rounds in between, so it says which question it answers.
    """
    blocks: list[Block] = []
    for language in languages:
        key = "round.best" if name else "round.best_unnamed"
        named = sentence(key, language, name=name or "", question=question.name(language))
        blocks.append(Block("heading", named))
        blocks.append(Block("right", f"✓ {question_wording(question, language).point(best.keypoint)}"))
    return Message((*blocks, Block("quote", quoted(best.words, languages[0]))))


def points_of(question: Question, keypoints: Sequence[str], language: Language) -> list[str]:
    """What keypoints of a question are called."""
    wording = question_wording(question, language)
    return [wording.point(keypoint) for keypoint in keypoints]


def labels(found: Results, *, anonymous: bool) -> list[str]:
    """What the rows of a result are called."""
    return [LETTERS[place % 26] if anonymous else row.name for place, row in enumerate(found.rows)]


def signed(gain: int) -> str:
    """A gain with its sign."""
    return f"+{gain}" if gain > 0 else f"−{-gain}" if gain < 0 else "±0"


_CLOSED = {"judging": "judging", "over": "closed"}


def _turn(answer: Answer, over: Round, assessment: Assessment) -> Turn:
    """An answer as the turn of an interview, with what is told of how it was spoken."""
    delivery = put(answer.parts, assessment.findings) if is_spoken(answer.parts) else None
    told = () if delivery is None else remarks(delivery)
    return Turn(over.question, assessment=assessment, mark=assessment.score, delivery=delivery, remarks=told)


def _who_answered(opened: Round, language: Language) -> str:
    names = [answer.name for answer in opened.counted]
    if not names:
        return sentence("round.nobody_yet", language)
    if opened.anonymous:
        return sentence("round.answered_unnamed", language, count=len(names))
    listed = sentence("round.between_names", language).join(names)
    return sentence("round.answered", language, count=len(names), names=listed)


def _open_choices(opened: Round, language: Language) -> tuple[Button, ...]:
    return (
        Button(sentence("button.answer_privately", language), f"/start round_{opened.id}", private=True),
        Button(sentence("button.reveal", language), f"/reveal {opened.id}"),
    )


def _result_blocks(over: Round, found: Results, question: Question, language: Language) -> Iterator[Block]:
    if not found.rows:
        yield Block("text", sentence("round.no_answers", language))
        return
    if over.tells_whose:
        yield Block("text", sentence("round.too_few", language))
        return
    for label, row in zip(labels(found, anonymous=over.anonymous), found.rows, strict=True):
        yield Block("item", _line(label, row, language))
    if len(found.rows) == 1:
        return  # there is no mean of one, and nobody who has most missed anything
    if found.mean is not None and found.gain is not None:
        gain = signed(found.gain)
        said = sentence("round.mean_gain", language, mean=found.mean, gain=gain, count=found.gained)
        yield Block("text", said)
    elif found.mean is not None:
        yield Block("text", sentence("round.mean", language, mean=found.mean))
    if found.missed is not None:
        keypoint, count = found.missed
        point = question_wording(question, language).point(keypoint)
        yield Block("text", sentence("round.missed", language, count=count, total=len(found.rows), point=point))


def _line(label: str, row: Row, language: Language) -> str:
    if row.score is None:
        return sentence("round.line_unjudged", language, name=label)
    if row.gain is None:
        return sentence("round.line", language, name=label, score=row.score)
    return sentence("round.line_gain", language, name=label, score=row.score, gain=signed(row.gain))
