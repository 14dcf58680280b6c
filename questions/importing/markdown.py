"""Markdown lists of questions and answers, as people keep them and as interview repositories write them.

A question is a heading, a line in bold, the title of a fold, a line "Q: …", a row of a table, an item of a list, or a
line that ends in a question mark: whichever of these the file has most of. What follows is its answer, up to the next.
A question "Q: …" whose answer is announced is one in any file; what else asks inside an answer is named in the notes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import zip_longest

from questions.importing.asked_below import parted, take_asked
from questions.importing.asking import ASKED, ASKS, ends_asking, is_request, label_of
from questions.importing.blocks import ANNOUNCED, Block, blocks, items, rows
from questions.importing.card import Card, FollowUp, Imported, NotUnderstood
from questions.importing.choices import choose_shown
from questions.importing.footnotes import unmark, without_definitions
from questions.importing.furniture import without_furniture
from questions.importing.lettered import are_choices, chosen
from questions.importing.listed import asked_and_told, listed, term
from questions.importing.tables import card_of, table_columns
from questions.importing.wording import ANNOUNCES, TAG, answer_of, question_text, without_decoration
from questions.markup import one_line, readable

# The answer to a question "Q. …", where it is no choice among others.
_LETTER_A = re.compile(r"\s*(?:\*\*|__)?[AＡ]\s*\d*(?:\.\s+|．\s*)(?!.*^\W*[BＢ]\s*[.)．）])", re.DOTALL | re.MULTILINE)
_LATER_A = re.compile(r"(?i)(?:\*\*|__)?\s*(?:answer|solution|答え|解答|回答)\s*(?:\*\*|__)?\s*[:：]")
# A question and its answer on one line.
_BOTH = re.compile(r"(?i)([^\n]+?[?？.。])\s+((?:\*\*|__)?(?:a|answer|答え?|解答|回答)\s*(?:\*\*|__)?[:：][^\n]*)")
_CONTENTS = re.compile(r"(?i)\W*(?:table of )?(?:contents?|toc|index|目次|もくじ)\W*")
# What such a list says of itself, often in a heading like those of its questions.
_ABOUT_ITSELF = re.compile(
    r"(?i)\W*(?:disclaimers?|licen[cs]e|contribut(?:e|ing|ors?|ions?)|credits?|acknowledge?ments?|support|feedback|sponsors?"
    r"|authors?|references?|(?:further|more|additional) (?:reading|resources)|(?:useful )?(?:resources|links)"
    r"|change ?log|免責事項|ライセンス|貢献|謝辞|著者|作者|参考(?:文献|資料|リンク|サイト)?|更新履歴)\W*"
)
# A question that speaks of what is shown with it.
_SHOWN = re.compile(
    r"(?i)\b(?:this|these|following|below|outputs?|prints?|logs?|printed|logged)\b|この|次の|以下|下記|下の|上記|出力|表示"
)
_CODE = re.compile(r"\s*(?:```|~~~)")
_NAMES_ANSWER = re.compile(r"(?i)\b(?:answers?|solutions?|response|reveal)\b|解答|回答|答え|正解")
_FINISHED = re.compile(r"[.。][\s*_`)）」\"”]*$")
_MOST_LINES = 8  # that a note names
_FRONT_MATTER = re.compile(r"\A---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)
_LINK_ALONE = re.compile(r"(?:[-*•→>]\s*)?\[([^\]]+)\]\((https?://[^)\s]+)[^)]*\)\W*")


def read_markdown(text: str) -> Imported:
    """The questions of a Markdown file, or of plain text."""
    front = _FRONT_MATTER.match(text)
    if front:
        text = "\n" * front[0].count("\n") + text[front.end() :]
    text, emptied = without_furniture(text)
    text, notes = without_definitions(text)
    with_ends = blocks(text)
    found_blocks = [block for block in with_ends if block.kind != "end"]
    said, is_question = _style(list(_may_ask(found_blocks)))
    found = Imported(f"Markdown: {said}", [])
    if front:
        found.left_out.append((1, front[0].strip()))
    if emptied:
        found.notes.append(f"links to the top of the page and the like left out (line {_named(emptied)})")
    # What stands below a fold is no part of the answer in it.
    parts = with_ends if is_question is _is_fold else found_blocks
    _segmented(found, parts, is_question, _pairs(found_blocks))
    for card in found.cards:
        unmark(card, notes)
    used = {remark for card in found.cards for remark in card.remarks}
    found.left_out += [(1, f"footnote: {note}") for note in notes.values() if f"footnote: {note}" not in used]
    if not found.cards:
        raise NotUnderstood(
            "No question can be made out. Write each as a heading, such as “## What is a cache?”, and its answer below."
        )
    return found


Test = Callable[[Block], bool]


def _may_ask(found: Sequence[Block]) -> Iterator[Block]:
    """The blocks without those that are follow-ups or a list of terms in the answer to one of several questions."""
    titles = {id(block): _asks(block) for block in found if _is_title(block)}
    several = sum(titles.values()) > 1
    answering = labelled = False
    for block in found:
        if id(block) in titles:
            answering, labelled = several and titles[id(block)], False
        if _is_follow_up(block) and block.kind != "list":
            labelled = True
        elif block.kind != "list" or not (labelled or (answering and not _ask_themselves(block))):
            yield block


def _is_title(block: Block) -> bool:
    return block.kind in ("heading", "fold") or _is_q(block) or _is_bold(block)


def _asks(block: Block) -> bool:
    return bool(ASKS.search(block.strong or question_text(block.source)))


def _is_follow_up(block: Block) -> bool:
    """Whether a block begins by saying that it is a follow-up."""
    return label_of(block.source.partition("\n")[0]) is not None


def _ask_themselves(block: Block) -> bool:
    """Whether the items of a list are questions rather than terms."""
    inside = items(block)
    return sum(bool(ASKS.search(each.source.partition("\n")[0])) for each in inside) * 2 > len(inside)


def _style(found: Sequence[Block]) -> tuple[str, Test]:
    """What the questions of this file look like, in words and as a test of a block."""
    level = _heading_level(found)
    requests = [
        block
        for block, after in zip_longest(found, found[1:])
        if _is_request(block) and ("\n" in block.source.strip() or (after is not None and _may_answer(after)))
    ]
    tables = [block for block in found if block.kind == "table" and table_columns(rows(block)[0][1])]
    styles: list[tuple[int, str, Test]] = [
        (_count(found, _is_fold), "what is folded away has the question for its title", _is_fold),
        (_count(found, _is_q), "the questions begin with “Q:”", _is_q),
        (
            sum(_is_question_heading(found, place, level) for place in range(len(found))),
            f"the questions are headings ({'#' * level})",
            lambda block: block.kind == "heading" and block.level == level,
        ),
        (_count(found, _is_bold), "the questions are lines in bold", _is_bold),
        (
            sum(len(rows(block)) - 1 for block in tables),
            "the questions are rows of a table",
            lambda block: block in tables,
        ),
        (
            sum(len(items(block)) for block in found if _is_list(block)),
            "the questions are the items of a list",
            _is_list,
        ),
        (
            _count(found, _ends_asking) + len(requests),
            "the questions are lines that end in a question mark"
            + (f", or that ask without one (line {_named([block.line for block in requests])})" if requests else ""),
            lambda block: _ends_asking(block) or block in requests,
        ),
    ]
    _, said, test = max(styles, key=lambda style: style[0])
    return said, test


def _count(found: Iterable[Block], test: Test) -> int:
    return sum(map(test, found))


def _is_fold(block: Block) -> bool:
    return block.kind == "fold"


def _is_q(block: Block) -> bool:
    return block.kind in ("paragraph", "heading") and bool(ASKED.match(block.source))


def _pairs(found: Sequence[Block]) -> frozenset[Block]:
    """The questions "Q: …" whose answer is announced, below them or right after them."""
    return frozenset(
        block
        for block, after in zip_longest(found, found[1:])
        if _is_q(block)
        and (
            any(map(ANNOUNCES.match, block.source.split("\n")[1:]))
            or _BOTH.match(block.source)
            or (after is not None and ANNOUNCES.match(after.source))
        )
    )


def _is_bold(block: Block) -> bool:
    """A paragraph all in bold, or one whose bold beginning asks something."""
    whole = bool(block.strong) and not re.search(r"\w", block.rest) and not _CONTENTS.fullmatch(block.strong)
    link = block.strong.startswith("[") and "](#" in block.strong
    return not link and (whole or bool(block.strong and re.search(r"[?？]\W*$", block.strong)))


def _is_list(block: Block) -> bool:
    if block.kind != "list":
        return False
    inside = items(block)
    if are_choices(block.source):
        return False
    asking = sum(bool(ASKS.search(each.source.split("\n")[0])) or term(each.source) != ("", "") for each in inside)
    return asking * 2 > len(inside) and not all("](#" in each.source for each in inside)


def _ends_asking(block: Block) -> bool:
    return block.kind == "paragraph" and ends_asking(block.source.split("\n")[0])


def _is_request(block: Block) -> bool:
    """Whether a block begins with a line that asks with no question mark."""
    first, _, more = block.source.strip().partition("\n")
    whole = not more or first.endswith(".")
    return block.kind == "paragraph" and not block.strong and whole and is_request(first) and not _is_follow_up(block)


def _may_answer(block: Block) -> bool:
    """Whether what stands below a request is an answer, rather than the next question."""
    return block.kind not in ("heading", "fold") and not _ends_asking(block) and not _is_request(block)


def _heading_level(found: Sequence[Block]) -> int:
    """The level of the headings that are questions: the one with the most that ask or have something to say below."""
    worth: Counter[int] = Counter()
    for place, block in enumerate(found):
        if block.kind == "heading" and not _CONTENTS.fullmatch(one_line(block.source)):
            asks = bool(ASKS.search(question_text(block.source)))
            worth[block.level] += (3 if asks else 0) + (1 if _is_leaf(found, place, block.level) else 0)
    return max(worth, key=lambda level: (worth[level], -level), default=0)


def _is_question_heading(found: Sequence[Block], place: int, level: int) -> bool:
    block = found[place]
    asks = block.kind == "heading" and block.level == level and bool(ASKS.search(question_text(block.source)))
    return asks or _is_leaf(found, place, level)


def _is_leaf(found: Sequence[Block], place: int, level: int) -> bool:
    """Whether a block is a heading of this level with something other than a heading below it."""
    if found[place].kind != "heading" or found[place].level != level:
        return False
    return place + 1 < len(found) and found[place + 1].kind != "heading"


def _segmented(found: Imported, all_blocks: Sequence[Block], is_question: Test, pairs: Set[Block]) -> None:
    """Part the blocks into questions, sections, and what belongs to neither."""
    level = next((block.level for block in all_blocks if block.kind == "heading" and is_question(block)), 0)
    body: list[Block] = []
    card: Card | None = None
    topic, skipping = "", False
    asking: list[int] = []
    contents: list[int] = []
    for block in all_blocks:
        if card is not None and _is_follow_up(block) and not (block.kind == "heading" and block.level < level):
            body.append(block)
        elif is_question(block) and block.kind == "list" and len(items(block)) == 1:
            # The answer may stand below, no further in than the number.
            _finish(card, body)
            (item,) = items(block)
            card, body = Card(block.line, "", topics=[topic] if topic else []), []
            body.append(Block("paragraph", item.line, "\n".join(asked_and_told(item.source))))
            found.cards.append(card)
        elif is_question(block) and block.kind in ("list", "table"):
            _finish(card, body)
            card, body = None, []
            found.cards += _tabled(block, topic, found) if block.kind == "table" else listed(block, topic)
        elif is_question(block) and _CONTENTS.fullmatch(readable(block.source).strip()):
            _finish(card, body)
            card, body, skipping = None, [], True
        elif is_question(block) and block.kind == "heading" and _ABOUT_ITSELF.fullmatch(readable(block.source).strip()):
            _finish(card, body)
            card, body, skipping = None, [], False
            found.left_out.append((block.line, block.source))
        elif is_question(block) or block in pairs:
            title = _heading_of(block, body, pairs)
            if title:
                found.cards.pop()
            else:
                _finish(card, body)
            card, body, skipping = Card(block.line, "", title=title, topics=[topic] if topic else []), [block], False
            found.cards.append(card)
        elif block.kind == "heading" and (not level or block.level < level) and not _opens_answer(block):
            _finish(card, body)
            card, body = None, []
            name = readable(block.source).strip()
            skipping = bool(_CONTENTS.fullmatch(name))
            if block.level == 1 and not found.title:
                found.title = name
            else:
                topic = question_text(name)
        elif block.kind == "end":
            _finish(card, body)
            card, body = None, []
        elif card is None:
            if skipping or (block.kind == "list" and _is_navigation(block)):
                contents.append(block.line)
            elif not _is_navigation(block):
                found.left_out.append((block.line, block.source))
        elif not _is_navigation(block):
            if _seems_to_ask(block) and not any(parted(each.source)[1] for each in body):
                asking.append(block.line)
            body.append(block)
    _finish(card, body)
    if contents:
        found.notes.append(f"the table of contents left out (line {contents[0]})")
    _note_asking(found, asking)


def _heading_of(block: Block, body: Sequence[Block], pairs: Set[Block]) -> str:
    """The heading that a pair stands right below, where it asks nothing itself: it only says what the pair is about."""
    if block not in pairs or len(body) != 1 or body[0].kind != "heading" or body[0] in pairs:
        return ""
    name = question_text(body[0].source)
    return "" if ASKS.search(name) else name


def _opens_answer(block: Block) -> bool:
    """Whether a heading only says that an answer or its explanation follows."""
    return bool(ANNOUNCES.match(block.source) or ANNOUNCED.fullmatch(block.source))


def _seems_to_ask(block: Block) -> bool:
    """Whether a block inside an answer may be a question that is written in another way than the others."""
    match block.kind:
        case "heading":
            return bool(ASKS.search(question_text(block.source))) and not _opens_answer(block)
        case "table":
            return table_columns(rows(block)[0][1]) is not None
        case "list":
            return any(re.search(r"[?？]", each.source.split("\n")[0]) for each in items(block))
        case "paragraph":
            return _is_q(block) or (_is_bold(block) and bool(ASKS.search(block.strong))) or _asks_in_a_line(block)
    return _is_fold(block) and bool(ASKS.search(block.source))


def _asks_in_a_line(block: Block) -> bool:
    return _ends_asking(block) or _is_request(block)


def _note_asking(found: Imported, lines: Sequence[int]) -> None:
    """Name the lines that were taken for a part of an answer, though they may be questions."""
    if lines:
        found.notes.append(
            f"part of the answer before, though it seems to ask something: line {_named(lines)};"
            " write it like the other questions, or as “Q: …” and “A: …”, if it is one"
        )


def _named(lines: Sequence[int]) -> str:
    return ", ".join(map(str, lines[:_MOST_LINES])) + (" …" if len(lines) > _MOST_LINES else "")


def _is_navigation(block: Block) -> bool:
    """Rules between parts, and links to other parts of the page."""
    if _CODE.match(block.source):
        return False
    bare = re.sub(r"\[[^\]]*\]\(#[^)]*\)", "", block.source)
    return block.kind != "answer" and not re.search(r"\w", TAG.sub("", re.sub(r"(?i)<br\s*/?>|<hr\s*/?>", "", bare)))


def _finish(card: Card | None, body: Sequence[Block]) -> None:
    """Fill a card in from its blocks: the question, then what belongs to it or to its answer."""
    if card is None:
        return
    question, *rest = body
    first, _, more = (
        question.source.strip().partition("\n") if question.kind == "paragraph" else (question.source, "", "")
    )
    if question.kind == "paragraph" and question.strong:
        first, more = question.strong, question.rest
    if (both := _BOTH.match(first)) and _is_q(question):
        first, more = both[1], f"{both[2]}\n{more}"
    card.ask = question_text(first)
    rest = _but_links(card, rest, more)
    more, rest, section = _but_follow_ups(more, rest)
    parts = [more.strip(), *map(_within, rest), take_asked(card, section)]
    shown = Card(card.line, "")
    if found := chosen(without_decoration("\n\n".join(filter(None, parts)), shown)):
        card.remarks += shown.remarks
        choose_shown(card, found)
        return
    place = next((n for n, block in enumerate(rest, 1) if block.kind == "answer" or _LATER_A.match(block.source)), 0)
    if place and ASKS.search(card.ask) and _only_shows_more(rest[place - 1], rest[: place - 1]):
        place = 0
    if not place and len(rest) > 1 and not more.strip() and _SHOWN.search(card.ask) and _CODE.match(rest[0].source):
        place = 2
    if place:
        # A question with code or choices below it: the answer is announced, or is what follows the code.
        card.ask = without_decoration("\n\n".join([card.ask, *filter(None, parts[:place])]), card)
        parts = parts[place:]
    answer = "\n\n".join(part for part in parts if part)
    answer_of(card, _LETTER_A.sub("", answer, count=1) if _is_q(question) and _LETTER_A.match(answer) else answer)


def _only_shows_more(fold: Block, before: Sequence[Block]) -> bool:
    """Whether a fold such as "See class" goes on in an answer that has begun, rather than holding all of it."""
    told = any(block.kind == "paragraph" and _FINISHED.search(block.source) for block in before)
    return fold.kind == "answer" and told and not _NAMES_ANSWER.search(fold.strong)


def _but_follow_ups(more: str, rest: Sequence[Block]) -> tuple[str, list[Block], str]:
    """What stands below a question up to the first follow-up, and all from there on."""
    for number, source in enumerate([more, *map(_within, rest)]):
        before, section = parted(source)
        if section:
            below = "\n\n".join([section, *map(_within, rest[number:])])
            kept = [replace(rest[number - 1], source=before)] if number and before.strip() else []
            return (more if number else before), [*rest[: max(number - 1, 0)], *kept], below
    return more, list(rest), ""


def _within(block: Block) -> str:
    """A block as it stands in an answer, where headings and the titles of folds are headings of a part of it."""
    is_title = _is_fold(block) or (block.kind == "heading" and not _opens_answer(block))
    return f"#### {block.source}" if is_title else block.source


def _but_links(card: Card, blocks: list[Block], before: str) -> list[Block]:
    """The blocks without links that stand alone below an answer: these are its sources, and no points to make."""
    links = [_LINK_ALONE.fullmatch(block.source.strip()) for block in blocks]
    if all(links) and not before.strip():
        return blocks
    card.sources += [f"{link[1]} {link[2]}" for link in links if link]
    return [block for block, link in zip(blocks, links, strict=True) if not link]


def _tabled(block: Block, topic: str, found: Imported) -> list[Card]:
    """The questions of a table, a row each."""
    (_, named), *body = rows(block)
    columns = table_columns(named, [cells for _, cells in body]) or []
    cards = []
    for line, cells in body:
        card = card_of(line, cells, columns, named)
        card.ask = question_text(card.ask)
        card.topics += [topic] if topic else []
        answer = card.answer
        card.answer = ""
        answer_of(card, answer)
        card.follow_ups = [
            FollowUp(question_text(each.ask), without_decoration(each.answer, card)) for each in card.follow_ups
        ]
        (cards.append(card) if card.ask else found.left_out.append((line, " | ".join(cells))))
    return cards
