"""What the judge asks of a relation model: does a text say, partly say, contradict or leave open some statements?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Probabilities = NDArray[np.float32]

RELATIONS = ("says", "partly", "contradicts", "neither")


class RelationModel(Protocol):
    """Relates texts to statements; the same two always in the same way. `name` goes into the scorer's version."""

    @property
    def name(self) -> str:
        """Names model and version."""

    def relate(self, statements: Sequence[str], text: str) -> Probabilities:
        """The probabilities (statements, RELATIONS) of each relation, in the order of `RELATIONS`."""
