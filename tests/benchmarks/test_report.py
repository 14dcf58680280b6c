from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from rich.console import Console

from benchmarks import same_answer, screen
from benchmarks.cases import of_gold
from benchmarks.measuring import Row, gold_rows, said_and_denied
from benchmarks.methods import BOOSTED, OURS
from benchmarks.mistakes import Mistake, worst
from benchmarks.page import page
from benchmarks.result import InManners, Result, number
from questions import Bank, Text, load_bank
from scoring import Assessment, Finding, Ingredient, Judge, Status
from scoring.agreement import Agreement, write
from scoring.fitting.kept import Kept, KeptRelations
from scoring.graded import Graded
from scoring.relations.model import Probabilities
from tests.scoring.build import LEARNING_RATE
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.lexical_relations import LexicalRelations
from tests.scoring.toy import ToyEncoder

BANK = Bank(id="b", title=Text(en="b"), questions=(LEARNING_RATE,))
GOOD = Graded("learning-rate/en/01", "learning-rate", "en", "good", 80, "It | diverges.", ("too-high-diverges",))
WRONG = Graded("learning-rate/ja/02", "learning-rate", "ja", "wrong", 5, "遅い", contradicted=("too-high-diverges",))
REPLIES = (GOOD, WRONG)


def assessment(score: int, *findings: Finding) -> Assessment:
    return Assessment(score, "fair", findings)


def finding(
    point: str,
    status: Status,
    evidence: str | None = None,
    contrast: str | None = None,
    ingredients: tuple[Ingredient, ...] = (),
) -> Finding:
    return Finding(point, "core", status, 0.7, evidence, contrast, ingredients)


ASSESSMENTS = (
    assessment(60, finding("too-high-diverges", "missed"), finding("too-low-slow", "covered", evidence="It")),
    assessment(
        45,
        finding("too-high-diverges", "covered", evidence="遅い", ingredients=(Ingredient("contradicted", 0.4),)),
        finding("too-low-slow", "contradicted", contrast="low-diverges"),
    ),
)


def test_the_worst_mistakes_come_first_and_say_what_went_wrong() -> None:
    first, second = worst(of_gold(BANK, REPLIES), REPLIES, ASSESSMENTS)
    assert (first.reply, first.score) == (WRONG, 45)
    assert first.reasons == (
        "too high: the loss diverges: contradicted, but taken as said by “遅い”",
        "too low: training is very slow: taken as contradicted (low-diverges)",
    )
    assert second.reasons == (
        "too high: the loss diverges: said, but not found",
        "too low: training is very slow: not said, but taken as said by “It”",
    )


def test_a_reply_without_findings_says_what_it_was_taken_for() -> None:
    (mistake,) = worst(of_gold(BANK, [GOOD]), [GOOD], [Assessment(0, "off_topic")])
    assert mistake.reasons == ("taken for off topic",)


def test_what_a_finding_says_of_each_keypoint() -> None:
    said, denied = said_and_denied(ASSESSMENTS[1], ["too-high-diverges", "too-low-slow", "other"])
    assert list(said) == [0.7, 0.7, 0.0]
    assert list(denied) == [0.4, 1.0, 0.0]


def test_every_method_is_measured_on_the_gold_replies_by_language_and_in_all(tmp_path: Path) -> None:
    replies = [
        Graded(f"learning-rate/{side}/{number:02}", "learning-rate", side, kind, grade, answer, covered)
        for side in ("en", "ja")
        for number, (kind, grade, answer, covered) in enumerate(
            [("good", 80, "The loss diverges.", ("too-high-diverges",)), ("wrong", 5, "Slow.", ())] * 12
        )
    ]
    bank = load_bank("deep-learning")
    cases = of_gold(bank, replies)
    encoder = Kept(LexicalEncoder(), tmp_path)
    judge = Judge(encoder, LexicalRelations())
    assessments = [judge.assess(case.question, case.answer) for case in cases]
    with pytest.MonkeyPatch.context() as patch:
        # Folds by question need several questions; here halves of the replies stand for them.
        patch.setattr("benchmarks.measuring.by_question", lambda cases: halves(len(cases)))
        rows = gold_rows(encoder, cases, replies, assessments)
    assert [row.set for row in rows] == [name for name in ("gold en", "gold ja", "gold") for _ in range(6)]
    assert {row.method for row in rows} == {"cosine", "TF-IDF", "BM25", "soft recall", BOOSTED, OURS}
    ours = [row for row in rows if row.method == OURS]
    assert [row.replies for row in ours] == [24, 24, 48]
    assert ours[0].kinds.keys() == {"good", "wrong"}


