"""What an accepted dispute changes in the past: replies are graded again, and a host decides about their marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.interview.drills import reviews
from bot.interview.effects import Grade
from bot.interview.revisions import Changes, GradedAgain, Replied, Revision, changes
from bot.interview.session import FollowUp, PlannedQuestion
from bot.runner.dialogs import MESSAGE, Dialogs
from bot.runner.library import plan
from bot.runner.reviewing import bank_or_none, question_or_none, zone_of
from bot.store import Member, Renewed, RenewedDrill
from bot.texts import (
    Message,
    RevisedQuestion,
    Speech,
    marks_changed,
    revision_applied,
    revision_list,
    revision_unchanged,
)
from questions import Question

Work = tuple[Grade, ...]


@dataclass(frozen=True, slots=True)
class PastReplies:
    """The replies of a revision, each once; `question` is as the bank has it now, which grades them."""

    revision: Revision
    question: Question
    replies: tuple[Replied, ...]


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
                replies = dict.fromkeys(reply for reply in past.replies() if _can_be_judged(reply, question))
                return PastReplies(revision, question, tuple(replies))
            self._list(revision, Changes(), replies=0)  # the bank has it no more
        return None

    def show(self, replies: PastReplies, again: GradedAgain) -> None:
        """Show the host what would change; a reply that was not graded again stays as it was."""
        revision = replies.revision
        past = self.dialogs.store.revisions.past(revision.bank, revision.question)
        graded = [reply for reply in past.replies() if reply in again]
        self._list(revision, changes(past, again), replies=len(graded))

    def _list(self, revision: Revision, found: Changes, replies: int) -> None:
        store = self.dialogs.store
        (host,) = store.rounds.members([revision.host]).values()
        if found:
            message = self._list_message(revision, found, host)
        else:
            speech = self._speech(host)
            message = revision_unchanged(self._revised(revision), replies, speech)
        store.revisions.enlist(revision.id, found, MESSAGE.dump_json(message).decode())

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
            found = store.revisions.changes(number)
            by_person = self._by_person(found)
            own = by_person.pop((member.front_end, member.user), Changes())
            told = [self._told(revision, each) for each in by_person.values()]
            store.revisions.apply(number, self._renewed(revision, found), told, self.dialogs.clock())
            applied = revision_applied(self._revised(revision), found, own, self._speech(member))
            return self.dialogs.show(member, (applied,), update_id)

    def leave(self, member: Member, number: int, update_id: int | None) -> Work:
        """Leave the marks as they are."""
        store = self.dialogs.store
        revision = store.revisions.get(number)
        with store.together("revision"):
            may = revision is not None and self._may_decide(member, revision)
            left = may and store.revisions.leave(number, self.dialogs.clock())
            return self.dialogs.tell(member, "revision.left" if left else "revision.unknown", update_id)

    def _renewed(self, revision: Revision, found: Changes) -> Iterator[Renewed | RenewedDrill]:
        question = self._question(revision)
        planned = PlannedQuestion(revision.question) if question is None else plan(question)
        for change in found.marks:
            followed = zip(change.past.follow_ups, change.follow_ups, strict=True)
            shown = tuple(reviews(planned, past.asked, again) if again else () for past, again in followed)
            yield Renewed(change, reviews(planned, None, change.assessment) if change.assessment else (), shown)
        for drilled in found.drilled:
            probe = FollowUp("probe", drilled.past.reply.probed or "", worth=0, seed=0, hints=drilled.past.hints)
            yield RenewedDrill(drilled, reviews(planned, probe, drilled.assessment))

    def _told(self, revision: Revision, own: Changes) -> tuple[int, str]:
        """What a person is told, in their private chat where they have one with the bot."""
        (member,) = self.dialogs.store.rounds.members(own.members[:1]).values()
        member = self.dialogs.store.find(member.front_end, member.user) or member
        message = marks_changed(self._revised(revision), own, self._speech(member))
        return member.id, MESSAGE.dump_json(message).decode()

    def _by_person(self, found: Changes) -> dict[tuple[str, str], Changes]:
        """What changes for each person, who on Telegram is a member in each chat."""
        members = self.dialogs.store.rounds.members(set(found.members))
        persons = {number: (member.front_end, member.user) for number, member in members.items()}
        return {
            person: Changes(
                tuple(each for each in found.marks if persons[each.past.member] == person),
                tuple(each for each in found.drilled if persons[each.past.member] == person),
            )
            for person in dict.fromkeys(persons.values())
        }

    # --- inside ---

    def _list_message(self, revision: Revision, found: Changes, host: Member) -> Message:
        """What a host may see: all of it, or, who is only the host of a round, what a group has seen."""
        shown = found if self._hosts_all(host) else Changes(tuple(each for each in found.marks if each.past.open))
        return revision_list(revision.id, self._revised(revision), found, shown, self._speech(host))

    def _may_decide(self, member: Member, revision: Revision) -> bool:
        return self._hosts_all(member) or revision.host == member.id

    def _hosts_all(self, member: Member) -> bool:
        return member.front_end == "terminal" or member.user in self.admins

    def _question(self, revision: Revision) -> Question | None:
        return question_or_none(self.dialogs.library, revision.bank, revision.question)

    def _revised(self, revision: Revision) -> RevisedQuestion:
        return RevisedQuestion(bank_or_none(self.dialogs.library, revision.bank), revision.question)

    def _speech(self, member: Member) -> Speech:
        preferences = self.dialogs.session(member).preferences
        return Speech(preferences.language, zone_of(preferences))


def _can_be_judged(reply: Replied, question: Question) -> bool:
    """Whether the bank still has what was asked: what it has no more has nothing that judges it."""
    points = {point.id for point in question.keypoints}
    return reply.probed in {None, *points} and reply.deeper in {None, *question.deeper}
