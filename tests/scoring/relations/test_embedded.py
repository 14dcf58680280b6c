from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scoring import RelationModel, WeightsDiffer
from scoring.relations.files import FOLDER, PIECES, WEIGHTS, check_files
from scoring.relations.model import RELATIONS
from tests import shipped

pytestmark = pytest.mark.model
STATEMENTS = [
    "If the learning rate is too high, the loss diverges.",
    "低すぎると学習がとても遅くなる。",
    "A foreign key guarantees that the row it points to exists.",
]
REPLY = "高すぎると損失が発散します。If it is too low, training takes ages."


@pytest.fixture(scope="module")
def relations() -> RelationModel:
    return shipped.relations()


def test_each_statement_gets_the_chances_of_all_relations(relations: RelationModel) -> None:
    found = relations.relate(STATEMENTS, REPLY)
    assert found.shape == (3, len(RELATIONS))
    np.testing.assert_allclose(found.sum(axis=1), 1.0, atol=1e-5)


def test_a_statement_that_the_text_leaves_open_is_told_from_those_that_it_says(relations: RelationModel) -> None:
    says, neither = (relations.relate(STATEMENTS, REPLY)[:, RELATIONS.index(name)] for name in ("says", "neither"))
    assert says[0] > says[2]
    assert neither[2] > neither[0]


def test_a_statement_gets_the_same_alone_and_among_others_and_again(relations: RelationModel) -> None:
    together = relations.relate(STATEMENTS, REPLY)
    for statement, found in zip(STATEMENTS, together, strict=True):
        np.testing.assert_allclose(relations.relate([statement], REPLY)[0], found, atol=1e-5)
    np.testing.assert_array_equal(relations.relate(STATEMENTS, REPLY), together)


def test_no_statements_get_nothing(relations: RelationModel) -> None:
    assert relations.relate([], REPLY).shape == (0, len(RELATIONS))


def test_the_files_are_the_expected_ones_and_small_enough_to_ship() -> None:
    check_files()
    assert sum((FOLDER / name).stat().st_size for name in (PIECES, WEIGHTS)) < 40_000_000


def test_other_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / PIECES).write_bytes((FOLDER / PIECES).read_bytes())
    (tmp_path / WEIGHTS).write_bytes(b"other weights")
    with pytest.raises(WeightsDiffer, match="not the expected one"):
        check_files(tmp_path)
