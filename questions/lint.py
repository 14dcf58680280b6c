"""What a bank lacks for its scores to be good: advice, where the schema only refuses what cannot work."""

from __future__ import annotations

import string
from collections.abc import Iterator
from dataclasses import dataclass

from questions.errors import BankInvalid
from questions.exercises import draw
from questions.model import LANGUAGES, Bank, Keypoint, Language, Numeric, Question, Text, Texts

LEAST_KEYPOINTS, MOST_KEYPOINTS = 5, 8
LEAST_CONTRASTS = 5
LEAST_PARAPHRASES = 4
LEAST_WORDINGS = 2
HINTS = 2


@dataclass(frozen=True, slots=True)
class Advice:
    """Something to mend: in which question, at which field, and what."""

    question: str
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.question}: {self.field}: {self.message}"


def lint(bank: Bank) -> tuple[Advice, ...]:
    """All advice for a bank, in the order of its questions."""
    return tuple(
        Advice(question.id, field, message) for question in bank.questions for field, message in _question(question)
    )


def by_reference_alone(bank: Bank) -> tuple[str, ...]:
    """The ids of the questions that have no more than reference answers, which is enough to judge replies by."""
    return tuple(question.id for question in bank.questions if _is_bare(question))


def _is_bare(question: Question) -> bool:
    return not question.keypoints and not question.follow_ups


def _question(question: Question) -> Iterator[tuple[str, str]]:
    if _is_bare(question):
        return
    for field in ("title", "intent"):
        yield from _text(field, getattr(question, field))
    yield from _text("ask", question.ask)
    yield from _text("answers.full", question.answers.full)
    yield from _text("answers.short", question.answers.short)
    if not question.topics:
        yield "topics", "has no topic, so the summary cannot group it"
    if not question.sources:
        yield "sources", "names no source for its facts"
    count = len(question.keypoints)
    if not LEAST_KEYPOINTS <= count <= MOST_KEYPOINTS:
        yield "keypoints", f"has {count}; {LEAST_KEYPOINTS} to {MOST_KEYPOINTS} make a fair score"
    if question.keypoints and not any(keypoint.tier == "core" for keypoint in question.keypoints):
        yield "keypoints", "none of them is core"
    for keypoint in question.keypoints:
        yield from _keypoint(keypoint)
    yield from _contrasts(question)
    yield from _follow_ups(question)


def _keypoint(keypoint: Keypoint) -> Iterator[tuple[str, str]]:
    field = f"keypoints[{keypoint.id}]"
    yield from _text(f"{field}.point", keypoint.point)
    yield from _at_least(f"{field}.paraphrases", keypoint.paraphrases, LEAST_PARAPHRASES)
    yield from _at_least(f"{field}.hints", keypoint.hints, HINTS)
    yield from _text(f"{field}.probe", keypoint.probe)


def _contrasts(question: Question) -> Iterator[tuple[str, str]]:
    if len(question.contrasts) < LEAST_CONTRASTS:
        yield "contrasts", f"has {len(question.contrasts)}; with {LEAST_CONTRASTS} or more, wrong replies are caught"
    right = {text for keypoint in question.keypoints for text in keypoint.statements()}
    for contrast in question.contrasts:
        field = f"contrasts[{contrast.id}]"
        yield from _at_least(f"{field}.wordings", contrast.wordings, LEAST_WORDINGS)
        yield from _text(f"{field}.correction", contrast.correction)
        for wording in sorted(right & set(contrast.wordings.all())):
            yield field, f"is also given as right: {wording!r}"


def _follow_ups(question: Question) -> Iterator[tuple[str, str]]:
    if not any(follow_up.kind == "deeper" for follow_up in question.follow_ups):
        yield "follow_ups", "has no deeper question"
    for follow_up in question.follow_ups:
        field = f"follow_ups[{follow_up.id}]"
        yield from _text(f"{field}.ask", follow_up.ask)
        if isinstance(follow_up, Numeric):
            yield from _numeric(field, follow_up)
        else:
            yield from _text(f"{field}.answer", follow_up.answer)


def _numeric(field: str, numeric: Numeric) -> Iterator[tuple[str, str]]:
    try:
        draw(numeric, 0)
    except BankInvalid as error:
        yield f"{field}.answer", str(error)
    for name, text, known in (("ask", numeric.ask, set[str]()), ("worked", numeric.worked, {"answer"})):
        for language in LANGUAGES:
            unknown = _placeholders(text.to(language)) - set(numeric.values) - known
            for placeholder in sorted(unknown):
                yield f"{field}.{name}.{language}", f"holds {{{placeholder}}}, which is no value of the exercise"


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _text(field: str, text: Text | None) -> Iterator[tuple[str, str]]:
    if text is None:
        yield field, "is missing"
        return
    for language in LANGUAGES:
        if getattr(text, language) is None:
            yield f"{field}.{language}", "is missing"


def _at_least(field: str, texts: Texts, least: int) -> Iterator[tuple[str, str]]:
    wordings: dict[Language, tuple[str, ...]] = {"en": texts.en, "ja": texts.ja}
    for language, each in wordings.items():
        if len(each) < least:
            yield f"{field}.{language}", f"has {len(each)}; at least {least} are needed"
        if len(set(each)) < len(each):
            yield f"{field}.{language}", "says the same thing twice"
