"""The commands that need no encoder never load one, and say clearly what is wrong around them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from threading import Thread
from wsgiref.simple_server import make_server
from wsgiref.types import StartResponse, WSGIEnvironment

import click
import pytest

from bot.cli import ERROR_TREES, mensetsu
from scoring.agreement import packaged
from tests.cli.shell import environment, run
from tests.questions.build import GRAVITY, write_bank
from tests.terminal.scripted import Room
from tests.terminal.test_terminal import owe_a_drill

LANGUAGES = {"en": "✓ English ", "ja": "✓ Japanese "}


def test_the_help_begins_with_what_one_begins_with_and_cuts_no_sentence_short(tmp_path: Path) -> None:
    shown = run(tmp_path, "--help", COLUMNS="80").stdout
    _, _, commands = shown.partition("Commands:\n")
    assert commands.split()[0] == "chat"
    assert all(line.endswith(".") and not line.endswith("...") for line in commands.splitlines())


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["history"],
        ["history", "--members"],
        ["drills"],
        ["history", "--bank", "nope"],
        ["backup"],
        ["export", "all.zip"],
        ["check"],
        ["check", "nope"],
        ["doctor"],
    ],
)
def test_nothing_is_imported_that_is_not_needed(tmp_path: Path, arguments: list[str]) -> None:
    code = (
        "import sys\nfrom bot.cli import main\nsys.argv = ['mensetsu', *sys.argv[1:]]\n"
        "try: main()\nexcept SystemExit: pass\n"
        "heavy = ('torch', 'transformers', 'telegram', 'matplotlib', 'jinja2', 'scoring.judging.judge')\n"
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


@pytest.mark.parametrize("module", ERROR_TREES)
def test_each_error_tree_is_where_it_is_looked_for(module: str) -> None:
    assert issubclass(getattr(import_module(module), ERROR_TREES[module]), Exception)


def test_every_command_and_option_explains_itself() -> None:
    for name, command in mensetsu.commands.items():
        assert command.help, name
        for parameter in command.params:
            assert isinstance(parameter, click.Argument) or getattr(parameter, "help", None), f"{name} {parameter.name}"


def test_an_empty_history(tmp_path: Path) -> None:
    done = run(tmp_path, "history")
    assert (done.returncode, done.stderr) == (0, "")
    assert "mensetsu chat starts the first one." in done.stdout


def test_drills_alone_say_what_is_due_and_its_subcommand_is_as_ever(tmp_path: Path) -> None:
    done = run(tmp_path, "drills", "--lang", "ja")
    assert (done.returncode, done.stderr) == (0, "")
    assert "まだ復習できる要点がありません。" in done.stdout
    owe_a_drill(Room(tmp_path))
    done = run(tmp_path, "drills", "--member", "mika", MENSETSU_PLAIN="1")
    assert (done.returncode, done.stderr) == (0, "")
    assert "One point is due now:\n  Item: Learning rate too high or too low: one point\n" in done.stdout
    assert "mensetsu chat, then /weak" in done.stdout
    assert "due" not in (fitted := run(tmp_path, "drills", "fit")).stdout
    assert fitted.returncode == 1


def test_no_report_before_the_first_interview_but_how_to_begin(tmp_path: Path) -> None:
    done = run(tmp_path, "report", str(tmp_path / "report.html"))
    assert done.returncode == 1
    assert done.stderr == "Error: You have no interviews yet: mensetsu chat starts the first one.\n"


def test_an_unknown_member(tmp_path: Path) -> None:
    done = run(tmp_path, "history", "--member", "nobody")
    assert done.returncode == 1
    assert "There is no member called 'nobody'. Known: nobody yet." in done.stderr


def test_a_sound_bank_has_nothing_to_mend(tmp_path: Path) -> None:
    done = run(tmp_path, "check", "computer-science")
    assert (done.returncode, done.stderr) == (0, "")
    said, unsaid = done.stdout.splitlines()[-2:]
    assert said == "Nothing to mend."
    assert "--measured" in unsaid


def test_what_could_be_better_does_not_fail_the_check(tmp_path: Path) -> None:
    write_bank(tmp_path)
    done = run(tmp_path / "data", "check", "small", MENSETSU_BANKS=str(tmp_path))
    assert done.returncode == 0
    assert "· gravity.yaml, line 10, “Why do things fall?”: keypoints: has 1; 5 to 8 make a fair score" in done.stdout
    assert re.search(r"Nothing to mend\. \d+ could be better \(--all lists each\)\.\n", done.stdout)


LIST = """
title: A list
questions:
  - ask: なぜ物は落ちますか。
    answers: 地球が引きつけるからです。
    keypoints: [地球が物を引きつける]
  - ask: A
    answers: 'Secrets: are they encrypted?'
    keypoints: ['No', they are only encoded]
  - ask: What does a pod hold?
    answers: Containers.
