"""Listening: finds what a recording is to be heard with and hands it to what hears. Slow; run it off the event loop."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Literal

from bot.interview import Session
from bot.interview.drill import Drill
from bot.interview.events import Unheard
from bot.interview.session import Recording
from bot.runner.library import Library
from questions import LANGUAGES, Language, QuestionsError
from speech import Hearing, NotHeard, Terms, Timing, timed, vocabulary

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Listen:
    """A recording to listen to, the question that it is about, and the language of the member who sent it."""

    recording: Recording
    bank: str
    version: str
    question: str
    language: Language
    reply_to: Literal["interview", "drill", "round", "peer"] = "interview"


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of a recording: its text, how that was said and its sound, or why there is none."""

    text: str = ""
    unheard: Unheard | None = None
    timing: Timing | None = None
    sound: bytes = b""


class Listener:
    """Hears recordings, one at a time."""

    def __init__(self, library: Library, hearing: Hearing) -> None:
        self._library = library
        self._hearing = hearing

    def hear(self, work: Listen, sound: bytes) -> Heard:
        """What is said in a recording; where something around us failed, the log says what."""
        try:
            transcript = self._hearing.transcribe(sound, usual=work.language, terms=self._terms(work))
            return Heard(transcript.text, timing=timed(transcript), sound=sound)
        except NotHeard as error:
            return Heard(unheard=error.reason)
        except Exception:
            # Whatever goes wrong, the dialog goes on.
            log.exception("The recording %s could not be listened to", work.recording.source)
            return Heard(unheard="failed")

    def _terms(self, work: Listen) -> Terms:
        """The words of the question, by language."""
        try:
            question = self._library.at_version(work.bank, work.version).question(work.question)
        except (KeyError, QuestionsError):
            return {}  # it has gone from the bank
        return {language: vocabulary(question, language) for language in LANGUAGES}


def drill_listens(drill: Drill | None, language: Language) -> tuple[Listen, ...]:
    """The recordings of a drill that are to be listened to."""
    if drill is None:
        return ()
    asked = drill.current
    return tuple(Listen(each, asked.bank, "", asked.question, language, "drill") for each in drill.recordings)


def listens(session: Session) -> tuple[Listen, ...]:
    """The recordings that are to be listened to.

    To those of an interview that is gone, and to a question of one's own at its end, there is no question.
    """
    interview = session.interview
    if interview is None:
        return ()
    language = session.preferences.language
    return tuple(
        Listen(each, interview.bank, interview.version, interview.turns[each.number - 1].question, language)
        if each.interview == interview.id and each.number
        else Listen(each, "", "", "", language)
        for each in session.recordings
    )
