"""The commands that need no encoder never load one, and say clearly what is wrong around them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from bot.cli import mensetsu
from tests.cli.shell import environment, run
from tests.questions.build import GRAVITY, write_bank


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["history"], ["history", "--members"], ["backup"], ["export", "all.zip"], ["check"], ["doctor"]],
)
def test_torch_is_not_imported(tmp_path: Path, arguments: list[str]) -> None:
    code = (
        "import sys\nfrom bot.cli import main\nsys.argv = ['mensetsu', *sys.argv[1:]]\n"
        "try: main()\nexcept SystemExit: pass\n"
        "heavy = ('torch', 'transformers', 'telegram', 'matplotlib', 'jinja2')\n"
        "print('heavy:', [name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        encoding="utf-8",
        env=environment(tmp_path),
        cwd=tmp_path,
        timeout=60,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "heavy: []"


def test_every_command_and_option_explains_itself() -> None:
    for name, command in mensetsu.commands.items():
        assert command.help, name
        for parameter in command.params:
            assert isinstance(parameter, click.Argument) or getattr(parameter, "help", None), f"{name} {parameter.name}"


def test_an_empty_history(tmp_path: Path) -> None:
    done = run(tmp_path, "history")
    assert (done.returncode, done.stderr) == (0, "")
    assert "There is no interview in your history yet." in done.stdout


def test_an_unknown_member(tmp_path: Path) -> None:
    done = run(tmp_path, "history", "--member", "nobody")
    assert done.returncode == 1
    assert "There is no member called 'nobody'. Known: nobody yet." in done.stderr


def test_a_sound_bank_has_nothing_to_mend(tmp_path: Path) -> None:
    done = run(tmp_path, "check", "deep-learning")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("Nothing to mend.\n")


def test_a_thin_bank_gets_advice(tmp_path: Path) -> None:
    write_bank(tmp_path)
    done = run(tmp_path / "data", "check", "small", MENSETSU_BANKS=str(tmp_path))
    assert done.returncode == 1
    assert "small: gravity: keypoints: has 1; 5 to 8 make a fair score" in done.stdout


def test_a_broken_bank_is_one_sentence(tmp_path: Path) -> None:
    write_bank(tmp_path, GRAVITY.replace("tier: core", "tier: main"))
    done = run(tmp_path / "data", "check", "small", MENSETSU_BANKS=str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.startswith("mensetsu: ")
    assert "gravity.yaml: keypoints[attraction].tier: Input should be 'core', 'expected' or 'bonus'" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({}, "TELEGRAM_BOT_TOKEN is not set"),
        ({"TELEGRAM_BOT_TOKEN": "1:abc", "MENSETSU_ALLOWED": "@mika"}, "MENSETSU_ALLOWED is '@mika', but"),
    ],
)
def test_settings_that_cannot_work_are_explained(tmp_path: Path, settings: dict[str, str], said: str) -> None:
    done = run(tmp_path, "telegram", **settings)
    assert done.returncode == 1
    assert done.stderr.startswith(f"mensetsu: {said}")


def test_doctor_says_what_is_configured_and_what_is_missing(tmp_path: Path) -> None:
    done = run(tmp_path, "doctor")
    assert done.returncode == 0
    assert str(tmp_path) in done.stdout
    assert "deep-learning: 12 questions" in done.stdout
    assert "TELEGRAM_BOT_TOKEN is not set" in done.stdout
    token = run(tmp_path, "doctor", TELEGRAM_BOT_TOKEN="1:secret", MENSETSU_ALLOWED="*")
    assert "everybody may write to the bot" in token.stdout
    assert "secret" not in token.stdout
    hook = {"TELEGRAM_WEBHOOK_URL": "https://example.org/hook", "TELEGRAM_WEBHOOK_SECRET": "known-to-two"}
    webhook = run(tmp_path, "doctor", TELEGRAM_BOT_TOKEN="1:secret", **hook)
    assert "brings updates to https://example.org/hook; the bot listens on 127.0.0.1:8080" in webhook.stdout
    assert "known-to-two" not in webhook.stdout


def test_a_data_folder_that_cannot_be_written(tmp_path: Path) -> None:
    taken = tmp_path / "a-file"
    taken.write_text("not a folder")
    done = run(taken, "history")
    assert done.returncode == 1
    assert done.stderr.startswith("mensetsu: ")
    assert str(taken) in done.stderr


def test_doctor_tells_whether_the_bot_is_well(tmp_path: Path) -> None:
    assert "no bot has served" in (missing := run(tmp_path, "doctor", "--bot")).stdout
    (tmp_path / "telegram.polled").touch()
    assert "Telegram last answered it" in (well := run(tmp_path, "doctor", "--bot")).stdout
    os.utime(tmp_path / "telegram.polled", (0, 0))
    ill = run(tmp_path, "doctor", "--bot")
    assert [done.returncode for done in (missing, well, ill)] == [1, 0, 1]
