"""The parts of a story: what a reply that tells of oneself is made of, and what is looked for in each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

# In the order in which they are told; honesty is for questions about what one did not know or did wrong.
STORY_PARTS = ("situation", "task", "action", "result", "reflection", "honesty")
_USUAL = STORY_PARTS[:-1]


@cache
def usual_parts() -> Mapping[str, Mapping[str, Any]]:
    """The fields of each part where a question does not give its own, as a bank writes them."""
    text = (files("questions") / "templates" / "story-parts.yaml").read_text(encoding="utf-8")
    found: Mapping[str, Mapping[str, Any]] = yaml.safe_load(text)
    return found


def with_usual_parts(written: Mapping[str, Any]) -> dict[str, Any]:
    """A story as it is written, its parts made whole: without any it has the usual ones."""
    whole = {**written, "keypoints": _whole(written.get("keypoints") or list(_USUAL), point=True)}
    follow_ups = written.get("follow_ups")
    if isinstance(follow_ups, list):
        whole["follow_ups"] = [_deeper(each) for each in follow_ups]
    return whole


def _deeper(written: Any) -> Any:
    """A follow-up, its parts made whole; it has no hints, probes or coaching of its own."""
    if not isinstance(written, dict) or "keypoints" not in written:
        return written
    return {**written, "keypoints": _whole(written["keypoints"], point=False)}


def _whole(written: Any, *, point: bool) -> Any:
    return [_part(each, point) for each in written] if isinstance(written, list) else written


def _part(written: Any, asked: bool) -> Any:
    """A part by its name alone has the usual words; one with a text of its own keeps what else is usual."""
    named = {"id": written, **usual_parts().get(written, {"point": written})} if isinstance(written, str) else written
    if not isinstance(named, dict):
        return named
    usual = {name: value for name, value in usual_parts().get(str(named.get("id")), {}).items() if name != "point"}
    whole = {**usual, **named}
    return whole if asked else {name: whole[name] for name in whole if name not in ("hints", "probe", "coaching")}
