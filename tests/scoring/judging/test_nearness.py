"""How near questions are to what somebody writes about themselves."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.interview.fitting import FITS_FROM, nearest_bank
from bot.interview.session import Introduction
from bot.runner import Grader, Library
from questions import load_bank
from scoring import Judge, load_encoder
from scoring.encoders.encoder import Vectors
from scoring.judging.nearness import nearness
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.lexical_relations import LexicalRelations

QUESTIONS = load_bank("deep-learning").questions


class Counting(LexicalEncoder):
    """Counts what it encodes."""

    encoded = 0

    def sentences(self, texts: list[str]) -> Vectors:  # type: ignore[override]
        self.encoded += len(texts)
        return super().sentences(texts)


def test_each_question_gets_the_sentence_that_it_is_nearest_to() -> None:
    said = "The learning rate was too high. I trained on imbalanced data."
    found = nearness(LexicalEncoder(), said, QUESTIONS, None)
    assert [each.question for each in found] == list(range(len(QUESTIONS)))
    nearest = {QUESTIONS[each.question].id: each.sentence for each in found}
    assert nearest["learning-rate"] == "The learning rate was too high."
    assert nearest["imbalanced-data"] == "I trained on imbalanced data."


def test_where_nothing_is_said_or_asked_nothing_is_near() -> None:
    assert nearness(LexicalEncoder(), " \n", QUESTIONS, None) == ()
    assert nearness(LexicalEncoder(), "I trained CNNs.", (), None) == ()


def test_the_questions_are_encoded_once(tmp_path: Path) -> None:
    first, again = Counting(), Counting()
    found = nearness(first, "I trained CNNs.", QUESTIONS, tmp_path)
    assert nearness(again, "I trained CNNs.", QUESTIONS, tmp_path) == found
    assert (first.encoded, again.encoded) == (1 + 3 * len(QUESTIONS), 1)
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"half a fi")
    assert nearness(LexicalEncoder(), "I trained CNNs.", QUESTIONS, tmp_path) == found
    assert np.load(file).shape[0] == 3 * len(QUESTIONS)


def test_where_nothing_can_be_kept_it_does_without(tmp_path: Path) -> None:
    taken = tmp_path / "a file"
    taken.write_text("")
    assert nearness(LexicalEncoder(), "I trained CNNs.", QUESTIONS, taken)


# Bank and questions that are to be near; none of these introductions was looked at when the likenesses were stated.
PEOPLE = {
    "For my thesis I classified X-ray pictures with convolutional networks.": (
        "deep-learning",
        {"cnn-parameters-image-size"},
    ),
    "卒業研究では、畳み込みニューラルネットワークでX線画像を分類しました。": (
        "deep-learning",
        {"cnn-parameters-image-size"},
    ),
    "I look after the databases of a bank: indexes, slow queries, deadlocks.": (
        "computer-science",
        {"database-index", "transactions"},
    ),
    "銀行のデータベースを担当し、インデックスの設計やデッドロックの調査をしてきました。": (
        "computer-science",
        {"database-index", "transactions"},
    ),
    "I design experiments for a travel site. We test two versions of a page and look at the p-values.": (
        "statistics",
        {"ab-testing", "p-value"},
    ),
    "旅行サイトで2つのページを比べる実験を設計し、p値を見て判断しています。": ("statistics", {"ab-testing", "p-value"}),
    "I keep models alive in production and get paged when the input data drifts.": ("ml-systems", {"model-drift"}),
    "本番環境のモデルを運用していて、入力データの分布が変わると呼び出されます。": ("ml-systems", {"model-drift"}),
    "We fine-tune large language models with adapters because the GPUs are small.": (
        "deep-learning-advanced",
        {"lora"},
    ),
    "GPUが小さいので、大規模言語モデルをアダプタでファインチューニングしています。": (
        "deep-learning-advanced",
        {"lora"},
    ),
}
OTHERS = (
    "I am a nurse and work in shifts at a hospital.",
    "病院で看護師をしていて、夜勤もあります。",
    "I play the trumpet in an orchestra and tour half of the year.",
    "オーケストラでトランペットを吹いていて、年の半分は公演で各地を回ります。",
)


@pytest.fixture(scope="module")
def grader(tmp_path_factory: pytest.TempPathFactory) -> Grader:
    folder = tmp_path_factory.mktemp("vectors")
    return Grader(Library(), lambda: Judge(load_encoder(), LexicalRelations(), folder))


def compared(grader: Grader, text: str) -> Introduction:
    found = grader.near(text)
    assert found is not None
    assert found.text == text
    return found


@pytest.mark.model
@pytest.mark.parametrize("text", PEOPLE)
def test_an_introduction_finds_its_bank_and_its_questions(grader: Grader, text: str) -> None:
    bank, wanted = PEOPLE[text]
    found = compared(grader, text)
    assert nearest_bank(found, Library().names()) == bank
    nearest = [each.question for each in found.nearby if each.bank == bank]
    assert wanted <= set(nearest[:3])


@pytest.mark.model
@pytest.mark.parametrize("text", OTHERS)
def test_people_of_other_trades_fit_nothing(grader: Grader, text: str) -> None:
    assert max((each.likeness for each in compared(grader, text).nearby), default=0.0) < FITS_FROM


def test_where_there_is_no_encoder_nothing_can_be_compared(caplog: pytest.LogCaptureFixture) -> None:
    def fails() -> Judge:
        raise OSError("no weights")

    assert Grader(Library(), fails).near("I trained CNNs.") is None
    assert "could not be compared" in caplog.text
