"""How near questions are to what somebody writes about themselves."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from questions import Question
from scoring.encoders.encoder import Encoder, Vectors
from scoring.reading.clauses import sentences
from scoring.reading.mentions import mentions, terms_of

# Nobody introduces themselves at greater length.
_MOST_SENTENCES = 20
# Who names what a question is about is as near to it as can be.
_NAMED = 1.0
# The encoder is at its best in English, and puts a Japanese sentence near its translation.
_TEXTS = 3


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near question number `question` is to an introduction, -1 to 1, and the sentence that it is nearest to."""

    question: int
    likeness: float
    sentence: str


def nearness(
    encoder: Encoder, introduction: str, questions: Sequence[Question], cache: Path | None
) -> tuple[Nearness, ...]:
    """How near each question is, in the order of `questions`; nothing where the introduction has no sentence.

    The likeness of a sentence to a question is the mean of its cosines with the question's title, with what it asks and
    with its short answer, which holds the keypoints; that of the introduction is that of its nearest sentence. A
    sentence with a term of the question's title is at 1.
    """
    said = [text for start, end in sentences(introduction) if (text := introduction[start:end].strip())]
    said = said[:_MOST_SENTENCES]
    if not said or not questions:
        return ()
    vectors = _vectors(encoder, [text for question in questions for text in _texts(question)], cache)
    cosines = encoder.sentences(said) @ vectors.T
    means = cosines.reshape(len(said), len(questions), _TEXTS).mean(axis=2)
    terms = terms_of({str(number): (each.name("en"), each.name("ja")) for number, each in enumerate(questions)})
    for place, sentence in enumerate(said):
        means[place, [int(number) for number in mentions(sentence, terms)]] = _NAMED
    nearest = means.argmax(axis=0)
    return tuple(
        Nearness(number, float(means[place, number]), said[place]) for number, place in enumerate(nearest.tolist())
    )


def _texts(question: Question) -> tuple[str, str, str]:
    answer = question.answers.short or question.answers.full
    return question.name("en"), question.ask.to("en"), answer.to("en")


def _vectors(encoder: Encoder, texts: Sequence[str], cache: Path | None) -> Vectors:
    """The vectors of the texts, (n, d), kept in a file that is named by the encoder and the texts."""
    if cache is None:
        return encoder.sentences(texts)
    digest = hashlib.sha256("\0".join((encoder.name, *texts)).encode()).hexdigest()
    file = cache / f"questions-{digest[:32]}.npy"
    try:
        kept: Vectors = np.load(file, allow_pickle=False)
        return kept
    except (OSError, ValueError, EOFError):
        vectors = encoder.sentences(texts)
        _write(file, vectors)
        return vectors


def _write(file: Path, vectors: Vectors) -> None:
    """Write under another name first, so that no one ever sees half a file; where that fails, do without."""
    half = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with half.open("wb") as out:
            np.save(out, vectors)
        half.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)
