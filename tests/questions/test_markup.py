"""Markdown and HTML in a bank are shown as people read them, and give no points that are pictures or code."""

from __future__ import annotations

import pytest

from bot.interview.effects import ShowAnswer
from bot.texts import plain
from bot.texts.asking import show_answer
from bot.texts.card import asked
from questions import Bank, Question, packaged, prose, readable
from questions.html_text import Picture, seen
from scoring import derived

ANSWER = """\
Gradient boosting adds **weak** learners one after another. ![formula](https://example.org/Equation1.gif)

<img src="tree.png" alt="three trees">

1. Each tree fits the *residuals* of the ones before.
2. The `learning_rate` shrinks its share.

```python
model = Boosting()  # no sentence
```

| trees | error |
|-------|-------|
| 10    | 0.5   |
"""


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("**bold** and *slanted*, `code`", "bold and slanted, code"),
        ("the __init__ of snake_case and 2*3*4", "the __init__ of snake_case and 2*3*4"),
        ("a vector<int>, a < b and b > a", "a vector<int>, a < b and b > a"),
        ("E = mc<sup>2</sup>&nbsp;&lt; 1", "E = mc²\xa0< 1"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("$a_1*b_2*c$ stays", "$a_1*b_2*c$ stays"),
        ("see [the page](https://example.org)", "see the page"),
        ("![a plot](x.png)", "[a plot]"),
        ("![](x.png)", ""),
        ("- one\n- two\n  - three", "• one\n• two\n  • three"),
        ("3. c\n4. d", "3. c\n4. d"),
        ("```\nx = 1\n```", "x = 1"),
        ("|a|b|\n|-|-|\n|1|2|", "a | b\n1 | 2"),
        ("# Heading\ntext", "Heading\n\ntext"),
        ("~~not~~ so", "not so"),
        ("第一段落です。\n\n**第二**段落です。", "第一段落です。\n\n第二段落です。"),
        ("nothing: to do; (here) 50 %!", "nothing: to do; (here) 50 %!"),
    ],
)
def test_it_is_shown_as_people_read_it(written: str, read: str) -> None:
    assert readable(written) == read


def test_the_packaged_banks_have_no_markup() -> None:
    for question in packaged().questions:
        texts = [question.answers.full, question.ask, *(each.point for each in question.keypoints)]
        for text in [each for both in texts for each in (both.en, both.ja) if each]:
            assert readable(text) == prose(text) == text


def test_pictures_code_and_tables_are_no_points_to_make() -> None:
    question = Question.model_validate({"ask": "What is boosting?", "answers": ANSWER})
    assert [point.point.en for point in derived(question)] == [
        "Gradient boosting adds weak learners one after another",
        "Each tree fits the residuals of the ones before",
        "The learning_rate shrinks its share",
    ]


def test_no_markup_is_shown_raw() -> None:
    question = Question.model_validate({"id": "boosting", "ask": "What is **boosting**?", "answers": ANSWER})
    bank = Bank.model_validate({"id": "b", "title": "B", "questions": [question]})
    shown = plain(show_answer(ShowAnswer("boosting", None), bank, "en"))
    assert "1. Each tree fits the residuals" in shown
    assert "[formula]" in shown
    assert "model = Boosting()  # no sentence" in shown
    for sign in ("**", "](", "```", "<img", "|--"):
        assert sign not in shown
    assert "What is boosting?" in plain(show_answer(ShowAnswer("boosting", None), bank, "ja"))


def test_a_question_without_a_title_is_asked_once() -> None:
    question = Question.model_validate({"ask": "What is the output?\n```\nprint(1)\n```", "answers": "1"})
    title, words = asked(question, 1, 2, "coaching", "en")
    assert "output" not in title.text
    assert words.text == "What is the output?\n\nprint(1)"
    assert question.name("en") == "What is the output?"


def test_html_is_the_text_that_it_shows() -> None:
    html = (
        "<div>A &amp; B</div><p>see <b>x</b><sub>1</sub></p><ul><li>one<ul><li>two</li></ul></li></ul><ol>"
        "<li>a<li>b</ol><script>alert(1)</script><pre>code  here\n  kept</pre>"
        "<table><tr><td>1</td><td>2</td></tr></table><img src='p.png'>"
    )
    shown = seen(html)
    assert shown.pictures == (Picture("", "p.png"),)
    assert shown.text.split("\n") == [
        *("A & B", "see x₁", "", "- one", "  - two", "1. a", "2. b", "```", "code  here", "  kept", "```", "1 | 2")
    ]
