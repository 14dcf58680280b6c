"""mensetsu overlay: what is added to banks here is shown, shared, checked and asked."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot.runner import Library
from bot.store import Store
from tests.cli.shell import run
from tests.questions.build import GRAVITY, write_bank
from tests.questions.test_overlay import DEEPER
from tests.runner.group import group_in
from tests.texts.play import NOON

THEIRS = """
bank: small
questions:
  gravity:
    paraphrases: {attraction: [Mass pulls on mass.]}
    follow_ups: {air: {drag: [Wind brakes them.]}}
    struck: {pushed: [The air pushes them down.]}
"""


def test_from_a_file_to_a_file(tmp_path: Path) -> None:
    write_bank(tmp_path, GRAVITY + DEEPER)
    data, banks = tmp_path / "data", str(tmp_path / "small")
    nothing = run(data, "overlay", MENSETSU_BANKS=banks)
    assert (nothing.returncode, nothing.stderr) == (0, "")
    assert nothing.stdout == f"Nothing is added to any bank yet. Overlays lie in {data / 'overlays'}.\n"
    (tmp_path / "theirs.yaml").write_text(THEIRS)
    taken = run(data, "overlay", "--import", str(tmp_path / "theirs.yaml"), MENSETSU_BANKS=banks)
    assert (taken.returncode, taken.stderr) == (0, "")
    assert taken.stdout.startswith("small: 2 paraphrases, 0 contrasts, 1 struck wording now.")
    shown = run(data, "overlay", MENSETSU_BANKS=banks)
    assert shown.stdout.splitlines()[1:] == [
        "  gravity",
        "    + attraction: “Mass pulls on mass.”",
        "    + air: drag: “Wind brakes them.”",
        "    - pushed: “The air pushes them down.”",
    ]
    out = tmp_path / "ours.yaml"
    assert run(data, "overlay", "--export", str(out), MENSETSU_BANKS=banks).stdout == f"{out}\n"
    assert out.read_text() == (data / "overlays" / "small.yaml").read_text()
    assert "small: 1 question, 1 keypoint, 0 contrasts" in run(data, "check", "small", MENSETSU_BANKS=banks).stdout
    assert "✓ overlay" in run(data, "doctor", MENSETSU_BANKS=banks).stdout


def test_past_replies_are_graded_again_by_what_is_new_in_a_file(tmp_path: Path) -> None:
    with group_in(tmp_path, lambda: NOON) as group:
        group.answers(group.member("Ada"))
    theirs = tmp_path / "theirs.yaml"
    theirs.write_text("bank: small\nquestions: {gravity: {paraphrases: {attraction: [The planet pulls.]}}}\n")
    for told in (True, False):
        taken = run(tmp_path, "overlay", "--import", str(theirs), MENSETSU_BANKS=str(tmp_path / "small.yaml"))
        assert (taken.returncode, taken.stderr) == (0, "")
        assert ("graded again by it when mensetsu chat starts (gravity)" in taken.stdout) is told
    with Store.open(tmp_path) as store:
        assert [each.question for each in store.revisions.owed("terminal")] == ["gravity"]


def test_what_is_wrong_is_said_and_the_bank_is_asked_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write_bank(tmp_path)
    data, banks = tmp_path / "data", str(tmp_path / "small")
    (data / "overlays").mkdir(parents=True)
    (data / "overlays" / "small.yaml").write_text("bank: small\nquestions: {levity: {}}\n")
    checked = run(data, "check", "small", MENSETSU_BANKS=banks)
    assert checked.returncode == 1
    assert "✗ " in checked.stdout
    assert "the bank has no “levity” here; there are: gravity" in checked.stdout
    assert "is left out: " in run(data, "overlay", "small", MENSETSU_BANKS=banks).stdout
    (data / "overlays" / "small.yaml").write_text("bank: [\n")
    assert "small: cannot be read" in run(data, "check", "small", MENSETSU_BANKS=banks).stdout
    assert "✗ overlay" in run(data, "doctor", MENSETSU_BANKS=banks).stdout
    with caplog.at_level(logging.WARNING):
        assert Library([tmp_path / "small"], data / "overlays").bank("small").questions
    assert "is asked without its overlay" in caplog.text


def test_a_library_sees_an_overlay_that_changes(tmp_path: Path) -> None:
    write_bank(tmp_path)
    library = Library([tmp_path / "small"], tmp_path)
    before = library.bank("small")
    (tmp_path / "small.yaml").write_text(THEIRS)
    after = library.bank("small")
    assert after.version != before.version
    assert library.at_version("small", before.version) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--export", "a.yaml"], "No bank has an overlay yet."),
        (["small", "--export", "a.yaml"], "Nothing is added to the bank small here."),
        (["nowhere"], "There is no bank called 'nowhere'."),
        (["deep-learning", "--import", "theirs.yaml"], "belongs to the bank small, not to deep-learning"),
        (["--import", "theirs.yaml"], "There is no bank called 'small'."),
        (["--import", "theirs.yaml", "--export", "a.yaml"], "one at a time"),
    ],
)
def test_what_cannot_be_done_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "theirs.yaml").write_text(THEIRS)
    refused = run(tmp_path / "data", "overlay", *arguments)
    assert refused.returncode == 1
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr
