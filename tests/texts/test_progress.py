from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.interview.progress import Progress, ScoreAt
from bot.interview.summary import TopicMark
from bot.texts import Message, plain, progress_facts
from questions import LANGUAGES, Language

PROGRESS = Progress(
    (ScoreAt(1, datetime(2026, 11, 29, tzinfo=UTC), 40),),
    (TopicMark("training", 81, 2), TopicMark("data", 47, 1)),
    (),
    (),
    interviews=1,
)


def said(progress: Progress, language: Language) -> str:
    return plain(Message(progress_facts(progress, date(2026, 11, 29), language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_topic_is_the_strongest_where_all_stand_alike(language: Language) -> None:
    alike = replace(PROGRESS, topics=(TopicMark("training", 16, 1), TopicMark("data", 16, 1)))
    assert "training" in said(PROGRESS, language)
    assert "training" not in said(alike, language)
