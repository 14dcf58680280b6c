"""The hosts of disputes: what they are shown, and what comes of it when they accept or decline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.interview.disputes import Dispute, DisputedExercise, DisputedPoint, Judged, State, nearest
from bot.interview.effects import Grade
from bot.interview.revisions import Change, credited
from bot.runner.dialogs import MESSAGE, Dialogs
from bot.runner.reviewing import bank_or_none, question_or_none
from bot.runner.revising import Revising
from bot.store import Member, Renewed
from bot.texts import (
    Message,
    case_of_nothing,
    closed_case,
    dispute_case,
    disputed_name,
    exercise_case,
    question_name,
    say,
)
from questions import Additions, BankInvalid, Contrast, Overlay, Question, Texts
from questions.languages import language_of
from questions.texts import is_unseen

Work = tuple[Grade, ...]


@dataclass(frozen=True, slots=True)
class Deciding:
    """What a member may decide. `admins` are the ids of those who decide all; in the terminal one is one's own host."""

    dialogs: Dialogs
    member: Member
    admins: frozenset[str]
    update_id: int | None = None

    def show_open_in_private(self) -> Work:
        """Asked for in a group: what others have replied is not for all who read along."""
        member = self.member
        with self.dialogs.store.together("dispute"):
            person = self.dialogs.store.member(member.front_end, member.user, member.name, member.language)
            self.dialogs.tell(member, "group.in_private")
            return replace(self, member=person).show_open()

    def show_open(self) -> Work:
        """Show what waits for the member's decision."""
        waiting = [each for each in self.dialogs.store.disputes.open() if self._may_decide(each)]
        revising = Revising(self.dialogs, self.admins)
        cases = (*(self.case(each, self.member) for each in waiting), *revising.lists(self.member))
        if not cases:
            is_host = self._is_admin() or self.dialogs.store.disputes.is_host(self.member.id)
            return self._tell("dispute.none_open" if is_host else "dispute.not_host")
        return self.dialogs.show(self.member, cases, self.update_id)

    def hosts(self, dispute: Dispute) -> list[Member]:
        """Those who can decide a dispute and have a private chat with the bot."""
        host = self.dialogs.store.disputes.host(dispute)
        ids = {*self.admins, *([host.user] if host else [])}
        found = (self.dialogs.store.find("telegram", each) for each in sorted(ids))
        return [each for each in found if each is not None]

    def case(self, dispute: Dispute, host: Member) -> Message:
        """What a host decides by."""
        language = self.dialogs.session(host).preferences.language
        question, about = self._question(dispute.judged), dispute.about
        if question is None:
            # It can still be declined, and waits no longer then.
            return replace(case_of_nothing(dispute, language), card=_card(dispute))
        if isinstance(about, DisputedExercise):
            case = exercise_case(dispute, about, question, self._credited(dispute, about), language)
        else:
            hit = _hit(about, dispute.words, question)
            case = dispute_case(dispute, about, question, hit[1] if hit else None, language)
        return replace(case, card=_card(dispute))

    def decide(self, state: State, number: int) -> Work:
        """Accept a dispute, strike what the reply was taken for, or decline; nobody else decides it meanwhile."""
        with self.dialogs.store.together("dispute"):
            dispute = self.dialogs.store.disputes.get(number)
            if dispute is None:
                return self._tell("dispute.unknown", number=number)
            if not self._may_decide(dispute):
                return self._tell("dispute.not_host")
            if dispute.state != "open":
                return self._tell("dispute.decided", number=number)
            return self._decided(dispute, state)

    def _decided(self, dispute: Dispute, state: State) -> Work:
        about = dispute.about
        if state == "declined":
            return self._settle(dispute, state, "dispute.declined_here", self._outcome(dispute, "dispute.declined"), {})
        if isinstance(about, DisputedExercise):
            return self._credit(dispute, about, state)
        return self._extend(dispute, about, state)

    # --- what comes of it ---

    def _extend(self, dispute: Dispute, point: DisputedPoint, state: State) -> Work:
        """Write into the overlay what is accepted, then note it: a tap after a crash in between changes no more."""
        question = self._question(dispute.judged)
        hit = _hit(point, dispute.words, question) if question else None
        if state == "struck" and hit is None:
            return self._does_not_fit(dispute)
        struck = hit if state == "struck" else None
        try:
            self.dialogs.library.extend(_addition(dispute, point, struck, self._also_said(dispute, point)))
        except BankInvalid as error:
            return self._tell("dispute.no_fit", reason=str(error))
        except OSError as error:
            return self._tell("dispute.not_written", reason=error.strerror or str(error))
        told = self._outcome(dispute, f"dispute.{state}", words=dispute.words)
        words = struck[1] if struck else dispute.words
        return self._settle(dispute, state, f"dispute.{state}_here", told, {"words": words})

    def _also_said(self, dispute: Dispute, point: DisputedPoint) -> list[str]:
        """The other points that the judge had found said in the words of a dispute: none is lost by it."""
        judged = dispute.judged
        found = self.dialogs.store.disputes.judged(dispute.member, judged.interview, judged.position)
        beside = [each for each in found.results if isinstance(each, DisputedPoint)] if found else []
        return [
            each.keypoint
            for each in beside
            if (each.reply, each.follow_up, each.deeper) == (point.reply, point.follow_up, point.deeper)
            and each.keypoint != point.keypoint
            and each.is_credited_in_full
            and each.evidence
            and each.evidence.casefold() in dispute.words.casefold()
        ]

    def _credit(self, dispute: Dispute, exercise: DisputedExercise, state: State) -> Work:
        """Count the reply to an exercise as right. The bank stays as it is: there is nothing to add to a number."""
        if state == "struck":
            return self._does_not_fit(dispute)
        change = self._credited(dispute, exercise)
        renewed = Renewed(change, (), tuple(() for _ in change.follow_ups))
        marks = {"before": change.past.final_mark, "after": change.final_mark}
        if marks["before"] == marks["after"]:
            told = self._outcome(dispute, "dispute.credited_kept", **marks)
            return self._settle(dispute, state, "dispute.credited_kept_here", told, marks, renewed)
        told = self._outcome(dispute, "dispute.credited", **marks)
        return self._settle(dispute, state, "dispute.credited_here", told, marks, renewed)

    def _settle(
        self,
        dispute: Dispute,
        state: State,
        key: str,
        told: str,
        values: Mapping[str, str | int],
        renewed: Renewed | None = None,
    ) -> Work:
        """Note the decision with all that follows from it; `told` is for who made the dispute."""
        store, judged, at = self.dialogs.store, dispute.judged, self.dialogs.clock()
        owed = [] if dispute.member == self.member.id else [(dispute.member, told)]
        owed += [(host.id, self._closed(dispute, state, host)) for host in self.hosts(dispute)]
        store.disputes.decide(dispute.id, state, self.member.id, at, owed, renewed)
        if renewed is not None:
            store.revisions.begin_anew(judged.bank, judged.question, at)
        elif state != "declined":
            store.revisions.begin(judged.bank, judged.question, self.member.id, at)
        return self._tell(key, **values)

    def _closed(self, dispute: Dispute, state: State, host: Member) -> str:
        """What the case that a host was shown is changed to, in JSON."""
        question, language = self._question(dispute.judged), self.dialogs.session(host).preferences.language
        if question is None:
            closed = say("dispute.decided", language, number=dispute.id)
        else:
            closed = closed_case(dispute, state, self.member.name, question, language)
        return MESSAGE.dump_json(replace(closed, card=_card(dispute), edits=True)).decode()

    def _does_not_fit(self, dispute: Dispute) -> Work:
        return self._tell("dispute.no_fit", reason=f"mensetsu check {dispute.judged.bank}")

    def _outcome(self, dispute: Dispute, key: str, **values: str | int) -> str:
        """What the member who made a dispute is told of its end, in JSON."""
        (author,) = self.dialogs.store.rounds.members([dispute.member]).values()
        language, judged = self.dialogs.session(author).preferences.language, dispute.judged
        names = {
            "point": disputed_name(dispute.about, self._question(judged), language),
            "question": question_name(bank_or_none(self.dialogs.library, judged.bank), judged.question, language),
        }
        return MESSAGE.dump_json(say(key, language, number=dispute.id, **names, **values)).decode()

    # --- inside ---

    def _is_admin(self) -> bool:
        return self.member.front_end == "terminal" or self.member.user in self.admins

    def _may_decide(self, dispute: Dispute) -> bool:
        if self._is_admin():
            return True
        host = self.dialogs.store.disputes.host(dispute)
        return host is not None and host.user == self.member.user

    def _credited(self, dispute: Dispute, exercise: DisputedExercise) -> Change:
        return credited(self.dialogs.store.revisions.mark(dispute.judged.asked), exercise)

    def _question(self, judged: Judged) -> Question | None:
        return question_or_none(self.dialogs.library, judged.bank, judged.question)

    def _tell(self, key: str, **values: str | int) -> Work:
        return self.dialogs.tell(self.member, key, self.update_id, **values)


