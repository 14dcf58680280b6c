"""A round that ends while the last that is waited for is a recording."""

from __future__ import annotations

import pytest

from bot.runner import Heard
from bot.store.connection import Moment
from tests.runner.group import Group


class Killed(BaseException):
    """The process has ended."""


def dies_when_something_is_kept(_place: str, moment: Moment) -> None:
    if moment == "after":
        raise Killed


def test_killed_while_the_last_recording_turns_out_to_be_silent_the_round_is_over_all_the_same(group: Group) -> None:
    host, mika = group.member("5@-100"), group.member("7")
    group.says(host, "/round gravity")
    (opened,) = group.store.rounds.every()
    group.says(mika, f"/start round_{opened.id}")
    group.runner.record(mika, source="1", file="sound", seconds=3.0, size=100)
    (work,) = group.runner.recordings.listens(mika)
    group.says(host, "/reveal")
    group.store.passing = dies_when_something_is_kept
    with pytest.raises(Killed):
        group.runner.recordings.heard(mika, work, Heard(unheard="silent"))
    group.store.passing = lambda *_: None
    assert [each.state for each in group.store.rounds.every()] == ["over"]
    assert "There is only silence" in "\n".join(str(message) for message in group.read(mika))
    assert group.says(host, "/round gravity") == "", "a new round is there, which has a card in the group"
    assert len(group.store.rounds.every()) == 2
