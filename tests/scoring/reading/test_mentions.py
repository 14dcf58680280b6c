"""The terms that questions are about, and which of them a reply mentions."""

from __future__ import annotations

import pytest

from questions import packaged
from scoring import mentions, terms_of

TERMS = terms_of({each.id: (each.title.to("en"), each.title.to("ja")) for each in packaged().questions if each.title})


@pytest.mark.parametrize(
    ("reply", "found"),
    [
        ("I would add dropout.", {"dropout": "dropout"}),
        ("Dropoutを入れます。", {"dropout": "Dropout"}),
        ("ドロップアウトを入れます。", {"dropout": "ドロップアウト"}),
        ("Then batch normalisation helps.", {"batch-normalization": "batch normalisation"}),
        ("次にバッチ正規化を試します。", {"batch-normalization": "バッチ正規化"}),
        ("I'd lower the learning rate first.", {"learning-rate": "learning rate"}),
        ("A random forest needs no scaling.", {"random-forest-boosting": "random forest"}),
        ("The data lies on the heap and the stack.", {"stack-heap": "heap"}),
        ("活性化関数がないと線形のままです。", {"activation-functions": "活性化関数"}),
    ],
)
def test_a_term_is_found_in_either_language(reply: str, found: dict[str, str]) -> None:
    assert mentions(reply, TERMS) == found


@pytest.mark.parametrize(
    "reply",
    [
        "",
        "We sample at random in the forest of options.",
        "Each layer has weights and a bias.",
        "The process takes long, and the loss is too high.",
        "損失が高すぎる場合は、値を低くします。",
        "The data is split, and the model is tested.",
        "GANs generate pictures.",
    ],
)
def test_what_may_be_said_of_anything_is_no_mention(reply: str) -> None:
    assert mentions(reply, TERMS) == {}


def test_what_several_titles_name_is_no_term_of_any() -> None:
    titles = {"one": ("Dropout", "ドロップアウト"), "two": ("Dropout again", "ドロップアウト再び")}
    assert mentions("dropout", terms_of(titles)) == {}
