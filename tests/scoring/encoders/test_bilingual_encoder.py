"""The bilingual encoder, with the weights that ship."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import torch

from scoring.encoders.bilingual_encoder import BilingualEncoder
from scoring.encoders.bilingual_files import FOLDER, PIECES, WEIGHTS, check_files
from scoring.encoders.bilingual_weights import pack, unpacked
from scoring.encoders.body import WIDTH, Body
from scoring.encoders.loading import EMBEDDED_PACKAGE, embedded_folder
from scoring.errors import EncoderUnavailable, WeightsDiffer

pytestmark = pytest.mark.model

TRANSLATIONS = [
    ("学習率が高すぎると損失が発散する。", "If the learning rate is too high, the loss diverges."),
    ("活性化関数がないと層を重ねても線形のままです。", "Without activation functions, stacked layers stay linear."),
    ("少数クラスをオーバーサンプリングする。", "Oversample the minority class."),
    ("一エポックは訓練データ全体を一回見ること。", "One epoch is one pass over the whole training set."),
    ("検証データでハイパーパラメータを選ぶ。", "Choose hyperparameters on the validation data."),
    ("顔のベクトル同士のコサイン類似度を測る。", "Measure the cosine similarity between the face vectors."),
    ("今日はとても良い天気ですね。", "The weather is very nice today."),
]
MIXED = [
    ("learning rateが高すぎるとlossがdivergeする。", 0),
    ("activation functionがないとlayerを重ねてもlinearのまま。", 1),
    ("minority classをoversamplingする。", 2),
    ("1 epochはtraining data全体を1回見ること。", 3),
]


@pytest.fixture(scope="module")
def encoder() -> BilingualEncoder:
    return BilingualEncoder(embedded_folder())


def test_a_japanese_sentence_lies_by_its_translation(encoder: BilingualEncoder) -> None:
    japanese, english = (encoder.sentences(side) for side in zip(*TRANSLATIONS, strict=True))
    similar = japanese @ english.T
    assert similar.argmax(axis=1).tolist() == list(range(len(TRANSLATIONS)))
    assert similar.diagonal().min() > 0.5


def test_a_mixed_sentence_lies_by_its_translation(encoder: BilingualEncoder) -> None:
    english = encoder.sentences([each for _, each in TRANSLATIONS])
    mixed = encoder.sentences([text for text, _ in MIXED])
    assert (mixed @ english.T).argmax(axis=1).tolist() == [place for _, place in MIXED]


def test_english_is_exactly_minilm(encoder: BilingualEncoder) -> None:
    from scoring.encoders.sentence_encoder import SentenceEncoder

    minilm = SentenceEncoder(str(embedded_folder()), EMBEDDED_PACKAGE, local=True)
    texts = [english for _, english in TRANSLATIONS] + ["Café №5: x = 3.2e-4 (naïve)", "ReLU", ""]
    np.testing.assert_allclose(encoder.sentences(texts), minilm.sentences(texts), atol=1e-5)
    for text in texts:
        (ours,), (theirs,) = encoder.tokens([text]), minilm.tokens([text])
        assert (ours.texts, ours.spans) == (theirs.texts, theirs.spans)
        np.testing.assert_allclose(ours.vectors, theirs.vectors, atol=1e-5)


def test_a_text_has_the_same_vector_in_any_company(encoder: BilingualEncoder) -> None:
    texts = [text for pair in TRANSLATIONS for text in pair] + [text for text, _ in MIXED] + ["", "損失", "the loss"]
    together = encoder.sentences([*texts, *texts])
    alone = np.concatenate([encoder.sentences([text]) for text in reversed(texts)])[::-1]
    np.testing.assert_array_equal(together, np.concatenate([alone, alone]))
    for found, text in zip(encoder.tokens(texts), texts, strict=True):
        (by_itself,) = encoder.tokens([text])
        np.testing.assert_array_equal(found.vectors, by_itself.vectors)


def test_tokens_are_words_in_place_and_meet_their_translations(encoder: BilingualEncoder) -> None:
    text = "学習率（LR）が高すぎると、lossが発散します。"
    (found,) = encoder.tokens([text])
    assert found.texts == tuple(text[start:end] for start, end in found.spans)
    assert {"学習率", "LR", "loss"} <= set(found.texts)
    np.testing.assert_allclose(np.linalg.norm(found.vectors, axis=1), 1, atol=1e-5)
    (english,) = encoder.tokens(["If the learning rate is too high, the loss diverges."])
    nearest = english.texts[int((found.vectors[found.texts.index("学習率")] @ english.vectors.T).argmax())]
    assert nearest in {"learning", "rate"}


@pytest.mark.parametrize("text", ["", " ", "。", "…！？", "🙂"])
def test_nothing_to_read_has_vectors_all_the_same(encoder: BilingualEncoder, text: str) -> None:
    assert encoder.sentences([text]).shape == (1, WIDTH)
    assert np.isfinite(encoder.sentences([text])).all()
    (tokens,) = encoder.tokens([text])
    assert tokens.vectors.shape == (0, WIDTH)


def test_no_texts_no_vectors(encoder: BilingualEncoder) -> None:
    assert encoder.sentences([]).shape == (0, WIDTH)


def test_the_shipped_files_are_the_known_ones() -> None:
    check_files()


@pytest.mark.parametrize("name", [PIECES, WEIGHTS])
def test_a_changed_or_missing_file_is_refused(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "bilingual"
    shutil.copytree(FOLDER, folder)
    with (folder / name).open("ab") as file:
        file.write(b" ")
    with pytest.raises(WeightsDiffer, match="Install mensetsu anew"):
        check_files(folder)
    (folder / name).unlink()
    with pytest.raises(EncoderUnavailable, match="Install mensetsu anew"):
        check_files(folder)


def test_packing_rounds_by_less_than_half_a_step(tmp_path: Path) -> None:
    torch.manual_seed(1)
    embeddings, body = torch.randn(5, WIDTH), Body()
    pack(embeddings, body, tmp_path / WEIGHTS)
    found, found_body = unpacked(tmp_path / WEIGHTS)
    step = embeddings.abs().amax(dim=1, keepdim=True) / 127
    assert ((found - embeddings).abs() <= step / 2 + 1e-6).all()
    assert torch.equal(found_body.norm.weight, body.norm.weight)
