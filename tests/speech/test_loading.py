"""The embedded model is put together once, and only of the known pieces."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from speech import ModelDiffers, ModelUnavailable, load_transcriber
from speech.loading import halves, joined
from tests.speech.sounds import needs_the_extra


def test_a_model_of_other_pieces_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    for number, name in enumerate(("one", "two"), start=1):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"model.bin.part{number}").write_text("not these weights")
    with pytest.raises(ModelDiffers, match=r"its config\.json has the SHA-256 .* Run make voice anew\."):
        joined(tmp_path / "data", (tmp_path / "one", tmp_path / "two"))
    assert list((tmp_path / "data").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ModelUnavailable, match=r"cannot be put together in .*file.* It needs 150 MB there\."):
        joined(tmp_path / "file" / "data", ())


def test_the_model_of_the_packages_is_the_known_one_and_a_broken_copy_is_mended(tmp_path: Path) -> None:
    needs_the_extra()
    whole = joined(tmp_path, halves())
    assert sorted(each.name for each in whole.iterdir()) == [
        "config.json",
        "model.bin",
        "tokenizer.json",
        "vocabulary.txt",
    ]
    made = (whole / "model.bin").stat().st_mtime_ns
    (whole / "config.json").write_text("{}")
    assert joined(tmp_path, halves()) == whole
    again = (whole / "model.bin").stat().st_mtime_ns
    assert again > made
    joined(tmp_path, halves())
    assert (whole / "model.bin").stat().st_mtime_ns == again
    assert [each.name for each in tmp_path.iterdir()] == ["whisper-base"]


def test_a_model_that_is_none_is_explained(tmp_path: Path) -> None:
    needs_the_extra()
    (tmp_path / "empty").mkdir()
    with pytest.raises(ModelUnavailable, match=r"empty' cannot be loaded .* Leave MENSETSU_SPEECH out"):
        load_transcriber(tmp_path, str(tmp_path / "empty"))


def test_importing_speech_imports_nothing_of_the_extra() -> None:
    code = "import sys, speech; print({'av', 'ctranslate2', 'faster_whisper', 'numpy'} & set(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "set()"
