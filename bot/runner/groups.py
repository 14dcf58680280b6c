"""The organiser's view of a group, gathered from the database and the banks."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.interview.agreement import Agreement, agreement
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


def gather_agreement(
    store: Store, library: Library, members: Collection[int] | None = None
) -> tuple[Agreement, dict[str, Bank]]:
    """How far interviewers agree, with the banks that they asked from; of these members, None of all.

    Who is in no organiser's view does not count here either.
    """
    hidden = store.rounds.unlisted()
    those = [
        each
        for each in store.peers.every()
        if all(
            one is None or (one not in hidden and (members is None or one in members))
            for one in (each.interviewer, each.candidate)
        )
    ]
    banks = {name: bank_or_none(library, name) for name in dict.fromkeys(each.bank for each in those)}
    return agreement(those), {name: bank for name, bank in banks.items() if bank is not None}


def gather(store: Store, banks: dict[str, Bank], rounds: Sequence[Round], at: datetime) -> GroupView:
    """How those stand who have answered these rounds, the oldest first."""
    topics = {(name, question.id): question.topics for name, bank in banks.items() for question in bank.questions}
    answered = {answer.member for each in rounds for answer in each.answers}
    days = store.practised(answered, at.tzinfo)
    practised = {member: found[-1].day for member, found in days.items() if found}
    return group_view(rounds, topics, practised, store.rounds.unlisted(), at)
