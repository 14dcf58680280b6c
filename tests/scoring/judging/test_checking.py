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


def found(folder: Path, changed: dict[str, Any], name: str) -> list[Advice]:
    judge = Judge(LexicalEncoder(), LexicalRelations())
    advice = measured(judge, Question.model_validate(changed), folder)
    return [each for each in advice if each.message.startswith(f"{name}: ")]


def test_a_contrast_that_says_the_same_as_its_keypoint(tmp_path: Path) -> None:
    changed = content()
    changed["contrasts"][0]["wordings"]["en"] = ["If the learning rate is too high, then the loss diverges."]
    (advice,) = found(tmp_path, changed, "contrast counts as right")
    assert (advice.field, advice.weight, advice.threshold) == ("contrasts[high-is-slow]", "mend", 50)
    assert advice.measured is not None
    assert advice.measured > 50
    assert f"{advice.measured} % (at most 50 %)" in advice.message
    assert found(tmp_path, changed, "contrast scores")


def test_a_paraphrase_that_no_other_recognises(tmp_path: Path) -> None:
    changed = content()
    changed["keypoints"][0]["paraphrases"]["en"].append("Bananas are yellow fruit.")
    advice = found(tmp_path, changed, "paraphrase not recognised")
    assert any("Bananas" in each.message and each.weight == "better" for each in advice)


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
