"""Which kind of file it is, by its ending and by what is in it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from questions.importing.anki import read_package, read_text
from questions.importing.asked_below import parted, take_asked
from questions.importing.card import Imported, NotUnderstood
from questions.importing.decoding import decoded
from questions.importing.gift import read_aiken, read_gift
from questions.importing.markdown import read_markdown
from questions.importing.moodle import read_moodle
from questions.importing.tables import read_table

MOST_IN_FILE = 50_000_000  # bytes; a package of Anki may have pictures that are left out anyway
MOST_IN_PACKAGE = 2_000_000_000

_FOREIGN = frozenset((".md", ".markdown", ".mdx", ".txt", ".csv", ".tsv", ".tab", ".apkg", ".colpkg", ".gift", ".xml"))
_BY_HAND = {
    (".xlsx", ".xls", ".ods", ".numbers"): "is a spreadsheet. Save it as CSV (UTF-8), then import that.",
    (".docx", ".doc", ".odt", ".rtf", ".pages"): "is a document. Save it as plain text or Markdown, then import that.",
    (".pdf",): "is a PDF. Copy its text into a .md file, a heading (## …) for each question, then import that.",
    (".yaml", ".yml"): "is a YAML file. If it is a bank, put it into a folder of MENSETSU_BANKS: it needs no import.",
    (".html", ".htm"): "is a web page. Copy its text into a .md file, a heading (## …) for each question.",
    (".json", ".jsonl"): "is JSON, which has no form for questions. Make it a CSV file with question and answer.",
}


def is_foreign(file: Path) -> bool:
    """Whether a file may hold questions for a bank, by its ending."""
    return file.suffix.lower() in _FOREIGN


def read_foreign(file: Path) -> Imported:
    """The questions of a file; NotUnderstood says what it is instead, and what would help."""
    ending = file.suffix.lower()
    for endings, said in _BY_HAND.items():
        if ending in endings:
            raise NotUnderstood(f"{file} {said}")
    try:
        found = _read(file, ending)
    except NotUnderstood as error:
        raise NotUnderstood(f"{file}: {error}") from None
    except OSError as error:
        raise NotUnderstood(f"{file} cannot be read ({error.strerror}).") from None
    if not found.cards:
        raise NotUnderstood(f"{file}: there is no question in it.")
    for card in found.cards:
        answer, section = parted(card.answer)
        card.answer = "\n\n".join(filter(None, [answer, take_asked(card, section)]))
    return found


def _read(file: Path, ending: str) -> Imported:
    is_package = zipfile.is_zipfile(file)
    if file.stat().st_size > (MOST_IN_PACKAGE if is_package else MOST_IN_FILE):
        raise NotUnderstood("It is too big. Part it, or export fewer questions.")
    if is_package:
        return _package(file)
    raw = file.read_bytes()
    if ending == ".xml" or raw.lstrip()[:200].startswith((b"<?xml", b"<quiz", b"\xef\xbb\xbf<?xml")):
        return read_moodle(raw)
    text, encoding = decoded(raw)
    if sum(character < " " and character not in "\n\t\f" for character in text[:4000]) > 20:
        raise NotUnderstood("It is no text. Export the questions as CSV, Markdown, GIFT, Moodle XML or for Anki.")
    found = _text(text, ending)
    if encoding != "UTF-8":
        found.notes.insert(0, f"the file is read as {encoding}")
    return found


def _package(file: Path) -> Imported:
    try:
        return read_package(file)
    # zipfile raises NotImplementedError for a compression that it lacks, and RuntimeError where a password is wanted.
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise NotUnderstood(f"The package is damaged or locked ({error}). Export it anew.") from None


def _text(text: str, ending: str) -> Imported:
    if not text.strip():
        raise NotUnderstood("The file is empty.")
    if re.match(r"#(?:separator|html|tags|columns|notetype|deck|guid)[a-z ]*:", text):
        return read_text(text)
    if ending == ".gift":
        return read_gift(text)
    if ending in (".csv", ".tsv", ".tab"):
        return read_table(text, "\t" if ending in (".tsv", ".tab") and "\t" in text else None)
    if ending in (".md", ".markdown", ".mdx"):
        return read_markdown(text)
    return _by_looks(text)


def _by_looks(text: str) -> Imported:
    """A text whose ending says nothing."""
    lines = [line for line in text.split("\n") if line.strip()]
    if re.search(r"^\s*ANSWER:\s*[A-Za-z]\s*$", text, re.MULTILINE) and re.search(r"^[A-Z][.)]\s", text, re.MULTILINE):
        return read_aiken(text)
    if re.search(r"^::.+?::|^\$CATEGORY:", text, re.MULTILINE) or re.search(
        r"(?<!\\)\{\s*(?:[=~#]|TRUE|FALSE|T\b|F\b)[^{}]*(?<!\\)\}", text
    ):
        return read_gift(text)
    if _are_pairs(lines):
        # Older versions of Anki write no head; what is marked in their notes is HTML.
        is_anki = re.search(r"(?i)<br\s*/?>|</?div>|&(?:lt|gt|amp|nbsp|quot);", text)
        return read_text(text) if is_anki else read_table(text, "\t")
    return read_markdown(text)


def _are_pairs(lines: Sequence[str]) -> bool:
    """Whether lines are terms and definitions with a tab between them, of which some may go on over several lines."""
    parted = [bool(re.search(r"\S[ ]*\t+\S", line)) for line in lines]
    written = any(re.match(r"#{1,6} |\s*(?:```|~~~)", line) for line in lines)
    return parted[0] and sum(parted) > (0.8 if written else 0.3) * len(lines)
