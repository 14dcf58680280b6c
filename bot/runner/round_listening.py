"""Speaking an answer in a round: it is heard, shown to whoever spoke, and judged with what else there is of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.interview.events import NotTranscribed, Recorded, Transcribed
from bot.interview.listening import refused
from bot.interview.round_listening import drop_recording, record_answer, take_heard
from bot.interview.rounds import Answer, Round, awaited, takes_more
from bot.interview.session import Part, Recording
from bot.runner.listening import Listen
from bot.runner.round_desk import Owed, Work, card_name
from bot.runner.round_revealing import Revealing
from bot.store import Member
from bot.texts import round_heard, say


class Listening(Revealing):
    """What recordings do to rounds."""

    __slots__ = ()

    def record(self, member: Member, found: Round, event: Recorded, update_id: int | None) -> Work:
        """A recording of whoever is answering a round in private."""
        answer = found.answer_of(member.id)
        key = refused(event, len(answer.recordings) if answer else 0)
        if key is None and answer is not None and not takes_more(found, answer):
            key = "round.answer_stays"
        if key is not None:
            return self.dialogs.tell(member, key, update_id)
        recording = Recording(event.source, event.file, found.id, 0, 0)
        is_late = answer is None and found.state != "open"
        owed: Owed = [(member.id, say("round.late", self._language(member)))] if is_late else []
        self._commit(record_answer(found, member.id, member.name, recording, event.at), owed, update_id)
        return ()

    def listens(self, member: Member) -> Iterator[Listen]:
        """The recordings of a member's answers that are to be listened to."""
        language = self._language(member)
        for found, answer in self._recorded(member.front_end):
            if answer.member == member.id:
                for each in answer.recordings:
                    yield Listen(each, found.bank, "", found.question, language, "round")

    def unheard(self, front_end: str) -> list[Member]:
        """Whoever is owed a hearing of an answer."""
        return list(
            self.dialogs.store.rounds.members(answer.member for _, answer in self._recorded(front_end)).values()
        )

    def heard(self, member: Member, recording: Recording, event: Transcribed | NotTranscribed) -> Work:
        """What became of a recording."""
        found = self.dialogs.store.rounds.get(recording.interview)
        answer = None if found is None else found.answer_of(member.id)
        if found is None or answer is None or recording not in answer.recordings:
            return self.dialogs.tell(member, "voice.too_late")
        if isinstance(event, NotTranscribed):
            changed = drop_recording(found, answer, event.source)
            owed: Owed = [(member.id, say(f"voice.{event.why}", self._language(member)))]
        else:
            number = str(len(answer.parts) + 1)
            part = Part(event.source, number, event.said.text, spoken=True, timing=event.said.timing)
            changed = take_heard(found, answer, part)
            shown = round_heard(part.text, self._language(member))
            owed = [(member.id, replace(shown, stamp=card_name(found)))]
            if not answer.late:
                owed.append(self._card_message(changed))
        # Where nothing else was waited for, the round ends in the same step.
        with self.dialogs.store.together("heard_in_round"):
            self._commit(replace(changed, state=found.state), owed, None)
            if changed.state != found.state:
                self._finish(changed, None)
        return awaited(changed, member.id)

    def _recorded(self, front_end: str) -> Iterator[tuple[Round, Answer]]:
        for found in self.dialogs.store.rounds.waiting(front_end):
            for answer in found.answers:
                if answer.recordings:
                    yield found, answer
