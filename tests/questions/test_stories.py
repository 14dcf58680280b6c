"""A question may be a story: its keypoints are parts that have usual words, and what does not fit is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from questions import STORY_PARTS, Bank, BankInvalid, Question, lint, load_bank, open_bank, overlaid, read_bank
from questions.stories import usual_parts

STORY = """
title: {en: Stories}
questions:
  - id: saying-no
    kind: story
    ask: Tell me about a time when you said no.
    answers: I said no to a friend, and he thanked me.
"""


def bank_of(folder: Path, written: str = STORY) -> Bank:
    (folder / "stories.yaml").write_text(written, encoding="utf-8")
    return read_bank(folder / "stories.yaml")


def problems_of(folder: Path, added: str) -> str:
    with pytest.raises(BankInvalid) as raised:
        bank_of(folder, f"{STORY}{added}")
    return str(raised.value)


def test_a_story_without_parts_has_the_usual_ones(tmp_path: Path) -> None:
    (question,) = bank_of(tmp_path).questions
    assert [each.id for each in question.keypoints] == ["situation", "task", "action", "result", "reflection"]
    action = question.keypoint("action")
    assert (action.tier, action.probe and action.probe.ja) == ("core", "そのとき、ご自身は何をしましたか。")
    assert question.keypoint("result").coaching is not None


def test_a_part_says_in_its_own_words_what_it_wants_and_keeps_the_rest(tmp_path: Path) -> None:
    written = """    keypoints:
      - action
      - {id: reflection, tier: bonus, point: what your friends say, coaching: Quote one of them.}
"""
    (question,) = bank_of(tmp_path, f"{STORY}{written}").questions
    reflection = question.keypoint("reflection")
    assert (reflection.tier, reflection.point.en) == ("bonus", "what your friends say")
    assert reflection.coaching is not None
    assert reflection.coaching.en == "Quote one of them."
    assert len(reflection.hints.en) == 2
    assert question.keypoint("action").point.en == usual_parts()["action"]["point"]["en"]


def test_a_deeper_follow_up_asks_for_parts(tmp_path: Path) -> None:
    written = """    follow_ups:
      - {kind: deeper, id: today, ask: And today?, answer: I learned to say it early., keypoints: [reflection]}
"""
    (question,) = bank_of(tmp_path, f"{STORY}{written}").questions
    follow_up = question.follow_up("today")
    assert follow_up.kind == "deeper"
    assert [point.id for point in follow_up.keypoints] == ["reflection"]


@pytest.mark.parametrize(
    ("added", "said"),
    [
        ("    keypoints: [action, {id: courage, point: how brave}]\n", "“courage” is no part of a story; there are: "),
        ("    keypoints: [situation, result]\n", "needs the part “action”"),
        ("    keypoints: [{id: action}]\n", "keypoints[action].point is missing"),
        (
            "    contrasts: [{contradicts: action, wordings: [I lied.], correction: Do not.}]\n",
            "contrasts has entries, but a story has no contrasts",
        ),
        (
            "    follow_ups: [{kind: numeric, id: sum, ask: '{a}?', values: {a: {choose: [1, 2]}}, answer: a,"
            " tolerance: {stated: exactly}, worked: '{answer}'}]\n",
            "follow_ups has a numeric exercise",
        ),
        (
            "    follow_ups: [{kind: deeper, id: more, ask: More?, answer: Yes., keypoints: [courage]}]\n",
            "follow_ups: “courage” is no part of a story",
        ),
        ("    keypoints: all\n", "should be a list"),
    ],
)
def test_what_does_not_fit_a_story_is_refused_with_what_to_do(tmp_path: Path, added: str, said: str) -> None:
    assert said in problems_of(tmp_path, added)


def test_each_refusal_has_its_japanese_sentence(tmp_path: Path) -> None:
    with pytest.raises(BankInvalid) as raised:
        bank_of(tmp_path, f"{STORY}    keypoints: [situation]\n")
    (problem,) = raised.value.problems
    assert "keypointsに action がありません" in problem.say("ja")


def test_an_overlay_adds_no_contrast_to_a_story(tmp_path: Path) -> None:
    bank_of(tmp_path)
    overlay = tmp_path / "overlays" / "stories.yaml"
    overlay.parent.mkdir()
    contrast = {"contradicts": "action", "wordings": ["I lied."], "correction": "Do not."}
    content = {"bank": "stories", "questions": {"saying-no": {"contrasts": [contrast]}}}
    overlay.write_text(yaml.safe_dump(content), encoding="utf-8")
    loaded, problems = overlaid(open_bank(tmp_path / "stories.yaml"), overlay)
    assert not loaded.bank.questions[0].contrasts
    assert ["story has no contrasts" in str(each) for each in problems] == [True]


def test_a_kept_version_of_a_story_is_read_as_it_was(tmp_path: Path) -> None:
    (question,) = bank_of(tmp_path, f"{STORY}    keypoints: [action, honesty]\n").questions
    assert Question.model_validate_json(question.model_dump_json()) == question


def test_advice_for_a_story_speaks_of_what_it_has(tmp_path: Path) -> None:
    written = "    keypoints: [{id: action, point: what you did, paraphrases: [I did it.]}]\n"
    bank_of(tmp_path, f"{STORY}{written}")
    said = [str(each) for each in lint(open_bank(tmp_path / "stories.yaml"))]
    assert "saying-no: keypoints[action].paraphrases: are not compared with in a story: leave them out" in said
    assert not [each for each in said if "contrasts" in each or "sources" in each]


def test_the_packaged_stories_ask_for_each_part_in_their_own_words() -> None:
    questions = load_bank("behavioural").questions
    assert {question.kind for question in questions} == {"story"}
    assert {part.id for question in questions for part in question.keypoints} == set(STORY_PARTS)
    usual = {part["point"]["en"] for part in usual_parts().values()}
    assert not [part.id for question in questions for part in question.keypoints if part.point.en in usual]
