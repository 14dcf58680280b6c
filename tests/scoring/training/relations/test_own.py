from __future__ import annotations

import json
from pathlib import Path

from questions import Bank, Keypoint, Text
from scoring.training.relations.lessons import CONTRADICTS, NEITHER, PARTLY, SAYS
from scoring.training.relations.own import Labelled, PointText, labelled, of_bank, of_replies, of_texts, point_texts
from tests.scoring.build import LEARNING_RATE

POINT = LEARNING_RATE.keypoint("too-high-diverges")
SENTENCES = {POINT.point.to("en"), POINT.point.to("ja")}
ELSEWHERE = Keypoint(id="tides", point=Text(en="The moon raises the tides.", ja="潮は月が引き起こす。"))
BANK = Bank.model_construct(
    id="small",
    title=Text(en="Small"),
    questions=(LEARNING_RATE, LEARNING_RATE.model_copy(update={"id": "other", "keypoints": (ELSEWHERE,)})),
)


def text(relation: int, words: str) -> PointText:
    return PointText(LEARNING_RATE.id, POINT.id, relation, words)


def test_a_text_is_labelled_beside_its_point_in_either_language() -> None:
    relations = {"it blows up": SAYS, "it settles": CONTRADICTS, "bad": PARTLY, "hm": NEITHER}
    texts = [text(relation, words) for words, relation in relations.items()] * 8
    found = [each for each in of_texts(BANK, texts, 1) if each.statement in SENTENCES]
    assert {each.statement for each in found} == SENTENCES
    assert {each.text for each in found} == set(relations)
    assert all(each.allowed == relations[each.text] for each in found)


def test_a_right_text_contradicts_a_contrast_and_says_what_others_say() -> None:
    found = list(of_texts(BANK, [text(SAYS, "it blows up"), text(SAYS, "it explodes")] * 8, 1))
    contrasts = {
        words for each in LEARNING_RATE.contrasts if each.contradicts == POINT.id for words in each.wordings.all()
    }
    assert any(each.statement in contrasts for each in found)
    about = contrasts | SENTENCES | {*POINT.paraphrases.all(), "it blows up", "it explodes"}
    for each in (each for each in found if each.statement in about):
        assert each.allowed == (CONTRADICTS if each.statement in contrasts else SAYS)
        assert each.statement != each.text


def test_a_text_leaves_points_of_other_questions_open_and_does_not_say_another_point_of_its_own() -> None:
    found = {each.statement: each.allowed for each in of_texts(BANK, [text(SAYS, "it blows up")] * 40, 1)}
    beside = {each.point.to("en") for each in LEARNING_RATE.keypoints if each.id != POINT.id}
    assert {found[statement] for statement in beside} == {PARTLY | NEITHER}
    assert {found[ELSEWHERE.point.to("en")], found[ELSEWHERE.point.to("ja")]} == {NEITHER}


def test_a_reply_stands_beside_every_point() -> None:
    reply = Labelled(LEARNING_RATE.id, "en", "it diverges", covered=frozenset({POINT.id}))
    found = {each.statement: each.allowed for each in of_replies(BANK, [reply], 1)}
    assert len(found) >= len(LEARNING_RATE.keypoints)
    assert {allowed for statement, allowed in found.items() if statement in SENTENCES} == {SAYS}
    assert NEITHER in found.values()


def test_a_contrast_contradicts_and_a_paraphrase_says() -> None:
    found = [each for each in of_bank(BANK, 1) if each.statement in SENTENCES]
    for each in found:
        if each.text in POINT.paraphrases.all():
            assert each.allowed == SAYS
    wrong = {each.text for each in found if each.allowed == CONTRADICTS}
    assert wrong
    assert wrong.isdisjoint(POINT.paraphrases.all())


def test_texts_are_read_from_a_file_a_question(tmp_path: Path) -> None:
    row = {"point": POINT.id, "relation": "contradicts", "lang": "en", "manner": "terse", "text": "it settles"}
    (tmp_path / f"{LEARNING_RATE.id}.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    assert point_texts(tmp_path) == (text(CONTRADICTS, "it settles"),)


def test_replies_are_read_with_the_points_that_they_deal_with(tmp_path: Path) -> None:
    row = {"question": LEARNING_RATE.id, "lang": "en", "manner": "terse", "answer": "it diverges"}
    lists = {"covered": [POINT.id], "partly": [], "contradicted": []}
    (tmp_path / "any.jsonl").write_text(json.dumps({**row, **lists}) + "\n", "utf-8")
    assert labelled(tmp_path) == (Labelled(LEARNING_RATE.id, "en", "it diverges", frozenset({POINT.id})),)
