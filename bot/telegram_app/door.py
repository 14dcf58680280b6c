"""The door: who may write to the bot, invitations, and what admins do about them."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from bot.interview.effects import Grade
from bot.runner import Runner, now
from bot.runner.reviewing import zone_of
from bot.settings import Settings
from bot.store import Member, Refusal, Store
from bot.telegram_app.api import Api
from bot.telegram_app.lifetimes import lifetime
from bot.texts import Message, Speech, guests_page, which_guest

_INVITATION = "invite_"
_CARD = "guests"


class Door:
    """Lets in who is allowed by the settings, and who comes with an admin's invitation."""

    def __init__(self, settings: Settings, api: Api, store: Store, runner: Runner) -> None:
        self._settings = settings
        self._api = api
        self._store = store
        self._runner = runner

    def lets_in(self, user: int) -> bool:
        """Whether this person may write to the bot."""
        return self._settings.may_write(user) or self._store.is_guest(str(user))

    def invitation(self, text: str) -> str | None:
        """The code of the invitation that a text such as "/start invite_..." brings."""
        command, _, payload = text.strip().partition(" ")
        if command != "/start" or not payload.startswith(_INVITATION):
            return None
        return payload.removeprefix(_INVITATION)

    def admits(self, user: int, text: str) -> bool:
        """Whether this person may write, or has just come with an invitation that lets them in."""
        code = self.invitation(text)
        return self.lets_in(user) or (code is not None and self._store.is_good_invitation(code))

    def invite_in(self, user: int, name: str, code: str) -> Refusal | None:
        """Let a person in with an invitation; otherwise why not."""
        return self._store.accept_invitation(code, str(user), name)

    def obey(self, member: Member, user: int, text: str, update_id: int) -> Callable[[], tuple[Grade, ...]] | None:
        """What an admin's command does; None for all else, and for everybody else."""
        if user not in self._settings.admins:
            return None
        match text.strip().split():
            case ["/invite", *words]:
                return partial(self._invite, member, user, " ".join(words), update_id)
            case ["/withdraw", number] if number.isdecimal() and len(number) < 10:
                return partial(self._withdraw, member, int(number), update_id)
            case ["/dismiss", word, *words]:
                return partial(self._dismiss, member, " ".join((word, *words)), update_id)
            case ["/guests" | "/withdraw" | "/dismiss", *_]:
                return partial(self._list, member, update_id)
        return None

    def _invite(self, member: Member, user: int, words: str, update_id: int) -> tuple[Grade, ...]:
        span = lifetime(words)
        if span is None:
            return self._runner.tell(member, "invitation.how", update_id)
        code, until = secrets.token_urlsafe(24), now() + span
        speech = self._speech(member)
        link = f"https://t.me/{self._api.username}?start={_INVITATION}{code}"
        with self._store.together("invite"):
            self._store.invite(code, str(user), until)
            return self._runner.tell(member, "invitation", update_id, link=link, until=speech.when_there(until))

    def _list(self, member: Member, update_id: int) -> tuple[Grade, ...]:
        return self._runner.show(member, (self._page(member),), update_id)

    def _withdraw(self, member: Member, number: int, update_id: int) -> tuple[Grade, ...]:
        with self._store.together("withdraw_invitation"):
            known = self._store.withdraw_invitation(number)
            key = "invitation.taken_back" if known else "invitation.no_such"
            return self._told(member, key, update_id, number=number)

    def _dismiss(self, member: Member, named: str, update_id: int) -> tuple[Grade, ...]:
        """`named` is a guest's id, as buttons say it, or their name."""
        with self._store.together("dismiss"):
            guests = self._store.guests()
            by_name = [each for each in guests if each.name.casefold() == named.casefold()]
            found = [each for each in guests if each.id == named] or by_name
            if len(found) > 1:
                alike = which_guest([(each.id, each.name, each.came_at) for each in found], self._speech(member))
                return self._runner.show(member, (alike,), update_id)
            if not found:
                key = "no_guest_any_more" if named.isdecimal() else "no_such_guest"
                return self._runner.tell(member, key, update_id, name=named)
            self._store.dismiss(found[0].id)
            return self._told(member, "dismissed", update_id, name=found[0].name)

    def _told(self, member: Member, key: str, update_id: int, **values: str | int) -> tuple[Grade, ...]:
        """Say what was done, and bring the list up to date where one was shown."""
        self._runner.show(member, (replace(self._page(member), edits=True),))
        return self._runner.tell(member, key, update_id, **values)

    def _page(self, member: Member) -> Message:
        there = [(each.id, each.name, each.came_at) for each in self._store.guests()]
        still_open = [(each.number, each.expires_at) for each in self._store.open_invitations()]
        return replace(guests_page(there, still_open, self._speech(member)), card=_CARD)

    def _speech(self, member: Member) -> Speech:
        preferences = self._store.session(member.id).preferences
        return Speech(preferences.language, zone_of(preferences))
