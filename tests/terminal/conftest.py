from __future__ import annotations

import os
from collections.abc import Iterator

import pytest


@pytest.fixture
def fingers(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Where keys of a terminal are pressed, and what the terminal echoes is read."""
    fingers, terminal = os.openpty()
    with os.fdopen(terminal) as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        yield fingers
    os.close(fingers)
