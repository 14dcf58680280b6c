"""Moodle XML: a quiz with questions of many kinds; their texts are HTML."""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from questions.html_text import seen
from questions.importing.card import Card, Imported, NotUnderstood, Wrong
from questions.importing.choices import WHOLE, choose, fill, rightly, truth
from questions.verdicts import tells_nothing

# What Moodle says unless something else is written.
_STANDARD = re.compile(
    r"(?i)your answer is (?:partially |in)?correct\.?|あなたの答えは(?:部分的に)?正解です。?|.*不正解です。?"
)
_CLOZE = re.compile(r"\{\d*:[A-Z_]+:(.*?)\}", re.DOTALL)


def read_moodle(raw: bytes) -> Imported:
    """The questions of a Moodle XML file."""
    # A document type could name entities that grow without end or other files; Moodle writes none.
    if b"<!DOCTYPE" in raw[:4096].upper() or b"<!ENTITY" in raw.upper():
        raise NotUnderstood("The XML defines entities, which no export of Moodle does; it is not read.")
    try:
        quiz = ElementTree.fromstring(raw)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise NotUnderstood(f"It is not valid XML: {error}.") from None
    if quiz.tag != "quiz":
        raise NotUnderstood(f"It is XML, but no quiz of Moodle: it begins with <{quiz.tag}>.")
    found = Imported("Moodle XML", [])
    topic = ""
    for number, question in enumerate(quiz, start=1):
        kind = question.get("type", "")
        if kind == "category":
            topic = _text(question.find("category")).rpartition("/")[2]
            continue
        card = _card(number, question, kind)
        if topic and topic != "top":
            card.topics.insert(0, topic)
        if kind == "description":
            found.left_out.append((number, card.ask))
        else:
            found.cards.append(card)
    found.notes.append("numbers are those of the questions in the file, as XML has no telling lines")
    return found


def _card(number: int, question: Element, kind: str) -> Card:
    card = Card(number, _text(question.find("questiontext")), title=_text(question.find("name")))
    card.topics = [_text(tag) for tag in question.findall("tags/tag")]
    card.hints = [hint for each in question.findall("hint") if (hint := _text(each))]
    answers = [
        (float(each.get("fraction") or 0), _text(each), _text(each.find("feedback")))
        for each in question.findall("answer")
    ]
    general = _text(question.find("generalfeedback"))
    match kind:
        case "truefalse":
            _of_two(card, answers, general)
        case "matching" | "ddmatch":
            pairs = [(_text(each), _text(each.find("answer"))) for each in question.findall("subquestion")]
            card.points = [f"{left}: {right}" for left, right in pairs if left]
            card.answer = "\n".join(f"- {point}" for point in card.points)
        case "essay":
            card.answer = _text(question.find("graderinfo")) or general
        case "cloze" | "multianswer":
            card.answer = _CLOZE.sub(lambda gap: _right_of_gap(gap[1]), card.ask)
            fill(card, [_right_of_gap(gap[1]) for gap in _CLOZE.finditer(card.ask)])
            card.ask = _CLOZE.sub("____", card.ask)
        case _:
            _of_answers(card, answers, kind)
    off = max((_text(each.find("tolerance")) for each in question.findall("answer")), default="")
    if kind == "numerical" and card.answer and off.strip("0."):
        card.answer += f", give or take {off}."
    if general and general not in card.answer:
        card.answer = f"{card.answer}\n\n{general}".strip() if kind not in ("truefalse", "matching") else card.answer
        card.remarks += [f"feedback: {general}"] if kind in ("truefalse", "matching") else []
    for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        said = _text(question.find(name))
        card.remarks += (
            [f"{name}: {said}"] if said and not tells_nothing(said) and not _STANDARD.fullmatch(said) else []
        )
    _pictures(card, question)
    return card


def _of_two(card: Card, answers: list[tuple[float, str, str]], general: str) -> None:
    """A statement that is true or false: the reason is what is said of the right choice, or of both."""
    right = max(answers, default=(0.0, "", ""))
    truth(card, is_true=right[1].lower() == "true", feedback=general if tells_nothing(right[2]) else right[2])
    others = [f"on “{text}”: {feedback}" for _, text, feedback in answers if feedback and feedback not in card.answer]
    card.remarks += [remark for remark in others if remark not in card.remarks]


def _of_answers(card: Card, answers: list[tuple[float, str, str]], kind: str) -> None:
    if kind in ("shortanswer", "numerical", "calculated"):
        wrong = [Wrong(text, feedback) for share, text, feedback in answers if share <= 0]
        # With a "*" it is a pattern, and nothing that a reply could say.
        best = sorted(answers, key=lambda each: (-each[0], "*" in each[1]))
        card.answer = best[0][1] if best and best[0][0] > 0 else ""
        rest = [(share, text) for share, text, _ in best[1:] if share > 0]
        card.also = [text for share, text in rest if share >= WHOLE and "*" not in text]
        card.remarks += [f"accepted ({share:g} %): {text}" for share, text in rest if text not in card.also]
        card.wrong = [each for each in wrong if each.text != "*"]
        card.remarks += [f"on any other reply: {each.feedback}" for each in wrong if each.text == "*" and each.feedback]
        card.remarks += [f"on “{text}”: {feedback}" for share, text, feedback in answers if share > 0 and feedback]
    else:
        choose(card, *rightly(answers, card))


def _right_of_gap(written: str) -> str:
    """The right choice of a gap such as `=Paris#yes~London`."""
    best = re.search(r"(?:^|~)(?:=|%100%)([^~#]*)", written)
    return best[1] if best else written.partition("~")[0].partition("#")[0].lstrip("=")


def _text(element: Element | None) -> str:
    """The text of an element, which stands in a <text> of its own or right in it; HTML as what it shows."""
    if element is None:
        return ""
    inside = element.find("text")
    written = (inside.text if inside is not None else element.text) or ""
    if element.get("format") in (None, "plain_text", "markdown") and not re.search(r"<[a-zA-Z/]|&\w+;", written):
        return written.strip()
    return seen(written).text


def _pictures(card: Card, question: Element) -> None:
    html = "".join(text.text or "" for text in question.iter("text"))
    files = [each.get("name") or "file" for each in question.iter("file")]
    pictures = [str(each) for each in seen(html).pictures if not any(each.source.endswith(name) for name in files)]
    card.remarks += [f"left out: picture {name}" for name in dict.fromkeys([*files, *pictures])]
