"""What makes the files of looking back: each order says all that its file depends on, and goes with the message."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter

from bot.interview.past import EVERYTHING, Selection
from bot.interview.progress import Progress
from bot.interview.session import Theme
from bot.runner.courses import draw as draw_courses
from bot.runner.heat_maps import draw as draw_heat_map
from bot.runner.library import Library
from bot.runner.reviewing import Reviewer
from bot.store import Store
from bot.texts import Speech
from questions import Language

# No interview is older, and no time zone makes a time of it that cannot be written.
_FIRST_DAY = date(1970, 1, 2)

Maker = Callable[[str, Path], None]


@dataclass(frozen=True, slots=True)
class PictureOrder:
    """The progress picture; the progress is in words already."""

    progress: Progress
    today: date
    theme: Theme
    language: Language
    time_zone: str | None


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """A report on one interview, on all since a day, on everything, or else on the newest interview."""

    member_id: int
    number: int | None
    since: date | None
    everything: bool
    named: bool
    at: datetime
    language: Language
    time_zone: str | None


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """All that is held of a member, at a time."""

    member_id: int
    at: datetime


Order = TypeVar("Order", PictureOrder, ReportOrder, ExportOrder)


def dump(order: PictureOrder | ReportOrder | ExportOrder) -> str:
    """An order as the data of an attachment."""
    return TypeAdapter(type(order)).dump_json(order).decode()


def makers(data: Path, library: Library) -> Mapping[str, Maker]:
    """The makers of looking back, by the names that attachments call them by; `data` is the data folder."""
    return {
        "progress": _draw,
        "heat": draw_heat_map,
        "delivery": draw_courses,
        "report": lambda order, file: _report(data, library, _read(ReportOrder, order), file),
        "export": lambda order, file: _export(data, _read(ExportOrder, order), file),
    }


def _draw(data: str, file: Path) -> None:
    from bot.history.picture import Picture, draw_progress

    order = _read(PictureOrder, data)
    speech = Speech(order.language, _zone(order.time_zone))
    draw_progress(Picture(order.progress, order.today, order.theme), speech, file)


def _report(data: Path, library: Library, order: ReportOrder, file: Path) -> None:
    zone = _zone(order.time_zone)
    which = Selection(limit=1)
    if order.number is not None:
        which = Selection(number=order.number)
    elif order.everything:
        which = EVERYTHING
    elif order.since is not None:
        # A naive time is taken for one of this machine's zone.
        which = Selection(since=datetime.combine(max(order.since, _FIRST_DAY), time(), zone).astimezone())
    with Store.open_to_read(data) as store:
        (member,) = [each for each in store.members() if each.id == order.member_id]
        page = Reviewer(store, library, member, order.language, zone).report(which, order.at, named=order.named)
    file.write_text(page, encoding="utf-8")


def _export(data: Path, order: ExportOrder, file: Path) -> None:
    """One archive with the CSV files, the same as JSON lines, and the recordings."""
    from bot.history.exporting import add_sounds, write_csv, write_json_lines

    with Store.open_to_read(data) as store:
        rows = store.rows(order.member_id)
        write_csv(rows, file)
        add_sounds(store.sounds(order.member_id), file)
    with TemporaryDirectory() as folder, zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        lines = Path(folder) / "mensetsu.jsonl"
        write_json_lines(rows, lines)
        archive.write(lines, lines.name)


def _read(kind: type[Order], data: str) -> Order:
    return TypeAdapter(kind).validate_json(data)


def _zone(name: str | None) -> ZoneInfo | None:
    return ZoneInfo(name) if name else None
