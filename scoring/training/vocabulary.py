"""Learning the vocabulary of Japanese pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from tokenizers import Tokenizer, models, normalizers, trainers

from scoring.encoders.bilingual_pieces import JAPANESE_RUN

PIECES = 24_000
_LONGEST_PIECE = 8


def learn_vocabulary(sentences: Iterable[str], file: Path) -> None:
    """Write a Unigram tokenizer (Kudo, 2018) of PIECES pieces, learned on the Japanese runs of the sentences."""
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizers.NFKC()
    trainer = trainers.UnigramTrainer(
        vocab_size=PIECES,
        special_tokens=["<unk>"],
        unk_token="<unk>",
        max_piece_length=_LONGEST_PIECE,
        show_progress=False,
    )
    tokenizer.train_from_iterator(_runs(sentences), trainer)
    tokenizer.save(str(file), pretty=False)


def _runs(sentences: Iterable[str]) -> Iterator[str]:
    for sentence in sentences:
        yield from JAPANESE_RUN.findall(sentence)
