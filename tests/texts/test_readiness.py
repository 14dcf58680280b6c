"""How ready one is, in words: the topics by their names, in both languages."""

from __future__ import annotations

import pytest

from bot.interview.readiness import Readiness, Reason
from bot.interview.session import Goal
from bot.interview.summary import TopicMark
from bot.texts.readiness import show_readiness
from questions import Language
from tests.texts.play import BANK

TRAINING = TopicMark("training", 40, 2)


@pytest.mark.parametrize(
    ("reason", "language", "words"),
    [
        (Reason("strong", topic=TRAINING), "en", "・ Your strongest topic: training, 40"),
        (Reason("strong", topic=TRAINING), "ja", "・ いちばん得意な分野：学習（40点）"),
        (
            Reason("low", topic=TRAINING),
            "en",
            "・ Your mean mark is 48; it takes 70 to be ready. Your weakest topic: training, 40",
        ),
        (
            Reason("low", topic=TRAINING),
            "ja",
            "・ 平均点は48点でした。目安は70点です。いちばん苦手な分野：学習（40点）",
        ),
    ],
)
def test_a_reason_names_the_topic_that_it_rests_on(reason: Reason, language: Language, words: str) -> None:
    *_, last = show_readiness(Readiness("nearly", (reason,)), 48, BANK, language)
    assert last.text == words


@pytest.mark.parametrize(
    ("goal", "language", "words"),
    [
        (None, "en", "How ready you are"),
        (Goal("ml-engineer", "junior"), "en", "How ready you are: junior machine learning engineer"),
        (Goal("ml-engineer", "junior"), "ja", "本番への準備：機械学習エンジニア（junior）"),
        (Goal("ml-engineer"), "en", "How ready you are: machine learning engineer"),
        (Goal(level="mid"), "ja", "本番への準備：レベルmid"),
        (Goal("no-longer-there"), "en", "How ready you are"),
    ],
)
def test_the_verdict_says_what_it_is_for(goal: Goal | None, language: Language, words: str) -> None:
    heading, *_ = show_readiness(Readiness("ready", (), goal), 80, BANK, language)
    assert heading.text == words
