"""Follow-ups within an answer: lines such as "Follow-up: …", and lists below "Follow-up questions"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.importing.asking import ASKED, ASKS, Label, label_of
from questions.importing.blocks import ANNOUNCED, blocks, lines_of
from questions.importing.card import Card, FollowUp
from questions.importing.follow_ups import questions_of
from questions.importing.listed import listed
from questions.importing.wording import ANNOUNCES, question_text, without_decoration

# What begins the answer to a follow-up, beside what announces any answer.
_MARK = re.compile(r"(?:\*\*|__)?[AＡ]\d*[.．]\s*|(?:→|⇒|[-=]>)\s*")
_ITEM = re.compile(r"\A\s*[-*+]\s+")
# What begins another part of the answer.
_PART = re.compile(r"\s*(?:#{1,6}\s|(?:\*\*|__)[^*\n]{1,60}(?:[:：](?:\*\*|__)|(?:\*\*|__)\s*[:：]))")


def parted(text: str) -> tuple[str, str]:
    """An answer up to its first follow-up, and from there on."""
    lines = list(lines_of(text))
    place = next((n for n, (line, is_code) in enumerate(lines) if not is_code and label_of(line)), len(lines))
    return _text(lines[:place]), _text(lines[place:])


def take_asked(card: Card, section: str) -> str:
    """Give a card the follow-ups of what `parted` found; what belongs to its answer all the same is given back."""
    left: list[str] = []
    for line, label, below in _labelled(section):
        own, rest = _own(label, below)
        found, more = list(_asked(card, label, own)), ""
        if not label.asked:
            found, more = _asked_below(card, label, own)
        # A label with nothing below asks nothing, and "Follow-up" may be the last of several steps.
        left += [more, rest] if found else ["\n".join([line, *below])]
        card.follow_ups += found
    return "\n\n".join(each for each in map(str.rstrip, left) if each.strip())


def _text(lines: list[tuple[str, bool]]) -> str:
    return "\n".join(line for line, _ in lines).rstrip()


def _labelled(section: str) -> Iterator[tuple[str, Label, list[str]]]:
    """The lines with a label, each with the lines up to the next one."""
    current: tuple[str, Label, list[str]] | None = None
    for line, is_code in lines_of(section):
        label = None if is_code else label_of(line)
        if label is not None:
            if current:
                yield current
            current = (line, label, [])
        elif current:
            current[2].append(line)
    if current:
        yield current


def _own(label: Label, below: list[str]) -> tuple[str, str]:
    """What belongs to a follow-up of the lines below its label, and what belongs to the answer again."""
    for number, (line, is_code) in enumerate(lines_of("\n".join(below))):
        if is_code or not line.strip() or _announced(_ITEM.sub("", line)):
            continue
        ends = _indent(line) <= label.indent if label.in_list else bool(_PART.match(line))
        if ends:
            return "\n".join(below[:number]), "\n".join(below[number:])
    return "\n".join(below), ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _asked(card: Card, label: Label, below: str) -> Iterator[FollowUp]:
    """What a label asks in its own line, with the answer that stands behind or below."""
    if not label.asked:
        return
    first, _, more = without_decoration(f"{label.asked}\n{below}", card).strip().partition("\n")
    asked = list(questions_of(first))
    for number, each in enumerate(asked, start=1):
        below_it = _answer(more) if number == len(asked) else ""
        yield FollowUp(question_text(each.ask), "\n".join(filter(None, [each.answer, below_it])))


def _asked_below(card: Card, label: Label, below: str) -> tuple[list[FollowUp], str]:
    """What is asked below a label: the items of a list, or lines; and what follows the list."""
    text = without_decoration(below, card).strip()
    found = blocks(text)
    if found and found[0].kind == "list":
        cards = listed(found[0])
        if not label.says_question and not any(ASKS.search(each.ask) for each in cards):
            return [], ""
        for each in cards:
            card.remarks += each.remarks
        rest = text.split("\n")[found[0].source.count("\n") + 1 :]
        return [FollowUp(each.ask, _answer(each.answer)) for each in cards if each.ask], "\n".join(rest)
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and all(ASKS.search(line) for line in lines):
        return [FollowUp(question_text(line)) for line in lines], ""
    asked = [n for n, line in enumerate(text.split("\n")) if ASKED.match(line)] or [0]
    rows = text.split("\n")
    made = []
    for start, end in zip(asked, [*asked[1:], len(rows)], strict=True):
        if label.says_question or ASKS.search(rows[start]):
            made += [FollowUp(question_text(rows[start]), _answer("\n".join(rows[start + 1 : end])))]
    return [each for each in made if each.ask], ""


def _answer(text: str) -> str:
    """An answer without what announces it."""
    text = text.strip()
    unlisted = _ITEM.sub("", text)
    if end := _announced(unlisted):
        return unlisted[end:].strip()
    first, _, more = text.partition("\n")
    return more.strip() if more and ANNOUNCED.fullmatch(first) else text


def _announced(text: str) -> int:
    """Where the answer begins after what announces it; 0 where nothing does."""
    found = ANNOUNCES.match(text) or _MARK.match(text)
    return found.end() if found else 0
