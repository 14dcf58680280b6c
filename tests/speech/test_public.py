from __future__ import annotations

import speech


def test_what_is_exported_is_there_and_in_order() -> None:
    assert sorted(speech.__all__, key=lambda name: (not name.isupper(), name.islower(), name)) == speech.__all__
    assert all(hasattr(speech, name) for name in speech.__all__)
