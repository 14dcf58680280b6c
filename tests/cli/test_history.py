"""The history in the shell: listing, reports, taking it along, backups, and Datasette."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from bot.store import FILE, Store
from tests.cli.shell import MENSETSU, environment, run
from tests.history.seeded import member


def shell(folder: Path, *arguments: str) -> str:
    done = run(folder, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def refused(folder: Path, *arguments: str) -> str:
    done = run(folder, *arguments)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    return done.stderr


def test_the_list_has_a_line_an_interview_and_a_sparkline(seeded_folder: Path) -> None:
    listed = shell(seeded_folder, "history", "--member", "Sora")
    assert [line.split()[0] for line in listed.splitlines() if "deep-learning" in line] == [
        str(number) for number in range(12, 0, -1)
    ]
    with Store.open(seeded_folder) as store:
        count = len(store.scores(member(store, "Sora").id))
    assert any(len(line.strip()) == count and set(line.strip()) <= set("▁▂▃▄▅▆▇█") for line in listed.splitlines())
    assert "点数" in shell(seeded_folder, "history", "--member", "Mika")


def test_filters(seeded_folder: Path) -> None:
    def numbers(*options: str) -> list[int]:
        found = json.loads(shell(seeded_folder, "history", "--member", "Sora", "--json", *options))
        return [row["number"] for row in found]

    everything = numbers()
    assert everything == list(range(12, 0, -1))
    assert 0 < len(numbers("--since", "2026-06-20")) < 12
    assert 0 < len(numbers("--topic", "retrieval")) < 12
    assert numbers("--bank", "no-such-bank") == []
    assert "no topic 'cooking'. Known: " in refused(seeded_folder, "history", "--member", "Sora", "--topic", "cooking")


def test_a_topics_score_is_that_of_its_questions(seeded_folder: Path) -> None:
    rows = json.loads(shell(seeded_folder, "history", "--member", "Sora", "--json", "--topic", "retrieval"))
    with Store.open(seeded_folder) as store:
        for row in rows:
            past = store.past_questions(member(store, "Sora").id, row["number"])
            assert row["score"] == next(each.final_mark for each in past if each.question == "face-vector-search")


def test_an_interview_opened_has_every_reply(seeded_folder: Path) -> None:
    opened = shell(seeded_folder, "history", "12", "--member", "Sora")
    as_json = json.loads(shell(seeded_folder, "history", "12", "--member", "Sora", "--json"))
    replies = [reply["text"] for question in as_json[0]["questions"] for reply in question["replies"]]
    assert replies
    flat = "".join(opened.split())
    assert [reply for reply in replies if "".join(reply.split()) not in flat] == []
    assert "no interview 99; the newest is 12" in refused(seeded_folder, "history", "99", "--member", "Sora")


def test_a_report(seeded_folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    shell(seeded_folder, "report", str(file), "--member", "Mika", "--lang", "en", "--since", "2026-06-20")
    page = file.read_text(encoding="utf-8")
    assert '<html lang="en">' in page
    assert "Mika" in page
    shell(seeded_folder, "report", str(file), "--member", "Mika", "--interview", "2", "--without-name")
    page = file.read_text(encoding="utf-8")
    assert '<html lang="ja">' in page
    assert "Mika" not in page
    assert "no such interview" in refused(seeded_folder, "report", str(file), "--member", "Mika", "--interview", "99")


@pytest.mark.parametrize("name", ["all.zip", "all.jsonl", "all.sqlite"])
def test_an_export_taken_in_elsewhere_twice(seeded_folder: Path, tmp_path: Path, name: str) -> None:
    file, there = tmp_path / name, tmp_path / "there"
    shell(seeded_folder, "export", str(file))
    assert "24 interviews taken in, 0 brought up to date, 0 known already" in shell(there, "import", str(file))
    assert "0 interviews taken in, 0 brought up to date, 24 known already" in shell(there, "import", str(file))
    assert shell(there, "history", "--member", "Mika", "--json") == shell(
        seeded_folder, "history", "--member", "Mika", "--json"
    )


def test_an_export_of_one_member(seeded_folder: Path, tmp_path: Path) -> None:
    for name in ("own.zip", "own.jsonl", "own.sqlite"):
        shell(seeded_folder, "export", str(tmp_path / name), "--member", "Sora")
        there = tmp_path / f"there-{name}"
        shell(there, "import", str(tmp_path / name))
        assert shell(there, "history", "--members") == "Sora\tterminal\n"
    assert "should end in .zip (CSV), .jsonl or .sqlite" in refused(seeded_folder, "export", str(tmp_path / "all.xlsx"))


def test_a_place_that_cannot_be_written(seeded_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for ending in ("zip", "jsonl", "sqlite"):
        there = tmp_path / "file" / f"all.{ending}"
        assert f"{there} cannot be written" in refused(seeded_folder, "export", str(there))
    there = tmp_path / "no" / "folder.html"
    assert f"{there} cannot be written" in refused(seeded_folder, "report", str(there), "--member", "Sora")


def test_a_file_that_is_no_export(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("hello")
    assert "is no export of mensetsu" in refused(tmp_path, "import", str(tmp_path / "notes.txt"))


def test_backup_and_restore(own_folder: Path) -> None:
    listed = shell(own_folder, "backup")
    assert listed.count(".sqlite") == 1
    (own_folder / FILE).write_bytes(b"damaged")
    for leftover in (f"{FILE}-wal", f"{FILE}-shm"):
        (own_folder / leftover).unlink(missing_ok=True)
    assert "cannot be read as a database" in refused(own_folder, "history")
    assert "The database is as it was on" in shell(own_folder, "restore")
    assert "deep-learning" in shell(own_folder, "history", "--member", "Sora")
    assert "There is no such backup" in refused(own_folder, "restore", "2020-01-01")


def test_seeding_refuses_a_folder_in_use(seeded_folder: Path) -> None:
    assert "is in use already" in refused(seeded_folder, "seed")


def test_review_serves_the_views_to_this_machine_only_and_changes_nothing(own_folder: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*MENSETSU, "review", "--port", str(port)]
    with subprocess.Popen(
        command, env=environment(own_folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            rows = json.loads(_get(port, "/mensetsu/progress_of_a_member.json?member=Sora&_shape=array"))
            assert rows
            assert "Hardest questions of a member" in _get(port, "/mensetsu")
            facets = json.loads(_get(port, "/mensetsu/interview_scores.json"))["facet_results"]
            assert {"member", "bank", "mode", "state"} <= set(facets)
            with pytest.raises(urllib.error.HTTPError):
                _get(port, "/mensetsu.json?sql=delete+from+members")
        finally:
            os.kill(server.pid, signal.SIGTERM)
            server.wait(timeout=10)
    assert "deep-learning" in shell(own_folder, "history", "--member", "Sora")


def _get(port: int, path: str) -> str:
    """The answer, as soon as the server gives one."""
    for _ in range(200):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError:
            raise
        except urllib.error.URLError:
            time.sleep(0.1)
    raise AssertionError("Datasette did not start")
