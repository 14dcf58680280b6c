from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
import torch

from questions import Bank, Text
from scoring.relations import network as networks
from scoring.relations.embedded_relations import EmbeddedRelations
from scoring.relations.files import FOLDER, PIECES, WEIGHTS
from scoring.relations.network import Network
from scoring.relations.pieces import Cutter
from scoring.relations.weights import unpacked
from scoring.training.relations import measuring, stages, vocabulary
from scoring.training.relations.course import Coded, Stage, attend, batches, coded
from scoring.training.relations.lessons import CONTRADICTS, SAYS, Lesson
from scoring.training.relations.own import Labelled, PointText
from tests.scoring.build import LEARNING_RATE
from tests.scoring.training.relations import corpora

_LETTERS = "abcdefghijklmnopqrstuvwxyzTIM0123456789.,()'"
_SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")


@pytest.fixture(autouse=True)
def few_layers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two layers learn as twelve do, in a sixth of the time."""
    monkeypatch.setattr(networks, "LAYERS", 2)
    monkeypatch.setattr(networks, "ALONE", 1)


def pieces(file: Path) -> Cutter:
    known = [(piece, 0.0) for piece in _SPECIAL] + [(piece, -3.0) for piece in ("▁", *_LETTERS, "率", "発散")]
    vocabulary.write(known, range(len(known)), file)
    return Cutter(file)


def network(cutter: Cutter) -> Network:
    torch.manual_seed(4)
    return Network(cutter.count)


LESSONS = [Lesson(f"it is {name}", f"it {verb} {name}", kind) for name in "abc" for verb, kind in (
    ("is", SAYS), ("is not", CONTRADICTS))]  # fmt: skip


def test_batches_hold_each_lesson_once_and_no_more_tokens_than_wished() -> None:
    lessons = [Coded((0, 5, 2), (0, *range(4, 4 + number % 9), 2), 1, 1.0) for number in range(60)]
    found = batches(lessons, 40, seed=1)
    assert sorted(number for batch in found for number in batch) == list(range(60))
    for batch in found:
        texts = {lessons[number].text for number in batch}
        assert len(texts) * max(map(len, texts)) + 3 * len(batch) <= 40 or len(batch) == 1
    assert found != batches(lessons, 40, seed=2)


@pytest.mark.model
def test_a_stage_that_was_stopped_ends_like_one_that_was_not(tmp_path: Path) -> None:
    cutter = pieces(tmp_path / PIECES)
    stage = Stage("small", LESSONS, 1e-4, 40)
    whole, stopped, resumed = (network(cutter) for _ in range(3))
    steps = [step for step, _, _ in attend(whole, stage, cutter, tmp_path / "whole", every=2)]
    for step, _, _ in attend(stopped, stage, cutter, tmp_path / "stopped", every=2):
        if step == 3:
            break
    assert [step for step, _, _ in attend(resumed, stage, cutter, tmp_path / "stopped", every=2)] == steps[2:]
    for one, other in zip(whole.parameters(), resumed.parameters(), strict=True):
        torch.testing.assert_close(one, other)


@pytest.mark.model
def test_the_loss_falls_on_lessons_that_come_again(tmp_path: Path) -> None:
    cutter = pieces(tmp_path / PIECES)
    stage = Stage("small", LESSONS * 12, 3e-4, 120)
    losses = [loss for _, _, loss in attend(network(cutter), stage, cutter, tmp_path / "checkpoint")]
    assert sum(losses[-4:]) < 0.8 * sum(losses[:4])


@pytest.mark.model
def test_all_stages_after_the_body_make_a_model_that_can_be_loaded(tmp_path: Path) -> None:
    cutter = pieces(tmp_path / PIECES)
    torch.save(network(cutter).state_dict(), tmp_path / "translations.pt")
    texts = (
        PointText(LEARNING_RATE.id, "too-high-diverges", SAYS, "it blows up"),
        PointText(LEARNING_RATE.id, "too-high-diverges", CONTRADICTS, "it settles down"),
    )
    reply = Labelled(LEARNING_RATE.id, "en", "it diverges", frozenset({"too-high-diverges"}))
    other = LEARNING_RATE.model_copy(update={"id": "other"})
    bank = Bank.model_construct(id="small", title=Text(en="Small"), questions=(LEARNING_RATE, other))
    data, wordnet = corpora.folder(tmp_path / "data"), corpora.wordnet(tmp_path / "wordnet")
    sources = stages.Sources(data, wordnet, bank, texts, (reply,))
    shown: dict[str, float] = {}

    def show(stage: str, done: Iterable[float], total: float) -> None:
        shown[stage] = max(done) / total

    stages.make(sources, tmp_path, show)
    assert shown == {"relations": 1.0, "own": 1.0}
    related = EmbeddedRelations(tmp_path / PIECES, tmp_path / WEIGHTS).relate(["it is a"], "it is a")
    assert related.shape == (1, 4)
    assert abs(float(related.sum()) - 1) < 0.02
    lines: list[str] = []
    measuring.report(tmp_path, stages.held_lessons(data), lines.append)
    assert lines[2].startswith("| all | 10 |")
    assert lines[-2].startswith("says, beside its own statement above beside one of another topic: 0.")
    assert lines[-1].startswith("says, a text beside itself: 0.")
    # Made again, all is there.
    shown.clear()
    stages.make(sources, tmp_path, show)
    assert shown == {}


def test_statements_of_our_own_are_learned_with_the_relations_and_all_again_with_our_questions(tmp_path: Path) -> None:
    data, wordnet = corpora.folder(tmp_path / "data"), corpora.wordnet(tmp_path / "wordnet")
    bank = Bank.model_construct(id="small", title=Text(en="Small"), questions=())
    file = tmp_path / "statements.jsonl"
    file.write_text(json.dumps(corpora.relation("tides", 77)) + "\n", encoding="utf-8")
    without, given = (stages.Sources(data, wordnet, bank, (), (), files) for files in ((), (file,)))
    texts = {f"{text} (77)" for _, _, text in corpora.TEXTS}
    for lessons in (stages.Sources.relation_lessons, stages.Sources.own_lessons):
        assert texts <= {each.text for each in lessons(given)}
        assert not texts & {each.text for each in lessons(without)}


@pytest.mark.model
def test_without_a_wheel_the_course_goes_on_from_what_ships(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()  # what ships has all its layers
    bank = Bank.model_construct(id="small", title=Text(en="Small"), questions=(LEARNING_RATE,))
    sources = stages.Sources(
        corpora.folder(tmp_path / "data"), corpora.wordnet(tmp_path / "wordnet"), bank, texts=(), replies=()
    )

    def stop(stage: str, *_: object) -> None:
        raise KeyboardInterrupt(stage)

    with pytest.raises(KeyboardInterrupt, match="relations"):
        stages.make(sources, tmp_path, stop)
    shipped = unpacked(FOLDER / WEIGHTS).state_dict()
    begun = torch.load(tmp_path / "translations.pt")
    assert begun.keys() == shipped.keys()
    assert all(torch.equal(begun[name], shipped[name]) for name in shipped)


def test_a_lesson_is_cut_into_pieces_and_too_long_a_text_is_cut_off(tmp_path: Path) -> None:
    cutter = pieces(tmp_path / PIECES)
    (found,) = coded([Lesson("it", "a" * 500, SAYS)], cutter)
    assert (found.statement[0], found.statement[-1]) == (0, 2)
    assert len(found.text) == 192
