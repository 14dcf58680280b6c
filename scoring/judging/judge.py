"""The judge: one reply to one question becomes an assessment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from questions import Deeper, Language, Question
from scoring.assessment import REASONS, Assessment, SetAside, Verdict, Worthless, verdict_of
from scoring.encoders.encoder import Encoder
from scoring.judging import calibration, excerpts
from scoring.judging import task as tasks
from scoring.judging.calibration import Calibration
from scoring.judging.excerpts import Excerpt, Taught
from scoring.judging.findings import Compared, Findings, LeftOut, but_for, find, judged_without, said
from scoring.judging.leaning import Leaning, learned
from scoring.judging.matching import match
from scoring.judging.models import models
from scoring.judging.nearness import Nearness, nearness
from scoring.judging.signals import Signals, gather
from scoring.judging.statements import Asked, Statements, listed, of_excerpts, prepare
from scoring.judging.task import Task
from scoring.judging.withdrawn import Withdrawn
from scoring.reading import background
from scoring.reading.asides import Aside, asides, blanked
from scoring.reading.clauses import clauses
from scoring.reading.echoing import filled, says_again, still_asked
from scoring.reading.kinds import is_empty
from scoring.reading.passages import Flags, read
from scoring.reading.readings import Readings
from scoring.reading.romaji import japanese
from scoring.reading.spelling import mended, vocabulary
from scoring.reading.telling import answering, is_parrot, news_share, telling, telling_words
from scoring.reading.wanted import asks_yes_or_no
from scoring.reading.words import cased, is_japanese, plain
from scoring.relations.model import RelationModel
from scoring.script import has_japanese
from scoring.stories.story_judge import StoryJudge

NAME = "joint-1"
# A reply with a score below this says next to nothing; a mark of a worthless kind then tells why.
WORTHLESS = 15

# A task with its statements takes some ten megabytes: a bot that runs for weeks keeps those that were made last.
_MOST_PREPARED = 24


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A task in some languages, ready to compare replies with."""

    statements: Statements
    asked: Asked
    leaning: Leaning


