"""What is written is read back as it was, and no spreadsheet runs any of it."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.history.exporting import NoExport, Rows, defused, read_export, write_csv, write_json_lines

TEXTS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "''", "＝1", 'a "quoted", word', "two\nlines", "面接", "'"]
ROWS: Rows = {"members": [{"id": 1, "name": text, "language": None} for text in TEXTS], "interviews": []}


def test_formulas_are_defused_for_every_spreadsheet(tmp_path: Path) -> None:
    write_csv(ROWS, tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        text = archive.read("members.csv").decode("utf-8-sig")
    cells = [row["name"] for row in csv.DictReader(io.StringIO(text, newline=""))]
    assert len(cells) == len(TEXTS)
    assert [cell for cell in cells if cell[0] in "=+-@\t\r\n＝＋－＠"] == []


@given(st.text())
def test_defusing_can_be_undone_and_leaves_plain_words_alone(text: str) -> None:
    cell = str(defused(text))
    assert (cell.removeprefix("'") if cell.startswith("'") else cell) == text
    assert cell == text or cell == f"'{text}"


@pytest.mark.parametrize(("write", "name"), [(write_csv, "all.zip"), (write_json_lines, "all.jsonl")])
def test_what_was_written_is_read_back(write: Callable[[Rows, Path], None], name: str, tmp_path: Path) -> None:
    write(ROWS, tmp_path / name)
    assert [row["name"] for row in read_export(tmp_path / name)["members"]] == TEXTS


@pytest.mark.parametrize("content", [b"", b"{}", b"hello", b"[1]", b"PK\x03\x04 broken", "面接".encode("cp932")])
def test_what_is_no_export_is_one_sentence(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(NoExport, match=r"is no export of mensetsu|is damaged or not whole"):
        read_export(tmp_path / "file")
