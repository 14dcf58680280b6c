"""A terminal whose keyboard is played from a script and whose screen is a text."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from rich.console import Console

from bot.runner import Aloud, Files, Grader, Listener, Request, Runner
from bot.runner.dialogs import now
from bot.runner.makers import makers
from bot.store import Store
from bot.terminal.app import Terminal
from bot.terminal.drafts import Drafts
from bot.terminal.interrupts import Interrupts
from bot.terminal.keyboard import Interrupted, Look
from bot.terminal.player import Player
from bot.terminal.screen import Screen
from bot.terminal.typed_ahead import TypedAhead
from bot.terminal.voice import Voice
from questions import Language
from scoring import Judge
from speech import Hearing, Microphone
from tests.library import LIBRARY

# What is typed, Ctrl-C with what stood there, or something that happens before the next line is typed.
Key = str | Interrupted | Callable[[], object]


@dataclass
class Script:
    """The keyboard; at the end of the script comes the end of the input."""

    keys: list[Key]
    piped: bool = False
    edits: bool = True
    ahead: TypedAhead = field(default_factory=TypedAhead)
    interrupts: Interrupts = field(default_factory=Interrupts)
    remembered: list[str] = field(default_factory=list)
    look: Look = field(default=lambda _: None)
    statuses: list[str] = field(default_factory=list)

    def read(self, status: Callable[[], str] | None = None) -> str | None:
        if status is not None:
            self.statuses.append(status())
        while self.keys:
            if self.interrupts.heard():
                raise Interrupted("")
            key = self.keys.pop(0)
            if isinstance(key, Interrupted):
                raise key
            if isinstance(key, str):
                return key
            key()
        return None

    def remember(self, text: str) -> None:
        self.remembered.append(text)

    def forget(self) -> None:
        self.remembered.clear()

    def watch(self, look: Look) -> None:
        self.look = look


@dataclass
class Room:
    """A data folder with a terminal in it; `screen` is what its last chat showed."""

    data: Path
    script: Script = field(default_factory=lambda: Script([]))
    screen: io.StringIO = field(default_factory=io.StringIO)
    hearing: Hearing | None = None
    microphone: Microphone | None = None
    aloud: Aloud = field(default_factory=Aloud)
    player: Player | None = None
    load: Callable[[], Judge] = field(default=lambda: _no_judge())
    clock: Callable[[], datetime] = now
    name: str = "mika"
    terminal: Terminal | None = None

    def chat(
        self,
        *keys: Key,
        request: Request | None = None,
        piped: bool = False,
        edits: bool = True,
        language: Language | None = "en",
        aloud: bool = False,
    ) -> str:
        """What the screen shows while the keys are typed; `request` and `aloud` are made by options."""
        self.script, self.screen = Script(list(keys), piped, edits), io.StringIO()
        wanted, library = request or Request(questions=2), LIBRARY
        with Store.open(self.data, patience=0.05) as store:
            runner = Runner(store, library, clock=self.clock, wanted=wanted, aloud=self.aloud, reminds=False)
            drawn = {**makers(self.data, library), "aloud": _written}
            self.terminal = Terminal(
                store,
                runner,
                Grader(library, self.load),
                Files(self.data / "files", drawn),
                self.script,
                Screen(Console(file=self.screen, width=100)),
                Drafts(self.data, self.name),
                self.name,
                Voice(runner, None if self.hearing is None else Listener(library, self.hearing), self.microphone),
                self.player,
            )
            self.terminal.run(wanted, language, chosen=request is not None, aloud=aloud)
        return self.screen.getvalue()


def _written(data: str, file: Path) -> None:
    """A sound that holds the words themselves."""
    file.write_text(data, encoding="utf-8")


def _no_judge() -> Judge:
    raise AssertionError("nothing is to be judged here")
