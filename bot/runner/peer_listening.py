"""Speaking a reply in a peer interview: it is heard, and its transcript goes to the interviewer."""

from __future__ import annotations

from collections.abc import Iterator

from bot.interview.events import NotTranscribed, Recorded, Transcribed
from bot.interview.listening import refused
from bot.interview.peer_listening import drop_recording, place_of_recording, record, take_heard, unheard
from bot.interview.peers import PeerInterview, awaited
from bot.interview.session import Part, Recording
from bot.runner.listening import Listen
from bot.runner.peer_desk import Owed, Work
from bot.runner.peer_talking import PeerTalking
from bot.store import Member
from bot.texts import peer_heard, peer_said


class PeerListening(PeerTalking):
    """What recordings do to peer interviews."""

    __slots__ = ()

    def record(self, member: Member, found: PeerInterview, event: Recorded, update_id: int | None) -> Work:
        """A recording of somebody who is in a peer interview: of the candidate it is a reply."""
        if found.role(member.id) == "interviewer":
            return self._tell(member, "peer.no_voice", update_id, name=self.partner_name(found, member))
        key = refused(event, len(found.turn.recordings))
        if key is not None:
            return self._tell(member, key, update_id)
        recording = Recording(event.source, event.file, found.id, len(found.turns), 0)
        self._commit(record(found, recording), [], update_id)
        return ()

    def listens(self, member: Member) -> Iterator[Listen]:
        """The recordings of a candidate's that are to be listened to."""
        language = self._language(member)
        for found in self.dialogs.store.peers.unheard(member.front_end):
            if found.candidate == member.id:
                for planned, each in unheard(found):
                    yield Listen(each, found.bank, found.version, planned.id, language, "peer")

    def unheard(self, front_end: str) -> list[Member]:
        """The candidates who are owed a hearing."""
        candidates = (self._member(found.candidate) for found in self.dialogs.store.peers.unheard(front_end))
        return [member for member in candidates if member is not None]

    def heard(self, member: Member, recording: Recording, event: Transcribed | NotTranscribed) -> Work:
        """What became of a recording."""
        found = self.dialogs.store.peers.get(recording.interview)
        place = None if found is None else place_of_recording(found, recording)
        if found is None or place is None:
            return self.dialogs.tell(member, "voice.too_late")
        if isinstance(event, NotTranscribed):
            changed = drop_recording(found, place, event.source)
            owed: Owed = [self._say(member, f"voice.{event.why}")]
            if changed.state != "running":
                owed += self._ending(changed)
        else:
            number = str(len(found.turns[place].reply) + 1)
            part = Part(event.source, number, event.said.text, spoken=True, timing=event.said.timing)
            changed = take_heard(found, place, part)
            owed = [(member.id, peer_heard(self._view_for(changed, member), part.text))]
            interviewer = self._member(changed.interviewer)
            if interviewer is not None:
                owed.append((interviewer.id, peer_said(self._view_for(changed, interviewer), place, part.text)))
        self._commit(changed, owed, None)
        return awaited(changed)
