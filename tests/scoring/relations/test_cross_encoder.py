"""Any NLI cross-encoder takes the embedded model's place; here small ones of two layers, made on the spot."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

from scoring import EncoderUnavailable, load_relations
from scoring.relations.model import RELATIONS

pytestmark = pytest.mark.model
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "loss", "diverges", "converges", "too", "high", "low"]


def cross_encoder(folder: Path, labels: list[str]) -> str:
    vocabulary = {word: place for place, word in enumerate(WORDS)}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    fast: Any = PreTrainedTokenizerFast
    special = {"pad_token": "[PAD]", "unk_token": "[UNK]", "cls_token": "[CLS]", "sep_token": "[SEP]"}
    fast(tokenizer_object=tokenizer, **special).save_pretrained(folder)
    config = BertConfig(
        vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=32,
        id2label=dict(enumerate(labels)), label2id={name: n for n, name in enumerate(labels)},
    )  # fmt: skip
    BertForSequenceClassification(config).save_pretrained(folder)
    return str(folder)


def test_its_labels_are_read_from_its_configuration_in_any_order(tmp_path: Path) -> None:
    relations = load_relations(cross_encoder(tmp_path, ["contradiction", "entailment", "neutral"]))
    found = relations.relate(["the loss diverges", "the loss converges"], "too high the loss diverges. too low")
    assert found.shape == (2, len(RELATIONS))
    np.testing.assert_allclose(found.sum(axis=1), 1.0, atol=1e-5)
    assert (found[:, RELATIONS.index("partly")] == 0).all()
    assert str(tmp_path) in relations.name


def test_a_model_without_entailment_is_refused_in_a_sentence_that_names_the_default(tmp_path: Path) -> None:
    model = cross_encoder(tmp_path, ["positive", "negative", "neutral"])
    with pytest.raises(EncoderUnavailable, match=r"entailment, neutral and contradiction.*MENSETSU_RELATION=embedded"):
        load_relations(model)


def test_a_folder_that_is_no_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EncoderUnavailable, match="MENSETSU_RELATION=embedded"):
        load_relations(str(tmp_path / "nothing"))
