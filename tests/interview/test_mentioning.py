"""What a reply mentions is taken up: the question about it comes next, once in a while."""

from __future__ import annotations

from bot.interview.effects import Ask, Effect, Say
from bot.interview.events import Answered, Graded, Skipped, Started, WhyAsked
from bot.interview.session import Mention, Mode, PlannedQuestion
from bot.interview.table import step
from tests.interview.build import Player, assessed

PLAN = tuple(PlannedQuestion(name, level="mid") for name in ("a", "b", "c", "d", "e", "f"))
SPARE = (PlannedQuestion("spare", level="mid"),)


def begun(mode: Mode = "coaching", *, adaptive: bool = False) -> Player:
    player = Player()
    player.play(Started(player.now(), "i1", "bank", mode, 7, PLAN, adaptive=adaptive, spare=SPARE))
    return player


def replies(player: Player, *mentioned: str) -> tuple[Effect, ...]:
    """A reply that touches on these questions, and what its grade leads to."""
    mentions = tuple(Mention(question, question.upper()) for question in mentioned)
    player.session, _ = step(player.session, Answered(player.now(), "a reply", mentions=mentions))
    interview = player.session.interview
    assert interview is not None
    assert interview.pending is not None
    return player.play(Graded(player.now(), interview.pending.attempt, assessed(90)))


def asked(player: Player) -> list[str]:
    assert player.session.interview is not None
    return [turn.question for turn in player.session.interview.turns]


def test_the_question_about_what_was_mentioned_comes_next_and_says_so() -> None:
    player = begun()
    *_, said, question = replies(player, "d", "c")
    assert said == Say("taken_up", (("words", "D"),))
    assert isinstance(question, Ask)
    assert (question.question, question.number, question.total) == ("d", 2, 6)
    why = player.play(WhyAsked(player.now(), 2))
    assert why == (Say("came.mentioned", (("number", 2), ("words", "D"))),)
    replies(player)
    assert asked(player) == ["a", "d", "b"]


def test_one_that_would_not_have_been_asked_takes_the_place_of_the_last() -> None:
    player = begun()
    replies(player, "spare")
    for _ in range(5):
        replies(player)
    assert asked(player) == ["a", "spare", "b", "c", "d", "e"]
    assert player.session.phase == "idle"


def test_at_most_one_question_in_three_takes_something_up() -> None:
    player = begun()
    for mentioned in ("f", "e", "e", "e"):
        replies(player, mentioned)
    assert asked(player) == ["a", "f", "b", "c", "e"]


def test_what_was_asked_already_is_not_taken_up() -> None:
    player = begun()
    replies(player)
    replies(player, "a", "b")
    assert asked(player) == ["a", "b", "c"]


def test_what_the_reply_to_an_earlier_question_mentioned_is_let_go() -> None:
    player = begun()
    replies(player, "f")
    replies(player)
    replies(player)
    replies(player)
    assert asked(player) == ["a", "f", "b", "c", "d"]


def test_nothing_is_taken_up_in_an_exam_or_after_a_question_without_a_reply() -> None:
    player = begun("exam")
    replies(player, "f")
    assert asked(player) == ["a", "b"]
    player = begun()
    player.play(Skipped(player.now()))
    assert asked(player) == ["a", "b"]


def test_in_an_adaptive_interview_it_goes_before_the_level_and_why_says_that_alone() -> None:
    player = begun(adaptive=True)
    replies(player, "f")
    assert asked(player) == ["a", "f"]
    assert player.play(WhyAsked(player.now(), 2)) == (Say("came.mentioned", (("number", 2), ("words", "F"))),)
