"""The README shows what really happens: its transcript is played anew, and its commands are run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.shell import environment
from tests.readme import README, ROOT, commands, with_transcript

PAGE = README.read_text(encoding="utf-8")
# `make test` is what runs this test, and `make chat` alone waits for somebody to type.
NOT_RUN = {"make test", "make chat"}


@pytest.mark.model
def test_the_transcript_is_what_the_terminal_shows() -> None:
    assert with_transcript(PAGE) == PAGE, "run: python -m tests.readme"


def test_the_commands_are_found() -> None:
    assert set(commands(PAGE)) > NOT_RUN


@pytest.mark.model
@pytest.mark.parametrize("command", [each for each in commands(PAGE) if each not in NOT_RUN])
def test_each_command_works(command: str, tmp_path: Path) -> None:
    venv = Path(sys.prefix)
    done = subprocess.run(
        command.replace(".venv/bin/", f"{venv}/bin/").replace("make ", f"make VENV={venv} "),
        shell=True,
        cwd=ROOT,
        env={**environment(tmp_path), "PATH": f"{venv / 'bin'}{os.pathsep}{os.environ['PATH']}"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout
