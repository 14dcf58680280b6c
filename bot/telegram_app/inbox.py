"""The inbox: what people do, in order within a chat, becomes what the runner does, and the runner's work is graded."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from telegram import Update, User

from bot.interview.effects import Grade
from bot.runner import Runner
from bot.settings import Settings
from bot.store import Member, Store
from bot.telegram_app.api import Api
from bot.telegram_app.grading import GradingDesk
from bot.telegram_app.incoming import Elsewhere, Incoming, NoText, Nothing, Pressed, Said, language_of, read
from bot.telegram_app.lanes import Lanes
from bot.telegram_app.outbox import FRONT_END, Outbox
from bot.telegram_app.patience import stored
from bot.telegram_app.poller import RawUpdate
from bot.texts import sentence
from scoring import Assessment

log = logging.getLogger(__name__)

Act = Callable[[], tuple[Grade, ...]]


class Inbox:
    """Handles stored updates and finished grades, a lane for each chat."""

    def __init__(
        self, settings: Settings, api: Api, store: Store, runner: Runner, desk: GradingDesk, outbox: Outbox
    ) -> None:
        self._settings = settings
        self._api = api
        self._store = store
        self._runner = runner
        self._desk = desk
        self._outbox = outbox
        self._lanes = Lanes()
        self._told: set[tuple[int, str]] = set()

    def take(self, update_id: int, raw: RawUpdate) -> None:
        """Queue a stored update behind the others of its chat."""
        try:
            update = Update.de_json(raw, None)
            incoming = read(update)
        except Exception:
            log.exception("Update %d cannot be read and is left out", update_id)
            self._store.finish_update(update_id)
            return
        chat = update.effective_chat.id if update.effective_chat else 0
        self._lanes.put(chat, partial(self._handle, update_id, incoming))

    def recover(self) -> None:
        """Take up what was under way when the last run ended."""
        for member, work in self._runner.recover(FRONT_END):
            self._desk.begin(member, work, self._take_grade)

    async def close(self, seconds: float) -> None:
        """Handle what is queued for some seconds; the rest is handled at the next start."""
        await self._lanes.settle(seconds)

    async def _handle(self, update_id: int, incoming: Incoming) -> None:
        match incoming:
            case Pressed(user, query):
                await self._acknowledge(query)
                await self._serve(user, update_id, incoming)
            case Said(user) | NoText(user):
                await self._serve(user, update_id, incoming)
            case Elsewhere(chat):
                await self._tell_once(chat, "private_only")
                await stored(partial(self._store.finish_update, update_id))
            case Nothing():
                await stored(partial(self._store.finish_update, update_id))

    async def _serve(self, user: User, update_id: int, incoming: Said | Pressed | NoText) -> None:
        if not self._settings.may_write(user.id):
            await self._tell_once(user.id, "not_allowed")
            await stored(partial(self._store.finish_update, update_id))
            return
        member = await stored(partial(self._store.member, FRONT_END, str(user.id), user.full_name, language_of(user)))
        match incoming:
            case Said(_, text):
                act: Act = partial(self._runner.receive, member, text, update_id)
            case Pressed(_, _, command, stamp):
                act = partial(self._runner.press, member, command, stamp, update_id)
            case NoText():
                act = partial(self._runner.tell, member, "only_text", update_id)
        await self._act(member, act, partial(self._runner.tell, member, "something_wrong", update_id))

    def _take_grade(self, member: Member, work: Grade, assessment: Assessment | None) -> None:
        graded = partial(self._runner.graded, member, work, assessment)
        failed = partial(self._runner.graded, member, work, None)
        self._lanes.put(int(member.external_id), partial(self._act, member, graded, failed))

    async def _act(self, member: Member, act: Act, otherwise: Act) -> None:
        """Do something for a member, or something else where that fails; send what it says, grade what it leaves."""
        for each in (act, otherwise):
            try:
                works = await stored(each)
            except Exception:
                log.exception("Something failed for member %d", member.id)
                continue
            await stored(self._outbox.collect)
            for work in works:
                self._desk.begin(member, work, self._take_grade)
            return

    async def _acknowledge(self, query: str) -> None:
        """Let the pressed button stop spinning; Telegram forgets a press after some minutes."""
        try:
            await self._api.answer_callback_query(query)
        except Exception as error:
            log.info("A press was not acknowledged: %s", error)

    async def _tell_once(self, chat: int, key: str) -> None:
        """Say something, once a run, in a chat that has no member."""
        if (chat, key) in self._told:
            return
        try:
            await self._api.send_message(chat, sentence(key, "en"))
        except Exception as error:
            log.info("Chat %d was not told %r: %s", chat, key, error)
        else:
            self._told.add((chat, key))
