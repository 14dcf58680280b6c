"""A group's own additions to a bank: further ways to say a point, further contrasts, and contrast wordings struck.

They are laid over the bank when it is read, so that its files stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Self, TypeVar

from pydantic import Field

from questions.model import MOST_QUESTIONS, Bank, Contrast, Deeper, Numeric, Point, Question
from questions.source import Place
from questions.texts import MOST_ITEMS, Id, Part, Texts

Worded = Annotated[dict[Id, Texts], Field(max_length=MOST_ITEMS)]
AnyPoint = TypeVar("AnyPoint", bound=Point)
# What does not fit the bank: where in the overlay, which rule it breaks, and the values of the rule's sentence.
Misfit = tuple[Place, str, dict[str, str | int]]


class Additions(Part):
    """What is added to one question: `paraphrases` by keypoint, `contrasts`, and wordings `struck` by contrast.

    `follow_ups` are paraphrases of the points of deeper follow-ups, by the ids of follow-up and point.
    """

    paraphrases: Worded = Field(default_factory=dict)
    follow_ups: Annotated[dict[Id, Worded], Field(max_length=MOST_ITEMS)] = Field(default_factory=dict)
    contrasts: Annotated[tuple[Contrast, ...], Field(max_length=MOST_ITEMS)] = ()
    struck: Worded = Field(default_factory=dict)

    def __add__(self, other: Self) -> Additions:
        """Both, with what is in both once."""
        return Additions(
            paraphrases=_joined(self.paraphrases, other.paraphrases),
            follow_ups={
                name: _joined(self.follow_ups.get(name, {}), other.follow_ups.get(name, {}))
                for name in dict.fromkeys([*self.follow_ups, *other.follow_ups])
            },
            contrasts=tuple(dict.fromkeys(self.contrasts + other.contrasts)),
            struck=_joined(self.struck, other.struck),
        )

    def over(self, question: Question) -> Question:
        """The question with these additions; what does not fit it is left out."""
        fitting = {contrast.id: contrast for contrast in reversed(self.contrasts) if not _refused(contrast, question)}
        contrasts = (*question.contrasts, *reversed(fitting.values()))
        return question.model_copy(
            update={
                "keypoints": tuple(_said(keypoint, self.paraphrases) for keypoint in question.keypoints),
                "follow_ups": tuple(self._asked(follow_up) for follow_up in question.follow_ups),
                "contrasts": tuple(left for contrast in contrasts if (left := self._left(contrast)) is not None),
            }
        )

    def _asked(self, follow_up: Deeper | Numeric) -> Deeper | Numeric:
        added = self.follow_ups.get(follow_up.id)
        if added is None or isinstance(follow_up, Numeric):
            return follow_up
        return follow_up.model_copy(update={"keypoints": tuple(_said(point, added) for point in follow_up.keypoints)})

    def _left(self, contrast: Contrast) -> Contrast | None:
        """A contrast without the wordings that are struck; None where none is left."""
        struck = set(self.struck[contrast.id].all()) if contrast.id in self.struck else set()
        if not struck:
            return contrast
        kept = Texts(
            en=tuple(text for text in contrast.wordings.en if text not in struck),
            ja=tuple(text for text in contrast.wordings.ja if text not in struck),
        )
        return contrast.model_copy(update={"wordings": kept}) if kept.all() else None


class Overlay(Part):
    """The additions to the bank of this name, by question."""

    bank: Id
    questions: Annotated[dict[Id, Additions], Field(max_length=MOST_QUESTIONS)] = Field(default_factory=dict)

    def __add__(self, other: Self) -> Overlay:
        """Both overlays of one bank, with what is in both once."""
        every = dict.fromkeys([*self.questions, *other.questions])
        none = Additions()
        both = {name: self.questions.get(name, none) + other.questions.get(name, none) for name in every}
        return Overlay(bank=self.bank, questions=both)


def lay(overlay: Overlay, bank: Bank) -> Bank:
    """The bank with the additions of an overlay; what does not fit the bank is left out (`misfits` names it)."""
    laid = (
        overlay.questions[question.id].over(question) if question.id in overlay.questions else question
        for question in bank.questions
    )
    # Validated as a bank's file is, so that its version is made anew.
    return Bank(id=bank.id, title=bank.title, questions=tuple(laid))


def misfits(overlay: Overlay, bank: Bank) -> Iterator[Misfit]:
    """What an overlay says of questions, keypoints, contrasts or wordings that the bank does not have."""
    questions = {question.id: question for question in bank.questions}
    for name, additions in overlay.questions.items():
        place: Place = ("questions", name)
        if name not in questions:
            yield place, "not_in_bank", {"id": name, "known": _listed(questions)}
            continue
        yield from _misfits(place, additions, questions[name])


def _misfits(place: Place, additions: Additions, question: Question) -> Iterator[Misfit]:
    keypoints = {keypoint.id for keypoint in question.keypoints}
    yield from _missing((*place, "paraphrases"), additions.paraphrases, keypoints)
    deeper = {name: {point.id for point in found.keypoints} for name, found in question.deeper.items()}
    yield from _missing((*place, "follow_ups"), additions.follow_ups, set(deeper))
    for name, worded in additions.follow_ups.items():
        yield from _missing((*place, "follow_ups", name), worded, deeper.get(name, set(worded)))
    seen = set[str]()
    for number, contrast in enumerate(additions.contrasts):
        at: Place = (*place, "contrasts", number)
        if refused := _refused(contrast, question):
            yield at, refused, {"id": contrast.id, "keypoint": contrast.contradicts, "known": _listed(keypoints)}
        elif contrast.id in seen:
            yield at, "id_twice", {"id": contrast.id}
        seen.add(contrast.id)
    wordings = {each.id: set(each.wordings.all()) for each in (*question.contrasts, *additions.contrasts)}
    yield from _missing((*place, "struck"), additions.struck, set(wordings))
    for name, texts in additions.struck.items():
        for text in texts.all() if name in wordings else ():
            if text not in wordings[name]:
                yield (*place, "struck", name), "no_wording", {"id": name, "text": text}


def _missing(place: Place, named: Iterable[str], known: set[str]) -> Iterator[Misfit]:
    for name in named:
        if name not in known:
            yield (*place, name), "not_in_bank", {"id": name, "known": _listed(known)}


def _refused(contrast: Contrast, question: Question) -> str:
    """The rule that a contrast breaks in this question; empty where it fits."""
    if question.kind == "story":
        return "story_contrasts"
    if contrast.id in {each.id for each in question.contrasts}:
        return "id_twice"
    return "" if contrast.contradicts in {each.id for each in question.keypoints} else "no_keypoint"


def _listed(names: set[str] | dict[str, Question]) -> str:
    return ", ".join(sorted(names)) or "-"


def _said(point: AnyPoint, added: Worded) -> AnyPoint:
    """The point with further ways to say it, if there are any."""
    if point.id not in added:
        return point
    # Without paraphrases of its own the point itself is what replies are compared with, and stays so.
    named = point.point
    own = point.paraphrases if point.paraphrases.all() else Texts(en=_one(named.en), ja=_one(named.ja))
    return point.model_copy(update={"paraphrases": _both(own, added[point.id])})


def _one(text: str | None) -> tuple[str, ...]:
    return () if text is None else (text,)


def _joined(one: dict[str, Texts], other: dict[str, Texts]) -> dict[str, Texts]:
    return {name: _both(one.get(name, Texts()), other.get(name, Texts())) for name in dict.fromkeys([*one, *other])}


def _both(one: Texts, other: Texts) -> Texts:
    return Texts(en=tuple(dict.fromkeys(one.en + other.en)), ja=tuple(dict.fromkeys(one.ja + other.ja)))
