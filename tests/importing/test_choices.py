"""Questions with choices as texts have them: the choices are no questions, the right one is the answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.runner.bank_files import derived_points
from questions.importing import Card, drafted, read_foreign


def read(folder: Path, text: str, name: str = "q.md") -> list[Card]:
    (folder / name).write_text(text, encoding="utf-8")
    return read_foreign(folder / name).cards


PRINTED = """\
# Snippets

###### {number}. What is logged?

```js
log({number})
```

- A: `{number}`
- B: `nothing`
- C: a date
- D: None of the above

<details><summary><b>Answer</b></summary>
<p>

#### Answer: A

#### Explanation

The argument is logged. It is not `nothing`.

</p>
</details>

---

"""


def test_more_choices_than_questions_make_no_questions(tmp_path: Path) -> None:
    text = "".join(PRINTED.format(number=number) for number in range(10, 20))
    cards = read(tmp_path, text.replace("# Snippets\n\n", "", 9))
    assert len(cards) == 10
    assert cards[2].ask == "What is logged?\n\n```js\nlog(12)\n```"
    assert cards[2].answer == "`12`\n\nThe argument is logged. It is not `nothing`."
    assert [wrong.text for wrong in cards[2].wrong] == ["a date"]
    assert cards[2].remarks == ["wrong choice, left out: nothing", "wrong choice, left out: None of the above"]
    assert cards[2].topics == []


@pytest.mark.parametrize(
    "choices",
    [
        "* A) a tree\n* B) a graph\n* C) a list\n\nAnswer: B",
        "A. a tree\nB. a graph\nC. a list\n\n**Correct answer: B**",
        "- [ ] a tree\n- [x] a graph\n- [ ] a list",
        "1. [ ] a tree\n2. [x] a graph\n3. [ ] a list",
        "(a) a tree\n(b) a graph\n(c) a list\n\nAns: (b)",
        "ア．a tree\nイ．a graph\nウ．a list\n\n正解：イ",
        "ア．a tree　イ．a graph　ウ．a list\n\n答え　イ",
        "① a tree\n② a graph\n③ a list\n\n正解は②です。",
        "- A: a tree\n- B: a graph\n- C: a list\n\nThe answer is B.",
        "- **A.** a tree\n- **B.** a graph\n- **C.** a list\n\n<details><summary>Solution</summary>\n\nB\n\n</details>",
        "A. a tree\nB. a graph\nC. a list\n\nAnswer: a graph",
        "A. a tree\nB. a graph\nC. a list\n\nAnswer: B) a graph",
    ],
)
def test_ways_to_write_choices(tmp_path: Path, choices: str) -> None:
    asks = ["What has nodes and edges?", "What may have a cycle?"]
    for heading, name in (("## ", "q.md"), ("Q: ", "q.txt")):
        first, second = read(tmp_path, "\n".join(f"{heading}{ask}\n\n{choices}\n" for ask in asks), name)
        assert (first.ask, second.ask) == tuple(asks)
        assert first.answer == second.answer == "a graph"
        assert [wrong.text for wrong in first.wrong] == ["a tree", "a list"]
        assert first.hints == ["The choices: a graph / a list / a tree"]


def test_several_are_right_and_explained(tmp_path: Path) -> None:
    choices = "A. cherry\nB. banana\nC. strawberry\n\nAnswers: A and C\n\nExplanation: Bananas are yellow."
    (card,) = read(tmp_path, f"## Which of these fruits are red?\n\n{choices}")
    assert card.ask == "Which of these fruits are red? (The hint shows the choices.)"
    assert card.answer == "- cherry\n- strawberry\n\nBananas are yellow."


def test_lettered_lines_of_which_none_is_called_right_are_an_answer(tmp_path: Path) -> None:
    text = "## How does it start?\n\nA. It reads its settings.\nB. It waits.\n\nA reader is told about both.\n"
    (card,) = read(tmp_path, text)
    assert "A. It reads its settings." in card.answer
    assert card.wrong == []


def test_a_choice_may_have_code_of_several_lines(tmp_path: Path) -> None:
    text = "## What works?\n\nA. this\n\n   ```\n   A. no\n   ```\n\nB. that\n\nAnswer: A\n"
    (card,) = read(tmp_path, text)
    assert card.answer.startswith("this")
    assert "A. no" in card.answer
    assert [wrong.text for wrong in card.wrong] == ["that"]


def test_a_bank_with_choices_in_japanese(tmp_path: Path) -> None:
    text = "## 次のうち江戸幕府を開いたのは誰か\n\nア．徳川家康\nイ．織田信長\n\n正解：ア\n解説：1603年のことです。\n"
    (tmp_path / "q.md").write_text(text, encoding="utf-8")
    (made,) = drafted(read_foreign(tmp_path / "q.md"), "t", derived_points).texts
    assert "次のうち江戸幕府を開いたのは誰か（選択肢はヒントで見られます。）" in made
    assert "選択肢：徳川家康／織田信長" in made
    assert "point: 1603年のことです" in made
