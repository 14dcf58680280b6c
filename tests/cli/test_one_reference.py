"""A question with one reference answer, added to a bank of one's own: it is checked and grades the same minute."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.shell import run

BANK = """
id: own
title: {en: My own questions}
questions: [dropout]
"""

DROPOUT = """
id: dropout
ask:
  en: What is dropout, and why is it used?
  ja: ドロップアウトとは何ですか。なぜ使うのですか。
answers:
  full:
    en: >-
      Dropout sets randomly chosen activations to zero in each training step. The network cannot rely on single units,
      which reduces overfitting. At inference nothing is dropped.
    ja: >-
      ドロップアウトは、学習の各ステップでランダムに選んだユニットの出力を0にします。
      特定のユニットに頼れなくなるので、過学習が減ります。推論時には何も落としません。
"""

REPLIES = {
    "en": {
        "good": "In every training step some randomly chosen units are set to zero. So the network can't depend on "
        "single units and overfits less. When predicting, nothing is dropped.",
        "partial": "It reduces overfitting, since the network can't rely on single units.",
        "wrong": "Dropout removes whole training examples before training, to save memory.",
        "off topic": "A confusion matrix counts how often each class is predicted as each other class.",
    },
    "ja": {
        "good": "学習のたびに、ランダムに選ばれたユニットの出力を0にします。"
        "特定のユニットに依存しなくなるので、過学習を抑えられます。推論のときは落としません。",
        "partial": "特定のユニットに頼れなくなるので、過学習が減ります。",
        "wrong": "学習データの一部を最初に削除して、メモリを節約する方法です。",
        "off topic": "混同行列は、どのクラスをどのクラスと予測したかを数えた表です。",
    },
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("banks")
    (folder / "own").mkdir()
    (folder / "own" / "bank.yaml").write_text(BANK, encoding="utf-8")
    (folder / "own" / "dropout.yaml").write_text(DROPOUT, encoding="utf-8")
    return folder


def test_it_passes_the_check(folder: Path) -> None:
    done = run(folder / "data", "check", "own", MENSETSU_BANKS=str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    assert "keypoints: has none, so each sentence of the answer counts as one" in done.stdout
    assert "Nothing to mend." in done.stdout


@pytest.mark.model
def test_replies_are_scored_in_the_order_of_their_worth(folder: Path) -> None:
    lines = [
        json.dumps({"id": f"{language} {kind}", "question": "dropout", "answer": reply})
        for language, replies in REPLIES.items()
        for kind, reply in replies.items()
    ]
    done = run(folder / "data", "grade", "--bank", "own", typed="\n".join(lines), MENSETSU_BANKS=str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    scores = {row["id"]: row["score"] for row in map(json.loads, done.stdout.splitlines())}
    for language in REPLIES:
        good, partial, wrong, off_topic = (scores[f"{language} {kind}"] for kind in REPLIES[language])
        # A sentence of the reference, word for word, leaves no doubt: a third of it is worth more than a third.
        assert good >= 70
        assert 75 > partial > wrong >= off_topic
        assert good > partial
        assert off_topic <= 10
