"""Fillers, hedges and openness are told from the same words where they are something else."""

from __future__ import annotations

import pytest

from speech.habits import fillers, hedges, is_open


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Um, it is, like, an optimiser, you know, and uh it steps.", 4),
        ("I mean, it falls. You know, it really falls.", 2),
        ("It is like like a hill.", 1),
        ("It looks like a hat, like a cat.", 0),
        ("You know that it falls, and I mean the loss.", 0),
        ("An umbrella, an error, a hummed term.", 0),
        ("えーと、学習率は、まあ、なんか、歩幅です。", 3),
        ("えっと学習率は歩幅です。例えば、あの、大きいと発散します。", 2),
        ("うーん、あのー、そのー、どうでしょう。", 3),
        ("あの方法はまあまあ良く、なんかの理由でその損失が下がります。", 0),
        ("ええ、そうです。ううん、違います。", 0),
    ],
)
def test_fillers_are_counted_and_words_are_not(text: str, count: int) -> None:
    assert fillers(text) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("I think it maybe falls, probably.", 3),
        ("It’s kind of slow, if I’m not mistaken.", 2),
        ("This kind of data is a sort of image; what kind of error, the other kind of error?", 0),
        ("A probably approximately correct learner thinks.", 0),
        ("たぶん下がると思います。そうかもしれません。", 3),
        ("説明しようと思います。損失が下がります。思い出すのは難しいです。", 0),
    ],
)
def test_hedges_are_counted_and_terms_and_intentions_are_not(text: str, count: int) -> None:
    assert hedges(text) == count


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        ("I don't know the exact value, but I would look at the validation curve.", True),
        ("I’m not sure about the constant; I’d start by checking the paper.", True),
        ("I don't know.", False),
        ("I would look at the validation curve.", False),
        ("I would check the logs, but the rest I don't know.", False),
        ("正確な値は分かりませんが、学習曲線を確認します。", True),
        ("使ったことがありませんが、まず公式の資料を調べてみます。", True),
        ("わかりません。", False),
        ("学習曲線を確認します。", False),
    ],
)
def test_it_is_open_to_say_what_is_not_known_and_where_one_would_look(text: str, is_it: bool) -> None:
    assert is_open(text) is is_it