def _card(dispute: Dispute) -> str:
    """The name by which messages know the case of a dispute."""
    return f"dispute.{dispute.id}"


def _hit(point: DisputedPoint, claim: str, question: Question) -> tuple[str, str] | None:
    """The contrast that the reply was taken for, and the wording of it that is most like the reply's words."""
    contrasts: dict[str, Contrast] = {each.id: each for each in question.contrasts}
    contrast = contrasts.get(point.contrast or "")
    if contrast is None:
        return None
    words = point.evidence or claim
    wordings = contrast.wordings
    own = wordings.en if language_of(words) == "en" else wordings.ja
    found = nearest(own or wordings.all(), words)
    return None if found is None else (contrast.id, found)


def _addition(
    dispute: Dispute, point: DisputedPoint, struck: tuple[str, str] | None, also_said: Sequence[str]
) -> Overlay:
    """What an accepted dispute adds to the bank: a way to say the point and others, or a wording that is struck."""
    said = {keypoint: _texts(dispute.words) for keypoint in (point.keypoint, *also_said)}
    if struck is not None:
        contrast, wording = struck
        added = Additions(struck={contrast: _texts(wording)})
    elif point.deeper is not None:
        added = Additions(follow_ups={point.deeper: said})
    else:
        added = Additions(paraphrases=said)
    return Overlay(bank=dispute.judged.bank, questions={dispute.judged.question: added})


def _texts(words: str) -> Texts:
    # What was pasted may hold characters that are never seen, which have no place in a bank.
    seen = "".join(each for each in words if not is_unseen(each))
    return Texts.model_validate([" ".join(seen.split())])
