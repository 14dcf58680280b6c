"""What a group adds to a bank lies over it, and never in its files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from questions import (
    Additions,
    Bank,
    BankInvalid,
    Overlay,
    extend,
    import_overlay,
    lay,
    lint,
    load_bank,
    open_bank,
    overlaid,
    overlay_file,
    overlay_text,
    read_overlay,
)
from questions.texts import Texts
from tests.questions.build import GRAVITY, write_bank

PULLED = "Mass pulls on mass."
PUSHED = "The air pushes them down."
WORDING = """
bank: small
questions:
  gravity:
    paraphrases:
      attraction: [Mass pulls on mass., 地球に引っ張られます。]
    contrasts:
      - {id: spins, contradicts: attraction, wordings: [The Earth spins them down.], correction: It does not.}
    struck:
      pushed: [The air pushes them down.]
"""

DEEPER = """\
  - {kind: deeper, id: air, ask: And air?, answer: It slows them., keypoints: [{id: drag, point: air slows them}]}
"""


def additions(**fields: object) -> Overlay:
    return Overlay(bank="small", questions={"gravity": Additions.model_validate(fields)})


def written(folder: Path, text: str) -> Path:
    file = overlay_file(folder, "small")
    file.write_text(text, encoding="utf-8")
    return file


def test_it_adds_and_strikes_and_leaves_the_files_alone(tmp_path: Path) -> None:
    place = write_bank(tmp_path)
    before = {file.name: file.read_bytes() for file in place.iterdir()}
    plain = open_bank(place)
    loaded, problems = overlaid(plain, written(tmp_path, WORDING))
    assert problems == ()
    question = loaded.bank.question("gravity")
    # The point itself was what replies were compared with, and stays so beside what is added.
    assert question.keypoint("attraction").statements() == (
        "the Earth attracts things",
        PULLED,
        "地球に引っ張られます。",
    )
    assert [contrast.id for contrast in question.contrasts] == ["spins"]
    assert loaded.bank.version != plain.bank.version
    assert {file.name: file.read_bytes() for file in place.iterdir()} == before
    assert Bank.model_validate_json(loaded.bank.model_dump_json()) == loaded.bank


def test_without_a_file_the_bank_is_as_it_is(tmp_path: Path) -> None:
    plain = open_bank(write_bank(tmp_path))
    assert overlaid(plain, tmp_path / "small.yaml") == (plain, ())
    assert lay(Overlay(bank="small"), plain.bank).version == plain.bank.version


def test_what_does_not_fit_is_left_out_and_named(tmp_path: Path) -> None:
    odd = """
bank: small
questions:
  levity: {}
  gravity:
    paraphrases:
      repulsion: [It is pushed.]
    contrasts:
      - {id: pushed, contradicts: attraction, wordings: [a], correction: b}
      - {id: other, contradicts: repulsion, wordings: [a], correction: b}
      - {id: twice, contradicts: attraction, wordings: [a], correction: b}
      - {id: twice, contradicts: attraction, wordings: [c], correction: d}
    struck:
      pulled: [x]
      pushed: [The air lifts them.]
