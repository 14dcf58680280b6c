"""Measuring the texts of a question by judging each as a reply, by all the others."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from questions import LANGUAGES, Deeper, Language, Question, Text, Texts, write_whole
from questions.lint import Advice, Weight, offers_a_choice
from scoring.assessment import Assessment, Finding
from scoring.judging import task as tasks
from scoring.judging.certain import certain_score
from scoring.judging.judge import Judge
from scoring.judging.program import program

# How far it is: so many texts of so many.
Progress = Callable[[int, int], None]
_Measurement = Callable[[], Iterator[Advice]]


@dataclass(frozen=True, slots=True)
class Limit:
    """How much is allowed of what a finding measures, at most or (`least`) at least, and what to change beyond it."""

    allowed: int
    change: str
    least: bool = False
    unit: str = " %"
    weight: Weight = "better"

    def broken(self, measured: int) -> bool:
        """Whether a number lies beyond it."""
        return measured < self.allowed if self.least else measured > self.allowed

    def told(self, measured: int) -> str:
        """The number beside what is allowed."""
        return f"{measured}{self.unit} (at {'least' if self.least else 'most'} {self.allowed}{self.unit})"


# The judge takes a point for said from a chance of 50 % on, and for touched from 45 %.
# A deeper follow-up has few points, so one that is found only in part costs much; from 65 on a reply is called good.
# Translations in the packaged banks are alike by 63 % and more, and by 47 % half of the texts of one question that do
# not belong together. Only what makes a mark wrong is to be mended: that somebody says what the bank itself takes for
# right and gets too little for it, or gets marks for what it takes for wrong, or for the question.
LIMITS = {
    "model answer scores low": Limit(
        90,
        "say these points in the answer, or add to their paraphrases how the answer says them",
        least=True,
        unit="",
        weight="mend",
    ),
    "model answer lacks a core point": Limit(
        45, "say the point in the answer, or make it no core one", least=True, weight="mend"
    ),
    "contrast counts as right": Limit(
        50, "the same is given as right somewhere: leave it out in one of the places", weight="mend"
    ),
    "contrast scores": Limit(20, "leave out of the wrong statement what is right", unit="", weight="mend"),
    "mistake unknown in other words": Limit(
        50, "write further wordings of this mistake; from eight on in a language, other words are known, too"
    ),
    "point unknown in other words": Limit(50, "write further paraphrases in the manner of that one", least=True),
    "keypoints too close": Limit(
        50, "say in each what sets it apart, or make one of the two; leave it if who says the one has said the other"
    ),
    "follow-up answer scores low": Limit(
        65, "let it say each of its keypoints, or drop some of them", least=True, unit=""
    ),
    "follow-up asks for nothing new": Limit(75, "ask for what goes beyond the model answer"),
    "question scores": Limit(10, "say in the keypoints what goes beyond the question", unit="", weight="mend"),
    "hint gives the answer away": Limit(50, "lead to the point instead of saying it"),
    "probe gives the answer away": Limit(50, "ask for the point instead of saying it"),
    "languages differ": Limit(50, "let both say the same", least=True),
}
# A few texts tell whether other words are known; of hundreds, judging each without itself would take minutes.
_TRIED = 4
# With fewer wordings than these, there is too little to know one of them by when it is left out.
_LEAST_PARAPHRASES, _LEAST_WORDINGS = 4, 2
_COVERED, _TOUCHED = 0.5, 0.45


def measured(
    judge: Judge, question: Question, folder: Path, progress: Progress = lambda _done, _all: None
) -> tuple[Advice, ...]:
    """Advice where what the judge measures lies beyond its limit; kept in `folder` until anything of it changes."""
    told = "\0".join((program(), judge.version_for(question), repr(LIMITS), question.model_dump_json()))
    file = folder / f"measured-{hashlib.sha256(told.encode()).hexdigest()[:32]}.json"
    if file.exists():
        return tuple(Advice(**each) for each in json.loads(file.read_text(encoding="utf-8")))
    # The parts of a story are no statements, so only its answers can be judged.
    points = (*_keypoints(judge, question), *_contrasts(judge, question)) if question.kind == "facts" else ()
    every = (*points, *_answers(judge, question), *_follow_ups(judge, question), *_translations(judge, question))
    found: list[Advice] = []
    for done, measurement in enumerate(every):
        progress(done, len(every))
        found += measurement()
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(file, json.dumps([asdict(each) for each in found], ensure_ascii=False))
    return tuple(found)


def _keypoints(judge: Judge, question: Question) -> Iterator[_Measurement]:
    for keypoint in question.keypoints:
        field = f"keypoints[{keypoint.id}]"
        for language, text in _written(keypoint.point):
            yield partial(_closeness, judge, question, keypoint.id, f"{field}.point.{language}", text)
        for language, texts in _by_language(keypoint.paraphrases, _LEAST_PARAPHRASES):
            yield partial(_known_point, judge, question, keypoint.id, f"{field}.paraphrases.{language}", texts)
        probes = [text for _, text in _written(keypoint.probe)] if keypoint.probe else []
        for name, place, texts in (("hint", "hints", keypoint.hints.all()), ("probe", "probe", tuple(probes))):
            for text in texts:
                if name == "hint" and offers_a_choice(question, keypoint.id, text):
                    continue
                yield partial(_given_away, judge, question, keypoint.id, f"{field}.{place}", name, text)


def _closeness(judge: Judge, question: Question, keypoint: str, field: str, text: str) -> Iterator[Advice]:
    for finding in judge.assess(question, text).findings:
        if finding.keypoint != keypoint:
            about = f"who says only this is taken to say {_point(question, finding.keypoint)!r}, too"
            yield from _beyond(question, field, "keypoints too close", _percent(_said(finding)), about)


def _known_point(
    judge: Judge, question: Question, keypoint: str, field: str, texts: tuple[str, ...]
) -> Iterator[Advice]:
    """How many of the paraphrases of a point are known by the others."""
    touched = {text: judge.left_out(question, text).touched.get(keypoint, 0.0) for text in texts}
    known = sum(chance >= _TOUCHED for chance in touched.values())
    least = min(touched, key=lambda text: touched[text])
    about = f"{known} of {len(texts)} would be recognised by the others; {least!r} least of all"
    yield from _beyond(question, field, "point unknown in other words", _percent(known / len(texts)), about)


def _given_away(judge: Judge, question: Question, keypoint: str, field: str, name: str, text: str) -> Iterator[Advice]:
    chance = _said_of(judge.assess(question, text), keypoint)
    yield from _beyond(question, field, f"{name} gives the answer away", _percent(chance), repr(text))


def _contrasts(judge: Judge, question: Question) -> Iterator[_Measurement]:
    for contrast in question.contrasts:
        field = f"contrasts[{contrast.id}].wordings"
        for language in LANGUAGES:
            for wording in getattr(contrast.wordings, language):
                yield partial(_as_a_reply, judge, question, contrast.contradicts, f"{field}.{language}", wording)
        for language, texts in _by_language(contrast.wordings, _LEAST_WORDINGS):
            yield partial(_known_mistake, judge, question, contrast.contradicts, f"{field}.{language}", texts)


def _as_a_reply(judge: Judge, question: Question, keypoint: str, field: str, wording: str) -> Iterator[Advice]:
    """What somebody is told who makes just this mistake."""
    assessment = judge.assess(question, wording)
    chance, about = _percent(_said_of(assessment, keypoint)), f"{_point(question, keypoint)!r} by {wording!r}"
    yield from _beyond(question, field, "contrast counts as right", chance, about)
    yield from _beyond(question, field, "contrast scores", assessment.score, repr(wording))


def _known_mistake(
    judge: Judge, question: Question, keypoint: str, field: str, texts: tuple[str, ...]
) -> Iterator[Advice]:
    """How many wordings of a mistake would be taken for right, did they not stand here."""
    said = {text: judge.left_out(question, text).said.get(keypoint, 0.0) for text in texts}
    passed = sum(chance > _COVERED for chance in said.values())
    worst = max(said, key=lambda text: said[text])
    about = f"{passed} of {len(texts)} would count as right if they did not stand here, {worst!r} most of all"
    yield from _beyond(question, field, "mistake unknown in other words", _percent(passed / len(texts)), about)


def _answers(judge: Judge, question: Question) -> Iterator[_Measurement]:
    for language, text in _written(question.answers.full):
        yield partial(_model_answer, judge, question, f"answers.full.{language}", text)
    for language, text in _written(question.ask):
        yield partial(_typed_back, judge, question, f"ask.{language}", text)


def _model_answer(judge: Judge, question: Question, field: str, text: str) -> Iterator[Advice]:
    assessment = judge.assess(question, text)
    by_chance = sorted(assessment.findings, key=lambda finding: finding.probability)
    unsure = [each for each in by_chance if each.status != "covered"] or by_chance[:1]
    listed = ", ".join(f"{_point(question, each.keypoint)!r} {_percent(each.probability)} %" for each in unsure)
    about = f"least sure of {listed}" if unsure else "nothing in it can be judged"
    if assessment.score < _most(question):
        yield from _beyond(question, field, "model answer scores low", assessment.score, about)
    for finding in assessment.findings:
        if finding.tier == "core":
            touched = sum(each.value for each in finding.ingredients if each.name in ("said", "partly", "told"))
            point = repr(_point(question, finding.keypoint))
            yield from _beyond(question, field, "model answer lacks a core point", _percent(touched), point)


def _most(question: Question) -> int:
    """What an answer gets that says every keypoint: of a bank with core points alone less than the limit."""
    if question.kind == "story" or not question.keypoints:
        return 100
    return certain_score([(keypoint.tier, "covered") for keypoint in question.keypoints])


def _typed_back(judge: Judge, question: Question, field: str, text: str) -> Iterator[Advice]:
    yield from _beyond(question, field, "question scores", judge.assess(question, text).score, "typed back")


def _follow_ups(judge: Judge, question: Question) -> Iterator[_Measurement]:
    for deeper in question.deeper.values():
        field = f"follow_ups[{deeper.id}]"
        for language, text in _written(deeper.answer):
            yield partial(_deeper_answer, judge, question, deeper, f"{field}.answer.{language}", text)
        if question.kind == "facts":
            yield partial(_news, judge, question, deeper, field)


def _deeper_answer(judge: Judge, question: Question, deeper: Deeper, field: str, text: str) -> Iterator[Advice]:
    score = judge.assess_deeper(question, deeper, text).score
    yield from _beyond(question, field, "follow-up answer scores low", score)


def _news(judge: Judge, question: Question, deeper: Deeper, field: str) -> Iterator[Advice]:
    told = [judge.assess_deeper(question, deeper, text).findings for _, text in _written(question.answers.full)]
    known = max(min((each.probability for each in findings), default=0) for findings in told)
    about = "of each of its points in the model answer to the question"
    yield from _beyond(question, field, "follow-up asks for nothing new", _percent(known), about)


def _translations(judge: Judge, question: Question) -> Iterator[_Measurement]:
    both = [(field, text.en, text.ja) for field, text in _texts(question) if text and text.en and text.ja]
    if both:
        yield partial(_likeness, judge, question, *zip(*both, strict=True))


def _likeness(
    judge: Judge, question: Question, fields: Sequence[str], english: Sequence[str], japanese: Sequence[str]
) -> Iterator[Advice]:
    for field, likeness in zip(fields, judge.alike(english, japanese), strict=True):
        yield from _beyond(question, field, "languages differ", _percent(likeness), "likeness of the texts")


def _texts(question: Question) -> Iterator[tuple[str, Text | None]]:
    yield "ask", question.ask
    yield "answers.full", question.answers.full
    yield "answers.short", question.answers.short
    for keypoint in question.keypoints:
        yield f"keypoints[{keypoint.id}].point", keypoint.point
        yield f"keypoints[{keypoint.id}].probe", keypoint.probe
    for contrast in question.contrasts:
        yield f"contrasts[{contrast.id}].correction", contrast.correction
    for follow_up in question.follow_ups:
        yield f"follow_ups[{follow_up.id}].ask", follow_up.ask
        if isinstance(follow_up, Deeper):
            yield f"follow_ups[{follow_up.id}].answer", follow_up.answer


def _written(text: Text) -> Iterator[tuple[Language, str]]:
    for language, written in zip(LANGUAGES, (text.en, text.ja), strict=True):
        if written:
            yield language, written


def _by_language(texts: Texts, least: int) -> Iterator[tuple[Language, tuple[str, ...]]]:
    """A few texts of each language that has enough of them, from all along the list."""
    for language, every in zip(LANGUAGES, (texts.en, texts.ja), strict=True):
        if len(every) >= least:
            tried = min(_TRIED, len(every))
            yield language, tuple(every[number * len(every) // tried] for number in range(tried))


def _point(question: Question, keypoint: str) -> str:
    """What a point is called where it is spoken of."""
    named = next(each.point for each in tasks.whole(question).points if each.id == keypoint)
    return named.en or named.ja or ""


def _said(finding: Finding) -> float:
    """The chance that a point is said in full."""
    return next((each.value for each in finding.ingredients if each.name == "said"), 0.0)


def _said_of(assessment: Assessment, keypoint: str) -> float:
    return next((_said(each) for each in assessment.findings if each.keypoint == keypoint), 0.0)


def _percent(share: float) -> int:
    return round(100 * share)


def _beyond(question: Question, field: str, name: str, number: int, about: str = "") -> Iterator[Advice]:
    limit = LIMITS[name]
    if limit.broken(number):
        message = f"{name}: {limit.told(number)}{f', {about}' if about else ''}: {limit.change}"
        yield Advice(question.id, field, message, limit.weight, number, limit.allowed)
