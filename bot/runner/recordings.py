"""Recordings: which of a member's are to be listened to, and what becomes of what was heard."""

from __future__ import annotations

from dataclasses import replace

from bot.interview.effects import Grade
from bot.interview.events import Answered, NotTranscribed, Transcribed
from bot.interview.moves import open_recordings
from bot.runner.dialogs import Dialogs
from bot.runner.drilling import Drilling
from bot.runner.listening import Heard, Listen, drill_listens, listens
from bot.runner.peers import Peering
from bot.runner.rounds import Rounding
from bot.store import KeptSound, Member
from bot.texts import say
from speech import suffix


class Recordings:
    """The recordings that are replies in interviews, drills, rounds and peer interviews."""

    __slots__ = ("_dialogs", "_drilling", "_peers", "_rounds")

    def __init__(self, dialogs: Dialogs, drilling: Drilling, rounds: Rounding, peers: Peering) -> None:
        self._dialogs = dialogs
        self._drilling = drilling
        self._rounds = rounds
        self._peers = peers

    def heard(self, member: Member, work: Listen, found: Heard) -> tuple[Grade, ...]:
        """What became of a recording; of one that nobody waits for any more, nothing comes."""
        if not self._dialogs.store.knows(member.id):
            return ()  # forgotten meanwhile
        with self._dialogs.store.together("heard"):
            if found.unheard is None and self._dialogs.session(member).preferences.recordings:
                self._keep_sound(member, work, found)
            return self._take(member, work, found)

    def _keep_sound(self, member: Member, work: Listen, found: Heard) -> None:
        """Keep a recording that is, or is a part of, a reply."""
        if self.is_open(member, work):
            at = self._dialogs.clock()
            kept = KeptSound(at, work.question or None, found.text, suffix(found.sound), found.sound)
            self._dialogs.store.keep_sound(member.id, kept)

    def _take(self, member: Member, work: Listen, found: Heard) -> tuple[Grade, ...]:
        source, at = work.recording.source, self._dialogs.clock()
        event: NotTranscribed | Transcribed
        if found.unheard is not None:
            event = NotTranscribed(at, source, found.unheard)
        else:
            is_dialog = work.reply_to == "interview"
            typed = self._dialogs.heard(member, found.text, source) if is_dialog else Answered(at, found.text, source)
            event = Transcribed(at, source, replace(typed, spoken=True, timing=found.timing))
        match work.reply_to:
            case "interview":
                return self._dialogs.take(member, event)
            case "round":
                return self._rounds.heard(member, work.recording, event)
            case "peer":
                return self._peers.heard(member, work.recording, event)
        drill = self._drilling.current(member)
        if drill is None or work.recording not in drill.recordings:
            return self._dialogs.tell(member, "voice.too_late")
        return self._drilling.take(member, drill, event)

    def tell_place(self, member: Member, work: Listen, before: int, *, anew: bool) -> tuple[Grade, ...]:
        """How many recordings are heard before one; `anew` changes what was told of it before."""
        name = f"voice.{work.recording.source}"
        if not self._dialogs.store.knows(member.id):
            return ()  # forgotten meanwhile
        changes = anew or self._dialogs.store.card(member.id, name) is not None
        language = self._dialogs.session(member).preferences.language
        message = say("voice.place", language, count=before) if before else say("voice.turn", language)
        return self._dialogs.show(member, (replace(message, card=name, edits=changes),))

    def is_open(self, member: Member, work: Listen) -> bool:
        """Whether what a recording is a reply to still waits for it."""
        if not self._dialogs.store.knows(member.id):
            return False
        if work.reply_to == "interview":
            return work.recording in open_recordings(self._dialogs.session(member))
        return work in self.listens(member)

    def listens(self, member: Member) -> tuple[Listen, ...]:
        """The recordings of a member's that are to be listened to."""
        session = self._dialogs.session(member)
        drilled = drill_listens(self._drilling.current(member), session.preferences.language)
        return (*listens(session), *drilled, *self._rounds.listens(member), *self._peers.listens(member))

    def unheard(self, front_end: str) -> tuple[tuple[Member, Listen], ...]:
        """The recordings that were to be listened to when the process ended, for every member of a front end."""
        drilled = self._dialogs.store.drills.unfinished(front_end)
        answering = (*self._rounds.unheard(front_end), *self._peers.unheard(front_end))
        members = dict.fromkeys((*self._dialogs.store.unheard(front_end), *drilled, *answering))
        return tuple((member, work) for member in members for work in self.listens(member))
