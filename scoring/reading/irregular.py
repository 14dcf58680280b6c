"""English verbs with an irregular past, from irregular.tsv: which verb a form is of."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from scoring.reading.words import stem


def base(key: str) -> str:
    """The key of the verb that a word's key is an irregular form of, or the key itself."""
    return _bases().get(key, key)


@cache
def participles() -> tuple[str, ...]:
    """The irregular past participles: what is found, held or written."""
    return tuple(forms[-1] for forms in _verbs())


@cache
def _bases() -> dict[str, str]:
    return {stem(form): stem(verb) for verb, *forms in _verbs() for form in forms}


@cache
def _verbs() -> tuple[tuple[str, ...], ...]:
    lines = (files("scoring.reading") / "irregular.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if not line.startswith("#"))
