"""/dispute: a member holds that a reply did say a point, and a host decides; what is accepted goes into the overlay."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.interview.disputes import (
    MOST_WORDS,
    Dispute,
    DisputedPoint,
    Judged,
    State,
    claimed,
    disputable,
    nearest,
    reply_sentences,
)
from bot.interview.effects import Grade
from bot.runner.commands import Command
from bot.runner.dialogs import MESSAGE, Dialogs
from bot.runner.reviewing import bank_or_none
from bot.runner.revising import Revising
from bot.runner.round_desk import place_of
from bot.store import Member
from bot.texts import Message, dispute_case, point_name, say, which_point, which_words
from questions import Additions, BankInvalid, Contrast, Language, Overlay, Question, Texts
from questions.languages import language_of
from questions.texts import is_unseen

_DECISIONS: dict[str, State] = {"accept": "accepted", "strike": "struck", "decline": "declined"}
Work = tuple[Grade, ...]


@dataclass(frozen=True, slots=True)
class Disputing:
    """Disputes of one member's. `admins` are the ids of those who decide; in the terminal one is one's own host."""

    dialogs: Dialogs
    member: Member
    admins: frozenset[str]
    update_id: int | None = None

    def obey(self, command: Command) -> Work:
        """/dispute [interview question [point [sentence | words]]], /dispute open, or accept, strike, decline N.

        /dispute apply N and leave N decide about the marks that would change by what was accepted.
        """
        match command.words:
            case ["open"]:
                return self._list_in_private() if place_of(self.member) else self._list()
            case [decision, number] if decision in _DECISIONS and number.isdecimal():
                return self._decide(_DECISIONS[decision], command.numbers()[0])
            case ["apply", number] if number.isdecimal():
                return self._revising.apply(self.member, command.numbers()[0], self.update_id)
            case ["leave", number] if number.isdecimal():
                return self._revising.leave(self.member, command.numbers()[0], self.update_id)
        return self._claim(command)

    # --- who holds that it was said ---

    def _claim(self, command: Command) -> Work:
        session = self.dialogs.session(self.member)
        if session.withholds:
            return self._tell("not_in_exam")
        place = [int(word) for word in command.words[:3] if word.isdecimal() and len(word) < 10]
        interview, position = (place[0], place[1]) if len(place) > 1 else (None, place[0] if place else None)
        judged = self.dialogs.store.disputes.judged(self.member.id, interview, position)
        question = None if judged is None else self._question(judged)
        if judged is None or question is None:
            return self._tell("dispute.nothing")
        if not question.keypoints:
            return self._tell("dispute.no_keypoints")
        if question.kind == "story":
            return self._tell("dispute.of_story")
        if not judged.points:
            return self._tell("dispute.no_points")
        points = disputable(judged.points)
        if not points:
            return self._tell("dispute.nothing_missing")
        if len(place) < 3 or place[2] not in points:
            page = _page(command.words[2:]) or 1
            return self._show(which_point(judged, points, page, question, self._language, alone=self._alone))
        return self._words(points[place[2]], question, command)

    def _words(self, point: DisputedPoint, question: Question, command: Command) -> Work:
        """Find which words are meant: those that are given, a sentence by its number, or a reply of one sentence."""
        made = self.dialogs.store.disputes.of(point.finding)
        if made is not None:
            return self._tell("dispute.made_before" if made.state == "open" else "dispute.decided", number=made.id)
        place, given = f"/dispute {' '.join(command.words[:3])}", command.words[3:]
        sentences, page = reply_sentences(point.reply), _page(given)
        is_one = len(sentences) == 1 and len(point.reply) <= MOST_WORDS
        if page is not None or (not given and not is_one):
            return self._show(which_words(point, place, sentences, page or 1, question, self._language))
        if not given:
            words = sentences[0]
        elif len(given) == 1 and given[0] in map(str, range(1, len(sentences) + 1)):
            words = sentences[int(given[0]) - 1]
        else:
            found = claimed(" ".join(given), point.reply)
            if found is None:
                return self._tell("dispute.not_your_words", command=place)
            words = found
        return self._make(point, words)

    def _make(self, point: DisputedPoint, words: str) -> Work:
        """Keep the dispute and ask the hosts, in one transaction."""
        store = self.dialogs.store
        with store.together("dispute"):
            number = store.disputes.make(point.finding, words, self.dialogs.clock())
            dispute = store.disputes.get(number)
            assert dispute is not None, "it was made just now"
            hosts = self._hosts(dispute)
            if self._alone:
                return self._show(self._case(dispute, self.member))
            for host in hosts:
                self.dialogs.show(host, (self._case(dispute, host),))
            return self._tell("dispute.made" if hosts else "dispute.nobody", number=number)

    # --- who decides ---

    def _list_in_private(self) -> Work:
        """Asked for in a group: what others have replied is not for all who read along."""
        member = self.member
        with self.dialogs.store.together("dispute"):
            person = self.dialogs.store.member(member.front_end, member.user, member.name, member.language)
            self.dialogs.tell(member, "group.in_private")
            return replace(self, member=person)._list()

    def _list(self) -> Work:
        waiting = [each for each in self.dialogs.store.disputes.open() if self._may_decide(each)]
        cases = (*(self._case(each, self.member) for each in waiting), *self._revising.lists(self.member))
        if not cases:
            is_host = self._is_admin() or self.dialogs.store.disputes.is_host(self.member.id)
            return self._tell("dispute.none_open" if is_host else "dispute.not_host")
        return self._show(*cases)

    def _decide(self, state: State, number: int) -> Work:
        """Decide a dispute, which nobody else decides meanwhile; or say why it is not for this member to decide."""
        with self.dialogs.store.together("dispute"):
            dispute = self.dialogs.store.disputes.get(number)
            if dispute is None:
                return self._tell("dispute.unknown", number=number)
            if not self._may_decide(dispute):
                return self._tell("dispute.not_host")
            if dispute.state != "open":
                return self._tell("dispute.decided", number=number)
            return self._settle(dispute, state)

    def _settle(self, dispute: Dispute, state: State) -> Work:
        """Write into the overlay what is accepted, then note it: a tap after a crash in between changes no more."""
        store, words = self.dialogs.store, dispute.words
        if state != "declined":
            hit = self._hit(dispute)
            if state == "struck" and hit is None:
                return self._tell("dispute.no_fit", reason=f"mensetsu check {dispute.judged.bank}")
            try:
                self.dialogs.library.extend(_addition(dispute, hit if state == "struck" else None))
            except BankInvalid as error:
                return self._tell("dispute.no_fit", reason=str(error))
            except OSError as error:
                return self._tell("dispute.not_written", reason=error.strerror or str(error))
            words = hit[1] if state == "struck" and hit else words
        told = [] if dispute.member == self.member.id else [(dispute.member, self._outcome(dispute, state))]
        store.disputes.decide(dispute.id, state, self.member.id, self.dialogs.clock(), told)
        if state == "declined":
            return self._tell("dispute.declined_here")
        judged = dispute.judged
        store.revisions.begin(judged.bank, judged.question, self.member.id, self.dialogs.clock())
        return self._tell(f"dispute.{state}_here", words=words)

    def _outcome(self, dispute: Dispute, state: State) -> str:
        """What the member who made a dispute is told of its end, in JSON."""
        (author,) = self.dialogs.store.rounds.members([dispute.member]).values()
        language = self.dialogs.session(author).preferences.language
        bank = bank_or_none(self.dialogs.library, dispute.judged.bank)
        point = point_name(bank, dispute.judged.question, dispute.point.keypoint, language)
        message = say(f"dispute.{state}", language, number=dispute.id, point=point, words=dispute.words)
        return MESSAGE.dump_json(message).decode()

    # --- inside ---

    @property
    def _revising(self) -> Revising:
        return Revising(self.dialogs, self.admins)

    @property
    def _alone(self) -> bool:
        return self.member.front_end == "terminal"

    @property
    def _language(self) -> Language:
        return self.dialogs.session(self.member).preferences.language

    def _is_admin(self) -> bool:
        return self._alone or self.member.user in self.admins

    def _may_decide(self, dispute: Dispute) -> bool:
        if self._is_admin():
            return True
        host = self.dialogs.store.disputes.host(dispute)
        return host is not None and host.user == self.member.user

    def _hosts(self, dispute: Dispute) -> list[Member]:
        """Those who can decide it and have a private chat with the bot."""
        host = self.dialogs.store.disputes.host(dispute)
        ids = {*self.admins, *([host.user] if host else [])}
        found = (self.dialogs.store.find("telegram", each) for each in sorted(ids))
        return [each for each in found if each is not None]

    def _case(self, dispute: Dispute, host: Member) -> Message:
        language = self.dialogs.session(host).preferences.language
        question = self._question(dispute.judged)
        if question is None:
            return say("dispute.unknown", language, number=dispute.id)
        hit = self._hit(dispute)
        case = dispute_case(dispute, question, hit[1] if hit else None, language)
        return replace(case, card=f"dispute.{dispute.id}")

    def _hit(self, dispute: Dispute) -> tuple[str, str] | None:
        """The contrast that the reply was taken for, and the wording of it that is most like the reply's words."""
        point, question = dispute.point, self._question(dispute.judged)
        contrasts: dict[str, Contrast] = {each.id: each for each in question.contrasts} if question else {}
        contrast = contrasts.get(point.contrast or "")
        if contrast is None:
            return None
        words = point.evidence or dispute.words
        wordings = contrast.wordings
        own = wordings.en if language_of(words) == "en" else wordings.ja
        found = nearest(own or wordings.all(), words)
        return None if found is None else (contrast.id, found)

    def _question(self, judged: Judged) -> Question | None:
        """The question as the bank has it now; None where it has it no more."""
        bank = bank_or_none(self.dialogs.library, judged.bank)
        return next((each for each in bank.questions if each.id == judged.question), None) if bank else None

    def _show(self, *messages: Message) -> Work:
        return self.dialogs.show(self.member, messages, self.update_id)

    def _tell(self, key: str, **values: str | int) -> Work:
        return self.dialogs.tell(self.member, key, self.update_id, **values)


def _addition(dispute: Dispute, struck: tuple[str, str] | None) -> Overlay:
    """What an accepted dispute adds to the bank: a way to say the point, or a wording that is struck."""
    if struck is not None:
        contrast, wording = struck
        added = Additions(struck={contrast: _texts(wording)})
    else:
        added = Additions(paraphrases={dispute.point.keypoint: _texts(dispute.words)})
    return Overlay(bank=dispute.judged.bank, questions={dispute.judged.question: added})


def _page(words: tuple[str, ...]) -> int | None:
    """The page that the words ask for; None where they ask for none."""
    match words:
        case ("page", number) if number.isdecimal() and len(number) < 10:
            return int(number)
    return None


def _texts(words: str) -> Texts:
    # What was pasted may hold characters that are never seen, which have no place in a bank.
    seen = "".join(each for each in words if not is_unseen(each))
    return Texts.model_validate([" ".join(seen.split())])
