"""The rules that set a reply aside hit no honest reply and catch nearly all true cases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from benchmarks.rules.cases import RULES, Case, cases
from benchmarks.rules.measuring import HITS

_LEAST_CAUGHT = 55


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_has_sixty_cases_of_either_kind_in_both_languages(rule: str) -> None:
    for true in (True, False):
        some = [case for case in cases(rule) if case.true is true]
        assert len(some) >= 60
        assert {case.lang for case in some} == {"en", "ja", "mixed"}


@pytest.mark.parametrize(("rule", "hit"), HITS.items())
def test_a_rule_hits_no_honest_reply(rule: str, hit: Callable[[Case], bool]) -> None:
    assert [case.reply for case in cases(rule) if not case.true and hit(case)] == []


@pytest.mark.parametrize(("rule", "hit"), HITS.items())
def test_a_rule_catches_its_true_cases(rule: str, hit: Callable[[Case], bool]) -> None:
    true = [case for case in cases(rule) if case.true]
    assert sum(map(hit, true)) >= _LEAST_CAUGHT
