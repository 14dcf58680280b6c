from __future__ import annotations

import pytest

from questions import Language
from scoring.judging import task as tasks
from scoring.judging.judge import Judge
from tests.scoring.build import LEARNING_RATE
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.lexical_relations import LexicalRelations

JUDGE = Judge(LexicalEncoder(), LexicalRelations())
LANGUAGES: tuple[Language, ...] = ("en", "ja")


def statuses(reply: str) -> dict[str, str]:
    return {finding.keypoint: finding.status for finding in JUDGE.assess(LEARNING_RATE, reply).findings}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statement_of_the_bank_typed_back_is_what_it_is(language: Language) -> None:
    for point in LEARNING_RATE.keypoints:
        for text in (point.point.to(language), *point.paraphrases.to(language)):
            found = statuses(text)
            assert found[point.id] == "covered", text
            assert "contradicted" not in found.values(), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_contrast_typed_back_names_itself(language: Language) -> None:
    for contrast in LEARNING_RATE.contrasts:
        for text in contrast.wordings.to(language):
            finding = next(
                each for each in JUDGE.assess(LEARNING_RATE, text).findings if each.keypoint == contrast.contradicts
            )
            assert (finding.status, finding.contrast) == ("contradicted", contrast.id), text


def test_a_model_answer_contradicts_nothing() -> None:
    for answer in tasks.whole(LEARNING_RATE).answers:
        assert "contradicted" not in statuses(answer).values()
