"""The files of overlays: one a bank, named for it, in a folder of their own."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock

from questions.adding import write_whole
from questions.errors import BankInvalid
from questions.loading import Loaded
from questions.model import Bank
from questions.overlay import Overlay, lay, misfits
from questions.problems import Problem
from questions.source import Source, read_source
from questions.validating import field_of, validated
from questions.writing import comment, yaml_text

_HEAD = (
    "What this group adds to the bank {bank}, and strikes out of it. Edit it as you like, and see: mensetsu overlay.",
    "It is written anew when something is added to it, without your remarks.",
)


def overlay_file(folder: Path, bank: str) -> Path:
    """Where the overlay of a bank is, or would be."""
    return folder / f"{bank}.yaml"


def read_overlay(file: Path) -> Overlay:
    """The overlay that a file holds; BankInvalid with all that keeps it from being read."""
    return validated(read_source(file), Overlay)


def overlaid(loaded: Loaded, file: Path) -> tuple[Loaded, tuple[Problem, ...]]:
    """A bank under the overlay of this file, and what in the overlay does not fit it; as it is where there is no file.

    BankInvalid where the overlay cannot be read, or is one of another bank.
    """
    if not file.is_file():
        return loaded, ()
    source = read_source(file)
    overlay = validated(source, Overlay)
    if overlay.bank != file.stem:
        values = {"given": overlay.bank, "expected": file.stem}
        raise BankInvalid([Problem(str(file), source.line(("bank",)), "bank", "other_id", values)])
    return Loaded(lay(overlay, loaded.bank), (*loaded.sources, source)), _problems(source, overlay, loaded.bank)


def import_overlay(folder: Path, file: Path, bank: Bank) -> Overlay:
    """Add what an overlay's file holds to that of the bank; BankInvalid where it cannot be read or does not fit."""
    source = read_source(file)
    overlay = validated(source, Overlay)
    problems = _problems(source, overlay, bank)
    if problems:
        raise BankInvalid(problems)
    return extend(folder, overlay, bank)


def extend(folder: Path, added: Overlay, bank: Bank) -> Overlay:
    """Add to the overlay of a bank; the whole of it.

    BankInvalid where the file there cannot be read, or what is added does not fit.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = overlay_file(folder, added.bank)
    with FileLock(folder / f".{file.name}.lock"):
        there = read_overlay(file) if file.is_file() else Overlay(bank=added.bank)
        whole, known = there + added, list(misfits(there, bank))
        new = [misfit for misfit in misfits(whole, bank) if misfit not in known]
        if new:
            raise BankInvalid(Problem(str(file), None, field_of(whole, at), rule, values) for at, rule, values in new)
        write_whole(file, overlay_text(whole))
    return whole


def overlay_text(overlay: Overlay) -> str:
    """The file of an overlay."""
    head = "".join(f"{line}\n" for line in comment(each.format(bank=overlay.bank) for each in _HEAD))
    return head + yaml_text(overlay.model_dump(mode="json", exclude_defaults=True))


def _problems(source: Source, overlay: Overlay, bank: Bank) -> tuple[Problem, ...]:
    return tuple(
        Problem(str(source.file), source.line(place), field_of(source.content, place), rule, values)
        for place, rule, values in misfits(overlay, bank)
    )
