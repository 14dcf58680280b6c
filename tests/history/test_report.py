"""The report as text: whole in itself, in the reader's language, and with nothing that was typed run as markup."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from bot.history.report import Content, report
from bot.interview.past import EVERYTHING, PastReply, Selection
from bot.interview.progress import Progress
from bot.runner.reviewing import Reviewer
from bot.store import Store
from bot.texts import Speech
from questions import LANGUAGES, Language
from tests.history.seeded import BANK, NOW, member
from tests.library import LIBRARY

_VOID = {"meta", "circle", "line", "polyline", "rect", "br"}


class _Outline(HTMLParser):
    """Checks that tags are closed, and keeps what the tests look at."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page_of(store: Store, language: Language, which: Selection = EVERYTHING, *, named: bool = True) -> str:
    return Reviewer(store, LIBRARY, member(store), language).report(which, NOW, named=named)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_needs_nothing_but_itself(seeded: Store, language: Language) -> None:
    page = page_of(seeded, language)
    outline = _Outline(page)
    assert outline.open == []
    assert {tag for tag, _ in outline.tags} & {"script", "link", "img", "iframe", "object"} == set()
    links = [values[name] for _, values in outline.tags for name in ("href", "src") if name in values]
    assert [link for link in links if not str(link).startswith("#")] == []
    assert re.findall(r"https?://|url\(|@import", page) == []
    targets = {values.get("id") for _, values in outline.tags}
    assert {str(link)[1:] for link in links} - targets == set()
    assert f'<html lang="{language}">' in page


def test_it_has_every_question_reply_mark_and_model_answer(seeded: Store) -> None:
    (past,) = seeded.interviews(member(seeded).id, Selection(number=5))
    page = page_of(seeded, "ja", Selection(number=5))
    for each in seeded.past_questions(member(seeded).id, past.number):
        question = BANK.question(each.question)
        assert question.answers.full.to("ja") in page
        for reply in each.replies:
            words = re.sub(r"<[^>]+>", "", "".join(re.findall(r'<div class="reply">(.*?)</div>', page, re.DOTALL)))
            assert re.sub(r"\s", "", reply.text) in re.sub(r"[✓△✗]\d+|\s", "", words).replace("&#34;", '"').replace(
                "&#39;", "'"
            ).replace("&gt;", ">").replace("&lt;", "<")


def test_without_names_there_is_none(seeded: Store) -> None:
    assert "Mika" in page_of(seeded, "en")
    assert "Mika" not in page_of(seeded, "en", named=False)


def test_what_was_typed_is_shown_and_never_run(seeded: Store) -> None:
    attack = '<script>alert("1")</script>'
    (past,) = seeded.interviews(member(seeded).id, Selection(number=5))
    (question, *_) = seeded.past_questions(member(seeded).id, 5)
    typed = replace(question, replies=(PastReply(attack, None, None, None, (), NOW),))
    content = Content(attack, NOW, NOW.date(), ((past, (typed,)),), Progress((), (), (), ()), "", {})
    page = report(content, Speech("en"))
    assert "<script" not in page
    assert page.count("&lt;script&gt;") == 3


def test_no_interviews_and_a_lost_bank_make_a_page_too(seeded: Store) -> None:
    interviews = tuple((past, tuple(seeded.past_questions(past.number, 1))) for past in seeded.interviews(1)[:2])
    empty = Progress((), (), (), ())
    for found in ((), interviews):
        assert _Outline(report(Content(None, NOW, NOW.date(), found, empty, "", {}), Speech("ja"))).open == []
