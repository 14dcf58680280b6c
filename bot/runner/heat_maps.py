"""The heat map of a round as a file that a message carries: keypoints by member."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from bot.interview.rounds import Results, Round
from bot.texts import Attachment, labels, points_of, sentence
from questions import Bank, Language
from scoring import Status


@dataclass(frozen=True, slots=True)
class HeatOrder:
    """All that the picture depends on: the title and each point are there in each of the languages."""

    titles: tuple[str, ...]
    points: tuple[tuple[str, ...], ...]
    columns: tuple[str, ...]
    statuses: tuple[tuple[Status, ...], ...]
    languages: tuple[Language, ...]


SIGNS: dict[Status, str] = {"covered": "✓", "partly": "△", "missed": "・", "contradicted": "✗"}
_ORDER = TypeAdapter(HeatOrder)


def heat_map(over: Round, found: Results, bank: Bank, languages: Sequence[Language]) -> Attachment:
    """The picture of a round's results, in each language of the group."""
    question = bank.question(over.question)
    named = [points_of(question, found.keypoints, language) for language in languages]
    order = HeatOrder(
        titles=tuple(question.name(language) for language in languages),
        points=tuple(zip(*named, strict=True)),
        columns=tuple(labels(found, anonymous=over.anonymous)),
        statuses=tuple(row.statuses for row in found.rows),
        languages=tuple(languages),
    )
    data = _ORDER.dump_json(order).decode()
    name = hashlib.sha256(data.encode()).hexdigest()[:16]
    return Attachment(
        "picture",
        key=f"member-{over.place}/heat-{name}",
        name=f"mensetsu-round-{over.id}.png",
        alt="\n".join([*(sentence("round.heat_alt", language) for language in languages), *_lines(order)]),
        maker="heat",
        data=data,
    )


def _lines(order: HeatOrder) -> Iterator[str]:
    """The picture in words: a line for each point, with those of each status, the best first."""
    language = order.languages[0]
    for place, named in enumerate(order.points):
        who = [
            sentence("round.heat_who", language, status=sentence(f"round.heat_{status}", language), names=names)
            for status in SIGNS
            if (names := _named(order, place, status))
        ]
        yield sentence("round.heat_line", language, point=" / ".join(named), who="  ".join(who))


def _named(order: HeatOrder, place: int, status: Status) -> str:
    """Those whose reply has this status at a point, listed; empty where nobody's has."""
    columns = zip(order.columns, order.statuses, strict=True)
    names = [name for name, statuses in columns if statuses[place] == status]
    return sentence("round.between_names", order.languages[0]).join(names)


def draw(data: str, file: Path) -> None:
    """Draw what an order says."""
    from bot.history.heat import draw_heat

    order = _ORDER.validate_json(data)
    words = [{key: sentence(f"round.heat_{key}", language) for key in _WORDS} for language in order.languages]
    draw_heat(order.titles, order.points, order.columns, order.statuses, words, SIGNS, file)


_WORDS = ("title", "covered", "partly", "missed", "contradicted")
