"""A peer interview at one machine: the keyboard is handed over, and nobody sees on the screen what is not for them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from bot.interview.effects import Grade
from bot.runner import Grader, PeerTable, is_command
from bot.store import Member, Store
from bot.terminal.keyboard import Keyboard
from bot.terminal.screen import Screen
from bot.terminal.shared import Left, SharedTerminal
from questions import Language
from scoring import Assessment

Graded = Callable[[Member, Grade, Assessment | None], object]


class PeersAtOneMachine:
    """Holds one peer interview between two people at one keyboard."""

    def __init__(
        self,
        store: Store,
        table: PeerTable,
        grader: Grader,
        graded: Graded,
        keyboard: Keyboard,
        screen: Screen,
        language: Language,
    ) -> None:
        """`graded` takes what the grader found."""
        self._table = table
        self._grader = grader
        self._graded = graded
        self._terminal = SharedTerminal(store, keyboard, screen, language)
        self._screen = screen
        self._language: Language = language

    def run(self, words: Sequence[str]) -> None:
        """Ask who the two are, hold the interview, and show what came of it.

        One that was left in the middle goes on, before the one that `words` choose, if there are any.
        """
        language = self._language
        try:
            unfinished = self._table.unfinished()
            if unfinished is not None:
                interviewer, candidate = unfinished
                self._speak(interviewer.language or language)
                self._terminal.tell("peer_table.unfinished", interviewer=interviewer.name, candidate=candidate.name)
                self._play(interviewer, candidate)
                self._speak(language)
            begun = self._begin(words) if words or unfinished is None else None
            if begun is not None:
                self._play(*begun)
        except Left:
            self._terminal.tell("peer_table.left")

    def _play(self, interviewer: Member, candidate: Member) -> None:
        self._hold(interviewer, candidate)
        self._show_result(interviewer, candidate)

    def _speak(self, language: Language) -> None:
        self._language = language
        self._terminal.speak(language)

    def _begin(self, words: Sequence[str]) -> tuple[Member, Member] | None:
        """The two of a new interview."""
        self._judge()  # what a crash has left behind
        self._terminal.tell("peer_table.who")
        while len(names := self._terminal.names()) != 2:
            self._terminal.tell("peer_table.two")
        interviewer, candidate = (self._table.member(name, self._language) for name in names)
        refused = self._table.start(interviewer, candidate, words)
        if refused is not None:
            self._terminal.show(interviewer, (refused, None))
            return None
        return interviewer, candidate

    def _hold(self, interviewer: Member, candidate: Member) -> None:
        """Question by question: the candidate answers, then the interviewer ticks and marks."""
        is_first = True
        while (asked := self._table.asked(candidate)) is not None:
            self._ask(candidate, is_first=is_first)
            is_first = False
            if self._table.asked(candidate) is None:
                return
            self._hand_over("peer_table.interviewer", interviewer)
            is_read, refused = False, list[str]()
            while self._table.asked(interviewer) == asked:
                self._show_card(interviewer, is_read=is_read)
                if refused:
                    self._terminal.tell("peer_table.refused", words=" ".join(refused))
                refused, is_read = self._mark(interviewer), True

    def _ask(self, candidate: Member, *, is_first: bool) -> None:
        """Show the question and take what is typed, up to an empty line."""
        self._hand_over("peer_table.candidate", candidate, is_for_all=is_first)
        self._terminal.show(candidate, (self._table.question(candidate), None))
        self._terminal.tell("peer_table.how_to_reply")
        while (typed := self._terminal.reply(candidate)).strip():
            if typed.strip().lower() == "/stop":
                self._table.stop(candidate)
                return
            if is_command(typed):
                self._terminal.tell("peer_table.how_to_reply")
            else:
                self._table.says(candidate, typed)

    def _mark(self, interviewer: Member) -> list[str]:
        """Take one line of the interviewer's; what of it can do nothing here."""
        typed = self._terminal.reply(interviewer).strip()
        words = typed.lower().split()
        if words == ["/stop"]:
            self._table.stop(interviewer)
        elif typed.startswith("/"):
            return [] if self._table.does(interviewer, [words[0].removeprefix("/"), *words[1:]]) else [typed]
        elif numbers := _numbers(typed):
            return self._number(interviewer, numbers)
        elif typed:
            self._table.says(interviewer, typed)
        return []

    def _number(self, interviewer: Member, words: Sequence[str]) -> list[str]:
        """Numbers are points to be ticked, or one number is the mark; of several none is it."""
        if not self._table.is_marking(interviewer):
            return [word for word in words if not self._table.does(interviewer, ["tick", word])]
        is_mark = len(words) == 1 and self._table.does(interviewer, ["mark", *words])
        return [] if is_mark else list(words)

    def _show_card(self, interviewer: Member, *, is_read: bool) -> None:
        """Show the reply and the card; where both were read before, nothing is held back of what has changed below."""
        self._screen.clear()
        shown = (self._table.reply(interviewer), self._table.card(interviewer))
        self._terminal.show(interviewer, *((each, None) for each in shown if each is not None), at_once=is_read)
        marking = self._table.is_marking(interviewer)
        self._terminal.tell("peer_table.how_to_mark" if marking else "peer_table.how_to_tick")
        for message in self._terminal.owed(interviewer):
            if not message.card:
                self._terminal.show(interviewer, (message, None))

    def _show_result(self, interviewer: Member, candidate: Member) -> None:
        """The summary, for both, and how far interviewers agree here."""
        self._judge()
        self._screen.clear()
        self._terminal.owed(candidate)
        *_, result = self._terminal.owed(interviewer)
        self._terminal.show(interviewer, (result, None), (self._table.agreement(interviewer), None))

    def _judge(self) -> None:
        for candidate, work in self._table.work():
            with self._terminal.busy("reading"):
                assessment = self._grader.grade(work)
            self._graded(candidate, work, assessment)

    def _hand_over(self, key: str, member: Member, *, is_for_all: bool = False) -> None:
        """Clear the screen unless what it shows `is_for_all`, and wait until whoever is named sits at it."""
        self._terminal.hand_over(key, member, is_for_all=is_for_all)
        self._terminal.owed(member)


def _numbers(typed: str) -> list[str]:
    """The numbers of a line that has nothing else, however they are written: 1 2, 1,2 or １、２."""
    words = [word for word in re.split(r"[\s,、]+", unicodedata.normalize("NFKC", typed)) if word]
    return words if all(word.isdecimal() for word in words) else []
