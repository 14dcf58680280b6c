"""A sentence in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from questions import Language


@dataclass(frozen=True, slots=True)
class Sentence:
    """What to say, side by side, with {placeholders}; an empty line in it parts two paragraphs.

    `one` is said in English where the placeholder {count} is 1; Japanese needs no such form.
    """

    en: str
    ja: str
    one: str | None = None

    def to(self, language: Language, **values: str | int) -> str:
        """The sentence with its placeholders filled in; KeyError where a value is missing."""
        wanted = self.ja if language == "ja" else self.en
        if language == "en" and self.one is not None and values.get("count") == 1:
            wanted = self.one
        return wanted.format(**values)
