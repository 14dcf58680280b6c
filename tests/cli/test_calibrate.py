"""mensetsu calibrate refuses what it cannot do; weights that were fitted to a model are the ones it is judged by."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import mensetsu
from questions import Bank
from scoring import Judge, load_encoder
from scoring.fitting.weights import VERSION
from scoring.judging.calibration import fitting, kept_file, packaged
from scoring.judging.models import models
from scoring.judging.signals import NAMES
from tests import shipped
from tests.cli.shell import run
from tests.scoring.build import LEARNING_RATE
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.lexical_relations import LexicalRelations

# Each question is judged by weights that were fitted on the others, so there must be two.
BANK = Bank.model_validate(
    {
        "id": "small",
        "title": {"en": "Small"},
        "questions": [LEARNING_RATE, LEARNING_RATE.model_copy(update={"id": "step-size"})],
    }
)
GOOD = {"kind": "good", "grade": 80, "covered": ["too-high-diverges", "too-low-slow"], "contradicted": []}
WRONG = {"kind": "wrong", "grade": 5, "covered": [], "contradicted": ["too-high-diverges"]}
REPLIES = {
    ("en", "Far too high and the loss diverges; too low and training takes ages."): GOOD,
    ("en", "A large rate makes convergence slow."): WRONG,
    ("ja", "高すぎると損失が発散し、低すぎると学習が遅くなります。"): GOOD,
    ("ja", "学習率が大きいと収束が遅くなります。"): WRONG,
}


def test_the_embedded_model_needs_none(tmp_path: Path) -> None:
    done = run(tmp_path, "calibrate", str(tmp_path))
    assert done.returncode == 1
    assert "The embedded models ship with their weights. Set MENSETSU_MODEL" in done.stderr


def test_a_folder_without_graded_replies_is_named(tmp_path: Path) -> None:
    done = run(tmp_path, "calibrate", str(tmp_path), MENSETSU_MODEL="some/model")
    assert done.returncode == 1
    assert f"There are no graded replies (*.jsonl) in {tmp_path}. Give benchmarks/gold." in done.stderr


def test_kept_weights_are_used_for_their_model_alone(tmp_path: Path) -> None:
    replace(packaged(), version="mine").write(kept_file(tmp_path, models(LexicalEncoder(), LexicalRelations())))
    assert "/mine/" in Judge(LexicalEncoder(), LexicalRelations(), tmp_path).version
    assert "/mine/" not in Judge(LexicalEncoder(), LexicalRelations(), tmp_path / "elsewhere").version


def test_weights_that_were_kept_for_other_signals_are_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as before:
        before.setattr("scoring.judging.calibration.NAMES", NAMES[:-1])
        former = kept_file(tmp_path, models(LexicalEncoder(), LexicalRelations()))
    former.write_text('{"version": "mine"}')
    assert (
        Judge(LexicalEncoder(), LexicalRelations(), tmp_path).version
        == Judge(LexicalEncoder(), LexicalRelations()).version
    )


@pytest.mark.model
def test_weights_are_fitted_to_a_model_and_judge_from_then_on(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("questions.packaged", lambda: BANK)  # the real one takes a minute to fit
    gold, vectors = tmp_path / "gold", tmp_path / "data" / "vectors"
    gold.mkdir()
    write_gold(gold / "all.jsonl")
    settings = {"MENSETSU_MODEL": str(tiny), "MENSETSU_DATA": str(tmp_path / "data")}

    done = CliRunner().invoke(mensetsu, ["calibrate", str(gold)], env=settings, catch_exceptions=False)

    assert done.exit_code == 0, done.output
    encoder = load_encoder(str(tiny))
    relations = shipped.relations()
    kept = kept_file(vectors, models(encoder, relations))
    assert f"Written to {kept}; from now on replies are scored by these weights." in done.output
    assert "| all | 8 |" in done.output
    assert fitting(models(encoder, relations), vectors).version == VERSION
    reply = "Far too high and the loss diverges."
    judged, as_packaged = (
        judge.assess(LEARNING_RATE, reply)
        for judge in (Judge(encoder, relations, vectors), Judge(encoder, relations, tmp_path))
    )
    assert judged.ingredients != as_packaged.ingredients


def write_gold(file: Path) -> None:
    lines = [
        {"id": f"{question.id}/{side}/{number}", "question": question.id, "lang": side, "answer": answer, **graded}
        for question in BANK.questions
        for number, ((side, answer), graded) in enumerate(REPLIES.items())
    ]
    file.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
