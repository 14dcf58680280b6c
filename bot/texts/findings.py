"""What a reply says about each keypoint, in blocks: right, partly, wrong and missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.interview.past import PastFinding
from bot.texts.message import Block
from bot.texts.sentences import quoted, sentence
from bot.texts.wording import Wording
from scoring import Finding

AnyFinding = Finding | PastFinding


def said_blocks(findings: Iterable[AnyFinding], wording: Wording) -> Iterator[Block]:
    """What was right, partly said and wrong, each point with the reply's own words; nothing for what was missed."""
    findings = tuple(findings)
    for finding in (each for each in findings if each.status == "covered"):
        yield Block("right", f"✓ {wording.point(finding.keypoint)}")
        yield from _evidence(finding, wording)
    for finding in (each for each in findings if each.status == "partly"):
        partly = sentence("feedback.partly", wording.language, point=wording.point(finding.keypoint))
        yield Block("partly", f"△ {partly}")
        yield from _evidence(finding, wording)
    for finding in (each for each in findings if each.status == "contradicted"):
        yield Block("wrong", f"✗ {_wrong_words(finding, wording)}")
        yield Block("correction", f"→ {wording.correction(finding)}")


def to_add_blocks(heading: str, points: Sequence[str], wording: Wording, bonus: Iterable[str] = ()) -> Iterator[Block]:
    """The points that would have been worth saying, under the sentence `heading`; those in `bonus` are marked so."""
    if not points:
        return
    yield Block("text", sentence(heading, wording.language))
    for point in points:
        name = wording.point(point)
        if point in bonus:
            name = sentence("feedback.bonus", wording.language, point=name)
        yield Block("missing", f"・ {name}")


def _evidence(finding: AnyFinding, wording: Wording) -> Iterator[Block]:
    if finding.evidence:
        yield Block("quote", quoted(finding.evidence, wording.language))


def _wrong_words(finding: AnyFinding, wording: Wording) -> str:
    if finding.evidence:
        return quoted(finding.evidence, wording.language)
    return sentence("feedback.wrong_unquoted", wording.language)