def halves(count: int) -> tuple[object, ...]:
    import numpy as np

    from benchmarks.cases import Fold

    every = np.arange(count)
    return tuple(Fold(every[every % 4 // 2 == each], every[every % 4 // 2 != each]) for each in (0, 1))


def result() -> Result:
    kinds = {"good": 70.0, "wrong": 20.0}
    rows = [
        Row(name, method, 2, 0.9, 0.8, 0.95, 0.85, 12.0, 0.9, 0.8, kinds=kinds)
        for name in ("gold en", "gold ja", "gold")
        for method in ("cosine", OURS)
    ]
    rows.append(Row("Mohler 2011", OURS, 9, 0.6, 0.5, 0.7, 0.6, 17.0))
    return Result(
        "judge/1",
        rows,
        {"good": (1, 80.0), "wrong": (1, 5.0)},
        {OURS: 41.26},
        {"SAF English (saf.jsonl.gz)": "github.com/SebOchs/SAF"},
        {"ja and en": 4.25},
        (Mistake(GOOD, 60, ("said, but not found",)),),
        {"en": Agreement(1, 0.9, 4.0), "ja": Agreement(1, 0.9, 4.0)},
        InManners(
            [("en", "2", "0.800", "15.0", "17.0")],
            [("swapped", "2", "12", "20", "18", "22", "–")],
            [("contradicted", "3", "0.80", "0.50")],
            (60, 66),
            (Mistake(GOOD, 50, ()),),
        ),
        InManners(
            [("ja", "7", "0.700", "20.0", "21.0")], [("denied", "7", "15", "33", "–", "33", "–")], [], (0, 0), ()
        ),
    )


def test_the_page_holds_every_table() -> None:
    text = page(result())
    assert "| cosine | 0.900 | 0.80–0.95 | 0.850 | 12.0 | 0.900 | 0.800 | – |" in text
    assert "| **ours** | **0.600** | **0.50–0.70** | **0.600** | **17.0** |" in text
    assert "| good | 1 | 80 | 70 | 70 | 70 |" in text
    assert "| ja and en | 4.2 |" in text
    assert "| swapped | 2 | 12 | 20 | 18 | 22 | – |" in text
    assert "| ja | 7 | 0.700 | 20.0 | 21.0 |" in text
    assert "| denied | 7 | 15 | 33 | – | 33 | – |" in text
    assert "Replies to a probe told right from wrong: 60 of 66." in text
    assert "| learning-rate/en/01 (good) | 80 | 60 | It \\| diverges. | said, but not found |" in text
    assert "- SAF English (saf.jsonl.gz): was not there. It comes from github.com/SebOchs/SAF." in text


def test_the_screen_shows_the_same_and_says_how_to_name_the_folder() -> None:
    shown = io.StringIO()
    screen.show(result(), Console(file=shown, width=80))
    assert ["ours", "0.600", "0.50–0.70", "0.600", "17.0", "–", "–", "–", "–"] in [
        line.split() for line in shown.getvalue().splitlines()
    ]
    assert "make benchmark DATA=folder" in shown.getvalue()


def test_a_number_that_is_not_there_is_a_dash() -> None:
    assert (number(float("nan")), number(0.12345), number(12.34, 1)) == ("–", "0.123", "12.3")


def test_what_was_encoded_once_is_kept(tmp_path: Path) -> None:
    first, second = ToyEncoder(), ToyEncoder()
    (fresh,), (kept,) = Kept(first, tmp_path).tokens(["a loss"]), Kept(second, tmp_path).tokens(["a loss"])
    assert (first.encoded, second.encoded) == (["a loss"], [])
    assert (kept.texts, kept.spans) == (fresh.texts, fresh.spans)
    assert (kept.vectors == fresh.vectors).all()


class CountingRelations(LexicalRelations):
    """Remembers which statements it was asked about."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def relate(self, statements: Sequence[str], text: str) -> Probabilities:
        self.asked += statements
        return super().relate(statements, text)


def test_what_was_related_once_is_kept(tmp_path: Path) -> None:
    first, second = CountingRelations(), CountingRelations()
    fresh = KeptRelations(first, tmp_path).relate(["it falls", "it grows"], "it grows")
    kept = KeptRelations(second, tmp_path).relate(["it grows", "it stays", "it falls"], "it grows")
    assert (first.asked, second.asked) == (["it falls", "it grows"], ["it stays"])
    assert (kept[[2, 0]] == fresh).all()
    assert KeptRelations(second, tmp_path).relate([], "it grows").shape == (0, 4)
    assert not (KeptRelations(second, tmp_path).relate(["it grows"], "it falls") == fresh[1]).all()


def test_the_same_answers_are_two_a_question_in_three_ways() -> None:
    answers = same_answer.load()
    wanted = sorted(
        (question.id, kind) for question in load_bank("deep-learning").questions for kind in ("good", "partial")
    )
    assert sorted((answer.question, answer.kind) for answer in answers) == wanted
    assert all(answer.en.isascii() and not answer.ja.isascii() for answer in answers)


def test_differences_are_by_pair() -> None:
    assert same_answer.differences([(80, 70, 90), (40, 44, 40)]) == {
        "ja and en": 7.0,
        "ja and mixed": 5.0,
        "en and mixed": 12.0,
    }


def test_the_agreement_is_what_was_written(tmp_path: Path) -> None:
    write(result().agreement, tmp_path / "agreement.json")
    assert '"pearson": 0.9' in (tmp_path / "agreement.json").read_text()
