"""Revealing a round: its results to the group, its feedback to each, its answers into the histories."""

from __future__ import annotations

from collections.abc import Iterator

from bot.interview.rounds import (
    MOST_WORDS_SHOWN,
    Consent,
    Results,
    Round,
    as_interview,
    ask_for_consent,
    close,
    decide,
    results,
)
from bot.runner.heat_maps import heat_map
from bot.runner.library import plan
from bot.runner.round_desk import Owed, RoundDesk, Work
from bot.store import Member
from bot.texts import (
    Message,
    ask_consent,
    best_put,
    round_answer,
    round_results,
    say,
    shortened,
    why_result,
    your_result,
)
from questions import Bank


class Revealing(RoundDesk):
    """How a round ends."""

    __slots__ = ()

    def close(self, found: Round, update_id: int | None) -> None:
        """Take nothing more; the results are shown once all is judged."""
        closed = close(found)
        if closed.state == "over":
            self._finish(closed, update_id)
        else:
            self._commit(closed, [self._card_message(closed)], update_id)

    def decide(self, member: Member, round_id: str, shown: str, update_id: int | None) -> Work:
        """The author of the best sentence says whether the others may see it."""
        found = self.dialogs.store.rounds.get(round_id)
        answer = None if found is None else found.answer_of(member.id)
        if found is None or answer is None or answer.asked is None or not self._is_known(found):
            return self.dialogs.tell(member, "stale_button", update_id)
        if answer.shown is not None:
            return self.dialogs.tell(member, "used_button", update_id)
        chosen: Consent = "no" if shown == "no" else "named" if shown == "named" and not found.anonymous else "unnamed"
        owed: Owed = [(member.id, say(f"round.consent_{chosen}", self._language(member)))]
        if chosen != "no":
            name = member.name if chosen == "named" else None
            owed.append((found.place, best_put(answer.asked, name, self._question(found), self._languages(found))))
        self._commit(decide(found, member.id, chosen), owed, update_id)
        return ()

    def explain(self, member: Member, round_id: str, update_id: int | None, *, numbers: bool) -> Work:
        """Why a member's answer got its score, or every number behind that; nothing is told before the reveal."""
        found = self.dialogs.store.rounds.get(round_id)
        answer = None if found is None else found.answer_of(member.id)
        if found is None or answer is None or answer.assessment is None or not self._is_known(found):
            return self.dialogs.tell(member, "nothing_to_explain", update_id)
        if found.state != "over":
            return self.dialogs.tell(member, "round.no_help", update_id)
        why = why_result(answer, found, self._bank(found), self._language(member), numbers=numbers)
        return self.dialogs.show(member, (why,), update_id)

    def _finish(self, over: Round, update_id: int | None) -> None:
        """All that is judged goes into the histories; what was revealed already is not revealed again."""
        rounds = self.dialogs.store.rounds
        stored = rounds.get(over.id)
        reveals = stored is None or stored.state != "over"
        filed = rounds.filed(over.id)
        bank, question = self._bank(over), self._question(over)
        former = rounds.get(over.before) if over.before else None
        planned = plan(question)
        found = results(over, planned, former)
        fresh = [answer for answer in over.answers if answer.member not in filed and not answer.pending]
        members = self._members(over)
        played = {each.member: as_interview(over, each, planned, self.dialogs.seed()) for each in fresh}
        owed: Owed = list(self._revealed(over, found, bank)) if reveals else []
        for answer in fresh:
            before = former.answer_of(answer.member) if former else None
            score = before.assessment.score if before and before.assessment else None
            language = self._language(members[answer.member])
            owed.append((answer.member, your_result(answer, score, over, bank, language)))
        # Where one could tell whose it is, no sentence is without a name.
        if reveals and found.best is not None and not over.tells_whose:
            asked = ask_consent(found.best, over, question, self._language(members[found.best.member]))
            owed.append((found.best.member, asked))
            over = ask_for_consent(over, found.best)
        seats = {answer.member: False for answer in fresh if rounds.seat(answer.member) == over.id}
        if reveals:
            left = [each for each in rounds.seated(over.id) if over.answer_of(each) is None]
            owed += [(each, self._left_over(member, over)) for each, member in rounds.members(left).items()]
        self._commit(over, owed, update_id, played=played, seats=seats)

    def _left_over(self, member: Member, over: Round) -> Message:
        """To somebody who has not answered; what they said and were asked about is not lost."""
        held = self.dialogs.session(member).held
        if held is None or held.round != over.id:
            return say("round.over_unanswered", self._language(member))
        return say("round.over_held", self._language(member), words=shortened(held.text.strip(), MOST_WORDS_SHOWN))

    def _revealed(self, over: Round, found: Results, bank: Bank) -> Iterator[tuple[int, Message]]:
        """What the group sees at the end."""
        languages = self._languages(over)
        yield self._card_message(over)
        drawn = heat_map(over, found, bank, languages) if found.rows and not over.tells_whose else None
        yield over.place, round_results(over, found, bank, languages, drawn)
        yield over.place, round_answer(over, bank, languages)
