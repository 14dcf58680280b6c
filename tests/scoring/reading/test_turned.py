"""Two sentences of the same words: which of them says the opposite of the other, and which the same."""

from __future__ import annotations

import pytest

from scoring.reading.refusals import refusals
from scoring.reading.terms import terms
from scoring.reading.turned import turned


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("Visitors must not feed the animals.", "Visitors may feed the animals."),
        ("The tenant must repair the roof.", "The tenant need not repair the roof."),
        ("The valve opens unless the pump runs.", "The valve opens if the pump runs."),
        ("A pupil can no longer change the essay.", "A pupil can still change the essay."),
        ("Drinking from the well is unsafe.", "Drinking from the well is safe."),
        ("Nobody guards the harbour.", "Somebody guards the harbour."),
        ("The wolf chased the shepherd.", "The shepherd chased the wolf."),
        ("The wolf chased the shepherd.", "The wolf was chased by the shepherd."),
        ("The museum lends paintings to the school.", "The school lends paintings to the museum every spring."),
        ("The moon is smaller than the earth.", "The earth is smaller than the moon."),
        ("Mercury is denser than water.", "Mercury is less dense than water."),
        ("Spain beat England.", "Spain were beaten by England."),
        ("The seller sent the buyer a note.", "The buyer sent the seller a note."),
        ("The list is immutable.", "The list is mutable."),
        ("The oil is stirred into the vinegar.", "You stir the vinegar into the oil, drop by drop."),
        ("A road name to a postcode.", "A postcode to a road name."),
        ("この処理は非同期です。", "この処理は同期です。"),
        ("廊下を走ってはいけません。", "廊下を走ってもかまいません。"),
        ("鍵を返さなければなりません。", "鍵を返さなくてもよいです。"),
        ("許可がなければ撮影できません。", "許可がなくても撮影できます。"),
        ("雨が降れば試合が中止されるとは限りません。", "雨が降れば試合は必ず中止されます。"),
        ("猫が鼠を追いかけました。", "鼠が猫を追いかけました。"),
        ("モジュールAがモジュールBに依存します。", "モジュールBがモジュールAに依存します。"),
        ("重複してはいけません。", "重複してもかまいません。"),
        ("猫が鼠を追いかけました。", "猫が鼠に追いかけられました。"),
        ("部長が課長に報告します。", "課長が部長に報告します。"),
        ("この薬は子供には無効です。", "この薬は子供に効きます。"),
    ],
)
def test_a_sentence_that_says_the_opposite_in_the_same_words(statement: str, sentence: str) -> None:
    assert turned(statement, sentence) is True


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("Visitors must not feed the animals.", "Visitors are never allowed to feed the animals."),
        ("No two pupils share a desk.", "A desk is never shared between pupils."),
        ("Drinking from the well is unsafe.", "Drinking from the well is not safe."),
        ("The wolf chased the shepherd.", "The shepherd was chased by the wolf."),
        ("Spain beat England.", "England was beaten by Spain."),
        ("The wall fell in the autumn.", "In the autumn the wall has fallen."),
        ("The moon is smaller than the earth.", "The earth is larger than the moon."),
        ("Mercury is denser than water.", "Water is less dense than mercury."),
        ("Copper differs from brass.", "Brass differs from copper."),
        ("The capital of Chile is Santiago.", "Santiago is the capital of Chile, not Lima."),
        ("Not every bird can fly.", "Some birds cannot fly, so no."),
        ("金は銀より重い。", "銀のほうが金より軽い。"),
        ("許可がなければ撮影できません。", "撮影には許可が要ります。"),
        ("許可がなければ撮影できません。", "許可がないと撮影はできません。"),
        ("猫が鼠を追いかけました。", "鼠が猫に追いかけられました。"),
        ("会社が給料から税金を天引きします。", "給料からは会社によって税金が天引きされます。"),
        ("富士山は浅間山より高い。", "浅間山は富士山より低い。"),
        ("塩を胡椒より先に入れます。", "胡椒は塩の後に入れます。"),
        ("部長が課長に報告します。", "報告は部長から課長に行きます。"),
        ("The wolf chased the shepherd.", "The shepherd slept."),
        ("Pour the acid into the water.", "Stir."),
    ],
)
def test_a_sentence_that_does_not(statement: str, sentence: str) -> None:
    assert turned(statement, sentence) is not True


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("Visitors must not feed the animals.", "Feeding the animals is not allowed to visitors."),
        ("A primary key must not be null.", "Null is never allowed in a primary key."),
        ("この薬は子供には効きません。", "この薬は子供には無効です。"),
    ],
)
def test_a_denial_in_other_words_is_the_same_denial(statement: str, sentence: str) -> None:
    assert turned(statement, sentence) is False


def test_who_denies_something_else_does_not_say_the_same() -> None:
    assert turned("A whale is not a fish but a mammal.", "A whale is a fish, not a mammal.") is None
    assert turned("例外は無視せずに記録すべきです。", "例外は記録せずに無視すべきです。") is None


def test_words_of_the_question_may_be_left_out() -> None:
    asked = tuple(term.key for term in terms("May visitors feed the animals?"))
    assert turned("Visitors must not feed the animals.", "They may feed animals.", asked) is True
    assert turned("Visitors must not feed the animals.", "They may feed animals.") is None


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("No, it is not only quick.", 0),
        ("It is neither cheap nor quick.", 1),
        ("It does not run without power.", 2),
        ("行かなければなりません", 0),
        ("行かなくてもかまいません", 1),
        ("行ってはいけません", 1),
        ("行くとは限りません", 1),
        ("間違いなく必ず行きます", 0),
        ("いいえ、行かないわけではありません", 2),
    ],
)
def test_how_often_a_sentence_says_no(sentence: str, count: int) -> None:
    assert refusals(sentence) == count