"""


def test_what_holds_of_many_questions_is_said_once_with_how_many_and_which(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text(LIST, encoding="utf-8")
    one, both, listed = (
        run(tmp_path / "data", "check", *arguments, MENSETSU_BANKS=str(tmp_path)).stdout.splitlines()
        for arguments in (("one",), ("one", "two"), ("one", "--all"))
    )
    missing = "· title: is missing (2 of 3 questions: line 4 “なぜ物は落ちますか。”, line 7 “A”)"
    assert missing in one
    assert [line for line in one if "title: is missing" in line] == [missing]
    assert "· title: is missing (4 times in all 2 banks)" in both
    points = [line for line in one if line.startswith("· keypoints: has ")]
    assert points[0].startswith("· keypoints: has 1–2; 5 to 8 make a fair score (2 of 3 questions: line 6 “なぜ")
    assert len([line for line in listed if "title: is missing" in line]) == 2


def test_advice_names_line_and_words_where_ids_are_made_up(tmp_path: Path) -> None:
    (tmp_path / "list.yaml").write_text(LIST, encoding="utf-8")
    done = run(tmp_path / "data", "check", "list", "--all", MENSETSU_BANKS=str(tmp_path))
    lines = done.stdout.splitlines()
    assert "  · list.yaml, line 6, “地球が物を引きつける”: keypoints[1].probe: is missing" in lines
    assert "  · list.yaml, line 7, “A”: ask.en: is a single letter, 'A': write out what is asked" in lines
    stub = "  · list.yaml, line 9, “No”: keypoints[1].point.en: 'No' says nothing by itself: "
    assert f"{stub}say in a sentence what is so, or leave it out" in lines
    as_json = run(tmp_path / "data", "check", "list", "--json", MENSETSU_BANKS=str(tmp_path))
    rows = [json.loads(line) for line in as_json.stdout.splitlines()]
    assert {row["bank"] for row in rows} == {"list"}
    assert {row["weight"] for row in rows} == {"better"}
    assert {(row["file"], row["line"], row["words"]) for row in rows if row["field"] == "title"} == {
        ("list.yaml", 4, "なぜ物は落ちますか。"),
        ("list.yaml", 7, "A"),
    }


def test_many_alike_about_single_texts_are_cut_short(tmp_path: Path) -> None:
    asked = "".join(f"  - ask: {letter}\n    answers: It is {letter}.\n" for letter in "ABCDE")
    (tmp_path / "letters.yaml").write_text(f"title: Letters\nquestions:\n{asked}", encoding="utf-8")
    lines = run(tmp_path / "data", "check", "letters", MENSETSU_BANKS=str(tmp_path)).stdout.splitlines()
    assert [line.partition(": ")[0] for line in lines if "is a single letter" in line] == [
        f"  · letters.yaml, line {number}, “{letter}”" for number, letter in ((3, "A"), (5, "B"), (7, "C"))
    ]
    assert "  · … and 2 more like this" in lines


def test_a_bank_that_takes_the_place_of_another_is_named(tmp_path: Path) -> None:
    own = tmp_path / "statistics.yaml"
    own.write_text(LIST, encoding="utf-8")
    for command in ("check", "doctor"):
        done = run(tmp_path / "data", command, MENSETSU_BANKS=str(tmp_path))
        (said,) = [line for line in done.stdout.splitlines() if "is asked in place of" in line]
        assert re.search(rf"{re.escape(str(own))} is asked in place of \S+statistics, which has the same name", said)
    assert "is asked in place of" not in run(tmp_path / "data", "check").stdout


def test_what_is_to_mend_fails_the_check(tmp_path: Path) -> None:
    write_bank(tmp_path, GRAVITY.replace("The Earth attracts them.", "In C # is for the preprocessor."))
    done = run(tmp_path / "data", "check", "small", MENSETSU_BANKS=str(tmp_path))
    assert done.returncode == 1
    assert "✗ gravity.yaml: line 6: answers.full.en ends where the # begins a comment: put the whole text in" in (
        done.stdout
    )
    assert "1 to mend." in done.stdout


def test_a_broken_bank_hides_no_other(tmp_path: Path) -> None:
    write_bank(tmp_path, GRAVITY.replace("tier: core", "tier: main"))
    settings = {"MENSETSU_BANKS": os.pathsep.join([str(tmp_path), str(tmp_path / "nowhere")])}
    check, doctor = (run(tmp_path / "data", command, **settings) for command in ("check", "doctor"))
    said = "gravity.yaml, line 12: keypoints[attraction].tier is “main”; choose one of: core, expected, bonus"
    for done, known in ((check, "deep-learning: 12 questions"), (doctor, "deep-learning: 12 questions")):
        assert (done.returncode, done.stderr) == (1, "")
        assert said in done.stdout
        assert known in done.stdout
        assert f"{tmp_path / 'nowhere'}, named in MENSETSU_BANKS, is not there" in done.stdout


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
    for language, found in packaged().items():
        line = next(line for line in done.stdout.splitlines() if line.startswith(LANGUAGES[language]))
        assert f"r = {found.pearson:.2f}, {found.points:.0f} marks off on average, on {found.replies} replies" in line


@pytest.fixture
def telegram() -> Iterator[str]:
    """The address of something that answers getMe as Telegram does to the token 1:good, and to no other."""

    def answer(environ: WSGIEnvironment, start: StartResponse) -> list[bytes]:
        known = environ["PATH_INFO"] == "/bot1:good/getMe"
        start("200 OK" if known else "401 Unauthorized", [])
        return [json.dumps({"ok": known, "result": {"username": "mensetsu_bot"}}).encode()]

    with make_server("127.0.0.1", 0, answer) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_doctor_asks_telegram_whether_the_bot_would_work(tmp_path: Path, telegram: str) -> None:
    def examined(token: str, api: str = telegram, **settings: str) -> tuple[int, str]:
        done = run(tmp_path, "doctor", TELEGRAM_BOT_TOKEN=token, TELEGRAM_API_URL=api, **settings)
        assert done.stderr == ""
        assert token not in done.stdout
        return done.returncode, done.stdout

    code, said = examined("1:good", MENSETSU_ALLOWED="*")
    assert (code, "@mensetsu_bot" in said, "everybody may write to the bot" in said) == (0, True, True)
    code, said = examined("1:secret", MENSETSU_ALLOWED="7")
    assert (code, "does not know the token" in said) == (1, True)
    code, said = examined("1:good")
    assert (code, "nobody may write to the bot" in said) == (1, True)
    code, said = examined("1:secret", "http://127.0.0.1:9", MENSETSU_ALLOWED="7")
    assert (code, "does not answer as Telegram does" in said) == (1, True)
    hook = {"TELEGRAM_WEBHOOK_URL": "https://example.org/hook", "TELEGRAM_WEBHOOK_SECRET": "known-to-two"}
    _, said = examined("1:good", **hook)
    assert "brings updates to https://example.org/hook; the bot listens on 127.0.0.1:8080" in said
    assert "known-to-two" not in said


@pytest.mark.parametrize("command", ["doctor", "chat"])
def test_a_model_that_does_not_exist_is_told_before_anything_is_asked(tmp_path: Path, command: str) -> None:
    (tmp_path / "empty").mkdir()
    done = run(tmp_path / "data", command, MENSETSU_MODEL=str(tmp_path / "empty"))
    assert done.returncode == 1
    assert "cannot be loaded" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert "1/12" not in done.stdout


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
