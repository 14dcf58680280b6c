"""What a page has beside its text: links back to the top, badges, "Edit this page"."""

from __future__ import annotations

import re

from questions.importing.blocks import lines_of
from questions.importing.wording import TAG

_SAYS = (
    r"(?:(?:go |jump |return |scroll )?(?:back )?(?:up )?to (?:the )?(?:top|start|beginning|index|home|menu|list|readme"
    r"|toc|table of contents|contents|list of questions|questions|main (?:page|menu))(?: of (?:the |this )?page)?|back"
    r"|top|toc|table of contents|(?:edit|improve|suggest (?:an? )?edits? (?:to|of|on)|report) this"
    r" (?:page|question|answer)"
    r"(?: on github)?|view (?:on github|source)|previous|next|prev|(?:previous|next) (?:page|chapter|question|section)"
    r"|(?:ページ)?(?:の)?(?:トップ|先頭|上部?|一番上|冒頭|目次|一覧|ホーム)(?:へ|に)(?:戻る|もどる)?|戻る|次へ|前へ"
    r"|このページを編集(?:する)?)"
)
_ALONE = re.compile(rf"(?i)[^\w\n]*{_SAYS}(?:[^\w\n]+{_SAYS})*[^\w\n]*")
_LINK = re.compile(r"!?\[((?:[^\[\]]|!\[[^\]]*\]\([^)]*\))*)\]\([^)]*\)")
# Where there is no link or arrow, "Next" or "Top" may be what is said.
_LEADS = re.compile(r"(?i)\]\(|<a\b|[↑⬆↥⇧▲△⤴🔼🔝⬅←→➡«»]|\bback to\b|戻る")
_AT_END = re.compile(rf"(?i)[ \t]*[*_]{{0,2}}\[[^\w\[\]]*{_SAYS}[^\w\[\]]*\]\(#?[^)]*\)[*_]{{0,2}}[ \t]*$")
_BADGES = re.compile(
    r"(?i)\s*(?:\[?!\[[^\]]*\]\([^)]*(?:shields\.io|badge|travis-ci|codecov|app\.netlify)[^)]*\)(?:\]\([^)]*\))?\s*)+"
)


def without_furniture(text: str) -> tuple[str, list[int]]:
    """A Markdown text without what belongs to its page alone, in as many lines; and the lines that were emptied."""
    kept: list[str] = []
    emptied: list[int] = []
    for number, (line, is_code) in enumerate(lines_of(text), start=1):
        if not is_code and _is_furniture(line):
            kept.append("")
            emptied.append(number)
        else:
            kept.append(line if is_code else _AT_END.sub("", line))
    return "\n".join(kept), emptied


def _is_furniture(line: str) -> bool:
    if not line.strip():
        return False
    if _BADGES.fullmatch(line):
        return True
    shown = _LINK.sub(r"\1", TAG.sub("", line))
    return bool(_LEADS.search(line) and _ALONE.fullmatch(shown))
