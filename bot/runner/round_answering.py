"""Answering a round: in private, by a reply to its card, or at one machine."""

from __future__ import annotations

from dataclasses import replace

from bot.interview.round_listening import correct_heard
from bot.interview.rounds import Round, awaited, edit_answer, take_answer, takes_more, withdraw
from bot.interview.session import Held, Part
from bot.runner.commands import Command
from bot.runner.hearing import talk_in_round
from bot.runner.round_desk import Owed, RoundDesk, Work, card_name, place_of
from bot.store import Member
from bot.texts import Message, answer_taken, ask_at_table, ask_round, say
from questions import Language


class Answering(RoundDesk):
    """How members come to a round, answer, change and take back."""

    __slots__ = ()

    # --- in the group ---

    def card_at(self, member: Member, message: str) -> Round | None:
        """The round whose card is this message of a group."""
        if not message or not place_of(member):
            return None
        store, place = self.dialogs.store, self._place_of(member)
        for each in store.rounds.at(place.id)[:5]:
            shown = store.card(place.id, card_name(each))
            if shown is not None and shown.message_id == message:
                return each
        return None

    def answer_in_group(self, member: Member, found: Round, text: str, source: str, update_id: int | None) -> Work:
        """A reply to the card of a round, which everybody could read."""
        if found.anonymous:
            return self.dialogs.tell(member, "round.only_privately", update_id)
        person = self._person(member)
        if found.state != "open":
            answered = found.answer_of(person.id) is not None
            return self.dialogs.tell(member, "round.answer_stays" if answered else "round.no_more", update_id)
        if self._asks_about(member, found, text, source, update_id):
            return ()
        changed = take_answer(found, person.id, person.name, self._part(found, person, text, source), self._now())
        self._keep_answer(member, changed, [self._card_message(changed)], update_id)
        return awaited(changed, person.id)

    # --- in private ---

    def seat(self, member: Member) -> Round | None:
        """The round that a member is answering in private."""
        round_id = self.dialogs.store.rounds.seat(member.id)
        return None if round_id is None else self.dialogs.store.rounds.get(round_id)

    def language_of_link(self, payload: str) -> Language | None:
        """The language of the round that a link leads to."""
        found = self.dialogs.store.rounds.get(payload.removeprefix("round_"))
        return None if found is None else found.language

    def sit(self, member: Member, payload: str, update_id: int | None) -> Work:
        """A link was followed into a round: ask its question; whatever else was going on waits."""
        found = self.dialogs.store.rounds.get(payload.removeprefix("round_"))
        if found is None or found.state != "open" or not self._is_known(found) or place_of(member):
            return self.dialogs.tell(member, "round_over", update_id)
        self.dialogs.set_aside(member)
        self.dialogs.store.drills.end(member.id)
        answer = found.answer_of(member.id)
        asked = self._asked(found, self._language(member), answer.text if answer else "")
        self._commit(found, [(member.id, asked)], update_id, seats={member.id: True})
        return ()

    def take(
        self, member: Member, found: Round, command: Command | None, text: str, source: str, update_id: int | None
    ) -> Work:
        """What a member says who is answering a round."""
        language = self._language(member)
        if command is None:
            return self._answer(member, found, text, source, update_id)
        if command.name in ("hint", "answer"):
            return self.dialogs.tell(member, "round.no_help", update_id)
        changed = withdraw(found, member.id)
        leaves = command.name == "stop" or found.state != "open"
        owed: Owed = [(member.id, say(_left(found, changed, member.id) if leaves else "round.withdrawn", language))]
        if changed.state == "open":
            owed.append(self._card_message(changed))
        self._commit(changed, owed, update_id, seats={member.id: not leaves})
        return ()

    def edit(self, member: Member, source: str, text: str, update_id: int | None) -> Work | None:
        """A message was changed; None where it is none of an answer that is still open."""
        person = self._person(member) if place_of(member) else member
        for found in self.dialogs.store.rounds.running(member.front_end):
            changed = edit_answer(found, person.id, source, text)
            if changed is not None:
                self._commit(changed, [(member.id, say("round.changed", self._language(member)))], update_id)
                return awaited(changed, person.id)
        held = self.dialogs.session(member).held
        asked = None if held is None or held.source != source else self.dialogs.store.rounds.get(held.round)
        if asked is None:
            return None
        if place_of(member):
            return self.answer_in_group(member, asked, text, source, update_id)
        return self._answer(member, asked, text, source, update_id)

    def take_back(self, member: Member, round_id: str, update_id: int | None) -> Work:
        """The button under an answer that takes it back, be something else under way meanwhile."""
        found = self.dialogs.store.rounds.get(round_id)
        if found is None or found.answer_of(member.id) is None or found.state != "open":
            return self.dialogs.tell(member, "used_button", update_id)
        changed, seat = withdraw(found, member.id), self.seat(member)
        told = "round.withdrawn" if seat is not None and seat.id == round_id else "round.left_with_answer"
        self._commit(changed, [(member.id, say(told, self._language(member))), self._card_message(changed)], update_id)
        return ()

    def is_stale(self, round_id: str) -> bool:
        """Whether the moment of what was shown under an answer has passed."""
        found = self.dialogs.store.rounds.get(round_id)
        return found is None or found.state != "open"

    # --- at one machine ---

    def asked_at_table(self, opened: Round, member: Member) -> Message:
        """The question to somebody who sits at the machine."""
        return ask_at_table(self._question(opened), self._language(member))

    def is_no_answer(self, opened: Round, text: str) -> bool:
        """Whether what somebody typed who sits at the machine seems to be no answer, so that they are asked."""
        return talk_in_round(text, self._question(opened)) is not None

    def answer_at_table(self, opened: Round, member: Member, text: str) -> Round:
        """What somebody who sits at the machine answers."""
        changed = take_answer(opened, member.id, member.name, self._part(opened, member, text, ""), self._now())
        self._commit(changed, [], None)
        return changed

    # --- inside ---

    def _answer(self, member: Member, found: Round, text: str, source: str, update_id: int | None) -> Work:
        language = self._language(member)
        if not text.strip():
            return self.dialogs.tell(member, "empty_reply", update_id)
        corrected = correct_heard(found, member.id, source, text)
        if corrected is not None:
            self._commit(corrected, [(member.id, say("round.changed", language))], update_id)
            return awaited(corrected, member.id)
        former = found.answer_of(member.id)
        is_taken = former is None or takes_more(found, former)
        if is_taken and self._asks_about(member, found, text, source, update_id):
            return ()
        changed = take_answer(found, member.id, member.name, self._part(found, member, text, source), self._now())
        answer = changed.answer_of(member.id)
        assert answer is not None, "it was just taken"
        if not is_taken:
            self._commit(found, [(member.id, say("round.answer_stays", language))], update_id, seats={member.id: False})
            return ()
        if answer.late:
            told = "round.late" if len(answer.parts) == 1 else "round.added"
            self._keep_answer(member, changed, [(member.id, say(told, language))], update_id)
        else:
            taken = replace(answer_taken(language, first=len(answer.parts) == 1), stamp=card_name(found))
            self._keep_answer(member, changed, [(member.id, taken), self._card_message(changed)], update_id)
        return awaited(changed, member.id)

    def _asks_about(self, member: Member, found: Round, text: str, source: str, update_id: int | None) -> bool:
        """Ask about a line that seems to be no answer, and keep it; sent again, it is one."""
        kind = talk_in_round(text, self._question(found))
        if kind is None:
            return False
        session = self.dialogs.session(member)
        if kind == "again":
            so_far = found.answer_of(self._person(member).id)
            asked = self._asked(found, self._language(member), so_far.text if so_far else "")
            self.dialogs.show(member, (asked,), update_id)
            return True
        if session.held is not None and (session.held.round, session.held.text) == (found.id, text):
            return False
        held = replace(session, held=Held(found.id, source, text))
        key = "round.stray" if kind == "stray" else "round.asked_back"
        values = {"words": text.strip()} if kind == "stray" else {}
        self.dialogs.keep(member, held, (), (say(key, self._language(member), **values),), update_id)
        return True

    def _keep_answer(self, member: Member, changed: Round, owed: Owed, update_id: int | None) -> None:
        """Keep an answer, with which nothing is held any more."""
        session = self.dialogs.session(member)
        with self.dialogs.store.together("rounds"):
            self._commit(changed, owed, update_id)
            if session.held is not None:
                self.dialogs.keep(member, replace(session, held=None), (), ())

    def _part(self, found: Round, member: Member, text: str, source: str) -> Part:
        former = found.answer_of(member.id)
        return Part(source, str(len(former.parts) + 1 if former else 1), text)

    def _asked(self, opened: Round, language: Language, so_far: str = "") -> Message:
        return ask_round(opened, self._question(opened), self._minutes(opened), language, so_far)


def _left(before: Round, after: Round, member: int) -> str:
    """What to say to whoever leaves a round, as a key: what has become of their answer."""
    if before.answer_of(member) is None:
        return "round.left"
    return "round.left_with_answer" if after.answer_of(member) is None else "round.answer_stays"
