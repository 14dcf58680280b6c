"""The rounds of all groups: a question, its answers, its reveal and its repetition; each step is one transaction."""

from __future__ import annotations

from dataclasses import replace

from bot.interview.effects import Grade
from bot.interview.rounds import Round, awaited, take_grade
from bot.runner.round_desk import Work
from bot.runner.round_leading import Leading
from bot.runner.round_listening import Listening
from bot.store import Member
from bot.texts import say
from scoring import Assessment

# What belongs to a round while a member answers it in private; all other commands are obeyed as ever.
COMMANDS = frozenset({"skip", "stop", "hint", "answer"})
_ATTEMPT = "round-"


class Rounding(Leading, Listening):
    """All that happens to rounds: what people do in them, and what the grader, the clock and a restart bring."""

    __slots__ = ()

    def pending(self, work: Grade) -> Work:
        """The work that the answer waits for that `work` is of, where it is of one."""
        found = self._round_of(work)
        return () if found is None else awaited(found, _author(work))

    def graded(self, work: Grade, assessment: Assessment | None) -> bool:
        """The result of some work; False where it is of no round."""
        found = self._round_of(work)
        if found is None:
            return work.attempt.startswith(_ATTEMPT)
        changed = take_grade(found, _author(work), work.attempt, assessment)
        if changed.state == "over" and changed != found:
            self._finish(changed, None)
        elif changed != found:
            self._commit(changed, [], None)
        return True

    def recover(self, front_end: str) -> tuple[tuple[Member, Grade], ...]:
        """The work that was under way when the process ended."""
        rounds = self.dialogs.store.rounds
        waiting = [(answer.member, each) for each in rounds.waiting(front_end) for answer in each.answers]
        members = rounds.members({member for member, _ in waiting})
        return tuple((members[member], work) for member, each in waiting for work in awaited(each, member))

    def tick(self, front_end: str) -> None:
        """Close what has run out, and bring the cards up to date whose minutes have changed."""
        for each in self.dialogs.store.rounds.running(front_end):
            if not self._is_known(each):
                self._commit(replace(each, state="over"), [(each.place, say("round.gone", each.language))], None)
            elif each.state == "open" and each.ends_at is not None and each.ends_at <= self._now():
                self.close(each, None)
            elif each.state == "open" and self._shown.get(each.id, -1) != self._minutes(each):
                self._commit(each, [self._card_message(each, new=self._has_lost_its_card(each))], None)

    def _round_of(self, work: Grade) -> Round | None:
        if not work.attempt.startswith(_ATTEMPT):
            return None
        return self.dialogs.store.rounds.get(work.attempt.split("-")[1])


def _author(work: Grade) -> int:
    """Who answered: in a group, that is another member than the one who answers in private."""
    return int(work.attempt.split("-")[2])
