"""The inbox: what people do, in order within a chat, becomes what the runner does, and the runner's work is graded."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from telegram import Update

from bot.interview.effects import Grade
from bot.runner import Runner
from bot.store import Member, Store
from bot.telegram_app.address import Address
from bot.telegram_app.api import Api
from bot.telegram_app.door import Door
from bot.telegram_app.grading import GradingDesk
from bot.telegram_app.incoming import (
    Edited,
    Incoming,
    Joined,
    NoText,
    Nothing,
    Pressed,
    Said,
    language_of,
    read,
    read_bare,
)
from bot.telegram_app.lanes import Lanes
from bot.telegram_app.outbox import FRONT_END, Outbox
from bot.telegram_app.patience import Quota, stored
from bot.telegram_app.poller import RawUpdate
from bot.texts import sentence
from questions import Language
from scoring import Assessment

log = logging.getLogger(__name__)

# Nobody types as fast as this for a minute; a program that does would keep the others waiting.
MOST_A_MINUTE = 60

Act = Callable[[], tuple[Grade, ...]]


class Inbox:
    """Handles stored updates and finished grades, a lane for each chat."""

    def __init__(
        self,
        api: Api,
        store: Store,
        runner: Runner,
        desk: GradingDesk,
        outbox: Outbox,
        door: Door,
        most_a_minute: int = MOST_A_MINUTE,
    ) -> None:
        self._api = api
        self._store = store
        self._runner = runner
        self._desk = desk
        self._outbox = outbox
        self._door = door
        self._quota = Quota(most_a_minute, 60.0)
        self._lanes = Lanes()
        self._told: set[tuple[int, str]] = set()

    def take(self, update_id: int, raw: RawUpdate) -> None:
        """Queue a stored update behind the others of its chat."""
        incoming = self._read(update_id, raw)
        chat = incoming.chat if isinstance(incoming, Joined) else 0
        if isinstance(incoming, Said | Edited | Pressed | NoText):
            chat = incoming.address.chat
        self._lanes.put(chat, partial(self._handle, update_id, incoming))

    def recover(self) -> None:
        """Take up what was under way when the last run ended."""
        for member, work in self._runner.recover(FRONT_END):
            self._desk.begin(member, work, self._take_grade)

    def put(self, member: Member, act: Act) -> None:
        """Do something for a member behind what is queued in their chat."""
        self._lanes.put(Address.of(member.external_id).chat, partial(self._act, member, act, act))

    async def close(self, seconds: float) -> None:
        """Handle what is queued for some seconds; the rest is handled at the next start."""
        await self._lanes.settle(seconds)

    def _read(self, update_id: int, raw: RawUpdate) -> Incoming:
        """What an update is; one that cannot be read holds up no other, and who sent it is told."""
        bot = self._api.bot
        try:
            return read(Update.de_json(raw, None), bot)
        except Exception:
            log.exception("Update %d cannot be read", update_id)
        try:
            return read_bare(raw, bot)
        except Exception:
            return Nothing()

    async def _handle(self, update_id: int, incoming: Incoming) -> None:
        finish = partial(self._store.finish_update, update_id)
        match incoming:
            case Said() | Edited() | Pressed() | NoText():
                if await self._is_served(incoming):
                    await self._serve(incoming, update_id)
                else:
                    await stored(finish)
            case Joined(chat):
                await self._tell_once(Address(0, chat), "hello_group", None)
                await stored(finish)
            case Nothing():
                await stored(finish)

    async def _is_served(self, incoming: Said | Edited | Pressed | NoText) -> bool:
        """Whether this person may write, and does not write too much; whoever is not served is told so."""
        address, language = incoming.address, language_of(incoming.user)
        refused = await self._refused(incoming)
        if refused is not None:
            if isinstance(incoming, Pressed):
                await self._acknowledge(incoming, refused, language)
            elif refused == "slow_down":
                await self._ask_to_wait(incoming)
            else:
                await self._tell_once(address, refused, language)
        return refused is None

    async def _refused(self, incoming: Said | Edited | Pressed | NoText) -> str | None:
        user = incoming.user.id
        if not await stored(partial(self._door.lets_in, user)):
            code = self._door.invitation(incoming.text) if isinstance(incoming, Said) else None
            if code is None or not await stored(partial(self._door.invite_in, user, incoming.user.full_name, code)):
                return "not_allowed"
        if not self._quota.grants(user):
            return "slow_down"
        self._told.discard((incoming.address.chat, "slow_down"))
        if isinstance(incoming, Pressed) and incoming.owner not in (None, user):
            return "not_your_button"
        return None

    async def _ask_to_wait(self, incoming: Said | Edited | NoText) -> None:
        """Ask once to write less, behind the answers to what was written before."""
        told = (incoming.address.chat, "slow_down")
        if told not in self._told:
            self._told.add(told)
            member = await self._meet(incoming)
            await self._act(member, *[partial(self._runner.tell, member, "slow_down")] * 2)

    async def _meet(self, incoming: Said | Edited | Pressed | NoText) -> Member:
        user, language = incoming.user, language_of(incoming.user)
        return await stored(
            partial(self._store.member, FRONT_END, incoming.address.external_id, user.full_name, language)
        )

    async def _serve(self, incoming: Said | Edited | Pressed | NoText, update_id: int) -> None:
        member = await self._meet(incoming)
        if isinstance(incoming, Pressed):
            press = (member, incoming.command, incoming.stamp)
            if await stored(partial(self._runner.is_stale, *press)):
                await self._acknowledge(incoming, "stale_button", member.language)
                await stored(partial(self._store.finish_update, update_id))
                return
            await self._acknowledge(incoming)
        if isinstance(incoming, Said) and await self._is_first_in_group(member, incoming):
            await self._act(member, *[partial(self._runner.tell, member, "how_in_group")] * 2)
        act = self._act_for(member, incoming, update_id)
        await self._act(member, act, partial(self._runner.tell, member, "something_wrong", update_id))

    async def _is_first_in_group(self, member: Member, said: Said) -> bool:
        """Whether somebody begins their first interview in a group, where answering takes a reply."""
        begins = not said.address.private and said.text.startswith("/interview")
        return begins and not await stored(partial(self._runner.has_interviewed, member))

    def _act_for(self, member: Member, incoming: Said | Edited | Pressed | NoText, update_id: int) -> Act:
        match incoming:
            case Said(address, user, text, message):
                done = self._door.obey(member, user.id, text, update_id) if address.private else None
                return done or partial(self._runner.receive, member, text, update_id, source=str(message))
            case Edited(_, _, text, message, after):
                return partial(self._runner.edit, member, str(message), text, after, update_id)
            case Pressed(_, _, message, _, command, stamp):
                return partial(self._runner.press, member, command, stamp, update_id, source=str(message))
            case NoText(_, _, kind):
                return partial(self._runner.tell, member, f"sent.{kind}", update_id)

    def _take_grade(self, member: Member, work: Grade, assessment: Assessment | None) -> None:
        graded = partial(self._runner.graded, member, work, assessment)
        failed = partial(self._runner.graded, member, work, None)
        self._lanes.put(Address.of(member.external_id).chat, partial(self._act, member, graded, failed))

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

    async def _acknowledge(self, pressed: Pressed, key: str | None = None, language: Language | None = None) -> None:
        """Let the pressed button stop spinning, with a sentence or without; Telegram forgets a press after minutes."""
        text = None if key is None else sentence(key, language or "en")
        try:
            await self._api.answer_callback_query(pressed.query, text)
        except Exception as error:
            log.info("A press was not acknowledged: %s", error)

    async def _tell_once(self, address: Address, key: str, language: Language | None) -> None:
        """Say something, once a run, where there is no member to owe it to, or none who should be owed more."""
        if (address.chat, key) in self._told:
            return
        self._told.add((address.chat, key))
        try:
            await self._api.send_message(address.chat, sentence(key, language or "en"), message_thread_id=address.topic)
        except Exception as error:
            self._told.discard((address.chat, key))
            log.info("Chat %d was not told %r: %s", address.chat, key, error)
