"""What the transcripts do not reach: every verdict, what a bank lost, plain text, and the package's face."""

from __future__ import annotations

from dataclasses import replace
from inspect import ismodule
from typing import get_args

import pytest

import bot.texts
from bot.interview import Phase, Turn
from bot.interview.effects import Ask, AskFollowUp, ShowAnswer, ShowFeedback, ShowHelp, ShowHint, Shown, ShowWhy
from bot.interview.session import FollowUp
from bot.texts import Block, Button, Message, plain, render
from questions import LANGUAGES, Bank, Language, Question, Text
from questions.model import Answers
from scoring import Assessment, Finding, Ingredient, Verdict
from tests.texts.play import BANK

PROBE = FollowUp("probe", "no-longer-there", 10, 7)


def shown(effect: Shown, language: Language = "en", bank: Bank = BANK) -> str:
    return "\n\n".join(plain(message) for message in render(effect, bank, language))


def test_the_face_of_the_package() -> None:
    public = {name for name, value in vars(bot.texts).items() if name[0] != "_" and not ismodule(value)}
    assert public == set(bot.texts.__all__)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verdict", get_args(Verdict))
def test_every_verdict_has_its_words(verdict: Verdict, language: Language) -> None:
    text = shown(ShowFeedback(Turn("learning-rate", assessment=Assessment(7, verdict)), 1, last=False), language)
    assert text.startswith("0/100")
    worthless = verdict in ("empty", "dont_know", "parrot", "gibberish", "off_topic", "instruction")
    assert (len(text.split("\n\n")) == 4) is worthless


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phase_has_its_help(phase: Phase, language: Language) -> None:
    (message,) = render(ShowHelp(phase, "coaching"), BANK, language)
    assert message.buttons
    assert "/interview" in plain(message)


@pytest.mark.parametrize(
    "effect",
    [
        Ask("no-longer-there", 1, 12, "coaching"),
        AskFollowUp("learning-rate", PROBE, 1),
        AskFollowUp("learning-rate", replace(PROBE, kind="numeric"), 1),
        ShowHint("learning-rate", "step-size", 9, 5, 1),
        ShowAnswer("no-longer-there"),
        ShowAnswer("learning-rate", replace(PROBE, kind="deeper")),
    ],
)
def test_what_the_bank_has_lost_is_said_with_a_way_on(effect: Shown) -> None:
    assert shown(effect) == (
        "This part of the question bank has changed since the interview began. /skip goes on.\n\n[Skip /skip]"
    )


def test_a_keypoint_that_the_bank_has_lost_goes_by_its_id() -> None:
    finding = Finding("no-longer-there", "core", "contradicted", 0.1, None, "nor-this")
    turn = Turn("learning-rate", assessment=Assessment(7, "weak", (finding,)))
    assert "✗ Something in this reply is not right.\n    → no-longer-there" in shown(ShowFeedback(turn, 1, last=False))


def test_why_names_each_number_and_hides_what_is_still_asked_for() -> None:
    finding = Finding("schedule", "expected", "missed", 0.02, None, None, (Ingredient("unheard-of", 0.126),))
    turn = Turn("learning-rate", assessment=Assessment(7, "weak", (finding,), (Ingredient("newer-still", 2.0),)))
    text = shown(ShowWhy(turn, 1))
    assert "・ a point that is still open · expected · 2 %\nunheard-of: 0.13" in text
    assert "newer-still: 2" in text
    closed = shown(ShowWhy(replace(turn, closed=True), 1))
    assert "・ change it over time, with warm-up or decay · expected · 2 %" in closed


def test_a_question_with_nothing_but_an_answer() -> None:
    question = Question(
        id="bare", ask=Text(en="What is overfitting?"), answers=Answers(full=Text(en="Learning noise."))
    )
    bank = Bank(id="small", title=Text(en="Small"), questions=(question,))
    assert shown(ShowAnswer("bare"), "ja", bank) == "模範解答 · What is overfitting?\n\nLearning noise."
    turn = Turn("bare", assessment=Assessment(0, "dont_know"))
    finding = Finding("point-1", "expected", "covered", 0.9, "It learns noise.")
    judged = Turn("bare", assessment=Assessment(90, "excellent", (finding,)))
    assert "✓ Learning noise\n    “It learns noise.”" in shown(ShowFeedback(judged, 1, last=True), "en", bank)
    assert "What to add" not in shown(ShowFeedback(turn, 1, last=True), "en", bank)


def test_plain_text() -> None:
    message = Message(
        (
            Block("score", "72/100"),
            Block("right", "✓ one"),
            Block("quote", "“two\nlines”"),
            Block("right", "✓ two"),
            Block("wrong", "✗ “three”"),
            Block("correction", "→ four"),
            Block("text", "Five"),
            Block("missing", "・ six"),
        ),
        (Button("Why?", "/why 1"),),
    )
    assert plain(message) == (
        "72/100\n✓ one\n    “two\n    lines”\n✓ two\n\n✗ “three”\n    → four\n\nFive\n・ six\n\n[Why? /why 1]"
    )
