"""The settings, read once from the environment or from a file .env in the working folder."""

from __future__ import annotations

import errno
import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit

from dotenv import dotenv_values
from platformdirs import user_data_path

from bot.unicode import read_text

TELEGRAM_API = "https://api.telegram.org"
WEBHOOK_LISTEN = "127.0.0.1:8080"
PAUSE = 3.0
_LONGEST_PAUSE = 60.0
# About as long as what lies in the data folder.
_LONGEST_NAME = "files/" + "x" * 40
_SWITCH = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
# Telegram's ids have at most 52 significant bits.
_IDS = range(1, 2**52)


class SettingsError(Exception):
    """A setting has a value that cannot be used; the message names it and says what is expected."""


@dataclass(frozen=True, slots=True)
class WebhookSettings:
    """Where Telegram brings updates to: its `url`, what it must know, and where the bot listens for it."""

    url: str
    secret: str
    host: str
    port: int

    @property
    def path(self) -> str:
        """The path of the URL."""
        return urlsplit(self.url).path or "/"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting. `allowed` is None when everybody may write to the bot.

    `pause` is how many seconds after a message of theirs a person has said all there is to a reply.
    """

    data: Path
    banks: tuple[Path, ...] = ()
    model: str = "embedded"
    relation: str = "embedded"
    speech: str = "embedded"
    telegram_token: str | None = None
    telegram_api: str = TELEGRAM_API
    admins: frozenset[int] = frozenset()
    allowed: frozenset[int] | None = frozenset()
    webhook: WebhookSettings | None = None
    plain: bool = False
    pause: float = PAUSE

    @property
    def own_banks(self) -> Path:
        """The folder of the banks that commands and admins bring."""
        return self.data / "banks"

    @property
    def overlays(self) -> Path:
        """The folder of what is added to banks here, whichever they are."""
        return self.data / "overlays"

    @property
    def bank_places(self) -> tuple[Path, ...]:
        """Where banks are looked for beside the packaged ones: a later one replaces one of the same name."""
        return (*([self.own_banks] if os.path.isdir(self.own_banks) else []), *self.banks)

    @property
    def last_poll(self) -> Path:
        """The file that the bot touches whenever Telegram has answered it."""
        return self.data / "telegram.polled"

    def may_write(self, user: int) -> bool:
        """Whether this Telegram user is served."""
        return self.allowed is None or user in self.allowed or user in self.admins


def read_settings(environment: Mapping[str, str] | None = None, dotenv: Path = Path(".env")) -> Settings:
    """The settings from `environment` (default: the process's own), which goes before the file `dotenv`."""
    given = os.environ if environment is None else environment
    file = _read_file(dotenv) if dotenv.is_file() else {}
    values = {**file, **{name: value for name, value in given.items() if value}}
    allowed = values.get("MENSETSU_ALLOWED", "").strip()
    return Settings(
        data=_path("MENSETSU_DATA", values["MENSETSU_DATA"])
        if "MENSETSU_DATA" in values
        else user_data_path("mensetsu", appauthor=False),
        banks=tuple(
            _path("MENSETSU_BANKS", place) for place in values.get("MENSETSU_BANKS", "").split(os.pathsep) if place
        ),
        model=values.get("MENSETSU_MODEL", "embedded"),
        relation=values.get("MENSETSU_RELATION", "embedded"),
        speech=values.get("MENSETSU_SPEECH", "embedded"),
        telegram_token=values.get("TELEGRAM_BOT_TOKEN"),
        telegram_api=values.get("TELEGRAM_API_URL", TELEGRAM_API).rstrip("/"),
        admins=_ids("MENSETSU_ADMINS", values.get("MENSETSU_ADMINS", "")),
        allowed=None if allowed == "*" else _ids("MENSETSU_ALLOWED", allowed),
        webhook=_webhook(values),
        plain=_switch("MENSETSU_PLAIN", values.get("MENSETSU_PLAIN", "0")) or values.get("TERM") == "dumb",
        pause=_pause(values.get("MENSETSU_PAUSE")),
    )


def _read_file(file: Path) -> dict[str, str]:
    try:
        text = read_text(file)
    except UnicodeError as error:
        raise SettingsError(f"{file.absolute()} is no text in UTF-8 ({error}). Save it as UTF-8.") from error
    except OSError as error:
        raise SettingsError(f"{file.absolute()} cannot be read ({error.strerror}).") from error
    return {name: value for name, value in dotenv_values(stream=StringIO(text)).items() if value}


def _path(name: str, text: str) -> Path:
    try:
        path = None if "\0" in text else Path(text).expanduser()
    except RuntimeError:
        path = None  # in the home of somebody who is not known here
    if path is None:
        raise SettingsError(f"{name} is {text!r}, which is no path here. Give the path of a folder.")
    try:
        path.joinpath(_LONGEST_NAME).lstat()
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise SettingsError(f"{name} is {text!r}, which is too long a path here. Give a shorter one.") from None
    return path


def _switch(name: str, text: str) -> bool:
    if text.lower() not in _SWITCH:
        raise SettingsError(f"{name} is {text!r}. Give 1 or 0.")
    return _SWITCH[text.lower()]


def _webhook(values: Mapping[str, str]) -> WebhookSettings | None:
    listen = values.get("TELEGRAM_WEBHOOK_LISTEN", WEBHOOK_LISTEN)
    host, _, port = listen.rpartition(":")
    if not host or not port.isdecimal() or int(port[:6]) > 65535:
        raise SettingsError(f"TELEGRAM_WEBHOOK_LISTEN is {listen!r}. Give a host and a port like {WEBHOOK_LISTEN}.")
    url = values.get("TELEGRAM_WEBHOOK_URL")
    if url is None:
        return None
    if not _is_address(url):
        raise SettingsError(f"TELEGRAM_WEBHOOK_URL is {url!r}. Give an address like https://example.org/mensetsu.")
    # Telegram is told the secret at each start, so one that nobody knows will do.
    secret = values.get("TELEGRAM_WEBHOOK_SECRET") or secrets.token_urlsafe(32)
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        raise SettingsError("TELEGRAM_WEBHOOK_SECRET may hold only letters, digits, _ and -, at most 256 of them.")
    return WebhookSettings(url, secret, host, int(port))


def _pause(text: str | None) -> float:
    try:
        pause = PAUSE if text is None else float(text)
    except ValueError:
        pause = -1.0
    if not 0.0 <= pause <= _LONGEST_PAUSE:
        raise SettingsError(
            f"MENSETSU_PAUSE is {text!r}. Give seconds, 0 to {_LONGEST_PAUSE:.0f}, such as {PAUSE:.0f}."
        )
    return pause


def _is_address(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("https", "http") and bool(urlsplit(url).netloc)
    except ValueError:
        return False


def _ids(name: str, text: str) -> frozenset[int]:
    parts = text.replace(",", " ").split()
    if not all(part.isdecimal() and len(part) < 20 and int(part) in _IDS for part in parts):
        raise SettingsError(
            f"{name} is {text!r}, but Telegram user ids are numbers: give them separated by commas, such as 123,456."
        )
    return frozenset(map(int, parts))
