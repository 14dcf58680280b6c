"""A round at one machine: each answers in turn, and nobody sees on the screen what was answered before."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from bot.interview.rounds import Round
from bot.runner import Files, Grader, RoundTable, is_command
from bot.store import Member, Store
from bot.terminal.app import FRONT_END
from bot.terminal.keyboard import Keyboard
from bot.terminal.reader import NO, YES, word
from bot.terminal.screen import Screen
from bot.terminal.shared import Left, SharedTerminal
from bot.texts import Attachment, Button, Message, sentence
from questions import Language

log = logging.getLogger(__name__)

_YES = tuple(each for each in YES if each)  # Enter is no consent
# The card of a round shows who has answered, which everybody at the machine has seen.
_CARD = "round"


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
        """Ask who is there, ask each the question, show the results; and once more, if they like.

        One that was left in the middle goes on with those it had, before the one that `words` choose, if there are any.
        """
        language = self._language
        try:
            unfinished = self._table.unfinished()
            if unfinished is not None:
                self._speak(unfinished.language)  # the question and the results are in it
                seated = self._table.people(unfinished)
                self._terminal.tell("table.unfinished", names=self._listed(seated))
                self._play(unfinished, seated)
                self._speak(language)
            begun = self._begin(words) if words or unfinished is None else None
            if begun is not None:
                self._play(*begun)
        except Left:
            self._terminal.tell("table.left")
        if self._table.lists():
            self._terminal.tell("table.marks_wait")

    def _play(self, opened: Round | None, people: Sequence[Member]) -> None:
        while opened is not None:
            self._hold(opened, people)
            opened = self._again(opened)

    def _speak(self, language: Language) -> None:
        self._language = language
        self._terminal.speak(language)

    def _begin(self, words: Sequence[str]) -> tuple[Round, Sequence[Member]] | None:
        """A new round, and who takes part."""
        former = self._table.former_people()
        opened = self._table.begin(words, self._language)
        if isinstance(opened, str):
            self._terminal.tell("table.unknown", word=opened)
            return None
        people = self._people(former)
        self._table.seat(opened, people)
        return opened, people

    def _people(self, former: Sequence[Member]) -> Sequence[Member]:
        """Who takes part, by their names; where an empty line is typed, those of the former round."""
        names: list[str] = []
        self._terminal.tell("table.who_again" if former else "table.who", names=self._listed(former))
        while not names:
            names = self._terminal.names()
            if not names and former:
                return former
        return [self._table.member(name, self._language) for name in names]

    def _listed(self, people: Sequence[Member]) -> str:
        return sentence("table.between_names", self._language).join(each.name for each in people)

    def _hold(self, opened: Round, people: Sequence[Member]) -> None:
        waiting = [member for member in people if self._table.awaits(opened, member)]
        for member in waiting:
            opened = self._ask(opened, member, is_first=member == waiting[0])
        if waiting:
            self._screen.clear()
        if opened.state != "over":
            for work in self._table.work(opened):
                with self._terminal.busy("reading"):
                    assessment = self._grader.grade(work)
                self._table.graded(work, assessment)
            self._table.reveal(opened.id)
        self._read_out(opened, people)

    def _read_out(self, opened: Round, people: Sequence[Member]) -> None:
        """The results stand until the first one sits down to read their own, and again for the discussion."""
        table = self._table.place
        results = self._terminal.owed(table, keeps=True)
        self._show(results, table)
        reading = [member for member in people if self._terminal.owes(member)]
        for member in reading:
            self._terminal.hand_over("table.own_result", member, is_for_all=True)
            choices = self._show_owed(member)
            if choices:
                self._ask_consent(opened, member, choices)
            self._read_on(opened, member)
            so_far = self._terminal.owed(table, keeps=True)
            self._show(so_far[len(results) :], table)
            results = so_far
        self._terminal.owed(table)  # not before: whoever is interrupted finds them again
        if reading:
            self._screen.clear()
            self._show(results, table)

    def _ask(self, opened: Round, member: Member, *, is_first: bool) -> Round:
        """Have a member answer; what stands before the first one sits down is for all."""
        self._terminal.hand_over("table.turn", member, is_for_all=is_first)
        self._terminal.show(member, (self._table.question(opened, member), None))
        text, before = self._terminal.reply(member), None
        while (key := self._why_not(opened, text, before)) is not None:
            self._terminal.tell(key, **({"words": text.strip()} if key == "round.stray" else {}))
            text, before = self._terminal.reply(member), text
        if is_command(text):
            self._table.skip(opened, member)
            return opened
        return self._table.answer(opened, member, text)

    def _why_not(self, opened: Round, text: str, before: str | None) -> str | None:
        """What to say instead of taking a text, as a key; a line that was asked about is taken when it comes again."""
        if not text.strip():
            return "empty_reply"
        if is_command(text):
            return None if word(text) == "/skip" else "table.only_skip"
        return "round.stray" if text != before and self._table.is_no_answer(opened, text) else None

    def _ask_consent(self, opened: Round, member: Member, choices: Sequence[str]) -> None:
        """The message that asks was shown with the words that answer it; nothing else is taken for an answer."""

        def ask() -> None:
            self._terminal.tell("table.consent_waits", words=" / ".join(choices))

        while (shown := _consent(self._read(opened, member, ask), choices)) is None:
            self._terminal.tell("table.no_consent")
            ask()
        self._table.decide(member, opened, shown)
        self._show_owed(member)

    def _read_on(self, opened: Round, member: Member) -> None:
        def ask() -> None:
            self._terminal.tell("table.read_on", name=member.name)

        ask()
        while self._read(opened, member, ask).strip():
            self._terminal.tell("table.enter_alone")
        self._screen.clear()

    def _read(self, opened: Round, member: Member, ask: Callable[[], None]) -> str:
        """What a member types who reads their own result; after each command about it, `ask` says what is open."""
        while is_command(text := self._terminal.read()):
            if self._table.obey(member, opened, text):
                self._show_owed(member)
                self._grade_again()
                self._show_owed(member)
            else:
                self._terminal.tell("table.only_about_result")
            ask()
        return text

    def _grade_again(self) -> None:
        """Grade past replies again where what was accepted asks for it."""
        while (owed := self._table.revising.owed(FRONT_END)) is not None:
            with self._terminal.busy("revision.busy"):
                found = {reply: self._grader.grade_again(owed.question, reply) for reply in owed.replies}
            again = {reply: assessment for reply, assessment in found.items() if assessment is not None}
            self._table.revising.show(owed, again)

    def _again(self, opened: Round) -> Round | None:
        self._terminal.tell("table.again")
        while (typed := word(self._terminal.read())) not in _YES:
            if typed in ("", *NO):
                return None
            self._terminal.tell("table.again")
        return self._table.again(opened)

    def _show_owed(self, member: Member) -> tuple[str, ...]:
        """Show what a member is owed; the words that decide what is asked, if anything is."""
        return self._show(self._terminal.owed(member), member)

    def _show(self, messages: Sequence[Message], member: Member) -> tuple[str, ...]:
        """Show messages to a member, or to the table; the words that decide what is asked in them."""
        seen = [each for each in messages if not (each.edits or each.card.startswith(_CARD))]
        self._terminal.show(member, *((_as_typed(each), self._file(each.attachment)) for each in seen))
        return tuple(word for each in seen for word in _consents(each.buttons))

    def _file(self, attachment: Attachment | None) -> Path | None:
        try:
            return self._files.file(attachment) if attachment else None
        except Exception as error:
            # The results say the same in words.
            log.error("A file could not be made: %s", error)
            return None


def _as_typed(message: Message) -> Message:
    """A message with what is typed here in place of its buttons."""
    choices = [replace(each, command=_typed_here(each.command)) for each in message.buttons]
    return replace(message, buttons=tuple(each for each in choices if each.command))


def _typed_here(command: str) -> str:
    """What is typed here in place of the command of a button, which knows the round; empty where it is of no use."""
    match command.split():
        case ["/round", "show", _, answer]:
            return answer
        case ["/round", "why", _, *words]:
            return " ".join(("/why", *words))
        case ["/dispute", "round", _]:
            return "/dispute"
        case ["/dispute", *_]:
            return command
    return ""


def _consents(buttons: Sequence[Button]) -> tuple[str, ...]:
    """The words that answer whether the others may see a sentence, where this is asked."""
    return tuple(_typed_here(each.command) for each in buttons if each.command.startswith("/round show"))


def _consent(typed: str, choices: Sequence[str]) -> str | None:
    """What somebody says to that; None where it is neither a clear yes nor a clear no."""
    said = word(typed)
    if said in NO:
        return "no"
    if said in _YES and "named" not in choices:
        return "unnamed"
    return said if said in choices else None
