from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from questions import load_bank
from scoring import Encoder, EncoderUnavailable, Judge, WeightsDiffer, load_encoder
from scoring.encoders.loading import check_weights
from tests import shipped
from tests.scoring.build import LEARNING_RATE
from tests.scoring.lexical_relations import LexicalRelations


def test_other_weights_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "model.safetensors"
    file.write_bytes(b"other weights")
    with pytest.raises(WeightsDiffer, match="not the expected ones"):
        check_weights(file)


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(EncoderUnavailable, match="cannot be read"):
        check_weights(tmp_path / "model.safetensors")


@pytest.mark.model
def test_a_folder_that_is_no_model_is_refused_in_a_sentence_that_names_the_default(tmp_path: Path) -> None:
    with pytest.raises(EncoderUnavailable, match="MENSETSU_MODEL=embedded"):
        load_encoder(str(tmp_path))


@pytest.mark.model
def test_a_family_that_wants_a_prefix_gets_it_and_places_stay_those_of_the_text(tiny: Path, tmp_path: Path) -> None:
    family = tmp_path / "tiny-e5"
    shutil.copytree(tiny, family)
    plain, prefixed = load_encoder(str(tiny)), load_encoder(str(family))
    text = "the loss diverges"
    np.testing.assert_array_equal(prefixed.sentences([text]), plain.sentences([f"query: {text}"]))
    (tokens,), (wanted,) = prefixed.tokens([text]), plain.tokens([f"query: {text}"])
    assert tokens.texts == ("the", "loss", "diverges")
    assert tokens.spans == plain.tokens([text])[0].spans
    np.testing.assert_array_equal(tokens.vectors, wanted.vectors[1:])


@pytest.fixture(scope="module")
def embedded() -> Encoder:
    return shipped.encoder()


@pytest.mark.model
def test_any_sentence_transformers_model_works(tiny: Path) -> None:
    encoder = load_encoder(str(tiny))
    (tokens,) = encoder.tokens(["the loss, NaN"])
    assert tokens.texts == ("the", "loss", "NaN")
    assert tokens.spans == ((0, 3), (4, 8), (10, 13))
    np.testing.assert_allclose(np.linalg.norm(tokens.vectors, axis=1), 1, atol=1e-5)
    assert encoder.sentences(["a", "b"]).shape == (2, 16)
    assert Judge(encoder, LexicalRelations()).assess(LEARNING_RATE, "If it is too high, the loss diverges.").score >= 0


@pytest.mark.model
@pytest.mark.parametrize("text", ["the loss diverges", "損失が発散する", "lossがdivergeする", "If 学習率 is high"])
def test_the_embedded_encoder_gives_unit_vectors_and_places(embedded: Encoder, text: str) -> None:
    (sentence,) = embedded.sentences([text])
    (tokens,) = embedded.tokens([text])
    assert np.linalg.norm(sentence) == pytest.approx(1, abs=1e-5)
    np.testing.assert_allclose(np.linalg.norm(tokens.vectors, axis=1), 1, atol=1e-5)
    assert all(0 <= start < end <= len(text) for start, end in tokens.spans)


@pytest.mark.model
def test_a_text_gets_the_same_vector_alone_and_among_others(embedded: Encoder) -> None:
    texts = ["the loss diverges", "a much longer text about something else altogether, with many words", "loss"]
    together = embedded.sentences(texts)
    for text, vector in zip(texts, together, strict=True):
        np.testing.assert_array_equal(embedded.sentences([text])[0], vector)


@pytest.mark.model
@pytest.mark.parametrize(
    ("reply", "least", "most"),
    [
        ("If you crank it up too far the loss blows up, and with a tiny one training takes for ages.", 60, 100),
        ("With a value that is far too large the updates jump over the minimum and the loss explodes.", 30, 75),
        ("大きすぎると最小値を通り越してロスが爆発し、小さすぎるとなかなか学習が進みません。", 60, 100),
        ("A confusion matrix counts true and false positives.", 0, 14),
        ("不均衡なデータでは少数クラスをオーバーサンプリングします。", 0, 14),
    ],
)
def test_the_embedded_judge_on_free_replies(reply: str, least: int, most: int) -> None:
    assert least <= shipped.judge().assess(LEARNING_RATE, reply).score <= most


@pytest.mark.model
@pytest.mark.parametrize(
    "reply",
    [
        "高すぎると学習がとても遅くなり、低すぎると損失が発散します。",
        "If it is too high, training becomes very slow. If it is too low, the loss diverges.",
    ],
)
def test_a_swapped_reply_contradicts_and_names_the_mistakes(reply: str) -> None:
    assessment = shipped.judge().assess(LEARNING_RATE, reply)
    assert assessment.score < 20
    assert {"high-is-slow", "low-diverges"} <= {finding.contrast for finding in assessment.findings}


@pytest.mark.model
@pytest.mark.parametrize(
    "reply",
    [
        "A more complex model has less bias and more variance.",
        "A more complex model has less bias and more variance. A simple one underfits: high bias, low variance.",
        "バイアスは予測の平均と正解との系統的なずれ、バリアンスは訓練データによる予測のばらつきです。",
    ],
)
def test_a_true_sentence_about_both_sides_is_not_accused(reply: str) -> None:
    question = load_bank("deep-learning").question("bias-variance-tradeoff")
    assessment = shipped.judge().assess(question, reply)
    assert "contradicted" not in {finding.status for finding in assessment.findings}
