"""Ctrl-C where no line is being read."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from bot.terminal.interrupts import Interrupts


@pytest.fixture
def held() -> Iterator[Interrupts]:
    """Those of this process."""
    before = signal.getsignal(signal.SIGINT)
    interrupts = Interrupts()
    interrupts.hold()
    yield interrupts
    signal.signal(signal.SIGINT, before)


def test_each_waits_until_it_is_heard(held: Interrupts) -> None:
    for _ in range(2):
        signal.raise_signal(signal.SIGINT)
    assert [held.heard() for _ in range(3)] == [True, True, False]


def test_what_may_be_given_up_is_given_up_at_once(held: Interrupts) -> None:
    with pytest.raises(KeyboardInterrupt), held.may_give_up():
        signal.raise_signal(signal.SIGINT)
    assert not held.heard()
    signal.raise_signal(signal.SIGINT)
    assert held.heard()


def test_it_is_not_begun_where_one_waits(held: Interrupts) -> None:
    signal.raise_signal(signal.SIGINT)
    done = []
    with pytest.raises(KeyboardInterrupt), held.may_give_up():
        done.append("too late")
    assert done == []
    assert not held.heard()
