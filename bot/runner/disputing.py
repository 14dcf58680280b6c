"""/dispute: a member holds that a reply did say a point, or got an exercise right; a host decides (`deciding.py`)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from bot.interview.disputes import (
    MOST_WORDS,
    Disputed,
    DisputedExercise,
    Judged,
    State,
    claimed,
    disputable,
    reply_sentences,
)
from bot.interview.effects import Grade
from bot.runner.commands import Command
from bot.runner.deciding import Deciding
from bot.runner.dialogs import Dialogs
from bot.runner.reviewing import question_or_none
from bot.runner.revising import Revising
from bot.runner.round_desk import place_of
from bot.store import Member
from bot.texts import Message, say, which_result, which_words
from questions import Language, Question

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
        """/dispute [interview question [result [sentence | words]]], /dispute open, or accept, strike, decline N.

        /dispute round ID is about an answer in a round, wherever in the history that is.
        /dispute apply N and leave N decide about the marks that would change by what was accepted.
        """
        match command.words:
            case ["open"]:
                return self._deciding.show_open_in_private() if place_of(self.member) else self._deciding.show_open()
            case [decision, number] if decision in _DECISIONS and number.isdecimal():
                return self._deciding.decide(_DECISIONS[decision], command.numbers()[0])
            case ["apply", number] if number.isdecimal():
                return self._revising.apply(self.member, command.numbers()[0], self.update_id)
            case ["leave", number] if number.isdecimal():
                return self._revising.leave(self.member, command.numbers()[0], self.update_id)
            case ["round", round_id]:
                interview = self.dialogs.store.rounds.filed_as(round_id, self.member.id)
                return self._tell("dispute.nothing") if interview is None else self._claim(_of(interview))
        return self._claim(command)

    def _claim(self, command: Command) -> Work:
        if self.dialogs.session(self.member).withholds:
            return self._tell("not_in_exam")
        place, further = _place(command)
        if further and _page(further) is None and len(place) < 2:
            return self._tell("dispute.nothing")
        interview, position = (place[0], place[1]) if len(place) > 1 else (None, place[0] if place else None)
        judged = self.dialogs.store.disputes.judged(self.member.id, interview, position)
        question = None if judged is None else self._question(judged)
        if judged is None or question is None:
            return self._tell("dispute.nothing")
        if question.kind == "story":
            return self._tell("dispute.of_story")
        results = disputable(judged.results)
        if not question.keypoints:
            # Its points were made out of its answer, and nothing can be added to them.
            results = {number: each for number, each in results.items() if each.follow_up is not None}
        if not results:
            return self._tell(_why_none(judged, question))
        if len(place) < 3 or place[2] not in results:
            choice = which_result(judged, results, _page(further) or 1, question, self._language, alone=self._alone)
            if len(place) < 3 and (not further or _page(further)):
                return self._show(choice)
            return self._show(say("dispute.no_such_result", self._language, words=command.words_shown()), choice)
        return self._words(results[place[2]], question, command)

    def _words(self, about: Disputed, question: Question, command: Command) -> Work:
        """Find which words are meant: those that are given, a sentence by its number, or a reply of one sentence."""
        made = self.dialogs.store.disputes.of(about)
        if made is not None:
            return self._tell("dispute.made_before" if made.state == "open" else "dispute.decided", number=made.id)
        place, given = f"/dispute {' '.join(command.words[:3])}", command.words[3:]
        is_exercise = isinstance(about, DisputedExercise)
        # A number is looked at with all that it was reckoned by.
        sentences, page = (about.reply,) if is_exercise else reply_sentences(about.reply), _page(given)
        is_one = is_exercise or (len(sentences) == 1 and len(about.reply) <= MOST_WORDS)
        if page is not None or (not given and not is_one):
            return self._show(which_words(about, place, sentences, page or 1, question, self._language))
        if not given:
            words = sentences[0]
        elif len(given) == 1 and given[0] in map(str, range(1, len(sentences) + 1)):
            words = sentences[int(given[0]) - 1]
        else:
            found = claimed(" ".join(given), about.reply)
            if found is None:
                return self._tell("dispute.not_your_words", command=place)
            words = found
        return self._make(about, words)

    def _make(self, about: Disputed, words: str) -> Work:
        """Keep the dispute and ask the hosts, in one transaction."""
        store, deciding = self.dialogs.store, self._deciding
        with store.together("dispute"):
            number = store.disputes.make(about, words, self.dialogs.clock())
            dispute = store.disputes.get(number)
            assert dispute is not None, "it was made just now"
            if self._alone:
                return self._show(deciding.case(dispute, self.member))
            hosts = deciding.hosts(dispute)
            for host in hosts:
                self.dialogs.show(host, (deciding.case(dispute, host),))
            return self._tell("dispute.made" if hosts else "dispute.nobody", number=number)

    # --- inside ---

    @property
    def _deciding(self) -> Deciding:
        return Deciding(self.dialogs, self.member, self.admins, self.update_id)

    @property
    def _revising(self) -> Revising:
        return Revising(self.dialogs, self.admins)

    @property
    def _alone(self) -> bool:
        return self.member.front_end == "terminal"

    @property
    def _language(self) -> Language:
        return self.dialogs.session(self.member).preferences.language

    def _question(self, judged: Judged) -> Question | None:
        return question_or_none(self.dialogs.library, judged.bank, judged.question)

    def _show(self, *messages: Message) -> Work:
        return self.dialogs.show(self.member, messages, self.update_id)

    def _tell(self, key: str, **values: str | int) -> Work:
        return self.dialogs.tell(self.member, key, self.update_id, **values)


def _why_none(judged: Judged, question: Question) -> str:
    """Why there is nothing to dispute, as the key of a sentence."""
    if not question.keypoints:
        return "dispute.no_keypoints"
    return "dispute.nothing_missing" if judged.results else "dispute.no_points"


def _of(interview: int) -> Command:
    """The command that disputes the one question of an interview."""
    return Command("dispute", (str(interview), "1"))


def _place(command: Command) -> tuple[list[int], tuple[str, ...]]:
    """The numbers that a command begins with, of the interview, the question and the result, and what follows them."""
    leading = tuple(takewhile(str.isdecimal, command.words[:3]))
    return Command(command.name, leading).numbers(), command.words[len(leading) :]


def _page(words: tuple[str, ...]) -> int | None:
    """The page that the words ask for; None where they ask for none."""
    match words:
        case ("page", number) if number.isdecimal() and len(number) < 10:
            return int(number)
    return None