class Judge:
    """Judges replies; those to stories go to a judge of their own. The same reply always gets the same score.

    `cache` is a folder for the vectors of statements. `taught` is what graded replies teach of each question, by
    default what ships.
    """

    def __init__(
        self,
        encoder: Encoder,
        relations: RelationModel,
        cache: Path | None = None,
        weights: Calibration | None = None,
        taught: Mapping[str, Taught] | None = None,
    ) -> None:
        self._encoder = encoder
        self._relations = relations
        self._stories = StoryJudge(encoder)
        self._cache = cache
        self._readings = Readings(encoder, cache)
        self._readings_of_excerpts = Readings(encoder, cache)
        self._weights = weights or calibration.fitting(models(encoder, relations), cache)
        self._taught = excerpts.packaged() if taught is None else taught
        self._prepared: dict[tuple[Task, tuple[Language, ...]], _Prepared] = {}

    @property
    def version(self) -> str:
        """Names the scorer, its weights and its models: equal versions give equal scores."""
        return f"{NAME}/{self._weights.version}/{models(self._encoder, self._relations)}"

    def version_for(self, question: Question) -> str:
        """The version of the judge that the replies to this question go to."""
        return self._stories.version if question.kind == "story" else self.version

    def assess(self, question: Question, reply: str) -> Assessment:
        """The assessment of a reply to the question itself."""
        if question.kind == "story":
            return self._stories.assess(question, reply)
        return self._assess(tasks.whole(question), reply)

    def assess_probe(self, question: Question, keypoint_id: str, reply: str) -> Assessment:
        """The assessment of a reply to the probe for one keypoint; KeyError where there is none of that id."""
        if question.kind == "story":
            return self._stories.assess_probe(question, keypoint_id, reply)
        return self._assess(tasks.probe(question, keypoint_id), reply)

    def assess_deeper(self, question: Question, deeper: Deeper, reply: str) -> Assessment:
        """The assessment of a reply to a deeper follow-up."""
        if question.kind == "story":
            return self._stories.assess_deeper(question, deeper, reply)
        return self._assess(tasks.deeper(question, deeper), reply)

    def left_out(self, question: Question, statement: str) -> LeftOut:
        """What a text of the question says of each keypoint, judged by all the other statements."""
        task = tasks.whole(question)
        compared = self.compared(task, statement, without=statement)
        return LeftOut() if compared is None else judged_without(compared, self._weights, task, without=statement)

    def alike(self, some: Sequence[str], others: Sequence[str]) -> tuple[float, ...]:
        """How alike each of some texts is to its counterpart, by the encoder."""
        found = (self._encoder.sentences(some) * self._encoder.sentences(others)).sum(axis=1)
        return tuple(map(float, found))

    def look_ahead(self, question: Question, language: Language) -> None:
        """Keep the vectors that replies in a language will be compared with, so that the first one need not wait.

        May run while replies are judged.
        """
        if self._cache is not None and question.kind == "facts":
            beside = Judge(self._encoder, self._relations, self._cache, self._weights, self._taught)
            beside._prepare(tasks.whole(question), ("ja", "en") if language == "ja" else ("en",))

    def near(self, introduction: str, questions: Sequence[Question]) -> tuple[Nearness, ...]:
        """How near each question is to what somebody writes about themselves; nothing where they write nothing."""
        return nearness(self._encoder, introduction, questions, self._cache)

    def compared(self, task: Task, reply: str, without: str | None = None) -> Compared | None:
        """The reply compared with the statements of a task but for one; None where it is no answer or only parrots."""
        if says_again((*task.last_asked, task.wording), reply):
            return None
        judged = _in_gaps(task, blanked(reply, asides(reply, task.wording)))
        written = japanese(judged)
        written = plain(written.text).of(written)
        if is_empty(written.text):
            return None
        prepared = self._prepare(task, languages_of(written.text))
        statements, asked = prepared.statements, prepared.asked
        known = vocabulary(statement.text for statement in statements.statements)
        text = mended(written.text, known, background.packaged().spelled).of(written)
        (passage,) = read(self._encoder, [text.text])
        every = clauses(text.text)
        answers = (
            tuple(piece for piece in every if piece not in still_asked(text.text, every))
            if asks_yes_or_no(task.wording)
            else answering(text.text, every, passage, asked.keys, statements.words)
        )
        pieces = telling(every, passage, asked.words)
        repeats = not answers and is_parrot(passage, asked.words, telling_words(statements.words, asked.words))
        if repeats and not pieces:
            return None
        pieces = tuple(piece for piece in every if piece in pieces or piece in answers) or every
        matches = match(statements, passage, pieces, asked, asked.keys if task.context else ())
        share = news_share(passage, asked.words)
        used = but_for(statements, without)
        leaning = prepared.leaning if used.all() else learned(statements.lessons(used))
        capitals = cased(text, reply)
        signals = gather(statements, matches, self._relations, leaning, capitals, share, used)
        return Compared(statements, reply, text, capitals, matches, signals, share, repeats, bool(answers))

    def signals(self, compared: Compared, used: Flags) -> Signals:
        """The signals of a reply that was compared, by some of the statements only."""
        leaning = learned(compared.statements.lessons(used))
        return gather(
            compared.statements, compared.matches, self._relations, leaning, compared.capitals, compared.news, used
        )

    def leaning(self, task: Task, statements: Statements, taught: Sequence[Excerpt]) -> Leaning:
        """What is learned of a task from its statements, and from excerpts of graded replies."""
        lessons = statements.lessons(np.ones(len(statements.statements), dtype=bool))
        if taught:
            passages = self._readings_of_excerpts.of([excerpt.text for excerpt in taught])
            lessons = lessons.and_also(of_excerpts(taught, passages, task.points))
        return learned(lessons)

    def _prepare(self, task: Task, languages: tuple[Language, ...]) -> _Prepared:
        if (task, languages) not in self._prepared:
            every = listed(task.points, task.contrasts, languages)
            questions = [text.to(language) for text in task.asked for language in languages]
            passages = self._readings.of([*questions, *(statement.text for statement in every)])
            asked = Asked.of(passages[: len(questions)])
            statements = prepare(task.points, every, passages[len(questions) :], asked)
            prepared = _Prepared(statements, asked, self._learned(task, statements, languages))
            if len(self._prepared) >= _MOST_PREPARED:
                del self._prepared[next(iter(self._prepared))]
            self._prepared[task, languages] = prepared
        return self._prepared[task, languages]

    def _learned(self, task: Task, statements: Statements, languages: tuple[Language, ...]) -> Leaning:
        if task.part_of is not None:
            every = task.part_of.points
            return self._prepare(task.part_of, languages).leaning.only([every.index(point) for point in task.points])
        taught = self._taught[task.question].of(task.points, languages) if task.question in self._taught else ()
        return self.leaning(task, statements, taught)

    def _assess(self, task: Task, reply: str) -> Assessment:
        found = asides(reply, task.wording)
        set_aside = tuple(SetAside(reply[aside.start : aside.end], aside.reason) for aside in found)
        compared = self.compared(task, reply)
        if compared is None:
            return self._worthless(_kind(reply, found), set_aside)
        findings = find(compared, self._weights, task, self._withdrawn(task, reply, found))
        score = round(findings.score)
        if score < WORTHLESS and (worthless := _why_worthless(findings, compared, found)):
            return self._worthless(worthless, set_aside)
        return Assessment(
            score,
            verdict_of(score),
            findings.findings,
            findings.ingredients,
            scorer=self.version,
            set_aside=set_aside,
        )

    def _withdrawn(self, task: Task, reply: str, found: Sequence[Aside]) -> tuple[Withdrawn, ...]:
        """What a reply took back, with what it had said by that."""
        pieces = [aside for aside in found if aside.reason == "taken_back"]
        compared = [(self.compared(task, reply[piece.start : piece.end]), piece.end) for piece in pieces]
        return tuple(Withdrawn(said(each, self._weights, task), end) for each, end in compared if each)

    def _worthless(self, verdict: Verdict, set_aside: tuple[SetAside, ...]) -> Assessment:
        return Assessment(0, verdict, scorer=self.version, set_aside=set_aside)


