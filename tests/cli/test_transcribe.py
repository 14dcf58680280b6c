"""Recordings in the shell: mensetsu transcribe writes down what is said, mensetsu grade judges it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.shell import run
from tests.speech.sounds import needs_the_extra, spoken, tone

# What Python finds before its packages: a faster-whisper that is not there.
MISSING = "raise ImportError('not installed')\n"


def test_without_the_extra_it_says_how_to_turn_it_on(tmp_path: Path) -> None:
    for name in ("av", "faster_whisper"):
        (tmp_path / f"{name}.py").write_text(MISSING)
    path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    done = run(tmp_path / "data", "transcribe", "reply.ogg", PYTHONPATH=path)
    assert (done.returncode, done.stdout) == (1, "")
    assert (
        done.stderr == "mensetsu: Listening needs the extra voice: run make voice, or pip install 'mensetsu[voice]'.\n"
    )


def test_a_question_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = run(tmp_path / "data", "transcribe", "reply.ogg", "--question", "nope")
    assert done.returncode == 2
    assert "'nope' is none of batch-normalization, " in done.stderr


@pytest.mark.model
def test_one_bad_file_holds_up_no_other(tmp_path: Path) -> None:
    needs_the_extra()
    good = spoken(tmp_path / "good.wav", "Too high, and the loss diverges.", "en-us")
    silent = tone(tmp_path / "silent.wav", 2.0, loudness=0.0)
    arguments = ["--lang", "ja", "--json", str(silent), str(tmp_path / "nowhere.ogg")]
    done = run(tmp_path / "data", "transcribe", *arguments)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{silent}: 録音に音が入っていません。" in done.stderr
    assert f"{tmp_path / 'nowhere.ogg'}: cannot be read (No such file or directory)." in done.stderr
    lines = [
        {"question": "learning-rate", "audio": "silent.wav"},
        {"question": "learning-rate", "audio": "good.wav", "lang": "en"},
    ]
    (tmp_path / "replies.jsonl").write_text("\n".join(map(json.dumps, lines)))
    done = run(tmp_path / "data", "grade", str(tmp_path / "replies.jsonl"))
    assert (done.returncode, done.stderr) == (1, "")
    unheard, heard = map(json.loads, done.stdout.splitlines())
    assert unheard["error"].startswith("silent.wav: There is only silence in this recording.")
    assert "diverges" in heard["transcript"]
    assert heard["score"] > 0
    assert good.exists()
