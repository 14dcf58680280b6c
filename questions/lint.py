"""What a bank lacks for its scores to be good: advice, where the schema only refuses what cannot work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from questions.exercises import placeholders
from questions.languages import LANGUAGES, Language
from questions.loading import Loaded
from questions.markup import one_line, prose
from questions.model import Keypoint, Numeric, Question
from questions.texts import Text, Texts
from questions.validating import field_of

LEAST_KEYPOINTS, MOST_KEYPOINTS = 5, 8
LEAST_CONTRASTS = 5
LEAST_PARAPHRASES = 4
LEAST_WORDINGS = 2
HINTS = 2


Weight = Literal["mend", "better"]
Found = tuple[str, str, Weight]

# Fields that hold no text: a comment may well follow what stands in them.
_NO_TEXTS = {"id", "tier", "kind", "level", "contradicts", "topics", "figures", "choose", "absolute", "relative"}
_TELLING_WORDS, _TELLING_LETTERS = 3, 6
_NAMELESS = re.compile(r"!\[\s*\]\(|<img\b(?![^>]*\balt\s*=\s*[\"']?[^\"'\s>])[^>]*>", re.IGNORECASE)
# What was the letter of a choice in a quiz, or a mark in a margin, asks for nothing and says nothing.
_LETTER = re.compile(r"\W*[A-Za-zＡ-Ｚａ-ｚ]\W*")
# A bare verdict says nothing of the subject by itself.
_STUB = re.compile(
    r"\W*(?:yes|no|true|false|right|wrong|correct|incorrect|[a-z]|はい|いいえ|正しい|誤り|正解|不正解)\W*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!。！]\s*\S")
_CUT = "ends where the # begins a comment: put the whole text in quotes, or the comment in a line of its own"


@dataclass(frozen=True, slots=True)
class Advice:
    """What to change: in which question, at which field, and what.

    `mend` is what makes scores wrong or shows people a broken text; `better` is what would make scores better.
    Where a number is the reason, `measured` is it and `threshold` what it should have kept to.
    """

    question: str
    field: str
    message: str
    weight: Weight = "mend"
    measured: int | None = None
    threshold: int | None = None

    def __str__(self) -> str:
        return ": ".join(part for part in (self.question, self.field, self.message) if part)


def lint(loaded: Loaded) -> tuple[Advice, ...]:
    """All advice for a bank, in the order of its questions."""
    bank = loaded.bank
    languages = tuple(language for language in LANGUAGES if any(language in spoken(each) for each in bank.questions))
    found = [*_cut_off(loaded)]
    for question in bank.questions:
        found += [Advice(question.id, *each) for each in _question(question, languages)]
    return tuple(found)


def spoken(question: Question) -> tuple[Language, ...]:
    """The languages in which a question can be asked and answered: it need be complete in no other."""
    texts = (question.ask, question.answers.full)
    return tuple(language for language in LANGUAGES if any(getattr(text, language) is not None for text in texts))


def _cut_off(loaded: Loaded) -> Iterator[Advice]:
    for source in loaded.sources:
        for place in source.cut:
            named = next((step for step in reversed(place) if isinstance(step, str)), "")
            if named not in _NO_TEXTS:
                where = f"line {source.line(place)}"
                yield Advice(source.file.name, where, f"{field_of(source.content, place)} {_CUT}")


def _question(question: Question, of_the_bank: tuple[Language, ...]) -> Iterator[Found]:
    languages = spoken(question)
    for language in of_the_bank:
        if language not in languages:
            yield f"ask.{language}", "is missing, though other questions have it", "better"
    yield from _text("ask", question.ask, languages)
    yield from _saying_nothing(question, languages)
    full = question.answers.full
    yield from _text("answers.full", full, languages)
    yield from _pictures(question, languages)
    if not question.keypoints and not any(prose(text) for text in (full.en, full.ja) if text):
        yield "answers.full", "holds only pictures, code or tables: say in a sentence what a reply should say", "mend"
        return
    if not question.keypoints and not question.follow_ups:
        yield "keypoints", "has none, so each sentence of the answer counts as one", "better"
        return
    for field in ("title", "intent"):
        yield from _text(field, getattr(question, field), languages)
    yield from _text("answers.short", question.answers.short, languages)
    if not question.topics:
        yield "topics", "has none, so the summary cannot group it", "better"
    if question.kind == "facts" and not question.sources:
        yield "sources", "has none for its facts", "better"
    count = len(question.keypoints)
    if question.kind == "facts" and not LEAST_KEYPOINTS <= count <= MOST_KEYPOINTS:
        yield "keypoints", f"has {count}; {LEAST_KEYPOINTS} to {MOST_KEYPOINTS} make a fair score", "better"
    if question.keypoints and not any(keypoint.tier == "core" for keypoint in question.keypoints):
        yield "keypoints", "none of them is core", "better"
    for keypoint in question.keypoints:
        yield from _keypoint(question, keypoint, languages)
    if question.kind == "facts":
        yield from _contrasts(question, languages)
    yield from _follow_ups(question, languages)


def _saying_nothing(question: Question, languages: tuple[Language, ...]) -> Iterator[Found]:
    """Texts that were cut off, or taken for what they are not, where questions were made of a list."""
    for language in languages:
        asked, answered = (getattr(text, language) or "" for text in (question.ask, question.answers.full))
        if _LETTER.fullmatch(asked):
            yield f"ask.{language}", f"is a single letter, {asked!r}: write out what is asked", "better"
        if _is_question(answered):
            message = f"is a question itself, {one_line(answered)!r}: write the answer to what is asked"
            yield f"answers.full.{language}", message, "better"
    for keypoint in question.keypoints:
        for language in languages:
            point = getattr(keypoint.point, language) or ""
            if _STUB.fullmatch(point):
                message = f"{point!r} says nothing by itself: say in a sentence what is so, or leave it out"
                yield f"keypoints[{keypoint.id}].point.{language}", message, "better"


def _is_question(text: str) -> bool:
    """Whether a text asks something and says nothing before it."""
    said = prose(text).strip()
    return said.endswith(("?", "？")) and not _SENTENCE_END.search(said)


def _pictures(question: Question, languages: tuple[Language, ...]) -> Iterator[Found]:
    for name, text in _shown(question):
        for language in languages:
            if _NAMELESS.search(getattr(text, language) or ""):
                yield f"{name}.{language}", "has a picture without words, so nothing is shown: ![words](…)", "better"


def _shown(question: Question) -> Iterator[tuple[str, Text]]:
    """The texts of a question that may well hold pictures: what is asked, and the answers to it."""
    answers = question.answers
    yield "ask", question.ask
    yield "answers.full", answers.full
    if answers.short is not None:
        yield "answers.short", answers.short
    yield from ((f"answers.others[{number}]", other) for number, other in enumerate(answers.others))
    for follow_up in question.follow_ups:
        answer = ("worked", follow_up.worked) if isinstance(follow_up, Numeric) else ("answer", follow_up.answer)
        for name, text in (("ask", follow_up.ask), answer):
            yield f"follow_ups[{follow_up.id}].{name}", text


def offers_a_choice(question: Question, keypoint: str, hint: str) -> bool:
    """Whether a hint holds a wrong statement beside what it leads to, as the choices of a quiz do."""
    wrong = [
        each for contrast in question.contrasts if contrast.contradicts == keypoint for each in contrast.wordings.all()
    ]
    return any(one_line(each) in one_line(hint) for each in wrong)


def _keypoint(question: Question, keypoint: Keypoint, languages: tuple[Language, ...]) -> Iterator[Found]:
    field = f"keypoints[{keypoint.id}]"
    yield from _text(f"{field}.point", keypoint.point, languages)
    if question.kind == "facts":
        yield from _at_least(f"{field}.paraphrases", keypoint.paraphrases, LEAST_PARAPHRASES, languages)
        if keypoint.coaching:
            yield f"{field}.coaching", "is only said of stories: make it a hint", "better"
    else:
        yield from _text(f"{field}.coaching", keypoint.coaching, languages)
        if keypoint.paraphrases.all():
            yield f"{field}.paraphrases", "are not compared with in a story: leave them out", "better"
    yield from _at_least(f"{field}.hints", keypoint.hints, HINTS, languages)
    yield from _text(f"{field}.probe", keypoint.probe, languages)
    yield from _given_away(question, field, keypoint, languages)


def _given_away(question: Question, field: str, keypoint: Keypoint, languages: tuple[Language, ...]) -> Iterator[Found]:
    """Hints and probes that say in so many words what they are to lead to."""
    for language in languages:
        said = [text for text in (getattr(keypoint.point, language), *getattr(keypoint.paraphrases, language)) if text]
        probe = getattr(keypoint.probe, language) if keypoint.probe else None
        asked = [("hints", text) for text in getattr(keypoint.hints, language)] + ([("probe", probe)] if probe else [])
        for name, text in asked:
            given = any(_says(text, statement) for statement in said)
            if given and not (name == "hints" and offers_a_choice(question, keypoint.id, text)):
                yield f"{field}.{name}.{language}", f"gives the answer away: {text!r}", "better"


def _says(text: str, statement: str) -> bool:
    """Whether a text holds a statement that is long enough to be told by its words alone."""
    bare, wanted = (re.sub(r"\W+", " ", each.lower()).strip() for each in (text, statement))
    long_enough = len(wanted.split()) >= _TELLING_WORDS or (not wanted.isascii() and len(wanted) >= _TELLING_LETTERS)
    return long_enough and f" {wanted} " in f" {bare} " if wanted.isascii() else long_enough and wanted in bare


def _contrasts(question: Question, languages: tuple[Language, ...]) -> Iterator[Found]:
    if len(question.contrasts) < LEAST_CONTRASTS:
        yield (
            "contrasts",
            f"has {len(question.contrasts)}; with {LEAST_CONTRASTS} or more, wrong replies are caught",
            "better",
        )
    right = {text for keypoint in question.keypoints for text in keypoint.statements()}
    for contrast in question.contrasts:
        field = f"contrasts[{contrast.id}]"
        yield from _at_least(f"{field}.wordings", contrast.wordings, LEAST_WORDINGS, languages)
        yield from _text(f"{field}.correction", contrast.correction, languages)
        for wording in sorted(right & set(contrast.wordings.all())):
            yield field, f"is also given as right: {wording!r}", "mend"


def _follow_ups(question: Question, languages: tuple[Language, ...]) -> Iterator[Found]:
    if not any(follow_up.kind == "deeper" for follow_up in question.follow_ups):
        yield "follow_ups", "has no deeper question", "better"
    for follow_up in question.follow_ups:
        field = f"follow_ups[{follow_up.id}]"
        if isinstance(follow_up, Numeric):
            yield from _numeric(field, follow_up, languages)
        else:
            yield from _text(f"{field}.ask", follow_up.ask, languages)
            yield from _text(f"{field}.answer", follow_up.answer, languages)


def _numeric(field: str, numeric: Numeric, languages: tuple[Language, ...]) -> Iterator[Found]:
    for name, text, known in (("ask", numeric.ask, set[str]()), ("worked", numeric.worked, {"answer"})):
        yield from _text(f"{field}.{name}", text, languages)
        for language in languages:
            for placeholder in sorted(placeholders(getattr(text, language) or "") - set(numeric.values) - known):
                message = f"holds {{{placeholder}}}, which is no value of the exercise"
                yield f"{field}.{name}.{language}", message, "mend"


def _text(field: str, text: Text | None, languages: tuple[Language, ...]) -> Iterator[Found]:
    if text is None:
        yield field, "is missing", "better"
        return
    for language in languages:
        if getattr(text, language) is None:
            yield f"{field}.{language}", "is missing", "better"


def _at_least(field: str, texts: Texts, least: int, languages: tuple[Language, ...]) -> Iterator[Found]:
    wordings: dict[Language, tuple[str, ...]] = {"en": texts.en, "ja": texts.ja}
    for language in languages:
        each = wordings[language]
        if len(each) < least:
            yield f"{field}.{language}", f"has {len(each)}; {least} or more are good", "better"
        if len(set(each)) < len(each):
            yield f"{field}.{language}", "says the same thing twice", "better"
