"""Settings come from the environment, then from .env, then from their defaults."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.settings import TELEGRAM_API, SettingsError, read_settings


def test_without_any_setting(tmp_path: Path) -> None:
    settings = read_settings({}, tmp_path / ".env")
    assert settings.data.name == "mensetsu"
    assert (settings.model, settings.banks, settings.telegram_token) == ("embedded", (), None)
    assert settings.telegram_api == TELEGRAM_API
    assert not settings.may_write(1)


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("TELEGRAM_BOT_TOKEN=from-file\nMENSETSU_MODEL=from-file\nMENSETSU_DATA=\n")
    settings = read_settings({"MENSETSU_MODEL": "from-environment", "TELEGRAM_BOT_TOKEN": ""}, file)
    assert settings.telegram_token == "from-file"
    assert settings.model == "from-environment"


def test_lists_of_ids_and_folders(tmp_path: Path) -> None:
    settings = read_settings(
        {
            "MENSETSU_ALLOWED": "1, 2 3",
            "MENSETSU_ADMINS": "9",
            "MENSETSU_BANKS": os.pathsep.join(["/a", "~/b"]),
            "TELEGRAM_API_URL": "http://localhost:8081/",
        },
        tmp_path / ".env",
    )
    assert [user for user in range(12) if settings.may_write(user)] == [1, 2, 3, 9]
    assert settings.banks == (Path("/a"), Path("~/b").expanduser())
    assert settings.telegram_api == "http://localhost:8081"


def test_everybody_may_write_with_a_star(tmp_path: Path) -> None:
    assert read_settings({"MENSETSU_ALLOWED": "*"}, tmp_path / ".env").may_write(12345)


def test_an_id_that_is_no_number_is_explained(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"MENSETSU_ADMINS is 'mika', but Telegram user ids are numbers"):
        read_settings({"MENSETSU_ADMINS": "mika"}, tmp_path / ".env")


@pytest.mark.parametrize("pause", ["soon", "-1", "61", "nan"])
def test_a_pause_that_is_no_number_of_seconds_is_explained(tmp_path: Path, pause: str) -> None:
    assert read_settings({"MENSETSU_PAUSE": "0.5"}, tmp_path / ".env").pause == 0.5
    with pytest.raises(SettingsError, match=f"MENSETSU_PAUSE is '{pause}'. Give seconds, 0 to 60"):
        read_settings({"MENSETSU_PAUSE": pause}, tmp_path / ".env")


def test_a_webhook_has_an_address_a_secret_and_a_place_to_listen(tmp_path: Path) -> None:
    url = {"TELEGRAM_WEBHOOK_URL": "https://example.org/a/hook"}
    webhook = read_settings(url, tmp_path / ".env").webhook
    assert webhook is not None
    assert (webhook.path, webhook.host, webhook.port, len(webhook.secret) > 30) == ("/a/hook", "127.0.0.1", 8080, True)
    given = {"TELEGRAM_WEBHOOK_SECRET": "s-1", "TELEGRAM_WEBHOOK_LISTEN": "0.0.0.0:80"}
    webhook = read_settings({**url, **given}, tmp_path / ".env").webhook
    assert webhook is not None
    assert (webhook.secret, webhook.host, webhook.port) == ("s-1", "0.0.0.0", 80)
    assert read_settings({}, tmp_path / ".env").webhook is None


@pytest.mark.parametrize(
    ("name", "value", "advice"),
    [
        ("TELEGRAM_WEBHOOK_URL", "example.org", "Give an address like https://"),
        ("TELEGRAM_WEBHOOK_SECRET", "geheim!", "only letters, digits"),
        ("TELEGRAM_WEBHOOK_LISTEN", "8080", "Give a host and a port like 127.0.0.1:8080"),
    ],
)
def test_a_webhook_that_cannot_be_is_explained(tmp_path: Path, name: str, value: str, advice: str) -> None:
    with pytest.raises(SettingsError, match=advice):
        read_settings({"TELEGRAM_WEBHOOK_URL": "https://example.org", name: value}, tmp_path / ".env")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MENSETSU_PLAIN", "banana"),
        ("MENSETSU_ALLOWED", "-1,,5"),
        ("MENSETSU_ADMINS", "1" * 23),
        ("TELEGRAM_WEBHOOK_LISTEN", "x:99999999"),
        ("MENSETSU_BANKS", "b" * 300),
    ],
)
def test_a_value_that_cannot_be_meant_is_explained(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"^{name} is "):
        read_settings({name: value}, tmp_path / ".env")


@pytest.mark.parametrize(("value", "plain"), [("yes", True), ("On", True), ("off", False), ("0", False)])
def test_plain_is_a_switch(tmp_path: Path, value: str, plain: bool) -> None:
    assert read_settings({"MENSETSU_PLAIN": value}, tmp_path / ".env").plain is plain
