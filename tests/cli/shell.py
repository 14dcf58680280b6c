"""Running the command `mensetsu` as its users do: in a process of its own, with a data folder of the test's."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

MENSETSU = [sys.executable, "-m", "bot.cli"]


def environment(data: Path, **settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MENSETSU_", "TELEGRAM_"))}
    return {**kept, "MENSETSU_DATA": str(data), "COLUMNS": "100", "PYTHONUTF8": "1", **settings}


def run(data: Path, *arguments: str, typed: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    return _run(environment(data, **settings), arguments, typed, None)


def run_without_room(data: Path, *arguments: str, most_bytes: int) -> subprocess.CompletedProcess[str]:
    """As on a disk that is full: no file can get larger than this."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, resource.RLIM_INFINITY))

    return _run(environment(data), arguments, "", limit)


def _run(
    settings: dict[str, str], arguments: Iterable[str], typed: str, before: Callable[[], None] | None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*MENSETSU, *arguments],
        input=typed,
        preexec_fn=before,
        capture_output=True,
        encoding="utf-8",
        env=settings,
        timeout=120,
        check=False,
    )
