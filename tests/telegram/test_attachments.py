"""Pictures and documents: uploaded once, sent by file_id from then on, told in words where there is no file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.runner import MESSAGE
from bot.store import Member, Store
from bot.telegram_app import courier
from bot.texts import Attachment, Block, Button, Message
from tests.telegram.bot import DOT, bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.faults import WrongPage
from tests.telegram.flood import Flood
from tests.telegram.people import Person, until
from tests.telegram.updates import Json

PICTURE = Attachment("picture", "dots/black", "dot.png", "A black dot.", "dot", "black")
REPORT = Attachment("document", "member-1/report", "report.html", "Your report.", "page", "<p>Report</p>")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        yield opened


def owe(store: Store, person: Person, message: Message) -> Member:
    member = store.member("telegram", str(person.id), person.name, "en")
    body = MESSAGE.dump_json(message).decode()
    store.commit(member.id, store.session(member.id), (), [body], None)
    return member


async def test_a_picture_with_a_short_text_has_it_as_its_caption(
    api: BotApi, ben: Person, store: Store, tmp_path: Path
) -> None:
    owe(store, ben, Message((Block("title", "1 < 2"),), (Button("Help", "/help"),), attachment=PICTURE))
    async with bot_running(api, tmp_path):
        sent = await ben.hears("1 < 2")
    assert sent.file is not None
    assert (sent.file.kind, sent.file.content, sent.labels()) == ("photo", DOT, [["Help"]])


async def test_a_picture_with_a_long_text_goes_before_it(
    api: BotApi, ben: Person, store: Store, tmp_path: Path
) -> None:
    text = Block("text", "Word " * 220)
    owe(store, ben, Message((text,), (Button("Help", "/help"),), attachment=replace(PICTURE, alt="Dot. " * 300)))
    async with bot_running(api, tmp_path):
        picture = await ben.hears("Dot.")
        words = await ben.hears("Word")
    assert picture.file is not None
    assert (picture.labels(), words.file, words.labels()) == ([], None, [["Help"]])


async def test_a_file_is_made_and_uploaded_once(api: BotApi, ben: Person, store: Store, tmp_path: Path) -> None:
    for attachment in (PICTURE, REPORT, PICTURE, REPORT):
        owe(store, ben, Message((Block("text", "Here."),), attachment=attachment))
    async with bot_running(api, tmp_path):
        sent = [await ben.hears("Here.") for _ in range(4)]
    names = [each.file.name for each in sent if each.file]
    assert names == ["dot.png", "report.html", "dot.png", "report.html"]
    assert [upload.content for upload in api.files.uploaded.values()] == [DOT, b"<p>Report</p>"]
    assert sorted(file.relative_to(tmp_path / "files").as_posix() for file in (tmp_path / "files").rglob("*.*")) == [
        "dots/black.png",
        "member-1/report.html",
    ]


async def test_a_file_id_that_telegram_has_forgotten_is_replaced_by_a_new_upload(
    api: BotApi, ben: Person, store: Store, tmp_path: Path
) -> None:
    store.note_upload(PICTURE.key, "of-another-bot")
    owe(store, ben, Message((Block("text", "Here."),), attachment=PICTURE))
    async with bot_running(api, tmp_path):
        sent = await ben.hears("Here.")
        assert sent.file is not None
        await until(lambda: store.uploaded(PICTURE.key) == sent.file.file_id if sent.file else False)


@pytest.mark.parametrize("broken", [replace(PICTURE, data="pink"), replace(PICTURE, maker="nobody")])
async def test_a_file_that_cannot_be_made_is_told_in_words(
    api: BotApi, ben: Person, store: Store, tmp_path: Path, broken: Attachment
) -> None:
    owe(store, ben, Message((), attachment=broken))
    owe(store, ben, Message((Block("text", "Here."),), attachment=broken))
    async with bot_running(api, tmp_path):
        assert (await ben.hears("A black dot.")).file is None
        assert (await ben.hears("Here.")).file is None
        await until(lambda: not store.owed("telegram"))


async def test_a_message_of_a_former_version_still_goes_out(
    api: BotApi, ben: Person, store: Store, tmp_path: Path
) -> None:
    former: Json = {"blocks": [{"style": "text", "text": "From before."}], "buttons": [], "stamp": ""}
    owe(store, ben, MESSAGE.validate_python(former))
    async with bot_running(api, tmp_path):
        await ben.hears("From before.")


async def test_a_message_that_no_version_can_read_holds_up_no_other(
    api: BotApi, ben: Person, store: Store, tmp_path: Path
) -> None:
    member = owe(store, ben, Message((Block("text", "Before it."),)))
    store.commit(member.id, store.session(member.id), (), ['{"blocks": 5}'], None)
    owe(store, ben, Message((Block("text", "Behind it."),)))
    async with bot_running(api, tmp_path):
        await ben.hears("Before it.")
        await ben.hears("Behind it.")
        await until(lambda: not store.owed("telegram"))


async def test_a_message_of_blanks_is_sent_as_something_that_can_be_seen(
    api: BotApi, ben: Person, store: Store, tmp_path: Path
) -> None:
    owe(store, ben, Message((Block("text", " \n "),)))
    async with bot_running(api, tmp_path):
        await ben.hears("…")
    assert api.refusals == []


async def test_a_model_answer_comes_with_its_figure_which_is_uploaded_once_for_all(
    api: BotApi, ben: Person, tmp_path: Path
) -> None:
    cleo = Person(api, "Cleo")
    async with bot_running(api, tmp_path):
        for person in (ben, cleo):
            person.says("/start q_learning-rate")
            await person.hears("1/1")
            person.says("/answer")
            picture = await person.hears("The loss over the steps")
            await person.hears("Model answer")
            assert picture.file is not None
            assert picture.file.size[0] == 1080
    assert len(api.files.uploaded) == 1
    assert api.refusals == []


async def test_a_file_that_telegram_does_not_take_is_told_in_words(
    api: BotApi, ben: Person, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(courier.MOST_BYTES, "document", 10)
    owe(store, ben, Message((Block("text", "Too large."),), attachment=REPORT))
    owe(store, ben, Message((Block("text", "No picture."),), attachment=replace(REPORT, kind="picture")))
    async with bot_running(api, tmp_path):
        assert (await ben.hears("Too large.")).file is None
        assert (await ben.hears("No picture.")).file is None


async def test_a_message_in_several_parts_goes_on_where_it_had_got_to(
    api: BotApi, ben: Person, store: Store, tmp_path: Path
) -> None:
    api.flood.private = (1, 60.0)
    parts = tuple(Block("text", f"Part {number} " + "word " * 700) for number in range(3))
    owe(store, ben, Message((Block("text", "x " * 2000), *parts)))
    async with bot_running(api, tmp_path):
        await ben.hears("x x")
        await until(lambda: api.flood.refused)
    api.flood = Flood()
    async with bot_running(api, tmp_path):
        for number in range(3):
            await ben.hears(f"Part {number}")
        await until(lambda: not store.owed("telegram"))
    assert len(ben.heard()) == 4


@pytest.mark.parametrize("uploaded", ["photo1", None])
async def test_a_block_costs_no_upload_and_no_words(
    api: BotApi, ben: Person, store: Store, tmp_path: Path, uploaded: str | None
) -> None:
    if uploaded is not None:
        store.note_upload(PICTURE.key, uploaded)
    owe(store, ben, Message((), attachment=PICTURE))
    api.blocked.add(ben.id)
    async with bot_running(api, tmp_path):
        await until(lambda: not store.owed("telegram"))
    assert len(api.calls_of("sendPhoto")) == 1
    assert api.calls_of("sendMessage") == []
    assert store.uploaded(PICTURE.key) == uploaded


async def test_a_file_that_telegram_does_not_name_is_uploaded_the_next_time_too(
    api: BotApi, ben: Person, store: Store, tmp_path: Path
) -> None:
    unnamed = {"message_id": 1, "date": 1, "chat": {"id": ben.id, "type": "private"}, "text": "A picture."}
    api.fail("sendPhoto", WrongPage(text=json.dumps({"ok": True, "result": unnamed})))
    owe(store, ben, Message((), attachment=PICTURE))
    owe(store, ben, Message((Block("text", "Here."),), attachment=PICTURE))
    async with bot_running(api, tmp_path):
        sent = await ben.hears("Here.")
        assert sent.file is not None
        await until(lambda: store.uploaded(PICTURE.key) == sent.file.file_id if sent.file else False)
