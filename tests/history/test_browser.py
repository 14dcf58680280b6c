"""The report and the group's page in a real Chromium: at phone and desk widths, on paper, to assistive technology."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from bot.history.group import GroupContent, group_page
from bot.interview.group import GroupMember, GroupView, MissedByGroup
from bot.interview.past import EVERYTHING, Selection
from bot.interview.summary import TopicMark
from bot.runner.reviewing import Reviewer
from bot.store import Store
from bot.texts import Speech
from questions import LANGUAGES, Language
from tests.history.browser import NoBrowser, browsing, violations
from tests.history.seeded import BANK, NOW, member
from tests.library import LIBRARY

REPORTS = {"one": Selection(number=5), "many": EVERYTHING}
WIDTHS = {"phone": 390, "small phone": 320, "desk": 1280}


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    try:
        with browsing(tmp_path_factory.mktemp("browser")) as found:
            yield found
    except NoBrowser as reason:
        pytest.skip(str(reason))


@pytest.fixture(scope="module")
def reports(seeded_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with each report in each language."""
    folder = tmp_path_factory.mktemp("reports")
    with Store.open(seeded_folder) as store:
        for language in LANGUAGES:
            for name, which in REPORTS.items():
                page = Reviewer(store, LIBRARY, member(store), language).report(which, NOW, named=True)
                (folder / f"{name}.{language}.html").write_text(page, encoding="utf-8")
    return folder


def opened(browser: Browser, file: Path, width: int, *, dark: bool) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 844}, color_scheme="dark" if dark else "light")
    page.goto(file.as_uri())
    return page


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_interview_is_readable(browser: Browser, reports: Path, language: str, width: int, dark: bool) -> None:
    page = opened(browser, reports / f"one.{language}.html", width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("svg").count() == 3
    assert page.locator("mark").count() > 0
    assert violations(page) == []
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_many_interviews_are_readable(browser: Browser, reports: Path, language: str) -> None:
    page = opened(browser, reports / f"many.{language}.html", 390, dark=False)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []
    page.close()


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_group_is_readable_whatever_it_was_asked(
    browser: Browser, tmp_path: Path, language: Language, width: int
) -> None:
    topics = sorted({topic for question in BANK.questions for topic in question.topics})
    marks = tuple(TopicMark(topic, 50, 1) for topic in topics)
    members = tuple(
        GroupMember(member, name, NOW.date(), True, marks) for member, name in enumerate(["Aiko", "Ben" * 9])
    )
    missed = MissedByGroup("deep-learning", "learning-rate", "step-size", 2, 2)
    content = GroupContent(
        GroupView(members, (missed,), None),
        NOW,
        ((missed, "the step", "The rate"),),
        "/round x",
        "By FSRS.",
        ("Agreed",),
    )
    file = tmp_path / "group.html"
    file.write_text(group_page(content, Speech(language)), encoding="utf-8")
    page = opened(browser, file, width, dark=False)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert len(topics) > 8
    assert page.locator("td .whole").count() == len(members) * len(topics)
    assert violations(page) == []
    page.close()


def test_text_in_charts_is_large_enough_on_a_phone(browser: Browser, reports: Path) -> None:
    page = opened(browser, reports / "one.ja.html", 390, dark=False)
    heights = page.locator("svg text").evaluate_all("all => all.map(each => each.getBoundingClientRect().height)")
    assert min(heights) >= 10
    page.close()


def test_it_goes_to_paper(browser: Browser, reports: Path, tmp_path: Path) -> None:
    page = opened(browser, reports / "one.ja.html", 1280, dark=True)
    page.pdf(path=tmp_path / "report.pdf", format="A4")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    page.emulate_media(media="print")
    # A reader who likes it dark does not print it dark.
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.close()
