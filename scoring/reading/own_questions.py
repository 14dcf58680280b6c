"""What a candidate's own question to the interviewer is about, told by its words."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from scoring.reading.words import fold, stem

OwnQuestionKind = Literal["nothing", "result", "conditions", "expectations", "growth", "team", "work", "other"]

_WORD = re.compile(r"[a-z0-9']+")


def own_question_kind(text: str) -> OwnQuestionKind:
    """The kind whose words a question has most of; "other" where it has none of any."""
    folded = fold(text).text
    latin = " ".join(map(stem, _WORD.findall(folded)))
    counts = {kind: sum(_occurs(word, folded, latin) for word in known) for kind, known in _kinds().items()}
    kind, count = max(counts.items(), key=lambda each: each[1])
    return kind if count else "other"


def _occurs(word: str, folded: str, latin: str) -> bool:
    return f" {word} " in f" {latin} " if word.isascii() else word in folded


@cache
def _kinds() -> dict[OwnQuestionKind, frozenset[str]]:
    """The words of each kind, the English ones as stems, from own_questions.tsv."""
    lines = (files("scoring.reading") / "own_questions.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {
        cast(OwnQuestionKind, kind): frozenset(
            " ".join(map(stem, word.split())) if word.isascii() else fold(word).text for word in known
        )
        for kind, *known in rows
    }
