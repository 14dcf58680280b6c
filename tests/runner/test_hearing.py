"""What is typed while a question is open: a reply, a question back or a stray line, by what was asked."""

from __future__ import annotations

import pytest

from bot.interview import Session, step
from bot.interview.events import Answered, AskedBack, Started, Strayed
from bot.interview.session import Phase, PlannedQuestion
from bot.runner.hearing import heard
from questions import Bank, Question, Text, Texts
from questions.model import Answers, Keypoint
from tests.interview.build import NOON

BANK = Bank(
    id="small",
    title=Text(en="Small"),
    questions=(
        Question(
            id="open",
            ask=Text(en="What does HTTP status 200 say?", ja="HTTPの200は何を表しますか。"),
            answers=Answers(full=Text(en="It says that the request has succeeded.")),
            keypoints=(Keypoint(id="ok", point=Text(en="OK"), paraphrases=Texts(en=("ok",))),),
        ),
        Question(
            id="closed",
            ask=Text(en="Does UDP guarantee delivery?", ja="UDPは到達を保証しますか。"),
            answers=Answers(full=Text(en="No, lost packets are not sent again.")),
        ),
    ),
)


def asked(question: str) -> Session:
    session, _ = step(Session(), Started(NOON, "i1", "small", "coaching", 1, (PlannedQuestion(question),)))
    return session


@pytest.mark.parametrize(
    ("question", "text", "kind"),
    [
        ("open", "Could you repeat that?", AskedBack),
        ("open", "もう一度お願いします", AskedBack),
        ("closed", "Do you mean with a checksum?", AskedBack),
        ("closed", "それは既定の設定でということですか。", AskedBack),
        ("open", "next", Strayed),
        ("open", "はい", Strayed),
        ("open", "/", Strayed),
        ("closed", "🙂", Strayed),
        ("closed", "no", Answered),
        ("closed", "いいえ", Answered),
        ("closed", "ok", Strayed),
        ("open", "OK.", Answered),
        ("open", "It succeeded, didn't it?", Answered),
        ("gone", "next", Answered),
    ],
)
def test_what_was_typed_is_heard_by_what_was_asked(question: str, text: str, kind: type[Answered]) -> None:
    assert type(heard(text, "m1", asked(question), BANK, NOON)) is kind


def test_without_an_open_question_all_is_said_to_the_dialog() -> None:
    assert type(heard("next", "m1", Session(), BANK, NOON)) is Answered
    assert asked("open").phase is Phase.ASKED
