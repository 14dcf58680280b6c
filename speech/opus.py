"""Voice notes: a WAV file becomes Ogg with Opus, by PyAV, which comes with the extras `voice` and `aloud`."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

# Opus knows no other rate near that of the voices.
_RATE = 48_000
_BITS_A_SECOND = 32_000


def has_opus() -> bool:
    """Whether voice notes can be made here."""
    return find_spec("av") is not None


def as_opus(sound: Path, file: Path) -> None:
    """Write the sound of a file to another one, as Ogg with Opus, one channel."""
    import av

    with av.open(str(sound)) as read, av.open(str(file), "w", format="ogg") as written:
        stream = written.add_stream("libopus", rate=_RATE, layout="mono", bit_rate=_BITS_A_SECOND)
        resampler = av.AudioResampler(format="s16", layout="mono", rate=_RATE)
        for frame in read.decode(read.streams.audio[0]):
            for piece in resampler.resample(frame):
                written.mux(stream.encode(piece))
        for piece in resampler.resample(None):
            written.mux(stream.encode(piece))
        written.mux(stream.encode(None))
