"""A group's own additions to a bank: further ways to say a keypoint, further contrasts, and contrast wordings struck.

They are laid over the bank when it is read, so that its files stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import Field

from questions.model import MOST_QUESTIONS, Bank, Contrast, Keypoint, Question
from questions.source import Place
from questions.texts import MOST_ITEMS, Id, Part, Texts

Worded = Annotated[dict[Id, Texts], Field(max_length=MOST_ITEMS)]
# What does not fit the bank: where in the overlay, which rule it breaks, and the values of the rule's sentence.
Misfit = tuple[Place, str, dict[str, str | int]]


class Additions(Part):
    """What is added to one question: `paraphrases` by keypoint, `contrasts`, and wordings `struck` by contrast."""

    paraphrases: Worded = Field(default_factory=dict)
    contrasts: Annotated[tuple[Contrast, ...], Field(max_length=MOST_ITEMS)] = ()
    struck: Worded = Field(default_factory=dict)

    def __add__(self, other: Self) -> Additions:
        """Both, with what is in both once."""
        return Additions(
            paraphrases=_joined(self.paraphrases, other.paraphrases),
            contrasts=tuple(dict.fromkeys(self.contrasts + other.contrasts)),
            struck=_joined(self.struck, other.struck),
        )

    def over(self, question: Question) -> Question:
        """The question with these additions; what does not fit it is left out."""
        fitting = {contrast.id: contrast for contrast in reversed(self.contrasts) if not _refused(contrast, question)}
        contrasts = (*question.contrasts, *reversed(fitting.values()))
        return question.model_copy(
            update={
                "keypoints": tuple(self._said(keypoint) for keypoint in question.keypoints),
                "contrasts": tuple(left for contrast in contrasts if (left := self._left(contrast)) is not None),
            }
        )

    def _said(self, keypoint: Keypoint) -> Keypoint:
        added = self.paraphrases.get(keypoint.id)
        if added is None:
            return keypoint
        # Without paraphrases of its own the point itself is what replies are compared with, and stays so.
        point = keypoint.point
        own = keypoint.paraphrases if keypoint.paraphrases.all() else Texts(en=_one(point.en), ja=_one(point.ja))
        return keypoint.model_copy(update={"paraphrases": _both(own, added)})

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
    for name in additions.paraphrases:
        if name not in keypoints:
            yield (*place, "paraphrases", name), "not_in_bank", {"id": name, "known": _listed(keypoints)}
    seen = set[str]()
    for number, contrast in enumerate(additions.contrasts):
        at: Place = (*place, "contrasts", number)
        if refused := _refused(contrast, question):
            yield at, refused, {"id": contrast.id, "keypoint": contrast.contradicts, "known": _listed(keypoints)}
        elif contrast.id in seen:
            yield at, "id_twice", {"id": contrast.id}
        seen.add(contrast.id)
    worded = {each.id: set(each.wordings.all()) for each in (*question.contrasts, *additions.contrasts)}
    for name, texts in additions.struck.items():
        if name not in worded:
            yield (*place, "struck", name), "not_in_bank", {"id": name, "known": _listed(worded)}
            continue
        for text in texts.all():
            if text not in worded[name]:
                yield (*place, "struck", name), "no_wording", {"id": name, "text": text}


def _refused(contrast: Contrast, question: Question) -> str:
    """The rule that a contrast breaks in this question; empty where it fits."""
    if question.kind == "story":
        return "story_contrasts"
    if contrast.id in {each.id for each in question.contrasts}:
        return "id_twice"
    return "" if contrast.contradicts in {each.id for each in question.keypoints} else "no_keypoint"


def _listed(names: set[str] | dict[str, Question] | dict[str, set[str]]) -> str:
    return ", ".join(sorted(names)) or "-"


def _one(text: str | None) -> tuple[str, ...]:
    return () if text is None else (text,)


def _joined(one: dict[str, Texts], other: dict[str, Texts]) -> dict[str, Texts]:
    return {name: _both(one.get(name, Texts()), other.get(name, Texts())) for name in dict.fromkeys([*one, *other])}


def _both(one: Texts, other: Texts) -> Texts:
    return Texts(en=tuple(dict.fromkeys(one.en + other.en)), ja=tuple(dict.fromkeys(one.ja + other.ja)))
