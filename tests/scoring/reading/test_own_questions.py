"""What a candidate's own question is about, in either language."""

from __future__ import annotations

import pytest

from scoring import own_question_kind
from scoring.reading.own_questions import OwnQuestionKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("No, thank you, I have no questions.", "nothing"),
        ("特にありません。ありがとうございました。", "nothing"),
        ("Did I pass?", "result"),
        ("合否はいつ分かりますか。", "result"),
        ("How much is the salary, and can I work from home?", "conditions"),
        ("残業は月にどのくらいありますか。", "conditions"),
        ("What would you expect me to achieve in the first three months?", "expectations"),
        ("最初の3か月で期待される成果は何でしょうか。", "expectations"),
        ("Is there a mentor, and how do people learn here?", "growth"),
        ("入社後の研修について教えてください。", "growth"),
        ("What is the culture like, and who would be my manager?", "team"),
        ("チームの雰囲気を教えてください。", "team"),
        ("Which tools do you use day to day?", "work"),
        ("実際の業務ではどのような技術を使っていますか。", "work"),
        ("Why did you come here yourself?", "other"),
        ("なぜ御社を選ばれたのですか。", "other"),
        ("", "other"),
    ],
)
def test_a_question_is_told_by_its_words(text: str, kind: OwnQuestionKind) -> None:
    assert own_question_kind(text) == kind
