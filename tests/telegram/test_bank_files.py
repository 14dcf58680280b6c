"""An admin sends a bank as a file: it is checked, what is wrong is said, and it is there with a tap."""

from __future__ import annotations

from pathlib import Path

import pytest

from questions import bank_name
from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi
from tests.telegram.people import Person

BANK = "title: Caches\nquestions:\n  - ask: What does a cache do?\n    answers: It keeps copies close by.\n"
LIST = (
    "# Caches\n\n## キャッシュとは何ですか。\n\n写しを近くに置きます。\n\n追加質問：なぜですか。\n\n## では、これは？\n"
)


async def test_a_bank_is_there_with_a_tap(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path, MENSETSU_ADMINS=str(ben.id)):
        ben.sends_file("Caches.yaml", BANK.encode())
        taken = await ben.hears("“Caches” is here now: one question.")
        assert taken.labels() == [["Start it"]]
        ben.presses("Start it", taken)
        await ben.hears("What does a cache do?")
        assert (tmp_path / "banks" / "caches.yaml").read_text(encoding="utf-8") == BANK
        ben.sends_file("caches.yaml", BANK.replace("close by", "near").encode())
        renewed = await ben.hears("“Caches” has been renewed: one question.")
        assert "kept beside it as caches.yaml.old" in renewed.text
        assert (tmp_path / "banks" / "caches.yaml.old").read_text(encoding="utf-8") == BANK


async def test_a_list_becomes_a_bank(api: BotApi, aiko: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path, MENSETSU_ADMINS=str(aiko.id)):
        aiko.sends_file("質問.md", LIST.encode())
        taken = await aiko.hears("「Caches」を追加しました（1問）")
        assert "解答のない質問が1問あり" in taken.text
        assert "解答のない追加質問が1問あり" in taken.text
        aiko.sends_file("問題.md", LIST.replace("# Caches", "# Stores").encode())
        await aiko.hears("「Stores」を追加しました（1問）")
        aiko.says(f"/interview {bank_name('質問')}")
        await aiko.hears("キャッシュとは何ですか。")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("b.yaml", BANK.replace("It keeps", "No # it keeps"), "line 4: questions[1].answers: No is read as yes or no"),
        ("b.yaml", "title: a\ntitle: b\n", "b.yaml, line 2: the key “title” stands here a second time"),
        ("b.md", "nothing here", "I can make out no questions in b.md."),
        ("b.md", "## Why?\n", "No question in b.md has an answer"),
        ("deep-learning.yaml", BANK, "There is a bank of this name already"),
        ("b.exe", "MZ", "I do not open files."),
    ],
)
async def test_what_is_wrong_is_said(
    api: BotApi, ben: Person, tmp_path: Path, name: str, content: str, said: str
) -> None:
    async with bot_running(api, tmp_path, MENSETSU_ADMINS=str(ben.id)):
        ben.sends_file(name, content.encode())
        heard = await ben.hears(said)
        assert str(tmp_path) not in heard.text
        assert not (tmp_path / "banks").exists()


async def test_nobody_else_brings_banks(api: BotApi, ben: Person, aiko: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path, MENSETSU_ADMINS=str(aiko.id)):
        ben.sends_file("caches.yaml", BANK.encode())
        await ben.hears("I do not open files.")
        assert api.calls_of("getfile") == []


async def test_a_file_that_is_too_big_is_not_fetched(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path, MENSETSU_ADMINS=str(ben.id)):
        sent = {"file_id": "x", "file_unique_id": "x", "file_name": "caches.yaml", "file_size": 21 * 2**20}
        ben.sends(document=sent)
        await ben.hears("caches.yaml is too big for me: up to 20 MB")
    assert api.calls_of("getFile") == []


async def test_a_bank_that_cannot_be_written_is_told(api: BotApi, ben: Person, tmp_path: Path) -> None:
    (tmp_path / "banks").write_text("in the way")
    async with bot_running(api, tmp_path, MENSETSU_ADMINS=str(ben.id)):
        ben.sends_file("caches.yaml", BANK.encode())
        await ben.hears("Sorry, something went wrong on my side.")


async def test_a_file_that_telegram_does_not_hand_out(api: BotApi, ben: Person, tmp_path: Path) -> None:
    async with bot_running(api, tmp_path, MENSETSU_ADMINS=str(ben.id)):
        sent = ben.sends_file("caches.yaml", BANK.encode())
        api.files.uploaded.clear()
        await ben.hears("Telegram did not hand me caches.yaml.")
        assert sent["message"]["document"]["file_name"] == "caches.yaml"
