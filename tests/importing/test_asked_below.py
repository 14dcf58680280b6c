"""Follow-ups within an answer, in the manners in which people write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions.importing import Imported, read_foreign
from questions.importing.card import FollowUp


def read(tmp_path: Path, text: str, name: str = "list.md") -> Imported:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return read_foreign(file)


def asked(found: Imported) -> list[FollowUp]:
    return [each for card in found.cards for each in card.follow_ups]


WHY = FollowUp("Why is it fast?")
SO = FollowUp("Why is it fast?", "It is near.")
WHY_JA, SO_JA = "なぜ速いのですか。", "近くにあるからです。"
LONG = "Why is a cache that lies in the same process as its readers so much faster than one across the network?"


@pytest.mark.parametrize(
    ("below", "follow_ups"),
    [
        ("Follow-up: Why is it fast?", [WHY]),
        ("Follow up question 1 - Why is it fast?", [WHY]),
        ("**Follow-up:** Why is it fast?", [WHY]),
        ("**Follow-up**: *Why is it fast?*", [WHY]),
        ("**Follow-up: Why is it fast?**", [WHY]),
        ("> Possible follow-up: Why is it fast?", [WHY]),
        ("👉 Followup: Why is it fast?", [WHY]),
        ("(Follow-up) Why is it fast?", [WHY]),
        ("#### Follow-up: Why is it fast?\n\nIt is near.", [SO]),
        ("### Follow-up: Why is it fast?\n\nIt is near.", [SO]),
        ("Follow-up: Why is it fast? → It is near.", [SO]),
        ("Follow-up: Why is it fast?\nA: It is near.", [SO]),
        ("Follow-up: Why is it fast?\nA. It is near.", [SO]),
        ("**Follow-up:** Why is it fast?\n\n**Answer:** It is near.", [SO]),
        (f"Follow-up: {LONG[:59]}\n{LONG[60:]}\nIt is near.", [FollowUp(LONG, "It is near.")]),
        ("- Follow-up: Why is it fast?\n  - A: It is near.", [SO]),
        ("Follow-up:\nQ: Why is it fast?\nA: It is near.", [SO]),
        ("**Follow-up questions:**\n\n- Why is it fast?\n- How large is it?", [WHY, FollowUp("How large is it?")]),
        ("_Follow-ups_\n1. Why is it fast? It is near.\n2. How large?", [SO, FollowUp("How large?")]),
        ("Follow-ups\n\nWhy is it fast?\nHow large?", [WHY, FollowUp("How large?")]),
        ("<details><summary>Follow-up</summary>\n\nWhy is it fast?\n\nIt is near.\n</details>", [SO]),
        (
            "Follow-up: Why is it fast?\n\n**Follow-up 2:** How large?\n\nSmall.",
            [WHY, FollowUp("How large?", "Small.")],
        ),
    ],
)
def test_follow_ups_of_an_answer_in_markdown(tmp_path: Path, below: str, follow_ups: list[FollowUp]) -> None:
    text = f"### What is a cache?\n\nIt keeps copies.\n\n{below}\n\n### What is an index?\n\nIt finds rows.\n"
    cache, index = read(tmp_path, text).cards
    assert (cache.ask, cache.answer, cache.follow_ups) == ("What is a cache?", "It keeps copies.", follow_ups)
    assert (index.answer, index.follow_ups) == ("It finds rows.", [])


@pytest.mark.parametrize(
    ("below", "follow_ups"),
    [
        (f"追加質問：{WHY_JA}", [FollowUp(WHY_JA)]),
        ("追加質問１：なぜ速いか説明してください。", [FollowUp("なぜ速いか説明してください。")]),
        (f"【追加質問】{WHY_JA}\n【答】{SO_JA}", [FollowUp(WHY_JA, SO_JA)]),
        (f"深掘り：{WHY_JA}\n→ {SO_JA}", [FollowUp(WHY_JA, SO_JA)]),
        (f"よくある深掘り質問\n\n・{WHY_JA}\n・大きさは？", [FollowUp(WHY_JA), FollowUp("大きさは？")]),
    ],
)
def test_follow_ups_of_an_answer_in_japanese(tmp_path: Path, below: str, follow_ups: list[FollowUp]) -> None:
    cache = "問1　キャッシュとは何ですか。\n答　写しを近くに置きます。\n"
    found = read(tmp_path, f"{cache}{below}\n\n問2　索引とは何ですか。\n答　行を探します。\n")
    assert [(card.answer, card.follow_ups) for card in found.cards] == [
        ("写しを近くに置きます。", follow_ups),
        ("行を探します。", []),
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "1. Listen: hear them out.\n2. Follow-up: call them a week later.",
        "Follow-ups are common.",
        "The last step:\n\n- Follow-up",
        "```\nFollow-up: why?\n```\n\nThat is a comment.",
        "Some say more.\n\nFollow-up:\n\n- a call\n- a letter",
    ],
)
def test_what_only_sounds_like_a_follow_up_stays_in_the_answer(tmp_path: Path, answer: str) -> None:
    text = f"## How do you treat a complaint?\n\n{answer}\n\n## And what is it worth?\n\nMuch.\n"
    card, _ = read(tmp_path, text).cards
    assert (card.answer, card.follow_ups) == (answer, [])


@pytest.mark.parametrize(
    "rest", ["**Bind:** makes a new one.", "#### Sources\n\nA book.", "* * *\n\n__Note__: it is old."]
)
def test_another_part_after_a_follow_up_belongs_to_the_answer_again(tmp_path: Path, rest: str) -> None:
    text = f"## What is call?\n\nIt invokes.\n\n**Follow-up:** When?\n\nAt once.\n\n{rest}\n"
    (card,) = read(tmp_path, text).cards
    assert card.follow_ups == [FollowUp("When?", "At once.")]
    assert card.answer == f"It invokes.\n\n{rest.removeprefix('* * *').strip()}"


def test_a_list_goes_on_after_a_follow_up_within_it(tmp_path: Path) -> None:
    (card,) = read(tmp_path, "## What is it?\n\n- quick\n- Follow-up: Why?\n- near\n").cards
    assert (card.answer, card.follow_ups) == ("- quick\n\n- near", [FollowUp("Why?")])


def test_what_follows_a_list_of_follow_ups_belongs_to_the_answer(tmp_path: Path) -> None:
    text = "## What is it?\n\nQuick.\n\nFollow-up questions:\n- Why?\n- When?\n\nSo much for that.\n"
    (card,) = read(tmp_path, text).cards
    assert (card.answer, card.follow_ups) == ("Quick.\n\nSo much for that.", [FollowUp("Why?"), FollowUp("When?")])


def test_follow_ups_do_not_change_how_the_questions_of_a_file_look(tmp_path: Path) -> None:
    text = "".join(
        f"**What is {name}?**\n\nIt is.\n\n**Follow-up:** why?\n\nSo.\n\nFollow-up: when?\n\n" for name in "abc"
    )
    found = read(tmp_path, text)
    assert found.kind == "Markdown: the questions are lines in bold"
    assert (found.notes, len(found.cards), len(asked(found))) == ([], 3, 6)


def test_follow_ups_in_answers_of_other_files(tmp_path: Path) -> None:
    found = read(tmp_path, 'question,answer\nWhat is it?,"Quick.\nFollow-up: Why?"\n', "list.csv")
    assert (found.cards[0].answer, asked(found)) == ("Quick.", [FollowUp("Why?")])
    found = read(tmp_path, "#separator:tab\n#html:true\nWhat is it?\tQuick.<div>追加質問：なぜ？</div>\n", "notes.txt")
    assert (found.cards[0].answer, asked(found)) == ("Quick.", [FollowUp("なぜ？")])
    found = read(tmp_path, "- What is it?\n  Quick\n  Follow-up: Why?\n- And that?\n  Slow\n")
    assert (found.cards[0].answer, asked(found)) == ("Quick", [FollowUp("Why?")])


def test_a_question_that_has_nothing_but_a_follow_up_has_no_answer(tmp_path: Path) -> None:
    (card,) = read(tmp_path, "## What is it?\n\nFollow-up: Why?\n").cards
    assert (card.answer, card.follow_ups) == ("", [FollowUp("Why?")])
