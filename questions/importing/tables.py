"""Tables of questions: CSV and TSV from spreadsheets, and pairs of term and definition as Quizlet exports them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from questions.importing.card import Card, Imported, NotUnderstood, Wrong
from questions.importing.choices import choose
from questions.importing.follow_ups import Cell, follow_up_part, take_follow_ups
from questions.importing.lettered import chosen

DELIMITERS = {"\t": "tabs", ",": "commas", ";": "semicolons", "|": "bars"}
# What a column may be called, by the part of a question that stands in it.
_NAMES = {
    "ask": "question|questions|front|prompt|term|ask|q|質問|質問文|問題|問題文|問|問い|設問|設問文"
    "|question text|表|表面|用語|quiz|frage",
    "answer": "answer|answers|back|definition|response|reply|reference|a|explanation|solution|meaning|correct"
    "|correct option|correct choice|回答|答え|解答|答"
    "|解答例|回答例|模範解答|正解|正答|裏|裏面|定義|解説|説明|意味|antwort|réponse|respuesta",
    "points": "keypoints|keypoint|key points|points|要点|キーポイント|ポイント",
    "title": "title|name|タイトル|題名|題",
    "topics": "topic|topics|category|categories|tags|tag|subject|section|トピック|カテゴリ|カテゴリー|分類|タグ|分野"
    "|科目",
    "level": "level|difficulty|レベル|難易度",
    "hints": "hint|hints|ヒント",
    "sources": "source|sources|reference url|link|url|出典|参考|参照",
}
_PARTS = {name: part for part, names in _NAMES.items() for name in names.split("|")}
_SAID = {
    "ask": "the question",
    "answer": "the answer",
    "points": "keypoints",
    "title": "the title",
    "topics": "topics",
    "level": "the level",
    "hints": "hints",
    "sources": "sources",
    "option": "a choice",
    "follow_up": "a follow-up",
    "follow_up_answer": "the answer to a follow-up",
}
_LEVELS = {
    **dict.fromkeys(("easy", "beginner", "basic", "junior", "初級", "易", "簡単", "1"), "junior"),
    **dict.fromkeys(("medium", "intermediate", "mid", "middle", "中級", "中", "普通", "2"), "mid"),
    **dict.fromkeys(("hard", "advanced", "senior", "difficult", "上級", "難", "難しい", "3"), "senior"),
}
_BETWEEN_TOPICS = re.compile(r"[,;、|\n]")
# A comma stands inside a source, as in "Strunk, The Elements of Style", unless an address follows.
_BETWEEN_SOURCES = re.compile(r"[;|\n]|[,、]\s*(?=https?://)")
_DASH = re.compile(r"\s+[-–—]\s+|\s*::\s*|\s*[:：]\s+")
# The name of a column with a choice; and what is the question's or the answer's of something else.
_OPTION = re.compile(r"(?i)(?:(?:option|choice|opt|answer|選択肢)[ _-]?[a-h1-8ア-クＡ-Ｈ１-８①-⑧]|[a-h])")
_OF_OTHERS = re.compile(
    r"follow|wrong|incorrect|false|your|my |student|given|user|previous|related|追加|深掘り|関連|誤|不正解|自分"
)
_LETTERS = "ABCDEFGH"
_MOST_ABOVE = 5  # rows above the header
_SENTENCE = re.compile(r"[?？。!！]|\.$")
_LONG_TERM = 20  # characters
_MOST_IN_NAME = 4  # words
_MOST_NAMED = 8  # lines that a note names
_MOST_IN_CELL = 1_000_000

Row = tuple[int, list[str]]  # with the line in which it begins


def read_table(text: str, delimiter: str | None = None) -> Imported:
    """The questions of a table; its delimiter and header are found unless given."""
    said = re.match(r"sep=(.)\n", text)
    if said:
        delimiter, text = said[1], "\n" + text[said.end() :]
    delimiter = delimiter or _delimiter(text)
    rows = list(_rows(text, delimiter))
    if not rows:
        raise NotUnderstood("The file is empty.")
    found = Imported(f"a table with {DELIMITERS.get(delimiter, 'dashes')} between the columns", [])
    above = _above_header(rows)
    found.left_out += [(line, " ".join(filter(None, map(str.strip, cells)))) for line, cells in rows[:above]]
    found.title = found.left_out[0][1] if above else ""
    rows = rows[above:]
    header = table_columns(rows[0][1], [cells for _, cells in rows[1:]])
    columns = header or ["ask", "answer"]
    named = rows[0][1] if header else []
    body = rows[1:] if header else rows
    found.notes.append(_columns_said(columns, named))
    if delimiter == "\t" and not header:
        body, notes = _continued(body, text.split("\n"))
        found.notes += notes
    for line, cells in body:
        card = card_of(line, cells, columns, named)
        if card.ask:
            found.cards.append(card)
        else:
            found.left_out.append((line, delimiter.join(cells)))
    return found


def card_of(line: int, cells: Sequence[str], columns: Sequence[str], named: Sequence[str]) -> Card:
    """The question that a row holds; a cell without a part of its own becomes a remark."""
    card = Card(line, "")
    options: list[tuple[str, str]] = []
    answers: list[str] = []
    for number, cell in enumerate(cells):
        part = columns[number] if number < len(columns) else ""
        value = _cell(cell)
        if not value:
            continue
        match part:
            case "option":
                options.append((named[number], value))
            case "answer":
                answers.append(value)
            case "ask" | "title":
                before = getattr(card, part)
                setattr(card, part, f"{before}\n\n{value}" if before else value)
            case "points" | "hints":
                getattr(card, part).extend(_several(value))
            case "topics" | "sources":
                parts = (_BETWEEN_TOPICS if part == "topics" else _BETWEEN_SOURCES).split(value)
                getattr(card, part).extend(each.strip() for each in parts if each.strip())
            case "follow_up" | "follow_up_answer":
                pass  # they are read together, below
            case "level" if value.lower() in _LEVELS:
                card.level = _LEVELS[value.lower()]
            case _:
                name = named[number] if number < len(named) and named[number] else f"column {number + 1}"
                card.remarks.append(f"{name}: {value}")
    asks, replies = (_of(part, cells, columns, named) for part in ("follow_up", "follow_up_answer"))
    take_follow_ups(card, asks, replies)
    if options:
        _choose(card, options, answers)
    else:
        card.answer = "\n\n".join(answers)
    return card


def _of(part: str, cells: Sequence[str], columns: Sequence[str], named: Sequence[str]) -> list[Cell]:
    """The cells of the columns for a part, also those that are empty, each with the name of its column."""
    return [
        (named[number], _cell(cells[number]) if number < len(cells) else "")
        for number, each in enumerate(columns)
        if each == part
    ]


def _choose(card: Card, options: Sequence[tuple[str, str]], answers: Sequence[str]) -> None:
    """Give a card the choices of its row, of which the first answer names the right ones; a further one explains it."""
    key, *explained = answers or [""]
    lettered = [f"{letter}. {' '.join(text.split())}" for letter, (_, text) in zip(_LETTERS, options, strict=False)]
    for name, _ in options:
        # By the name of the column, such as option_a, or by its place.
        if key.lower() == name.lower():
            key = _LETTERS[[each for each, _ in options].index(name)]
    if re.fullmatch(r"[1-8]", key) and key not in (text for _, text in options):
        key = _LETTERS[int(key) - 1]
    found = chosen("\n".join([*lettered, "", f"Answer: {key}"])) if len(options) > 1 else None
    if found:
        choose(
            card,
            found.right,
            [Wrong(text) for text in found.wrong],
            "\n\n".join(filter(None, [found.after, *explained])),
        )
    else:
        card.answer = "\n\n".join(answers)
        card.remarks += [f"{name}: {text}" for name, text in options]


def _above_header(rows: Sequence[Row]) -> int:
    """How many rows with one cell, such as a title, stand above the row with the names of the columns."""
    for number, (_, cells) in enumerate(rows):
        if sum(bool(cell.strip()) for cell in cells) > 1:
            return number if number <= _MOST_ABOVE and table_columns(cells) else 0
    return 0


def _continued(rows: Sequence[Row], lines: Sequence[str]) -> tuple[list[Row], list[str]]:
    """Pairs of term and definition, in which a line without a tab goes on with the definition, or is a term alone."""
    terms = [cells[0] for _, cells in rows if len(cells) > 1]
    made: list[Row] = []
    more: list[int] = []
    alone: list[int] = []
    for line, cells in rows:
        if len(cells) > 1:
            made.append((line, cells))
        elif made and len(made[-1][1]) > 1 and not (lines[line - 1].endswith("\t") or _is_term(cells[0], terms)):
            before, definition = made[-1]
            made[-1] = (before, [*definition[:-1], f"{definition[-1]}\n{cells[0]}"])
            more.append(line)
        else:
            made.append((line, cells))
            alone.append(line)
    notes = [f"line {_listed(more)}: no tab, so more of the definition before it"] if more else []
    return made, [*notes, *([f"line {_listed(alone)}: a term without a definition"] if alone else [])]


def _listed(lines: Sequence[int]) -> str:
    return ", ".join(map(str, lines[:_MOST_NAMED])) + (" …" if len(lines) > _MOST_NAMED else "")


def _is_term(text: str, terms: Sequence[str]) -> bool:
    """Whether a line looks like the terms: as short as they are, begun with a capital, and no sentence."""
    begins = text[:1].isupper() or not text[:1].isascii()
    longest = max(_LONG_TERM if text.isascii() else 0, *map(len, terms))
    return begins and len(text) <= longest and not re.match(r"[-*•・\d(（]|.*[.。;；,、]$", text)


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    """The rows that are not empty, each with the line in which it begins."""
    if len(delimiter) != 1:
        for number, line in enumerate(text.split("\n"), start=1):
            if line.strip():
                yield number, [part.strip() for part in _DASH.split(line.strip(), maxsplit=1)]
        return
    csv.field_size_limit(_MOST_IN_CELL)
    opened = _unclosed(text, delimiter)
    if opened and delimiter != "\t":
        raise NotUnderstood(f"Line {opened}: a quotation mark is opened and never closed. Close it, or delete it.")
    # Between tabs, as flash cards are exported, a quotation mark is often no more than that.
    unquoted = csv.reader(io.StringIO(text), delimiter=delimiter, quoting=csv.QUOTE_NONE)
    reader = unquoted if opened else csv.reader(io.StringIO(text), delimiter=delimiter)
    start = 1
    for cells in reader:
        while cells and not cells[-1].strip():
            cells.pop()
        if cells:
            yield start, cells
        start = reader.line_num + 1


def _unclosed(text: str, delimiter: str) -> int:
    """The line of the row in which a quotation mark is never closed, or 0."""
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    line = 1
    while True:
        try:
            next(reader)
        except StopIteration:
            return 0
        except csv.Error as error:
            if "unexpected end" in str(error):
                return line
        line = reader.line_num + 1


def _delimiter(text: str) -> str:
    """The delimiter that parts the most rows into the same number of columns, two or more."""
    best, most = "", 0.0
    for delimiter in DELIMITERS:
        if delimiter not in text:
            continue
        rows = [cells for _, cells in _rows(text, delimiter)]
        widths = Counter(len(cells) for cells in rows if len(cells) > 1)
        parted = sum(widths.values()) / max(len(rows), 1)
        if widths and parted + widths.most_common(1)[0][1] / len(rows) > most + 0.05:
            best, most = delimiter, parted + widths.most_common(1)[0][1] / len(rows)
    lines = [line for line in text.split("\n") if line.strip()]
    if most < 1 and sum(bool(_DASH.search(line)) for line in lines) > 0.8 * len(lines):
        return " - "
    if not best:
        raise NotUnderstood(
            "No column can be made out. Part question and answer by a tab, a comma or a semicolon, a row each."
        )
    return best


def table_columns(cells: Sequence[str], body: Sequence[Sequence[str]] = ()) -> list[str] | None:
    """What stands in each column, where the first row says so: the name of the question's or the answer's is known.

    Of columns without a known name, the first is the question and the one with the most in `body` the answer, as far
    as these are wanting.
    """
    if any(_SENTENCE.search(cell) for cell in cells):
        return None
    parts = [part_of(_cell(cell)) for cell in cells]
    options = [number for number, cell in enumerate(cells) if _OPTION.fullmatch(_cell(cell))]
    for number in options if len(options) > 1 else ():
        parts[number] = "option"
    if "ask" not in parts and {"title", "answer"} <= set(parts):
        parts[parts.index("title")] = "ask"
    if "ask" not in parts and "answer" in parts and "" in parts:
        parts[parts.index("")] = "ask"
    if "ask" not in parts:
        return None
    if "answer" not in parts and "" in parts:
        unnamed = [number for number, part in enumerate(parts) if not part]
        parts[max(unnamed, key=lambda number: _said_in(body, number))] = "answer"
    asking = [number for number, part in enumerate(parts) if part == "ask"]
    # Where two seem to ask, such as 問 with the number and 問題文 with the text, one of them says more.
    most = max(asking, key=lambda number: _said_in(body, number))
    parts = ["" if part == "ask" and number != most else part for number, part in enumerate(parts)]
    seen: set[str] = set()
    for number, part in enumerate(parts):
        # A second column of the same kind would be taken for more of the first.
        if part in seen and part in ("title", "level"):
            parts[number] = ""
        seen.add(part)
    return parts


def _said_in(body: Sequence[Sequence[str]], number: int) -> int:
    """How much a column says, in characters."""
    return sum(len(row[number]) for row in body if number < len(row))


def part_of(name: str) -> str:
    """What stands in a column of this name, such as "Question" or "Interview question"; "" where it cannot be told."""
    name = name.lower().strip(" *#:：")
    if name in _PARTS:
        return _PARTS[name]
    if part := follow_up_part(name):
        return part
    if _OF_OTHERS.match(name):
        return ""
    words = name.split()
    return _PARTS.get(words[-1], "") if 1 < len(words) <= _MOST_IN_NAME else ""


def _columns_said(columns: Sequence[str], named: Sequence[str]) -> str:
    if not named:
        return "there is no header, so the first column is the question and the second the answer"
    said = [
        f"“{name}” is {_SAID[part]}" if part else f"“{name}” is kept as a remark"
        for part, name in zip(columns, named, strict=True)
        if name.strip()
    ]
    return f"of the columns, {', '.join(said)}"


def _cell(cell: str) -> str:
    """What a cell shows: Excel writes ="text" to keep a text, and people type ' for the same."""
    shown = cell.strip()
    formula = re.fullmatch(r'="(.*)"', shown, re.DOTALL)
    if formula:
        shown = formula[1].replace('""', '"')
    return _flowing(shown[1:] if re.match(r"'[=+\-@\d]", shown) else shown)


def _flowing(value: str) -> str:
    """A cell with its lines joined where they are one sentence, from its capital to its full stop; others are meant."""
    one, *others = value.split("\n")
    broken = others and one[:1].isupper() and all(line[:1].islower() for line in others)
    ends = [line.rstrip().endswith((".", "!", "?", ":", ";")) for line in (one, *others)]
    return " ".join(map(str.strip, (one, *others))) if broken and ends == [False] * len(others) + [True] else value


def _several(value: str) -> list[str]:
    """The items of a cell: lines, or what stands between semicolons or bars."""
    parts = value.split("\n") if "\n" in value else re.split(r"[;|；]", value)
    return [item for part in parts if (item := re.sub(r"^\s*(?:[-*•・]|\d+[.)])\s*", "", part).strip())]
