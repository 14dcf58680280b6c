"""An interview in the terminal: what is read becomes events, what is owed is shown and ticked off."""

from __future__ import annotations

import logging
from pathlib import Path

from bot.interview import Phase
from bot.interview.effects import Grade
from bot.runner import MESSAGE, Files, Grader, Request, Runner, parse_language
from bot.store import Member, Store
from bot.terminal.keyboard import Keyboard
from bot.terminal.screen import Screen
from bot.texts import Attachment, say, sentence
from questions import Language

log = logging.getLogger(__name__)

FRONT_END = "terminal"
_LEAVE = ("/quit", "/exit")
_YES = ("", "/resume", "y", "yes", "はい")
_NO = ("n", "no", "いいえ")


class Terminal:
    """The terminal front end for one member."""

    def __init__(
        self,
        store: Store,
        runner: Runner,
        grader: Grader,
        files: Files,
        keyboard: Keyboard,
        screen: Screen,
        name: str,
    ) -> None:
        self._store = store
        self._runner = runner
        self._grader = grader
        self._files = files
        self._keyboard = keyboard
        self._screen = screen
        self._name = name

    def run(self, request: Request, language: Language | None) -> None:
        """Interview until the input ends; a running interview is then stopped, with the summary so far."""
        if not self._settle_language(language):
            return
        first = self._begin(request)
        self._converse(first)
        self._leave()

    @property
    def _member(self) -> Member:
        return self._store.member(FRONT_END, self._name, self._name, None)

    def _settle_language(self, language: Language | None) -> bool:
        """Ask the language, unless it was given or, at a keyboard, is known; False when the input ended first."""
        if language is None and self._member.language is not None and not self._keyboard.piped:
            return True
        while language is None:
            self._screen.show(say("choose_language", self._member.language or "en"))
            typed = self._read()
            if typed is None:
                return False
            language = parse_language(typed)
        self._runner.set_language(self._member, language)
        return True

    def _begin(self, request: Request) -> str | None:
        """Start an interview, or resume an unfinished one if that is wanted.

        Returns a reply that was read too early: a pipe does not say whether it wants to resume, so any line but
        /resume starts anew and is the first reply.
        """
        if self._runner.phase(self._member) is Phase.IDLE:
            self._work(self._runner.start(self._member, request))
            return None
        self._runner.offer_to_resume(self._member)
        self._show_owed()
        while True:
            typed = self._read()
            word = (typed or "").strip().lower()
            if typed is not None and word in _YES:
                self._resume()
                return None
            if typed is None or word in _LEAVE:
                return "/quit"
            if self._keyboard.piped or word in _NO or word.startswith("/interview"):
                self._runner.set_aside(self._member)
                self._work(self._runner.start(self._member, request))
                return typed if self._keyboard.piped and not word.startswith("/interview") else None
            self._runner.offer_to_resume(self._member)
            self._show_owed()

    def _resume(self) -> None:
        """Go on: with the grading of a reply that was under way, or with the question that was open."""
        member = self._member
        waiting = tuple(work for each, work in self._runner.recover(FRONT_END) if each.id == member.id)
        if waiting:
            self._grade(waiting)
        else:
            self._work(self._runner.receive(member, "/resume"))

    def _converse(self, typed: str | None) -> None:
        """Take replies and commands until the input ends; `typed` is the first one, if it was read already."""
        while True:
            if typed is None:
                typed = self._read()
            if typed is None or typed.strip().lower() in _LEAVE:
                return
            self._work(self._runner.receive(self._member, typed))
            typed = None

    def _leave(self) -> None:
        if self._runner.is_running(self._member):
            self._work(self._runner.receive(self._member, "/stop"))
        else:
            self._screen.show(say("goodbye", self._member.language or "en"))

    def _read(self) -> str | None:
        typed = self._keyboard.read()
        if typed is not None and self._keyboard.piped:
            self._screen.echo(typed)
        return typed

    def _work(self, grades: tuple[Grade, ...]) -> None:
        """Show what is owed, grade what is to be graded, and so on until nothing is left."""
        self._show_owed()
        self._grade(grades)

    def _grade(self, grades: tuple[Grade, ...]) -> None:
        for work in grades:
            with self._screen.busy(sentence("reading", self._member.language or "en")):
                assessment = self._grader.grade(work)
            self._work(self._runner.graded(self._member, work, assessment))

    def _show_owed(self) -> None:
        for owed in self._store.owed(FRONT_END):
            if owed.member_id == self._member.id:
                message = MESSAGE.validate_json(owed.body)
                if not message.edits:
                    self._screen.show(message, self._file(message.attachment))
                self._store.tick(owed.id)

    def _file(self, attachment: Attachment | None) -> Path | None:
        """Where the file of a message lies; None where it has none, or where it could not be made."""
        try:
            return self._files.file(attachment) if attachment else None
        except Exception as error:
            # The message itself says the same in words.
            log.error("A file could not be made: %s", error)
            return None
