"""The heat map of a round as a file that a message carries: keypoints by member."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from bot.interview.rounds import Results, Round
from bot.texts import Attachment, labels, points_of, sentence
from questions import Bank, Language
from scoring import Status


@dataclass(frozen=True, slots=True)
class HeatOrder:
    """All that the picture depends on."""

    title: str
    points: tuple[str, ...]
    columns: tuple[str, ...]
    statuses: tuple[tuple[Status, ...], ...]
    language: Language


SIGNS: dict[Status, str] = {"covered": "✓", "partly": "△", "missed": "・", "contradicted": "✗"}
_ORDER = TypeAdapter(HeatOrder)


def heat_map(over: Round, found: Results, bank: Bank, language: Language) -> Attachment:
    """The picture of a round's results."""
    question = bank.question(over.question)
    order = HeatOrder(
        title=question.name(language),
        points=tuple(points_of(question, found.keypoints, language)),
        columns=tuple(labels(found, anonymous=over.anonymous)),
        statuses=tuple(row.statuses for row in found.rows),
        language=language,
    )
    data = _ORDER.dump_json(order).decode()
    name = hashlib.sha256(data.encode()).hexdigest()[:16]
    return Attachment(
        "picture",
        key=f"member-{over.place}/heat-{name}",
        name=f"mensetsu-round-{over.id}.png",
        alt="\n".join([sentence("round.heat_alt", language), *_lines(order)]),
        maker="heat",
        data=data,
    )


def _lines(order: HeatOrder) -> Iterator[str]:
    """The picture in words: a line for each point, with everybody's sign."""
    for place, point in enumerate(order.points):
        signs = zip(order.columns, order.statuses, strict=True)
        yield f"{point}: " + "  ".join(f"{name} {SIGNS[statuses[place]]}" for name, statuses in signs)


def draw(data: str, file: Path) -> None:
    """Draw what an order says."""
    from bot.history.heat import draw_heat

    order = _ORDER.validate_json(data)
    words = {key: sentence(f"round.heat_{key}", order.language) for key in _WORDS}
    draw_heat(order.title, order.points, order.columns, order.statuses, words, SIGNS, file)


_WORDS = ("title", "covered", "partly", "missed", "contradicted")
