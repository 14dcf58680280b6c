"""Disputes as those see them who make them and those who decide."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from bot.interview.disputes import Dispute, DisputedPoint, Judged
from bot.texts.buttons import buttons
from bot.texts.findings import to_add_blocks
from bot.texts.message import Block, Button, Message, Style
from bot.texts.sentences import quoted, sentence
from bot.texts.wording import question_wording
from questions import Language, Question

_SIGNS: dict[str, tuple[Style, str]] = {
    "partly": ("partly", "△"),
    "missed": ("missing", "・"),
    "contradicted": ("wrong", "✗"),
}


# How many choices a message has: what a phone shows without scrolling, and far below the hundred that Telegram takes.
PAGE = 8


def which_point(
    judged: Judged,
    points: Mapping[int, DisputedPoint],
    page: int,
    question: Question,
    language: Language,
    *,
    alone: bool,
) -> Message:
    """A page of the `points` that a reply was not credited with, each with its number to be pressed."""
    wording = question_wording(question, language)
    shown, pressed = _choices(f"/dispute {judged.interview} {judged.position}", points, page, language)
    blocks = [Block("title", question.name(language)), Block("text", sentence("dispute.title", language))]
    for number in shown:
        point = points[number]
        style, sign = _SIGNS["partly" if point.credited else point.status]
        name = wording.point(point.keypoint)
        blocks.append(Block(style, f"{sign} {number}. {_told(point, name, language)}"))
    blocks.append(Block("text", sentence("dispute.how_alone" if alone else "dispute.how", language)))
    return Message(tuple(blocks), pressed)


def which_words(
    point: DisputedPoint, command: str, sentences: Sequence[str], page: int, question: Question, language: Language
) -> Message:
    """A page of the sentences of the reply, each with a number to be pressed."""
    name = question_wording(question, language).point(point.keypoint)
    asked = sentence("dispute.which_words", language, point=name, command=command)
    shown, pressed = _choices(command, range(1, len(sentences) + 1), page, language)
    listed = (Block("item", f"{number}. {sentences[number - 1]}") for number in shown)
    return Message((Block("text", asked), *listed), pressed)


def dispute_case(dispute: Dispute, question: Question, hit: str | None, language: Language) -> Message:
    """What a host decides by: the claim, the reply, what the judge found, went by and was unsure of.

    `hit` is the wording of a contrast that the reply was taken for.
    """
    point, number = dispute.point, dispute.id
    name = question.name(language)
    style, sign = _SIGNS[point.status]
    found = sentence(f"dispute.found_{point.status}", language)
    sure = sentence("dispute.sure", language, found=found, percent=round(100 * point.probability))
    blocks = [
        Block("title", sentence("dispute.case", language, number=number, name=dispute.name, question=name)),
        *_follow_up(point, question, language),
        *to_add_blocks("dispute.point", [point.keypoint], question_wording(question, language)),
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


def _follow_up(point: DisputedPoint, question: Question, language: Language) -> Iterator[Block]:
    """What was asked, where that was not the question itself."""
    probe = question.keypoint(point.keypoint).probe if point.follow_up is not None else None
    if probe is not None:
        yield Block("text", sentence("dispute.to_follow_up", language, asked=probe.to(language)))


def _told(point: DisputedPoint, name: str, language: Language) -> str:
    """The name of a point, with where it was to be said or was said after all."""
    if point.follow_up is not None:
        return sentence("dispute.in_follow_up", language, point=name, number=point.follow_up)
    return sentence("dispute.credited", language, point=name) if point.credited else name


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
