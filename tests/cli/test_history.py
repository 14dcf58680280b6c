"""The history in the shell: listing, reports, taking it along, backups, and Datasette."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import time
import urllib.error
import urllib.request
import zipfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from filelock import FileLock

from bot.runner import Library, Request, Runner
from bot.store import FILE, Store
from tests.cli.shell import MENSETSU, environment, run, run_without_room
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
    assert "no interview on a bank 'nope'. There are some on: deep-learning." in refused(
        seeded_folder, "history", "--member", "Sora", "--bank", "nope"
    )
    assert "None of your interviews fits that." in shell(
        seeded_folder, "history", "--member", "Sora", "--since", "2999-01-01"
    )
    assert "no topic 'cooking'. Known: " in refused(seeded_folder, "history", "--member", "Sora", "--topic", "cooking")


@pytest.mark.parametrize("command", [("history",), ("report", "--interview")])
def test_numbers_and_days_beyond_all_bounds(own_folder: Path, tmp_path: Path, command: tuple[str, ...]) -> None:
    file = (str(tmp_path / "report.html"),) if command[0] == "report" else ()
    done = run(own_folder, *command, "9" * 20, "--member", "Sora")
    assert (done.returncode, "is not in the range" in done.stderr) == (2, True)
    for day in ("0001-01-01", "9999-12-31"):
        assert "Traceback" not in run(own_folder, command[0], *file, "--member", "Sora", "--since", day).stderr


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
    assert "Interviews: 24 taken in, 0 brought up to date, 0 known already" in shell(there, "import", str(file))
    assert "Interviews: 0 taken in, 0 brought up to date, 24 known already" in shell(there, "import", str(file))
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
        said = refused(seeded_folder, "export", str(there))
        assert f"{there} cannot be written" in said
        assert said.endswith("). Name another place.\n")
    there = tmp_path / "no" / "folder.html"
    said = refused(seeded_folder, "report", str(there), "--member", "Sora")
    assert f"{there} cannot be written (No such file or directory). Make the folder {there.parent} first, or" in said


def test_a_full_disk_is_named_with_the_file_and_leaves_nothing(seeded_folder: Path, tmp_path: Path) -> None:
    for ending in ("zip", "jsonl", "sqlite"):
        done = run_without_room(seeded_folder, "export", str(tmp_path / f"all.{ending}"), most_bytes=35_000)
        assert done.returncode == 1
        assert done.stderr.startswith(f"Error: {tmp_path / f'all.{ending}'} cannot be written (")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_export(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("hello")
    with closing(sqlite3.connect(tmp_path / "somebody-elses.sqlite")) as other:
        other.execute("CREATE TABLE members (id)")
    for name in ("notes.txt", "somebody-elses.sqlite"):
        assert f"{tmp_path / name} is no export of mensetsu" in refused(
            tmp_path / "there", "import", str(tmp_path / name)
        )


@pytest.mark.parametrize("name", ["all.zip", "all.jsonl", "all.sqlite"])
def test_an_export_that_is_cut_off_is_named_and_changes_nothing(seeded_folder: Path, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    shell(seeded_folder, "export", str(file))
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) * 2 // 3])
    said = refused(tmp_path / "there", "import", str(file))
    assert f"{file} is damaged" in said
    assert "Export once more" in said
    assert "nobody" not in shell(tmp_path / "there", "history", "--members")


def test_rows_that_do_not_fit_together_are_told(tmp_path: Path) -> None:
    file = tmp_path / "odd.jsonl"
    for line in (
        {"id": 1, "name": "x"},
        {"id": 1, "front_end": [], "external_id": "a", "name": "x", "language": "en", "created_at": "2026-01-01"},
    ):
        file.write_text(json.dumps({"table": "members", **line}), encoding="utf-8")
        assert f"{file} is damaged" in refused(tmp_path / "there", "import", str(file))


def test_what_is_wrong_in_an_export_is_named_with_its_place(seeded_folder: Path, tmp_path: Path) -> None:
    lines, tables, copied = tmp_path / "all.jsonl", tmp_path / "all.zip", tmp_path / "all.sqlite"
    for file in (lines, tables, copied):
        shell(seeded_folder, "export", str(file))
    rows = lines.read_text(encoding="utf-8").splitlines()
    place = next(number for number, line in enumerate(rows) if json.loads(line)["table"] == "replies") + 1
    rows[place] = json.dumps({**json.loads(rows[place]), "id": "x"})
    lines.write_text("\n".join(rows), encoding="utf-8")
    with zipfile.ZipFile(tables) as archive:
        contents = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
    with closing(sqlite3.connect(copied, isolation_level=None)) as other:
        other.execute("UPDATE interviews SET started_at = 'yesterday' WHERE rowid = 2")
    for file, said in (
        (lines, f"line {place + 1}, table replies: id is “x”, which is no whole number."),
        (
            copied,
            "table interviews, row 2: started_at is “yesterday”, which is no time such as 2026-07-04T12:00:00.000Z.",
        ),
    ):
        told = f"Error: {file} is damaged: {said} Nothing was taken in. Export once more, then import that file.\n"
        assert refused(tmp_path / "there", "import", str(file)) == told
    names, first, second, *_ = contents["members.csv"].splitlines()
    for row, said in (
        (f"{second},more", "(members.csv, row 3: there are more cells than columns)"),
        ("2", "(members.csv, row 3: there are fewer cells than columns)"),
        (second.replace("2", "two", 1), "members.csv, row 3: id is “two”, which is no whole number."),
    ):
        with zipfile.ZipFile(tables, "w") as archive:
            for name, text in {**contents, "members.csv": f"{names}\r\n{first}\r\n{row}\r\n"}.items():
                archive.writestr(name, text)
        assert said in refused(tmp_path / "there", "import", str(tables))
    assert "nobody" not in shell(tmp_path / "there", "history", "--members")


def test_an_export_that_a_shell_has_written_in_utf_16(seeded_folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    shell(seeded_folder, "export", str(file))
    file.write_text(file.read_text(encoding="utf-8"), encoding="utf-16")
    assert "Interviews: 24 taken in" in shell(tmp_path / "there", "import", str(file))


def test_backup_and_restore(own_folder: Path) -> None:
    listed = shell(own_folder, "backup")
    assert listed.count(" MB ") == 2  # that of the day, and the one made now
    with Store.open(own_folder) as store:  # an interview that no backup has
        Runner(store, Library()).start(member(store, "Sora"), Request())
    restored = shell(own_folder, "restore")
    assert re.search(r"Restored from \S+T\d{6}\.sqlite: 24 interviews, the latest of 2026-", restored)
    kept = re.search(r"What it replaced \(25 interviews, .*\) is kept as (\S+)\.\n", restored)
    assert kept is not None
    assert Path(kept[1]).is_file()
    back = re.search(r"To go back: mensetsu restore (\S+)", restored)
    assert back is not None
    assert "25 interviews" in shell(own_folder, "restore", back[1]).splitlines()[0]


@pytest.mark.parametrize(
    ("lock", "told"), [("telegram", "The bot is serving"), ("terminal-1", "A chat is open in a terminal on")]
)
def test_what_is_in_use_is_not_replaced(own_folder: Path, lock: str, told: str) -> None:
    shell(own_folder, "backup")
    with FileLock(own_folder / f"{lock}.lock"):
        assert f"{told} {own_folder}. Stop it first" in refused(own_folder, "restore")
    assert "Restored from" in shell(own_folder, "restore")


def test_a_damaged_database_is_restored_and_kept(own_folder: Path) -> None:
    shell(own_folder, "backup")
    (own_folder / FILE).write_bytes(b"damaged")
    for leftover in (f"{FILE}-wal", f"{FILE}-shm"):
        (own_folder / leftover).unlink(missing_ok=True)
    assert "cannot be read as a database" in refused(own_folder, "history")
    restored = shell(own_folder, "restore")
    assert "What it replaced (which could not be read) is kept as" in restored
    assert "deep-learning" in shell(own_folder, "history", "--member", "Sora")
    assert "There is no such backup" in refused(own_folder, "restore", "2020-01-01")


def test_times_are_those_of_the_time_zone_that_was_chosen(own_folder: Path, tmp_path: Path) -> None:
    with Store.open(own_folder) as store:
        sora = member(store, "Sora")
        at = store.interviews(sora.id)[0].started_at
        Runner(store, Library()).receive(sora, "/settings zone Asia/Tokyo")
    there = at.astimezone(ZoneInfo("Asia/Tokyo"))
    assert f"{there:%H:%M}" in shell(own_folder, "history", "--member", "Sora").split("deep-learning")[0]
    file = tmp_path / "report.html"
    shell(own_folder, "report", str(file), "--member", "Sora")
    assert f"{there:%H:%M}" in file.read_text(encoding="utf-8")
    day = there.date() + timedelta(days=1)
    rows = shell(own_folder, "history", "--member", "Sora", "--json", "--since", str(day))
    assert json.loads(rows) == []


def test_seeding_says_where_its_replies_are(tmp_path: Path) -> None:
    (tmp_path / "odd.jsonl").write_text("[]", encoding="utf-8")
    assert "odd.jsonl, line 1, is no graded reply" in refused(tmp_path / "a", "seed", "--replies", str(tmp_path))
    (tmp_path / "odd.jsonl").write_text("\n", encoding="utf-8")
    assert "no graded replies (*.jsonl)" in refused(tmp_path / "a", "seed", "--replies", str(tmp_path))
    one = {"question": "learning-rate", "lang": "en", "grade": 5, "answer": "It is a rate."}
    (tmp_path / "odd.jsonl").write_text(json.dumps(one), encoding="utf-8")
    said = refused(tmp_path / "a", "seed", "--replies", str(tmp_path))
    assert "There are no graded replies in both languages to batch-normalization" in said


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
