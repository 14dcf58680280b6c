"""What a reply says about each keypoint, in blocks: right, partly, wrong and missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.interview.past import PastFinding
from bot.texts.message import Block
from bot.texts.sentences import quoted, sentence
from bot.texts.wording import Wording
from scoring import Finding

AnyFinding = Finding | PastFinding

# How many points of a kind feedback tells at once; a phone shows about a dozen lines.
MOST_POINTS = 3


def said_blocks(findings: Iterable[AnyFinding], wording: Wording) -> Iterator[Block]:
    """What was right, partly said and wrong, each point with the reply's own words; nothing for what was missed."""
    findings = tuple(findings)
    for status, told in _SAID.items():
        for finding in (each for each in findings if each.status == status):
            yield from told(finding, wording)


def three_blocks(findings: Iterable[AnyFinding], missing: Iterable[Block], wording: Wording) -> Iterator[Block]:
    """What was right, what is missing and what was wrong, the first points of each; further ones as details."""
    points = {status: [each for each in findings if each.status == status] for status in _SAID}
    rest: list[Block] = []
    for heading, items in (
        ("feedback.right", [_right(finding, wording) for finding in points["covered"]]),
        (
            "feedback.missing",
            [*(_partly(finding, wording) for finding in points["partly"]), *([each] for each in missing)],
        ),
        ("feedback.wrong", [_wrong(finding, wording) for finding in points["contradicted"]]),
    ):
        if items:
            yield Block("heading", sentence(heading, wording.language))
            yield from (block for item in items[:MOST_POINTS] for block in item)
            rest += [Block("detail", "\n".join(block.text for block in item)) for item in items[MOST_POINTS:]]
    if rest:
        yield Block("heading", sentence("feedback.more", wording.language))
        yield from rest


def to_add_blocks(heading: str, points: Sequence[str], wording: Wording, bonus: Iterable[str] = ()) -> Iterator[Block]:
    """The points that would have been worth saying, under the sentence `heading`; those in `bonus` are marked so."""
    if not points:
        return
    yield Block("text", sentence(heading, wording.language))
    yield from missing_points(points, wording, bonus)


def missing_points(points: Iterable[str], wording: Wording, bonus: Iterable[str] = ()) -> Iterator[Block]:
    """The points that would have been worth saying; those in `bonus` are marked so."""
    for point in points:
        name = wording.point(point)
        if point in bonus:
            name = sentence("feedback.bonus", wording.language, point=name)
        yield Block("missing", f"・ {name}")


def _right(finding: AnyFinding, wording: Wording) -> list[Block]:
    return [Block("right", f"✓ {wording.point(finding.keypoint)}"), *_evidence(finding, wording)]


def _partly(finding: AnyFinding, wording: Wording) -> list[Block]:
    partly = sentence("feedback.partly", wording.language, point=wording.point(finding.keypoint))
    return [Block("partly", f"△ {partly}"), *_evidence(finding, wording)]


def _wrong(finding: AnyFinding, wording: Wording) -> list[Block]:
    correction = Block("correction", f"→ {wording.correction(finding)}")
    return [Block("wrong", f"✗ {_wrong_words(finding, wording)}"), correction]


def _evidence(finding: AnyFinding, wording: Wording) -> Iterator[Block]:
    if finding.evidence:
        yield Block("quote", quoted(finding.evidence, wording.language))


def _wrong_words(finding: AnyFinding, wording: Wording) -> str:
    if finding.evidence:
        return quoted(finding.evidence, wording.language)
    return sentence("feedback.wrong_unquoted", wording.language)


_SAID: dict[str, Callable[[AnyFinding, Wording], list[Block]]] = {
    "covered": _right,
    "partly": _partly,
    "contradicted": _wrong,
}
