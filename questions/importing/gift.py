"""GIFT, the text format of Moodle's quizzes, and Aiken, its simpler sibling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from questions.html_text import seen
from questions.importing.card import Card, Imported, Wrong
from questions.importing.choices import WHOLE, choose, rightly, truth
from questions.verdicts import tells_nothing

_ESCAPED = re.compile(r"\\([~=#{}:\\n])")
_KEPT = {mark: chr(0xE100 + number) for number, mark in enumerate("~=#{}:\\n")}
_BACK = {kept: "\n" if mark == "n" else mark for mark, kept in _KEPT.items()}
_FORMAT = re.compile(r"\[(html|markdown|plain|moodle)\]")
_WEIGHT = re.compile(r"%(-?\d+(?:\.\d+)?)%")
_CHOICE = re.compile(r"[=~](?:[^=~])*")

_AIKEN_CHOICE = re.compile(r"([A-Z])[.)]\s*(.*)")
_AIKEN_ANSWER = re.compile(r"ANSWER:\s*([A-Z])\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Choice:
    text: str
    weight: float  # in per cent
    feedback: str


def read_gift(text: str) -> Imported:
    """The questions of a GIFT file."""
    found = Imported("GIFT, a quiz of Moodle", [])
    topic = ""
    for line, block in _blocks(text):
        remarks = [row.strip()[2:].strip() for row in block.split("\n") if row.strip().startswith("//")]
        body = "\n".join(row for row in block.split("\n") if not row.strip().startswith("//")).strip()
        category = re.match(r"\$CATEGORY:(.*)", body)
        if category:
            topic = category[1].strip().rpartition("/")[2]
            body = body[category.end() :].strip()
        if not body:
            found.left_out += [(line, f"// {remark}") for remark in remarks]
            continue
        for number, question in enumerate(_apart(body)):
            card = _card(line, question)
            card.remarks = ([remark for remark in remarks if remark] if number == 0 else []) + card.remarks
            if topic and topic not in ("$course$", "top"):
                card.topics.append(topic)
            found.cards.append(card)
    return found


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """The parts between empty lines; one inside braces ends no question."""
    start, kept, depth = 1, list[str](), 0
    for number, row in enumerate([*text.split("\n"), ""], start=1):
        if not row.strip() and depth <= 0:
            if kept:
                yield start, "\n".join(kept)
            kept, depth = [], 0
            continue
        if not kept:
            start = number
        kept.append(row)
        if not row.strip().startswith("//"):
            bare = _ESCAPED.sub("", row)
            depth += bare.count("{") - bare.count("}")
    if kept:
        yield start, "\n".join(kept)


def _apart(body: str) -> list[str]:
    """The questions of a block: two where the empty line between them was forgotten."""
    kept = _ESCAPED.sub(lambda found: _KEPT[found[1]], body)
    return re.split(r"(?<=\})\n(?=[^{}]*\{)", kept)


def _card(line: int, body: str) -> Card:
    title = re.match(r"::(.*?)::", body, re.DOTALL)
    if title:
        body = body[title.end() :]
    form = _FORMAT.match(body.strip())
    stem, _, rest = body.partition("{")
    inside, _, after = rest.partition("}")
    tags = re.findall(r"\[tag:([^\]]+)\]", stem)
    gap = "____" if after.strip() else ""
    html = form is None or form[1] in ("html", "moodle")
    words = _said(f"{_FORMAT.sub('', stem).strip()} {gap} {after.strip()}".strip(), html)
    card = Card(line, words, title=_said(title[1], html) if title else "", topics=tags)
    general = re.search(r"####(.*)", inside, re.DOTALL)
    if general:
        card.remarks.append(f"feedback: {_said(general[1], html)}")
        inside = inside[: general.start()]
    _answer(card, inside.strip(), html)
    return card


def _answer(card: Card, inside: str, html: bool) -> None:
    yes = re.match(r"(T|TRUE|F|FALSE)\s*(?:#|$)", inside)
    if yes:
        parts = [_said(part, html) for part in inside.split("#")[1:] if part.strip()]
        telling = [part for part in parts if not tells_nothing(part)]
        truth(card, is_true=yes[1].startswith("T"), feedback=" ".join(telling))
        card.remarks += [f"feedback: {part}" for part in parts if part not in telling]
    elif inside.startswith("#"):
        card.answer = _numbers(card, inside[1:].strip(), html)
    elif "->" in inside:
        pairs = [each[1:].partition("->") for each in _CHOICE.findall(inside)]
        card.points = [f"{_said(left, html)}: {_said(right, html)}" for left, _, right in pairs if left.strip()]
        card.answer = "\n".join(f"- {point}" for point in card.points)
        card.ask += "\n\n" + "\n".join(f"- {_said(left, html)}" for left, _, _ in pairs if left.strip())
    elif inside:
        choices = [_choice(each, html) for each in _CHOICE.findall(inside)]
        stray = inside.partition("=")[0].partition("~")[0].strip()
        if stray:
            card.remarks.append(f"in the braces: {_said(stray, html)}")
        _of_choices(card, choices)


def _of_choices(card: Card, choices: list[_Choice]) -> None:
    if all(each.weight > 0 for each in choices):
        # All are accepted: ways to say one thing, the best first.
        best = sorted(choices, key=lambda each: -each.weight)
        card.answer = best[0].text if best else ""
        card.also = [each.text for each in best[1:] if each.weight >= WHOLE]
        card.remarks += [f"partly right ({each.weight:g} %): {each.text}" for each in best[1:] if each.weight < WHOLE]
        card.remarks += [f"on “{each.text}”: {each.feedback}" for each in choices if each.feedback]
    else:
        choose(card, *rightly([(each.weight, each.text, each.feedback) for each in choices], card))


def _choice(written: str, html: bool) -> _Choice:
    body, _, feedback = written[1:].partition("#")
    weight = _WEIGHT.search(body)
    share = float(weight[1]) if weight else 100.0 if written.startswith("=") else 0.0
    return _Choice(_said(_WEIGHT.sub("", body), html), share, _said(feedback, html))


def _numbers(card: Card, inside: str, html: bool) -> str:
    """The number that is right, with how far a reply may lie from it."""
    choices = [_choice(each, html) for each in _CHOICE.findall(inside)] or [_choice(f"={inside}", html)]
    card.remarks += [f"{each.text}: {each.feedback}" for each in choices if each.feedback]
    best = max(choices, key=lambda each: each.weight).text
    if ".." in best:
        low, _, high = best.partition("..")
        return f"Between {low.strip()} and {high.strip()}."
    number, _, off = best.partition(":")
    return f"{number.strip()}, give or take {off.strip()}." if off.strip() not in ("", "0") else f"{number.strip()}"


def _said(written: str, html: bool) -> str:
    text = _FORMAT.sub("", written).strip()
    text = re.sub(r"\[tag:[^\]]+\]", "", text)
    shown = seen(text).text if html and re.search(r"<[a-zA-Z/]|&\w+;|&#", text) else text
    return "".join(_BACK.get(each, each) for each in shown).strip()


def read_aiken(text: str) -> Imported:
    """The questions of an Aiken file: a question, choices A., B. and so on, and a line ANSWER: A."""
    found = Imported("Aiken, questions with choices", [])
    stem: list[str] = []
    choices: dict[str, str] = {}
    start = 1
    for number, row in enumerate(text.split("\n"), start=1):
        said = row.strip()
        answer, choice = _AIKEN_ANSWER.fullmatch(said), _AIKEN_CHOICE.fullmatch(said)
        if answer:
            card = Card(start, " ".join(stem))
            right = choices.pop(answer[1].upper(), "")
            choose(card, [right] if right else [], [Wrong(each) for each in choices.values()])
            if not right:
                card.remarks.append(f"{said}, but there is no such choice")
            (found.cards.append(card) if stem else found.left_out.append((number, said)))
            stem, choices = [], {}
        elif choice and stem:
            choices[choice[1]] = choice[2]
        elif said:
            if choices:
                found.cards.append(_unanswered(start, stem, choices))
                stem, choices = [], {}
            start = start if stem else number
            stem.append(said)
    if stem:
        found.cards.append(_unanswered(start, stem, choices))
    return found


def _unanswered(line: int, stem: list[str], choices: dict[str, str]) -> Card:
    remarks = [f"choice {letter}: {text}" for letter, text in choices.items()]
    return Card(line, " ".join(stem), remarks=remarks)
