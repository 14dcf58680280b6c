"""A model that is not on this machine: what is fetched is said, and a hub that does not answer is given up at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scoring import EncoderUnavailable, load_encoder, load_relations
from scoring.encoders.fetching import open_model


@pytest.fixture
def unreachable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A hub that nothing answers at, and nothing that was fetched from it before."""
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", "http://127.0.0.1:9")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))


@pytest.mark.usefixtures("unreachable")
@pytest.mark.parametrize("load", [load_encoder, load_relations])
def test_a_hub_that_does_not_answer_is_given_up_at_once(
    load: Callable[[str, Callable[[str], None]], object], capfd: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []
    with pytest.raises(
        EncoderUnavailable, match=r"'nope/none' cannot be loaded \(it is not on this machine, and http://127"
    ):
        load("nope/none", told.append)
    assert told == ["nope/none"]
    assert capfd.readouterr() == ("", "")


def test_a_folder_is_opened_without_asking_anybody(tmp_path: Path) -> None:
    told: list[str] = []
    assert open_model(str(tmp_path), lambda local: f"local: {local}", told.append) == "local: True"

    def fails(_local: bool) -> str:
        raise OSError("no weights here")

    with pytest.raises(OSError, match="no weights here"):
        open_model(str(tmp_path), fails, told.append)
    assert told == []


@pytest.mark.parametrize("load", [load_encoder, load_relations])
def test_a_path_to_nothing_is_not_said_to_be_fetched(
    load: Callable[[str, Callable[[str], None]], object], tmp_path: Path
) -> None:
    told: list[str] = []
    with pytest.raises(EncoderUnavailable, match="cannot be loaded"):
        load(str(tmp_path / "nowhere"), told.append)
    assert told == []
