"""How far the score moves when a reply says the same in another way: `python -m benchmarks.robustness`.

Judged by the packaged weights on all gold replies; the command line may name some of their questions. Besides changes
that must hardly matter, a right statement of the bank is added, which must not cost, and a wrong one, which must not
pay.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.progress import track
from rich.table import Table

from benchmarks.rubric import GOLD
from benchmarks.transformations import TRANSFORMATIONS
from questions import Bank, Language, Question, packaged
from scoring import Judge, load_encoder, load_relations
from scoring.fitting.kept import FOLDER, Kept
from scoring.graded import Graded, graded
from scoring.reading.words import is_japanese

ADD_RIGHT, ADD_WRONG = "a right statement added", "a wrong statement added"
MOST_CHANGE, MOST_LOSS = 5, 1
_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Change:
    """What a change of a reply did to its score."""

    name: str
    reply: Graded
    changed: str
    before: int
    after: int

    @property
    def moved(self) -> int:
        """By how many points the score moved."""
        return self.after - self.before

    @property
    def holds(self) -> bool:
        """Whether the score moved by no more than it may."""
        if self.name == ADD_RIGHT:
            return self.moved >= -MOST_LOSS
        if self.name == ADD_WRONG:
            return self.moved <= 0
        return abs(self.moved) <= MOST_CHANGE


def variants(question: Question, reply: Graded) -> Iterator[tuple[str, str]]:
    """The reply changed in every way that applies to it, each with the name of the change."""
    for name, change in TRANSFORMATIONS.items():
        if (changed := change(reply.answer)) != reply.answer:
            yield name, changed
    language: Language = "ja" if is_japanese(reply.answer) else "en"
    said = {*reply.covered, *reply.partly, *reply.contradicted}
    right = [point.paraphrases.to(language)[0] for point in question.keypoints if point.id not in said]
    wrong = [
        contrast.wordings.to(language)[0] for contrast in question.contrasts if contrast.contradicts not in said
    ] or [contrast.wordings.to(language)[0] for contrast in question.contrasts]
    for name, statements in ((ADD_RIGHT, right), (ADD_WRONG, wrong)):
        # Any of them, but always the same one.
        for statement in statements[len(reply.answer) % max(len(statements), 1) :][:1]:
            yield name, f"{reply.answer}\n{statement}"


def measure(judge: Judge, bank: Bank, replies: Sequence[Graded]) -> Iterator[Change]:
    """What each change did to each reply."""
    for reply in replies:
        question = bank.question(reply.question)
        before = judge.assess(question, reply.answer).score
        for name, changed in variants(question, reply):
            yield Change(name, reply, changed, before, judge.assess(question, changed).score)


def table(changes: Sequence[Change]) -> Table:
    """How far the score moved, by change and language."""
    shown = Table("change", "language", "replies", "mean", "largest", "too far", title="The same said in another way")
    for name in dict.fromkeys(change.name for change in changes):
        for side in ("en", "ja"):
            chosen = [change for change in changes if change.name == name and change.reply.side == side]
            if chosen:
                moved = [change.moved for change in chosen]
                shown.add_row(
                    name,
                    side,
                    str(len(chosen)),
                    f"{sum(map(abs, moved)) / len(moved):.1f}",
                    f"{max(moved, key=abs):+d}",
                    f"{100 * sum(not change.holds for change in chosen) / len(chosen):.1f} %",
                )
    return shown


def examples(changes: Sequence[Change]) -> Iterator[str]:
    """The replies that moved farthest beyond what they may, some of each change."""
    for name in dict.fromkeys(change.name for change in changes):
        broken = [change for change in changes if change.name == name and not change.holds]
        for change in sorted(broken, key=lambda change: -abs(change.moved))[:_EXAMPLES]:
            reply = change.reply
            yield f"{name}: {reply.id} ({reply.kind}) {change.before} → {change.after}\n{change.changed}\n"


def main(chosen: Sequence[str]) -> None:
    """Measure on the chosen questions, or on all, and print the table and the worst examples."""
    bank = packaged()
    replies = [reply for reply in graded(GOLD) if not chosen or reply.question in chosen]
    if not replies:
        sys.exit(f"There are no gold replies to {', '.join(chosen)}. Name questions of the packaged banks, or none.")
    judge = Judge(Kept(load_encoder(), FOLDER), load_relations())
    errors = Console(stderr=True)
    progress = track(replies, "Judging", console=errors, disable=not errors.is_terminal)
    changes = [change for reply in progress for change in measure(judge, bank, [reply])]
    console = Console()
    console.print(table(changes))
    console.print("\n".join(examples(changes)), markup=False, highlight=False)


if __name__ == "__main__":
    main(sys.argv[1:])
