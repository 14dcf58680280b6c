"""/settings aloud: a question becomes a sound where the language can be read aloud; elsewhere it is said why not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.runner import MESSAGE, Aloud, Library, Request, Runner, make_sound
from bot.store import Member, Store
from bot.texts import CATALOGUE, Message, plain
from speech import SynthesisFailed, synthesis

HOST = "5"
ENGLISH = Aloud(frozenset({"en"}), ".ogg", frozenset({HOST}))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        yield opened


@pytest.fixture
def runner(store: Store) -> Runner:
    return Runner(store, Library(), seed=lambda: 7, aloud=ENGLISH)


def met(store: Store, runner: Runner, external_id: str = "1", language: str = "en") -> Member:
    member = store.member("telegram", external_id, "Mika", None)
    runner.receive(member, f"/language {language}")
    read(store)
    return store.member("telegram", external_id, "Mika", None)


def read(store: Store) -> list[Message]:
    owed = store.owed("telegram")
    for each in owed:
        store.tick(each.id)
    return [MESSAGE.validate_json(each.body) for each in owed]


def test_what_is_asked_follows_as_a_sound_that_needs_nothing_but_its_message(store: Store, runner: Runner) -> None:
    member = met(store, runner)
    runner.receive(member, "/settings aloud on")
    assert "Reading aloud: on" in plain(read(store)[0])
    runner.start(member, Request("deep-learning", question="learning-rate"))
    asked, aloud = read(store)
    sound = aloud.attachment
    assert sound is not None
    assert (sound.kind, sound.name, aloud.blocks) == ("sound", "question.ogg", ())
    text = json.loads(sound.data)["text"]
    assert text in [block.text for block in asked.blocks]
    runner.receive(member, "/settings aloud off")
    runner.start(member, Request("deep-learning", question="learning-rate"))
    assert not any(message.attachment for message in read(store))


def test_the_same_question_is_the_same_file_for_everybody(store: Store, runner: Runner) -> None:
    keys = set()
    for external_id in ("1", "2"):
        member = met(store, runner, external_id)
        runner.receive(member, "/settings aloud on")
        runner.start(member, Request("deep-learning", question="learning-rate"))
        keys |= {message.attachment.key for message in read(store) if message.attachment}
    assert len(keys) == 1


@pytest.mark.parametrize(
    ("external_id", "language", "key"),
    [("1", "ja", "aloud.not_here"), (HOST, "ja", "aloud.turn_on"), ("1@-100", "en", "aloud.in_group")],
)
def test_where_nothing_is_read_aloud_it_is_said_why_and_questions_come_in_writing(
    store: Store, runner: Runner, external_id: str, language: str, key: str
) -> None:
    member = met(store, runner, external_id, language)
    runner.receive(member, "/settings aloud on")
    (said,) = read(store)
    assert plain(said).strip() == (CATALOGUE[key].ja if language == "ja" else CATALOGUE[key].en)
    assert not store.session(member.id).preferences.aloud


def test_in_a_language_that_cannot_be_read_aloud_questions_come_in_writing(store: Store, runner: Runner) -> None:
    member = met(store, runner)
    runner.receive(member, "/settings aloud on")
    runner.receive(member, "/language ja")
    runner.start(member, Request("deep-learning", questions=1))
    assert not any(message.attachment for message in read(store))


def test_at_the_start_of_a_chat_it_is_turned_on_without_a_word(store: Store, runner: Runner) -> None:
    member = met(store, runner)
    runner.read_aloud(member)
    assert read(store) == []
    assert store.session(member.id).preferences.aloud
    other = met(store, runner, "2", "ja")
    runner.read_aloud(other)
    assert plain(read(store)[0]).strip() == CATALOGUE["aloud.not_here"].ja


def test_a_sound_is_made_of_the_text_in_the_format_of_its_name(tmp_path: Path) -> None:
    pytest.importorskip("av")
    if synthesis.find_synthesizer("en") is None:
        pytest.skip("espeak-ng, which speaks in this test, is not installed")
    data = json.dumps({"text": "What is a batch?", "language": "en"})
    for suffix, head in ((".wav", b"RIFF"), (".ogg", b"OggS")):
        file = tmp_path / f"sound{suffix}"
        make_sound(data, file)
        assert file.read_bytes().startswith(head)


def test_a_sound_that_nothing_can_make_any_more_fails_loudly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SynthesisFailed, match="en"):
        make_sound(json.dumps({"text": "What is a batch?", "language": "en"}), tmp_path / "sound.wav")
