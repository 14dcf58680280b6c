"""The texts of a bank and what all its parts share: frozen pydantic models that refuse what they do not know.

What has one text may be written as that text alone: `title: Two Sum` for `title: {en: Two Sum}`.
"""

from __future__ import annotations

import re
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from questions.languages import LANGUAGES, Language, language_of
from questions.markup import readable
from questions.naming import MOST_IN_ID, slug

# YAML folds a line break into a space, which does not belong between two Japanese characters, nor behind a Japanese
# full stop. A line break that is left was meant.
_WIDE = r"[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]"
_FOLD_IN_JAPANESE = re.compile(rf"(?<={_WIDE})[ ]+(?={_WIDE})|(?<=[、。，．！？：；」』）】])[ ]+(?=\S)")

# Some are never seen, and turn the text around them, the terminal or what keeps them upside down.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

MOST_CHARACTERS = 20_000
MOST_ITEMS = 200


def is_unseen(character: str) -> bool:
    """Whether a character has no place in a text of a bank: a control character, or one that turns the text around."""
    if character in "\n\t":
        return False
    return unicodedata.category(character) in ("Cc", "Cs") or character in _TURNING


def _seen(text: str) -> str:
    unseen = next(filter(is_unseen, text), None)
    if unseen is not None:
        raise PydanticCustomError("control", "holds the control character {name}", {"name": f"U+{ord(unseen):04X}"})
    return _FOLD_IN_JAPANESE.sub("", text)


Sentence = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=MOST_CHARACTERS),
    AfterValidator(_seen),
]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=MOST_IN_ID)]
# Letters of any script, of which the capitals are those of ASCII: a pattern that editors understand, too.
TopicId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9\u0080-\uffff]+(-[a-z0-9\u0080-\uffff]+)*$", max_length=MOST_IN_ID),
    AfterValidator(_seen),
]
Sentences = Annotated[tuple[Sentence, ...], Field(max_length=MOST_ITEMS)]


class Part(BaseModel):
    """Base of all parts of a bank: immutable, and an unknown field is an error, so that typos are found."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Short(Part, ABC):
    """A part that may be written as one plain text (or several), which `_from_short` makes whole."""

    @classmethod
    @abstractmethod
    def _from_short(cls, written: Any) -> Any:
        """What is written, as the fields of the whole part."""

    @classmethod
    def _shapes(cls) -> list[JsonSchemaValue]:
        return [{"type": "string", "minLength": 1}]

    @model_validator(mode="before")
    @classmethod
    def _made_whole(cls, written: Any) -> Any:
        return cls._from_short(written)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The schema of the whole part, or of what may stand for it; ids that are made need not be written."""
        whole = handler.resolve_ref_schema(handler(schema))
        if "id" in cls.model_fields:
            whole["required"] = [name for name in whole["required"] if name != "id"]
        described: JsonSchemaValue = {key: whole.pop(key) for key in ["title", "description"] if key in whole}
        return {**described, "anyOf": [*cls._shapes(), whole]} if cls._shapes() else {**described, **whole}


class Text(Short):
    """One text in English, Japanese or both; a plain text is in the language that it is written in."""

    en: Sentence | None = None
    ja: Sentence | None = None

    @classmethod
    def _from_short(cls, written: Any) -> Any:
        return {language_of(written): written} if isinstance(written, str) else written

    @model_validator(mode="after")
    def _has_a_language(self) -> Self:
        if self.en is None and self.ja is None:
            raise PydanticCustomError("no_language", "needs a text in at least one of: en, ja")
        return self

    def to(self, language: Language) -> str:
        """The text as it is read in `language`, or in the other one where the bank has no such text."""
        wanted, other = (self.en, self.ja) if language == "en" else (self.ja, self.en)
        return readable(wanted or other or "")


class Texts(Short):
    """Several wordings of one thing, a list for each language; plain ones go by the language they are written in."""

    en: Sentences = ()
    ja: Sentences = ()

    @classmethod
    def _from_short(cls, written: Any) -> Any:
        if isinstance(written, str):
            written = [written]
        if not isinstance(written, list) or not all(isinstance(text, str) for text in written):
            return written
        return {language: [text for text in written if language_of(text) == language] for language in LANGUAGES}

    @classmethod
    def _shapes(cls) -> list[JsonSchemaValue]:
        text: JsonSchemaValue = {"type": "string", "minLength": 1}
        return [text, {"type": "array", "items": text}]

    def to(self, language: Language) -> tuple[str, ...]:
        """The wordings as they are read in `language`, or those in the other one where there are none."""
        wanted, other = (self.en, self.ja) if language == "en" else (self.ja, self.en)
        return tuple(map(readable, wanted or other))

    def all(self) -> tuple[str, ...]:
        """The wordings in both languages."""
        return self.en + self.ja


def with_id(whole: Any, *named_by: str) -> Any:
    """What is written, with an id made of its first text where it has none."""
    if not isinstance(whole, dict) or "id" in whole:
        return whole
    text = next((text for name in named_by for text in _texts(whole.get(name))), None)
    return whole if text is None else {"id": slug(text), **whole}


def _texts(written: Any) -> Iterable[str]:
    """The plain texts that stand somewhere in what is written."""
    if isinstance(written, str):
        return [written]
    inside = written.values() if isinstance(written, dict) else written if isinstance(written, list) else ()
    return [text for each in inside for text in _texts(each)]
