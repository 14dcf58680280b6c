"""Checking the statements of a bank by judging them as if they were replies."""

from __future__ import annotations

from collections.abc import Iterator

from questions import Contrast, Keypoint, Question, Texts
from questions.lint import Advice
from scoring.judge import Judge


def check_statements(judge: Judge, question: Question) -> tuple[Advice, ...]:
    """Advice where a contrast, judged as a reply, covers its keypoint, or a paraphrase, left out, is not recognised."""
    return tuple(
        Advice(question.id, field, message)
        for found in (_contrasts(judge, question), _paraphrases(judge, question))
        for field, message in found
    )


def _contrasts(judge: Judge, question: Question) -> Iterator[tuple[str, str]]:
    for contrast in question.contrasts:
        for wording in contrast.wordings.all():
            without = _less_contrast(question, contrast, wording)
            if _status(judge, without, contrast.contradicts, wording) == "covered":
                yield (
                    f"contrasts[{contrast.id}]",
                    f"given as a reply, this would count as right for {contrast.contradicts}: {wording!r}",
                )


def _paraphrases(judge: Judge, question: Question) -> Iterator[tuple[str, str]]:
    for keypoint in question.keypoints:
        for paraphrase in keypoint.paraphrases.all():
            without = _less_paraphrase(question, keypoint, paraphrase)
            if _status(judge, without, keypoint.id, paraphrase) in ("missed", "contradicted"):
                yield f"keypoints[{keypoint.id}]", f"the other paraphrases do not recognise this one: {paraphrase!r}"


def _status(judge: Judge, question: Question, keypoint_id: str, reply: str) -> str:
    findings = judge.assess(question, reply).findings
    return next((finding.status for finding in findings if finding.keypoint == keypoint_id), "missed")


def _less_contrast(question: Question, contrast: Contrast, wording: str) -> Question:
    less = contrast.model_copy(update={"wordings": _less(contrast.wordings, wording)})
    return question.model_copy(
        update={"contrasts": tuple(less if each is contrast else each for each in question.contrasts)}
    )


def _less_paraphrase(question: Question, keypoint: Keypoint, paraphrase: str) -> Question:
    less = keypoint.model_copy(update={"paraphrases": _less(keypoint.paraphrases, paraphrase)})
    return question.model_copy(
        update={"keypoints": tuple(less if each is keypoint else each for each in question.keypoints)}
    )


def _less(texts: Texts, left_out: str) -> Texts:
    return Texts(
        en=tuple(text for text in texts.en if text != left_out), ja=tuple(text for text in texts.ja if text != left_out)
    )
