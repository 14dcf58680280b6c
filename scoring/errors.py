"""What can go wrong around the judge.

ScoringError
├── EncoderUnavailable   the encoder cannot be loaded; the message names the embedded one, which always works
│   └── UnfitRelations   a relation model is there, but tells no entailment and contradiction
└── WeightsDiffer        the embedded weights are not the ones that this version was made for
"""


class ScoringError(Exception):
    """Root of what this package raises; its text is a sentence that says what to do."""


class EncoderUnavailable(ScoringError):
    """The encoder cannot be loaded."""


class UnfitRelations(EncoderUnavailable):
    """The labels of a relation model are not those that are needed."""


class WeightsDiffer(ScoringError):
    """The weights file of the embedded encoder has another SHA-256 than this version was made for."""
