"""The banks at hand: each is read when it is asked for, and anew when its files have changed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import mean
from threading import Lock

from pydantic import ValidationError

from bot.interview.session import PlannedKeypoint, PlannedQuestion
from questions import (
    LANGUAGES,
    Bank,
    BankInvalid,
    Loaded,
    Overlay,
    Question,
    QuestionsError,
    bank_place,
    bank_places,
    extend,
    hidden_places,
    missing_places,
    open_bank,
    overlaid,
    overlay_file,
)
from speech import length

log = logging.getLogger(__name__)

DEFAULT_BANK = "deep-learning"

# What tells whether files have changed: of each the name, the time of the last change, and the size.
Stamp = tuple[tuple[str, int, int], ...]


class Library:
    """The packaged banks and those in the extra folders, each under its overlay.

    Raises QuestionsError as `questions.load_bank` does.
    """

    def __init__(self, extra: Callable[[], Iterable[Path]] | Iterable[Path] = (), overlays: Path | None = None) -> None:
        self._overlays = overlays
        self._extra = extra if callable(extra) else lambda places=tuple(extra): places
        self._read: dict[str, tuple[Stamp, Bank]] = {}
        self._versions: dict[str, Bank] = {}
        self._refused: dict[str, Stamp] = {}
        self._news: list[tuple[str, str]] = []
        self._lock = Lock()

    def names(self) -> tuple[str, ...]:
        """The names of all banks, also of those that cannot be read."""
        return tuple(sorted(bank_places(self._extra())))

    def place(self, name: str) -> Path:
        """Where the bank of this name is; BankNotFound where there is none."""
        return bank_place(name, self._extra())

    def overlay(self, name: str) -> Path | None:
        """The file of the overlay of the bank of this name, which need not be there; None where none are kept."""
        return overlay_file(self._overlays, name) if self._overlays else None

    def missing(self) -> tuple[Path, ...]:
        """The extra folders that are not there."""
        return missing_places(self._extra())

    def hidden(self) -> dict[str, tuple[Path, ...]]:
        """The banks in whose place another one of the same name is asked, by that name."""
        return hidden_places(self._extra())

    def bank(self, name: str) -> Bank:
        """The bank as its files are now; as they last were in order, where they no longer are."""
        place = self.place(name)
        overlay = self.overlay(name)
        stamp = (*_stamp(place), *(_stamp(overlay) if overlay else ()))
        with self._lock:
            known = self._read.get(name)
            if known is not None and stamp in (known[0], self._refused.get(name)):
                return known[1]
            try:
                bank = self._laid(name, open_bank(place), overlay)
            except BankInvalid as error:
                if known is None:
                    raise
                log.warning(
                    "The bank %s is asked as it was before its last change, which cannot be read: %s", name, error
                )
                self._refused[name] = stamp
                return known[1]
            self._refused.pop(name, None)
            self._read[name] = stamp, bank
            self._versions[bank.version] = bank
            return bank

    def is_outdated(self, name: str) -> bool:
        """Whether the bank was last given as it was before a change that cannot be read."""
        return name in self._refused

    def news(self) -> tuple[tuple[str, str], ...]:
        """What was found of banks that are asked without what was added here, each once: a sentence's key, the bank."""
        with self._lock:
            found, self._news = tuple(self._news), []
        return found

    def banks(self) -> dict[str, Bank]:
        """All banks that can be read, by their names."""
        found = {}
        for name in self.names():
            try:
                found[name] = self.bank(name)
            except QuestionsError as error:
                log.info("The bank %s is left out: %s", name, error)
        return found

    def extend(self, added: Overlay) -> None:
        """Add to the overlay of a bank; BankInvalid where it does not fit, OSError where it cannot be written."""
        assert self._overlays is not None, "whoever decides disputes has a folder for what is accepted"
        extend(self._overlays, added, open_bank(self.place(added.bank)).bank)

    def at_version(self, name: str, version: str, text: Callable[[str], str | None] = lambda _version: None) -> Bank:
        """The bank as it was in this version, of which `text` gives the JSON; as it is now, where it is not kept."""
        if version not in self._versions and (written := text(version) if version else None):
            try:
                self._versions[version] = Bank.model_validate_json(written)
            except ValidationError:
                log.warning("The version %s of the bank %s is of another time and cannot be read", version, name)
        return self._versions[version] if version in self._versions else self.bank(name)

    def _laid(self, name: str, loaded: Loaded, overlay: Path | None) -> Bank:
        """The bank under its overlay; one that cannot be read keeps nobody from practising."""
        try:
            return (overlaid(loaded, overlay)[0] if overlay else loaded).bank
        except BankInvalid as error:
            log.warning("The bank %s is asked without its overlay, which cannot be read: %s", name, error)
            self._news.append(("bank_without_overlay", name))
            return loaded.bank


def _stamp(place: Path) -> Stamp:
    """What tells whether the files of a bank have changed."""
    files = sorted(place.glob("*.yaml")) if place.is_dir() else [place]
    found = []
    for file in files:
        try:
            status = file.stat()
        except (FileNotFoundError, NotADirectoryError):
            continue  # deleted just now, or never there
        found.append((file.name, status.st_mtime_ns, status.st_size))
    return tuple(found)


def plan(question: Question) -> PlannedQuestion:
    """What the dialog needs to know of a question."""
    return PlannedQuestion(
        id=question.id,
        topics=question.topics,
        keypoints=tuple(
            PlannedKeypoint(
                keypoint.id,
                keypoint.tier,
                hints=min(len(keypoint.hints.to("en")), len(keypoint.hints.to("ja"))),
                probe=keypoint.probe is not None,
            )
            for keypoint in question.keypoints
        ),
        follow_ups=tuple((follow_up.id, follow_up.kind) for follow_up in question.follow_ups),
        level=question.level,
        kind=question.kind,
        words=round(mean(length(question.answers.full.to(language)) for language in LANGUAGES)),
    )
