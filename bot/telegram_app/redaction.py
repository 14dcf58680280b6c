"""The bot's token stays out of the log, at every level and in every traceback."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

REDACTED = "[redacted]"
# At INFO these log the address of every request, and the token is a part of it.
_TALKATIVE = ("httpx", "httpcore")


@contextmanager
def token_redacted(token: str) -> Iterator[None]:
    """Redact the secret part of `token` in every record that is logged meanwhile, whoever logs and handles it.

    A filter would have to sit on every handler there is and will be; every record comes from the one factory.
    """
    secret = token.rpartition(":")[2] or token
    make = logging.getLogRecordFactory()

    def redacted(*args: object, **kwargs: object) -> logging.LogRecord:
        return _redact(make(*args, **kwargs), secret)

    levels = {name: logging.getLogger(name).level for name in _TALKATIVE}
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.setLogRecordFactory(redacted)
    try:
        yield
    finally:
        logging.setLogRecordFactory(make)
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)


def _redact(record: logging.LogRecord, secret: str) -> logging.LogRecord:
    try:
        message = record.getMessage()
    except (KeyError, TypeError, ValueError):
        return record  # its handler will complain about the wrong arguments
    if secret in message:
        record.msg, record.args = message.replace(secret, REDACTED), ()
    if record.exc_info:
        # Formatters use this text, where there is one, instead of the exception.
        record.exc_text = logging.Formatter().formatException(record.exc_info).replace(secret, REDACTED)
    return record
