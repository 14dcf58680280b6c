"""Leading rounds: beginning one, revealing it before its time, asking once more, and seeing how all members stand."""

from __future__ import annotations

import secrets
from dataclasses import replace

from bot.interview.rounds import Round
from bot.runner.commands import Command
from bot.runner.groups import banks_of, gather, gather_agreement
from bot.runner.reviewing import zone_of
from bot.runner.round_answering import Answering
from bot.runner.round_choice import Choice, choose_round
from bot.runner.round_desk import ID_BYTES, Work, is_id, place_of
from bot.runner.round_revealing import Revealing
from bot.store import Member
from bot.texts import Speech, group_message
from questions import Language


class Leading(Answering, Revealing):
    """What /round, /reveal and /group do."""

    __slots__ = ()

    def obey(self, member: Member, command: Command, update_id: int | None) -> Work:
        """/round and /reveal, in a group, and what their buttons say; /group, in private as well."""
        match command.name, command.words:
            case "round", ("show", round_id, shown) if shown in ("named", "unnamed", "no"):
                return self.decide(member, round_id, shown, update_id)
            case "round", ("again", round_id):
                return self._again(member, round_id, update_id)
            case "round", ("why", round_id, *more):
                return self.explain(member, round_id, update_id, numbers="numbers" in more)
            case "group", _:
                return self._group(member, update_id)
            case "round", words if place_of(member):
                return self._start(member, words, update_id)
            case "reveal", words if words or place_of(member):
                return self._reveal(member, words, update_id)
        return self.dialogs.tell(member, "round.only_in_group", update_id)

    def refused(self, member: Member, command: Command) -> str | None:
        """The key of what is to be said instead, where a button is none for this member."""
        match command.name, command.words:
            case ("reveal", (round_id,)) | ("round", ("again", round_id)):
                found = self.dialogs.store.rounds.get(round_id)
                return None if found is None or self._may_lead(member, found) else "round.only_host_short"
        return None

    def open(
        self,
        place: int,
        host: int | None,
        language: Language,
        choice: Choice,
        minutes: int | None,
        update_id: int | None = None,
    ) -> Round:
        """Begin a round at a place; without minutes it lasts until it is revealed."""
        at = self._now()
        opened = Round(
            id=secrets.token_hex(ID_BYTES),
            place=place,
            host=host,
            language=language,
            bank=choice.bank,
            question=choice.question,
            started_at=at,
            ends_at=self._end(at, minutes),
            anonymous=choice.anonymous,
        )
        self._commit(opened, [self._card_message(opened, new=True)], update_id)
        return opened

    def repeat(self, former: Round, update_id: int | None = None) -> Round:
        """Ask the question of a round once more; who took part has it in private at once."""
        at = self._now()
        lasted = None if former.ends_at is None else at + (former.ends_at - former.started_at)
        opened = replace(
            former,
            id=secrets.token_hex(ID_BYTES),
            started_at=at,
            ends_at=lasted,
            before=former.id,
            state="open",
            answers=(),
        )
        owed = [self._card_message(opened, new=True)]
        seats = {}
        for each in self._members(former).values():
            if each.front_end == "telegram" and not self._is_busy(each):
                seats[each.id] = True
                owed.append((each.id, self._asked(opened, self._language(each))))
        self._commit(opened, owed, update_id, seats=seats)
        return opened

    def _group(self, member: Member, update_id: int | None) -> Work:
        """How the members stand: told in private, so that nobody is shamed before the others."""
        store, person = self.dialogs.store, self._person(member)
        met = store.rounds.met_by(member)
        led = {each.place for each in met if self._may_lead(member, each)}
        found = [each for each in met if each.place in led]
        if met and not found:
            return self.dialogs.tell(member, "group.only_host", update_id)
        if not any(each.state == "over" and each.answers for each in found):
            return self.dialogs.tell(member, "group.none", update_id)
        preferences = self.dialogs.session(member).preferences
        speech = Speech(preferences.language, zone_of(preferences))
        banks = banks_of(found, self.dialogs.library)
        view = gather(store, banks, found, self._now().astimezone(speech.zone))
        answered = {answer.member for each in found for answer in each.answers}
        agreed, interviewed_on = gather_agreement(store, self.dialogs.library, answered)
        with store.together("group"):
            if person != member:
                self.dialogs.tell(member, "group.in_private")
            self.dialogs.show(person, (group_message(view, agreed, banks | interviewed_on, speech),), update_id)
        return ()

    def _start(self, member: Member, words: tuple[str, ...], update_id: int | None) -> Work:
        place = self._place_of(member)
        known = self.dialogs.store.rounds.at(place.id)
        if any(each.state != "over" for each in known):
            return self.dialogs.tell(member, "round.already_open", update_id)
        asked = [(each.bank, each.question) for each in known]
        library, standing = self.dialogs.library, self.dialogs.standing.bank
        choice = choose_round(words, library, standing, asked, self.dialogs.seed())
        if isinstance(choice, str):
            return self.dialogs.tell(member, "round.unknown", update_id, word=choice)
        host = self._person(member).id
        self.open(place.id, host, self._language(member), choice, choice.minutes, update_id)
        return ()

    def _again(self, member: Member, round_id: str, update_id: int | None) -> Work:
        former = self.dialogs.store.rounds.get(round_id)
        if former is None or former.state != "over" or not self._is_known(former):
            return self.dialogs.tell(member, "round.none_open", update_id)
        if not self._may_lead(member, former):
            return self._only_host(member, former, update_id)
        if any(each.state != "over" for each in self.dialogs.store.rounds.at(former.place)):
            return self.dialogs.tell(member, "round.already_open", update_id)
        self.repeat(former, update_id)
        return ()

    def _reveal(self, member: Member, words: tuple[str, ...], update_id: int | None) -> Work:
        rounds = self.dialogs.store.rounds
        named = rounds.get(words[0]) if words else None
        means_here = place_of(member) and not any(map(is_id, words))
        found = rounds.at(self._place_of(member).id) if means_here else [named] if named is not None else []
        running = [each for each in found if each.state != "over" and self._is_known(each)]
        if not running:
            return self.dialogs.tell(member, "round.none_open", update_id)
        if not self._may_lead(member, running[0]):
            return self._only_host(member, running[0], update_id)
        self.close(running[0], update_id)
        return ()
