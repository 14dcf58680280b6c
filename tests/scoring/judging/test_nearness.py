"""How near questions are to what somebody writes about themselves."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from bot.interview.fitting import fits, nearest_bank
from bot.interview.session import Introduction
from bot.runner import Grader, Library
from questions import load_bank
from scoring import Judge
from scoring.encoders.encoder import Vectors
from scoring.judging.nearness import nearness
from tests import shipped
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.lexical_relations import LexicalRelations

QUESTIONS = load_bank("deep-learning").questions


class Counting(LexicalEncoder):
    """Counts what it encodes."""

    encoded = 0

    def sentences(self, texts: Sequence[str]) -> Vectors:
        self.encoded += len(texts)
        return super().sentences(texts)


def test_each_question_gets_the_sentence_that_it_is_nearest_to() -> None:
    said = "The learning rate was too high. We shipped on a Friday."
    found = nearness(LexicalEncoder(), said, QUESTIONS, None)
    assert [each.question for each in found] == list(range(len(QUESTIONS)))
    nearest = {QUESTIONS[each.question].id: each.sentence for each in found}
    assert nearest["learning-rate"] == "The learning rate was too high"
    assert {each.sentence for each in found} <= {"The learning rate was too high", "We shipped on a Friday"}


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


# Questions of which each is to be among the nearest three.
PEOPLE = {
    "For my thesis I classified X-ray pictures with convolutional networks.": {"cnn-parameters-image-size"},
    "卒業研究では、畳み込みニューラルネットワークでX線画像を分類しました。": {"cnn-parameters-image-size"},
    "I look after the databases of a bank: indexes, slow queries, deadlocks.": {"database-index"},
    "銀行のデータベースを担当し、インデックスの設計やデッドロックの調査をしてきました。": {"database-index"},
    "I design experiments for a travel site. We test two versions of a page and look at the p-values.": {
        "p-value",
        "ab-testing",
    },
    "旅行サイトで2つのページを比べる実験を設計し、p値を見て判断しています。": {"p-value", "ab-testing"},
    "I keep models alive in production and get paged when the input data drifts.": {"model-drift"},
    "本番環境のモデルを運用していて、入力データの分布が変わると呼び出されます。": {"model-drift"},
    "We fine-tune large language models with adapters because the GPUs are small.": {"lora"},
    "GPUが小さいので、大規模言語モデルをアダプタでファインチューニングしています。": {"lora"},
}
# Who names a term need not say more.
PEOPLE |= {
    "I am a backend developer. TCP and TLS are what I do every day.": {"tcp-udp", "tls-handshake"},
    "バックエンドの開発者で、TCPとTLSを毎日扱っています。": {"tcp-udp", "tls-handshake"},
}
BANKS = {
    "I wrote servers in Java and know my way around threads, locks and memory.": "computer-science",
    "Javaでサーバーを書いてきたので、スレッドやロック、メモリには詳しいです。": "computer-science",
    "I plan surveys, test hypotheses and report confidence intervals.": "statistics",
    "調査を計画し、仮説を検定して信頼区間を報告するのが仕事です。": "statistics",
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
    return Grader(Library(), lambda: Judge(shipped.encoder(), LexicalRelations(), folder))


def compared(grader: Grader, text: str) -> Introduction:
    found = grader.near(text)
    assert found is not None
    assert found.text == text
    return found


@pytest.mark.model
@pytest.mark.parametrize("text", PEOPLE)
def test_an_introduction_finds_its_questions(grader: Grader, text: str) -> None:
    found = compared(grader, text)
    assert fits(found)
    assert PEOPLE[text] <= {each.question for each in found.nearby[:3]}


@pytest.mark.model
@pytest.mark.parametrize("text", BANKS)
def test_an_introduction_finds_its_bank(grader: Grader, text: str) -> None:
    assert nearest_bank(compared(grader, text), Library().names()) == BANKS[text]


@pytest.mark.model
@pytest.mark.parametrize("text", OTHERS)
def test_people_of_other_trades_fit_nothing(grader: Grader, text: str) -> None:
    assert not fits(compared(grader, text))


def test_where_there_is_no_encoder_nothing_can_be_compared(caplog: pytest.LogCaptureFixture) -> None:
    def fails() -> Judge:
        raise OSError("no weights")

    assert Grader(Library(), fails).near("I trained CNNs.") is None
    assert "could not be compared" in caplog.text
