"""Where a dialog takes place, as the id of a member tells it."""

from __future__ import annotations

import pytest

from bot.telegram_app.address import Address


@pytest.mark.parametrize(
    ("external_id", "address"),
    [
        ("7", Address(7, 7)),
        ("7@-100", Address(7, -100)),
        ("7@-100.3", Address(7, -100, 3)),
        ("0@-100.3", Address(0, -100, 3)),
    ],
)
def test_an_id_stands_for_one_place(external_id: str, address: Address) -> None:
    assert Address.of(external_id) == address
    assert address.external_id == external_id


@pytest.mark.parametrize("external_id", ["", "mika", "7@", "7@-100.", "7.3"])
def test_what_is_no_id_is_refused(external_id: str) -> None:
    with pytest.raises(ValueError, match="is no address"):
        Address.of(external_id)
