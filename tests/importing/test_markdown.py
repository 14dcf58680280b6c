"""Markdown lists of questions, in the manners in which people and interview repositories write them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from questions.importing import Imported, read_foreign
from questions.importing.wording import unwrapped
from questions.markup import readable

HEADINGS = """\
---
layout: page
---
# Caches

Written for the study group.

## Contents

- [What is a cache?](#what-is-a-cache)

## Basics

### 1. What is a cache? 👶

It keeps copies of **data** close to where they
are needed.<br>Reading is faster. ![a plot](plot.png)

```python
# not a heading
```

**[⬆ Back to top](#contents)**

### When would you not use one?

#### Reasons

- nothing is asked for twice
  - ever
- stale data does harm &amp; is wrong

### And this?

TODO
"""

BOLD = """\
# Theory

* A list of things.

## Regression

**What is regression? Which models do you know? 👶**

It predicts a number from features.
<br/>

- *Linear regression* is a line.
- *Trees* are steps.

<br/>

**How do you check it? ⭐️**

Answer here
"""

FOLDS = """\
## Network

<details>
<summary>What is DNS?</summary><br><b>

The phone book of the internet.

</b></details>

<details>
<summary>Is UDP reliable?</summary><br><b>
No, it is not.
</b></details>
"""

ANNOUNCED = """\
###### 1. What's the output?

```javascript
say();
```

- A: `one`
- B: `two`

<details><summary><b>Answer</b></summary>
<p>

#### Answer: B

Since it is hoisted.

</p>
</details>

---

###### 2. What's a closure?

<details><summary>Show answer</summary>

A function with its scope.

</details>
"""

IN_A_LIST = """\
1. ### What is a prototype chain

   It **links** objects.

   ![Screenshot](chain.png)

   **[⬆ Back to Top](#contents)**

2. ### What is a closure

   1. **Scope:**

      It keeps the scope.

      ```js
      f()
      ```

   2. **Function:**

      It is a function.
"""

ITEMS = """\
# Interview

1. What is overfitting?
   - The model memorises
   - It fails on new data
2. **What is dropout?** Zeroing activations.
3. What is bias? The systematic part of the error.
4. What is left?
"""

TABLE = """\
## Basics

| # | Question | Answer | Difficulty |
|---|---|---|---|
| 1 | What is a **key**? | It names a row. | easy |
| 2 | What is `a \\| b`? | One<br>or both. | 7/10 |
"""


def read(folder: Path, text: str, name: str = "q.md") -> Imported:
    (folder / name).write_text(text, encoding="utf-8")
    return read_foreign(folder / name)


def pairs(found: Imported) -> list[tuple[str, str]]:
    return [(card.ask, card.answer) for card in found.cards]


def test_headings(tmp_path: Path) -> None:
    found = read(tmp_path, HEADINGS)
    cache, not_use, todo = found.cards
    assert (found.title, found.kind) == ("Caches", "Markdown: the questions are headings (###)")
    assert (cache.line, cache.ask, cache.topics) == (14, "What is a cache?", ["Basics"])
    assert cache.answer == (
        "It keeps copies of **data** close to where they are needed.\nReading is faster.\n\n"
        "```python\n# not a heading\n```"
    )
    assert cache.remarks == ["left out: picture plot.png (a plot)"]
    assert not_use.answer == "#### Reasons\n\n- nothing is asked for twice\n  - ever\n- stale data does harm & is wrong"
    assert (todo.answer, todo.remarks) == ("", ["in the place of the answer: TODO"])
    assert found.left_out == [(1, "---\nlayout: page\n---"), (6, "Written for the study group.")]


def test_lines_in_bold(tmp_path: Path) -> None:
    found = read(tmp_path, BOLD)
    regression, check = found.cards
    assert (regression.ask, regression.topics) == ("What is regression? Which models do you know?", ["Regression"])
    assert regression.answer.startswith("It predicts a number from features.")
    assert (check.ask, check.answer) == ("How do you check it?", "")
    assert [line for line, _ in found.left_out] == [3]


def test_folds_with_the_question_for_their_title(tmp_path: Path) -> None:
    assert pairs(read(tmp_path, FOLDS)) == [
        ("What is DNS?", "The phone book of the internet."),
        ("Is UDP reliable?", "No, it is not."),
    ]


def test_folds_with_the_answer_below_a_question_with_code_and_choices(tmp_path: Path) -> None:
    output, closure = read(tmp_path, ANNOUNCED).cards
    assert output.ask == "What's the output?\n\n```javascript\nsay();\n```"
    assert output.answer == "`two`\n\nSince it is hoisted."
    assert [wrong.text for wrong in output.wrong] == ["one"]
    assert output.hints == ["The choices: one / two"]
    assert (closure.ask, closure.answer) == ("What's a closure?", "A function with its scope.")


def test_headings_that_are_items_of_a_list(tmp_path: Path) -> None:
    chain, closure = read(tmp_path, IN_A_LIST).cards
    assert (chain.line, chain.ask, chain.answer) == (1, "What is a prototype chain", "It **links** objects.")
    assert "```js\n   f()\n   ```" in closure.answer


def test_items_of_a_list(tmp_path: Path) -> None:
    assert pairs(read(tmp_path, ITEMS)) == [
        ("What is overfitting?", "- The model memorises\n- It fails on new data"),
        ("What is dropout?", "Zeroing activations."),
        ("What is bias?", "The systematic part of the error."),
        ("What is left?", ""),
    ]


def test_rows_of_a_table(tmp_path: Path) -> None:
    key, either = read(tmp_path, TABLE).cards
    assert (key.ask, key.answer, key.level, key.topics) == ("What is a key?", "It names a row.", "junior", ["Basics"])
    assert (either.ask, either.answer) == ("What is a | b?", "One\nor both.")
    assert either.remarks == ["#: 2", "Difficulty: 7/10"]


@pytest.mark.parametrize(
    "text",
    [
        "Q: What is REST?\nA: A style.\n\nQ2. What is gRPC?\nAns: A framework.\n",
        "**Q1: What is REST?**\n\n**A:** A style.\n\n**Q2: What is gRPC?**\n\n**A:** A framework.\n",
        "What is REST?\nA style.\n\nWhat is gRPC?\nA framework.\n",
        "- What is REST? A style.\n- What is gRPC? A framework.\n",
        "## What is REST?\nA style.\n## What is gRPC?\nA framework.\n",
        "What is REST?\n---\nA style.\n\nWhat is gRPC?\n---\nA framework.\n",
        "- **What is REST?**: A style.\n- **What is gRPC?**: A framework.\n",
        "1) What is REST?\n   A style.\n2) What is gRPC?\n   A framework.\n",
    ],
)
@pytest.mark.parametrize("name", ["q.md", "q.txt"])
def test_plain_lists(tmp_path: Path, text: str, name: str) -> None:
    assert pairs(read(tmp_path, text, name)) == [("What is REST?", "A style."), ("What is gRPC?", "A framework.")]


AMONG_HEADINGS = """\
## What is a cache?

It keeps copies.

## What is a queue?

It keeps order.

{pair}

## What is a set?

It keeps no order.

## {section}

{pair}
"""


@pytest.mark.parametrize(
    ("pair", "section", "read_as"),
    [
        ("Q: What is a heap?\nA: A tree.", "Trees", ("What is a heap?", "A tree.")),
        ("**Question:** What is a heap?\n\n**Answer:** A tree.", "Trees", ("What is a heap?", "A tree.")),
        ("Q. What is a heap? A: A tree.", "Trees", ("What is a heap?", "A tree.")),
        ("問：ヒープとは何ですか\n答：木の一種です。", "木構造", ("ヒープとは何ですか", "木の一種です。")),
        ("質問：ヒープとは何ですか。 答え：木の一種です。", "木構造", ("ヒープとは何ですか。", "木の一種です。")),
    ],
)
def test_a_pair_among_headings_is_a_question(tmp_path: Path, pair: str, section: str, read_as: tuple[str, str]) -> None:
    found = read(tmp_path, AMONG_HEADINGS.format(pair=pair, section=section))
    assert pairs(found) == [
        ("What is a cache?", "It keeps copies."),
        ("What is a queue?", "It keeps order."),
        read_as,
        ("What is a set?", "It keeps no order."),
        read_as,
    ]
    assert found.cards[-1].title == section, "a heading that asks nothing says what the pair below it is about"
    assert found.notes == []


@pytest.mark.parametrize(
    "inside",
    [
        "**Why is that?**",
        "#### Why is that?",
        "Is that all?",
        "| Question | Answer |\n|---|---|\n| What is a heap? | A tree. |",
        "- What is a heap?\n- A tree.",
        "<details><summary>Why is that?</summary>Because.</details>",
        "なぜでしょうか。",
    ],
)
def test_what_asks_inside_an_answer_is_named(tmp_path: Path, inside: str) -> None:
    found = read(
        tmp_path, f"## What is a cache?\n\nCopies.\n\n{inside}\n\n## What is a set?\n\nNo order.\n\n## And?\n\nNo."
    )
    assert [ask for ask, _ in pairs(found)] == ["What is a cache?", "What is a set?", "And?"]
    assert len(found.notes) == 1
    assert "line 5" in found.notes[0]


def test_words_that_look_like_announcements_are_kept(tmp_path: Path) -> None:
    text = "## What are A-B tests?\n\nA-B tests compare. A. B.\n\n## Q-learning?\n\nQ-learning learns values.\n"
    assert pairs(read(tmp_path, text)) == [
        ("What are A-B tests?", "A-B tests compare. A. B."),
        ("Q-learning?", "Q-learning learns values."),
    ]


def test_a_fold_inside_an_answer_is_a_heading_there_and_asks_nothing(tmp_path: Path) -> None:
    text = (
        "## What is an index?\n\nIt finds rows.\n\n<details><summary>Example</summary>\n\nA phone book.\n\n</details>"
        "\n\n## What is a key?\n\nIt names a row.\n"
    )
    found = read(tmp_path, text)
    assert pairs(found)[0] == ("What is an index?", "It finds rows.\n\n#### Example\n\nA phone book.")
    assert found.notes == []


def test_a_table_alone_is_an_answer(tmp_path: Path) -> None:
    table = "| | TCP | UDP |\n|---|---|---|\n| Order | keeps it | may mix it |"
    assert pairs(read(tmp_path, f"## TCP or UDP?\n\n{table}\n\n## Why?\n\nSo.\n"))[0] == ("TCP or UDP?", table)


@pytest.mark.parametrize(
    ("lines", "answer"),
    [
        ("Q. What is a heap?\nA. A tree. It is ordered.", "A tree. It is ordered."),
        ("Q1. What is a heap?\nA1. A tree.", "A tree."),
        ("Q. What is a heap?\nA tree.", "A tree."),
    ],
)
def test_letters_with_full_stops_announce_as_well(tmp_path: Path, lines: str, answer: str) -> None:
    assert pairs(read(tmp_path, f"{lines}\n")) == [("What is a heap?", answer)]


def test_the_first_of_several_choices_is_no_announcement(tmp_path: Path) -> None:
    (card,) = read(tmp_path, "Q. What is a heap?\n\nA. A tree.\n\nB. A list.\n").cards
    assert card.answer.startswith("A. A tree.")


def test_japanese(tmp_path: Path) -> None:
    text = (
        "# 質問集\n\n## 問1：過学習とは何ですか。\n\n訓練データに合わせすぎて、\n未知のデータで性能が落ちます。\n\n"
        "## 正則化とは\n\n答え：重みを抑えます。\n"
    )
    found = read(tmp_path, text)
    assert found.title == "質問集"
    assert pairs(found) == [
        ("過学習とは何ですか。", "訓練データに合わせすぎて、未知のデータで性能が落ちます。"),
        ("正則化とは", "重みを抑えます。"),
    ]


@pytest.mark.parametrize(
    ("broken", "joined"),
    [
        (
            "a line that is so long that it was broken here\nGoes on",
            "a line that is so long that it was broken here Goes on",
        ),
        ("short\nlines stay joined where small", "short lines stay joined where small"),
        ("Short\nLines", "Short\nLines"),
        ("One sentence that is long enough to be broken.\nAnother", None),
        ("- an item of a list that goes on and on and on\n  here\n- next", None),
        ("recursive\nresolve\nours", None),
        (
            "Either you talk it over with the others or decide it yourself\nAfter that you add the files\n"
            "Finally you go on, and whatever else there is to say is said here, in this line of its own",
            None,
        ),
    ],
)
def test_lines_that_were_broken_for_their_length(broken: str, joined: str | None) -> None:
    if joined is None:
        joined = broken.replace("\n  here", " here")
    assert unwrapped(broken) == joined


def test_a_link_alone_below_an_answer_is_its_source_and_no_point(tmp_path: Path) -> None:
    link = "[More on TLS](https://example.com/tls)"
    found = read(tmp_path, f"## Why HTTPS?\n\nIt encrypts the traffic.\n\n{link}\n\n## What is TLS?\n\n{link}\n")
    assert [(card.answer, card.sources) for card in found.cards] == [
        ("It encrypts the traffic.", ["More on TLS https://example.com/tls"]),
        (link, []),
    ]


def test_code_that_a_question_speaks_of_belongs_to_it(tmp_path: Path) -> None:
    code = "\n\n```python\nprint([] is [])\n```\n\n"
    file = tmp_path / "q.md"
    file.write_text(
        f"## What does this print?{code}False: there are two lists.\n\n## How is a list copied?{code}By a slice.\n\n"
        f"## この出力は？{code}Falseです。\n\n## What does this print?{code}"
    )
    shown, asked, japanese, bare = read_foreign(file).cards
    assert "is []" in shown.ask
    assert shown.answer == "False: there are two lists."
    assert "is []" in japanese.ask
    assert japanese.answer == "Falseです。"
    assert asked.ask == "How is a list copied?"
    assert "is []" in asked.answer
    assert (bare.ask, bare.answer) == ("What does this print?", "")


@pytest.mark.parametrize("head", ["## Contents\n\n- [A](#a)\n- plain\n\n", "- [A](#a)\n- [B](#b)\n\n"])
def test_a_table_of_contents_is_left_out_and_named(tmp_path: Path, head: str) -> None:
    file = tmp_path / "q.md"
    file.write_text(f"# All\n\n{head}## Basics\n\n### What is A?\n\nThe first.\n")
    found = read_foreign(file)
    assert [card.ask for card in found.cards] == ["What is A?"]
    assert f"the table of contents left out (line {3 if head.startswith('-') else 5})" in found.notes


WRITTEN_IN_HTML = """\
## What does `&nbsp;` do, and what is `<b>`?

`&nbsp;` keeps a line from being broken. &lt;b&gt; is bold, &lt;T&gt; a type,
and e<sup>-x</sup> + y<sub>ij</sub> + 2<sup>nd</sup> + H<sub>2</sub>O a sum.

<pre>
first line that is long enough to be joined with another
<i>Second</i> &amp; last
</pre>

## What is it?

This.

## Disclaimer

Nobody is liable for any of this.
"""


def test_entities_and_tags_that_are_to_be_read_are_kept(tmp_path: Path) -> None:
    first, _ = read(tmp_path, WRITTEN_IN_HTML).cards
    assert readable(first.ask) == "What does &nbsp; do, and what is <b>?"
    assert readable(first.answer) == (
        "&nbsp; keeps a line from being broken. <b> is bold, <T> a type, and e^(-x) + y_ij + 2nd + H₂O a sum.\n\n"
        "first line that is long enough to be joined with another\nSecond & last"
    )


@pytest.mark.parametrize(
    "hostile",
    ["<pre>" * 20_000, "<!-- " * 10_000, "![" * 4_000, "".join("`" * n + "a" for n in range(600)), "&lt;a" * 20_000],
)
def test_what_is_opened_and_never_closed_takes_no_time(tmp_path: Path, hostile: str) -> None:
    (card,) = read(tmp_path, f"## What is it?\n\nThis. {hostile}\n").cards
    assert card.answer.startswith("This.")


def test_what_a_list_says_of_itself_is_no_question(tmp_path: Path) -> None:
    found = read(tmp_path, WRITTEN_IN_HTML)
    assert [card.ask for card in found.cards][1:] == ["What is it?"]
    assert [source for _, source in found.left_out] == ["Disclaimer", "Nobody is liable for any of this."]


def test_what_stands_in_a_numbered_item_begins_at_the_margin(tmp_path: Path) -> None:
    (card,) = read(tmp_path, "1. ### What is it?\n\n    One of:\n\n    - this\n        - that\n").cards
    assert card.answer == "One of:\n\n- this\n    - that"


@pytest.mark.parametrize("dash", ["- ", "– ", ": ", "→ ", ""])
def test_a_dash_between_a_question_and_its_answer_belongs_to_neither(tmp_path: Path, dash: str) -> None:
    found = read(
        tmp_path, f"1. What is a pod? {dash}The smallest unit.\n2. What is a node? {dash}A machine.\n", "q.txt"
    )
    assert pairs(found) == [("What is a pod?", "The smallest unit."), ("What is a node?", "A machine.")]


def test_footnotes_are_remarks(tmp_path: Path) -> None:
    text = (
        "## What is a pod?[^1]\n\nThe smallest unit.[^2] `[^1]` and [^x] stay.\n\n## What is a node?\n\nA machine.\n\n"
        "[^1]: Of Kubernetes.\n[^2]: Since 2014,\n    or so.\n[^3]: Of nothing.\n"
    )
    found = read(tmp_path, text)
    assert pairs(found) == [
        ("What is a pod?", "The smallest unit. `[^1]` and [^x] stay."),
        ("What is a node?", "A machine."),
    ]
    assert found.cards[0].remarks == ["footnote: Of Kubernetes.", "footnote: Since 2014, or so."]
    assert found.left_out == [(1, "footnote: Of nothing.")]


def test_signs_for_pictures_behind_a_question_are_no_part_of_it(tmp_path: Path) -> None:
    assert read(tmp_path, "## What is a pod? :star: 👶\n\nA unit.\n").cards[0].ask == "What is a pod?"


@pytest.mark.parametrize(
    "text",
    [
        "Q: What is a stack?\nA: Last in, first out.\nQ: What is a queue?\nA: First in, first out.\n",
        "What is a stack?\nLast in, first out.\nWhat is a queue?\nFirst in, first out.\n",
        "1. What is a stack?\n\nLast in, first out.\n\n2. What is a queue?\n\nFirst in, first out.\n",
        "1) **What is a stack?**\n\nLast in, first out.\n\n2) What is a queue? First in, first out.\n",
        "■What is a stack?\nLast in, first out.\n■What is a queue?\nFirst in, first out.\n",
        "Ｑ１．What is a stack?\nＡ１．Last in, first out.\n\nＱ２．What is a queue?\nＡ２．First in, first out.\n",
    ],
)
def test_questions_without_an_empty_line_or_a_margin_between(tmp_path: Path, text: str) -> None:
    for name in ("list.md", "list.txt"):
        found = read(tmp_path, text, name)
        assert [(card.ask, card.answer) for card in found.cards] == [
            ("What is a stack?", "Last in, first out."),
            ("What is a queue?", "First in, first out."),
        ]
        assert (found.notes, found.left_out) == ([], [])


def test_a_paragraph_that_asks_nothing_at_first_stays_whole(tmp_path: Path) -> None:
    answer = "It is near.\nBut is it right?\nAnd why?\n\n- `Q: x`\n- why?\n\n```\nwhat?\nwhy?\n```"
    (card, _) = read(tmp_path, f"## What is a cache?\n\n{answer}\n\n## And an index?\n\nIt finds.\n").cards
    assert card.answer == answer


def test_a_list_of_terms_in_the_answer_does_not_make_the_questions(tmp_path: Path) -> None:
    layers = "".join(f"- {name}: does {name}\n" for name in ("application", "session", "transport", "network"))
    asked = ("What are the layers?", "Why are there so many?")
    folds = "".join(f"<details>\n<summary>{ask}</summary>\n\n{layers}\n</details>\n\n" for ask in asked)
    headings = "".join(f"## {ask}\n\n{layers}\n" for ask in asked)
    for text in (folds, headings):
        assert [(card.ask, card.answer) for card in read(tmp_path, text).cards] == [
            (ask, layers.rstrip("\n")) for ask in asked
        ]


def test_what_stands_below_a_fold_is_no_part_of_its_answer(tmp_path: Path) -> None:
    fold = "<details><summary>What is {}?</summary>\n\n{}\n\n</details>\n\n"
    inner = fold.format("inside", "This.")
    text = fold.format("NAT", "") + "A word.\n\n" + fold.format("TCP", f"A protocol.\n\n{inner}And that.") + "More.\n"
    found = read(tmp_path, text)
    assert [(card.ask, card.answer) for card in found.cards[:1]] == [("What is NAT?", "")]
    assert found.cards[-1].answer.endswith("And that.")
    assert found.left_out == [(7, "A word."), (len(text.split("\n")) - 1, "More.")]


UNMARKED = """\
What is TCP?

TCP keeps the order.

Explain UDP.

UDP does not. EXPLAIN shows the plan of a query.

Describe DNS. Give an example.

It maps names.

Compare the maps yourself.

What is NAT

It shares one address.
"""


def test_requests_between_questions_are_questions(tmp_path: Path) -> None:
    found = read(tmp_path, UNMARKED)
    assert [(card.ask, card.answer) for card in found.cards] == [
        ("What is TCP?", "TCP keeps the order."),
        ("Explain UDP.", "UDP does not. EXPLAIN shows the plan of a query."),
        ("Describe DNS. Give an example.", "It maps names.\n\nCompare the maps yourself."),
        ("What is NAT", "It shares one address."),
    ]
    assert found.kind.endswith("that end in a question mark, or that ask without one (line 5, 9, 15)")
    assert any("line 13" in note for note in found.notes)


def test_requests_are_told_apart_without_empty_lines_too(tmp_path: Path) -> None:
    found = read(tmp_path, "What is TCP?\nIt keeps order.\nExplain UDP.\nIt does not.\nWhat is DNS?\nNames.\n")
    assert [card.ask for card in found.cards] == ["What is TCP?", "Explain UDP.", "What is DNS?"]


def test_a_fold_that_shows_more_goes_on_in_the_answer(tmp_path: Path) -> None:
    text = (
        "1. ### What is JSX?\n\n    JSX is XML in scripts.\n\n    <details><summary>See Class</summary>\n\n"
        "    ```jsx\n    class App {}\n    ```\n    </details>\n\n    It is compiled.\n\n"
        "2. ### What does this print?\n\n    Think first.\n\n    <details><summary>Show answer</summary>\n\n"
        "    It prints 1.\n    </details>\n"
    )
    jsx, printed = read(tmp_path, text).cards
    assert (jsx.ask, printed.answer) == ("What is JSX?", "It prints 1.")
    assert re.sub(r"\n+", "\n", jsx.answer) == "JSX is XML in scripts.\n```jsx\nclass App {}\n```\nIt is compiled."
