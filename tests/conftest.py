from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store import Store
from tests.history.seeded import play


@pytest.fixture(scope="session")
def seeded_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with 24 interviews of Mika, who speaks Japanese, and Sora, who speaks English; only to be read."""
    folder = tmp_path_factory.mktemp("seeded")
    with Store.open(folder) as store:
        play(store, 24)
    return folder


@pytest.fixture
def seeded(seeded_folder: Path) -> Iterator[Store]:
    with Store.open(seeded_folder) as store:
        yield store


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tiny sentence-transformers model with random weights."""
    from tests.scoring.tiny import make  # loads torch, which few tests need

    return make(tmp_path_factory.mktemp("tiny"))


@pytest.fixture
def own_folder(seeded_folder: Path, tmp_path: Path) -> Path:
    """A copy of that folder, to be changed."""
    folder = tmp_path / "own"
    shutil.copytree(seeded_folder, folder)
    return folder
