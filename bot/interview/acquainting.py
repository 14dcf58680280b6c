"""Getting acquainted: what a member is asked about themselves, once, before their first interview."""

from __future__ import annotations

from typing import get_args

from bot.interview.session import Offer, Session

OFFERS: tuple[Offer, ...] = get_args(Offer)


def next_offer(session: Session) -> Offer | None:
    """What to ask about next; None where all was asked, or where the member has been interviewed before."""
    left = () if session.interview is not None else OFFERS[len(session.offered) :]
    return left[0] if left else None


def open_offer(session: Session) -> Offer | None:
    """What was asked about and is not answered yet; whoever has an interview has left it behind."""
    if session.interview is not None or not session.wanted or not session.offered:
        return None
    return session.offered[-1]
