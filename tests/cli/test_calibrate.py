"""mensetsu calibrate refuses what it cannot do; weights that were fitted to a model are the ones it is judged by."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from scoring import Judge
from scoring.calibration import kept_file, packaged
from tests.cli.shell import run
from tests.scoring.lexical_encoder import LexicalEncoder


def test_the_embedded_model_needs_none(tmp_path: Path) -> None:
    done = run(tmp_path, "calibrate", str(tmp_path))
    assert done.returncode == 1
    assert "The embedded model ships with its weights. Set MENSETSU_MODEL" in done.stderr


def test_a_folder_without_graded_replies_is_named(tmp_path: Path) -> None:
    done = run(tmp_path, "calibrate", str(tmp_path), MENSETSU_MODEL="some/model")
    assert done.returncode == 1
    assert f"There are no graded replies (*.jsonl) in {tmp_path}. Give benchmarks/gold." in done.stderr


def test_kept_weights_are_used_for_their_model_alone(tmp_path: Path) -> None:
    replace(packaged(), version="mine").write(kept_file(tmp_path, LexicalEncoder.name))
    assert "/mine/" in Judge(LexicalEncoder(), tmp_path).version
    assert "/mine/" not in Judge(LexicalEncoder(), tmp_path / "elsewhere").version
