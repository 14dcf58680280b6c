"""The organiser's view of a group, gathered from the database and the banks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.interview.group import GroupView, group_view
from bot.interview.rounds import Round
from bot.runner.library import DEFAULT_BANK, Library
from bot.runner.reviewing import bank_or_none
from bot.store import Store
from questions import Bank


def banks_of(rounds: Sequence[Round], library: Library) -> dict[str, Bank]:
    """The banks that a group was asked from, the latest first; before the first round, the usual one."""
    names = dict.fromkeys(each.bank for each in reversed(rounds)) or {DEFAULT_BANK: None}
    found = {name: bank_or_none(library, name) for name in names}
    return {name: bank for name, bank in found.items() if bank is not None}


def gather(store: Store, banks: dict[str, Bank], rounds: Sequence[Round], at: datetime) -> GroupView:
    """How those stand who have answered these rounds, the oldest first."""
    topics = {(name, question.id): question.topics for name, bank in banks.items() for question in bank.questions}
    answered = {answer.member for each in rounds for answer in each.answers}
    days = store.practised(answered, at.tzinfo)
    practised = {member: found[-1].day for member, found in days.items() if found}
    return group_view(rounds, topics, practised, store.rounds.unlisted(), at)
