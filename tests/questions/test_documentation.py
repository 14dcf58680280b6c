"""The examples of docs/banks.md and those that new-bank writes are read, and have nothing to mend."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from questions import LANGUAGES, Language, Question, lint, open_bank, spoken
from questions.exercises import FUNCTIONS
from questions.starting import example

PAGE = (Path(__file__).parents[2] / "docs" / "banks.md").read_text(encoding="utf-8")
WHOLE, *FRAGMENTS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def advice_for(folder: Path, bank: dict[str, Any] | str) -> list[str]:
    text = bank if isinstance(bank, str) else yaml.safe_dump(bank, allow_unicode=True)
    (folder / "my-bank.yaml").write_text(text, encoding="utf-8")
    return [str(each) for each in lint(open_bank(folder / "my-bank.yaml")) if each.weight == "mend"]


def test_the_minimal_bank_has_five_lines(tmp_path: Path) -> None:
    assert len(WHOLE.splitlines()) == 5
    assert advice_for(tmp_path, WHOLE) == []


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_each_example_is_a_part_of_a_question(tmp_path: Path, fragment: str) -> None:
    bank = yaml.safe_load(WHOLE)
    bank["questions"][0].update(yaml.safe_load(fragment))
    assert advice_for(tmp_path, bank) == []


def test_every_field_of_a_question_is_told_of() -> None:
    told = set(re.findall(r"\b[a-z_]+\b", PAGE))
    assert set(Question.model_fields) - told - {"figures"} == set()
    assert set(FUNCTIONS) <= told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_new_bank_can_be_played(tmp_path: Path, language: Language) -> None:
    assert advice_for(tmp_path, example("my-bank", language)) == []
    bank = open_bank(tmp_path / "my-bank.yaml").bank
    assert {spoken(question) for question in bank.questions} == {(language,)}
