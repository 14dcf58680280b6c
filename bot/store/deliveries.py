"""How replies were put, as JSON in a column."""

from __future__ import annotations

import json
from dataclasses import asdict

from speech import Delivery, Timing


def to_text(delivery: Delivery | None) -> str | None:
    """The figures of a reply, as they are kept."""
    return None if delivery is None else json.dumps(asdict(delivery))


def from_text(kept: str) -> Delivery | None:
    """What was kept, less its course; None where another version kept it otherwise."""
    try:
        figures = json.loads(kept)
        timing = figures.pop("timing")
        return Delivery(**figures, timing=None if timing is None else Timing(**timing | {"course": None}))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
