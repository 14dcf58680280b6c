"""What becomes of a recording that somebody sends: it is listened to, or it is said why not."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from bot.interview.effects import Grade
from bot.runner import Heard, Runner
from bot.settings import Settings
from bot.store import Member
from bot.telegram_app.incoming import Spoken
from bot.telegram_app.listening import Done, ListeningDesk, Moved
from speech import ExtraMissing

log = logging.getLogger(__name__)


class Ears:
    """Takes recordings, and has heard what is owed a hearing; there is no `desk` where nothing can be heard."""

    def __init__(self, settings: Settings, runner: Runner, desk: ListeningDesk | None) -> None:
        self._settings = settings
        self._runner = runner
        self._desk = desk
        self._host_is_told = False

    def take(self, member: Member, spoken: Spoken, update_id: int) -> Callable[[], tuple[Grade, ...]]:
        """What to do about a recording."""
        if self._desk is None:
            self._tell_host()
            key = "voice.turn_on" if spoken.user.id in self._settings.admins else "sent.voice"
        elif not spoken.address.private:
            key = "voice.in_group"
        else:
            source = str(spoken.message)
            return partial(
                self._runner.record,
                member,
                update_id,
                source=source,
                file=spoken.file,
                seconds=spoken.seconds,
                size=spoken.size,
            )
        return partial(self._runner.tell, member, key, update_id)

    def collect(self, member: Member, done: Done, moved: Moved) -> None:
        """Have heard what a member is owed a hearing of, and its place in the queue told."""
        works = self._runner.recordings.listens(member)
        if self._desk is not None:
            self._desk.collect(member, works, self._runner.recordings.is_open, done, moved)
            return
        for work in works:  # it was sent when something could be heard here
            done(member, work, Heard(unheard="failed"))

    def _tell_host(self) -> None:
        if not self._host_is_told:
            log.warning("Somebody sent a recording. %s", ExtraMissing())
            self._host_is_told = True
