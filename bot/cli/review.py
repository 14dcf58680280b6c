"""mensetsu review: the database in a browser, by Datasette."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

import click

import bot.history

METADATA = Path(bot.history.__file__).parent / "review.yaml"


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True, help="Port on this machine.")
@click.option("--open", "in_browser", is_flag=True, help="Open it in the browser.")
def review(port: int, in_browser: bool) -> None:
    """Look through the database in a browser, until stopped.

    There are facets and canned queries, and nothing can be changed. Only this machine can reach it, though everybody on
    this machine can.
    """
    from bot.settings import read_settings
    from bot.store import FILE, Store

    if find_spec("datasette") is None:
        raise click.ClickException("Datasette is not installed. Install it: pip install 'mensetsu[review]'")
    settings = read_settings()
    with Store.open(settings.data):
        pass  # brought up to date, since Datasette itself may only read
    command = [sys.executable, "-m", "datasette", "serve", str(settings.data / FILE)]
    command += ["--metadata", str(METADATA), "--host", "127.0.0.1", "--port", str(port)]
    command += ["--setting", "sql_time_limit_ms", "5000", *(["--open"] if in_browser else [])]
    # In the place of this process, so that whatever stops the one stops the other.
    os.execv(sys.executable, command)
