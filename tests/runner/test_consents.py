"""Whoever put a point best in a round is asked about that sentence, and the group sees no other one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.runner import Library, Runner
from bot.store import Member, Store
from bot.texts import plain
from scoring import Assessment, Finding
from tests.runner.conftest import START
from tests.runner.group import BANK, Group

ASKED, OTHER = "The planet pulls at them.", "Down is where the middle is."


def judged(attraction: float, downwards: float) -> Assessment:
    """An answer that says both points, one more surely than the other."""
    first = Finding("attraction", "expected", "covered", attraction, ASKED)
    return Assessment(90, "excellent", (first, Finding("downwards", "expected", "covered", downwards, OTHER)))


def group_with_a_round(
    folder: Path, store: Store, how: str = "", others: Sequence[str] = ("4",)
) -> tuple[Group, Member, str]:
    """A round that Ms 2 and others have answered and Ms 1 has revealed; Ms 2, who put it best, and the round's id."""
    (folder / "small.yaml").write_text(BANK, encoding="utf-8")
    library = Library([folder / "small.yaml"], folder / "overlays")
    group = Group(store, Runner(store, library, clock=lambda: START, admins=["1"]), library, folder / "overlays")
    ada, host = group.member("2"), group.member("1@-100")
    for each in (ada, host, group.member("1")):
        group.runner.receive(each, "en")
    group.runner.receive(host, f"/round gravity {how}")
    place = store.member("telegram", "0@-100", "0@-100", None)
    (opened,) = store.rounds.at(place.id)
    group.runner.receive(ada, f"/start round_{opened.id}")
    (work,) = group.runner.receive(ada, f"{ASKED} {OTHER}")
    group.runner.graded(ada, work, judged(0.9, 0.8))
    for other in map(group.member, others):
        group.says(other, f"/start round_{opened.id}")
        (work,) = group.runner.receive(other, OTHER)
        group.runner.graded(other, work, judged(0.5, 0.7))
    group.runner.receive(host, "/reveal")
    return group, ada, opened.id


def test_what_is_graded_again_meanwhile_does_not_change_the_sentence(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        group, ada, number = group_with_a_round(tmp_path, store)
        asked = plain(group.read(ada)[-1])
        assert "May the group see your sentence?" in asked
        assert ASKED in asked
        host = group.member("1")
        revision = store.revisions.begin("small", "gravity", host.id, START)
        owed = group.runner.revising.owed("telegram")
        assert owed is not None
        lower = judged(0.1, 0.99)
        group.runner.revising.show(owed, {each: Assessment(70, "good", lower.findings) for each in owed.replies})
        assert "Applied" in group.says(host, f"/dispute apply {revision}")
        group.read(ada)
        place = store.member("telegram", "0@-100", "0@-100", None)
        group.read(place)
        assert group.says(ada, f"/round show {number} named") == "Thank you, the group sees it with your name."
        (shown,) = map(plain, group.read(place))
        assert shown.startswith("Best put, by Ms 2 · Why do things fall?")
        assert ASKED in shown
        assert OTHER not in shown
        assert group.says(ada, f"/round show {number} no").startswith("That button has done its work already.")
        assert group.read(place) == []


def test_nobody_else_can_let_a_sentence_be_seen(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        group, ada, number = group_with_a_round(tmp_path, store)
        group.read(ada)
        ben = group.member("3")
        group.runner.receive(ben, "en")
        group.read(ben)
        assert group.says(ben, f"/round show {number} named").startswith(
            "That button belongs to a question that is over"
        )
        (tmp_path / "small.yaml").write_text(BANK.replace("id: gravity", "id: weight"), encoding="utf-8")
        assert group.says(ada, f"/round show {number} named").startswith("That button belongs to a question that is")


def test_nobody_is_asked_where_the_group_could_tell_whose_sentence_it_is(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        group, ada, number = group_with_a_round(tmp_path, store, "anonymous")
        assert plain(group.read(ada)[-1]).startswith("Your answer in the round")
        assert group.says(ada, f"/round show {number} unnamed").startswith("That button belongs to a question that is")


def test_nobody_is_told_that_nobody_did_better_where_nobody_else_answered(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        group, ada, number = group_with_a_round(tmp_path, store, others=())
        assert plain(group.read(ada)[-1]).startswith("Your answer in the round")
        assert group.says(ada, f"/round show {number} named").startswith("That button belongs to a question that is")
        place = store.member("telegram", "0@-100", "0@-100", None)
        results = next(text for text in map(plain, group.read(place)) if text.startswith("Results"))
        assert "Ms 2: 90" in results
        assert "Mean" not in results
        assert "Most missed" not in results
