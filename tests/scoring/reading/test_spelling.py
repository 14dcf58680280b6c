from __future__ import annotations

import pytest

from scoring.reading.spelling import mended, vocabulary

KNOWN = vocabulary(["Accuracy misleads when the classes are imbalanced; the learning rate overshoots."])
COMMON = frozenset({"learn", "closes"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("acuracy misleads", "accuracy misleads"),
        ("clases are imbalenced", "classes are imbalanced"),
        ("learn closes", "learn closes"),
        ("class", "class"),
        ("imbalances misleading", "imbalances misleading"),
        ("rat", "rat"),
        ("正解率のacuracy", "正解率のaccuracy"),
    ],
)
def test_near_misses_of_the_questions_words_are_put_right(text: str, expected: str) -> None:
    assert mended(text, KNOWN, COMMON).text == expected


def test_what_is_mended_knows_where_it_stood() -> None:
    text = "the acuracy, ok"
    found = mended(text, KNOWN, COMMON)
    place = found.text.index("ok")
    assert text[found.origins[place] : found.origins[place + 2]] == "ok"
    start = found.text.index("accuracy")
    assert text[found.origins[start] : found.origins[start + len("accuracy")]] == "acuracy"
