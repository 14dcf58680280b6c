"""Banks are data: whatever stands in one runs no code, reaches no network and breaks neither program nor chat."""

from __future__ import annotations

import re
import socket
import tempfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.interview.effects import Ask, AskFollowUp, ShowAnswer, ShowHint, Shown
from bot.interview.session import FollowUp
from bot.runner.library import plan
from bot.telegram_app.layout import MOST_CHARACTERS, pages
from bot.texts import plain, render
from questions import LANGUAGES, Bank, BankInvalid, Loaded, Problem, lint, open_bank
from scoring import derived
from tests.importing.odd import ODD

WICKED = st.sampled_from(
    (
        *ODD,
        "{seconds}",
        "{seconds.__class__}",
        "{0}",
        "{seconds:>999999999}",
        "%s",
        "${HOME}",
        "`id`",
        "__import__('os').system('id')",
        "../../etc/passwd",
        "https://example.org/x.png",
        "<a href='tg://user?id=1'>",
        "</b>",
        "<script>",
        "![x](file:///etc/passwd)",
        "&lt;",
        "[/b]",
        "[red]",
        "\\N{BULLET}",
        "A" * 500,
        "い" * 300,
    )
)
TEXT = st.lists(WICKED, min_size=1, max_size=12).map("".join)
WORDING = st.one_of(TEXT, st.fixed_dictionaries({"en": TEXT, "ja": TEXT}))


@st.composite
def wicked_questions(draw: st.DrawFn) -> dict[str, Any]:
    """A question in the right form, with anything for its texts."""
    return {
        "id": "q",
        "title": draw(st.one_of(st.none(), WORDING)),
        "ask": draw(WORDING),
        "answers": {"full": draw(WORDING), "short": draw(WORDING)},
        "keypoints": [
            {"id": "k", "point": draw(WORDING), "paraphrases": {"en": [draw(TEXT)]}, "probe": draw(WORDING)}
            | {"hints": {"en": [draw(TEXT)], "ja": [draw(TEXT)]}}
        ],
        "contrasts": [{"contradicts": "k", "wordings": {"en": [draw(TEXT)]}, "correction": draw(WORDING)}],
        "follow_ups": [
            {"kind": "deeper", "id": "d", "ask": draw(WORDING), "answer": draw(WORDING), "keypoints": [draw(TEXT)]},
            {"kind": "numeric", "id": "n", "ask": draw(WORDING), "values": {"seconds": {"choose": [1, 2]}}}
            | {"answer": "seconds * 2", "tolerance": {"stated": draw(WORDING)}, "worked": draw(WORDING)},
        ],
    }


class _Balanced(HTMLParser):
    """What Telegram would refuse: a tag that it does not know, or one that is not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ("b", "i", "blockquote")
        assert attrs in ([], [("expandable", None)])
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(wicked_questions())
@settings(max_examples=60, deadline=None)
def test_whatever_its_texts_are_each_message_can_be_shown(question: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "wicked.yaml"
        bank = {"title": question["ask"], "questions": [question]}
        file.write_text(yaml.dump(bank, allow_unicode=True, sort_keys=False), encoding="utf-8")
        loaded = _opened(file)
    if loaded is None:
        return
    lint(loaded)
    (known,) = loaded.bank.questions
    assert derived(known.model_copy(update={"keypoints": ()}))
    assert plan(known).id == "q"
    _show_all(loaded.bank)


def _show_all(bank: Bank) -> None:
    deeper, numeric, probe = (
        FollowUp("deeper", "d", 10, 3),
        FollowUp("numeric", "n", 10, 3),
        FollowUp("probe", "k", 10, 3),
    )
    shown: tuple[Shown, ...] = (
        Ask("q", 1, 1, "coaching"),
        ShowHint("q", "k", 0, 5, 0),
        ShowAnswer("q"),
        *(AskFollowUp("q", follow_up, 1) for follow_up in (deeper, numeric, probe)),
        *(ShowAnswer("q", follow_up) for follow_up in (deeper, numeric)),
    )
    for effect in shown:
        for language in LANGUAGES:
            for message in render(effect, bank, language):
                assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202e]", plain(message))
                for page in pages(message):
                    reader = _Balanced()
                    reader.feed(page.html)
                    reader.close()
                    assert reader.open == []
                    assert len(page.plain.encode("utf-16-le")) // 2 <= MOST_CHARACTERS


TREES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXT, st.dates()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXT, inner, max_size=4)),
    max_leaves=12,
)
FIELDS = st.sampled_from(
    ["title", "questions", "ask", "answers", "keypoints", "contrasts", "follow_ups", "id", "kind", "point", "en", "ja"]
)


@given(st.dictionaries(FIELDS, TREES), st.lists(st.dictionaries(FIELDS, TREES), max_size=3))
@settings(max_examples=100, deadline=None)
def test_any_tree_is_a_bank_or_says_why_not(head: dict[str, Any], listed: list[dict[str, Any]]) -> None:
    _read_or_say_why(yaml.safe_dump({**head, "questions": listed or head.get("questions")}).encode())


@given(
    st.one_of(
        st.binary(max_size=200), TEXT.map(str.encode), st.lists(WICKED).map(lambda each: "\n".join(each).encode())
    )
)
@settings(max_examples=150, deadline=None)
def test_any_file_is_a_bank_or_says_why_not(raw: bytes) -> None:
    _read_or_say_why(raw)


def _read_or_say_why(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "wicked.yaml").write_bytes(raw)
        loaded = _opened(Path(folder) / "wicked.yaml")
    if loaded is not None:
        lint(loaded)


def _opened(file: Path) -> Loaded | None:
    """The bank; None where it is refused, and that is said in both languages."""
    problems: tuple[Problem, ...] = ()
    try:
        return open_bank(file)
    except BankInvalid as error:
        problems = error.problems
    assert problems
    assert all(problem.say(language) for problem in problems for language in LANGUAGES)
    return None


@pytest.mark.parametrize(
    "bank",
    [
        "title: a\nquestions:\n  - ask: a\n    answers: b\n    keypoints:\n" + "      - x\n" * 50_000,
        "title: a\nquestions:\n" + "  - {ask: a, answers: b}\n" * 70_000,
        "title: a\nquestions:\n  - ask: a\n    answers: " + "long " * 300_000,
        "title: &a [" + "x, " * 300_000 + "]\nquestions: *a\n",
    ],
)
def test_a_million_of_anything_is_refused_in_a_line(tmp_path: Path, bank: str) -> None:
    (tmp_path / "huge.yaml").write_text(bank)
    with pytest.raises(BankInvalid) as raised:
        open_bank(tmp_path / "huge.yaml")
    assert len(str(raised.value)) < 2000


def test_nothing_in_it_reaches_the_network_or_another_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise AssertionError("a bank reached out")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    (tmp_path / "secret.yaml").write_text("ask: secret\nanswers: secret\n")
    folder = tmp_path / "inner"
    folder.mkdir()
    (folder / "bank.yaml").write_text("title: a\nquestions: [../secret]\n")
    with pytest.raises(BankInvalid, match="cannot be an id"):
        open_bank(folder)
    question = {"ask": "![x](https://example.org/x.png)", "answers": "<img src='https://example.org/y.png'> It is so."}
    bank = Bank.model_validate({"id": "b", "title": "b", "questions": [{"id": "q", **question}]})
    for message in render(ShowAnswer("q"), bank, "en"):
        assert "https" not in plain(message)
