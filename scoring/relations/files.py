"""The files of the relation model that ship, and what they must be."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from scoring.encoders.bilingual_files import digest
from scoring.errors import WeightsDiffer

FOLDER = Path(str(files("scoring.relations"))) / "embedded"
PIECES, WEIGHTS = "pieces.json", "weights.safetensors"
SHA256: dict[str, str] = {
    PIECES: "3de7becd07b9e6a3f26980e2adf627fa292b8b19d4d329ed6bec1550158273af",
    WEIGHTS: "093151b6b0d339f510335b8f498994fbd12aa01ab9f3f9ac462e471eea946324",
}


def check_files(folder: Path = FOLDER) -> None:
    """Raise WeightsDiffer unless the folder holds this version's files, EncoderUnavailable where one is missing."""
    for name, expected in SHA256.items():
        found = digest(folder / name)
        if found != expected:
            raise WeightsDiffer(
                f"The embedded relation model is not the expected one: {folder / name} has the SHA-256 {found}."
                " Install mensetsu anew."
            )