def languages_of(reply: str) -> tuple[Language, ...]:
    """The languages of the statements that a reply is compared with: both, as soon as it has Japanese in it."""
    if is_japanese(reply):
        return ("ja", "en")
    return ("en", "ja") if has_japanese(reply) else ("en",)


def _in_gaps(task: Task, reply: str) -> str:
    """What a reply puts into the gaps of a question, unless the statements have the words around them as well."""
    said = filled(task.last_asked, reply)
    if said is None or any(
        filled(task.last_asked, statement) is not None for point in task.points for statement in point.statements()
    ):
        return reply
    return said


def _kind(reply: str, found: Sequence[Aside]) -> Verdict:
    """What a reply is that holds nothing to compare."""
    if is_empty(reply):
        return "empty"
    return _reason(found) or "parrot"


def _why_worthless(findings: Findings, compared: Compared, found: Sequence[Aside]) -> Verdict | None:
    """What a reply is that was compared and says next to nothing; None where it tries to answer."""
    if any(finding.status != "missed" for finding in findings.findings):
        return None
    if reason := _reason(found):
        return reason
    if compared.repeats:
        return "parrot"
    return "off_topic" if findings.off_topic and not compared.answers else None


def _reason(found: Sequence[Aside]) -> Worthless | None:
    """The weightiest reason for which a piece was set aside."""
    reasons = {aside.reason for aside in found}
    return next((reason for reason in REASONS if reason in reasons), None)
