"""The files of the bilingual encoder that ship, and what they must be."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from pathlib import Path

from scoring.errors import EncoderUnavailable, WeightsDiffer

FOLDER = Path(str(files("scoring.encoders"))) / "bilingual"
PIECES, WEIGHTS = "pieces.json", "weights.safetensors"
SHA256 = {
    PIECES: "cc799837e81408431352e907595eff2fe7e9fcbdfa8c6e2a958e0c7645a70cf9",
    WEIGHTS: "56867ab1e90e8035f97ea8816c650fad19102b33ebe95af5074d1679db3693af",
}


def check_files(folder: Path = FOLDER) -> None:
    """Raise WeightsDiffer unless the folder holds this version's files, EncoderUnavailable where one is missing."""
    for name, expected in SHA256.items():
        found = digest(folder / name)
        if found != expected:
            raise WeightsDiffer(
                f"The embedded weights are not the expected ones: {folder / name} has the SHA-256 {found}."
                " Install mensetsu anew."
            )


def digest(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal; EncoderUnavailable where it cannot be read."""
    try:
        with file.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest()
    except OSError as error:
        raise EncoderUnavailable(f"The embedded weights cannot be read: {error}. Install mensetsu anew.") from error
