"""YAML is read without losing a word, and what would surprise is refused with its line and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions import LANGUAGES, BankInvalid, lint, open_bank

HEAD = "title: Small\nquestions:\n  - ask: What is DNS?\n"


def problems(folder: Path, text: str | bytes) -> list[str]:
    file = folder / "small.yaml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(BankInvalid) as raised:
        open_bank(file)
    for problem in raised.value.problems:
        assert all(problem.say(language).startswith(str(file)) for language in LANGUAGES)
    return [str(problem).removeprefix(str(file)) for problem in raised.value.problems]


def test_a_key_that_stands_twice(tmp_path: Path) -> None:
    asked = "  - ask:\n      en: What is DNS?\n      en: What is DHCP?\n"
    text = f"title: Small\nquestions:\n{asked}    answers: x\ntitle: y\n"
    assert problems(tmp_path, text) == [
        ", line 5: the key “en” stands here a second time (first in line 4): keep one of the two",
        ", line 7: the key “title” stands here a second time (first in line 1): keep one of the two",
    ]


@pytest.mark.parametrize(
    ("written", "meaning"),
    [
        ("No", "yes or no"),
        ("on", "yes or no"),
        ("3.10", "a number"),
        ("42", "a number"),
        ("0x1F", "a number"),
        ("1_000", "a number"),
        (".nan", "a number"),
        ("12:30", "a time"),
        ("2024-02-30", "a date"),
        ("2024-02-28", "a date"),
        ("~", "nothing"),
        ("null", "nothing"),
    ],
)
@pytest.mark.parametrize("field", ["{0}", "{{full: {0}}}", "{{full: {{en: {0}}}}}", "{{full: x, others: [{0}]}}"])
def test_a_text_that_yaml_takes_for_something_else(tmp_path: Path, written: str, meaning: str, field: str) -> None:
    (said,) = problems(tmp_path, f"{HEAD}    answers: {field.format(written)}\n")
    assert said.startswith(", line 4: questions[1].answers")
    assert said.endswith(f": {written} is read as {meaning}, not as a text: put it in quotes, like this: '{written}'")


def test_the_same_in_quotes_or_in_a_block_is_a_text(tmp_path: Path) -> None:
    for written in ("'No'", '"2024-02-30"', ">-\n      12:30", "'In C # is for the preprocessor.'"):
        (tmp_path / "small.yaml").write_text(f"{HEAD}    answers: {written}\n")
        loaded = open_bank(tmp_path / "small.yaml")
        assert loaded.bank.questions[0].answers.full.to("en") in written
        assert [each for each in lint(loaded) if each.weight == "mend"] == []


def test_five_thousand_digits(tmp_path: Path) -> None:
    (said,) = problems(tmp_path, f"{HEAD}    answers: {'1' * 5000}\n")
    assert "questions[1].answers: 111111111111111111111111111111… is read as a number, not as a text" in said


@pytest.mark.parametrize("key", ["no", "2024-02-28", "~"])
def test_a_key_that_yaml_takes_for_something_else(tmp_path: Path, key: str) -> None:
    (said,) = problems(tmp_path, f"{HEAD}    answers: {{{key}: x}}\n")
    assert said.startswith(f", line 4: the key {key} is read as ")


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_nesting_without_end(tmp_path: Path, opening: str) -> None:
    assert "has more than 30 brackets or lists inside each other" in problems(tmp_path, opening * 200_000)[0]


def test_references_that_multiply(tmp_path: Path) -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)]
    assert problems(tmp_path, "\n".join(lines)) == [", line 6: holds more than 200,000 items: make several banks of it"]


def test_a_reference_that_is_in_order_is_followed(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text("title: &t Small\nquestions:\n  - ask: *t\n    answers: *t\n")
    assert open_bank(tmp_path / "small.yaml").bank.questions[0].ask.en == "Small"
    assert problems(tmp_path, "title: &t [*t]") == [", line 1: *t refers to something that is not there"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"title: caf\xe9\n", "is not written in UTF-8 (from line 1 on): save it as UTF-8"),
        ("title: ア\n".encode("cp932"), "is not written in UTF-8"),
        (b"", "is empty"),
        (b"# nothing but a comment\n", "is empty"),
        ("title: 面\nb: a\x00b\n".encode(), "line 2: the character U+0000 cannot stand in a YAML file: delete it"),
        (b"title: a\n---\ntitle: b\n", "line 2: has two parts with --- between them"),
        (b"title: !!python/object/apply:os.system [ls]\n", "!!python/object/apply:os.system is a YAML tag"),
        (b"? [a]\n: b\n", "line 1: the name of a field must be a word"),
        (b"a: b\ntitle: 'a\n\n", "line 2: the quotation mark that is opened here is never closed"),
        (b"a: b\ntitle: 'a\n---\n", "line 2: the quotation mark that is opened here is never closed"),
        (b"a: b\nc: [a, b\nd: e\n", "line 2: the bracket that is opened here is not closed"),
        (b"a: b\nc: {a: b\nd: e\n", "line 2: the bracket that is opened here is not closed"),
        (b"ask: HTTP: a protocol?\n", "line 1: a colon with a space after it stands in the middle of a text"),
        (b"a: b\nanswers\nc: d\n", "line 2: this line is neither a field, such as"),
        (b"a:\n\t- b\n", "line 2: a tab stands before the text: take spaces instead"),
        (b"a: b\nc: @home\n", "line 2: no text can begin with @: put it in quotes"),
        (b"a:\n  - b\n c: d\n", "line 3: this line does not fit the lines before it"),
        (b"x" * 2_000_001, "has 2.0 MB; a file of a bank may have up to 2 MB"),
        (b"- a\n", ": a bank has two fields: put “title: …” into the first line"),
        (b"hello\n", ": a bank has two fields: put “title: …” into the first line"),
        (b"title: a\nquestions:\n- ask: a\n  answers:\n", "questions[1].answers has nothing in it"),
        (b"title: a\nquestions:\n", "questions has nothing in it"),
        (b"title: a\nquestions: b\n", "line 2: questions should be a list"),
        (b"title: a\nquestions: [{ask: a, answers: b}, {ask: a, answers: c}]\n", "both get the id “a”: leave one out"),
        (
            b'title: "a\\e[31m"\nquestions: [{ask: a, answers: b}]\n',
            "title holds a character that is not to be seen (U+001B): delete it",
        ),
        (b'title: "a\\uD800"\nquestions: [{ask: a, answers: b}]\n', "invalid Unicode"),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, text: bytes, said: str) -> None:
    assert said in problems(tmp_path, text)[0]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marks_of_the_encoding_are_read_over(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "small.yaml").write_text(
        f"{HEAD}    answers: 名前解決です。\n".replace("\n", "\r\n"), encoding=encoding
    )
    assert open_bank(tmp_path / "small.yaml").bank.questions[0].answers.full.ja == "名前解決です。"


def test_all_broken_files_of_a_bank_are_named_at_once(tmp_path: Path) -> None:
    (tmp_path / "small").mkdir()
    (tmp_path / "small" / "bank.yaml").write_text("title: a\nquestions: [one, two, three]\n")
    (tmp_path / "small" / "one.yaml").write_text("ask: a\n")
    (tmp_path / "small" / "two.yaml").write_text("ask: b\nanswers: No\n")
    with pytest.raises(BankInvalid) as raised:
        open_bank(tmp_path / "small")
    assert [Path(problem.file).name for problem in raised.value.problems] == ["one.yaml", "three.yaml", "two.yaml"]


def test_a_bank_cannot_have_any_name(tmp_path: Path) -> None:
    (tmp_path / "My Bank.yaml").write_text(f"{HEAD}    answers: x\n")
    with pytest.raises(BankInvalid, match="the name of the file is the name of the bank, and “My Bank” cannot be one"):
        open_bank(tmp_path / "My Bank.yaml")
