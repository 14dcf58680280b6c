"""Any NLI cross-encoder of sentence-transformers as a relation model. Import it only where one is wanted."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sentence_transformers import CrossEncoder

from scoring.errors import UnfitRelations
from scoring.reading.clauses import sentences
from scoring.relations.model import RELATIONS, Probabilities

_SAYS, _PARTLY, _CONTRADICTS, _NEITHER = range(len(RELATIONS))
# Entailment models were trained on one sentence at a time: a reply is read by sentences, the most telling one counting.
_MEANINGS = {"entail": _SAYS, "contradict": _CONTRADICTS, "neutral": _NEITHER}


class CrossEncoderRelations:
    """Reads every sentence of a text beside every statement; its three labels become says, contradicts and neither."""

    def __init__(self, model: str, local: bool) -> None:
        self._model = CrossEncoder(model, local_files_only=local, device="cpu")
        self.name = f"cross-encoder-{model}"
        self._columns = _columns(model, self._model.config.id2label)

    def relate(self, statements: Sequence[str], text: str) -> Probabilities:
        """The probabilities (statements, RELATIONS); of all sentences, the one surest of a relation decides."""
        pieces = [text[start:end] for start, end in sentences(text)] or [text]
        pairs = [(piece, statement) for statement in statements for piece in pieces]
        if not pairs:
            return np.zeros((0, len(RELATIONS)), np.float32)
        odds = np.asarray(self._model.predict(pairs, batch_size=1, show_progress_bar=False), dtype=np.float64)
        raised = np.exp(odds - odds.max(axis=1, keepdims=True))
        chances = np.zeros((len(pairs), len(RELATIONS)), np.float32)
        chances[:, list(self._columns)] = raised / raised.sum(axis=1, keepdims=True)
        by_statement = chances.reshape(len(statements), len(pieces), len(RELATIONS))
        surest = by_statement[:, :, _NEITHER].argmin(axis=1)
        found: Probabilities = by_statement[np.arange(len(statements)), surest]
        return found


def _columns(model: str, labels: dict[int, str]) -> tuple[int, ...]:
    """Which relation each label of a model means."""
    found = []
    for _, label in sorted(labels.items()):
        meanings = [relation for word, relation in _MEANINGS.items() if word in label.lower()]
        found.append(meanings[0] if meanings else None)
    if None in found or not {_SAYS, _CONTRADICTS} <= set(found):
        raise UnfitRelations(
            f"The relation model {model!r} has the labels {', '.join(labels.values())}, but entailment, neutral and"
            " contradiction are needed: name an NLI cross-encoder."
        )
    return tuple(each for each in found if each is not None)
