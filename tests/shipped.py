"""The judge that ships, put together once for all tests of a process: its models take seconds to load."""

from __future__ import annotations

from functools import cache

from scoring import Encoder, Judge, RelationModel, load_encoder, load_relations


@cache
def encoder() -> Encoder:
    return load_encoder()


@cache
def relations() -> RelationModel:
    return load_relations()


@cache
def judge() -> Judge:
    return Judge(encoder(), relations())
