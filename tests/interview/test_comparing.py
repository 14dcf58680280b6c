"""Two attempts at one question: what was gained, kept, lost, and is still missing."""

from __future__ import annotations

from bot.interview.comparing import compare
from bot.interview.past import Attempt, PastFinding, PastQuestion, PastReply
from scoring import Status
from tests.interview.build import NOON


def reply(follow_up: str | None = None, **findings: Status) -> PastReply:
    found = tuple(PastFinding(point, "core", status, None) for point, status in findings.items())
    return PastReply("words", follow_up, 50, "fair", found, NOON)


def attempt(*replies: PastReply) -> Attempt:
    return Attempt(1, NOON, PastQuestion(1, "q", 50, 50, 0, False, False, replies))


def test_each_point_is_gained_kept_lost_or_missing() -> None:
    earlier = attempt(reply(a="missed", b="covered", c="covered", d="missed", e="contradicted", f="partly"))
    later = attempt(reply(a="covered", b="covered", c="partly", d="missed", e="contradicted", f="covered"))
    found = compare(earlier, later)
    assert (found.gained, found.kept, found.lost, found.missing) == (("a", "f"), ("b",), ("c",), ("d", "e"))


def test_what_only_a_probe_brought_out_counts_as_said() -> None:
    earlier = attempt(reply(a="missed", b="missed"), reply("b", b="covered"))
    later = attempt(reply(a="missed", b="covered"), reply("deeper-one", a="covered"))
    found = compare(earlier, later)
    assert (found.gained, found.kept, found.missing) == ((), ("b",), ("a",))


def test_a_reply_without_findings_has_said_nothing() -> None:
    found = compare(attempt(reply()), attempt(reply(a="covered", b="missed", c="contradicted")))
    assert (found.gained, found.lost, found.missing) == (("a",), ("c",), ("b",))
