"""mensetsu doctor: what is configured and what is missing."""

from __future__ import annotations

import platform
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import click

from bot.settings import Settings

Health = Literal["ok", "note", "missing", "wrong"]
_OLDEST_POLL = 120
_MARKS: dict[Health, str] = {"ok": "✓", "note": "·", "missing": "–", "wrong": "✗"}


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that was looked at; `wrong` means that mensetsu cannot run as it is."""

    health: Health
    subject: str
    message: str


@click.command()
@click.option("--bot", is_flag=True, help="Only whether the bot that serves this data folder is well.")
def doctor(bot: bool) -> None:
    """Say what is configured and what is missing; the exit code is 1 where something is wrong."""
    from bot.settings import read_settings

    settings = read_settings()
    signs = [_running_bot(settings)] if bot else list(_examine(settings))
    for sign in signs:
        click.echo(f"{_MARKS[sign.health]} {sign.subject:<10} {sign.message}")
    sys.exit(1 if any(sign.health == "wrong" for sign in signs) else 0)


def _examine(settings: Settings) -> Iterator[Sign]:
    yield Sign("ok", "python", platform.python_version())
    yield _data(settings)
    yield from _banks(settings)
    yield from _encoder(settings)
    yield from _telegram(settings)


def _data(settings: Settings) -> Sign:
    from bot.store import Store, StoreError

    try:
        with Store.open(settings.data) as store:
            return Sign("ok", "data", f"{settings.data} ({len(store.members())} members)")
    except StoreError as error:
        return Sign("wrong", "data", str(error))


def _banks(settings: Settings) -> Iterator[Sign]:
    from bot.runner import Library
    from questions import QuestionsError

    library = Library(settings.banks)
    try:
        for name in library.names():
            yield Sign("ok", "bank", f"{name}: {len(library.bank(name).questions)} questions")
    except QuestionsError as error:
        yield Sign("wrong", "bank", str(error))


def _encoder(settings: Settings) -> Iterator[Sign]:
    from scoring import ScoringError, verify_embedded

    if settings.model != "embedded":
        yield Sign(
            "note", "encoder", f"{settings.model}, loaded when first needed; unset MENSETSU_MODEL for the embedded one"
        )
        return
    try:
        verify_embedded()
    except ScoringError as error:
        yield Sign("wrong", "encoder", str(error))
        return
    yield Sign("ok", "English", "all-MiniLM-L6-v2, embedded, its weights are the expected ones")
    yield Sign(
        "note",
        "Japanese",
        "compared by characters and a glossary of terms for now; free paraphrases score lower than in English",
    )


def _telegram(settings: Settings) -> Iterator[Sign]:
    if settings.telegram_token is None:
        yield Sign("missing", "telegram", "TELEGRAM_BOT_TOKEN is not set; only needed for `make bot`")
        return
    yield Sign("ok", "telegram", f"token set, API at {settings.telegram_api}")
    if settings.webhook is not None:
        listening = f"{settings.webhook.host}:{settings.webhook.port}"
        yield Sign(
            "note", "webhook", f"Telegram brings updates to {settings.webhook.url}; the bot listens on {listening}"
        )
    if settings.allowed is None:
        yield Sign("note", "allowed", "everybody may write to the bot")
    elif settings.allowed or settings.admins:
        yield Sign("ok", "allowed", f"{len(settings.allowed | settings.admins)} Telegram users")
    else:
        yield Sign("missing", "allowed", "nobody may write to the bot yet: set MENSETSU_ALLOWED to user ids, or to *")


def _running_bot(settings: Settings) -> Sign:
    """A long poll takes less than a minute, so a bot whose last one is older than two is not well."""
    try:
        age = time.time() - settings.last_poll.stat().st_mtime
    except OSError:
        return Sign("wrong", "bot", f"no bot has served {settings.data} yet")
    health: Health = "ok" if age < _OLDEST_POLL else "wrong"
    return Sign(health, "bot", f"Telegram last answered it {age:.0f} seconds ago")
