"""Every command with bad arguments, files, settings and encodings: what is wrong is a sentence, never a traceback.

The commands run in this process, by the same way in as the command `mensetsu`: whatever it does not explain fails here.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.cli import main, mensetsu, wiring
from scoring import Judge
from tests.questions.build import write_bank
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.lexical_relations import LexicalRelations

ENCODINGS = ("utf-8", "cp932", "cp1252", "ascii", "utf-16")
NUMBERS = ("0", "-1", "1", "12", "99999999999999999999", "1e3", "１２", "٣", "")
DAYS = ("2026-07-04", "0001-01-01", "9999-12-31", "2026-13-01", "yesterday", "")
NAMES = (
    "Mika",
    "deep-learning",
    "nope",
    "training",
    "ja",
    "../..",
    "学習率",
    "-h",
    "--",
    "\udcff",
    "x" * 300,
)
# No system hands over an argument with a zero byte in it.
WORDS = st.sampled_from([*NUMBERS, *DAYS, *NAMES]) | st.text(st.characters(exclude_characters="\x00"), max_size=6)
# Those that run on, load a model, ask Telegram or take another process's place have tests of their own.
COMMANDS = sorted(set(mensetsu.commands) - {"calibrate", "chat", "doctor", "grade", "review", "seed", "telegram"})
# Judging the texts of all banks takes the better part of an hour; what is judged is odd in the tests of grade.
TOO_LONG = "--measured"
FUZZ = settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@dataclass
class Shell:
    """The shell, in a folder of its own."""

    folder: Path

    def run(self, *arguments: str, typed: bytes = b"", encoding: str = "utf-8") -> int:
        """The exit code; what is no SystemExit fails the test."""
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding=encoding) for _ in range(2))
        stdin = io.TextIOWrapper(io.BytesIO(typed), encoding=encoding)
        streams = sys.stdin, sys.stdout, sys.stderr, sys.argv
        sys.stdin, sys.stdout, sys.stderr, sys.argv = stdin, out, err, ["mensetsu", *arguments]
        try:
            main()
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else 0
        finally:
            sys.stdin, sys.stdout, sys.stderr, sys.argv = streams
        return 0


@pytest.fixture
def shell(own_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    for name in [name for name in os.environ if name.startswith(("MENSETSU_", "TELEGRAM_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("MENSETSU_DATA", str(own_folder))
    monkeypatch.setattr(wiring, "judge", lambda _settings: Judge(LexicalEncoder(), LexicalRelations()))
    monkeypatch.setattr(wiring, "terminal_name", lambda: "Mika")
    monkeypatch.setenv("MENSETSU_BANKS", str(write_bank(tmp_path)))
    monkeypatch.chdir(tmp_path)
    return Shell(own_folder)


@st.composite
def arguments(draw: st.DrawFn) -> list[str]:
    """A command with some of its options, and odd words for their values and for its arguments."""
    name = draw(st.sampled_from(COMMANDS))
    options = [
        each for each in mensetsu.commands[name].params if each.opts[0].startswith("-") and each.opts[0] != TOO_LONG
    ]
    given_words = [name]
    for option in draw(st.lists(st.sampled_from(options), max_size=3)) if options else []:
        given_words.append(option.opts[0])
        if not getattr(option, "is_flag", False):
            given_words.append(draw(WORDS))
    return given_words + draw(st.lists(WORDS, max_size=2))


def test_what_takes_too_long_for_odd_arguments_is_an_option_of_check() -> None:
    assert TOO_LONG in {option.opts[0] for option in mensetsu.commands["check"].params}


@FUZZ
@given(words=arguments(), encoding=st.sampled_from(ENCODINGS))
def test_odd_arguments(shell: Shell, words: list[str], encoding: str) -> None:
    assert shell.run(*words, encoding=encoding) in (0, 1, 2)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
ROWS = st.fixed_dictionaries(
    {"question": st.sampled_from(["learning-rate", "nope"]) | JSON, "answer": JSON | st.text(max_size=30)},
    optional={"reference": JSON, "keypoints": JSON, "lang": JSON, "id": JSON},
)
NESTED = b'{"question": ' + b"[" * 100_000
DIGITS = b'{"question": "learning-rate", "answer": ' + b"9" * 5000 + b"}"
LINES = st.lists(
    ROWS.map(lambda row: json.dumps(row).encode()) | st.sampled_from([NESTED, DIGITS, b"", b"\xff"]), max_size=4
)
FILES = LINES.map(b"\n".join) | st.binary(max_size=40) | st.text(max_size=40).map(lambda text: text.encode("utf-16"))


@FUZZ
@given(content=FILES, encoding=st.sampled_from(ENCODINGS))
def test_odd_replies_to_grade(shell: Shell, content: bytes, encoding: str) -> None:
    assert shell.run("grade", typed=content, encoding=encoding) in (0, 1)


@FUZZ
@given(data=st.data(), name=st.sampled_from(["all.zip", "all.jsonl", "all.sqlite"]))
def test_exports_with_some_of_their_bytes_changed(shell: Shell, data: st.DataObject, name: str) -> None:
    whole = shell.folder.parent / name
    if not whole.exists():
        assert shell.run("export", str(whole)) == 0
    content = bytearray(whole.read_bytes())
    for _ in range(data.draw(st.integers(0, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    odd = whole.with_name(f"odd-{name}")
    odd.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    assert shell.run("import", str(odd)) in (0, 1)


@FUZZ
@given(
    values=st.dictionaries(
        st.sampled_from(
            ["MENSETSU_BANKS", "MENSETSU_ALLOWED", "MENSETSU_ADMINS", "TELEGRAM_WEBHOOK_URL", "TELEGRAM_WEBHOOK_LISTEN"]
        ),
        st.sampled_from(["http://[", "https://x:99999999/", "~nobody-at-all/x", "1,2", "*", ":1", "h:²", "7" * 5000])
        | st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=6),
        max_size=3,
    ),
    dotenv=st.binary(max_size=30),
)
def test_odd_settings(shell: Shell, values: dict[str, str], dotenv: bytes) -> None:
    Path(".env").write_bytes(dotenv)
    with pytest.MonkeyPatch.context() as patched:
        for name, value in values.items():
            patched.setenv(name, value)
        assert shell.run("history", "--members") in (0, 1)


@FUZZ
@given(
    lines=st.lists(
        st.sampled_from(
            ["/history", "/report", "/compare", "/why", "/answer", "/rate", "/settings", "/interview"]
        ).flatmap(lambda command: st.lists(WORDS, max_size=3).map(lambda words: " ".join([command, *words])))
        | st.sampled_from(["/skip", "/hint", "/stop", "/resume", "/start", "/help", "/progress", "/nope", "/forget"])
        | st.text(max_size=20),
        max_size=4,
    ),
    encoding=st.sampled_from(ENCODINGS),
)
def test_odd_lines_in_the_chat(shell: Shell, lines: list[str], encoding: str) -> None:
    typed = "\n".join(["en", *lines]).encode("utf-8", "surrogateescape" if encoding == "ascii" else "replace")
    assert shell.run("chat", "--bank", "small", typed=typed, encoding=encoding) == 0


def test_a_damaged_database(shell: Shell) -> None:
    for content in (b"", b"x" * 5000, b"SQLite format 3\x00" + b"\xff" * 4000):
        shutil.rmtree(shell.folder)
        shell.folder.mkdir()
        (shell.folder / "mensetsu.sqlite").write_bytes(content)
        for command in sorted(set(COMMANDS) - {"check"}):
            assert shell.run(command, *(["x.zip"] if command == "export" else [])) in (0, 1, 2)
