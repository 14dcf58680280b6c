"""A reply of any length is kept whole; that only its beginning is judged is said at once."""

from __future__ import annotations

from bot.interview.events import Answered
from bot.interview.replies import MOST_JUDGED
from tests.interview.build import Player
from tests.interview.transcript import lines


def test_a_reply_that_is_longer_than_what_is_judged() -> None:
    player = Player()
    player.start()
    text = "a" * MOST_JUDGED
    assert "say reply_is_long" not in lines(player.play(Answered(player.now(), text)))
    kept, said, work = lines(player.play(Answered(player.now(), "b")))
    assert kept == "+ reply 1 i1-2: 'b'"
    assert said == "say reply_is_long"
    assert work == f"grade i1-2 q1: {text + chr(10) + 'b'!r}"
