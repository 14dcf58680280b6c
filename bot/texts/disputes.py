"""Disputes as those see them who make them, and those who decide about points."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from bot.interview.disputes import Dispute, Disputed, DisputedExercise, DisputedPoint, Judged, State
from bot.texts.buttons import buttons
from bot.texts.findings import to_add_blocks
from bot.texts.message import Block, Button, Message, Style
from bot.texts.sentences import quoted, sentence
from bot.texts.wording import Wording, deeper_wording, question_wording
from questions import Language, Question, Text

_SIGNS: dict[str, tuple[Style, str]] = {
    "partly": ("partly", "△"),
    "missed": ("missing", "・"),
    "contradicted": ("wrong", "✗"),
}


# How many choices a message has: what a phone shows without scrolling, and far below the hundred that Telegram takes.
PAGE = 8


def which_result(
    judged: Judged,
    results: Mapping[int, Disputed],
    page: int,
    question: Question,
    language: Language,
    *,
    alone: bool,
) -> Message:
    """A page of the points and exercises that a reply was not credited with, each with its number to be pressed."""
    shown, pressed = _choices(f"/dispute {judged.interview} {judged.position}", results, page, language)
    has_exercise = any(isinstance(each, DisputedExercise) for each in results.values())
    title = sentence("dispute.title_with_exercise" if has_exercise else "dispute.title", language)
    blocks = [Block("title", question.name(language)), Block("text", title)]
    for number in shown:
        about = results[number]
        style, sign = _sign(about)
        blocks.append(Block(style, f"{sign} {number}. {_told(about, question, language)}"))
    blocks.append(Block("text", sentence("dispute.how_alone" if alone else "dispute.how", language)))
    return Message(tuple(blocks), pressed)


def which_words(
    about: Disputed, command: str, sentences: Sequence[str], page: int, question: Question, language: Language
) -> Message:
    """A page of the sentences of the reply, each with a number to be pressed."""
    name = disputed_name(about, question, language)
    asked = sentence("dispute.which_words", language, point=name, command=command)
    shown, pressed = _choices(command, range(1, len(sentences) + 1), page, language)
    listed = (Block("item", f"{number}. {sentences[number - 1]}") for number in shown)
    return Message((Block("text", asked), *listed), pressed)


def dispute_case(
    dispute: Dispute, point: DisputedPoint, question: Question, hit: str | None, language: Language
) -> Message:
    """What a host decides about a point by: the claim, the reply, what the judge found, went by and was unsure of.

    `hit` is the wording of a contrast that the reply was taken for.
    """
    number = dispute.id
    # The words are about this very reply, whatever was said in a follow-up later.
    style, sign = _SIGNS[point.status]
    found = sentence(f"dispute.found_{point.status}", language)
    sure = sentence("dispute.sure", language, found=found, percent=round(100 * point.probability))
    blocks = [
        case_title(dispute, question, language),
        *_follow_up(point, question, language),
        *to_add_blocks("dispute.point", [point.keypoint], _wording(point, question, language)),
        Block("text", sentence("dispute.claim", language)),
        Block("quote", quoted(dispute.words, language)),
    ]
    if point.reply != dispute.words:
        blocks += [Block("text", sentence("dispute.whole_reply", language)), Block("quote", point.reply)]
    blocks += [Block("heading", sentence("dispute.finding", language)), Block(style, f"{sign} {sure}")]
    for key, words in (("dispute.by", point.evidence), ("dispute.wrong_statement", hit)):
        if words:
            blocks += [Block("text", sentence(key, language)), Block("quote", quoted(words, language))]
    blocks.append(Block("text", sentence("dispute.what_follows", language)))
    strike = [("button.strike", f"/dispute strike {number}")] if hit else []
    choices = [
        ("button.accept", f"/dispute accept {number}"),
        *strike,
        ("button.decline", f"/dispute decline {number}"),
    ]
    return Message(tuple(blocks), buttons(language, *choices))


def case_of_nothing(dispute: Dispute, language: Language) -> Message:
    """What a host is shown where the bank has the question no more: the dispute can only be declined."""
    said = sentence("dispute.no_fit", language, reason=f"mensetsu check {dispute.judged.bank}")
    title = sentence("dispute.number", language, number=dispute.id, name=dispute.name)
    choices = buttons(language, ("button.decline", f"/dispute decline {dispute.id}"))
    return Message((Block("title", title), Block("text", said)), choices)


def closed_case(dispute: Dispute, state: State, host: str, question: Question, language: Language) -> Message:
    """What a case is changed to for all hosts once one of them has decided it: which it was, and how it was decided."""
    about, how = dispute.about, "credited" if isinstance(dispute.about, DisputedExercise) else "accepted"
    blocks = [case_title(dispute, question, language)]
    if isinstance(about, DisputedPoint):
        blocks += to_add_blocks("dispute.point", [about.keypoint], _wording(about, question, language))
    blocks += [
        Block("text", sentence("dispute.claim" if isinstance(about, DisputedPoint) else "dispute.reply", language)),
        Block("quote", quoted(dispute.words, language)),
        Block("text", sentence(f"dispute.{how if state == 'accepted' else state}_by", language, host=host)),
    ]
    return Message(tuple(blocks))


def case_title(dispute: Dispute, question: Question, language: Language) -> Block:
    """Whose dispute it is, and on which question."""
    values = {"name": dispute.name, "question": question.name(language)}
    return Block("title", sentence("dispute.case", language, number=dispute.id, **values))


def disputed_name(about: Disputed, question: Question | None, language: Language) -> str:
    """What a point or an exercise is called; where the bank has it no more, a point goes by its id."""
    if isinstance(about, DisputedExercise):
        return sentence("dispute.exercise", language, number=about.follow_up)
    return about.keypoint if question is None else _wording(about, question, language).point(about.keypoint)


def _wording(point: DisputedPoint, question: Question, language: Language) -> Wording:
    """The wording of the points that a reply was asked for; none where the bank has the follow-up no more."""
    if point.deeper is None:
        return question_wording(question, language)
    deeper = question.deeper.get(point.deeper)
    return Wording(language, {}) if deeper is None else deeper_wording(question, deeper, language)


def _follow_up(point: DisputedPoint, question: Question, language: Language) -> Iterator[Block]:
    """What was asked, where that was not the question itself, and the bank still has it."""
    asked: Text | None = None
    if point.deeper is not None:
        deeper = question.deeper.get(point.deeper)
        asked = None if deeper is None else deeper.ask
    elif point.follow_up is not None:
        asked = next((each.probe for each in question.keypoints if each.id == point.keypoint), None)
    if asked is not None:
        yield Block("text", sentence("dispute.to_follow_up", language, asked=asked.to(language)))


def _sign(about: Disputed) -> tuple[Style, str]:
    if isinstance(about, DisputedExercise):
        return _SIGNS["contradicted"]
    return _SIGNS["partly" if about.credited else about.status]


def _told(about: Disputed, question: Question, language: Language) -> str:
    """The name of a point, with where it was to be said or was said after all; that of an exercise says where."""
    name = disputed_name(about, question, language)
    if isinstance(about, DisputedExercise):
        return name
    if about.follow_up is not None:
        return sentence("dispute.in_follow_up", language, point=name, number=about.follow_up)
    return sentence("dispute.said_later", language, point=name) if about.credited else name


def _choices(
    command: str, numbers: Collection[int], page: int, language: Language
) -> tuple[tuple[int, ...], tuple[Button, ...]]:
    """The numbers on a page, which is the nearest there is, and their buttons with those that turn it."""
    pages = max(1, -(-len(numbers) // PAGE))
    page = min(max(page, 1), pages)
    shown = tuple(numbers)[PAGE * (page - 1) : PAGE * page]
    turning = [
        (label, f"{command} page {other}")
        for label, other in (("button.previous", page - 1), ("button.following", page + 1))
        if 1 <= other <= pages
    ]
    return shown, (*(Button(str(each), f"{command} {each}") for each in shown), *buttons(language, *turning))
