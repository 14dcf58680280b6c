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
        {"question": "tcp-upd", "answer": "x"},
    ]
    source = tmp_path / "replies.jsonl"
    source.write_text("\n".join(map(json.dumps, lines)) + "\n[1]\n", encoding="utf-16")
    done = run(tmp_path / "file" / "data", "grade", str(source))
    assert (done.returncode, done.stderr) == (1, "")
    plain, halved, long, unknown, no_object = map(json.loads, done.stdout.splitlines())
    assert plain["score"] > 0
    assert "score" in halved
    assert long["note"] == "the first 20,000 characters are judged"
    assert unknown["error"].startswith("'tcp-upd' is no question of any bank (is 'tcp-udp' meant?)")
    assert "needs a JSON object" in no_object["error"]
    marked = tmp_path / "marked.jsonl"
    marked.write_text(json.dumps(lines[3]), encoding="utf-8-sig")
    assert "is no question" in run(tmp_path / "data", "grade", str(marked)).stdout


OWN = """
id: {id}
title: Own
questions:
  - id: tcp-udp
    ask: How do TCP and UDP differ?
    answers: TCP resends what is lost, UDP does not.
"""


def test_an_id_is_looked_up_in_all_banks_unless_one_is_named(tmp_path: Path) -> None:
    line = json.dumps({"question": "tcp-udp", "answer": "UDP does not resend anything, TCP does."})
    graded = json.loads(run(tmp_path / "data", "grade", typed=line).stdout)
    assert [point["id"] for point in graded["keypoints"]][:2] == ["tcp-reliable", "udp-no-guarantee"]
    (tmp_path / "own.yaml").write_text(OWN.format(id="own"))
    banks = {"MENSETSU_BANKS": str(tmp_path)}
    unclear = run(tmp_path / "data", "grade", typed=line, **banks)
    assert json.loads(unclear.stdout)["error"] == (
        "'tcp-udp' is a question of the banks computer-science, own; name one with --bank"
    )
    named = run(tmp_path / "data", "grade", "--bank", "own", typed=line, **banks)
    assert len(json.loads(named.stdout)["keypoints"]) == 1
