"""mensetsu telegram: the same interview on Telegram."""

from __future__ import annotations

import click


@click.command()
def telegram() -> None:
    """Run the bot on Telegram, until it is stopped.

    It needs TELEGRAM_BOT_TOKEN, and says where that comes from.
    """
    from bot.cli import wiring
    from bot.runner import Listener, LookingAhead, Runner
    from bot.settings import SettingsError, read_settings
    from bot.store import Store
    from bot.telegram_app import leave, run
    from speech import has_opus

    settings = read_settings()
    if settings.telegram_token is None:
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN is not set. Ask @BotFather on Telegram for a token with /newbot, then put the line "
            "TELEGRAM_BOT_TOKEN=... into a file .env here, or run: TELEGRAM_BOT_TOKEN=... mensetsu telegram"
        )
    banks = wiring.library(settings)
    grader = wiring.grader(settings, banks)
    hearing = wiring.hearing(settings)
    with Store.open(settings.data) as store:
        admins = tuple(map(str, settings.admins))
        aloud = wiring.aloud(".ogg" if has_opus() else ".wav", admins)
        ahead = LookingAhead(grader)
        runner = Runner(store, banks, admins=admins, listens=hearing is not None, aloud=aloud, looks_ahead=ahead)
        listener = None if hearing is None else Listener(banks, hearing)
        try:
            code = run(settings, runner, grader, store, wiring.files(settings), listener=listener)
        finally:
            ahead.close()
            if hearing is not None:
                hearing.close()
    leave(code)
