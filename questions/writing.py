"""Writing the files of banks, so that a person can read and edit them and the reader gets back what was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from questions.source import is_text

Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Draft:
    """A question as it is to be written: its fields, with remarks before it and before some of the fields."""

    content: Content
    remarks: tuple[str, ...] = ()
    at_fields: Mapping[str, str] = field(default_factory=dict)


class _Dumper(yaml.SafeDumper):
    """Block style throughout, lists indented as people do, and quotes around what would be read as no text."""

    def expect_block_sequence(self) -> None:
        """Begin a list; inside a mapping, PyYAML would not indent it."""
        self.increase_indent()
        self.state = self.expect_first_block_sequence_item


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    if "\n" in text:
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|")
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if is_text(text) else "'")


_Dumper.add_representer(str, _text)


def bank_text(title: str | Content, drafts: Iterable[Draft], remarks: Iterable[str] = ()) -> str:
    """The YAML file of a bank with its questions; remarks stand at its head, as comments."""
    head = "".join(f"{line}\n" for line in comment(remarks))
    listed = "\n".join(question_text(draft) for draft in drafts)
    return f"{head}{yaml_text({'title': title})}\nquestions:\n{listed}"


def question_text(draft: Draft) -> str:
    """A question as an item of the list in a bank's file."""
    lines = [f"  {line}" for line in yaml_text([draft.content]).splitlines()]
    remarks = [f"  {line}" for line in comment(draft.remarks)]
    for name, remark in draft.at_fields.items():
        place = next(number for number, line in enumerate(lines) if line[4:].startswith(f"{name}:"))
        lines[place:place] = [f"    {line}" for line in comment([remark])]
    return "".join(f"{line}\n" if line.strip() else "\n" for line in (*remarks, *lines))


def comment(remarks: Iterable[str]) -> list[str]:
    """Remarks as lines of comment."""
    return [f"# {line}".rstrip() for remark in remarks for line in remark.splitlines() or [""]]


def tidied(text: str) -> str:
    """A text without what cannot be seen at the ends of its lines, which a block of YAML would not keep."""
    return re.sub(r"[^\S\n]+$", "", text.replace("\t", "    "), flags=re.MULTILINE).strip("\n")


def yaml_text(content: Any) -> str:
    """What is written, as a document of YAML that a person can read."""
    written: str = yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=116)
    return written
