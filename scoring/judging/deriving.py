"""The points of a question without keypoints: the sentences of its reference answer.

Further reference answers are further ways to say them: a short reply is often like only one of several references.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions import LANGUAGES, Language, Point, Question, Text, Texts, prose
from questions.verdicts import joined
from scoring.reading.background import rarity
from scoring.reading.clauses import sentences
from scoring.reading.words import words

# A sentence of another reference says the point that it shares this much of its words with, or none.
_LEAST_SHARED = 0.15
_ASKS = ("?", "？")


def derived(question: Question) -> tuple[Point, ...]:
    """A point for each sentence of the full reference answer; where languages differ in number, the last ones join."""
    full = question.answers.full
    written = {language: _sentences(text) for language in LANGUAGES if (text := _of(full, language))}
    count = min(map(len, written.values()))
    if not count:
        return (Point(id="point-1", point=full),)
    even = {language: _joined(parts, count) for language, parts in written.items()}
    wordings = {language: _wordings(question, language, parts) for language, parts in even.items()}
    return tuple(
        Point(
            id=f"point-{number + 1}",
            point=Text(**{language: parts[number] for language, parts in even.items()}),
            paraphrases=Texts(**{language: parts[number] for language, parts in wordings.items()}),
        )
        for number in range(count)
    )


def _of(text: Text, language: Language) -> str | None:
    return text.en if language == "en" else text.ja


def _sentences(text: str) -> list[str]:
    """The sentences of a text; pictures, code and tables are no points to make, nor is what it asks itself.

    A verdict by itself is none, either: it is said with what follows.
    """
    said = prose(text)
    found = list(sentences(said))
    told = [(start, end) for start, end in found if said[end : end + 1] not in _ASKS] or found
    return joined([said[start:end] for start, end in told])


def _joined(parts: Sequence[str], count: int) -> list[str]:
    """The parts, of which the last ones are put together so that there are `count`."""
    return [*parts[: count - 1], " ".join(parts[count - 1 :])]


def _wordings(question: Question, language: Language, points: Sequence[str]) -> list[tuple[str, ...]]:
    """Each point with what other references say of it: a whole one where there is one point only, else sentences."""
    found = [[point] for point in points]
    for other in _others(question, language):
        if len(points) == 1:
            found[0].append(other)
            continue
        for sentence in _sentences(other):
            shared = [_shared(sentence, point) for point in points]
            if max(shared) >= _LEAST_SHARED:
                found[shared.index(max(shared))].append(sentence)
    return [tuple(dict.fromkeys(each)) for each in found]


def _others(question: Question, language: Language) -> Iterator[str]:
    answers = question.answers
    for text in (*answers.others, *([answers.short] if answers.short else [])):
        if other := _of(text, language):
            yield other


def _shared(one: str, other: str) -> float:
    """How much of the words of both is in both, the rare ones weighing more."""
    mine, theirs = ({word.key for word in words(text)} for text in (one, other))
    return sum(map(rarity, mine & theirs)) / max(sum(map(rarity, mine | theirs)), 1e-9)
