"""Names: the deciding name of a statement stands in the text, or another of its kind stands in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scoring.reading.exact.common import has, polarity
from scoring.reading.exact.difference import Difference, difference
from scoring.reading.terms import Term, is_acronym, terms

_LEAST_COMMON, _LEAST_SHARE = 2, 0.6
# A longer row of names is a list of examples.
_MOST_NAMES = 3
# What short forms leave out: Postgres and PostgreSQL, Mongo and MongoDB, React and React.js.
_ENDING = re.compile(r"(?:q?l|sql|db|js)")
# "Not Paris but Lyon" leaves little doubt.
_INSTEAD = 0.8


def compared(statement: str, text: str) -> Iterator[Difference]:
    """The names that a text has from the statement, and the one that it has in another's place."""
    stated, said = terms(statement), terms(text)
    names, others = _names(stated), _names(said)
    keys, other_keys = {term.key for term in said}, {term.key for term in stated}
    for name in names:
        if same := next((other for other in said if other.key == name.key), None):
            yield _difference(statement, name, text, same, True, 0.5)
    denied = [name for name in names if _is_denied(text, name.key) and not _is_denied(statement, name.key)]
    lost = denied or [
        name for name in names if not has(keys, name.key) and not _is_shortened(name, statement, said, text)
    ]
    new = [name for name in others if not has(other_keys, name.key)]
    new = new or [name for name in _opening(text, said) if not has(other_keys, name.key)]
    if (
        len(lost) != 1
        or len(new) != 1
        or not _of_a_kind(statement[lost[0].start : lost[0].end], text[new[0].start : new[0].end])
    ):
        return
    if not denied and (min(polarity(statement)) < 1) != (min(polarity(text)) < 1):
        # What one thing does and the other does not is no matter of names.
        return
    rest = [term for term in stated if term.key != lost[0].key]
    common = [term for term in rest if has(keys, term.key)]
    more = [term for term in said if term.key != new[0].key and not has(other_keys, term.key)]
    share = len(common) / max(len(rest), 1)
    # A katakana word may be another word for the same, unless it is all that differs.
    telling = lost[0].key.isascii() and len(common) >= _LEAST_COMMON and share >= _LEAST_SHARE
    if len(names) <= _MOST_NAMES and ((share == 1 and not more) or telling):
        yield _difference(statement, lost[0], text, new[0], False, 0.4 + 0.5 * share)
    elif denied and common:
        yield _difference(statement, lost[0], text, new[0], False, _INSTEAD)


def _is_shortened(name: Term, statement: str, others: Sequence[Term], text: str) -> bool:
    """Whether a text has a name shortened or in full: JS for JavaScript, k8s for Kubernetes, Mongo for MongoDB."""
    whole = statement[name.start : name.end]
    written = [text[other.start : other.end] for other in others]
    return any(_shortens(each, whole) or _shortens(whole, each) for each in written)


def _shortens(short: str, whole: str) -> bool:
    small, large = short.lower(), whole.lower()
    if not (short.isascii() and whole.isascii()) or len(small) >= len(large) or small[0] != large[0]:
        return False
    capitals = "".join(char for char in whole if char.isupper()).lower()
    counted = f"{large[0]}{len(large) - 2}{large[-1]}"
    ending = _ENDING.fullmatch(large.removeprefix(small)) if large.startswith(small) else None
    return (len(small) > 1 and small in (capitals, counted)) or ending is not None


def _is_denied(text: str, name: str) -> bool:
    """Whether a text names something only to deny that it is this."""
    signs = [sign for term, sign in zip(terms(text), polarity(text), strict=True) if term.key == name]
    return bool(signs) and set(signs) == {-1}


def _names(found: Sequence[Term]) -> list[Term]:
    return list({term.key: term for term in found if term.name}.values())


def _opening(text: str, found: Sequence[Term]) -> list[Term]:
    """The capitalised words that begin a sentence: names perhaps."""
    firsts = {term.sentence: term for term in reversed(found)}
    return [term for term in firsts.values() if text[term.start].isupper() and not term.name]


def _of_a_kind(one: str, other: str) -> bool:
    """Whether two names are written alike: acronyms, capitalised words, katakana."""
    return one.isascii() == other.isascii() and _is_short(one) == _is_short(other)


def _is_short(name: str) -> bool:
    return len(name) == 1 or is_acronym(name) or sum(char.isupper() or char.isdigit() for char in name) > 1


def _difference(statement: str, name: Term, text: str, other: Term, agreement: bool, strength: float) -> Difference:
    return difference("name", agreement, strength, statement, (name.start, name.end), text, (other.start, other.end))
