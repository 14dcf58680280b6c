"""Banks are read as they are written; what is broken is named by file, id and field."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions import BankInvalid, BankNotFound, bank_places, load_bank, read_bank
from tests.questions.build import BANK, GRAVITY, write_bank


def test_a_small_bank_in_an_extra_folder(tmp_path: Path) -> None:
    write_bank(tmp_path)
    assert set(bank_places()) == {
        "behavioural",
        "computer-science",
        "deep-learning",
        "deep-learning-advanced",
        "machine-learning",
        "ml-systems",
        "statistics",
    }
    assert set(bank_places([tmp_path])) == {*bank_places(), "small"}
    (question,) = load_bank("small", [tmp_path]).questions
    assert question.name("ja") == "なぜ物は落ちますか。"
    assert question.keypoint("attraction").statements() == ("the Earth attracts things",)
    assert question.contrast("pushed").kind == "misconception"
    assert question.follow_up("how-fast").kind == "numeric"


def test_a_line_break_inside_japanese_leaves_no_space(tmp_path: Path) -> None:
    (question,) = read_bank(write_bank(tmp_path)).questions
    assert question.answers.full.ja == "地球が物を引きつけるからです。"


def test_nor_does_one_behind_a_full_stop_before_other_letters(tmp_path: Path) -> None:
    folder = write_bank(tmp_path)
    file = folder / "gravity.yaml"
    file.write_text(
        file.read_text().replace(
            "    ja: >-\n      地球が", "    ja: >-\n      力が働きます。\n      GPSも、\n      1秒ずれます。地球が"
        )
    )
    (question,) = read_bank(folder).questions
    assert question.answers.full.ja == "力が働きます。GPSも、1秒ずれます。地球が物を引きつけるからです。"


def test_a_text_in_one_language_serves_the_other(tmp_path: Path) -> None:
    (question,) = read_bank(write_bank(tmp_path)).questions
    assert question.keypoint("attraction").point.to("ja") == "the Earth attracts things"
    assert question.keypoint("attraction").hints.to("ja") == ("What pulls?",)
    assert question.answers.all("ja") == ("地球が物を引きつけるからです。",)


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        (
            "tier: core",
            "tier: main",
            "line 12: keypoints[attraction].tier is “main”; choose one of: core, expected, bonus",
        ),
        (
            "    hints: {en: [What pulls?]}",
            "    hint: x",
            "line 14: keypoints[attraction].hint is no field here; is “hints” meant?",
        ),
        (
            "contradicts: attraction",
            "contradicts: attract",
            "contrasts: “pushed” contradicts “attract”, which is no keypoint",
        ),
        ("id: how-fast", "id: How fast", "follow_ups[How fast].id: “How fast” cannot be an id"),
        ("choose: [1, 2, 10]", "choose: [1]", "follow_ups[how-fast].values.seconds.choose needs at least 2"),
        ("ask: {en: Why do things fall?, ja: なぜ物は落ちますか。}", "ask: {}", "ask needs a text in at least one of"),
        ("id: gravity", "id: levity", "line 2: id is “levity”, but the file is named for “gravity”"),
        ("  - id: attraction", "  - id: [", "the bracket that is opened here is not closed"),
        ("answers:", "answer:", "answer is no field here; is “answers” meant?"),
        ("answer: 9.81 * seconds", "answer: 9.81 * minutes", "follow_ups[how-fast].answer: The answer of the exercise"),
    ],
)
def test_a_broken_question_is_named_by_file_id_and_field(tmp_path: Path, wrong: str, right: str, said: str) -> None:
    assert wrong in GRAVITY
    folder = write_bank(tmp_path, GRAVITY.replace(wrong, right, 1))
    with pytest.raises(BankInvalid) as raised:
        read_bank(folder)
    assert str(folder / "gravity.yaml") in str(raised.value)
    assert said in str(raised.value)


def test_two_things_with_one_id_are_refused(tmp_path: Path) -> None:
    doubled = GRAVITY.replace("contrasts:", "  - id: attraction\n    point: {en: again}\ncontrasts:")
    with pytest.raises(BankInvalid, match="keypoints: the id “attraction” is used twice"):
        read_bank(write_bank(tmp_path, doubled))


def test_a_missing_file_a_missing_bank_and_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(BankInvalid, match=r"levity\.yaml: there is no such file"):
        read_bank(write_bank(tmp_path, bank=BANK.replace("gravity", "levity")))
    known = ", ".join(sorted(bank_places([tmp_path])))
    with pytest.raises(BankNotFound, match=rf"no bank called 'large'. Known banks: {known}"):
        load_bank("large", [tmp_path])
    with pytest.raises(BankNotFound, match="nowhere of MENSETSU_BANKS is not there"):
        load_bank("small", [tmp_path / "nowhere"])


def test_an_unknown_id_is_a_key_error(tmp_path: Path) -> None:
    bank = read_bank(write_bank(tmp_path))
    with pytest.raises(KeyError):
        bank.question("levity")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("{aks: What?, answers: That.}", ["questions[1].aks is no field here; is “ask” meant?"]),
        ("{ask: , answers: That.}", ["questions[1].ask has nothing in it"]),
        (
            "{ask: What?, answers: That., keypoints: [{pont: so}]}",
            ["questions[1].keypoints[1].pont is no field here; is “point” meant?"],
        ),
        (
            "{ask: What?, answers: That., keypoints: [so it is, so it is]}",
            ["questions[1].keypoints: two of them begin with the same words, so that both get the id “so-it-is”"],
        ),
        (
            "{ask: What?, answers: That., follow_ups: [{kind: deeper, ask: , answer: So., keypoints: [so]}]}",
            ["questions[1].follow_ups[1].ask has nothing in it"],
        ),
        (
            "{ask: What?, answers: That., follow_ups: [Why so?, 'なぜですか。']}",
            [f"questions[1].follow_ups[{number}] should be a follow-up with its answer" for number in (1, 2)],
        ),
        (
            "{ask: What?, answers: That., follow_ups: [{kind: deeper, ask: So?, answer: So., keypoints: [so]},"
            " {kind: deeper, ask: So?, answer: So it is., keypoints: [so]}]}",
            ["questions[1].follow_ups: two of them begin with the same words, so that both get the id “so”"],
        ),
        ("{ask: What?, answers: That.}, {ask: What?, answers: This.}", ["questions[2]: two of them begin with"]),
        (
            "{id: a, ask: What?, answers: That.}, {id: a, ask: Why?, answers: This.}",
            ["questions[a]: the id “a” is used twice"],
        ),
    ],
)
def test_one_slip_is_told_once_and_of_what_was_written(tmp_path: Path, question: str, said: list[str]) -> None:
    (tmp_path / "own.yaml").write_text(f"title: Own\nquestions: [{question}]\n")
    with pytest.raises(BankInvalid) as caught:
        read_bank(tmp_path / "own.yaml")
    assert len(caught.value.problems) == len(said)
    assert all(words in str(each) for words, each in zip(said, caught.value.problems, strict=True))
