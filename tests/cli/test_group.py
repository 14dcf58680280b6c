"""mensetsu group: the organiser's view, in the terminal and as a page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.interview.agreement import FEWEST
from bot.interview.peers import PeerInterview, PeerTurn
from bot.interview.rounds import Answer, Round
from bot.interview.session import Part, PlannedKeypoint, PlannedQuestion
from bot.store import Store
from questions import Language
from scoring import Assessment, Finding
from tests.cli.shell import run

NOW = datetime.now(UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Aiko & Ben have answered, Ben three weeks ago."""
    judged = Assessment(40, "fair", (Finding("step-size", "core", "missed", 0.1, None),))
    with Store.open(tmp_path) as store:
        place = store.member("terminal", "0@here", "0@here", None)
        for name, days in (("<Aiko>", 8), ("Ben", 21)):
            member, at = store.member("terminal", name, name, "en"), NOW - timedelta(days=days)
            answer = Answer(member.id, name, (Part("m", "1", "A step."),), at, pending=False, assessment=judged)
            held = Round(name, place.id, None, "en", "deep-learning", "learning-rate", at, None, state="over")
            store.rounds.commit(replace(held, answers=(answer,)))
    return tmp_path


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ("Members by topic", "optimisation 40", "2 of 2", "Ben, last on", "/round learning-rate")),
        ("ja", ("メンバー", "最適化 40", "2人中2人", "Ben（最後は", "/round learning-rate")),
    ],
)
def test_the_table_and_the_page_tell_the_same(folder: Path, language: Language, told: tuple[str, ...]) -> None:
    shown = run(folder, "group", "--lang", language)
    assert shown.returncode == 0
    for words in told:
        assert words in shown.stdout
    page = folder / "group.html"
    assert run(folder, "group", "--lang", language, "--html", str(page)).stdout.strip() == str(page)
    written = page.read_text(encoding="utf-8")
    for words in (told[0], *told[2:], "&lt;Aiko&gt;"):
        assert words in written
    assert "<Aiko>" not in written
    assert "mensetsu round learning-rate" in written, "who meets at one machine is told how, too"


def test_it_tells_how_far_interviewers_agree_with_the_bot(folder: Path) -> None:
    point = PlannedKeypoint("step-size", "core", hints=0, probe=False)
    plan = (PlannedQuestion("learning-rate", (), (point,)),)
    with Store.open(folder) as store:
        interviewer, candidate = (store.member("telegram", each, each, "en") for each in ("7", "8"))
        for number in range(FEWEST):
            judged = Assessment(10 * number, "fair", (Finding("step-size", "core", "missed", 0.1, None),))
            turn = PeerTurn(NOW, ("covered",), assessment=judged, mark=10 * number)
            code = f"{number:012x}"
            over = PeerInterview(
                code, interviewer.id, "deep-learning", "", plan, NOW, candidate.id, "over", NOW, (turn,)
            )
            store.peers.commit(over)
    told = run(folder, "group", "--lang", "ja").stdout
    assert "ボットとの一致：重み付きカッパ係数 1.00（回答10件）" in told
    assert "10回中10回" in told
    page = folder / "group.html"
    run(folder, "group", "--html", str(page))
    assert "weighted kappa 1.00, from 10 replies" in page.read_text(encoding="utf-8")
    with Store.open(folder) as store:
        store.rounds.list_member(candidate.id, listed=False)
    assert "No interviewer has marked a typed reply yet" in run(folder, "group").stdout


def test_a_question_that_is_being_asked_is_not_suggested(folder: Path) -> None:
    with Store.open(folder) as store:
        place = store.member("terminal", "0@here", "0@here", None)
        store.rounds.commit(Round("now", place.id, None, "en", "deep-learning", "learning-rate", NOW, None))
    suggested = run(folder, "group").stdout.partition("Next week's round")[2]
    assert "/round " in suggested
    assert "/round learning-rate" not in suggested


def test_before_the_first_round_it_says_what_is_needed(tmp_path: Path) -> None:
    shown = run(tmp_path, "group", "--lang", "ja")
    assert shown.returncode == 0
    assert "/round" in shown.stdout
