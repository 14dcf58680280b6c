"""Feedback on a story speaks of parts that are told, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.interview.effects import ShowAnswer, ShowFeedback, ShowFollowUpFeedback, ShowWhy
from bot.interview.session import FollowUp, Turn
from bot.texts.rendering import render
from questions import Language, load_bank
from scoring import Assessment, Finding, Ingredient

BANK = load_bank("behavioural")
FINDINGS = (
    Finding("situation", "expected", "covered", 0.9, "Last winter our mixer broke"),
    Finding("task", "expected", "missed", 0.1),
    Finding("action", "core", "partly", 0.8, "We all helped", ingredients=(Ingredient("only_group", 1.0),)),
    Finding("result", "core", "partly", 0.9, "It went well", ingredients=(Ingredient("only_praise", 1.0),)),
    Finding("reflection", "bonus", "missed", 0.1),
)
IN_PART = Assessment(
    31, "weak", FINDINGS, (Ingredient("coverage", 0.4), Ingredient("whole", 0.63), Ingredient("focus", 0.9))
)


def shown(effect: ShowFeedback | ShowFollowUpFeedback | ShowWhy | ShowAnswer, language: Language) -> str:
    return "\n".join(block.text for message in render(effect, BANK, language) for block in message.blocks)


def turn(assessment: Assessment) -> Turn:
    return Turn("tight-deadline", assessment=assessment, mark=assessment.score, closed=True)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                "Told",
                "✓ Situation\n",
                "△ Action, in part. Say what you yourself did",
                "△ Result, in part. Say how you know",
                "・ Task: what had to be ready, and by when",
            ),
        ),
        (
            "ja",
            (
                "話せていること",
                "✓ 状況\n",
                "△ 行動（一部）。「私は〜しました」の形で",
                "△ 結果（一部）。何からそう言えるのか",
                "・ 役割・課題：いつまでに何を仕上げる必要があったか",
            ),
        ),
    ],
)
def test_parts_are_told_in_part_or_missing(language: Language, said: tuple[str, ...]) -> None:
    text = shown(ShowFeedback(turn(IN_PART), 1, last=True), language)
    for each in said:
        assert each in text
    assert "Right" not in text
    assert "要点" not in text


@pytest.mark.parametrize(("language", "whole"), [("en", "counts for 63 %"), ("ja", "63%として")])
def test_why_tells_what_was_lost_and_what_is_not_judged(language: Language, whole: str) -> None:
    text = shown(ShowWhy(turn(IN_PART), 1), language)
    assert whole in text
    assert {"en": "not by whether it is true", "ja": "事実かどうか、"}[language] in text


@pytest.mark.parametrize("language", ["en", "ja"])
def test_there_is_no_dispute_about_a_story(language: Language) -> None:
    (message,) = render(ShowFeedback(turn(IN_PART), 1, last=True), BANK, language)
    assert not [button for button in message.buttons if "/dispute" in button.command]


@pytest.mark.parametrize(("language", "said"), [("en", "How one might tell it"), ("ja", "話し方の例")])
def test_the_answer_is_a_way_to_tell_it(language: Language, said: str) -> None:
    assert said in shown(ShowAnswer("tight-deadline"), language)


@pytest.mark.parametrize(("language", "said"), [("en", "did yourself"), ("ja", "ご自身が実際にしたこと")])
def test_a_reply_without_a_story_is_told_what_to_tell(language: Language, said: str) -> None:
    assert said in shown(ShowFeedback(turn(Assessment(0, "off_topic")), 1, last=True), language)


@pytest.mark.parametrize(
    ("language", "said"), [("en", "I could not find what was asked for"), ("ja", "読み取れませんでした")]
)
def test_a_reply_to_a_probe_that_tells_another_part_is_told_so(language: Language, said: str) -> None:
    probe = FollowUp("probe", "reflection", worth=10, seed=0, assessment=Assessment(0, "off_topic"))
    text = shown(ShowFollowUpFeedback(replace(turn(IN_PART), follow_ups=(probe,)), 1, before=31, last=False), language)
    assert said in text
    assert {"en": "Reflection: what you plan differently", "ja": "学び：その後、計画の立て方"}[language] in text


@pytest.mark.parametrize(("language", "asked_for"), [("en", "what exactly happened"), ("ja", "具体的に話して")])
def test_a_story_with_every_part_is_told_what_its_score_is_short_of(language: Language, asked_for: str) -> None:
    found = tuple(Finding(each.keypoint, each.tier, "covered", 0.7, "so") for each in FINDINGS)
    turn = Turn(BANK.questions[0].id, assessment=Assessment(70, "good", found), mark=70, closed=True)
    assert asked_for in shown(ShowFeedback(turn, 1, last=True), language)
