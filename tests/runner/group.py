"""A bot with an admin who hosts, and a small bank whose questions can be disputed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.runner import MESSAGE, Library, Request, Runner
from bot.store import Member, Store
from bot.texts import Message, plain
from questions import Language
from scoring import Assessment, Finding
from tests.library import library_with

BANK = """
title: Small
questions:
  - id: gravity
    ask: Why do things fall?
    answers: {en: The Earth attracts them., ja: 地球が引っ張るからです。}
    keypoints:
      - {id: attraction, tier: core, point: {en: the Earth attracts things, ja: 地球は物を引き寄せる},
         probe: {en: What pulls them?, ja: 何が引き寄せますか。}}
      - {id: downwards, point: {en: down is towards its centre, ja: 下とは中心の向き}}
    contrasts:
      - id: pushed
        contradicts: attraction
        wordings: [The air pushes them down., The sky is heavy.]
        correction: Nothing pushes them.
  - {id: bare, ask: Why?, answers: Because it is so.}
  - id: speed
    ask: How fast do things fall?
    answers: {en: Ever faster., ja: どんどん速くなります。}
    keypoints: [{id: faster, point: {en: they get ever faster, ja: どんどん速くなる}}]
    follow_ups:
      - {kind: deeper, id: air, ask: What does air do to it?, answer: It slows them.,
         keypoints: [{id: drag, tier: core, point: air slows things down}]}
      - {kind: numeric, id: after, ask: "How fast is it after {seconds} s?", values: {seconds: {choose: [2, 2]}},
         answer: 10 * seconds, unit: m/s, tolerance: {relative: 0.01, stated: within 1 %},
         worked: "10 × {seconds} = {answer}"}
"""
REPLY = "The planet pulls at them. Air pushes them."
FOUND = Assessment(
    20,
    "weak",
    (
        Finding("attraction", "core", "contradicted", 0.21, "Air pushes them", "pushed"),
        Finding("downwards", "expected", "missed", 0.38),
    ),
)


@dataclass
class Group:
    """A bot with an admin, and whoever writes to it."""

    store: Store
    runner: Runner
    library: Library
    overlay: Path

    def member(self, name: str, front_end: str = "telegram", language: Language = "en") -> Member:
        return self.store.member(front_end, name, f"Ms {name}", language)

    def read(self, member: Member) -> list[Message]:
        owed = [each for each in self.store.owed(member.front_end) if each.member_id == member.id]
        for each in owed:
            self.store.tick(each.id)
        messages = [MESSAGE.validate_json(each.body) for each in owed]
        return [message for message in messages if not message.edits]

    def changes(self, member: Member, text: str) -> list[Message]:
        """What messages that are there are changed to for a member who says something."""
        self.runner.receive(member, text)
        owed = [MESSAGE.validate_json(each.body) for each in self.store.owed(member.front_end) if each.changes is None]
        self.read(member)
        return [message for message in owed if message.edits]

    def says(self, member: Member, text: str) -> str:
        self.runner.receive(member, text)
        return "\n\n".join(map(plain, self.read(member)))

    def answers(self, member: Member, question: str = "gravity", reply: str = REPLY) -> str:
        """An exam of one question, whose feedback comes at once, since it is the last."""
        self.runner.start(member, Request("small", question=question, mode="exam"))
        (work,) = self.runner.receive(member, reply)
        self.read(member)
        self.runner.graded(member, work, FOUND if question == "gravity" else Assessment(50, "fair"))
        return "\n\n".join(map(plain, self.read(member)))

    def grades_again(self, *scores: tuple[str, int], front_end: str = "telegram") -> None:
        """What is owed is graded again: replies that have these words get these scores, all others what they had."""
        owed = self.runner.revising.owed(front_end)
        assert owed is not None
        scored = {reply: score for words, score in scores for reply in owed.replies if words in reply.text}
        again = {reply: said(scored[reply]) if reply in scored else FOUND for reply in owed.replies}
        self.runner.revising.show(owed, again)


def said(score: int) -> Assessment:
    """The assessment of a reply that is found to say the first point."""
    covered = Finding("attraction", "core", "covered", 0.95, "pulls")
    return Assessment(score, "fair", (covered, *FOUND.findings[1:]))


@contextmanager
def group_in(folder: Path, clock: Callable[[], datetime]) -> Iterator[Group]:
    """The group whose database and bank are in a folder."""
    (folder / "small.yaml").write_text(BANK, encoding="utf-8")
    library = library_with([folder / "small.yaml"], folder / "overlays")
    with Store.open(folder) as store:
        runner = Runner(store, library, clock=clock, seed=lambda: 7, admins=["1"])
        yield Group(store, runner, library, folder / "overlays" / "small.yaml")
