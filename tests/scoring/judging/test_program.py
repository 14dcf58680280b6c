"""What was measured by an older program is not taken for what this one measures."""

from __future__ import annotations

from pathlib import Path

from scoring.judging.program import program


def test_a_changed_or_renamed_file_makes_another_program(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("one", "same", "changed", "renamed", "noted")]
    for folder in folders:
        (folder / "inner").mkdir(parents=True)
        (folder / "inner" / "rule.py").write_text("LIMIT = 1\n", encoding="utf-8")
    (folders[2] / "inner" / "rule.py").write_text("LIMIT = 2\n", encoding="utf-8")
    (folders[3] / "inner" / "rule.py").rename(folders[3] / "inner" / "other.py")
    (folders[4] / "note.md").write_text("no part of the program", encoding="utf-8")
    one, same, changed, renamed, noted = map(program, folders)
    assert one == same == noted
    assert len({one, changed, renamed}) == 3
