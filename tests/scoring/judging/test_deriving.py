from __future__ import annotations

from typing import Any

from questions import Question, Text
from scoring import derived


def question(**answers: Any) -> Question:
    return Question.model_validate({"id": "q", "ask": {"en": "Why?", "ja": "なぜ？"}, "answers": answers})


def test_each_sentence_is_a_point() -> None:
    points = derived(
        question(full={"en": "The loss diverges. Training is slow.", "ja": "損失が発散する。学習が遅い。"})
    )
    assert [point.id for point in points] == ["point-1", "point-2"]
    assert points[0].point == Text(en="The loss diverges", ja="損失が発散する")
    assert points[1].paraphrases.ja == ("学習が遅い",)


def test_what_an_answer_asks_itself_is_no_point() -> None:
    points = derived(question(full={"en": "It locks. What helps? Processes do.", "ja": "鍵です。では？並べます。"}))
    assert [point.point.en for point in points] == ["It locks", "Processes do"]
    assert [point.point.ja for point in points] == ["鍵です", "並べます"]
    (alone,) = derived(question(full={"en": "Who knows?"}))
    assert alone.point.en == "Who knows"


def test_where_a_language_has_fewer_sentences_the_last_ones_join() -> None:
    points = derived(question(full={"en": "It diverges. It is slow. It stops.", "ja": "発散する。遅くなって止まる。"}))
    assert [point.point.en for point in points] == ["It diverges", "It is slow It stops"]
    assert [point.point.ja for point in points] == ["発散する", "遅くなって止まる"]


def test_one_language_is_enough() -> None:
    (point,) = derived(question(full={"ja": "損失が発散する。"}))
    assert point.point == Text(ja="損失が発散する")
    assert point.paraphrases.en == ()


def test_another_reference_is_another_way_to_say_the_only_point() -> None:
    (point,) = derived(question(full={"en": "The gap."}, others=[{"en": "They are not connected. At all."}]))
    assert point.paraphrases.en == ("The gap", "They are not connected. At all.")


def test_sentences_of_another_reference_go_to_the_point_that_they_share_words_with() -> None:
    points = derived(
        question(
            full={"en": "The loss diverges. Training takes long."},
            short={"en": "Training takes ages."},
            others=[{"en": "Then the loss diverges or oscillates. Bananas."}],
        )
    )
    assert points[0].paraphrases.en == ("The loss diverges", "Then the loss diverges or oscillates")
    assert points[1].paraphrases.en == ("Training takes long", "Training takes ages")


def test_an_answer_without_words_is_a_point_as_it_is() -> None:
    (point,) = derived(question(full={"en": "!?"}))
    assert point.point.en == "!?"
