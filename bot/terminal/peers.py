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
        """Ask who the two are, hold the interview, and show what came of it."""
        try:
            self._judge()  # what a crash has left behind
            two = self._begin(words)
            if two is not None:
                self._hold(*two)
                self._show_result(*two)
        except Left:
            self._terminal.tell("peer_table.left")

    def _begin(self, words: Sequence[str]) -> tuple[Member, Member] | None:
        two = self._table.unfinished()
        if two is not None:
            self._terminal.tell("peer_table.unfinished", interviewer=two[0].name, candidate=two[1].name)
            return two
        self._terminal.tell("peer_table.who")
        while len(names := self._terminal.names()) != 2:
            self._terminal.tell("peer_table.two")
        interviewer, candidate = (self._table.member(name, self._language) for name in names)
        refused = self._table.start(interviewer, candidate, words)
        if refused is not None:
            self._terminal.show(refused, interviewer)
            return None
        return interviewer, candidate

    def _hold(self, interviewer: Member, candidate: Member) -> None:
        """Question by question: the candidate answers, then the interviewer ticks and marks."""
        while (asked := self._table.asked(candidate)) is not None:
            self._ask(candidate)
            if self._table.asked(candidate) is None:
                return
            self._hand_over("peer_table.interviewer", interviewer)
            self._show_card(interviewer)
            while self._table.asked(interviewer) == asked:
                self._mark(interviewer)

    def _ask(self, candidate: Member) -> None:
        """Show the question and take what is typed, up to an empty line."""
        self._hand_over("peer_table.candidate", candidate)
        self._terminal.show(self._table.question(candidate), candidate)
        self._terminal.tell("peer_table.how_to_reply")
        while (typed := self._terminal.reply(candidate)).strip():
            if typed.strip().lower() == "/stop":
                self._table.stop(candidate)
                return
            if is_command(typed):
                self._terminal.tell("peer_table.how_to_reply")
            else:
                self._table.says(candidate, typed)

    def _mark(self, interviewer: Member) -> None:
        """Take one line of the interviewer's, and show what it has made of the card."""
        typed = self._terminal.reply(interviewer).strip()
        words = typed.lower().split()
        if words == ["/stop"]:
            self._table.stop(interviewer)
        elif typed.startswith("/"):
            self._table.does(interviewer, [words[0].removeprefix("/"), *words[1:]])
        elif numbers := _numbers(typed):
            self._number(interviewer, numbers)
        elif typed:
            self._table.says(interviewer, typed)
        if self._table.asked(interviewer) is not None:
            self._show_card(interviewer)

    def _number(self, interviewer: Member, words: Sequence[str]) -> None:
        """Numbers are points to be ticked, or one number is the mark; of several none is it."""
        if self._table.is_marking(interviewer):
            if len(words) == 1:
                self._table.does(interviewer, ["mark", *words])
            return
        for word in words:
            self._table.does(interviewer, ["tick", word])

    def _show_card(self, interviewer: Member) -> None:
        self._screen.clear()
        reply = self._table.reply(interviewer)
        if reply is not None:
            self._terminal.show(reply, interviewer)
        self._terminal.show(self._table.card(interviewer), interviewer)
        marking = self._table.is_marking(interviewer)
        self._terminal.tell("peer_table.how_to_mark" if marking else "peer_table.how_to_tick")
        for message in self._terminal.owed(interviewer):
            if not message.card:
                self._terminal.show(message, interviewer)

    def _show_result(self, interviewer: Member, candidate: Member) -> None:
        """The summary, for both, and how far interviewers agree here."""
        self._judge()
        self._screen.clear()
        self._terminal.owed(candidate)
        *_, result = self._terminal.owed(interviewer)
        self._terminal.show(result, interviewer)
        self._terminal.show(self._table.agreement(interviewer), interviewer)

    def _judge(self) -> None:
        for candidate, work in self._table.work():
            with self._terminal.busy("reading"):
                assessment = self._grader.grade(work)
            self._graded(candidate, work, assessment)

    def _hand_over(self, key: str, member: Member) -> None:
        """Clear the screen, and wait until whoever is named sits at it."""
        self._terminal.hand_over(key, member)
        self._terminal.owed(member)


def _numbers(typed: str) -> list[str]:
    """The numbers of a line that has nothing else, however they are written: 1 2, 1,2 or １、２."""
    words = [word for word in re.split(r"[\s,、]+", unicodedata.normalize("NFKC", typed)) if word]
    return words if all(word.isdecimal() for word in words) else []
