"""/settings aloud: a question becomes a sound where the language can be read aloud; elsewhere it is said why not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest

from bot.interview.effects import ReadAloud
from bot.runner import MESSAGE, Aloud, Request, Runner, make_sound
from bot.store import Member, Store
from bot.texts import CATALOGUE, Message, plain
from speech import SynthesisFailed, has_opus, synthesis
from tests.library import LIBRARY
from tests.speech.sounds import tone

HOST = "5"
ENGLISH = Aloud(frozenset({"en"}), ".ogg", frozenset({HOST}))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        yield opened


@pytest.fixture
def runner(store: Store) -> Runner:
    return Runner(store, LIBRARY, seed=lambda: 7, aloud=ENGLISH)


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


def test_what_the_bank_has_no_more_is_not_read_aloud(store: Store, runner: Runner) -> None:
    bank, member = LIBRARY.bank("deep-learning"), met(store, runner)
    asked, gone = (list(ENGLISH.messages(ReadAloud(each), member, bank, "en")) for each in ("learning-rate", "gone"))
    assert ([message.attachment is not None for message in asked], gone) == ([True], [])


def test_a_sound_is_what_the_synthesizer_makes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # In the place of espeak-ng stands a program that always makes the same tone, and keeps what it was to say.
    beep, said, program = tone(tmp_path / "beep.wav", 0.1), tmp_path / "said", tmp_path / synthesis.ESPEAK
    program.write_text(f'#!/bin/sh\nwhile [ "$1" != -w ]; do shift; done\n/bin/cat > {said}\n/bin/cp {beep} "$2"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    data = json.dumps({"text": "What is a batch?", "language": "en"})
    wav, ogg = tmp_path / "sound.wav", tmp_path / "sound.ogg"
    make_sound(data, wav)
    assert (said.read_text(), wav.read_bytes()) == ("What is a batch?", beep.read_bytes())
    outcome: AbstractContextManager[object] = nullcontext() if has_opus() else pytest.raises(ModuleNotFoundError)
    with outcome:
        make_sound(data, ogg)
        assert ogg.read_bytes().startswith(b"OggS")


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
