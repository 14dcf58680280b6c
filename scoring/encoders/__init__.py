"""Texts to vectors: what the judge asks of an encoder, the one that ships, and how one is loaded."""
