"""Opening a model of the Hugging Face hub: with the files that are on this machine, or else by fetching them once."""

from __future__ import annotations

import contextlib
import io
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from scoring.errors import EncoderUnavailable

# How long the hub may take to answer at all, in seconds: the libraries would try again for minutes.
_PATIENCE = 5.0

Opened = TypeVar("Opened")
# Told the name of a model before it is fetched.
Fetches = Callable[[str], None]


def fetches_unsaid(_model: str) -> None:
    """Nobody is told that a model is fetched."""


def open_model(model: str, opened: Callable[[bool], Opened], fetches: Fetches) -> Opened:
    """What `opened` makes of a model, by its name or path; it is told whether all files have to be here already.

    Raises EncoderUnavailable where files are to be fetched and the hub does not answer, or whatever `opened` raises.
    """
    is_folder = Path(model).is_dir()
    if is_folder or _is_kept(model):
        try:
            with _silence():
                return opened(True)
        except EncoderUnavailable:
            raise
        except Exception:  # whatever the libraries raise for a file that is not here
            if is_folder:
                raise
    if _can_be_fetched(model):
        fetches(model)
        _reach_hub(model)
    with _silence():
        return opened(False)


def _can_be_fetched(model: str) -> bool:
    """Whether the hub can have a model of this name: a path is none."""
    from huggingface_hub import try_to_load_from_cache
    from huggingface_hub.errors import HFValidationError

    try:
        try_to_load_from_cache(model, "config.json")  # refuses what can be no name
    except HFValidationError:
        return False
    return True


def _is_kept(model: str) -> bool:
    """Whether some of a model has been fetched before; one without an owner is of sentence-transformers."""
    from huggingface_hub import try_to_load_from_cache
    from huggingface_hub.errors import HFValidationError

    try:
        return any(
            isinstance(try_to_load_from_cache(name, file), str)
            for name in (model, f"sentence-transformers/{model}" if "/" not in model else model)
            for file in ("config.json", "modules.json")
        )
    except HFValidationError:
        return False


def _reach_hub(model: str) -> None:
    from huggingface_hub import HfApi
    from huggingface_hub.errors import HfHubHTTPError

    api = HfApi()
    try:
        api.model_info(model, timeout=_PATIENCE)
    except HfHubHTTPError:
        return  # it answers: what is wrong with the name is told by whoever opens the model
    except Exception as error:
        raise EncoderUnavailable(f"it is not on this machine, and {api.endpoint} does not answer: {error}") from error


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """No progress bars and no chatter of the libraries while a model loads."""
    chatty = [logging.getLogger(name) for name in ("sentence_transformers", "transformers", "huggingface_hub")]
    levels = [logger.level for logger in chatty]
    for logger in chatty:
        logger.setLevel(logging.CRITICAL)
    try:
        with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
            yield
    finally:
        for logger, level in zip(chatty, levels, strict=True):
            logger.setLevel(level)
