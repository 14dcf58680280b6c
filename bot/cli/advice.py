"""Advice on banks in few lines: what is about one text, each; what holds of many questions, once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from questions import Located

# So many are told one by one, of places or of banks, and how many there are besides.
_MOST_LISTED = 3
_ITEM = re.compile(r"\[[^\]]*\]")
_NUMBER = re.compile(r"\d+")
# What is about one text quotes it; a plain shortage is the same everywhere.
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|“[^”]*”")
_Kind = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Examined:
    """A bank that was checked: its name, how many questions it has, and what there is to say of it."""

    name: str
    questions: int
    found: Sequence[Located]


def particular(found: Iterable[Located], every: bool) -> Iterator[str]:
    """What is to be told of a bank by itself: all that is to mend, and what is about one text of it; or `every` one."""
    found = list(found)
    yield from (f"✗ {each}" for each in found if each.advice.weight == "mend")
    better = [each for each in found if each.advice.weight == "better"]
    for group in _alike(each for each in better if every or _is_particular(each)).values():
        listed = group if every else group[:_MOST_LISTED]
        yield from (f"· {each}" for each in listed)
        if len(listed) < len(group):
            yield f"· … and {len(group) - len(listed)} more like this"


def general(banks: Sequence[Examined]) -> Iterator[str]:
    """What holds of many questions, once: how often, and of which of them."""
    of_banks: dict[_Kind, list[tuple[Examined, Located]]] = {}
    for bank in banks:
        better = (each for each in bank.found if each.advice.weight == "better" and not _is_particular(each))
        for kind, group in _alike(better).items():
            of_banks.setdefault(kind, []).extend((bank, each) for each in group)
    for told in of_banks.values():
        if len(told) == 1:
            yield f"· {told[0][1]}"
            continue
        field = _ITEM.sub("", told[0][1].advice.field)
        message = _ranged([each.advice.message for _, each in told])
        which = _of_banks(told, banks) if len(banks) > 1 else _of_questions([each for _, each in told], banks[0])
        yield f"· {field}: {message} ({which})"


def _alike(found: Iterable[Located]) -> dict[_Kind, list[Located]]:
    """What says the same of the same field, whatever the numbers and the text that it quotes."""
    alike: dict[_Kind, list[Located]] = {}
    for each in found:
        said = _QUOTED.sub("", each.advice.message)
        kind = said.partition(":")[0] if _is_particular(each) else said
        alike.setdefault((_ITEM.sub("", each.advice.field), _NUMBER.sub("", kind)), []).append(each)
    return alike


def _is_particular(each: Located) -> bool:
    return not each.file or each.advice.measured is not None or bool(_QUOTED.search(each.advice.message))


def _ranged(messages: Sequence[str]) -> str:
    """Messages that differ in their numbers alone as one, in which a number that differs is a range."""
    numbers = zip(*(map(int, _NUMBER.findall(message)) for message in messages), strict=True)
    ranges = (str(min(each)) if len(set(each)) == 1 else f"{min(each)}–{max(each)}" for each in numbers)
    return _NUMBER.sub(lambda _: next(ranges), messages[0])


def _of_banks(told: Sequence[tuple[Examined, Located]], banks: Sequence[Examined]) -> str:
    """How often something holds, and of which banks."""
    named = list(dict.fromkeys(bank.name for bank, _ in told))
    which = f"all {len(banks)} banks" if len(named) == len(banks) else _listed(named)
    return f"{len(told)} times in {which}"


def _of_questions(found: Sequence[Located], bank: Examined) -> str:
    """How often something holds, and in which lines of a bank."""
    questions = len({each.advice.question for each in found})
    of_all = f"{questions} of {bank.questions} question{'' if bank.questions == 1 else 's'}"
    count = of_all if questions == len(found) else f"{len(found)} times in {of_all}"
    if questions == bank.questions > 1:
        return count
    one_file = len({each.file for each in bank.found if each.file}) == 1
    places = [f"{'' if one_file else f'{each.file} '}line {each.line} “{each.words}”" for each in found]
    return f"{count}: {_listed(places)}"


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _MOST_LISTED
    return ", ".join(names[:_MOST_LISTED]) + (f" and {more} more" if more > 0 else "")
