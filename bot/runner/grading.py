"""The grader: finds what an attempt is to be judged by and hands it to the judge. Slow; run it off the event loop."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from threading import Lock

from bot.interview.effects import Grade
from bot.interview.fitting import NEAR_FROM
from bot.interview.replies import MOST_JUDGED
from bot.interview.revisions import Replied
from bot.interview.session import FollowUp, Introduction, Nearby
from bot.runner.library import Library
from questions import Language, Numeric, Question, draw
from scoring import Assessment, Judge, ScoringError, assess_number

log = logging.getLogger(__name__)

# From here on a reply to one follow-up is taken for one to the next, which is then not asked any more.
_SURE = 0.8


class Grader:
    """Judges attempts, one at a time. The judge, which takes seconds to load, is loaded at the first need of it."""

    def __init__(self, library: Library, load: Callable[[], Judge]) -> None:
        self._library = library
        self._load = load
        self._judge: Judge | None = None
        self.trouble = ""  # why the judge could not be loaded, as a sentence
        self._lock = Lock()

    def prepare(self) -> None:
        """Load the judge ahead of need, in a thread; if it cannot be loaded, the log says why."""
        try:
            self.warm_up()
        except ScoringError as error:
            log.error("%s", error)

    def warm_up(self) -> None:
        """Load the judge now, so that the first reply need not wait for it; raises ScoringError if it cannot be."""
        with self._lock:
            self._loaded()

    def look_ahead(self, bank: str, version: str, question: str, language: Language) -> None:
        """Make ready what replies to a question will be compared with; nobody who waits for a grade waits for this."""
        try:
            with self._lock:
                judge = self._loaded()
            judge.look_ahead(self._library.at_version(bank, version).question(question), language)
        except Exception:
            # Then the first reply waits a little longer, and who grades it says what is wrong.
            log.debug("Question %s could not be made ready", question, exc_info=True)

    def grade(self, work: Grade) -> Assessment | None:
        """The assessment, or None where something around us failed; the log says what."""
        try:
            with self._lock:
                return self._judged(work)
        except Exception:
            # Whatever goes wrong, the reply is kept and the dialog goes on.
            log.exception("Attempt %s could not be graded", work.attempt)
            return None

    def assess(self, work: Grade) -> Assessment:
        """The assessment; raises whatever failed."""
        with self._lock:
            return self._judged(work)

    def grade_again(self, question: Question, reply: Replied) -> Assessment | None:
        """How a past reply to a question or a follow-up is judged now; None where it cannot be, and the log says why.

        Raises ScoringError where there is no judge.
        """
        try:
            with self._lock:
                text = reply.text[:MOST_JUDGED]
                if reply.deeper is not None:
                    return self._loaded().assess_deeper(question, question.deeper[reply.deeper], text)
                if reply.probed is not None:
                    return self._loaded().assess_probe(question, reply.probed, text)
                return self._loaded().assess(question, text)
        except ScoringError:
            raise
        except Exception:
            log.exception("A past reply to %s could not be graded again", question.id)
            return None

    def near(self, text: str) -> Introduction | None:
        """What somebody wrote about themselves with the questions of all banks that are near it; stories fit everybody.

        None where that cannot be told, and the log says why.
        """
        asked = [
            (name, question)
            for name, bank in self._library.banks().items()
            for question in bank.questions
            if question.kind == "facts"
        ]
        try:
            with self._lock:
                found = self._loaded().near(text, [question for _, question in asked])
        except Exception:
            log.exception("An introduction could not be compared with the questions")
            return None
        nearby = [
            Nearby(bank, question.id, round(each.likeness, 3), each.sentence)
            for (bank, question), each in zip(asked, found, strict=False)
            if each.likeness >= NEAR_FROM
        ]
        return Introduction(text, tuple(sorted(nearby, key=lambda each: -each.likeness)))

    def _loaded(self) -> Judge:
        if self._judge is None:
            try:
                self._judge = self._load()
            except ScoringError as error:
                self.trouble = str(error)
                raise
            self.trouble = ""
        return self._judge

    def _judged(self, work: Grade) -> Assessment:
        question = self._library.at_version(work.bank, work.version).question(work.question)
        text = work.text[:MOST_JUDGED]
        if work.follow_up is None:
            return self._loaded().assess(question, text)
        target = work.follow_up.target
        if work.follow_up.kind == "numeric":
            exercise = question.follow_up(target)
            assert isinstance(exercise, Numeric), "the plan says that it is one"
            return assess_number(draw(exercise, work.follow_up.seed), text)
        if work.follow_up.kind == "probe":
            assessment = self._loaded().assess_probe(question, target, text)
        else:
            assessment = self._loaded().assess_deeper(question, question.deeper[target], text)
        ahead = None if work.coming is None else self._ahead(question, work.coming, text)
        return assessment if ahead is None else replace(assessment, ahead=ahead)

    def _ahead(self, question: Question, coming: FollowUp, text: str) -> tuple[str, Assessment] | None:
        """What a reply gets for the follow-up that would come next; None where it does not surely say all of that.

        What a probe asks for has to be said without its words, too: nobody has replied to them yet.
        """
        if coming.kind == "numeric":
            return None
        judge, target = self._loaded(), coming.target
        if coming.kind == "deeper":
            found = judge.assess_deeper(question, question.deeper[target], text)
        else:
            said = {each.keypoint for each in judge.assess(question, text).findings if each.status == "covered"}
            if target not in said:
                return None
            found = judge.assess_probe(question, target, text)
        whole = bool(found.findings) and all(each.probability >= _SURE for each in found.findings)
        return (target, found) if whole else None
