"""Cues are read off a sentence: who acted, when, and whether it was so or would be."""

from __future__ import annotations

import pytest

from scoring.stories.cues import cues, is_praise, only_group


@pytest.mark.parametrize(
    ("sentence", "given", "not_given"),
    [
        ("I rang the printer myself.", {"own", "past"}, {"group", "hypothetical"}),
        ("We moved the machines together.", {"group", "past"}, {"own"}),
        ("I would talk to both of them.", {"own", "hypothetical"}, {"learned"}),
        ("Complaints fell from nine to two.", {"number", "change"}, {"own"}),
        ("Next time I'd ask first.", {"learned", "own"}, {"past"}),
        ("I had to choose by noon.", {"duty", "own"}, {"group"}),
        ("I told her that I didn't know.", {"unknowing", "past"}, {"group"}),
        ("You should always communicate.", {"general"}, {"own", "past"}),
        ("私は一人ずつ話を聞きました。", {"own", "past"}, {"group"}),
        ("私たちは手分けして電話をかけました。", {"group", "past"}, {"own"}),
        ("もし対立が起きたら、話を聞くと思います。", {"hypothetical"}, {"past"}),
        ("苦情は15件から2件に減りました。", {"number", "change", "past"}, {"own"}),
        ("次は最初に相談します。", {"learned"}, {"past"}),
        ("金曜までに決めなければなりませんでした。", {"duty", "past"}, {"group"}),
        ("分かりませんと正直に伝えました。", {"unknowing", "past"}, {"group"}),
        ("私の長所は粘り強さです。", {"virtue", "own"}, {"past"}),
        ("自分たちで企画を作りました。", {"past"}, {"own"}),
    ],
)
def test_a_sentence_gives_these_cues_and_not_those(sentence: str, given: set[str], not_given: set[str]) -> None:
    found = set(cues(sentence))
    assert given <= found
    assert not found & not_given


def test_full_width_letters_change_nothing() -> None:
    assert cues("Ｉ ｒａｎｇ １５ ｓｈｏｐｓ．") == cues("I rang 15 shops.")


@pytest.mark.parametrize("sentence", ["We called everyone.", "みんなで話し合いました。", "チームで分担しました。"])
def test_a_group_acts(sentence: str) -> None:
    assert only_group(sentence)


@pytest.mark.parametrize(
    "sentence", ["We met, and I wrote it down.", "I called them.", "みんなに私から電話しました。", "電話しました。"]
)
def test_the_teller_acts(sentence: str) -> None:
    assert not only_group(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It went well.",
        "In the end it was a success and everybody was happy.",
        "うまくいきました。",
        "無事に終わりました。",
    ],
)
def test_praise_alone_says_nothing_by_which_one_would_know(sentence: str) -> None:
    assert is_praise(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It went well: 40 guests came.",
        "The queue went from nine people to three.",
        "無事に200人を迎えました。",
        "契約は更新されました。",
    ],
)
def test_an_outcome_with_something_to_see_is_more_than_praise(sentence: str) -> None:
    assert not is_praise(sentence)
