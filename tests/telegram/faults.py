"""What can go wrong between a bot and Telegram."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


class Refusal(Exception):
    """An answer that is an error, as Telegram words it."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.body: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
        if retry_after is not None:
            self.body["parameters"] = {"retry_after": retry_after}


def bad_request(description: str) -> Refusal:
    return Refusal(400, f"Bad Request: {description}")


def bad_gateway() -> Refusal:
    return Refusal(502, "Bad Gateway")


def too_many(retry_after: int) -> Refusal:
    return Refusal(429, f"Too Many Requests: retry after {retry_after}", retry_after)


def moved(to: int) -> Refusal:
    """What a group answers that has become a supergroup, under another id."""
    refusal = bad_request("group chat was upgraded to a supergroup chat")
    refusal.body["parameters"] = {"migrate_to_chat_id": to}
    return refusal


@dataclass(frozen=True)
class WrongPage:
    """A page of some machine in between, where JSON is expected."""

    status: int = 200
    text: str = "<html><body><h1>nginx</h1></body></html>"


@dataclass(frozen=True)
class Dropped:
    """The connection ends without an answer; `done` says whether the request was carried out."""

    done: bool = False


Fault = Refusal | WrongPage | Dropped


@dataclass
class Plan:
    """Which calls are to fail, and how."""

    waiting: list[tuple[str, int | None, Fault]] = field(default_factory=list)

    def add(self, method: str, fault: Fault, times: int, chat: int | None) -> None:
        self.waiting += [(method, chat, fault)] * times

    def next(self, method: str, chat: int | None) -> Fault | None:
        """The fault for this call, if one is planned; it is then used up."""
        for planned in self.waiting:
            wanted_method, wanted_chat, fault = planned
            if wanted_method in (method, "*") and wanted_chat in (None, chat):
                self.waiting.remove(planned)
                return fault
        return None
