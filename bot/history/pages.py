"""The templates of pages: HTML files that need no network and no script, with one style for all."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template


@cache
def template(name: str) -> Template:
    """The template with this name, which may include others."""
    folder = files("bot.history")
    loader = FunctionLoader(lambda each: folder.joinpath(each).read_text(encoding="utf-8"))
    return Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, loader=loader
    ).get_template(name)
