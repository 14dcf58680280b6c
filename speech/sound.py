"""Reading a file of sound, whatever its format, into the samples that the model hears."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from speech.errors import ExtraMissing, NotHeard

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RATE = 16_000  # samples a second
LONGEST = 600.0  # seconds
MOST_BYTES = 20_000_000  # that Telegram hands to bots

# Below this, nothing can be heard: a thousandth of the loudest that a file can hold.
FAINT = 0.001


# How files of sound begin, of the kinds that are sent most.
_BEGINNINGS = {b"OggS": ".ogg", b"RIFF": ".wav", b"ID3": ".mp3", b"\xff\xfb": ".mp3", b"fLaC": ".flac"}


def suffix(sound: bytes) -> str:
    """What the name of a file with this content ends in."""
    if sound[4:8] == b"ftyp":
        return ".mp4"
    return next((each for begins, each in _BEGINNINGS.items() if sound.startswith(begins)), ".bin")


def samples(file: Path | bytes) -> NDArray[np.float32]:
    """The samples of a file, or of what one holds, one channel at 16 kHz from -1 to 1.

    NotHeard where it is unfit, OSError where it is missing.
    """
    if isinstance(file, bytes):
        if len(file) > MOST_BYTES:
            raise NotHeard("too_big")
        return _read(BytesIO(file))
    with file.open("rb") as content:
        if file.stat().st_size > MOST_BYTES:
            raise NotHeard("too_big")
        return _read(content)


def _read(content: BinaryIO) -> NDArray[np.float32]:
    try:
        import av
        import numpy as np
    except ImportError:
        raise ExtraMissing from None
    heard: list[NDArray[np.int16]] = []
    room = int(LONGEST * RATE)
    try:
        with av.open(content) as container:
            for chunk in _chunks(av, container):
                heard.append(chunk)
                room -= chunk.size
                if room < 0:
                    raise NotHeard("too_long")
    except (av.FFmpegError, ValueError, UnicodeError) as error:
        # What came through before a file breaks off is no whole reply: the speaker decides whether to say it again.
        raise NotHeard("damaged") from error
    if not heard:
        raise NotHeard("damaged")
    sound = np.concatenate(heard).astype(np.float32) / np.float32(32768)
    if float(np.abs(sound).max(initial=0.0)) < FAINT:
        raise NotHeard("silent")
    return sound


def _chunks(av: Any, container: Any) -> Iterator[NDArray[np.int16]]:
    """The sound of a container, piece by piece."""
    if not container.streams.audio:
        raise NotHeard("damaged")
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    for frame in container.decode(container.streams.audio[0]):
        for piece in resampler.resample(frame):
            yield piece.to_ndarray().reshape(-1)
    for piece in resampler.resample(None):
        yield piece.to_ndarray().reshape(-1)
