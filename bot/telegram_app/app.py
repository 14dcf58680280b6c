"""One run of the bot: the parts, put together, from the first call to a clean end."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sys
from collections.abc import Coroutine
from contextlib import suppress
from typing import NoReturn

from filelock import FileLock, Timeout

from bot.runner import Files, Grader, Listener, Runner
from bot.settings import Settings
from bot.store import Store
from bot.telegram_app.api import Api, connect, offer_commands
from bot.telegram_app.bank_files import BankFiles
from bot.telegram_app.courier import Courier
from bot.telegram_app.door import Door
from bot.telegram_app.ears import Ears
from bot.telegram_app.errors import AlreadyRunning
from bot.telegram_app.fitting import fit_while_idle
from bot.telegram_app.grading import GradingDesk
from bot.telegram_app.housekeeping import keep_house_daily
from bot.telegram_app.inbox import MOST_A_MINUTE, Inbox
from bot.telegram_app.listening import ListeningDesk
from bot.telegram_app.outbox import Outbox
from bot.telegram_app.poller import Poller
from bot.telegram_app.redaction import token_redacted
from bot.telegram_app.reminding import remind
from bot.telegram_app.revising import revise
from bot.telegram_app.rounds import keep_time
from bot.telegram_app.webhook import Webhook


def run(
    settings: Settings,
    runner: Runner,
    grader: Grader,
    store: Store,
    files: Files,
    most_a_minute: int = MOST_A_MINUTE,
    listener: Listener | None = None,
) -> int:
    """Run the bot until SIGTERM or SIGINT; returns the exit code. Without a `listener` it cannot hear recordings.

    Raises AlreadyRunning when another process serves the same data folder, TokenRefused when Telegram does not know
    the token.
    """
    assert settings.telegram_token, "whoever wires the parts has asked for the token"
    lock = FileLock(settings.data / "telegram.lock")
    try:
        with token_redacted(settings.telegram_token), lock.acquire(timeout=0):
            asyncio.run(_until_signalled(serve(settings, runner, grader, store, files, most_a_minute, listener)))
    except Timeout:
        raise AlreadyRunning(
            f"Another mensetsu is serving the data folder {settings.data}. Stop it first, or set MENSETSU_DATA to a "
            "folder of its own."
        ) from None
    return 0


def leave(code: int) -> NoReturn:
    """End the process now, all being closed.

    A grade that is still being computed would hold it up for as long as that takes; the next start grades anew.
    """
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


async def serve(
    settings: Settings,
    runner: Runner,
    grader: Grader,
    store: Store,
    files: Files,
    most_a_minute: int = MOST_A_MINUTE,
    listener: Listener | None = None,
) -> None:
    """Serve everybody who writes, until cancelled; then end what is under way, in 8 seconds at most."""
    api = Api(settings.telegram_token or "", settings.telegram_api)
    desk = GradingDesk(api, grader, settings.pause)
    outbox = Outbox(store, Courier(api, store, files))
    door = Door(settings, api, store, runner)
    bank_files = BankFiles(settings, api, runner)
    listening = None if listener is None else ListeningDesk(api, listener)
    ears = Ears(settings, runner, listening)
    inbox = Inbox(api, store, runner, desk, outbox, door, bank_files, ears, most_a_minute)
    hook = settings.webhook
    webhook = None if hook is None else Webhook(hook, api, inbox.receive, settings.last_poll)
    try:
        desk.prepare()
        await connect(api, polling=webhook is None)
        # What the last run left behind goes before anything new.
        inbox.recover()
        for update in store.waiting_updates():
            inbox.take(update.id, json.loads(update.raw))
        outbox.collect()
        if webhook is not None:
            await webhook.listen()
        async with asyncio.TaskGroup() as group:
            group.create_task(offer_commands(api, settings.admins))
            group.create_task(keep_house_daily(settings.data))
            group.create_task(remind(runner, inbox, door))
            group.create_task(keep_time(runner, outbox))
            group.create_task(revise(runner, desk, outbox))
            group.create_task(fit_while_idle(settings.data, store))
            await (webhook or Poller(api, inbox.receive, settings.last_poll)).run()
    finally:
        if webhook is not None:
            await webhook.close()
        await inbox.close(seconds=1)
        if listening is not None:
            await listening.close(seconds=0)
        await desk.close(seconds=3)
        await inbox.close(seconds=1)  # the grades that came in meanwhile
        await outbox.close(seconds=3)
        await api.shutdown()


async def _until_signalled(serving: Coroutine[object, object, None]) -> None:
    task = asyncio.create_task(serving)
    for each in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(each, task.cancel)
    with suppress(asyncio.CancelledError):
        await task
