"""From what was understood of a file to the text of a bank that a person can go on with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from questions.importing.card import Card, FollowUp, Imported
from questions.importing.points import Made as Points
from questions.importing.points import points_of
from questions.languages import Language, language_of
from questions.model import MOST_KEYPOINTS, MOST_QUESTIONS, Question
from questions.naming import MOST_IN_ID, slug, topic_id
from questions.texts import MOST_CHARACTERS, MOST_ITEMS, is_unseen
from questions.verdicts import about, is_bare
from questions.writing import Draft, bank_text, question_text, tidied

MOST_IN_BANK = 1_500_000  # characters, so that the file stays below what the reader takes

# The points that a question's answer makes, in the language of the answer.
Derive = Callable[[Question], Sequence[str]]


@dataclass(slots=True)
class Made:
    """The banks that were made, as texts of files, and what there is to say about them."""

    texts: list[str] = field(default_factory=list)
    questions: int = 0
    derived: int = 0  # questions whose keypoints come from the sentences of the answer
    proposed: int = 0  # contrasts that come from wrong choices
    follow_ups: int = 0
    unasked: list[FollowUp] = field(default_factory=list)  # follow-ups without an answer to compare replies with
    unanswered: list[Card] = field(default_factory=list)
    refused: list[tuple[Card, str]] = field(default_factory=list)
    unseen: int = 0  # characters that were taken out


def drafted(found: Imported, title: str, derive: Derive) -> Made:
    """The text of a bank (or of several, where there is too much for one) with all that was understood."""
    made = Made()
    drafts: list[Draft] = []
    taken: set[str] = set()
    for card in found.cards:
        _clean(card, made)
        if not card.answer:
            made.unanswered.append(card)
            continue
        try:
            draft = _draft(card, derive, taken, made)
            Question.model_validate(draft.content)
        except ValidationError as error:
            made.refused.append((card, error.errors(include_url=False)[0]["msg"]))
            continue
        taken.add(draft.content["id"])
        drafts.append(draft)
    made.questions = len(drafts)
    heads = [*_head(found), *_unfinished(made), *_left_out(found)]
    for number, part in enumerate(_parted(drafts)):
        named = title if number == 0 else f"{title} ({number + 1})"
        made.texts.append(bank_text(named, part, heads if number == 0 else ()))
    if not drafts:
        made.texts = []
    return made


def _draft(card: Card, derive: Derive, taken: set[str], made: Made) -> Draft:
    language = language_of(card.ask + card.answer)
    about_it, remarks = _about(card, language)
    content: dict[str, Any] = {"id": _id(_first_paragraph(card.ask), taken), **about_it}
    content["ask"] = _text(card.ask, language)
    content["answers"] = _text(card.answer, language)
    at_fields = {}
    points = list(dict.fromkeys(card.points))
    if not points:
        told = _told(card.ask, card.answer, language, derive)
        points = [about(point, _first_paragraph(card.ask)) if is_bare(point) else point for point in told.points]
        made.derived += bool(points) and told.told
        at_fields["keypoints"] = f"{told.origin}: shorten them, and take out what a good reply need not say"
    content.update(_keypoints(points[:MOST_KEYPOINTS], card, language))
    remarks += _with_other_wordings(content.get("keypoints", []), card.also, language)
    remarks += [f"a point more: {point}" for point in points[MOST_KEYPOINTS:]]
    if card.wrong and points:
        content["contrasts"] = _contrasts(card, content["keypoints"][0], language)
        at_fields["contrasts"] = "proposals, from the wrong choices: delete what a reply may well say"
        made.proposed += len(card.wrong)
    if not points:
        remarks += _beside(card)
    deeper, left = _follow_ups(card, language, derive)
    if deeper:
        content["follow_ups"] = deeper
        at_fields["follow_ups"] = "their keypoints come from their answers: shorten them, too"
        made.follow_ups += len(deeper)
    made.unasked += left
    remarks += map(_said, left)
    if card.sources:
        content["sources"] = card.sources
    return Draft(content, tuple(remarks), {name: said for name, said in at_fields.items() if name in content})


def _with_other_wordings(keypoints: list[Any], also: Sequence[str], language: Language) -> list[str]:
    """Make what is as right as the answer paraphrases of its only point; remarks on it where there are several."""
    if len(keypoints) != 1 or not also:
        return [f"also accepted: {each}" for each in also]
    (point,) = keypoints
    named = point if isinstance(point, dict) and "point" in point else {"point": point}
    plain = all(language_of(each) == language for each in also)
    keypoints[:] = [{**named, "paraphrases": list(also) if plain else {language: list(also)}}]
    return []


def _follow_ups(card: Card, language: Language, derive: Derive) -> tuple[list[dict[str, Any]], list[FollowUp]]:
    """The follow-ups of a question that have an answer with points to make; and those that cannot be asked without."""
    taken: set[str] = set()
    deeper: list[dict[str, Any]] = []
    left: list[FollowUp] = []
    for each in card.follow_ups:
        points = list(_told(each.ask, each.answer, language, derive).points) if each.answer else []
        if not points or len(deeper) == MOST_ITEMS:
            left.append(each)
            continue
        points = [about(point, each.ask) if is_bare(point) else point for point in points]
        own = _id(_first_paragraph(each.ask), taken)
        taken.add(own)
        asked = {"ask": _text(each.ask, language), "answer": _text(each.answer, language)}
        deeper.append(
            {
                "kind": "deeper",
                "id": own,
                **asked,
                **_keypoints(points[:MOST_KEYPOINTS], Card(card.line, each.ask), language),
            }
        )
    return deeper, left


def _said(follow_up: FollowUp) -> str:
    """A follow-up as a remark."""
    if not follow_up.answer:
        return f"follow-up without an answer: {follow_up.ask}"
    return f"follow-up: {follow_up.ask} – {follow_up.answer}"


def _told(ask: str, answer: str, language: Language, derive: Derive) -> Points:
    return points_of(answer, lambda piece: derive(_bare(_text(ask, language), _text(piece, language))))


def _about(card: Card, language: Language) -> tuple[dict[str, Any], list[str]]:
    """The fields for lists and summaries, and the remarks, also on what these fields cannot hold."""
    content: dict[str, Any] = {}
    remarks = list(card.remarks)
    # Quizzes number their questions: "Q1" tells nobody what it is about.
    if 3 < len(card.title) <= 80 and card.title != card.ask:
        content["title"] = _text(card.title, language)
    elif card.title and card.title != card.ask:
        remarks.append(f"name: {card.title}")
    if topics := list(dict.fromkeys(topic for each in card.topics if (topic := topic_id(each)))):
        content["topics"] = topics[:MOST_ITEMS]
    remarks += [f"topic: {each}" for each in card.topics if not topic_id(each)]
    remarks += [f"topic: {each}" for each in topics[MOST_ITEMS:]]
    if card.level:
        content["level"] = card.level
    return content, remarks


def _beside(card: Card) -> list[str]:
    """Remarks on what stands at keypoints, where there are none."""
    wrong = [f"{each.text} ({each.feedback})" if each.feedback else each.text for each in card.wrong]
    return [*(f"hint: {each}" for each in card.hints), *(f"wrong choice: {each}" for each in wrong)]


def _bare(ask: str | dict[str, str], answer: str | dict[str, str]) -> Question:
    return Question.model_validate({"id": "q", "ask": ask, "answers": answer})


def _keypoints(points: Sequence[str], card: Card, language: Language) -> dict[str, Any]:
    """The keypoints, each with an id of its own; hints stand at the first one."""
    taken: set[str] = set()
    keypoints: list[Any] = []
    for point in points:
        own = _id(point, taken)
        taken.add(own)
        named = {"id": own} if own != slug(point) or card.wrong or (card.hints and not keypoints) else {}
        text = _text(point, language)
        keypoints.append({**named, "point": text} if named or not isinstance(text, str) else text)
    if keypoints and card.hints:
        keypoints[0]["hints"] = {language: card.hints}
    return {"keypoints": keypoints} if keypoints else {}


def _contrasts(card: Card, keypoint: dict[str, Any], language: Language) -> list[dict[str, Any]]:
    right = card.answer if "\n" not in card.answer else card.answer.replace("\n- ", "; ").removeprefix("- ")
    said = f"正しくは：{right}" if language == "ja" else f"The right answer is: {right}"
    taken: set[str] = set()
    contrasts = []
    for wrong in dict.fromkeys(card.wrong):
        own = _id(wrong.text, taken)
        taken.add(own)
        contrasts.append(
            {
                "id": own,
                "contradicts": keypoint["id"],
                "wordings": [wrong.text] if language_of(wrong.text) == language else {language: [wrong.text]},
                "correction": _text(wrong.feedback or said, language),
            }
        )
    return contrasts


def _first_paragraph(ask: str) -> str:
    """What is asked, without the code and the choices that stand below it."""
    return ask.partition("\n\n")[0]


def _text(text: str, language: Language) -> str | dict[str, str]:
    """A text as it is where its letters tell its language, else with the language named."""
    return text if language_of(text) == language else {language: text}


def _id(text: str, taken: set[str]) -> str:
    name = slug(text)
    number = 2
    made = name
    while made in taken:
        made = f"{name[: MOST_IN_ID - len(str(number)) - 1].rstrip('-')}-{number}"
        number += 1
    return made


def _clean(card: Card, made: Made) -> None:
    """Take out what cannot be seen, and what a block of YAML would not keep."""

    def clean(text: str) -> str:
        kept = "".join(character for character in text if not is_unseen(character))
        made.unseen += len(text) - len(kept)
        return tidied(kept).strip()

    card.ask, card.answer, card.title = clean(card.ask), clean(card.answer), " ".join(clean(card.title).split())
    card.points = [point for each in card.points if (point := " ".join(clean(each).split()))]
    card.hints, card.sources = [clean(each) for each in card.hints], [clean(each) for each in card.sources]
    card.remarks = [clean(each) for each in card.remarks]
    card.also = list(dict.fromkeys(said for each in card.also if (said := " ".join(clean(each).split()))))[:MOST_ITEMS]
    card.follow_ups = [type(each)(clean(each.ask), clean(each.answer)) for each in card.follow_ups if clean(each.ask)]
    card.wrong = [type(each)(clean(each.text), clean(each.feedback)) for each in card.wrong if clean(each.text)]


def _parted(drafts: Sequence[Draft]) -> Iterable[list[Draft]]:
    """The drafts in parts that a bank can hold."""
    part: list[Draft] = []
    size = 0
    for draft in drafts:
        own = len(str(draft.content)) * 2 + sum(map(len, draft.remarks))
        if part and (size + own > MOST_IN_BANK or len(part) == MOST_QUESTIONS):
            yield part
            part, size = [], 0
        part.append(draft)
        size += own
    if part:
        yield part


def _head(found: Imported) -> list[str]:
    return [f"Made from {found.kind}.", "Change it as you like; docs/banks.md tells what each field brings.", ""]


def _unfinished(made: Made) -> list[str]:
    """The questions that are no part of the bank yet, to be filled in."""
    lines = []
    if made.unanswered:
        lines += ["Without an answer; to use them, put them below the others and fill them in:", ""]
        for card in made.unanswered:
            lines += question_text(_open(card)).rstrip("\n").split("\n")
        lines.append("")
    for card, reason in made.refused:
        lines += [f"Line {card.line}, which no bank can hold ({reason}):", f"  {_one_line(card.ask)[:200]}", ""]
        lines += [f"  {row}" for row in [*card.answer[:MOST_CHARACTERS].split("\n"), *_open(card).remarks]]
    return lines


def _open(card: Card) -> Draft:
    """A question without an answer, with all that is known of it."""
    content, remarks = _about(card, language_of(card.ask))
    points = {"keypoints": card.points} if card.points else {}
    sources = {"sources": card.sources} if card.sources else {}
    beside = (*_beside(card), *map(_said, card.follow_ups))
    return Draft({"ask": card.ask, **content, **points, **sources}, (*remarks, *beside))


def _left_out(found: Imported) -> list[str]:
    if not found.left_out:
        return []
    lines = ["What belongs to no question:", ""]
    for number, source in found.left_out:
        rows = "".join(each for each in source if each == "\n" or not is_unseen(each)).strip().split("\n")
        lines += (
            [f"  line {number}: {rows[0]}"]
            if len(rows) == 1
            else [f"  line {number}:", *(f"    {row}" for row in rows)]
        )
    return [*lines, ""]


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", "".join(each for each in text if not is_unseen(each))).strip()
