"""mensetsu import-bank: from a list that one has to a bank that plays, with a word about all that was understood."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions import open_bank
from tests.cli.shell import run

LIST = """\
# Caches

## What does a cache do?

It keeps copies of data close to where they are needed. Reading a copy is faster. ![a plot](plot.png)

## When is it useless?

- nothing is asked for twice
- stale data does harm

## And this?
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "Cache list.md").write_text(LIST, encoding="utf-8")
    return tmp_path / "Cache list.md"


def test_it_shows_what_it_understood_and_writes_a_bank(tmp_path: Path, file: Path) -> None:
    done = run(tmp_path / "data", "import-bank", str(file))
    assert (done.returncode, done.stderr) == (0, "")
    written = tmp_path / "data" / "banks" / "cache-list.yaml"
    assert done.stdout == (
        f"{file}: Markdown: the questions are headings (##)\n"
        "  2 questions with an answer\n"
        "  1 question got keypoints from the sentences of the answer\n"
        "  1 without an answer, kept as remarks at the head of the file:\n"
        "    line 12: And this?\n"
        "  1 picture or sound left out; a remark says where\n"
        "\n"
        "The first one:\n"
        "  Q  What does a cache do?\n"
        "  A  It keeps copies of data close to where they are needed. Reading a copy is faster.\n"
        "\n"
        f"Written: {written}\n"
        "Read it through, then:\n"
        "  mensetsu check cache-list\n"
        "  mensetsu chat --bank cache-list\n"
    )
    cache, useless = open_bank(written).bank.questions
    assert [keypoint.point.en for keypoint in cache.keypoints] == [
        "It keeps copies of data close to where they are needed",
        "Reading a copy is faster",
    ]
    assert [keypoint.point.en for keypoint in useless.keypoints] == [
        "nothing is asked for twice",
        "stale data does harm",
    ]
    assert run(tmp_path / "data", "check", "cache-list").returncode == 0


def test_it_plays_at_once(tmp_path: Path, file: Path) -> None:
    run(tmp_path / "data", "import-bank", str(file))
    played = run(tmp_path / "data", "chat", "--bank", "cache-list", "--lang", "en", typed="/answer\n/answer\n")
    assert played.returncode == 0
    assert "What does a cache do?" in played.stdout
    assert "• nothing is asked for twice" in played.stdout


def test_what_is_there_is_never_written_over(tmp_path: Path, file: Path) -> None:
    run(tmp_path / "data", "import-bank", str(file), "--name", "mine", "--title", "Mine: all of them")
    (written,) = (tmp_path / "data" / "banks").iterdir()
    before = written.read_text(encoding="utf-8")
    assert "title: 'Mine: all of them'" in before
    again = run(tmp_path / "data", "import-bank", str(file), "--name", "mine")
    assert again.returncode == 1
    assert "There is a bank called mine already" in again.stderr
    assert "--name mine-2" in again.stderr
    assert "with --replace: the old file is kept" in " ".join(again.stderr.split())
    assert written.read_text(encoding="utf-8") == before


def test_a_list_that_has_changed_replaces_its_bank_and_what_was_there_is_kept(tmp_path: Path, file: Path) -> None:
    def imported(*more: str) -> str:
        done = run(tmp_path / "data", "import-bank", str(file), "--replace", *more)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    bank = tmp_path / "data" / "banks" / "cache-list.yaml"
    assert f"Written: {bank}" in imported()
    bank.write_text(bank.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    old = bank.read_text(encoding="utf-8")
    begun = run(tmp_path / "data", "chat", "--bank", "cache-list", "--lang", "en", typed="/stop\n")
    assert "What does a cache do?" in begun.stdout
    file.write_text(LIST.replace("What does a cache do?", "What is a cache for?"), encoding="utf-8")
    said = imported()
    kept = bank.with_name("cache-list.yaml.old")
    assert f"Replaced: {bank}\nWhat was there is kept as {kept};" in said
    assert kept.read_text(encoding="utf-8") == old
    assert f"Nothing has changed: {bank}" in imported()
    assert "kept as" in imported("--title", "Another title")
    assert sorted(each.name for each in bank.parent.iterdir()) == [bank.name, kept.name, f"{kept.name}-2"]
    resumed = run(tmp_path / "data", "chat", "--lang", "en", typed="/resume\n/stop\n").stdout
    assert "What does a cache do?" in resumed, "an interview under way ends on the questions that it began with"
    assert "What is a cache for?" not in resumed
    begun = run(
        tmp_path / "data", "chat", "--bank", "cache-list", "--lang", "en", typed="/interview new cache-list\n/stop\n"
    )
    assert "What is a cache for?" in begun.stdout


def test_only_a_file_of_ones_own_is_replaced(tmp_path: Path, file: Path) -> None:
    data, elsewhere = tmp_path / "data", tmp_path / "elsewhere"
    (elsewhere / "parted").mkdir(parents=True)
    (elsewhere / "parted" / "bank.yaml").write_text("title: t\nquestions: []\n", encoding="utf-8")
    for arguments, said in (
        (["--name", "deep-learning"], "comes with Mensetsu"),
        (["--name", "parted"], "There is a bank called parted already, a folder"),
    ):
        done = run(data, "import-bank", str(file), "--replace", *arguments, MENSETSU_BANKS=str(elsewhere))
        assert done.returncode == 1
        assert said in " ".join(done.stderr.split())
    run(data, "import-bank", str(file), "--to", str(elsewhere))
    again = ["import-bank", str(file), "--title", "Anew", "--replace"]
    away = run(data, *again, "--to", str(tmp_path / "third"), MENSETSU_BANKS=str(elsewhere))
    assert "leave --to out" in " ".join(away.stderr.split())
    done = run(data, *again, MENSETSU_BANKS=str(elsewhere))
    assert f"Replaced: {elsewhere / 'cache-list.yaml'}" in done.stdout
    assert not (data / "banks").exists()
    assert not (tmp_path / "third").exists()


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("q.md", "# Only\n\n## Why?\n", "No question has an answer"),
        ("q.md", "Some text.\n", "No question can be made out"),
        ("q.xlsx", "PK", "Save it as CSV"),
        ("q.csv", "", "The file is empty"),
    ],
)
def test_a_file_without_questions_writes_nothing(tmp_path: Path, name: str, text: str, said: str) -> None:
    (tmp_path / name).write_text(text)
    done = run(tmp_path / "data", "import-bank", str(tmp_path / name))
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "data" / "banks").exists()


def test_the_other_commands_lead_to_it(tmp_path: Path, file: Path) -> None:
    for arguments in (["import", str(file)], ["chat", "--bank", str(file)]):
        done = run(tmp_path / "data", *arguments)
        assert done.returncode == 1
        assert f"mensetsu import-bank {file}" in done.stderr


def test_files_with_names_in_any_script_have_names_of_their_own(tmp_path: Path) -> None:
    for stem in ("日本史", "世界史", "K8s 問題集", "Q-learning"):
        (tmp_path / f"{stem}.md").write_text(LIST, encoding="utf-8")
        assert run(tmp_path / "data", "import-bank", str(tmp_path / f"{stem}.md")).returncode == 0
    names = sorted(file.stem for file in (tmp_path / "data" / "banks").iterdir())
    assert len(names) == 4
    assert all(name.startswith("bank-") for name in names[:2])
    assert (names[2].rpartition("-")[0], names[3]) == ("k8s", "q-learning")
