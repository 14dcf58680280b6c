"""What a reply says otherwise than all that a bank says of it: it gives another figure, or exchanges two things.

A known point has many statements, some of them examples with numbers and names of their own, so that none of them
decides by itself: a sentence is held against the whole bank.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scoring.judging.equated import Texts, otherwise_equated
from scoring.judging.exchanged import exchanged
from scoring.judging.figures import otherwise
from scoring.judging.paired import otherwise_counted, otherwise_paired
from scoring.judging.statements import Statement
from scoring.reading.clauses import sentences
from scoring.reading.exact import formulas
from scoring.reading.words import is_japanese


def misstated(statements: Sequence[Statement], truths: Sequence[str], text: str, asked: str) -> frozenset[int]:
    """The numbers of the points of which a reply to what was `asked` says otherwise than the bank.

    `truths` are what else the bank says that is true.
    """
    japanese = is_japanese(text)
    alike = [each for each in statements if is_japanese(each.text) == japanese]
    right = [each for each in alike if each.contrast is None]
    rest = [truth for truth in truths if is_japanese(truth) == japanese]
    given: Texts = (
        *((each.point, each.text) for each in right),
        *((None, truth[start:end]) for truth in rest for start, end in sentences(truth)),
    )
    wrong: Texts = tuple((each.point, each.text) for each in alike if each.contrast is not None)
    own = [(each.point, each.text) for each in right if each.own]
    found = set(exchanged(statements, truths, text))
    for start, end in sentences(text):
        sentence = text[start:end]
        found.update(otherwise(given, sentence, text[:end]))
        found.update(otherwise_paired(given, sentence, text[:start], asked))
        found.update(otherwise_counted(given, sentence))
        found.update(otherwise_equated(given, wrong, sentence))
        if formulas.has_any(sentence):
            found.update(_with_another_formula(own, [each for _, each in given], sentence))
    return frozenset(found)


def _with_another_formula(own: Sequence[tuple[int, str]], texts: Sequence[str], sentence: str) -> Iterator[int]:
    """The points whose own formula the sentence has with a slip that no text of the bank has."""
    every = [each for text in texts for each in formulas.compared(text, sentence)]
    held = {each.said_span for each in every if each.agreement}
    for point, text in own:
        if any(not each.agreement and each.said_span not in held for each in formulas.compared(text, sentence)):
            yield point
