"""What a reply says about each keypoint, in blocks: right, partly, wrong and missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from rich.cells import cell_len

from bot.interview.past import PastFinding
from bot.texts.message import Block
from bot.texts.sentences import quoted, sentence, shortened
from bot.texts.wording import Wording
from scoring import TIER_WEIGHTS, Finding, SetAside

AnyFinding = Finding | PastFinding

# How many lines feedback has before its details, and how wide they are, in columns: a screen of a phone.
_LINES, _COLUMNS = 13, 40
# What was set aside may be a page of nothing.
_LONGEST_QUOTE = 240


def said_blocks(findings: Iterable[AnyFinding], wording: Wording, asked: str | None = None) -> Iterator[Block]:
    """What was right, partly said and wrong, each point with the reply's own words; nothing for what was missed.

    What is right instead of something wrong is kept back for the keypoint that is being `asked` for.
    """
    findings = tuple(findings)
    for status, told in _SAID.items():
        for finding in (each for each in findings if each.status == status):
            yield from _wrong(finding, wording, asked) if status == "contradicted" else told(finding, wording)


def three_blocks(
    findings: Iterable[AnyFinding], missing: Iterable[Block], wording: Wording, asked: str | None = None
) -> Iterator[Block]:
    """What was right, what is missing and what was wrong, as much as a phone shows; the rest as details.

    What was said of the core comes first and is always shown. What is right instead of something wrong is kept back for
    the keypoint that is `asked` for next.
    """
    weighty = sorted(findings, key=lambda finding: -TIER_WEIGHTS[finding.tier])
    points = {status: [each for each in weighty if each.status == status] for status in _SAID}
    kinds = {
        "feedback.right": [_right(finding, wording) for finding in points["covered"]],
        "feedback.missing": [
            *(_partly(finding, wording) for finding in points["partly"]),
            *([each] for each in missing),
        ],
        "feedback.wrong": [_wrong(finding, wording, asked) for finding in points["contradicted"]],
    }
    least = {heading: min(1, len(items)) for heading, items in kinds.items()}
    core = sum(finding.tier == "core" for finding in points["covered"])
    least["feedback.right"] = max(least["feedback.right"], core)
    right = kinds["feedback.right"]
    for place in reversed(range(least["feedback.right"])):
        if _height(kinds, least) <= _LINES:
            break
        # The words that were right are in /why; what is wrong is never cut.
        right[place] = right[place][:1]
    shown = _that_fit(kinds, least)
    for heading, items in kinds.items():
        if items:
            yield Block("heading", wording.say(heading))
            yield from (block for item in items[: shown[heading]] for block in item)
    rest = [item for heading, items in kinds.items() for item in items[shown[heading] :]]
    if rest:
        yield Block("heading", sentence("feedback.more", wording.language))
        yield from (Block("detail", "\n".join(block.text for block in item)) for item in rest)


def _that_fit(kinds: dict[str, list[list[Block]]], least: dict[str, int]) -> dict[str, int]:
    """How many items of each kind are shown: the `least`, then what is wrong before what is missing and right."""
    shown = dict(least)
    room = _LINES - _height(kinds, least)
    for heading in reversed(kinds):
        for item in kinds[heading][least[heading] :]:
            room -= _lines(item)
            if room < 0:
                break
            shown[heading] += 1
    return shown


def _height(kinds: dict[str, list[list[Block]]], shown: dict[str, int]) -> int:
    """How many lines the headings take and what is shown below them."""
    return sum(1 + sum(map(_lines, items[: shown[heading]])) for heading, items in kinds.items() if items)


def _lines(item: Iterable[Block]) -> int:
    return sum(-(-cell_len(block.text) // _COLUMNS) for block in item)


def aside_blocks(set_aside: Sequence[SetAside], wording: Wording) -> Iterator[Block]:
    """What of a reply was not judged, in its own words, and why."""
    language = wording.language
    if set_aside:
        yield Block("heading", sentence("feedback.set_aside", language))
    for reason in dict.fromkeys(each.reason for each in set_aside):
        yield Block("item", f"・ {wording.say(f'set_aside.{reason}')}")
        for each in set_aside:
            if each.reason == reason:
                yield Block("quote", quoted(shortened(each.text, _LONGEST_QUOTE), language))


def to_add_blocks(heading: str, points: Sequence[str], wording: Wording, bonus: Iterable[str] = ()) -> Iterator[Block]:
    """The points that would have been worth saying, under the sentence `heading`; those in `bonus` are marked so."""
    if not points:
        return
    yield Block("text", wording.say(heading))
    yield from missing_points(points, wording, bonus)


def missing_points(points: Iterable[str], wording: Wording, bonus: Iterable[str] = ()) -> Iterator[Block]:
    """The points that would have been worth saying; those in `bonus` are marked so."""
    for point in points:
        name = wording.point(point)
        if point in bonus:
            name = sentence("feedback.bonus", wording.language, point=name)
        yield Block("missing", f"・ {name}")


def _right(finding: AnyFinding, wording: Wording) -> list[Block]:
    return [Block("right", f"✓ {wording.told(finding.keypoint)}"), *_evidence(finding, wording)]


def _partly(finding: AnyFinding, wording: Wording) -> list[Block]:
    return [Block("partly", f"△ {wording.partly(finding.keypoint)}"), *_evidence(finding, wording)]


def _wrong(finding: AnyFinding, wording: Wording, asked: str | None = None) -> list[Block]:
    right = wording.correction(finding)
    if finding.keypoint == asked:
        right = sentence("feedback.asked_next", wording.language)
    return [Block("wrong", f"✗ {_wrong_words(finding, wording)}"), Block("correction", f"→ {right}")]


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
