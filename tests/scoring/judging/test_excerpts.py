"""What graded replies teach is learned from beside the bank, as long as the bank says the same."""

from __future__ import annotations

from pathlib import Path

from questions import packaged as packaged_bank
from scoring.judging.excerpts import Excerpt, Taught, load, packaged, write
from tests.scoring.build import LEARNING_RATE

POINT = LEARNING_RATE.keypoints[0]


def test_what_was_written_is_read(tmp_path: Path) -> None:
    taught = {
        "b": Taught({"k": "It falls."}, (Excerpt('it "falls"', ("k",), ()), Excerpt("上がる", (), ("k",)))),
        "a": Taught({}, ()),
    }
    write(taught, tmp_path / "excerpts.jsonl")

    assert load((tmp_path / "excerpts.jsonl").read_text(encoding="utf-8")) == taught


def test_a_point_that_reads_otherwise_by_now_is_not_told_of() -> None:
    excerpt = Excerpt("it falls", (POINT.id,), ("another",))
    points = {POINT.id: POINT.point.to("en"), "another": "Something else."}

    assert Taught(points, (excerpt,)).of([POINT], ["en"]) == (Excerpt("it falls", (POINT.id,), ()),)
    assert Taught({POINT.id: "It was put otherwise."}, (excerpt,)).of([POINT], ["en"]) == ()


def test_japanese_excerpts_are_for_replies_with_japanese() -> None:
    taught = Taught({POINT.id: POINT.point.to("en")}, (Excerpt("下がる", (POINT.id,), ()),))

    assert taught.of([POINT], ["en"]) == ()
    assert len(taught.of([POINT], ["ja", "en"])) == 1


def test_what_ships_tells_of_the_questions_that_ship() -> None:
    """Else the banks have changed since: `python -m scoring.fitting` writes it anew."""
    bank = packaged_bank()
    for name, taught in packaged().items():
        question = bank.question(name)
        assert taught.points == {point.id: point.point.to("en") for point in question.keypoints}
        told = {each for excerpt in taught.excerpts for each in (*excerpt.says, *excerpt.contradicts)}
        assert told <= set(taught.points)
        assert len({excerpt.text for excerpt in taught.excerpts}) == len(taught.excerpts)
