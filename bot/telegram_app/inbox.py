"""The inbox: what people do, in order within a chat, becomes what the runner does, and the runner's work is graded."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from telegram import Update

from bot.interview.effects import Grade
from bot.runner import Heard, Listen, Runner, is_command
from bot.store import Member, Store
from bot.telegram_app.address import Address
from bot.telegram_app.api import Api
from bot.telegram_app.bank_files import BankFiles
from bot.telegram_app.door import Door
from bot.telegram_app.ears import Ears
from bot.telegram_app.grading import GradingDesk
from bot.telegram_app.incoming import (
    Edited,
    Incoming,
    Joined,
    Moved,
    NoText,
    Nothing,
    Pressed,
    Said,
    Spoken,
    language_of,
    read,
    read_bare,
)
from bot.telegram_app.lanes import Lanes
from bot.telegram_app.outbox import FRONT_END, Outbox
from bot.telegram_app.patience import Quota, stored
from bot.telegram_app.poller import RawUpdate
from bot.telegram_app.presses import Presses
from bot.texts import sentence
from questions import Language
from scoring import Assessment

log = logging.getLogger(__name__)

# Nobody types as fast as this for a minute; a program that does would keep the others waiting.
MOST_A_MINUTE = 60

Sent = Said | Edited | Pressed | Spoken | NoText
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
        bank_files: BankFiles,
        ears: Ears,
        most_a_minute: int = MOST_A_MINUTE,
    ) -> None:
        self._api = api
        self._store = store
        self._runner = runner
        self._desk = desk
        self._outbox = outbox
        self._door = door
        self._bank_files = bank_files
        self._ears = ears
        self._quota = Quota(most_a_minute, 60.0)
        self._lanes = Lanes()
        self._presses = Presses(api)
        self._told: set[tuple[int, str]] = set()

    def receive(self, update_id: int, raw: RawUpdate) -> None:
        """Keep an update and queue it; of somebody who may not write, and of what is not for us, nothing is kept.

        Raises a StoreError where it cannot be kept.
        """
        incoming = self._read(update_id, raw)
        if self._store.receive(update_id, json.dumps(raw) if self._is_for_us(incoming) else None):
            self._queue(update_id, incoming)

    def take(self, update_id: int, raw: RawUpdate) -> None:
        """Queue an update that an earlier run has kept."""
        self._queue(update_id, self._read(update_id, raw))

    def _is_for_us(self, incoming: Incoming) -> bool:
        if isinstance(incoming, Said | Edited | Pressed | Spoken | NoText):
            return self._door.admits(incoming.user.id, incoming.text if isinstance(incoming, Said) else "")
        return isinstance(incoming, Joined | Moved)

    def _queue(self, update_id: int, incoming: Incoming) -> None:
        match incoming:
            case Said() | Edited() | Pressed() | Spoken() | NoText():
                chat = incoming.address.chat
            case Joined():
                chat = incoming.chat
            case Moved():
                chat = incoming.old
                # What comes to the new chat waits until all that is in the old one has moved.
                self._lanes.put(incoming.new, partial(self._lanes.idle, incoming.old))
            case _:
                chat = 0
        self._lanes.put(chat, partial(self._handle, update_id, incoming))

    def recover(self) -> None:
        """Take up what was under way when the last run ended."""
        for member, work in self._runner.recover(FRONT_END):
            self._begin(member, work)
        for member, _ in self._runner.recordings.unheard(FRONT_END):
            self._ears.collect(member, self._take_heard, self._take_place)

    def put(self, member: Member, act: Act) -> None:
        """Do something for a member behind what is queued in their chat."""
        self._lanes.put(Address.of(member.external_id).chat, partial(self._act, member, act, act))

    async def close(self, seconds: float) -> None:
        """Handle what is queued for some seconds; the rest is handled at the next start."""
        await asyncio.gather(self._lanes.settle(seconds), self._presses.close(seconds))

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
            case Said() | Edited() | Pressed() | Spoken() | NoText():
                incoming = await self._where_it_is_now(incoming)
                if await self._is_served(incoming):
                    await self._serve(incoming, update_id)
                else:
                    await stored(finish)
            case Moved(old, new):
                await stored(partial(self._store.move_chat, old, new, update_id))
            case Joined(chat):
                await self._tell_once(Address(0, chat), "hello_group", None)
                await stored(finish)
            case _:
                await stored(finish)

    async def _where_it_is_now(self, incoming: Sent) -> Sent:
        """What comes to a chat under its old id, such as the press of an old button, is meant for it as it is now."""
        address = incoming.address
        chat = address.chat if address.private else await stored(partial(self._store.current_chat, address.chat))
        return incoming if chat == address.chat else replace(incoming, address=address.moved(chat))

    async def _is_served(self, incoming: Sent) -> bool:
        """Whether this person may write, and does not write too much; whoever is not served is told so."""
        address, language = incoming.address, language_of(incoming.user)
        refused = await self._refused(incoming)
        if refused is not None:
            if isinstance(incoming, Pressed):
                self._presses.answer(incoming, refused, language)
            elif refused == "slow_down":
                await self._ask_to_wait(incoming)
            else:
                await self._tell_once(address, refused, language)
        return refused is None

    async def _refused(self, incoming: Sent) -> str | None:
        user = incoming.user.id
        if not await stored(partial(self._door.lets_in, user)):
            code = self._door.invitation(incoming.text) if isinstance(incoming, Said) else None
            if code is None:
                return "not_allowed"
            refusal = await stored(partial(self._door.invite_in, user, incoming.user.full_name, code))
            if refusal is not None:
                return "not_allowed" if refusal == "unknown" else f"invitation.{refusal}"
        if not self._quota.grants(user):
            return "slow_down"
        self._told.discard((incoming.address.chat, "slow_down"))
        if isinstance(incoming, Pressed) and incoming.owner not in (None, user):
            return "not_your_button"
        return None

    async def _ask_to_wait(self, incoming: Said | Edited | Spoken | NoText) -> None:
        """Ask once to write less, behind the answers to what was written before."""
        told = (incoming.address.chat, "slow_down")
        if told not in self._told:
            self._told.add(told)
            member = await self._meet(incoming)
            await self._act(member, *[partial(self._runner.tell, member, "slow_down")] * 2)

    async def _meet(self, incoming: Sent) -> Member:
        user, language = incoming.user, language_of(incoming.user)
        return await stored(
            partial(self._store.member, FRONT_END, incoming.address.external_id, user.full_name, language)
        )

    async def _serve(self, incoming: Sent, update_id: int) -> None:
        if isinstance(incoming, Pressed):
            over = await self._over(incoming)
            self._presses.answer(incoming, over, language_of(incoming.user))
            if over is not None:
                await stored(partial(self._store.finish_update, update_id))
                return
        member = await self._meet(incoming)
        if _ends_reply(incoming):
            # Whoever turns to something else has said what there was to say.
            self._desk.hurry(member)
        act = await self._prepared(member, incoming, update_id)
        if isinstance(incoming, Said) and await self._is_first_in_group(member, incoming):
            act = partial(self._explained, member, act)
        await self._act(member, act, partial(self._runner.tell, member, "something_wrong", update_id))
        if isinstance(incoming, Spoken):
            await stored(partial(self._ears.collect, member, self._take_heard, self._take_place))

    async def _prepared(self, member: Member, incoming: Sent, update_id: int) -> Act:
        """What is to be done about something, after what takes longer; only its own chat waits for that."""
        if isinstance(incoming, NoText) and (file := self._bank_files.wants(incoming)) is not None:
            return await self._bank_files.take(member, file, update_id)
        if isinstance(incoming, Said):
            introduction = await stored(partial(self._runner.introduction_in, member, incoming.text))
            if introduction is not None:
                near = await self._desk.near(introduction)
                return partial(self._runner.introduce, member, near, update_id)
        return self._act_for(member, incoming, update_id)

    async def _over(self, pressed: Pressed) -> str | None:
        """What to say where a button is not obeyed, as when its moment has passed; a forgotten person's has, too."""
        member = await stored(partial(self._store.find, FRONT_END, pressed.address.external_id))
        if member is None and pressed.address.private:
            return "used_button"
        member = member or await self._meet(pressed)
        refused = await stored(partial(self._runner.refused, member, pressed.command, pressed.stamp))
        return "used_button" if refused == "stale_button" and pressed.command.startswith("/interview") else refused

    async def _is_first_in_group(self, member: Member, said: Said) -> bool:
        """Whether somebody begins their first interview in a group, where answering takes a reply."""
        begins = not said.address.private and said.text.startswith("/interview")
        return begins and not await stored(partial(self._runner.has_interviewed, member))

    def _explained(self, member: Member, act: Act) -> tuple[Grade, ...]:
        """Tell how one answers in a group, and do what was asked for, in one step."""
        with self._store.together("how_in_group"):
            self._runner.tell(member, "how_in_group")
            return act()

    def _act_for(self, member: Member, incoming: Sent, update_id: int) -> Act:
        match incoming:
            case Said(address, user, text, message, replied):
                done = self._door.obey(member, user.id, text, update_id) if address.private else None
                ids = {"source": str(message), "reply_to": str(replied or "")}
                return done or partial(self._runner.receive, member, text, update_id, **ids)
            case Edited(_, _, text, message, after):
                return partial(self._runner.edit, member, str(message), text, after, update_id)
            case Pressed(address, user, message, _, command, stamp):
                done = self._door.obey(member, user.id, command, update_id) if address.private else None
                return done or partial(self._runner.press, member, command, stamp, update_id, source=str(message))
            case Spoken():
                return self._ears.take(member, incoming, update_id)
            case _:
                return partial(self._runner.tell, member, f"sent.{incoming.kind}", update_id)

    def _begin(self, member: Member, work: Grade) -> None:
        self._desk.begin(member, work, partial(self._runner.is_wanted, member, work), self._take_grade)

    def _take_heard(self, member: Member, work: Listen, found: Heard) -> None:
        heard = partial(self._runner.recordings.heard, member, work, found)
        failed = partial(self._runner.recordings.heard, member, work, Heard(unheard="failed"))
        self._lanes.put(Address.of(member.external_id).chat, partial(self._act, member, heard, failed))

    def _take_place(self, member: Member, work: Listen, before: int, anew: bool) -> None:
        self.put(member, partial(self._runner.recordings.tell_place, member, work, before, anew=anew))

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
                self._begin(member, work)
            return

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


def _ends_reply(incoming: Sent) -> bool:
    """Whether this is a command; all but one say that the reply before it is complete."""
    words = incoming.command if isinstance(incoming, Pressed) else incoming.text if isinstance(incoming, Said) else ""
    return is_command(words) and not words.startswith("/correct")
