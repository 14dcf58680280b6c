"""A round at one machine: each answers in turn, and nobody sees on the screen what was answered before."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.interview.rounds import Round
from bot.runner import Files, Grader, RoundTable, is_command
from bot.store import Member, Store
from bot.terminal.keyboard import Keyboard
from bot.terminal.screen import Screen
from bot.terminal.shared import Left, SharedTerminal
from bot.texts import Attachment, sentence
from questions import Language

log = logging.getLogger(__name__)

_YES = ("y", "yes", "はい")


class RoundAtOneMachine:
    """Plays rounds with the people at one keyboard."""

    def __init__(
        self,
        store: Store,
        table: RoundTable,
        grader: Grader,
        files: Files,
        keyboard: Keyboard,
        screen: Screen,
        language: Language,
    ) -> None:
        self._table = table
        self._grader = grader
        self._files = files
        self._terminal = SharedTerminal(store, keyboard, screen, language)
        self._screen = screen
        self._language: Language = language

    def run(self, words: Sequence[str]) -> None:
        """Ask who is there, ask each the question, show the results; and once more, if they like."""
        try:
            opened = self._begin(words)
            if opened is None:
                return
            people = self._people()
            while opened is not None:
                self._hold(opened, people)
                opened = self._again(opened)
        except Left:
            self._terminal.tell("table.left")

    def _begin(self, words: Sequence[str]) -> Round | None:
        unfinished = self._table.unfinished()
        if unfinished is not None:
            self._terminal.tell("table.unfinished")
            return unfinished
        opened = self._table.begin(words, self._language)
        if isinstance(opened, str):
            self._terminal.tell("table.unknown", word=opened)
            return None
        return opened

    def _people(self) -> list[Member]:
        names: list[str] = []
        self._terminal.tell("table.who")
        while not names:
            names = self._terminal.names()
        return [self._table.member(name, self._language) for name in names]

    def _hold(self, opened: Round, people: Sequence[Member]) -> None:
        for member in people:
            if opened.answer_of(member.id) is None:
                opened = self._ask(opened, member)
        self._screen.clear()
        for work in self._table.work(opened):
            with self._screen.busy(sentence("reading", self._language)):
                assessment = self._grader.grade(work)
            self._table.graded(work, assessment)
        self._table.reveal(opened.id)
        self._show_owed(self._table.place)
        for member in people:
            self._terminal.tell("table.own_result", name=member.name)
            self._terminal.read()
            self._screen.clear()
            if self._show_owed(member):
                self._ask_consent(opened, member)
            self._read_on(member)

    def _ask(self, opened: Round, member: Member) -> Round:
        self._screen.clear()
        self._terminal.tell("table.turn", name=member.name)
        self._terminal.read()
        self._screen.clear()
        self._screen.show(self._table.question(opened, member))
        text, before = self._terminal.read(), None
        while (key := self._why_not(opened, text, before)) is not None:
            self._terminal.tell(key, **({"words": text.strip()} if key == "round.stray" else {}))
            text, before = self._terminal.read(), text
        return opened if is_command(text) else self._table.answer(opened, member, text)

    def _why_not(self, opened: Round, text: str, before: str | None) -> str | None:
        """What to say instead of taking a text, as a key; a line that was asked about is taken when it comes again."""
        if not text.strip():
            return "empty_reply"
        if is_command(text):
            return None if text.strip() == "/skip" else "table.only_skip"
        return "round.stray" if text != before and self._table.is_no_answer(opened, text) else None

    def _ask_consent(self, opened: Round, member: Member) -> None:
        """The message that asks was shown with the commands that answer it."""
        typed = self._terminal.read().strip().split()
        shown = typed[-1] if typed else "no"
        self._table.decide(member, opened, shown if shown in ("named", "unnamed") else "no")
        self._show_owed(member)

    def _read_on(self, member: Member) -> None:
        self._terminal.tell("table.read_on", name=member.name)
        self._terminal.read()
        self._screen.clear()
        self._show_owed(self._table.place)

    def _again(self, opened: Round) -> Round | None:
        self._terminal.tell("table.again")
        if self._terminal.read().strip().lower() not in _YES:
            return None
        return self._table.again(opened)

    def _show_owed(self, member: Member) -> bool:
        """Show what a member is owed, or the table; says whether something in it is to be decided."""
        decides = False
        for message in self._terminal.owed(member):
            asks = any(button.command.startswith("/round show") for button in message.buttons)
            if not message.card:
                # Of the command that answers, its last word is enough.
                choices = tuple(replace(each, command=each.command.split()[-1]) for each in message.buttons if asks)
                shown = replace(message, buttons=choices)
                self._screen.show(shown, self._file(message.attachment))
            decides = decides or asks
        return decides

    def _file(self, attachment: Attachment | None) -> Path | None:
        try:
            return self._files.file(attachment) if attachment else None
        except Exception as error:
            # The results say the same in words.
            log.error("A file could not be made: %s", error)
            return None
