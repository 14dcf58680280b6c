"""A runner on a real database, with a clock and seeds of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from bot.interview.effects import Grade
from bot.runner import MESSAGE, Aloud, Request, Runner
from bot.store import Member, Store
from bot.texts import Message
from questions import LANGUAGES
from tests.library import LIBRARY
from tests.runner.group import Group, group_in

START = datetime(2026, 1, 31, 12, tzinfo=UTC)


@dataclass
class House:
    """A runner, its database, and one member who reads what is owed."""

    store: Store
    runner: Runner

    @property
    def member(self) -> Member:
        return self.store.member("terminal", "mika", "mika", None)

    def says(self, text: str, update_id: int | None = None) -> tuple[Grade, ...]:
        return self.runner.receive(self.member, text, update_id)

    def starts(self, questions: int = 2) -> tuple[Grade, ...]:
        return self.runner.start(self.member, Request(questions=questions))

    def read(self) -> list[Message]:
        """What the member is owed, less what only edits; it is then ticked off."""
        owed = self.store.owed("terminal")
        for each in owed:
            self.store.tick(each.id)
        messages = [MESSAGE.validate_json(each.body) for each in owed]
        return [message for message in messages if not message.edits]


@contextmanager
def house_in(folder: Path) -> Iterator[House]:
    """A house whose database is in a folder."""
    minutes = count()
    with Store.open(folder) as store:
        clock, aloud = lambda: START + timedelta(minutes=next(minutes)), Aloud(frozenset(LANGUAGES))
        runner = Runner(store, LIBRARY, clock=clock, seed=lambda: 7, aloud=aloud)
        yield House(store, runner)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with house_in(tmp_path) as house:
        yield house


@pytest.fixture
def english(house: House) -> House:
    """The house after the member chose English."""
    house.says("en")
    house.read()
    return house


@pytest.fixture
def group(tmp_path: Path) -> Iterator[Group]:
    minutes = count()
    with group_in(tmp_path, lambda: START + timedelta(minutes=next(minutes))) as group:
        yield group
