"""Files as Telegram takes them: uploaded once in a multipart form, then known by a file_id of their kind."""

from __future__ import annotations

import itertools
import mimetypes
import struct
from dataclasses import dataclass

from aiohttp.web import FileField

from tests.telegram.faults import Refusal, bad_request
from tests.telegram.limits import Json

MOST_BYTES = {"photo": 10 * 2**20, "document": 50 * 2**20, "voice": 50 * 2**20, "audio": 50 * 2**20}
MOST_HANDED_OUT = 20 * 2**20
SOUND = ("voice", "audio", ROUND := "video_note")


@dataclass(frozen=True)
class Upload:
    """A file that was uploaded; a picture has a width and a height, and sound lasts some seconds."""

    file_id: str
    kind: str
    name: str
    content: bytes
    size: tuple[int, int] = (0, 0)
    seconds: int = 0

    def json(self) -> Json:
        known = {"file_id": self.file_id, "file_unique_id": f"u{self.file_id}"}
        if self.kind == ROUND:  # whose size need not be told
            return {ROUND: {**known, "duration": self.seconds, "length": 240}}
        common = {**known, "file_size": len(self.content)}
        if self.kind == "photo":
            width, height = self.size
            thumbnail = {**common, "file_id": f"{self.file_id}-small", "width": 90, "height": 90}
            return {"photo": [thumbnail, {**common, "width": width, "height": height}]}
        if self.kind in SOUND:
            return {self.kind: {**common, "duration": self.seconds}}
        kind, _ = mimetypes.guess_type(self.name)
        return {"document": {**common, "file_name": self.name, **({"mime_type": kind} if kind else {})}}


class Files:
    """What was uploaded to the server, by file_id."""

    def __init__(self) -> None:
        self.uploaded: dict[str, Upload] = {}
        self._ids = itertools.count(1)

    def take(self, kind: str, parameters: Json) -> Upload:
        """The file of a sendPhoto, a sendVoice and the like: an upload, or the file_id of one of the same kind."""
        given = parameters.get(kind)
        if isinstance(given, str) and given.startswith("attach://"):
            given = parameters.get(given.removeprefix("attach://"))
        if isinstance(given, str):
            return self._known(kind, given)
        if not isinstance(given, FileField):
            raise bad_request(f"there is no {kind} in the request")
        content = given.file.read()
        if len(content) > MOST_BYTES[kind]:
            raise Refusal(413, "Request Entity Too Large")
        if not content:
            raise bad_request("file must be non-empty")
        size = _size(content) if kind == "photo" else (0, 0)
        upload = Upload(f"{kind}{next(self._ids)}", kind, given.filename, content, size)
        self.uploaded[upload.file_id] = upload
        return upload

    def lose(self, kind: str) -> None:
        """Have no file of a kind any more."""
        self.uploaded = {name: upload for name, upload in self.uploaded.items() if upload.kind != kind}

    def _known(self, kind: str, file_id: str) -> Upload:
        upload = self.uploaded.get(file_id.removesuffix("-small"))
        if upload is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if upload.kind != kind:
            raise bad_request(f"can't use file of type {upload.kind.title()} as {kind.title()}")
        return upload


def _size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG that Telegram would show."""
    if not content.startswith(b"\x89PNG\r\n\x1a\n"):
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = struct.unpack(">II", content[16:24])
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height
