from __future__ import annotations

import pytest

from questions import Language, Question
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


def test_a_model_answer_or_a_correction_contradicts_nothing() -> None:
    truths = tasks.whole(LEARNING_RATE).truths
    assert LEARNING_RATE.contrasts[0].correction.to("en") in truths
    for truth in truths:
        assert "contradicted" not in statuses(truth).values()


def test_a_correction_typed_as_the_reply_to_a_probe_contradicts_nothing() -> None:
    probed = [contrast for contrast in LEARNING_RATE.contrasts if LEARNING_RATE.keypoint(contrast.contradicts).probe]
    assert probed
    for contrast in probed:
        found = JUDGE.assess_probe(LEARNING_RATE, contrast.contradicts, contrast.correction.to("en")).findings
        assert "contradicted" not in {finding.status for finding in found}


@pytest.mark.parametrize(
    ("ask", "answers", "reply"),
    [
        ("What does DNS do?", "DNS maps host names to IP addresses.", "It maps host names to IP addresses."),
        ("What does DNS do?", "DNS maps host names to IP addresses.", "maps host names to IP addresses"),
        ("DNSとは何ですか。", "DNSはホスト名をIPアドレスに変換します。", "ホスト名をIPアドレスに変換します。"),
    ],
)
def test_what_the_question_is_about_need_not_be_said_again(ask: str, answers: str, reply: str) -> None:
    question = Question.model_validate({"id": "q", "ask": ask, "answers": answers})
    assert JUDGE.assess(question, reply).findings[0].probability > 0.99


def test_of_two_things_each_is_to_be_named() -> None:
    answers = "A mutex lets one thread in at a time. A semaphore lets several threads in."
    content = {"id": "q", "ask": "What is a mutex, and what is a semaphore?", "answers": answers}
    mutex = JUDGE.assess(Question.model_validate(content), "It lets one thread in at a time.").findings[0]
    assert mutex.probability < 0.99
