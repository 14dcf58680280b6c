"""Reading aloud: in which languages it can be done here, for whom, and how the sound of a question is made."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, cast

from bot.interview.effects import ReadAloud
from bot.store import Member
from bot.texts import Message, read_aloud
from questions import Bank, Language
from speech import SynthesisFailed, as_opus, find_synthesizer

Suffix = Literal[".ogg", ".wav"]


@dataclass(frozen=True, slots=True)
class Aloud:
    """The languages that can be read aloud here, and the kind of file that the front end takes.

    Whoever is among the `hosts`, or sits at the machine itself, can have more of them installed.
    """

    languages: frozenset[Language] = frozenset()
    suffix: Suffix = ".wav"
    hosts: frozenset[str] = frozenset()

    def refusal(self, member: Member, language: Language) -> str | None:
        """The key of the sentence that says why nothing is read aloud to a member; None where it can be."""
        if member.in_group:
            return "aloud.in_group"
        if language in self.languages:
            return None
        is_host = member.front_end == "terminal" or member.user in self.hosts
        return "aloud.turn_on" if is_host else "aloud.not_here"

    def messages(self, effect: ReadAloud, member: Member, bank: Bank, language: Language) -> Iterable[Message]:
        """The sound of what is asked; none where nothing is read aloud, or the bank no longer has it."""
        if self.refusal(member, language) is not None:
            return ()
        try:
            return (read_aloud(effect, bank, language, self.suffix),)
        except KeyError:
            return ()  # the message that asks says so


def make_sound(data: str, file: Path) -> None:
    """Write the text in `data`, made by `bot.texts.read_aloud`, as it is read aloud. Slow; raises SynthesisFailed."""
    wanted = json.loads(data)
    language = cast("Language", wanted["language"])
    voice = find_synthesizer(language)
    if voice is None:
        raise SynthesisFailed(f"Nothing reads {language} aloud here any more.")
    if file.suffix == ".wav":
        voice.say(wanted["text"], file)
        return
    with TemporaryDirectory() as folder:
        sound = Path(folder) / "question.wav"
        voice.say(wanted["text"], sound)
        as_opus(sound, file)
