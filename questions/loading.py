"""Reading banks: a folder with a bank.yaml and a YAML file a question, or one YAML file that holds them all."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from questions.errors import BankInvalid, BankNotFound, FormulaInvalid
from questions.exercises import evaluate
from questions.model import Bank, BankFile, Kind, Numeric, Question
from questions.naming import is_id
from questions.problems import Problem
from questions.source import Place, Source, read_source
from questions.texts import Text
from questions.validating import field_of, validated

PACKAGED = Path(__file__).parent / "banks"
HEAD = "bank.yaml"
# So many draws of an exercise are tried when it is read.
_DRAWS = 64


@dataclass(frozen=True, slots=True)
class Loaded:
    """A bank with the files that it was read from."""

    bank: Bank
    sources: tuple[Source, ...]


def bank_places(extra: Iterable[Path] = ()) -> dict[str, Path]:
    """Where each bank is, by name: the packaged ones, then those in `extra`; what is not there is left out.

    A place in `extra` is a bank itself, a folder with a bank.yaml or a YAML file, or a folder of such. A later bank
    replaces an earlier one of the same name.
    """
    return {name: places[-1] for name, places in _by_name(extra).items()}


def hidden_places(extra: Iterable[Path]) -> dict[str, tuple[Path, ...]]:
    """The banks in whose place a later one of the same name is asked, by that name."""
    return {name: tuple(places[:-1]) for name, places in _by_name(extra).items() if len(places) > 1}


def _by_name(extra: Iterable[Path]) -> dict[str, list[Path]]:
    """All places that hold a bank of a name, each once, in the order in which they are looked through."""
    found: dict[str, list[Path]] = {}
    for place in (PACKAGED, *extra):
        for bank in _banks_in(place):
            places = found.setdefault(bank.stem if bank.is_file() else bank.name, [])
            if bank in places:
                places.remove(bank)
            places.append(bank)
    return found


def is_yaml(name: str) -> bool:
    """Whether a file is one of YAML, by its name."""
    return name.endswith((".yaml", ".yml"))


def missing_places(extra: Iterable[Path]) -> tuple[Path, ...]:
    """Those of the places in `extra` that are not there."""
    return tuple(place for place in extra if not place.exists())


def _banks_in(place: Path) -> list[Path]:
    if place.is_file() or (place / HEAD).is_file():
        return [place.absolute()]
    files = [*place.glob("*.yaml"), *place.glob("*.yml")]
    return [each.absolute() for each in sorted([*files, *(head.parent for head in place.glob(f"*/{HEAD}"))])]


def load_bank(name: str, extra: Iterable[Path] = ()) -> Bank:
    """The bank called `name`; BankNotFound or BankInvalid with a sentence that says what to mend."""
    return read_bank(bank_place(name, extra))


def bank_place(name: str, extra: Iterable[Path] = ()) -> Path:
    """Where the bank called `name` is; BankNotFound where there is none."""
    extra = tuple(extra)
    places = bank_places(extra)
    if name not in places and Path(name).is_file():
        how = "put it, or its folder, into MENSETSU_BANKS" if is_yaml(name) else f"mensetsu import-bank {name}"
        raise BankNotFound(f"{name} is a file, not the name of a bank. To make a bank of it: {how}.")
    if name not in places:
        gone = "".join(f" {place} of MENSETSU_BANKS is not there." for place in missing_places(extra))
        raise BankNotFound(f"There is no bank called {name!r}. Known banks: {', '.join(sorted(places))}.{gone}")
    return places[name]


def packaged(kind: Kind = "facts") -> Bank:
    """All packaged questions of a kind as one bank: what their score is fitted and measured on."""
    banks = [load_bank(name) for name in sorted(bank_places())]
    every = tuple(question for bank in banks for question in bank.questions if question.kind == kind)
    return Bank(id="packaged", title=Text(en="All packaged questions"), questions=every)


def read_bank(place: Path) -> Bank:
    """The bank at `place`, its questions in their order; BankInvalid with all that keeps it from being read."""
    return open_bank(place).bank


def open_bank(place: Path) -> Loaded:
    """The bank at `place` and its files; BankInvalid with all that keeps it from being read."""
    place = place.absolute()
    file = place / HEAD if place.is_dir() else place
    name = place.name if place.is_dir() else place.stem
    if not is_id(name):
        values = {"given": name, "what": "folder" if place.is_dir() else "file"}
        raise BankInvalid([Problem(str(place), None, "", "bank_name", values)])
    source = read_source(file)
    head = validated(source, BankFile)
    sources, problems, questions = [source], _doubled(source, head), []
    for number, listed in enumerate(head.questions):
        if isinstance(listed, Question):
            questions.append(listed)
            problems += _exercises(source, listed, ("questions", number))
            continue
        try:
            own = read_source(file.parent / f"{listed}.yaml")
            question = _alone(own, listed)
        except BankInvalid as error:
            problems += error.problems
            continue
        sources.append(own)
        questions.append(question)
        problems += _exercises(own, question, ())
    if problems:
        raise BankInvalid(problems)
    return Loaded(Bank(id=head.id or name, title=head.title, questions=tuple(questions)), tuple(sources))


def _alone(source: Source, expected: str) -> Question:
    """The question of a file of its own."""
    if isinstance(source.content, dict):
        source.content.setdefault("id", expected)
    question = validated(source, Question)
    if question.id != expected:
        values = {"given": question.id, "expected": expected}
        raise BankInvalid([Problem(str(source.file), source.line(("id",)), "id", "other_id", values)])
    return question


def _doubled(source: Source, head: BankFile) -> list[Problem]:
    """The questions whose id another one has."""
    problems, seen = [], set[str]()
    for number, listed in enumerate(head.questions):
        question = listed.id if isinstance(listed, Question) else listed
        if question in seen:
            place: Place = ("questions", number)
            line, name = source.line(place), field_of(source.content, place)
            # Its name in the file is its number, unless it has an id there, or is listed by it.
            made = isinstance(listed, Question) and name == f"questions[{number + 1}]"
            problems.append(Problem(str(source.file), line, name, "alike" if made else "id_twice", {"id": question}))
        seen.add(question)
    return problems


def _exercises(source: Source, question: Question, place: Place) -> list[Problem]:
    """What cannot be computed in the numeric exercises of a question."""
    problems = []
    for number, follow_up in enumerate(question.follow_ups):
        if not isinstance(follow_up, Numeric):
            continue
        names = tuple(follow_up.values)
        drawn = itertools.product(*(value.choose for value in follow_up.values.values()))
        try:
            for values in itertools.islice(drawn, _DRAWS):
                evaluate(follow_up, dict(zip(names, values, strict=True)))
        except FormulaInvalid as error:
            at: Place = (*place, "follow_ups", number, "answer")
            field = field_of(source.content, at)
            problems.append(Problem(str(source.file), source.line(at), field, "other", {"reason": str(error)}))
    return problems
