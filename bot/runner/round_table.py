"""A round of several people at one machine, who answer one after another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.interview.effects import Grade
from bot.interview.rounds import Round, awaited
from bot.runner.commands import Command, parse
from bot.runner.dialogs import MESSAGE
from bot.runner.disputing import Disputing
from bot.runner.revising import Revising
from bot.runner.round_choice import choose_round
from bot.runner.rounds import Rounding
from bot.runner.sitting import FRONT_END, member_here
from bot.store import Member
from bot.texts import Message
from questions import Language
from scoring import Assessment

_PLACE = "0@here"


@dataclass(frozen=True, slots=True)
class RoundTable:
    """The rounds of this machine; everybody sits at the one keyboard, so that whoever holds it is the host."""

    rounding: Rounding

    @property
    def place(self) -> Member:
        """The table, to which the results are owed."""
        return self.rounding.dialogs.store.member(FRONT_END, _PLACE, _PLACE, None)

    def member(self, name: str, language: Language) -> Member:
        """Somebody who takes part, in their own language once they have one."""
        return member_here(self.rounding.dialogs, name, language)

    def unfinished(self) -> Round | None:
        """The round that was left in the middle, be it while its results were read.

        One that nobody has answered yet is let go.
        """
        rounds = self.rounding.dialogs.store.rounds
        here = rounds.at(self.place.id)
        running = [each for each in here if each.state != "over"]
        for each in running:
            if not each.answers:
                rounds.commit(replace(each, state="over"))
        return next((each for each in (*running, *here[:1]) if each.answers and not self._is_read(each)), None)

    def people(self, opened: Round) -> list[Member]:
        """Those who take part, in the order in which they are asked."""
        rounds = self.rounding.dialogs.store.rounds
        # Of before it was noted who sits here, only those are known who have answered.
        ids = rounds.people(opened.id) or [answer.member for answer in opened.answers]
        found = rounds.members(ids)
        return [found[each] for each in ids if each in found]

    def former_people(self) -> list[Member]:
        """Those who took part in the newest round of this machine that anybody did."""
        rounds = self.rounding.dialogs.store.rounds.at(self.place.id)
        return next((people for each in rounds if (people := self.people(each))), [])

    def seat(self, opened: Round, people: Sequence[Member]) -> None:
        """Note who takes part, so that the round can go on with them."""
        self.rounding.dialogs.store.rounds.note_people(opened.id, [each.id for each in people])

    def begin(self, words: Sequence[str], language: Language) -> Round | str:
        """A new round, or the word that names no question."""
        dialogs = self.rounding.dialogs
        asked = [(each.bank, each.question) for each in dialogs.store.rounds.at(self.place.id)]
        choice = choose_round(words, dialogs.library, dialogs.standing.bank, asked, dialogs.seed())
        if isinstance(choice, str):
            return choice
        return self.rounding.open(self.place.id, None, language, choice, minutes=None)

    def again(self, former: Round) -> Round:
        """The same question once more."""
        repeated = self.rounding.repeat(former)
        self.seat(repeated, self.people(former))
        return repeated

    def question(self, opened: Round, member: Member) -> Message:
        """What is asked of a member."""
        return self.rounding.asked_at_table(opened, member)

    def awaits(self, opened: Round, member: Member) -> bool:
        """Whether a member has still to answer, and has not left the question out."""
        skipped = self.rounding.dialogs.store.rounds.skipped(opened.id)
        return opened.state == "open" and opened.answer_of(member.id) is None and member.id not in skipped

    def skip(self, opened: Round, member: Member) -> None:
        """A member leaves the question out."""
        self.rounding.dialogs.store.rounds.skip(opened.id, member.id)

    def is_no_answer(self, opened: Round, text: str) -> bool:
        """Whether what somebody typed seems to be no answer, so that they are asked."""
        return self.rounding.is_no_answer(opened, text)

    def answer(self, opened: Round, member: Member, text: str) -> Round:
        """What a member answers."""
        return self.rounding.answer_at_table(opened, member, text)

    def work(self, opened: Round) -> tuple[Grade, ...]:
        """All that is still to be judged."""
        return tuple(work for answer in opened.answers for work in awaited(opened, answer.member))

    def graded(self, work: Grade, assessment: Assessment | None) -> None:
        """The result of some work."""
        self.rounding.graded(work, assessment)

    def reveal(self, round_id: str) -> Round:
        """Close a round whose answers are judged: the results are then owed to the table and to each member."""
        found = self.rounding.dialogs.store.rounds.get(round_id)
        assert found is not None, "whoever reveals has begun it"
        self.rounding.close(found, None)
        return found

    def decide(self, member: Member, opened: Round, shown: str) -> None:
        """A member says whether the others may see their sentence."""
        self.rounding.decide(member, opened.id, shown, None)

    @property
    def revising(self) -> Revising:
        """The revisions that disputes at the table lead to."""
        return Revising(self.rounding.dialogs, self.rounding.admins)

    def lists(self) -> int:
        """How many lists of changed marks wait for a decision that can be made at this machine."""
        return len(self.revising.lists(self.place))

    def obey(self, member: Member, opened: Round, text: str) -> bool:
        """Explain a member's own result, or look at it again; False where the command asks for something else."""
        command = parse(text)
        if command is None or command.name not in ("why", "dispute"):
            return False
        if command.name == "why":
            self.rounding.explain(member, opened.id, None, numbers="numbers" in command.words)
        else:
            about = command if command.words else Command("dispute", ("round", opened.id))
            Disputing(self.rounding.dialogs, member, self.rounding.admins).obey(about)
        return True

    def _is_read(self, found: Round) -> bool:
        """Whether a round is over, and nobody is owed a result of it, which names it by a button."""
        owed = self.rounding.dialogs.store.owed(FRONT_END)
        messages = (MESSAGE.validate_json(each.body) for each in owed)
        return found.state == "over" and not any(
            found.id in button.command.split() for message in messages for button in message.buttons
        )
