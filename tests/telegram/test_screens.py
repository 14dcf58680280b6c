"""The interviews in docs/ are what people see."""

from __future__ import annotations

import pytest

from questions import LANGUAGES, Language
from tests.telegram.screens import file_of, play


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_documented_interview_is_what_is_seen(language: Language) -> None:
    shown = await play(language)
    assert shown == file_of(language).read_text(encoding="utf-8"), "run: python -m tests.telegram.screens"
