"""What was understood becomes a bank that can be edited, checked and played; nothing gets lost on the way."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.runner.bank_files import derived_points
from questions import Bank, Question, lint, open_bank
from questions.importing import Card, Imported, NotUnderstood, Wrong, drafted, read_foreign
from questions.importing.card import FollowUp
from tests.importing.odd import ODD


def no_points(_question: Question) -> tuple[str, ...]:
    return ()


def sentences(question: Question) -> list[str]:
    full = question.answers.full
    return [part.strip() for part in (full.en or full.ja or "").replace("。", ".").split(".") if part.strip()]


def bank(folder: Path, text: str) -> Bank:
    (folder / "made.yaml").write_text(text, encoding="utf-8")
    loaded = open_bank(folder / "made.yaml")
    assert [str(each) for each in lint(loaded) if each.weight == "mend" and "# begins" in each.message] == []
    return loaded.bank


def test_derived_keypoints_are_written_down(tmp_path: Path) -> None:
    made = drafted(Imported("x", [Card(1, "What is DNS?", "It maps names. To addresses.")]), "Nets", sentences)
    (text,) = made.texts
    assert "# from the sentences of the answer: shorten them" in text
    (question,) = bank(tmp_path, text).questions
    assert [keypoint.point.en for keypoint in question.keypoints] == ["It maps names", "To addresses"]
    assert (made.questions, made.derived) == (1, 1)


def test_follow_ups_with_an_answer_go_deeper_and_the_others_are_remarks(tmp_path: Path) -> None:
    asked = [FollowUp("Who asks it?", "Every client. And servers."), FollowUp("Why?"), FollowUp("Who asks it?", "All.")]
    shown = FollowUp("How?", "```\ndig a.example\n```")
    card = Card(1, "What is DNS?", "It maps names.", follow_ups=[*asked, shown])
    made = drafted(Imported("x", [card, Card(9, "And TCP?", follow_ups=asked[:2])]), "Nets", prose_sentences)
    (question,) = bank(tmp_path, made.texts[0]).questions
    assert [(each.id, each.ask.en, each.answer.en) for each in question.deeper.values()] == [
        ("asks", "Who asks it?", "Every client. And servers."),
        ("asks-2", "Who asks it?", "All."),
    ]
    assert [point.point.en for point in question.deeper["asks"].keypoints] == ["Every client", "And servers"]
    assert (made.follow_ups, len(made.unasked)) == (2, 2)
    for remark in (
        "# follow-up without an answer: Why?",
        "# follow-up: How? – ```",
        "#   # follow-up: Who asks it? – E",
    ):
        assert remark in made.texts[0]


def prose_sentences(question: Question) -> list[str]:
    return [] if "```" in (question.answers.full.en or "") else sentences(question)


def test_the_items_of_a_list_are_keypoints(tmp_path: Path) -> None:
    answer = "There are:\n\n- **one**: first\n  - below\n- two\n\n1. three.\n2. four"
    (text,) = drafted(Imported("x", [Card(1, "Which?", answer)]), "t", sentences).texts
    (question,) = bank(tmp_path, text).questions
    assert [keypoint.point.en for keypoint in question.keypoints] == ["one: first", "two", "three", "four"]
    assert question.answers.full.en == answer


@pytest.mark.parametrize(
    ("answer", "points", "origin"),
    [
        (
            "An index finds rows. It is fast.\n\nIt costs:\n\n- space on disk\n- time at each write\n\nSo choose.",
            ["An index finds rows", "It is fast", "space on disk", "time at each write", "So choose"],
            "the list and the sentences",
        ),
        (
            "メリット\n・速い\n・単純\n\nデメリット\n・場所を取る",
            ["速い", "単純", "場所を取る"],
            "the list and the sentences",
        ),
        ("#### Example\n\nRows come out sorted.", ["Rows come out sorted"], "the sentences"),
        (
            "| | TCP | UDP |\n|---|---|---|\n| Order | keeps it | `may` mix it |\n| Set-up | first | |",
            ["Order: TCP keeps it; UDP may mix it", "Set-up: TCP first"],
            "the table",
        ),
        (
            "It is a function.\n\nLet's take an example,\n\n```js\nf()\n```\n\nIt is called.",
            ["It is a function", "It is called"],
            "the sentences",
        ),
        ("Call it like this:\n\n```js\nf()\n```", ["Call it like this"], "the sentences"),
        (
            "|| TCP | UDP |\n|---|---|---|\n| Order | keeps it | may mix it |",
            ["Order: TCP keeps it; UDP may mix it"],
            "the table",
        ),
        (
            "- timers: run first. This phase covers:\n  - setTimeout\n  - setInterval\n- poll",
            ["timers: run first. This phase covers: setTimeout, setInterval", "poll"],
            "the list",
        ),
        (
            f"- timers run first. This phase covers:\n  1. {'many of them, ' * 20}\n- poll",
            ["timers run first", "poll"],
            "the list",
        ),
        ("- 段階：\n  - 解析\n  - 実行\n- 終了", ["段階：解析、実行", "終了"], "the list"),
        ("| Level | Allows |\n|---|---|\n| lowest | dirty reads |", ["lowest: dirty reads"], "the table"),
    ],
)
def test_keypoints_are_whatever_an_answer_says(tmp_path: Path, answer: str, points: list[str], origin: str) -> None:
    (text,) = drafted(Imported("x", [Card(1, "What is it?", answer)]), "t", derived_points).texts
    (question,) = bank(tmp_path, text).questions
    assert [keypoint.point.en or keypoint.point.ja for keypoint in question.keypoints] == points
    assert f"# from {origin} of the answer" in text


def test_an_id_is_made_of_what_is_asked_and_not_of_the_code_below_it(tmp_path: Path) -> None:
    (text,) = drafted(Imported("x", [Card(1, "What does this print?\n\n```\nx = 1\n```", "1.")]), "t", sentences).texts
    assert [question.id for question in bank(tmp_path, text).questions] == ["print"]


def test_wrong_choices_are_proposed_as_contrasts(tmp_path: Path) -> None:
    card = Card(1, "Capital of France?", "Paris", wrong=[Wrong("London", "That is in England."), Wrong("Rome")])
    made = drafted(Imported("x", [card]), "t", sentences)
    assert "# proposals, from the wrong choices" in made.texts[0]
    (question,) = bank(tmp_path, made.texts[0]).questions
    assert [(each.wordings.en, each.correction.en) for each in question.contrasts] == [
        (("London",), "That is in England."),
        (("Rome",), "The right answer is: Paris"),
    ]
    assert made.proposed == 2


def test_what_has_no_place_is_a_remark(tmp_path: Path) -> None:
    cards = [
        Card(3, "Answered?", "Yes.", remarks=["Notes: seen at ACME"], topics=["Basics & More", "深層学習"]),
        Card(9, "Unanswered?", remarks=["two\nlines"]),
        Card(12, "Long?", "x" * 30_000),
    ]
    made = drafted(Imported("x", cards, left_out=[(1, "An introduction.")]), "t", no_points)
    (text,) = made.texts
    for kept in (
        "# Notes: seen at ACME",
        "#   - ask: Unanswered?",
        "lines",
        "line 1: An introd",
    ):
        assert kept in text
    assert [card.ask for card in made.unanswered] == ["Unanswered?"]
    assert [card.ask for card, _ in made.refused] == ["Long?"]
    (question,) = bank(tmp_path, text).questions
    assert question.topics == ("basics-more", "深層学習")


def test_all_that_is_known_of_a_question_without_an_answer_is_kept() -> None:
    cards = [
        Card(1, "Answered?", "This."),
        Card(
            5,
            "Unanswered?\n\n```\nx = [\n    1,\n]\n```",
            title="Of lists",
            topics=["Basics", "!"],
            level="mid",
            hints=["Count."],
            wrong=[Wrong("Two", "Too many.")],
            sources=["A book"],
        ),
    ]
    left_out = [(9, "```\nif x:\n    y\n```")]
    (text,) = drafted(Imported("x", cards, left_out=left_out), "t", no_points).texts
    head = text[: text.index("title: t")]
    assert head.endswith(
        "#   # topic: !\n#   # hint: Count.\n#   # wrong choice: Two (Too many.)\n#   - ask: |-\n#       Unanswered?\n"
        "#\n"
        "#       ```\n#       x = [\n#           1,\n#       ]\n#       ```\n#     title: Of lists\n#     topics:\n"
        "#       - basics\n#     level: mid\n#     sources:\n#       - A book\n#\n# What belongs to no question:\n#\n"
        "#   line 9:\n#     ```\n#     if x:\n#         y\n#     ```\n#\n"
    )


def test_hints_and_wrong_choices_without_a_keypoint_are_remarks() -> None:
    card = Card(1, "Answered?", "This.", hints=["Think."], wrong=[Wrong("That")])
    (text,) = drafted(Imported("x", [card]), "t", no_points).texts
    assert "  # hint: Think.\n  # wrong choice: That\n  - id: answered" in text


def test_no_two_have_one_id_and_each_text_its_language(tmp_path: Path) -> None:
    cards = [Card(1, "What is DNS?", "a."), Card(2, "What is DNS?", "b."), Card(3, "日本語の質問", "CNN. CNN. cnn")]
    (text,) = drafted(Imported("x", cards), "No", sentences).texts
    one, two, three = bank(tmp_path, text).questions
    assert (one.id, two.id) == ("dns", "dns-2")
    assert [keypoint.point.ja for keypoint in three.keypoints] == ["CNN", "cnn"]
    assert three.answers.full.ja == "CNN. CNN. cnn"


def test_too_many_for_one_bank_become_several(tmp_path: Path) -> None:
    cards = [Card(number, f"Question {number}?", "Yes.") for number in range(2100)]
    made = drafted(Imported("x", cards), "Many", no_points)
    assert [len(bank(tmp_path, text).questions) for text in made.texts] == [2000, 100]


def test_a_file_of_unanswered_questions_makes_no_bank() -> None:
    assert drafted(Imported("x", [Card(1, "Why?")]), "t", no_points).texts == []


TEXTS = st.lists(st.sampled_from(ODD), max_size=40).map("".join)


@given(ask=TEXTS, answer=TEXTS, more=st.lists(TEXTS, max_size=4))
@settings(max_examples=150, deadline=None)
def test_any_card_becomes_a_bank_that_says_the_same(ask: str, answer: str, more: list[str]) -> None:
    card = Card(1, ask or "?", answer, points=more, remarks=more, title=ask, wrong=[Wrong(each) for each in more])
    made = drafted(Imported("x", [card]), "t", sentences)
    with tempfile.TemporaryDirectory() as folder:
        for text in made.texts:
            (question,) = bank(Path(folder), text).questions
            full = question.answers.full
            assert "".join((full.en or full.ja or "").split()) == "".join(card.answer.split())


@pytest.mark.parametrize("ending", ["md", "txt", "csv", "tsv", "gift", "xml", "apkg"])
@given(text=TEXTS)
@settings(max_examples=80, deadline=None)
def test_any_file_is_understood_or_says_why_not(ending: str, text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"q.{ending}"
        file.write_text(text, encoding="utf-8")
        try:
            found = read_foreign(file)
        except NotUnderstood:
            return
        for made in drafted(found, "t", sentences).texts:
            bank(Path(folder), made)


@pytest.mark.parametrize("ending", ["md", "txt", "csv", "gift", "xml", "apkg"])
@given(raw=st.binary(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_understood_or_say_why_not(ending: str, raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"q.{ending}"
        file.write_bytes(raw)
        try:
            found = read_foreign(file)
        except NotUnderstood:
            return
        for made in drafted(found, "t", sentences).texts:
            bank(Path(folder), made)
