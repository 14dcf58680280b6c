"""Where output or the data folder cannot be written, a command says so in one sentence."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.shell import MENSETSU, environment, run

FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    "command", [("check",), ("doctor",), ("history", "--members"), ("--help",), ("chat", "--lang", "en")], ids=" ".join
)
def test_an_output_without_room_is_one_sentence(own_folder: Path, command: tuple[str, ...]) -> None:
    with FULL.open("w") as out:
        done = subprocess.run(
            [*MENSETSU, *command],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.PIPE,
            env=environment(own_folder),
            encoding="utf-8",
            timeout=60,
            check=False,
        )
    assert done.stderr == "mensetsu: The output cannot be written (No space left on device).\n"
    assert done.returncode == 1


@pytest.mark.parametrize("command", [("history", "--members"), ("check",)], ids=" ".join)
def test_a_reader_who_leaves_ends_a_command_as_other_programs(own_folder: Path, command: tuple[str, ...]) -> None:
    with subprocess.Popen([*MENSETSU, *command], stdout=subprocess.PIPE, env=environment(own_folder)) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait(timeout=60) == 141


@pytest.mark.parametrize("command", ["grade", "check", "doctor", "restore", "backup", "history"])
def test_a_data_folder_of_too_long_a_name(tmp_path: Path, command: str) -> None:
    done = run(tmp_path / ("d" * 300), command)
    assert done.returncode == 1
    assert done.stderr.startswith("mensetsu: MENSETSU_DATA is ")
    assert "too long a path" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("command", ["backup", "restore", "history"])
def test_a_data_folder_that_is_a_file_is_called_that(tmp_path: Path, command: str) -> None:
    (tmp_path / "taken").touch()
    for place in (tmp_path / "taken", tmp_path / "taken" / "data"):
        done = run(place, command)
        assert done.returncode == 1
        assert f"{place} cannot be written (it is no folder, or lies in something that is none)." in done.stderr


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs /proc")
def test_a_folder_in_which_nothing_can_be_locked_is_not_called_busy() -> None:
    done = run(Path("/proc"), "restore")
    assert done.returncode == 1
    assert done.stderr.startswith("mensetsu: /proc cannot be written (")


@pytest.mark.model
def test_what_is_no_list_of_keypoints_and_no_language_is_refused(tmp_path: Path) -> None:
    given: dict[str, object] = {"question": "Why?", "reference": "Since it is so.", "answer": "Since it is so."}
    odd: list[dict[str, object]] = [{"keypoints": each} for each in ("so", {"a": 1}, False, "", ["so", 5], ["so", " "])]
    odd += [{"lang": each} for each in ("de", 5, ["en"], "", False)]
    fine: list[dict[str, object]] = [
        {"keypoints": None},
        {"keypoints": []},
        {"keypoints": ["It is so."]},
        {"lang": "en"},
        {"lang": None},
    ]
    lines = "\n".join(json.dumps({**given, **each}) for each in (*odd, *fine))
    done = run(tmp_path, "grade", typed=lines)
    assert done.returncode == 1
    results = [json.loads(line) for line in done.stdout.splitlines()]
    assert [result.get("line") for result in results] == [*range(1, len(odd) + 1), *[None] * len(fine)]
    assert {result["error"].split()[0] for result in results[: len(odd)]} == {'"keypoints"', '"lang"'}
    assert all("score" in result for result in results[len(odd) :])
