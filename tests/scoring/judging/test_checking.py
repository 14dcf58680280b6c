"""What will score badly is named with the number that was measured, the threshold and what to change."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from questions import Advice, Question
from scoring import Judge, measured
from scoring.judging.checking import LIMITS
from tests.scoring.build import LEARNING_RATE
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.lexical_relations import LexicalRelations

BANKS = Path(__file__).parents[3] / "docs" / "banks.md"


def content() -> dict[str, Any]:
    return LEARNING_RATE.model_dump(mode="json")


# Two things that a mistake exchanges: each wrong sentence is as like the right one as any other way to say it.
EXCHANGED: dict[str, Any] = {
    "ask": "What is the difference between a mutex and a semaphore?",
    "answers": "A mutex lets one thread in at a time. A semaphore lets a fixed number of threads in.",
    "keypoints": [
        {
            "id": "mutex",
            "tier": "core",
            "point": "a mutex lets one thread in at a time",
            "paraphrases": [
                "A mutex is held by a single thread.",
                "with a mutex, one thread enters and all others wait",
            ],
        },
        {
            "id": "semaphore",
            "tier": "core",
            "point": "a semaphore lets a fixed number of threads in",
            "paraphrases": ["A semaphore admits several threads.", "a semaphore counts how many threads may enter"],
        },
    ],
    "contrasts": [
        {
            "id": "swapped",
            "contradicts": "mutex",
            "wordings": ["A semaphore is held by a single thread.", "A semaphore lets one thread in at a time."],
            "correction": "That is the mutex.",
        },
        {
            "id": "swapped-back",
            "contradicts": "semaphore",
            "wordings": ["A mutex admits several threads.", "A mutex counts how many threads may enter."],
            "correction": "That is the semaphore.",
        },
    ],
}


def everything(folder: Path, changed: dict[str, Any]) -> tuple[Advice, ...]:
    return measured(Judge(LexicalEncoder(), LexicalRelations()), Question.model_validate(changed), folder)


def found(folder: Path, changed: dict[str, Any], name: str) -> list[Advice]:
    return [each for each in everything(folder, changed) if each.message.startswith(f"{name}: ")]


def test_a_contrast_that_counts_as_right_where_somebody_types_it(tmp_path: Path) -> None:
    changed = content()
    keypoint = changed["keypoints"][0]
    right = " ".join(keypoint["paraphrases"]["en"][0] for _ in range(5))
    changed["contrasts"][0].update({"contradicts": keypoint["id"], "wordings": {"en": [right]}})
    (advice,) = found(tmp_path, changed, "contrast counts as right")
    assert (advice.field, advice.weight, advice.threshold) == ("contrasts[high-is-slow].wordings.en", "mend", 50)
    assert advice.measured is not None
    assert advice.measured > 50
    assert f"{advice.measured} % (at most 50 %)" in advice.message


def test_nothing_is_to_be_mended_for_what_only_other_words_would_tell(tmp_path: Path) -> None:
    advice = everything(tmp_path, EXCHANGED)
    assert [each for each in advice if each.weight == "mend"] == []
    unknown = {each.field: each for each in advice if each.message.startswith("mistake unknown in other words: ")}
    first = unknown["contrasts[swapped].wordings.en"]
    assert (first.weight, first.measured, first.threshold) == ("better", 100, 50)
    assert "2 of 2 would count as right if they did not stand here" in first.message


def test_paraphrases_of_which_none_knows_another(tmp_path: Path) -> None:
    changed = content()
    strange = ["Bananas are yellow.", "Apples fall far from trees.", "Cats sleep at noon.", "Rivers meet seas."]
    changed["keypoints"][0]["paraphrases"]["en"] = strange
    (advice,) = found(tmp_path, changed, "point unknown in other words")
    assert (advice.weight, advice.measured, advice.threshold) == ("better", 0, 50)
    assert advice.field == f"keypoints[{changed['keypoints'][0]['id']}].paraphrases.en"
    assert "0 of 4 would be recognised by the others" in advice.message


def test_a_point_with_a_few_wordings_is_not_measured_by_leaving_one_out(tmp_path: Path) -> None:
    """What a decided dispute adds stands beside the point itself: each of the two is all that the other is known by."""
    changed = content()
    point = {"en": "The rate scales the step."}
    said = {"en": [point["en"], "One hop is longer or shorter by it."]}
    changed["keypoints"].append({"id": "step", "point": point, "paraphrases": said})
    fields = [each.field for each in found(tmp_path, changed, "point unknown in other words")]
    assert not any("step" in field for field in fields)


def test_it_is_said_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    judge = Judge(LexicalEncoder(), LexicalRelations())
    measured(judge, LEARNING_RATE, tmp_path, lambda done, whole: told.append((done, whole)))
    assert [done for done, _ in told] == list(range(len(told)))
    assert {whole for _, whole in told} == {len(told)}
    assert len(told) > len(LEARNING_RATE.keypoints)


def test_keypoints_that_say_the_same(tmp_path: Path) -> None:
    changed = content()
    point = {"en": "If the learning rate is too high, the loss diverges.", "ja": "学習率が高すぎると損失が発散する。"}
    changed["keypoints"].append({"id": "again", "point": point})
    assert "keypoints[again].point.en" in [each.field for each in found(tmp_path, changed, "keypoints too close")]


def test_a_model_answer_without_what_counts(tmp_path: Path) -> None:
    changed = content()
    changed["answers"]["full"]["en"] = "Bananas are yellow fruit, and apples are often red."
    low = {each.field: each for each in found(tmp_path, changed, "model answer scores low")}
    assert low["answers.full.en"].threshold == 90
    point = changed["keypoints"][0]["point"]["en"]
    assert re.search(rf"least sure of .*{re.escape(repr(point))} \d+ %", low["answers.full.en"].message)


def test_a_model_answer_that_says_each_point_is_in_order(tmp_path: Path) -> None:
    assert found(tmp_path, EXCHANGED, "model answer scores low") == []


def deeper(answer: str, point: str) -> dict[str, Any]:
    keypoints = [{"id": "it", "point": {"en": point}}]
    return {"kind": "deeper", "id": "more", "ask": {"en": "And?"}, "answer": {"en": answer}, "keypoints": keypoints}


def test_a_follow_up_that_its_own_answer_does_not_answer(tmp_path: Path) -> None:
    changed = content()
    changed["follow_ups"] = [deeper("Bananas are yellow fruit.", "Momentum carries the weights over small bumps.")]
    (advice,) = found(tmp_path, changed, "follow-up answer scores low")
    assert (advice.field, advice.weight, advice.threshold) == ("follow_ups[more].answer.en", "better", 65)
    changed["follow_ups"] = [deeper(*["Momentum carries the weights over small bumps."] * 2)]
    assert found(tmp_path, changed, "follow-up answer scores low") == []


def test_a_follow_up_that_asks_for_what_the_answer_says(tmp_path: Path) -> None:
    changed = content()
    said = changed["keypoints"][0]["paraphrases"]["en"][0]
    changed["answers"]["full"] = {"en": said}
    changed["follow_ups"] = [deeper(said, said)]
    (advice,) = found(tmp_path, changed, "follow-up asks for nothing new")
    assert (advice.field, advice.weight, advice.threshold) == ("follow_ups[more]", "better", 75)
    changed["follow_ups"] = [deeper(*["Momentum carries the weights over small bumps."] * 2)]
    assert found(tmp_path, changed, "follow-up asks for nothing new") == []


@pytest.mark.parametrize(("name", "field"), [("hint", "hints"), ("probe", "probe")])
def test_a_hint_and_a_probe_that_say_the_point(tmp_path: Path, name: str, field: str) -> None:
    changed = content()
    said = "When the learning rate is too high, the loss diverges."
    changed["keypoints"][0].update({"hints": {"en": [said]}, "probe": {"en": said}})
    advice = found(tmp_path, changed, f"{name} gives the answer away")
    assert [each.field for each in advice] == [f"keypoints[too-high-diverges].{field}"]


def test_a_question_that_answers_itself(tmp_path: Path) -> None:
    changed = content()
    assert "ask.en" not in [each.field for each in found(tmp_path, changed, "question scores")]
    changed["ask"]["en"] = (
        "If the learning rate is too high, the loss diverges. If it is too low, training is very slow."
    )
    assert "ask.en" in [each.field for each in found(tmp_path, changed, "question scores")]


def test_languages_that_differ(tmp_path: Path) -> None:
    changed = content()
    changed["contrasts"][0]["correction"] = {"en": "Bananas are yellow.", "ja": "逆です。"}
    assert "contrasts[high-is-slow].correction" in [each.field for each in found(tmp_path, changed, "languages differ")]


def test_what_has_not_changed_is_not_measured_again(tmp_path: Path) -> None:
    judge = Judge(LexicalEncoder(), LexicalRelations())
    first = measured(judge, LEARNING_RATE, tmp_path)
    (kept,) = tmp_path.glob("measured-*.json")
    kept.write_text("[]")
    assert first
    assert measured(judge, LEARNING_RATE, tmp_path) == ()


def test_the_page_lists_every_finding_with_its_threshold() -> None:
    rows = re.findall(
        r"^\| ([a-z -]+) \| .* \| (at \w+ \d+(?: %)?) \| (\w+) \|$", BANKS.read_text("utf-8"), re.MULTILINE
    )
    limits = {
        name: (f"at {'least' if limit.least else 'most'} {limit.allowed}{limit.unit}", limit.weight)
        for name, limit in LIMITS.items()
    }
    assert {name: (threshold, weight) for name, threshold, weight in rows} == limits


def test_a_hint_that_shows_the_choices_gives_nothing_away(tmp_path: Path) -> None:
    quiz: dict[str, Any] = {
        "id": "layer",
        "ask": "Which layer does IP belong to?",
        "answers": "The network layer",
        "keypoints": [
            {
                "id": "network",
                "point": "The network layer",
                "hints": ["The choices: The link layer / The network layer"],
            }
        ],
        "contrasts": [
            {
                "id": "link",
                "contradicts": "network",
                "wordings": ["The link layer"],
                "correction": "It lies below.",
            }
        ],
    }

    def given_away(content: dict[str, Any]) -> list[str]:
        question = Question.model_validate(content)
        judge = Judge(LexicalEncoder(), LexicalRelations())
        return [each.field for each in measured(judge, question, tmp_path) if "gives the answer away" in each.message]

    assert given_away(quiz) == []
    told = {**quiz["keypoints"][0], "hints": ["It is the network layer"]}
    assert given_away({**quiz, "keypoints": [told]}) == ["keypoints[network].hints"]
