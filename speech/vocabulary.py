"""The words that a spoken reply to a question is likely to hold, so that they are recognised."""

from __future__ import annotations

import re

from questions import Language, Question

# As many as fit into the half of the model's context that hints may take.
MOST_TERMS = 40

_TERMS: dict[Language, re.Pattern[str]] = {
    # Shorter words are as a rule common ones; those in capitals are abbreviations.
    "en": re.compile(r"\b(?:[A-Z]{2,}|[A-Za-z][A-Za-z-]{4,})\b"),
    # Runs of kanji, of katakana and of letters: what stands between them is grammar.
    "ja": re.compile(r"[\u4e00-\u9fff々]{2,}|[ァ-ヴー]{3,}|[A-Za-z]{2,}"),
}


def vocabulary(question: Question, language: Language) -> tuple[str, ...]:
    """The terms of a question's title and of its points in a language, each once, the title's first."""
    titled = [question.title] if question.title else []
    texts = [text.to(language) for text in (*titled, *(keypoint.point for keypoint in question.keypoints))]
    found = (match for text in texts for match in _TERMS[language].findall(text))
    return tuple({term.lower(): term for term in found}.values())[:MOST_TERMS]
