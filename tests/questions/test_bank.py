"""The packaged banks are complete, their published schema is true, and editors accept what the loader accepts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import jsonschema
import pytest
import yaml

from questions import LANGUAGES, Kind, Numeric, bank_places, draw, lint, load_bank, open_bank, packaged
from questions.schema import FOLDER, PUBLISHED, schema_text
from scoring.script import has_japanese

BANKS = Path(__file__).parents[2] / "questions" / "banks"

IN_ORDER = (
    "batch-normalization",
    "bias-variance-tradeoff",
    "face-vector-search",
    "accuracy-metric",
    "backpropagation",
    "activation-functions",
    "hyperparameters-vs-parameters",
    "learning-rate",
    "cnn-parameters-image-size",
    "imbalanced-data",
    "epoch-batch-iteration",
    "data-generator",
)


def test_the_twelve_questions_in_their_order() -> None:
    assert tuple(question.id for question in load_bank("deep-learning").questions) == IN_ORDER


def test_nothing_is_missing_in_either_language() -> None:
    advice = [str(each) for place in bank_places().values() for each in lint(open_bank(place))]
    assert advice == []


@pytest.mark.parametrize("name", sorted(bank_places()))
def test_what_is_said_of_a_mistake_is_whole_sentences_of_its_language(name: str) -> None:
    """A formula such as p(x|y) has once been cut in two on its way into a bank."""
    for question in load_bank(name).questions:
        for contrast in question.contrasts:
            english, japanese = contrast.correction.to("en"), contrast.correction.to("ja")
            assert english.rstrip('"”)')[-1] in ".!?", english
            assert has_japanese(japanese), japanese
            assert japanese.rstrip("）」")[-1] in "。！？", japanese
            for text in (english, japanese):
                assert sum(map(text.count, "(（")) == sum(map(text.count, ")）")), text


def test_no_two_questions_share_an_id() -> None:
    ids = [question.id for kind in get_args(Kind) for question in packaged(kind).questions]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_published_schema_is_what_the_models_say(name: str) -> None:
    published = (FOLDER / name).read_text(encoding="utf-8")
    assert published == schema_text(PUBLISHED[name]), "run: python -m questions.schema"


@pytest.mark.parametrize("file", sorted(BANKS.glob("*/*.yaml")), ids=lambda file: file.stem)
def test_each_file_names_its_schema_and_keeps_it(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    name = "bank.schema.json" if file.stem == "bank" else "question.schema.json"
    assert text.startswith(f"# yaml-language-server: $schema=../../schema/{name}\n")
    jsonschema.validate(yaml.safe_load(text), json.loads((FOLDER / name).read_text(encoding="utf-8")))


def test_the_core_points_of_each_question_have_a_contrast() -> None:
    for question in packaged().questions:
        contradicted = {contrast.contradicts for contrast in question.contrasts}
        core = {keypoint.id for keypoint in question.keypoints if keypoint.tier == "core"}
        assert core <= contradicted, f"{question.id}: no contrast for {core - contradicted}"


@pytest.mark.parametrize("question", [question.id for question in packaged().questions])
def test_every_exercise_can_be_put_and_solved_with_any_values(question: str) -> None:
    for follow_up in packaged().question(question).follow_ups:
        if isinstance(follow_up, Numeric):
            for seed in range(20):
                exercise = draw(follow_up, seed)
                assert exercise.accepts(exercise.answer)
                for language in LANGUAGES:
                    assert "{" not in exercise.ask(language) + exercise.worked(language)
