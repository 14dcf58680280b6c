"""Which recordings are heard before which: one of each member in turn, each member's in order."""

from __future__ import annotations

from bot.interview.session import Recording
from bot.runner import Listen
from bot.store import Member
from bot.telegram_app.queue import ListeningQueue

ADA, BEN = (Member(number, "telegram", str(number), name, "en") for number, name in enumerate(("Ada", "Ben")))


def recording(source: str) -> Listen:
    return Listen(Recording(source, "file", "i1", 1, 0), "bank", "", "q1", "en")


def places(queue: ListeningQueue) -> list[tuple[str, int, bool]]:
    return [(place.work.recording.source, place.before, place.others) for place in queue.places()]


def test_members_take_turns_and_nobody_s_recordings_change_their_order() -> None:
    queue = ListeningQueue()
    for source in ("a1", "a2", "a3"):
        queue.put(ADA, recording(source))
    queue.put(BEN, recording("b1"))
    assert places(queue) == [("a1", 0, False), ("b1", 1, True), ("a2", 2, True), ("a3", 3, True)]
    queue.take_away(ADA, recording("a1"))
    assert places(queue) == [("b1", 0, False), ("a2", 1, True), ("a3", 2, True)]
    queue.take_away(BEN, recording("b1"))
    queue.take_away(BEN, recording("b1"))
    assert places(queue) == [("a2", 0, False), ("a3", 1, False)]
