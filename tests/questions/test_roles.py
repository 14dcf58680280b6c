"""The roles: each names banks and topics that there are, and is named in both languages."""

from __future__ import annotations

import pytest

from questions import bank_places, load_bank, roles


@pytest.mark.parametrize("name", roles())
def test_a_role_names_what_there_is(name: str) -> None:
    role = roles()[name]
    assert role.title.en
    assert role.title.ja
    assert role.banks.keys() <= bank_places().keys()
    topics = {topic for bank in role.banks for question in load_bank(bank).questions for topic in question.topics}
    assert role.topics.keys() <= topics
    assert max(role.topics.values()) > 1
