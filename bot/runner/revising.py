"""What an accepted dispute changes in the past: replies are graded again, and a host decides about their marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.interview.drills import reviews
from bot.interview.effects import Grade
from bot.interview.revisions import Change, Revision, changed
from bot.runner.dialogs import MESSAGE, Dialogs
from bot.runner.library import plan
from bot.runner.reviewing import bank_or_none, zone_of
from bot.store import Member, Renewed
from bot.texts import (
    Message,
    Speech,
    marks_changed,
    question_name,
    revision_applied,
    revision_list,
    revision_unchanged,
)
from questions import Question
from scoring import Assessment

Work = tuple[Grade, ...]


@dataclass(frozen=True, slots=True)
class PastReplies:
    """The replies of a revision, each text once; `question` is as the bank has it now, which grades them."""

    revision: Revision
    question: Question
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Revising:
    """The revisions: each is owed until its list is shown, then waits for a host. `admins` are ids of hosts of all."""

    dialogs: Dialogs
    admins: frozenset[str]

    # --- grading again ---

    def owed(self, front_end: str) -> PastReplies | None:
        """What is to be graded next for a host at this front end; hand the result to `show`."""
        for revision in self.dialogs.store.revisions.owed(front_end):
            question = self._question(revision)
            if question is not None:
                past = self.dialogs.store.revisions.past(revision.bank, revision.question)
                return PastReplies(revision, question, tuple(dict.fromkeys(each.reply for each in past)))
            self._list(revision, (), replies=0)  # the bank has it no more
        return None

    def show(self, replies: PastReplies, assessments: Mapping[str, Assessment]) -> None:
        """Show the host which marks would change; a text without an assessment keeps its mark."""
        revision = replies.revision
        past = self.dialogs.store.revisions.past(revision.bank, revision.question)
        graded = [each for each in past if each.reply in assessments]
        found = (changed(each, assessments[each.reply]) for each in graded)
        self._list(revision, [change for change in found if change is not None], replies=len(graded))

    def _list(self, revision: Revision, changes: Sequence[Change], replies: int) -> None:
        store = self.dialogs.store
        (host,) = store.rounds.members([revision.host]).values()
        if changes:
            message = self._list_message(revision, changes, host)
        else:
            speech = self._speech(host)
            message = revision_unchanged(self._name(revision, speech), replies, speech)
        store.revisions.enlist(revision.id, changes, MESSAGE.dump_json(message).decode())

    # --- deciding ---

    def lists(self, member: Member) -> tuple[Message, ...]:
        """The lists that a member has yet to decide about."""
        store = self.dialogs.store
        return tuple(
            self._list_message(each, store.revisions.changes(each.id), member)
            for each in store.revisions.listed()
            if self._may_decide(member, each)
        )

    def apply(self, member: Member, number: int, update_id: int | None) -> Work:
        """Put the new marks in the place of the old ones, and tell everybody concerned; all in one transaction."""
        store = self.dialogs.store
        with store.together("revision"):
            revision = store.revisions.get(number)
            if revision is None or revision.state != "listed" or not self._may_decide(member, revision):
                return self.dialogs.tell(member, "revision.unknown", update_id)
            changes = store.revisions.changes(number)
            by_person = self._by_person(changes)
            own = by_person.pop((member.front_end, member.user), [])
            told = [self._told(revision, each) for each in by_person.values()]
            store.revisions.apply(number, self._renewed(revision, changes), told, self.dialogs.clock())
            speech = self._speech(member)
            applied = revision_applied(self._name(revision, speech), len(changes), own, speech)
            return self.dialogs.show(member, (applied,), update_id)

    def leave(self, member: Member, number: int, update_id: int | None) -> Work:
        """Leave the marks as they are."""
        store = self.dialogs.store
        revision = store.revisions.get(number)
        with store.together("revision"):
            may = revision is not None and self._may_decide(member, revision)
            left = may and store.revisions.leave(number, self.dialogs.clock())
            return self.dialogs.tell(member, "revision.left" if left else "revision.unknown", update_id)

    def _renewed(self, revision: Revision, changes: Sequence[Change]) -> list[Renewed]:
        question = self._question(revision)
        planned = None if question is None else plan(question)
        return [Renewed(each, reviews(planned, None, each.assessment) if planned else ()) for each in changes]

    def _told(self, revision: Revision, own: Sequence[Change]) -> tuple[int, str]:
        """What a person is told, in their private chat where they have one with the bot."""
        (member,) = self.dialogs.store.rounds.members([own[0].past.member]).values()
        member = self.dialogs.store.find(member.front_end, member.user) or member
        speech = self._speech(member)
        message = marks_changed(self._name(revision, speech), own, speech)
        return member.id, MESSAGE.dump_json(message).decode()

    def _by_person(self, changes: Sequence[Change]) -> dict[tuple[str, str], list[Change]]:
        """The changes of each person, who on Telegram is a member in each chat."""
        members = self.dialogs.store.rounds.members({change.past.member for change in changes})
        found: dict[tuple[str, str], list[Change]] = {}
        for change in changes:
            member = members[change.past.member]
            found.setdefault((member.front_end, member.user), []).append(change)
        return found

    # --- inside ---

    def _list_message(self, revision: Revision, changes: Sequence[Change], host: Member) -> Message:
        """What a host may see: all of it, or, who is only the host of a round, what a group has seen."""
        speech = self._speech(host)
        shown = [each for each in changes if self._hosts_all(host) or each.past.open]
        return revision_list(revision.id, self._name(revision, speech), changes, shown, speech)

    def _may_decide(self, member: Member, revision: Revision) -> bool:
        return self._hosts_all(member) or revision.host == member.id

    def _hosts_all(self, member: Member) -> bool:
        return member.front_end == "terminal" or member.user in self.admins

    def _question(self, revision: Revision) -> Question | None:
        bank = bank_or_none(self.dialogs.library, revision.bank)
        return next((each for each in bank.questions if each.id == revision.question), None) if bank else None

    def _name(self, revision: Revision, speech: Speech) -> str:
        return question_name(bank_or_none(self.dialogs.library, revision.bank), revision.question, speech.language)

    def _speech(self, member: Member) -> Speech:
        preferences = self.dialogs.session(member).preferences
        return Speech(preferences.language, zone_of(preferences))
