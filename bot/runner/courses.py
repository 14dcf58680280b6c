"""The course of the spoken replies to a question, as a picture that a message carries."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from bot.interview.delivery import SpokenReply
from bot.interview.session import Theme
from bot.texts import Attachment, Speech, course_in_words
from questions import Language


@dataclass(frozen=True, slots=True)
class CourseOrder:
    """All that the picture depends on."""

    replies: tuple[SpokenReply, ...]
    theme: Theme
    language: Language


_ORDER = TypeAdapter(CourseOrder)


def course_picture(
    replies: tuple[SpokenReply, ...], member_id: int, theme: Theme, language: Language
) -> Attachment | None:
    """The picture of spoken replies of a member's; None where there is nothing to draw."""
    if not replies:
        return None
    data = _ORDER.dump_json(CourseOrder(replies, theme, language)).decode()
    name = hashlib.sha256(data.encode()).hexdigest()[:16]
    return Attachment(
        "picture",
        key=f"member-{member_id}/delivery-{name}",
        name="mensetsu-delivery.png",
        alt="\n".join(course_in_words(reply, language) for reply in replies),
        maker="delivery",
        data=data,
    )


def draw(data: str, file: Path) -> None:
    """Draw what an order says."""
    from bot.history.course import draw_courses

    order = _ORDER.validate_json(data)
    draw_courses(order.replies, order.theme, Speech(order.language), file)
