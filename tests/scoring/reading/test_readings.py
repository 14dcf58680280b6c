from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scoring.reading.readings import Readings
from tests.scoring.toy import ToyEncoder

TEXTS = ["The loss diverges.", "Training is slow. It stalls."]


def test_statements_are_read_once_and_kept_on_disk(tmp_path: Path) -> None:
    first, second = ToyEncoder(), ToyEncoder()
    fresh = Readings(first, tmp_path).of(TEXTS)
    kept = Readings(second, tmp_path).of(TEXTS)
    assert first.encoded == ["The loss diverges", "Training is slow", "It stalls"]
    assert second.encoded == []
    for one, other in zip(fresh, kept, strict=True):
        np.testing.assert_array_equal(one.vectors, other.vectors)
        np.testing.assert_array_equal(one.places, other.places)
        assert one.keys == other.keys
    assert [file.suffix for file in tmp_path.iterdir()] == [".npz"]


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 half a file"])
def test_a_broken_cache_file_is_made_anew(tmp_path: Path, content: bytes) -> None:
    Readings(ToyEncoder(), tmp_path).of(TEXTS)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(content)
    encoder = ToyEncoder()
    assert len(Readings(encoder, tmp_path).of(TEXTS)) == 2
    assert encoder.encoded
    assert file.read_bytes() == whole


def test_another_encoder_has_files_of_its_own(tmp_path: Path) -> None:
    Readings(ToyEncoder(), tmp_path).of(TEXTS)
    other = ToyEncoder()
    other.name = "other"
    Readings(other, tmp_path).of(TEXTS)
    assert len(list(tmp_path.iterdir())) == 2
