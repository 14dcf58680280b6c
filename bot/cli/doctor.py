"""mensetsu doctor: what is configured and what is missing."""

from __future__ import annotations

import json
import platform
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import urlopen

import click

from bot.cli.streams import echo
from bot.settings import Settings

if TYPE_CHECKING:
    from questions import Loaded

Health = Literal["ok", "note", "missing", "wrong"]
_OLDEST_POLL = 120
# How long Telegram may take to answer, in seconds.
_PATIENCE = 5.0
_LANGUAGES = {"en": "English", "ja": "Japanese"}
_MARKS: dict[Health, str] = {"ok": "✓", "note": "·", "missing": "–", "wrong": "✗"}


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that was looked at; `wrong` means that the chat, or the bot if it is configured, would not work."""

    health: Health
    subject: str
    message: str


@click.command()
@click.option("--bot", is_flag=True, help="Only whether the bot that serves this data folder is well.")
def doctor(bot: bool) -> None:
    """Say what is configured and what is missing.

    The exit code is 1 where the chat or the bot would not work.
    """
    from bot.settings import read_settings

    settings = read_settings()
    signs = [_running_bot(settings)] if bot else list(_examine(settings))
    for sign in signs:
        echo(f"{_MARKS[sign.health]} {sign.subject:<10} {sign.message}")
    sys.exit(1 if any(sign.health == "wrong" for sign in signs) else 0)


def _examine(settings: Settings) -> Iterator[Sign]:
    yield Sign("ok", "python", platform.python_version())
    yield _data(settings)
    yield from _banks(settings)
    yield from _models(settings)
    yield _speech(settings)
    yield from _drills(settings)
    yield from _reading_aloud()
    yield from _telegram(settings)


def _data(settings: Settings) -> Sign:
    from bot.store import Store, StoreError, check_room

    try:
        with Store.open(settings.data) as store:
            check_room(store.file)
            members = len(store.members())
            return Sign("ok", "data", f"{settings.data} ({members} member{'' if members == 1 else 's'})")
    except StoreError as error:
        return Sign("wrong", "data", str(error))


def _banks(settings: Settings) -> Iterator[Sign]:
    from bot.runner import Library
    from questions import QuestionsError, open_bank, overlay_file

    library = Library(settings.bank_places, settings.overlays)
    for place in library.missing():
        yield Sign("wrong", "bank", f"{place}, named in MENSETSU_BANKS, is not there")
    for name, places in library.hidden().items():
        for place in places:
            told = (
                f"{library.place(name)} is asked in place of {place}, which has the same name: rename one to have both"
            )
            yield Sign("note", "bank", told)
    for name in library.names():
        try:
            loaded = open_bank(library.place(name))
            count = len(loaded.bank.questions)
            yield Sign("ok", "bank", f"{name}: {count} question{'' if count == 1 else 's'}")
            yield from _overlay(loaded, overlay_file(settings.overlays, name))
        except QuestionsError as error:
            first, *others = str(error).splitlines()
            more = f" (and {len(others)} more: mensetsu check {name})" if others else ""
            yield Sign("wrong", "bank", f"{name} cannot be read: {first}{more}")


def _overlay(loaded: Loaded, file: Path) -> Iterator[Sign]:
    """Whether what is added to a bank here can be read, and fits it."""
    from questions import BankInvalid, overlaid

    if not file.is_file():
        return
    try:
        problems = overlaid(loaded, file)[1]
    except BankInvalid as error:
        problems = error.problems
    for problem in problems:
        yield Sign("wrong", "overlay", str(problem))
    if not problems:
        yield Sign("ok", "overlay", f"{file.stem}: {file}")


def _models(settings: Settings) -> Iterator[Sign]:
    from scoring import EMBEDDED, ScoringError, verify_embedded
    from scoring.agreement import packaged

    if settings.model != EMBEDDED or settings.relation != EMBEDDED:
        yield _other_models(settings)
        return
    try:
        verify_embedded()
    except ScoringError as error:
        yield Sign("wrong", "models", str(error))
        return
    yield Sign("ok", "models", "embedded, for English and Japanese, also mixed; their files are the expected ones")
    for language, found in packaged().items():
        yield Sign(
            "ok",
            _LANGUAGES[language],
            f"scores agree with graders at r = {found.pearson:.2f}, {found.points:.0f} marks off on average,"
            f" on {found.replies} replies",
        )


def _other_models(settings: Settings) -> Sign:
    from bot.cli import wiring
    from scoring import ScoringError, load_encoder, load_relations
    from scoring.judging.calibration import kept_file
    from scoring.judging.models import models

    try:
        encoder = load_encoder(settings.model, wiring.say_fetching)
        named = models(encoder, load_relations(settings.relation, wiring.say_fetching))
    except ScoringError as error:
        return Sign("wrong", "models", str(error))
    chosen = f"{settings.model} and {settings.relation}"
    if kept_file(wiring.vectors(settings), named).exists():
        return Sign("ok", "models", f"{chosen}, scored by weights that mensetsu calibrate has fitted to them")
    return Sign(
        "note",
        "models",
        f"{chosen}, scored by the weights of the embedded ones; mensetsu calibrate fits them to these",
    )


def _speech(settings: Settings) -> Sign:
    from speech import EMBEDDED, is_installed

    if not is_installed():
        return Sign(
            "missing",
            "speech",
            "recordings are not heard yet; make voice, or pip install 'mensetsu[voice]', turns it on",
        )
    model = "the embedded model" if settings.speech == EMBEDDED else settings.speech
    return Sign("ok", "speech", f"is heard by {model}")


def _drills(settings: Settings) -> Iterator[Sign]:
    """Which parameters schedule drills, and whether they can be fitted here."""
    from bot.interview.scheduling import FEWEST_REPEATS, repeats
    from bot.runner.optimizing import INSTALL, can_optimize
    from bot.store import Store, StoreError

    try:
        with Store.open(settings.data) as store:
            held, latest = store.fits.holding(), store.fits.latest()
            repeated = len(repeats(store.fits.histories()))
    except StoreError:
        return  # it has been said of the data
    if held is not None:
        losses = f"log-loss {held.before:.3f} → {held.after:.3f} on those left out"
        yield Sign(
            "ok", "drills", f"scheduled by FSRS, fitted on {held.at:%Y-%m-%d} to {held.repeats} reviews, {losses}"
        )
    else:
        tried = f"; a fit on {latest.at:%Y-%m-%d} was no better" if latest is not None and not latest.is_better else ""
        counted = f"{repeated} of {FEWEST_REPEATS} repeated reviews for a fit"
        yield Sign("ok", "drills", f"scheduled by FSRS with its standard parameters; {counted}{tried}")
        if latest is not None and latest.is_better:
            yield Sign(
                "note", "drills", "FSRS no longer takes the fitted parameters; mensetsu drills fit makes new ones"
            )
    if not can_optimize():
        yield Sign("missing", "drills", f"the parameters cannot be fitted here yet; {INSTALL} turns it on")


def _reading_aloud() -> Iterator[Sign]:
    from speech import languages_aloud

    here = languages_aloud()
    how = {"en": "espeak-ng, such as apt install espeak-ng,", "ja": "make aloud, or pip install 'mensetsu[aloud]',"}
    for language, name in _LANGUAGES.items():
        if language in here:
            yield Sign("ok", "aloud", f"{name} questions can be read aloud: /settings aloud on")
        else:
            yield Sign("missing", "aloud", f"{name} questions are not read aloud; {how[language]} turns it on")


def _telegram(settings: Settings) -> Iterator[Sign]:
    if settings.telegram_token is None:
        yield Sign("missing", "telegram", "TELEGRAM_BOT_TOKEN is not set; only the bot on Telegram needs it")
        return
    yield _telegram_itself(settings.telegram_api, settings.telegram_token)
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
        yield Sign("wrong", "allowed", "nobody may write to the bot: set MENSETSU_ALLOWED to user ids, or to *")


def _telegram_itself(api: str, token: str) -> Sign:
    """Whether Telegram answers and knows the token, which is never shown."""
    try:
        with urlopen(f"{api}/bot{quote(token)}/getMe", timeout=_PATIENCE) as answer:
            bot = json.load(answer)["result"]
            return Sign("ok", "telegram", f"the bot is @{bot['username']}, the API at {api}")
    except HTTPError as error:
        if error.code in (401, 404):
            return Sign("wrong", "telegram", f"{api} does not know the token. @BotFather shows it: /mybots")
        return Sign("wrong", "telegram", f"{api} answers with an error ({error.code} {error.reason})")
    except (OSError, ValueError, KeyError, TypeError, HTTPException) as error:
        reason = str(getattr(error, "reason", error)).replace(token, "TOKEN")
        return Sign("wrong", "telegram", f"{api} does not answer as Telegram does ({reason}). Is the network up?")


def _running_bot(settings: Settings) -> Sign:
    """A long poll takes less than a minute, so a bot whose last one is older than two is not well."""
    try:
        age = time.time() - settings.last_poll.stat().st_mtime
    except OSError:
        return Sign("wrong", "bot", f"no bot has served {settings.data} yet")
    health: Health = "ok" if age < _OLDEST_POLL else "wrong"
    return Sign(health, "bot", f"Telegram last answered it {age:.0f} seconds ago")
