"""Whether a rule hits a reply, and how often it is right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks.rules.cases import Case
from scoring import Judge, Verdict
from scoring.assessment import Reason
from scoring.reading.asides import asides, blanked
from scoring.reading.kinds import is_empty
from scoring.reading.talk import Talk, talk


@dataclass(frozen=True, slots=True)
class Figures:
    """Of how many cases, how many were hit: honest ones wrongly, true ones rightly."""

    honest: int
    hit: int
    true: int
    caught: int

    @property
    def precision(self) -> float:
        """Of what the rule hits, the share that it should."""
        return self.caught / max(self.caught + self.hit, 1)

    @property
    def recall(self) -> float:
        """Of what the rule should hit, the share that it does."""
        return self.caught / self.true


def figures(cases: Iterable[Case], hit: Callable[[Case], bool]) -> Figures:
    """The figures of a rule on some cases."""
    found = [(case.true, hit(case)) for case in cases]
    honest = [was for true, was in found if not true]
    true = [was for true, was in found if true]
    return Figures(len(honest), sum(honest), len(true), sum(true))


def _sets_aside(reason: Reason) -> Callable[[Case], bool]:
    """Whether any piece is set aside for a reason."""
    return lambda case: any(aside.reason == reason for aside in asides(case.reply, case.asked))


def _leaves_nothing(case: Case) -> bool:
    """Whether all of a reply is set aside, some of it since its writer does not know."""
    found = asides(case.reply, case.asked)
    return any(aside.reason == "dont_know" for aside in found) and is_empty(blanked(case.reply, found))


def _is_talk(*kinds: Talk) -> Callable[[Case], bool]:
    """Whether the dialog takes a text for one of these kinds of talk."""
    return lambda case: talk(case.reply, case.asked) in kinds


# The rules that look at nothing but a reply and what was asked.
HITS: dict[str, Callable[[Case], bool]] = {
    "instruction": _sets_aside("instruction"),
    "list": _sets_aside("terms"),
    "dont-know": _leaves_nothing,
    "gibberish": _sets_aside("gibberish"),
    "empty": lambda case: is_empty(case.reply),
    "clarifying": _is_talk("again", "back"),
    "stray": _is_talk("stray"),
}


def judged(judge: Judge) -> dict[str, Callable[[Case], bool]]:
    """The rules that explain a reply which was compared and says nothing."""
    return {"parrot": _verdict(judge, "parrot"), "off-topic": _verdict(judge, "off_topic")}


def _verdict(judge: Judge, verdict: Verdict) -> Callable[[Case], bool]:
    return lambda case: judge.assess(case.question, case.reply).verdict == verdict
