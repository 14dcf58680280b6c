"""Loading a relation model by name: the embedded one, or any NLI cross-encoder of sentence-transformers."""

from __future__ import annotations

from functools import partial

from scoring.encoders.fetching import Fetches, fetches_unsaid, open_model
from scoring.errors import EncoderUnavailable, UnfitRelations
from scoring.relations.files import FOLDER, PIECES, WEIGHTS, check_files
from scoring.relations.model import RelationModel

EMBEDDED = "embedded"
_OTHERWISE = "Set MENSETSU_RELATION=embedded, or leave it out, to use the embedded relation model."


def load_relations(model: str = EMBEDDED, fetches: Fetches = fetches_unsaid) -> RelationModel:
    """The relation model called `model`: "embedded", or the name or path of an NLI cross-encoder.

    `fetches` is told before files are fetched.
    Raises EncoderUnavailable where it cannot be loaded or knows no entailment and contradiction, WeightsDiffer where
    the embedded weights are not ours.
    """
    if model == EMBEDDED:
        from scoring.relations.embedded_relations import EmbeddedRelations

        check_files()
        return EmbeddedRelations(FOLDER / PIECES, FOLDER / WEIGHTS)
    try:
        return open_model(model, partial(_by_cross_encoder, model), fetches)
    except UnfitRelations as error:
        raise EncoderUnavailable(f"{error} {_OTHERWISE}") from error
    except Exception as error:  # whatever the libraries below raise: a name, a network, a file format
        first_line = str(error).strip().partition("\n")[0]
        raise EncoderUnavailable(
            f"The relation model {model!r} cannot be loaded ({first_line}). {_OTHERWISE}"
        ) from error


def _by_cross_encoder(model: str, local: bool) -> RelationModel:
    from scoring.relations.cross_encoder import CrossEncoderRelations

    return CrossEncoderRelations(model, local=local)
