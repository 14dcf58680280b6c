"""The judge: one reply to one question becomes an assessment."""

from __future__ import annotations

from pathlib import Path

from questions import Deeper, Language, Question
from scoring import background, calibration
from scoring import task as tasks
from scoring.assessment import Assessment, Verdict
from scoring.calibration import Calibration
from scoring.clauses import clauses, windows, without
from scoring.comparing import Reply, compare
from scoring.encoder import Encoder
from scoring.findings import Compared, Findings, find
from scoring.instructions import is_instruction
from scoring.kinds import is_bare_list, is_empty, is_gibberish, says_dont_know
from scoring.passages import read
from scoring.readings import Readings
from scoring.spelling import mended, vocabulary
from scoring.statements import Asked, Statements, listed, prepare
from scoring.task import Task
from scoring.telling import is_parrot, news_share, telling
from scoring.words import has_japanese, is_japanese, plain

NAME = "clauses-1"
# A reply with a score below this says next to nothing; a mark of a worthless kind then tells why.
WORTHLESS = 15
_EXCELLENT, _GOOD, _FAIR = 85, 65, 40
# A worthless reply of which a smaller share goes beyond the question only repeats it.
_PARROT_SHARE = 0.6


class Judge:
    """Judges replies. `cache` is a folder for the vectors of statements; the same reply always gets the same score."""

    def __init__(self, encoder: Encoder, cache: Path | None = None, weights: Calibration | None = None) -> None:
        self._encoder = encoder
        self._readings = Readings(encoder, cache)
        self._weights = weights or calibration.fitting(encoder.name, cache)
        self._prepared: dict[tuple[Task, tuple[Language, ...]], tuple[Statements, Asked]] = {}

    @property
    def version(self) -> str:
        """Names the scorer, its weights and its encoder: equal versions give equal scores."""
        return f"{NAME}/{self._weights.version}/{self._encoder.name}"

    def assess(self, question: Question, reply: str) -> Assessment:
        """The assessment of a reply to the question itself."""
        return self._assess(tasks.whole(question), reply)

    def assess_probe(self, question: Question, keypoint_id: str, reply: str) -> Assessment:
        """The assessment of a reply to the probe for one keypoint; KeyError where there is none of that id."""
        return self._assess(tasks.probe(question, keypoint_id), reply)

    def assess_deeper(self, question: Question, deeper: Deeper, reply: str) -> Assessment:
        """The assessment of a reply to a deeper follow-up."""
        return self._assess(tasks.deeper(question, deeper), reply)

    def compared(self, task: Task, reply: str) -> Compared | None:
        """The reply compared with the statements of a task; None where it is no answer or only parrots."""
        written = plain(reply)
        stated = without(without(written.text, is_instruction), is_bare_list)
        if is_empty(stated) or is_gibberish(stated):
            return None
        statements, asked = self._statements(task, _languages(stated))
        known = vocabulary(statement.text for statement in statements.statements)
        text = mended(stated, known, background.packaged().spelled).of(written)
        passage = read(self._encoder, text.text)
        pieces = telling(clauses(text.text), passage, asked.words)
        if not pieces or (not task.derived and is_parrot(passage, asked.words, frozenset(statements.keys))):
            return None
        share = news_share(passage, asked.words)
        spans = tuple((pieces[first].start, pieces[last - 1].end) for first, last in windows(len(pieces)))
        before = asked.keys if task.context else ()
        return Compared(statements, text, spans, compare(statements, Reply(passage, spans, before), asked), share)

    def _statements(self, task: Task, languages: tuple[Language, ...]) -> tuple[Statements, Asked]:
        if (task, languages) not in self._prepared:
            every = listed(task.points, task.contrasts, languages)
            questions = [text.to(language) for text in task.asked for language in languages]
            passages = self._readings.of([*questions, *(statement.text for statement in every)])
            asked = Asked.of(passages[: len(questions)])
            self._prepared[task, languages] = prepare(task.points, every, passages[len(questions) :], asked), asked
        return self._prepared[task, languages]

    def _assess(self, task: Task, reply: str) -> Assessment:
        compared = self.compared(task, reply)
        if compared is None:
            return self._worthless(_kind(plain(reply).text))
        findings = find(compared, self._weights, task, reply)
        score = round(findings.score)
        verdict = _verdict(score)
        if score < WORTHLESS and (worthless := _why_worthless(findings, compared, plain(reply).text)):
            return self._worthless(worthless)
        return Assessment(score, verdict, findings.findings, findings.ingredients, scorer=self.version)

    def _worthless(self, verdict: Verdict) -> Assessment:
        return Assessment(0, verdict, scorer=self.version)


def _languages(reply: str) -> tuple[Language, ...]:
    """The languages of the statements that a reply is compared with: both, as soon as it has Japanese in it."""
    if is_japanese(reply):
        return ("ja", "en")
    return ("en", "ja") if has_japanese(reply) else ("en",)


def _kind(reply: str) -> Verdict:
    """What a reply is that holds nothing to compare."""
    if is_empty(reply):
        return "empty"
    if is_gibberish(reply):
        return "gibberish"
    if without(reply, is_instruction) != reply:
        return "instruction"
    if says_dont_know(reply):
        return "dont_know"
    return "weak" if is_empty(without(reply, is_bare_list)) else "parrot"


def _why_worthless(findings: Findings, compared: Compared, reply: str) -> Verdict | None:
    """What a reply is that was compared and says next to nothing; None where it tries to answer."""
    if any(finding.status != "missed" for finding in findings.findings):
        return None
    if without(reply, is_instruction) != reply:
        return "instruction"
    if says_dont_know(reply):
        return "dont_know"
    if compared.news < _PARROT_SHARE:
        return "parrot"
    return "off_topic" if findings.off_topic else None


def _verdict(score: int) -> Verdict:
    if score >= _EXCELLENT:
        return "excellent"
    if score >= _GOOD:
        return "good"
    return "fair" if score >= _FAIR else "weak"
