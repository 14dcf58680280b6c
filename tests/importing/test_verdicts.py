"""What is true or false becomes a question and points that can be answered by it, and none is a bare "No"."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.runner.bank_files import derived_points
from questions import open_bank
from questions.importing import Card, Imported, drafted, read_foreign


def made_of(folder: Path, card: Card) -> list[str]:
    """The keypoints in the bank that is made of a card."""
    (text,) = drafted(Imported("x", [card]), "t", derived_points).texts
    (folder / "made.yaml").write_text(text, encoding="utf-8")
    (question,) = open_bank(folder / "made.yaml").bank.questions
    return [keypoint.point.en or keypoint.point.ja or "" for keypoint in question.keypoints]


@pytest.mark.parametrize(
    ("answer", "points"),
    [
        ("No. They are only encoded. Anybody reads them.", ["No, they are only encoded", "Anybody reads them"]),
        ("Yes! Kubernetes restarts it.", ["Yes, Kubernetes restarts it"]),
        ("It depends.\n\nThe policy decides.", ["It depends, the policy decides"]),
        ("Yes:\n\n- by volumes\n- by the network", ["Yes, by volumes", "by the network"]),
        ("The caller waits. Always.", ["The caller waits: always"]),
        ("Rarely. I would not.", ["Rarely, I would not"]),
        ("No.", ["No (“Is it so?”)"]),
        ("いいえ。符号化されているだけです。", ["いいえ、符号化されているだけです"]),
        ("正しくありません。後から来ます。", ["正しくありません。後から来ます"]),
        ("Nothing is lost. None of it.", ["Nothing is lost", "None of it"]),
    ],
)
def test_a_bare_verdict_is_said_with_what_comes_after_it(tmp_path: Path, answer: str, points: list[str]) -> None:
    assert made_of(tmp_path, Card(1, "Is it so?", answer)) == points


def test_a_bare_verdict_in_japanese_says_what_it_is_about(tmp_path: Path) -> None:
    assert made_of(tmp_path, Card(1, "本当ですか。", "いいえ。")) == ["いいえ（「本当ですか」）"]


@pytest.mark.parametrize(
    ("gift", "ask", "answer", "points"),
    [
        (
            "The heap is sorted.{F#Only its root is the least.}",
            "Is it true that the heap is sorted, and why?",
            "False. Only its root is the least.",
            ["False, only its root is the least"],
        ),
        (
            "Lisp has macros.{T#Right!}",
            "Is it true that Lisp has macros?",
            "True: Lisp has macros.",
            ["True: Lisp has macros"],
        ),
        (
            "Lisp has no macros.{FALSE}",
            "Is it true that Lisp has no macros?",
            "False: “Lisp has no macros” is wrong.",
            ["False: “Lisp has no macros” is wrong"],
        ),
        (
            "Does TCP resend?{T#It has timers.}",
            "Does TCP resend?",
            "Yes. It has timers.",
            ["Yes, it has timers"],
        ),
        (
            "It is late. The heap is sorted.{T}",
            "True or false? “It is late. The heap is sorted”",
            "True: It is late. The heap is sorted.",
            ["True: It is late", "The heap is sorted"],
        ),
        (
            "UDPは再送する。{F#再送するのはTCPです。}",
            "「UDPは再送する」というのは正しいですか。",
            "「UDPは再送する」は正しくありません。再送するのはTCPです。",
            ["「UDPは再送する」は正しくありません", "再送するのはTCPです"],
        ),
        ("UDPは再送しますか。{F}", "UDPは再送しますか。", "いいえ。", ["いいえ（「UDPは再送しますか」）"]),
    ],
)
def test_what_is_true_or_false(tmp_path: Path, gift: str, ask: str, answer: str, points: list[str]) -> None:
    (tmp_path / "q.gift").write_text(gift, encoding="utf-8")
    (card,) = read_foreign(tmp_path / "q.gift").cards
    assert (card.ask, card.answer) == (ask, answer)
    assert card.remarks == (["feedback: Right!"] if "Right!" in gift else [])
    assert made_of(tmp_path, card) == points


def test_the_choices_true_and_false_are_a_verdict(tmp_path: Path) -> None:
    text = "## The heap is sorted.\n\n- A: True\n- B: False\n\nAnswer: B\n\nExplanation: Only its root is the least.\n"
    (tmp_path / "q.md").write_text(text)
    (card,) = read_foreign(tmp_path / "q.md").cards
    assert (card.ask, card.answer) == (
        "Is it true that the heap is sorted, and why?",
        "False. Only its root is the least.",
    )
    assert (card.wrong, card.hints) == ([], [])
