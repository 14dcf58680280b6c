"""The token stays out of every log record, whoever makes it and however it got there."""

from __future__ import annotations

import logging

import pytest

from bot.telegram_app.redaction import token_redacted
from tests.telegram.wire import TOKEN

SECRET = TOKEN.partition(":")[2]
log = logging.getLogger(__name__)


def test_messages_arguments_and_tracebacks(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with token_redacted(TOKEN):
        log.info(f"POST https://api.telegram.org/bot{TOKEN}/getMe")
        log.debug("target=%r", f"/bot{TOKEN}/getMe".encode())
        try:
            raise ValueError(f"the token {TOKEN} was refused")
        except ValueError:
            log.exception("No luck")
        logging.getLogger("httpx").info("POST .../getMe")
    assert caplog.text.count("[redacted]") == 3
    assert SECRET not in caplog.text
    assert "httpx" not in caplog.text


def test_a_record_whose_arguments_are_wrong_is_left_to_its_handler() -> None:
    with token_redacted(TOKEN):
        record = logging.getLogRecordFactory()("bot", logging.INFO, __file__, 1, "%d replies", ("some",), None)
    assert (record.msg, record.args) == ("%d replies", ("some",))


def test_afterwards_all_is_as_it_was() -> None:
    before = logging.getLogRecordFactory(), logging.getLogger("httpx").level
    with token_redacted(TOKEN):
        pass
    assert (logging.getLogRecordFactory(), logging.getLogger("httpx").level) == before
