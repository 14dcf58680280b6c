"""Generated parts of a page."""

from __future__ import annotations


def placed(page: str, begin: str, end: str, found: str) -> str:
    """The page with what was found between its marks."""
    before, _, rest = page.partition(begin)
    return f"{before}{begin}\n\n{found}\n\n{end}{rest.partition(end)[2]}"
