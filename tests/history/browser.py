"""A real headless Chromium: one of the system, or the one that `make browser` has unpacked."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import axe_playwright_python
from matplotlib_fontja import get_font_ttf_path
from playwright.sync_api import Browser, Error, Page, sync_playwright

UNPACKED = Path(__file__).parents[1] / "browser" / "unpacked"
AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


class NoBrowser(Exception):
    """There is no Chromium here, or it does not start; the message says why."""


def executable() -> str:
    """The Chromium to test with; NoBrowser where there is none."""
    found = [os.environ.get("MENSETSU_TEST_BROWSER"), *map(shutil.which, _NAMES)]
    found += [str(UNPACKED / "chromium")] if (UNPACKED / "chromium").exists() else []
    usable = [each for each in found if each]
    if not usable:
        raise NoBrowser("no Chromium here: install one, or run `make browser`, which needs npm")
    return usable[0]


@contextmanager
def browsing(folder: Path) -> Iterator[Browser]:
    """The browser, with a Japanese font whether the system has one or not; `folder` is for what it needs on the way."""
    settings = folder / "fonts.conf"
    settings.write_text(_FONTS.format(fonts=Path(get_font_ttf_path()).parent, cache=folder / "fonts"))
    environment: dict[str, str | float | bool] = {**os.environ, "FONTCONFIG_FILE": str(settings)}
    chosen = executable()
    if chosen.startswith(str(UNPACKED)):
        environment["LD_LIBRARY_PATH"] = str(UNPACKED / "al2023" / "lib")
    arguments = ["--no-sandbox", "--no-zygote", "--headless=shell", "--disable-gpu"]
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=chosen, args=arguments, env=environment)
        except Error as error:
            raise NoBrowser(f"{chosen} does not start: {error.message.splitlines()[0]}") from error
        try:
            yield browser
        finally:
            browser.close()


def violations(page: Page) -> list[str]:
    """What axe finds wrong with the page for people who cannot see, or not well."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found["violations"]]
