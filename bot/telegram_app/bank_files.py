"""Banks that admins send as files."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from bot.interview.effects import Grade
from bot.runner import Runner
from bot.runner.bank_files import Taken, is_bank_file, take_bank
from bot.runner.library import Library
from bot.settings import Settings
from bot.store import Member
from bot.telegram_app.api import Api
from bot.telegram_app.incoming import NoText, SentFile
from bot.telegram_app.patience import stored
from bot.texts import Message, bank_refused, bank_taken, say

log = logging.getLogger(__name__)

MOST_BYTES = 20_000_000  # that Telegram hands to bots


class BankFiles:
    """Fetches what admins send, and puts it where banks are found."""

    def __init__(self, settings: Settings, api: Api, runner: Runner) -> None:
        self._settings = settings
        self._api = api
        self._runner = runner

    def wants(self, sent: NoText) -> SentFile | None:
        """The file of a message, where it may be a bank and comes from an admin in private."""
        wanted = sent.address.private and sent.user.id in self._settings.admins
        return sent.file if wanted and sent.file and is_bank_file(sent.file.name) else None

    async def take(self, member: Member, file: SentFile, update_id: int) -> Callable[[], tuple[Grade, ...]]:
        """Fetch the file and check it; what is returned says what became of it."""
        message = await self._taken(member, file)
        return partial(self._runner.show, member, (message,), update_id)

    async def _taken(self, member: Member, file: SentFile) -> Message:
        language = member.language or "en"
        if file.size > MOST_BYTES:
            return bank_refused("bank_file.too_big", file.name, (), language)
        try:
            fetched = await self._api.get_file(file.id)
            raw = bytes(await fetched.download_as_bytearray())
        except Exception as error:
            log.warning("A file could not be fetched: %s", error)
            return bank_refused("bank_file.not_fetched", file.name, (), language)
        library = Library(lambda: self._settings.bank_places, self._settings.overlays)
        try:
            taken = await stored(partial(take_bank, self._settings.own_banks, library, file.name, raw))
        except OSError as error:
            log.error("A bank could not be written to %s: %s", self._settings.own_banks, error)
            return say("something_wrong", language)
        if not isinstance(taken, Taken):
            return bank_refused(taken.why, file.name, taken.problems, language)
        return bank_taken(
            taken.name,
            taken.bank,
            language,
            renewed=taken.renewed,
            to_mend=taken.to_mend,
            left=taken.left,
            kept=taken.kept.name if taken.kept else None,
            further=taken.further,
        )
