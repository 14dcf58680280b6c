"""What the relation model learns from, stage by stage: translations and their alterations, entailment, relations.

A lesson is a statement, a text, and the relations that may hold between them: a set says often less than our four, as
"not entailed" does, and then more than one may hold.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scoring.corpus import REPLIES, rows
from scoring.relations.model import RELATIONS
from scoring.training.pairs import Pair
from scoring.training.relations.alterations import Alterer

SAYS, PARTLY, CONTRADICTS, NEITHER = (1 << place for place in range(len(RELATIONS)))
_OPEN = PARTLY | NEITHER
_NOT_SAID = PARTLY | CONTRADICTS | NEITHER
NAMED = {"says": SAYS, "partly": PARTLY, "contradicts": CONTRADICTS, "neither": NEITHER}
_ENTAILMENT = {
    "entailment": SAYS,
    "contradiction": CONTRADICTS,
    "neutral": _OPEN,
    "not_entailment": _NOT_SAID,
    "non-entailment": _NOT_SAID,
}
_ANSWERS = {
    "correct": SAYS,
    "partially_correct_incomplete": PARTLY,
    "contradictory": CONTRADICTS,
    "irrelevant": NEITHER,
    "non_domain": NEITHER,
}
_JOINT = re.compile(r"; |, (?:and|but|while|whereas) |。|、(?:一方|また)")
_LEAST_SCORE = 0.6
_WORDS = range(4, 25)
_LONGEST_JAPANESE = 80
# Texts in these manners say more than the statement that they are for.
_LONGER = frozenset({"embedded", "example", "analogy", "self-corrected"})
FAIRLY_SURE = 0.7


@dataclass(frozen=True, slots=True)
class Lesson:
    """`allowed` are the relations that may hold, as bits; `weight` is how much it counts, `where` what it is from."""

    statement: str
    text: str
    allowed: int
    weight: float = 1.0
    where: str = ""

    @property
    def source(self) -> str:
        """The corpus that it is from."""
        return self.where.partition("/")[0]


def translations(data: Path, alterer: Alterer, seed: int, split: str = "train") -> Iterator[Lesson]:
    """Lessons from the well-aligned pairs of the documents of a split: three or four a pair that can be altered."""
    dice = random.Random(seed)
    before: list[Pair] = []
    doc = ""
    for row in rows(data / "ja-en" / "pairs.jsonl.gz"):
        if row["split"] != split or not _fits(row):
            continue
        if row["doc"] != doc:
            before, doc = [], row["doc"]
        pair = Pair(row["en"], row["ja"])
        yield from _of_pair(pair, before, alterer, dice, row["source"])
        before = [*before[-6:], pair]


def _of_pair(pair: Pair, before: Sequence[Pair], alterer: Alterer, dice: random.Random, where: str) -> Iterator[Lesson]:
    def lesson(statement: str, text: str, allowed: int, kind: str = "") -> Lesson:
        if before and dice.random() < 0.25:
            text = _beside(text, before, dice)
        if dice.random() < 0.1:
            text = text.lower()
        return Lesson(statement, text, allowed, where=f"{where}/{kind}")

    same, other = dice.sample([pair.english, pair.japanese], 2)
    altered = alterer(pair)[:2]
    if not altered:
        if dice.random() < 0.3:
            yield lesson(same, other, SAYS)
        if before and dice.random() < 0.3:
            far = dice.choice(before)
            yield Lesson(same, dice.choice([far.english, far.japanese]), NEITHER, where=f"{where}/neighbour")
        return
    for each in altered:
        wrong = CONTRADICTS if each.certain else CONTRADICTS | NEITHER
        if each.english and each.japanese:
            right = [
                (pair.english, pair.japanese), (pair.japanese, pair.english),
                (each.english, each.japanese), (each.japanese, each.english),
            ]  # fmt: skip
            across = [
                (pair.english, each.japanese), (pair.japanese, each.english),
                (each.english, pair.japanese), (each.japanese, pair.english),
            ]  # fmt: skip
            within = [
                (pair.english, each.english), (each.english, pair.english),
                (pair.japanese, each.japanese), (each.japanese, pair.japanese),
            ]  # fmt: skip
            yield lesson(*dice.choice(right), SAYS, each.kind)
            yield lesson(*dice.choice(across), wrong, each.kind)
            yield lesson(*dice.choice(within if dice.random() < 0.6 else across), wrong, each.kind)
        else:
            original = pair.english if each.english else pair.japanese
            made = each.english or each.japanese or ""
            ours = pair.japanese if each.english else pair.english
            yield lesson(same, other, SAYS, each.kind)
            wrongs = [(made, ours), (ours, made), (made, original), (original, made)]
            yield lesson(*dice.choice(wrongs), wrong, each.kind)
    if dice.random() < 0.15:
        yield lesson(same, same, SAYS, "itself")
    if before and dice.random() < 0.4:
        far = dice.choice(before)
        yield Lesson(same, dice.choice([far.english, far.japanese]), NEITHER, where=f"{where}/neighbour")
    yield from _halves(pair.english, pair.japanese, dice, where)
    yield from _halves(pair.japanese, pair.english, dice, where)


def _halves(text: str, translation: str, dice: random.Random, where: str) -> Iterator[Lesson]:
    """A part of a sentence says the whole in part; the whole says the part."""
    cut = _JOINT.search(text)
    if not cut or min(cut.start(), len(text) - cut.end()) < len(text) // 4:
        return
    half = dice.choice([text[: cut.start()], text[cut.end() :]])
    if dice.random() < 0.5:
        yield Lesson(dice.choice([text, translation]), half, PARTLY, where=f"{where}/half")
    else:
        yield Lesson(half, dice.choice([text, translation]), SAYS, where=f"{where}/whole")


def _beside(text: str, before: Sequence[Pair], dice: random.Random) -> str:
    """The text among others of its document, in either language."""
    others = [
        dice.choice([each.english, each.japanese])
        for each in dice.sample(list(before), min(len(before), dice.randint(1, 2)))
    ]
    place = dice.randint(0, len(others))
    return " ".join([*others[:place], text, *others[place:]])


def _fits(row: dict[str, Any]) -> bool:
    return (
        row["score"] >= _LEAST_SCORE
        and row["source"] != "ejdict"
        and len(row["en"].split()) in _WORDS
        and len(row["ja"]) <= _LONGEST_JAPANESE
    )


def entailment(data: Path) -> Iterator[Lesson]:
    """Lessons from the entailment sets and from the training answers of SemEval 2013 task 7."""
    for row in rows(data / "sick_jsick.jsonl.gz"):
        for one, other, label in (("en", "en", "en"), ("ja", "ja", "ja"), ("en", "ja", "ja"), ("ja", "en", "en")):
            where = "sick" if one == other == "en" else "jsick" if one == other else "sick across"
            yield Lesson(row[f"s2_{other}"], row[f"s1_{one}"], _ENTAILMENT[row[f"label_{label}"]], where=where)
    for name in ("janli", "jnli", "negnli", "nli_more"):
        for row in rows(data / f"{name}.jsonl.gz"):
            # Not licensed for what ships, or kept for measuring.
            if row.get("source") == "monli" or (name == "janli" and row["split"] == "test"):
                continue
            weight = 0.4 if name == "janli" or row.get("source") == "help" else 1.0
            yield Lesson(row["s2"], row["s1"], _ENTAILMENT[row["label"]], weight, name)
    for row in rows(data / "semeval2013_task7.jsonl.gz"):
        if row["split"] == "train" and row["label5"] in _ANSWERS:
            best = [each["text"] for each in row["references"]]
            yield Lesson(best[0], row["answer"], _ANSWERS[row["label5"]], where="semeval")


def relations(file: Path, wanted: Callable[[str], bool]) -> Iterator[Lesson]:
    """Lessons from a file of relations, of the wanted topics; each text beside its statement in either language."""
    for row in rows(file):
        if wanted(row["topic"]):
            for text in row["texts"]:
                for language in ("en", "ja"):
                    where = f"{row['id'].partition('-')[0]}/{text['lang']}-{language}"
                    yield Lesson(row["statement"][language], text["text"], NAMED[text["relation"]], where=where)


def crossed(file: Path, wanted: Callable[[str], bool], seed: int) -> Iterator[Lesson]:
    """Each text beside what others of its topic say, beside itself, and beside a statement of another topic.

    Of a statement that is true, what texts say is true as well: beside their own statements alone, whether a text is
    true would tell the relation, and no statement would have to be read. Here each text has several relations.
    """
    dice = random.Random(seed)
    every = [row for row in rows(file) if wanted(row["topic"])]
    for row in every:
        where = f"{row['id'].partition('-')[0]}/crossed"
        right = [text["text"] for text in row["texts"] if text["relation"] == "says" and text["style"] not in _LONGER]
        wrong = [text["text"] for text in row["texts"] if text["relation"] == "contradicts"]
        for text in row["texts"]:
            others = [other for other in right if other != text["text"]]
            if others:
                yield Lesson(dice.choice(others), text["text"], NAMED[text["relation"]], FAIRLY_SURE, where)
            if wrong and text["relation"] == "says":
                yield Lesson(dice.choice(wrong), text["text"], CONTRADICTS, FAIRLY_SURE, where)
            if text["relation"] == "contradicts":
                yield Lesson(text["text"], text["text"], SAYS, where=where)
            elsewhere = dice.choice(every)
            if elsewhere["topic"] != row["topic"]:
                yield Lesson(elsewhere["statement"][dice.choice(("en", "ja"))], text["text"], NEITHER, where=where)


def replies(folder: Path, wanted: Callable[[str], bool], seed: int = 11) -> Iterator[Lesson]:
    """Lessons from whole replies, each beside every point of its topic, in either language."""
    dice = random.Random(seed)
    statements = {
        row["id"]: row["statement"]
        for file in sorted(folder.glob("*.jsonl.gz"))
        if file.name != REPLIES
        for row in rows(file)
    }
    for row in rows(folder / REPLIES):
        if wanted(row["topic"]):
            for reply in row["replies"]:
                for point in row["points"]:
                    named = [each for each in ("says", "partly", "contradicts") if point in reply[each]]
                    relation = NAMED[named[0]] if named else NEITHER
                    yield Lesson(statements[point][dice.choice(("en", "ja"))], reply["text"], relation, where="replies")
