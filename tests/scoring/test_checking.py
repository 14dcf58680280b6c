from __future__ import annotations

from questions import Question
from scoring import Judge, check_statements
from tests.scoring.build import LEARNING_RATE
from tests.scoring.lexical_encoder import LexicalEncoder


def test_a_contrast_that_says_the_same_as_its_keypoint_is_found() -> None:
    content = LEARNING_RATE.model_dump(mode="json")
    content["contrasts"][0]["wordings"]["en"] = ["If the learning rate is too high, then the loss diverges."]
    advice = check_statements(Judge(LexicalEncoder()), Question.model_validate(content))
    found = [each.field for each in advice if "count as right" in each.message]
    assert found == ["contrasts[high-is-slow]"]


def test_a_paraphrase_that_no_other_recognises_is_found() -> None:
    content = LEARNING_RATE.model_dump(mode="json")
    content["keypoints"][0]["paraphrases"]["en"].append("Bananas are yellow fruit.")
    advice = check_statements(Judge(LexicalEncoder()), Question.model_validate(content))
    assert any("Bananas" in each.message for each in advice)
