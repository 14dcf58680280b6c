"""Whole scenes as a person reads them, in both languages: the files in transcripts/."""

from __future__ import annotations

import pytest

from questions import LANGUAGES, Language
from tests.texts.scenes import SCENES, TRANSCRIPTS, file_of


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", SCENES)
def test_a_scene_reads_as_its_transcript(scene: str, language: Language) -> None:
    assert SCENES[scene](language) == file_of(scene, language).read_text(encoding="utf-8")


def test_every_transcript_has_its_scene() -> None:
    assert set(TRANSCRIPTS.iterdir()) == {file_of(scene, language) for scene in SCENES for language in LANGUAGES}
