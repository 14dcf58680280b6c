"""Measuring the texts of a question by judging each as a reply, by all the others."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from questions import LANGUAGES, Deeper, Language, Question, Text, write_whole
from questions.lint import Advice, Weight
from scoring.judging.judge import Judge


@dataclass(frozen=True, slots=True)
class Limit:
    """How much is allowed of what a finding measures, at most or (`least`) at least, and what to change beyond it."""

    allowed: int
    change: str
    least: bool = False
    unit: str = " %"
    weight: Weight = "mend"

    def broken(self, measured: int) -> bool:
        """Whether a number lies beyond it."""
        return measured < self.allowed if self.least else measured > self.allowed

    def told(self, measured: int) -> str:
        """The number beside what is allowed."""
        return f"{measured}{self.unit} (at {'least' if self.least else 'most'} {self.allowed}{self.unit})"


# The judge takes a point for said from a chance of 50 % on, and for touched from 45 %. A deeper follow-up has few
# points, so one that is found only in part costs much; from 65 on a reply is called good. Translations in the packaged
# banks are alike by 63 % and more, and by 47 % half of the texts of one question that do not belong together.
LIMITS = {
    "keypoints too close": Limit(50, "make one point of the two, or say in each what sets it apart"),
    "contrast counts as right": Limit(50, "say the mistake itself, as nobody would who is right"),
    "contrast scores": Limit(20, "leave out of the wrong statement what is right", unit=""),
    "paraphrase not recognised": Limit(
        45, "say the whole point in it, or add another wording like it", least=True, weight="better"
    ),
    "model answer scores low": Limit(90, "let it say each keypoint, or drop some of them", least=True, unit=""),
    "model answer lacks a core point": Limit(45, "say the point in the answer, or make it no core one", least=True),
    "follow-up answer scores low": Limit(
        65, "let it say each of its keypoints, or drop some of them", least=True, unit="", weight="better"
    ),
    "follow-up asks for nothing new": Limit(75, "ask for what goes beyond the model answer", weight="better"),
    "question scores": Limit(10, "say in the keypoints what goes beyond the question", unit=""),
    "hint gives the answer away": Limit(50, "lead to the point instead of saying it", weight="better"),
    "probe gives the answer away": Limit(50, "ask for the point instead of saying it", weight="better"),
    "languages differ": Limit(50, "let both say the same", least=True, weight="better"),
}


def measured(judge: Judge, question: Question, folder: Path) -> tuple[Advice, ...]:
    """Advice where what the judge measures lies beyond its limit; kept in `folder` until anything of it changes."""
    told = "\0".join((judge.version_for(question), repr(LIMITS), question.model_dump_json()))
    file = folder / f"measured-{hashlib.sha256(told.encode()).hexdigest()[:32]}.json"
    if file.exists():
        return tuple(Advice(**each) for each in json.loads(file.read_text(encoding="utf-8")))
    # The parts of a story are no statements, so only its answers can be judged.
    points = (*_keypoints(judge, question), *_contrasts(judge, question)) if question.kind == "facts" else ()
    found = (*points, *_answers(judge, question), *_follow_ups(judge, question), *_translations(judge, question))
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(file, json.dumps([asdict(each) for each in found], ensure_ascii=False))
    return found


def _keypoints(judge: Judge, question: Question) -> Iterator[Advice]:
    for keypoint in question.keypoints:
        field = f"keypoints[{keypoint.id}]"
        for language, text in _written(keypoint.point):
            for other, chance in judge.left_out(question, text).said.items():
                if other != keypoint.id:
                    about = f"what says it also says {other}: {text!r}"
                    yield from _beyond(
                        question, f"{field}.point.{language}", "keypoints too close", _percent(chance), about
                    )
        for text in keypoint.paraphrases.all():
            touched = judge.left_out(question, text).touched.get(keypoint.id, 0)
            yield from _beyond(
                question, f"{field}.paraphrases", "paraphrase not recognised", _percent(touched), repr(text)
            )
        probes = [text for _, text in _written(keypoint.probe)] if keypoint.probe else []
        for name, place, texts in (("hint", "hints", keypoint.hints.all()), ("probe", "probe", tuple(probes))):
            for text in texts:
                chance = judge.left_out(question, text).said.get(keypoint.id, 0)
                yield from _beyond(
                    question, f"{field}.{place}", f"{name} gives the answer away", _percent(chance), repr(text)
                )


def _contrasts(judge: Judge, question: Question) -> Iterator[Advice]:
    for contrast in question.contrasts:
        field = f"contrasts[{contrast.id}]"
        for wording in contrast.wordings.all():
            found = judge.left_out(question, wording)
            chance = found.said.get(contrast.contradicts, 0)
            about = f"{contrast.contradicts} by {wording!r}"
            yield from _beyond(question, field, "contrast counts as right", _percent(chance), about)
            yield from _beyond(question, field, "contrast scores", round(found.score), repr(wording))


def _answers(judge: Judge, question: Question) -> Iterator[Advice]:
    for language, text in _written(question.answers.full):
        field = f"answers.full.{language}"
        assessment = judge.assess(question, text)
        yield from _beyond(question, field, "model answer scores low", assessment.score)
        for finding in assessment.findings:
            if finding.tier == "core":
                touched = _percent(
                    sum(each.value for each in finding.ingredients if each.name in ("said", "partly", "told"))
                )
                yield from _beyond(question, field, "model answer lacks a core point", touched, finding.keypoint)
    for language, text in _written(question.ask):
        score = judge.assess(question, text).score
        yield from _beyond(question, f"ask.{language}", "question scores", score, "typed back")


def _follow_ups(judge: Judge, question: Question) -> Iterator[Advice]:
    for deeper in question.deeper.values():
        field = f"follow_ups[{deeper.id}]"
        for language, text in _written(deeper.answer):
            score = judge.assess_deeper(question, deeper, text).score
            yield from _beyond(question, f"{field}.answer.{language}", "follow-up answer scores low", score)
        if question.kind == "facts":
            told = [judge.assess_deeper(question, deeper, text).findings for _, text in _written(question.answers.full)]
            known = max(min((each.probability for each in findings), default=0) for findings in told)
            about = "of each of its points in the model answer to the question"
            yield from _beyond(question, field, "follow-up asks for nothing new", _percent(known), about)


def _translations(judge: Judge, question: Question) -> Iterator[Advice]:
    both = [(field, text.en, text.ja) for field, text in _texts(question) if text and text.en and text.ja]
    if both:
        fields, english, japanese = zip(*both, strict=True)
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


def _percent(share: float) -> int:
    return round(100 * share)


def _beyond(question: Question, field: str, name: str, number: int, about: str = "") -> Iterator[Advice]:
    limit = LIMITS[name]
    if limit.broken(number):
        message = f"{name}: {limit.told(number)}{f', {about}' if about else ''}: {limit.change}"
        yield Advice(question.id, field, message, limit.weight, number, limit.allowed)
