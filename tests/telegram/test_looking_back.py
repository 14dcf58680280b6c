"""Looking back on Telegram: from the list to a reply, a picture, a report, an export, and being forgotten."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from bot.store import FILES, Store
from tests.history.seeded import member
from tests.telegram.bot import bot_running
from tests.telegram.bot_api import BotApi, Sent
from tests.telegram.people import Person, until


@pytest.fixture
def ben_with_a_past(seeded_folder: Path, ben: Person, tmp_path: Path) -> Person:
    """Ben, who has held Sora's interviews."""
    with Store.open(seeded_folder) as other, Store.open(tmp_path) as store:
        rows = other.rows(member(other, "Sora").id)
        rows["members"][0] |= {"front_end": "telegram", "external_id": str(ben.id), "name": "Ben"}
        store.merge(rows)
    return ben


def content(sent: Sent) -> bytes:
    assert sent.file is not None
    return sent.file.content


async def test_from_the_list_down_to_a_reply(api: BotApi, ben_with_a_past: Person, tmp_path: Path) -> None:
    ben = ben_with_a_past
    async with bot_running(api, tmp_path) as store:
        ben.says("/history")
        listed = await ben.hears("Your interviews · page 1 of 2")
        ben.presses("older →", listed)
        await until(lambda: "page 2 of 2" in listed.text)
        ben.presses("No. 4", listed)
        await until(lambda: "Interview 4 ·" in listed.text)
        past = store.past_questions(store.members()[0].id, 4)
        ben.presses("Question 1", listed)
        deeper = await ben.hears("Model answer")
        assert past[0].replies[0].text.split()[0] in deeper.text


async def test_pictures_and_documents(api: BotApi, ben_with_a_past: Person, tmp_path: Path) -> None:
    ben = ben_with_a_past
    async with bot_running(api, tmp_path):
        ben.says("/progress")
        picture = await ben.hears("Your progress")
        assert content(picture).startswith(b"\x89PNG")
        ben.says("/report")
        assert b'<html lang="en">' in content(await ben.hears("Your report"))
        ben.says("/export")
        with zipfile.ZipFile(io.BytesIO(content(await ben.hears("Everything that I hold of you")))) as archive:
            assert "replies.csv" in archive.namelist()


async def test_being_forgotten(api: BotApi, ben_with_a_past: Person, tmp_path: Path) -> None:
    ben = ben_with_a_past
    async with bot_running(api, tmp_path) as store:
        ben.says("/progress")
        await ben.hears("Your progress")
        ben.says("/forget")
        asked = await ben.hears("It cannot be undone")
        ben.presses("Delete everything", asked)
        await ben.hears("Done. Deleted: your interviews (12)")
        await until(lambda: store.members() == [])
        assert list((tmp_path / FILES).glob("member-*")) == []
        ben.says("/start")
        await ben.hears("Hello, I am Mensetsu")
