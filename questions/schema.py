"""The published JSON Schemas, generated from the models: `python -m questions.schema` writes them."""

from __future__ import annotations

import json
from pathlib import Path

from questions.model import BankFile, Question
from questions.texts import Part

FOLDER = Path(__file__).parent / "schema"
PUBLISHED: dict[str, type[Part]] = {"bank.schema.json": BankFile, "question.schema.json": Question}


def schema_text(part: type[Part]) -> str:
    """The JSON Schema of a file that holds `part`, as it is published."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **part.model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def write() -> None:
    """Write every schema into the package."""
    FOLDER.mkdir(exist_ok=True)
    for name, part in PUBLISHED.items():
        (FOLDER / name).write_text(schema_text(part), encoding="utf-8")


if __name__ == "__main__":
    write()
