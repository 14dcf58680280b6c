"""A folder that takes nothing: it is read all the same, and told before anything is to be written."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.store import FILE, Store, StoreNotWritable, check_room
from bot.store.room import make_folder
from tests.history.seeded import member


@pytest.fixture
def unwritable(own_folder: Path) -> Path:
    """A database that nobody may write."""
    file = own_folder / FILE
    file.chmod(0o444)
    return file


@pytest.fixture
def writable(own_folder: Path) -> Path:
    """A database that everybody may write."""
    file = own_folder / FILE
    file.chmod(0o666)
    return file


@contextmanager
def reading_only(folder: Path) -> Iterator[None]:
    """The reader may not write the folder meanwhile: the user "nobody" reads it where the tests are run by root."""
    folder.chmod(0o555)
    for parent in folder.parents:
        if Path(tempfile.gettempdir()) in parent.parents:
            parent.chmod(0o755)
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(was)
        folder.chmod(0o755)


@pytest.fixture
def read_only(own_folder: Path) -> Iterator[Path]:
    """A folder that its reader may not write."""
    with reading_only(own_folder):
        yield own_folder


def test_a_folder_that_is_read_only_is_read(read_only: Path) -> None:
    with pytest.raises(StoreNotWritable), Store.open(read_only) as store:
        store.member("terminal", "somebody", "Somebody", None)
    with Store.open_to_read(read_only) as store:
        assert len(store.interviews(member(store, "Sora").id)) == 12


def test_what_is_only_in_the_journal_is_read_too(own_folder: Path, tmp_path: Path) -> None:
    with Store.open(own_folder) as store:
        store.member("terminal", "late", "Late", None)
        crashed = tmp_path / "crashed"
        crashed.mkdir()
        for name in (FILE, f"{FILE}-wal"):
            shutil.copyfile(own_folder / name, crashed / name)
    with reading_only(crashed), Store.open_to_read(crashed) as store:
        assert "Late" in {each.name for each in store.members()}


def test_where_there_is_nothing_to_read_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreNotWritable), Store.open_to_read(tmp_path / "file"):
        pass


def test_a_database_that_may_not_be_written_is_told(unwritable: Path, read_only: Path) -> None:
    with pytest.raises(StoreNotWritable, match=f"{FILE} cannot be written"):
        check_room(read_only / unwritable.name)


def test_no_room_beside_the_database_is_told(writable: Path, read_only: Path) -> None:
    with pytest.raises(StoreNotWritable, match="own cannot be written"):
        check_room(read_only / writable.name)


def test_room_leaves_nothing_behind(own_folder: Path) -> None:
    before = set(own_folder.iterdir())
    check_room(own_folder / FILE)
    assert set(own_folder.iterdir()) == before


def test_a_folder_that_cannot_be_made_is_refused_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreNotWritable, match="is no folder"):
        make_folder(tmp_path / "file" / "data")
    with pytest.raises(StoreNotWritable):
        make_folder(tmp_path / ("x" * 300))
