"""mensetsu grade takes what shells and programs write: UTF-16, a byte-order mark, lines that are no replies, a book."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.shell import run

pytestmark = pytest.mark.model


def test_odd_files_are_graded_without_a_cache(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    lines = [
        {"question": "learning-rate", "answer": "If it is too high, the loss diverges."},
        {"question": "learning-rate", "answer": "\ud800 too high and the loss diverges"},
        {"question": "learning-rate", "answer": "Too high and the loss diverges. " * 700},
        {"question": "nope", "answer": "x"},
    ]
    source = tmp_path / "replies.jsonl"
    source.write_text("\n".join(map(json.dumps, lines)) + "\n[1]\n", encoding="utf-16")
    done = run(tmp_path / "file" / "data", "grade", str(source))
    assert (done.returncode, done.stderr) == (1, "")
    plain, halved, long, unknown, no_object = map(json.loads, done.stdout.splitlines())
    assert plain["score"] > 0
    assert "score" in halved
    assert long["note"] == "the first 20,000 characters are judged"
    assert "is no question of the bank" in unknown["error"]
    assert "needs a JSON object" in no_object["error"]
    marked = tmp_path / "marked.jsonl"
    marked.write_text(json.dumps(lines[3]), encoding="utf-8-sig")
    assert "is no question" in run(tmp_path / "data", "grade", str(marked)).stdout
