from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from benchmarks.cases import Case, by_question, by_split, of_public, references, within
from questions import Question
from scoring.fitting.public import PUBLIC_SETS, examples
from scoring.judging.joint import OUTCOMES
from scoring.judging.judge import Judge
from tests.scoring.lexical_encoder import LexicalEncoder
from tests.scoring.lexical_relations import LexicalRelations

MOHLER, SCIENTSBANK, BEETLE, SAF = PUBLIC_SETS
ROWS: dict[str, list[dict[str, Any]]] = {
    "mohler2011.jsonl.gz": [
        {"qid": "1.1", "question": "Q?", "reference": "R.", "answer": "A.", "score": 3.5, "closed": False},
        {"qid": "1.2", "question": "Q?", "reference": "R.", "answer": "b", "score": 1.0, "closed": True},
    ],
    "semeval2013_task7.jsonl.gz": [
        {
            "corpus": corpus,
            "split": split,
            "qid": "E_1",
            "question": "Why?",
            "references": [{"text": "least", "category": "MINIMAL"}, {"text": "best", "category": "BEST"}],
            "answer": "A",
            "label2": label,
            "label3": label,
        }
        for corpus, split, label in (
            ("sciEntsBank", "train", "correct"),
            ("sciEntsBank", "unseen_domains", "correct"),
            ("sciEntsBank", "unseen_domains", "incorrect"),
            ("beetle", "unseen_answers", "contradictory"),
        )
    ],
    "saf.jsonl.gz": [
        {"lang": "en", "qid": "en:1", "question": "Q", "references": ["R"], "answer": "A", "score": score}
        for score in (0.5, 2.0)
    ]
    + [{"lang": "de"}],
}


def make(question: str, split: str) -> Case:
    asked = {"id": question, "ask": {"en": "Q?"}, "answers": {"full": {"en": "R."}}}
    return Case(Question.model_validate(asked), "en", "A.", 50.0, split=split)


def written(folder: Path) -> Path:
    for name, rows in ROWS.items():
        with gzip.open(folder / name, "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in rows)
    return folder


def test_a_set_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert [public.load(tmp_path) for public in PUBLIC_SETS] == [None] * 4


def test_grades_are_out_of_a_hundred(tmp_path: Path) -> None:
    folder = written(tmp_path)
    assert [case.grade for case in MOHLER.load(folder) or ()] == [70.0]
    assert [case.grade for case in SAF.load(folder) or ()] == [25.0, 100.0]
    assert [(case.grade, case.label, case.split) for case in BEETLE.load(folder) or ()] == [
        (0.0, "contradictory", "unseen_answers")
    ]


def test_training_replies_are_thinned_and_tested_ones_are_not(tmp_path: Path) -> None:
    cases = SCIENTSBANK.load(written(tmp_path)) or ()
    assert [case.split for case in cases] == ["unseen_domains", "unseen_domains"]


def test_the_best_reference_is_the_full_answer(tmp_path: Path) -> None:
    (case, *_) = of_public(BEETLE.load(written(tmp_path)) or ())
    assert references(case) == ("best", "least")
    assert case.question.id == "e-1"


def test_each_set_teaches_what_a_bank_of_ones_own_needs(tmp_path: Path) -> None:
    references = [{"text": "Water boils because its vapour pressure reaches that of the air.", "category": "BEST"}]
    answers = {
        "correct": "The vapour pressure of water reaches the air pressure.",
        "partially_correct_incomplete": "Water has a vapour pressure.",
        "contradictory": "The vapour pressure of water never reaches that of the air.",
        "irrelevant": "Kettles are made of steel.",
    }
    rows = [
        {
            "corpus": "beetle",
            "split": split,
            "qid": f"E_{number}",
            "question": "Why does it happen?",
            "references": references,
            "answer": answer,
            "label2": "correct" if label == "correct" else "incorrect",
            "label3": "incorrect",
            "label5": label,
        }
        for label, answer in answers.items()
        for split, number in (("unseen_answers", 0), *(("train", number) for number in range(9)))
    ]
    with gzip.open(tmp_path / "semeval2013_task7.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    found = list(examples(Judge(LexicalEncoder(), LexicalRelations()), tmp_path))
    assert all(each.whole and not each.known.any() for each in found)
    taught = {(each.kind, each.grade, OUTCOMES[int(each.outcomes[0].argmax())]) for each in found}
    assert taught == {
        ("correct", 1.0, "covered"),
        ("partially_correct_incomplete", 0.5, "partly"),
        ("contradictory", 0.0, "contradicted"),
        ("irrelevant", 0.0, "missed"),
        ("off topic", 0.0, "missed"),
    }


def test_folds_share_no_question() -> None:
    cases = [make(f"q{number % 12}", "train" if number % 5 else "test") for number in range(25)]
    for fold in (*by_question(cases), *within(cases, by_split(cases, "test")[0].fit)):
        fitted, graded = ({cases[place].question.id for place in places} for places in (fold.fit, fold.grade))
        assert not fitted & graded
    assert sum(len(fold.grade) for fold in by_question(cases)) == len(cases)
    (split,) = by_split(cases, "test")
    assert {cases[place].split for place in split.fit} == {"train"}
    assert {cases[place].split for place in split.grade} == {"test"}
