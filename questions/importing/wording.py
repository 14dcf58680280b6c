"""The words of a question and its answer in Markdown: without numbers, HTML, pictures and broken lines."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence

from questions.html_text import Picture, reading, seen, shifted
from questions.importing.asking import ASKED, label_of
from questions.importing.blocks import blocks
from questions.importing.card import Card
from questions.languages import language_of
from questions.markup import one_line, prose
from questions.writing import tidied

ANNOUNCES = re.compile(
    r"(?i)(?:\*\*|__|#+\s*)?\s*(?:[aａ]\s*\d*\s*(?:\*\*|__)?\s*[:：]|(?:ans|answer|solution|答|答え|解答|回答|解)\s*\d*\s*"
    r"(?:\*\*|__)?\s*(?:[:：]|[.\-](?=\s)|\u3000)|(?:答え?|解答|回答)\d*[ \t]+(?=\S)"
    r"|[【［\[](?:答|答え|解答|回答|正解)[】］\]])"
    r"\s*(?:\*\*|__)?\s*"
)
_NUMBERING = re.compile(
    r"^[■□◆◇▼▽▶►●★☆①-⑳]+\s*"
    r"|^\W{0,3}(?:(?i:[qｑ]|question|問|質問)\s*\.?\s*)?\(?\d{1,4}(?:[.):：、]\)?\s+|[．）、](?!\d)\s*|：(?!\d))"
    r"|^\W{0,3}(?i:[qｑ])[.:：]\s*|^#\d+\s+"
)
_ENDING = re.compile(r"(?:[\s\U0001f000-\U0001ffff\u2600-\u27bf\u2b50\ufe0f\u200d]|:[a-z][a-z_]*[a-z]:)+$")
_PICTURE = re.compile(r"!\[([^\]]{0,1000})\]\(([^)]*)\)|<img\b[^>]*>", re.IGNORECASE)
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
# Code within a line, in which no tag and no entity is one.
_SPAN = re.compile(r"(?<!`)(`+)(?!`)[^\n]{1,500}?(?<!`)\1(?!`)")
_SHELTER, _MOST_SPANS = 0xF0000, 60_000  # of a private use area: stands for such code while the rest is changed
_SHELTERED = re.compile("[\U000f0000-\U000fffff]")
_PREFORMATTED = re.compile(r"(?is)<pre\b[^>]*>(?:<code[^>]*>)?(.*?)(?:</code>)?</pre>")
_RUBY = re.compile(r"(?is)<ruby\b[^>]*>(.*?)</ruby>")
_WRITTEN_TAG = re.compile(r"&lt;(/?[a-zA-Z][^<>&`\n]*)&gt;")
_BEGINS = re.compile(r"\s*(?:[-*+>|]\s|\d{1,3}[.)]\s|#{1,6}\s|\||```|~~~|\$\$)")
_HEADING = re.compile(r"\s*#{1,6}\s")
_NARROW = 45  # a line this short was not broken for its length
_LISTED = 30  # and neither were three lines or more of which none is longer
_LEAST_LISTED = 3
_SPARE = 12  # nor one that had so much room left for the word that begins the next one


def answer_of(card: Card, source: str) -> None:
    """Give a card its answer."""
    announced = ANNOUNCES.match(source.strip())
    answer = without_decoration(source.strip()[announced.end() :] if announced else source, card)
    compares = any(block.kind == "table" for block in blocks(answer))
    if _TO_BE_WRITTEN.fullmatch(prose(answer)) and not compares:
        card.remarks += [f"in the place of the answer: {answer}"] if answer else []
    else:
        card.answer = answer


def question_text(source: str) -> str:
    """A question without its number, its marks and what decorates it."""
    line = (
        but_code(source, lambda part: TAG.sub("", _unescaped(_RUBY.sub(lambda found: reading(found[1]), part))))
        .replace("\n", " ")
        .strip()
    )
    if "\u3000" in line:
        # It would be a plain space in one line, and tell a mark from the question no more.
        line = ASKED.sub("", line, count=1) if ASKED.match(line) else line
    plain = one_line(line)
    # What only code can hold, such as an entity, would be lost without its marks.
    text = plain if one_line(plain) == plain else line
    for _ in range(2):
        text = _NUMBERING.sub("", ASKED.sub("", text, count=1) if ASKED.match(text) else text)
    return _ENDING.sub("", text).strip(" *_#")


def without_decoration(source: str, card: Card) -> str:
    """Markdown without HTML and pictures, which are noted; code stays as it is."""
    fenced = "".join(
        part if is_code else _closed(part, "</pre>", lambda text: _PREFORMATTED.sub(_fenced, text))
        for is_code, part in _parted(source)
    )
    parts = [
        part if is_code else unwrapped(but_code(part, lambda text: _without_html(text, card)))
        for is_code, part in _parted(fenced)
    ]
    return tidied(re.sub(r"\n{3,}", "\n\n", "".join(parts)))


def _parted(text: str) -> Iterator[tuple[bool, str]]:
    """The parts of a text: blocks of code, and what stands between them."""
    for number, part in enumerate(_CODE.split(text)):
        if number % 3 != 2:  # the fence itself, which the part before it holds
            yield number % 3 == 1, part


def _fenced(preformatted: re.Match[str]) -> str:
    return f"\n```\n{html.unescape(TAG.sub('', preformatted[1])).strip()}\n```\n"


def unwrapped(text: str) -> str:
    """The text with the lines of each paragraph joined, where they were broken for their length alone."""
    return "\n".join(row for part in re.split(r"\n(?=\s*\n)", text) for row in _joined(part.split("\n")))


def _joined(rows: Sequence[str]) -> list[str]:
    """The rows of a paragraph, of which none is only the rest of the one before it."""
    widest = max(map(_width, rows))
    if widest <= _LISTED and sum(bool(row.strip()) for row in rows) >= _LEAST_LISTED:
        return list(rows)
    lines: list[str] = []
    last = ""
    for row in rows:
        before = lines[-1] if lines else ""
        if _begins_anew(before, row) or _had_room(last, row, widest):
            lines.append(row)
        else:
            wide = language_of(before[-1:] + row.strip()[:1]) == "ja"
            lines[-1] = before + ("" if wide else " ") + row.strip()
        last = row
    return lines


def _had_room(before: str, row: str, widest: int) -> bool:
    """Whether a row that begins like a sentence could have gone on in the one before it, as those around it did."""
    first = row.strip().partition(" ")[0]
    return first[:1].isascii() and first[:1].isupper() and _width(before) + 1 + len(first) + _SPARE <= widest


def _width(row: str) -> int:
    return sum(1 if character < "\u2000" else 2 for character in row)


def _begins_anew(before: str, line: str) -> bool:
    """Whether a line is no continuation of the one before it."""
    if not before.strip() or not line.strip() or _BEGINS.match(line) or _HEADING.match(before) or label_of(line):
        return True
    if before.endswith(("  ", "\\")) or before.rstrip().endswith((".", "!", "?", ":", "。", "！", "？", "：", "|")):
        return True
    if before.rstrip().endswith((",", "、", "，")):
        return False
    return _width(before) < _NARROW and not line.strip()[0].islower()


def _without_html(text: str, card: Card) -> str:
    for picture in _PICTURE.finditer(text):
        shown = [Picture(picture[1], picture[2])] if picture[2] else seen(picture[0]).pictures
        card.remarks += [f"left out: picture {each}" for each in shown]
    text = re.sub(r"[ \t]*<br\s*/?>[ \t]*\n?", "  \n", _PICTURE.sub("", text), flags=re.IGNORECASE)
    text = re.sub(r"<(sup|sub)>([^<]*)</\1>", lambda found: shifted(found[2], found[1]), text)
    text = _RUBY.sub(lambda found: reading(found[1]), text)
    text = re.sub(r"(?m)^\u3000+", "", text)
    text = re.sub(r"(?i)<li\b[^>]*>\s*", "\n- ", text)
    text = _closed(text, "-->", lambda part: re.sub(r"<!--.*?-->", "", part, flags=re.DOTALL))
    return _unescaped(TAG.sub("", text))


def _closed(text: str, closing: str, change: Callable[[str], str]) -> str:
    """The text changed as far as something is closed; what is opened later would be sought to the end each time."""
    end = text.lower().rfind(closing)
    return text if end < 0 else change(text[: end + len(closing)]) + text[end + len(closing) :]


def _unescaped(text: str) -> str:
    """The text without entities; a tag that is written with them, to be read, becomes code."""
    return html.unescape(_WRITTEN_TAG.sub(r"`<\1>`", text))


def but_code(text: str, change: Callable[[str], str]) -> str:
    """The text changed, but for the code within its lines."""
    spans = [found[0] for found in _SPAN.finditer(text)][:_MOST_SPANS]
    numbers = iter(range(len(spans)))
    sheltered = _SPAN.sub(lambda _: chr(_SHELTER + next(numbers)), text, count=_MOST_SPANS)

    def restored(found: re.Match[str]) -> str:
        number = ord(found[0]) - _SHELTER
        return spans[number] if number < len(spans) else found[0]

    return _SHELTERED.sub(restored, change(sheltered))
