from __future__ import annotations

from benchmarks.manners import agreement
from scoring.graded import Graded


def reply(which: str, lang: str, grade: int) -> Graded:
    return Graded(f"question/{which}/{grade:02}", "question", lang, "good", grade, "It diverges.")


def test_agreement_is_told_by_language_and_by_set_where_there_are_several() -> None:
    replies = [reply("second", "en", 10), reply("second", "ja", 60), reply("third", "en", 30), reply("third", "ja", 70)]
    rows = {name: cells for name, *cells in agreement(replies, [10, 60, 30, 75])}
    assert list(rows) == ["en", "ja", "second", "third", "all"]
    assert rows["second"] == ["2", "1.000", "0.0", "0.0"]
    assert rows["all"][0] == "4"


def test_one_set_needs_no_line_of_its_own() -> None:
    names = [name for name, *_ in agreement([reply("manners", "en", 10), reply("manners", "en", 60)], [20, 50])]
    assert names == ["en", "all"]
