"""Whatever the encoding of the output, closed streams and readers who leave: no command ends in a traceback."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.shell import MENSETSU, environment, run

COMMANDS = (
    ("doctor",),
    ("check",),
    ("backup",),
    ("history", "--member", "Mika"),
    ("history", "12", "--member", "Mika"),
    ("history", "--members"),
)


@pytest.mark.parametrize("encoding", ["cp932", "cp1252", "ascii"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_signs_that_a_code_page_lacks_are_replaced(own_folder: Path, command: tuple[str, ...], encoding: str) -> None:
    done = subprocess.run(
        [*MENSETSU, *command],
        capture_output=True,
        env=environment(own_folder, PYTHONIOENCODING=encoding),
        timeout=60,
        check=True,
    )
    assert done.stderr == b""
    shown = done.stdout.decode(encoding)
    if command == ("doctor",):
        assert "o python" in shown


def test_json_loses_nothing_to_a_code_page(seeded_folder: Path) -> None:
    command = ("history", "12", "--member", "Mika", "--json")
    assert json.loads(run(seeded_folder, *command, PYTHONIOENCODING="ascii").stdout) == json.loads(
        run(seeded_folder, *command).stdout
    )


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_closed_streams(own_folder: Path, command: tuple[str, ...]) -> None:
    for closed in ("<&- >&-", ">&- 2>&-", "<&- >&- 2>&-"):
        line = f'exec "$@" {closed}'
        done = subprocess.run(
            ["sh", "-c", line, "sh", *MENSETSU, *command],
            capture_output=True,
            encoding="utf-8",
            env=environment(own_folder),
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("command", [*COMMANDS, ("chat", "--lang", "en")], ids=" ".join)
def test_whoever_reads_the_output_may_leave_early(own_folder: Path, command: tuple[str, ...]) -> None:
    with subprocess.Popen(
        [*MENSETSU, *command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(own_folder),
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        _, errors = process.communicate(timeout=60)
    assert errors == b""
