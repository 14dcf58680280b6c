"""Loading a relation model by name: the embedded one, or any NLI cross-encoder of sentence-transformers."""

from __future__ import annotations

from pathlib import Path

from scoring.errors import EncoderUnavailable
from scoring.relations.files import FOLDER, PIECES, WEIGHTS, check_files
from scoring.relations.model import RelationModel

EMBEDDED = "embedded"
_OTHERWISE = "Set MENSETSU_RELATION=embedded, or leave it out, to use the embedded relation model."


def load_relations(model: str = EMBEDDED) -> RelationModel:
    """The relation model called `model`: "embedded", or the name or path of an NLI cross-encoder.

    Raises EncoderUnavailable where it cannot be loaded or knows no entailment and contradiction, WeightsDiffer where
    the embedded weights are not ours.
    """
    if model == EMBEDDED:
        from scoring.relations.embedded_relations import EmbeddedRelations

        check_files()
        return EmbeddedRelations(FOLDER / PIECES, FOLDER / WEIGHTS)
    from scoring.relations.cross_encoder import CrossEncoderRelations

    try:
        return CrossEncoderRelations(model, local=Path(model).is_dir())
    except EncoderUnavailable as error:
        raise EncoderUnavailable(f"{error} {_OTHERWISE}") from error
    except Exception as error:  # whatever the libraries below raise: a name, a network, a file format
        first_line = str(error).strip().partition("\n")[0]
        raise EncoderUnavailable(
            f"The relation model {model!r} cannot be loaded ({first_line}). {_OTHERWISE}"
        ) from error
