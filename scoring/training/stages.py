"""The stages from the data to the files that ship. Each leaves a file in the work folder and is not done twice."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path

from safetensors.torch import load_file, save_file

from scoring.encoders.bilingual_files import PIECES, WEIGHTS
from scoring.encoders.bilingual_pieces import BilingualPieces
from scoring.encoders.bilingual_weights import pack
from scoring.encoders.body import minilm
from scoring.training.alignment import aligned_embeddings
from scoring.training.course import STEPS, Progress, attend
from scoring.training.lessons import similarities, translations
from scoring.training.near_misses import near_misses
from scoring.training.pairs import Pair, japanese_sentences, training_pairs
from scoring.training.student import Student
from scoring.training.teacher import Teacher, kept, taught
from scoring.training.vocabulary import learn_vocabulary

_SEED = 1
# As many pairs as the course has time for once or twice; the alignment, which is cheap, takes them all.
_TAUGHT_PAIRS = 196_608
_TAUGHT_NEAR_MISSES = 32_768
_NEAR_MISSES_BY_OPPOSITES = 1_200
_VOCABULARY_SENTENCES = 150_000
_ALIGNED = "aligned.safetensors"

# Shows how far a stage is: its name, an iterator of how much is done, and how much there is.
Show = Callable[[str, Iterable[float], float], None]


def make(data: Path, english: Path, work: Path, show: Show) -> None:
    """Make PIECES and WEIGHTS in `work` from the corpora in `data` and the model folder of all-MiniLM-L6-v2."""
    work.mkdir(parents=True, exist_ok=True)
    pairs = _pairs(data, work / "pairs.json")
    if not (work / PIECES).exists():
        show("vocabulary", _once(lambda: _vocabulary(data, pairs, work / PIECES)), 1)
    pieces = BilingualPieces(english / "tokenizer.json", work / PIECES)
    latin, body = minilm(english / "model.safetensors")
    teacher = Teacher(pieces, latin, body)
    if not (work / _ALIGNED).exists():
        show("alignment", _once(lambda: _align(pairs, teacher, work / _ALIGNED)), 1)
    lessons = pairs[:_TAUGHT_PAIRS]
    near = near_misses(lessons, _NEAR_MISSES_BY_OPPOSITES, _SEED)[:_TAUGHT_NEAR_MISSES]
    show("teacher: pairs", taught([pair.english for pair in lessons], work / "pairs", teacher), len(lessons))
    show("teacher: near-misses", taught([each.swapped.english for each in near], work / "near", teacher), len(near))
    student = Student(latin, load_file(work / _ALIGNED)["embeddings"], body)
    known = translations(lessons, kept(work / "pairs"), near, kept(work / "near"), pieces)
    course = attend(student, known, similarities(data, pieces), work / "checkpoint.pt")
    show("course", _logged(course, work / "losses.tsv"), STEPS)
    pack(student.japanese, student.body, work / WEIGHTS)


def _pairs(data: Path, file: Path) -> list[Pair]:
    if not file.exists():
        chosen = training_pairs(data, _SEED)
        file.write_text(json.dumps([asdict(pair) for pair in chosen], ensure_ascii=False), encoding="utf-8")
    return [Pair(**pair) for pair in json.loads(file.read_text(encoding="utf-8"))]


def _vocabulary(data: Path, pairs: list[Pair], file: Path) -> None:
    others = list(japanese_sentences(data))
    random.Random(_SEED).shuffle(others)
    learn_vocabulary([pair.japanese for pair in pairs] + list(islice(others, _VOCABULARY_SENTENCES)), file)


def _logged(course: Iterable[Progress], file: Path) -> Iterator[float]:
    with file.open("a", encoding="utf-8") as log:
        for each in course:
            print(each.step, f"{each.loss:.4f}", sep="\t", file=log, flush=True)
            yield each.step


def _align(pairs: list[Pair], teacher: Teacher, file: Path) -> None:
    save_file({"embeddings": aligned_embeddings(pairs, teacher.pieces, teacher.embeddings)}, file)


def _once(work: Callable[[], None]) -> Iterator[float]:
    yield 0
    work()
    yield 1
