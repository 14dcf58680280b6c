"""The words of a question and its answer in Markdown: without numbers, HTML, pictures and broken lines."""

from __future__ import annotations

import html
import re

from questions.html_text import Picture, seen, shifted
from questions.importing.blocks import blocks
from questions.importing.card import Card
from questions.languages import language_of
from questions.markup import one_line, prose
from questions.writing import tidied

# "Q-learning" and "A-B tests" announce nothing.
ASKED = re.compile(r"(?i)\W{0,4}(?:q|question|ques|問|質問|問題)\s*\.?\s*\d*\s*[*_]{0,2}(?:[.:：)）]+|-(?=\s))\s*")
ANNOUNCES = re.compile(
    r"(?i)(?:\*\*|__|#+\s*)?\s*(?:a\s*\d*\s*(?:\*\*|__)?\s*[:：]|(?:ans|answer|solution|答|答え|解答|回答|解)\s*\d*\s*"
    r"(?:\*\*|__)?\s*(?:[:：]|[.\-](?=\s)))\s*(?:\*\*|__)?\s*"
)
_NUMBERING = re.compile(
    r"^\W{0,3}(?:(?i:q|question|問|質問)\s*\.?\s*)?\(?\d{1,4}[.):：、]\)?\s+|^\W{0,3}(?i:q)[.:：]\s*|^#\d+\s+"
)
_ENDING = re.compile(r"[\s\U0001f000-\U0001ffff\u2600-\u27bf\u2b50\ufe0f\u200d]+$")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)|<img\b[^>]*>", re.IGNORECASE)
TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|center|code|dd|div|dl|dt|em|font|h[1-6]|hr|i|kbd|li|mark|ol|p|pre|section|small|span"
    r"|strike|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_TO_BE_WRITTEN = re.compile(
    r"(?i)\W*(?:answer here|your answer here|to ?do|tbd|tba|wip|coming soon|work in progress|n/a|\.+|…+|未回答"
    r"|準備中|作成中|後で書く|to be (?:added|written|answered))?\W*"
)
_CODE = re.compile(r"(^[ \t]*(```+|~~~+).*?^[ \t]*\2[ \t]*$)", re.DOTALL | re.MULTILINE)
_BEGINS = re.compile(r"\s*(?:[-*+>|]\s|\d{1,3}[.)]\s|#{1,6}\s|\||```|~~~|\$\$)")
_HEADING = re.compile(r"\s*#{1,6}\s")
_NARROW = 45  # a line this short was not broken for its length


def answer_of(card: Card, source: str) -> None:
    """Give a card its answer."""
    announced = ANNOUNCES.match(source.strip())
    answer = without_decoration(source.strip()[announced.end() :] if announced else source, card)
    letter, _, rest = answer.partition("\n")
    choice = re.search(rf"^\s*[-*]?\s*{re.escape(letter.strip(' .*'))}[.):]\s+(.+)$", card.ask, re.MULTILINE)
    if choice and re.fullmatch(r"[A-Z]", letter.strip(" .*")):
        answer = f"{choice[1]}\n{rest}"
    compares = any(block.kind == "table" for block in blocks(answer))
    if _TO_BE_WRITTEN.fullmatch(prose(answer)) and not compares:
        card.remarks += [f"in the place of the answer: {answer}"] if answer else []
    else:
        card.answer = answer


def question_text(source: str) -> str:
    """A question without its number, its marks and what decorates it."""
    text = one_line(TAG.sub("", html.unescape(source)).replace("\n", " ").strip())
    for _ in range(2):
        text = _NUMBERING.sub("", ASKED.sub("", text, count=1) if ASKED.match(text) else text)
    return _ENDING.sub("", text).strip(" *_#")


def without_decoration(source: str, card: Card) -> str:
    """Markdown without HTML and pictures, which are noted; code stays as it is."""
    parts = []
    for number, part in enumerate(_CODE.split(source)):
        if number % 3 == 2:
            continue  # the fence itself, which the part before it holds
        parts.append(part if number % 3 == 1 else unwrapped(_without_html(part, card)))
    return tidied(re.sub(r"\n{3,}", "\n\n", "".join(parts)))


def unwrapped(text: str) -> str:
    """The text with the lines of each paragraph joined, where they were broken for their length alone."""
    lines: list[str] = []
    for line in text.split("\n"):
        before = lines[-1] if lines else ""
        if _begins_anew(before, line):
            lines.append(line)
        else:
            wide = language_of(before[-1:] + line.strip()[:1]) == "ja"
            lines[-1] = before + ("" if wide else " ") + line.strip()
    return "\n".join(lines)


def _begins_anew(before: str, line: str) -> bool:
    """Whether a line is no continuation of the one before it."""
    if not before.strip() or not line.strip() or _BEGINS.match(line) or _HEADING.match(before):
        return True
    if before.endswith(("  ", "\\")) or before.rstrip().endswith((".", "!", "?", ":", "。", "！", "？", "：", "|")):
        return True
    width = sum(1 if character < "\u2000" else 2 for character in before)
    if before.rstrip().endswith((",", "、", "，")):
        return False
    return width < _NARROW and not line.strip()[0].islower()


def _without_html(part: str, card: Card) -> str:
    for picture in _PICTURE.finditer(part):
        shown = [Picture(picture[1], picture[2])] if picture[2] else seen(picture[0]).pictures
        card.remarks += [f"left out: picture {each}" for each in shown]
    part = re.sub(r"[ \t]*<br\s*/?>[ \t]*\n?", "  \n", _PICTURE.sub("", part), flags=re.IGNORECASE)
    part = re.sub(r"<(sup|sub)>([^<]*)</\1>", lambda found: shifted(found[2], found[1]), part)
    part = re.sub(
        r"(?i)<pre\b[^>]*>(?:<code[^>]*>)?(.*?)(?:</code>)?</pre>", r"\n```\n\1\n```\n", part, flags=re.DOTALL
    )
    part = re.sub(r"(?i)<li\b[^>]*>\s*", "\n- ", part)
    part = re.sub(r"<!--.*?-->", "", part, flags=re.DOTALL)
    return html.unescape(TAG.sub("", part))
