"""The roles that people prepare for, as data: which banks and topics each is asked about, and how often."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml
from pydantic import Field, PositiveInt, TypeAdapter

from questions.texts import Id, Part, Text

_FILE = Path(__file__).parent / "roles.yaml"


class Role(Part):
    """A role; a weight is how many times as often as one of weight 1, which a topic has that is not named."""

    title: Text
    banks: dict[Id, PositiveInt] = Field(min_length=1)
    topics: dict[Id, PositiveInt] = Field(default_factory=dict)


@cache
def roles() -> Mapping[str, Role]:
    """All roles by their ids, in the order in which they are offered."""
    return TypeAdapter(dict[str, Role]).validate_python(yaml.safe_load(_FILE.read_text(encoding="utf-8")))
