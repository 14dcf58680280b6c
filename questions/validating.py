"""From what is written in a file to the model, or to the problems that say what to change where."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from questions.errors import BankInvalid
from questions.model import BankFile
from questions.problems import Problem
from questions.source import Place, Source
from questions.texts import Part

AnyPart = TypeVar("AnyPart", bound=Part)

# pydantic's kinds of errors, by the rule whose sentence is said.
_RULES = {
    "string_type": "text_expected",
    "string_too_short": "empty_text",
    "string_too_long": "too_long",
    "string_pattern_mismatch": "id",
    "too_long": "too_many_items",
    "too_short": "too_few_items",
    "tuple_type": "list_expected",
    "dict_type": "fields_expected",
    "model_type": "fields_expected",
    "model_attributes_type": "fields_expected",
    "int_type": "number_expected",
    "int_parsing": "number_expected",
    "int_from_float": "number_expected",
    "float_type": "number_expected",
    "float_parsing": "number_expected",
    "finite_number": "number_expected",
    "union_tag_invalid": "kind",
    "union_tag_not_found": "kind",
}
_AS_THEY_ARE = (
    "missing",
    "extra_forbidden",
    "literal_error",
    "control",
    "no_language",
    "id_twice",
    "no_keypoint",
    "story_contrasts",
    "story_numeric",
    "story_part",
    "story_action",
)
# What pydantic puts into the place of an error where there are several shapes to choose from.
_TAGS = ("here", "file", "deeper", "numeric")


def validated(source: Source, part: type[AnyPart]) -> AnyPart:
    """The part that a file holds; BankInvalid with every rule that it breaks."""
    try:
        return part.model_validate(source.content)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        found = [_problem(source, part, each) for each in errors if not _is_consequence(each, errors)]
        told = [each for each in found if not _is_misspelt(each, found)]
        raise BankInvalid(each for number, each in enumerate(told) if each not in told[:number]) from None


def _is_consequence(error: ErrorDetails, errors: list[ErrorDetails]) -> bool:
    """Whether something is only wrong because of what else is.

    A list may be too short since items in it are wrong, and an id missing since the text is that it is made of.
    """
    place = error["loc"]
    if error["type"] == "missing" and place[-1] == "id":
        return any(other is not error and other["loc"][: len(place) - 1] == place[:-1] for other in errors)
    inside = (each["loc"] for each in errors if len(each["loc"]) > len(place))
    return error["type"] == "too_short" and any(other[: len(place)] == place for other in inside)


def _is_misspelt(problem: Problem, others: list[Problem]) -> bool:
    """Whether what is missing stands there under a name that is nearly right, which is told of already."""
    head, dot, name = problem.field.rpartition(".")
    return problem.rule == "missing" and any(
        other.rule == "misspelt" and other.values["near"] == name and other.field.rpartition(".")[:2] == (head, dot)
        for other in others
    )


def _problem(source: Source, part: type[Part], error: ErrorDetails) -> Problem:
    place = _place(source.content, error["loc"])
    values = {name: value for name, value in error.get("ctx", {}).items() if isinstance(value, (str, int))}
    rule = error["type"] if error["type"] in _AS_THEY_ARE else _RULES.get(error["type"], "other")
    if place in source.unquoted and rule != "number_expected":  # where quotes would not help
        written, meaning = source.unquoted[place]
        rule, values = "unquoted", {"written": written, "meaning": meaning}
    if "in" in values:
        place = (*place, str(values.pop("in")))
    given = error["input"]
    if rule in ("fields_expected", "list_expected"):
        rule = "nothing" if given is None else "bank_expected" if part is BankFile and not place else rule
    if rule == "fields_expected" and place[-2:-1] == ("follow_ups",):
        rule = "follow_up_expected"
    match rule:
        case "id_twice" if not _is_given(source.content, place, str(values["id"])):
            rule = "alike"
        case "other":
            values = {"reason": error["msg"]}
        case "extra_forbidden":
            rule, values = _no_field(str(place[-1]), _fields_at(part, error["loc"]))
        case "literal_error" | "id":
            values = {"given": _shown(given), "expected": _choices(str(values.get("expected", "")))}
        case "kind":
            place = (*place, "kind")
            values = {"expected": "deeper, numeric"}
        case "too_long":
            values = {"size": len(given), "most": values["max_length"]}
        case "too_many_items":
            values = {"size": len(given), "most": values["max_length"]}
        case "too_few_items":
            values = {"least": values["min_length"]}
    return Problem(str(source.file), source.line(place), field_of(source.content, place), rule, values)


def _is_given(content: Any, place: Place, wanted: str) -> bool:
    """Whether an item of the list at a place has this id in the file, rather than one that was made for it."""
    for step in place:
        content = content[step]
    return any(isinstance(item, Mapping) and item.get("id") == wanted for item in content)


def _shown(given: object) -> str:
    text = str(given)
    return text if len(text) <= 60 else f"{text[:50]}…"


def _place(content: object, location: tuple[int | str, ...]) -> Place:
    """Where in the file an error is: pydantic also names the choice that it took, which is no field."""
    place: list[str | int] = []
    for step in location:
        if isinstance(content, Mapping) and (step in content or step not in _TAGS):
            content = content.get(step)
        elif isinstance(content, list) and isinstance(step, int) and step < len(content):
            content = content[step]
        else:
            continue
        place.append(step)
    return tuple(place)


def field_of(content: object, place: Place) -> str:
    """`('keypoints', 2, 'hints')` as `keypoints[step-size].hints`."""
    path = ""
    for step in place:
        if isinstance(step, str):
            path += f".{step}" if path else step
        inside: Any = None
        if isinstance(content, Mapping):
            inside = content.get(step)
        elif isinstance(content, list) and isinstance(step, int) and step < len(content):
            inside = content[step]
        if isinstance(step, int):
            named = inside.get("id") if isinstance(inside, Mapping) else None
            path += f"[{named if isinstance(named, str) else step + 1}]"
        content = inside
    return path


def _choices(expected: str) -> str:
    """Out of `'a', 'b' or 'c'`: `a, b, c`."""
    return expected.replace("'", "").replace(" or ", ", ")


def _no_field(name: str, known: list[str]) -> tuple[str, dict[str, str | int]]:
    """What is said of a name that is no field: the one that was perhaps meant, or all."""
    near = get_close_matches(name, known, n=1)
    return ("misspelt", {"near": near[0]}) if near else ("no_field", {"known": ", ".join(known)})


def _fields_at(part: type[Part], location: tuple[int | str, ...]) -> list[str]:
    """The fields that there are where the last step of a location is none."""
    parts = [part]
    for step in location[:-1]:
        inside = [each.model_fields[step].annotation for each in parts if step in each.model_fields]
        parts = [found for annotation in inside for found in _parts(annotation)] or parts
    return list(dict.fromkeys(name for each in parts for name in each.model_fields))


def _parts(annotation: Any) -> list[type[Part]]:
    """The parts of a bank that an annotation speaks of."""
    if isinstance(annotation, type) and not get_args(annotation):
        return [annotation] if issubclass(annotation, Part) else []
    return [part for each in get_args(annotation) for part in _parts(each)]
