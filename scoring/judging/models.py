"""The two models that a judge rests on, by their names and by their files."""

from __future__ import annotations

from scoring.encoders.encoder import Encoder
from scoring.encoders.loading import verify_encoder
from scoring.relations.files import check_files
from scoring.relations.model import RelationModel


def models(encoder: Encoder, relations: RelationModel) -> str:
    """Names the models that a calibration is fitted for."""
    return f"{encoder.name}/{relations.name}"


def verify_embedded() -> None:
    """Raise EncoderUnavailable or WeightsDiffer unless the embedded models are there and are the known ones."""
    verify_encoder()
    check_files()