"""
    plain = open_bank(write_bank(tmp_path))
    loaded, problems = overlaid(plain, written(tmp_path, odd))
    contrasts = loaded.bank.question("gravity").contrasts
    assert [(each.id, each.wordings.en) for each in contrasts] == [("pushed", (PUSHED,)), ("twice", ("a",))]
    assert [(each.line, str(each).partition(": ")[2]) for each in problems] == [
        (4, "questions.levity: the bank has no “levity” here; there are: gravity"),
        (7, "questions.gravity.paraphrases.repulsion: the bank has no “repulsion” here; there are: attraction"),
        (9, "questions.gravity.contrasts[pushed]: the id “pushed” is used twice"),
        (
            10,
            "questions.gravity.contrasts[other]: “other” contradicts “repulsion”, which is no keypoint of this "
            "question; there are: attraction",
        ),
        (12, "questions.gravity.contrasts[twice]: the id “twice” is used twice"),
        (14, "questions.gravity.struck.pulled: the bank has no “pulled” here; there are: other, pushed, twice"),
        (
            15,
            "questions.gravity.struck.pushed: “The air lifts them.” is no wording of “pushed”, so there is nothing "
            "to strike: copy it from the bank as it stands there",
        ),
    ]
    assert all(each.say("ja") for each in problems)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bank: large\n", "bank is “large”, but the file is named for “small”"),
        ("bank: small\nquestion: {}\n", "question is no field here; is “questions” meant?"),
        ("bank: small\nquestions: {gravity: {struck: {pushed: {en: [no]}}}}\n", "put it in quotes"),
        ("- a\n", "should be fields with their names"),
        ("", "is empty"),
    ],
)
def test_a_bad_file_says_what_to_do(tmp_path: Path, text: str, said: str) -> None:
    plain = open_bank(write_bank(tmp_path))
    with pytest.raises(BankInvalid) as error:
        overlaid(plain, written(tmp_path, text))
    assert said in str(error.value)


def test_it_adds_to_the_points_of_deeper_follow_ups_alone(tmp_path: Path) -> None:
    plain = open_bank(write_bank(tmp_path, GRAVITY + DEEPER))
    said = "follow_ups: {air: {drag: [Wind brakes them.], lift: [x]}, wind: {drag: [x]}, how-fast: {drag: [x]}}"
    loaded, problems = overlaid(plain, written(tmp_path, f"bank: small\nquestions: {{gravity: {{{said}}}}}\n"))
    before, after = (bank.question("gravity") for bank in (plain.bank, loaded.bank))
    (point,) = after.deeper["air"].keypoints
    assert point.statements() == ("air slows them", "Wind brakes them.")
    assert after.follow_up("how-fast") == before.follow_up("how-fast")
    assert after.keypoints == before.keypoints
    assert [str(each).partition(": ")[2] for each in problems] == [
        "questions.gravity.follow_ups.wind: the bank has no “wind” here; there are: air",
        "questions.gravity.follow_ups.how-fast: the bank has no “how-fast” here; there are: air",
        "questions.gravity.follow_ups.air.lift: the bank has no “lift” here; there are: drag",
    ]
    one, other = (additions(follow_ups={"air": {"drag": [words]}}) for words in ("One.", "Other."))
    assert one + other == additions(follow_ups={"air": {"drag": ["One.", "Other."]}})


def test_lint_runs_over_it(tmp_path: Path) -> None:
    plain = open_bank(write_bank(tmp_path))
    said = "bank: small\nquestions: {gravity: {paraphrases: {attraction: [The air pushes them down.]}}}\n"
    loaded, _ = overlaid(plain, written(tmp_path, said))
    assert [each.message for each in lint(loaded) if each.weight == "mend"] == [f"is also given as right: '{PUSHED}'"]


def test_extending_keeps_what_is_there_and_says_a_thing_once(tmp_path: Path) -> None:
    bank = open_bank(write_bank(tmp_path)).bank
    folder = tmp_path / "overlays"
    first = additions(paraphrases={"attraction": [PULLED]})
    extend(folder, first, bank)
    extend(folder, additions(struck={"pushed": [PUSHED]}), bank)
    whole = extend(folder, first, bank)
    assert whole == additions(paraphrases={"attraction": [PULLED]}, struck={"pushed": [PUSHED]})
    assert read_overlay(overlay_file(folder, "small")) == whole


def test_extending_refuses_what_does_not_fit_and_keeps_the_file(tmp_path: Path) -> None:
    bank = open_bank(write_bank(tmp_path)).bank
    extend(tmp_path, additions(paraphrases={"attraction": [PULLED]}), bank)
    before = overlay_file(tmp_path, "small").read_bytes()
    with pytest.raises(BankInvalid, match="has no “gone” here"):
        extend(tmp_path, additions(paraphrases={"gone": ["x"]}), bank)
    assert overlay_file(tmp_path, "small").read_bytes() == before


def test_an_overlay_is_shared_by_its_file(tmp_path: Path) -> None:
    bank = open_bank(write_bank(tmp_path)).bank
    theirs = tmp_path / "theirs.yaml"
    theirs.write_text(overlay_text(additions(paraphrases={"attraction": [PULLED]})), encoding="utf-8")
    whole = import_overlay(tmp_path / "overlays", theirs, bank)
    assert whole.questions["gravity"].paraphrases == {"attraction": Texts(en=(PULLED,))}
    theirs.write_text("bank: small\nquestions: {levity: {}}\n", encoding="utf-8")
    with pytest.raises(BankInvalid, match="has no “levity” here"):
        import_overlay(tmp_path / "overlays", theirs, bank)


def test_an_overlay_has_no_more_than_a_bank_may_hold() -> None:
    with pytest.raises(ValidationError):
        additions(struck={f"c-{number}": ["x"] for number in range(201)})


def test_the_example_of_the_documentation_can_be_read(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "banks.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^~~~yaml\n(bank: .*?)^~~~$", page, re.DOTALL | re.MULTILINE)
    file = overlay_file(tmp_path, "deep-learning")
    file.write_text(example, encoding="utf-8")
    additions = read_overlay(file).questions["learning-rate"]
    question = load_bank("deep-learning").question("learning-rate")
    assert set(additions.paraphrases) <= {each.id for each in question.keypoints}
    ((follow_up, worded),) = additions.follow_ups.items()
    assert set(worded) <= {each.id for each in question.deeper[follow_up].keypoints}
