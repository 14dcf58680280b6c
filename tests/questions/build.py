"""A small bank on disk, to be broken in tests."""

from __future__ import annotations

from pathlib import Path

BANK = """
id: small
title: {en: A small bank}
questions: [gravity]
"""

GRAVITY = """
id: gravity
ask: {en: Why do things fall?, ja: なぜ物は落ちますか。}
answers:
  full:
    en: The Earth attracts them.
    ja: >-
      地球が物を
      引きつける からです。
keypoints:
  - id: attraction
    tier: core
    point: {en: the Earth attracts things}
    hints: {en: [What pulls?]}
contrasts:
  - id: pushed
    contradicts: attraction
    wordings: {en: [The air pushes them down.]}
    correction: {en: Nothing pushes them.}
follow_ups:
  - id: how-fast
    kind: numeric
    ask: {en: "How fast after {seconds} seconds?"}
    values:
      seconds: {choose: [1, 2, 10]}
    answer: 9.81 * seconds
    tolerance: {relative: 0.01, stated: {en: within 1 %, ja: 誤差1%以内}}
    worked: {en: "9.81 x {seconds} = {answer}"}
"""


def write_bank(folder: Path, question: str = GRAVITY, bank: str = BANK) -> Path:
    small = folder / "small"
    small.mkdir()
    (small / "bank.yaml").write_text(bank, encoding="utf-8")
    (small / "gravity.yaml").write_text(question, encoding="utf-8")
    return small
