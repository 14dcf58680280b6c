"""The emulator against what the Bot API documents: how files are sent."""

from __future__ import annotations

from typing import Any

import pytest

from tests.telegram.bot import DOT
from tests.telegram.client import Client
from tests.telegram.people import Person


async def test_a_file_is_uploaded_in_a_form_and_then_known_by_its_id(bot: Client, aiko: Person) -> None:
    caption = "<b>" + "🙂" * 512 + "</b>"
    sent = (await bot.call("sendPhoto", chat_id=aiko.id, photo=DOT, caption=caption, parse_mode="HTML"))["result"]
    assert [size["width"] for size in sent["photo"]] == [90, 1]
    file_id = sent["photo"][-1]["file_id"]
    again = (await bot.call("sendPhoto", chat_id=aiko.id, photo=file_id))["result"]
    attached = (await bot.call("sendPhoto", chat_id=aiko.id, photo="attach://it", it=DOT))["result"]
    assert [again["photo"][-1]["file_id"] == file_id, attached["photo"][-1]["file_id"] == file_id] == [True, False]
    document = (await bot.call("sendDocument", chat_id=aiko.id, document=b"anything"))["result"]["document"]
    assert document["file_name"] == "picture.png"


REFUSED_FILES: dict[str, tuple[str, dict[str, Any], str]] = {
    "no file": ("sendPhoto", {}, "there is no photo in the request"),
    "empty": ("sendDocument", {"document": b""}, "file must be non-empty"),
    "no picture": ("sendPhoto", {"photo": b"GIF89a"}, "IMAGE_PROCESS_FAILED"),
    "too narrow": ("sendPhoto", {"photo": DOT[:16] + b"\0\0\0\1\0\0\0\x15" + DOT[24:]}, "PHOTO_INVALID_DIMENSIONS"),
    "unknown id": ("sendPhoto", {"photo": "photo9"}, "wrong file identifier/HTTP URL specified"),
    "long caption": ("sendPhoto", {"photo": DOT, "caption": "x" * 1025}, "message caption is too long"),
}


@pytest.mark.parametrize(("method", "parameters", "description"), REFUSED_FILES.values(), ids=REFUSED_FILES)
async def test_refused_files(
    bot: Client, aiko: Person, method: str, parameters: dict[str, Any], description: str
) -> None:
    answer = await bot.call(method, chat_id=aiko.id, **parameters)
    assert answer["description"] == f"Bad Request: {description}"
    assert aiko.heard() == []


async def test_an_id_is_good_for_files_of_its_kind_only_and_a_picture_has_at_most_ten_megabytes(
    bot: Client, aiko: Person
) -> None:
    await bot.call("sendDocument", chat_id=aiko.id, document=DOT)
    answer = await bot.call("sendPhoto", chat_id=aiko.id, photo="document1")
    assert answer["description"] == "Bad Request: can't use file of type Document as Photo"
    assert (await bot.call("sendPhoto", chat_id=aiko.id, photo=DOT + bytes(10 * 2**20)))["error_code"] == 413
