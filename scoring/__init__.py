"""How a reply is judged: text to clauses, clauses to vectors, vectors to findings, findings to a score."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from scoring.assessment import TIER_WEIGHTS, Assessment, Finding, Ingredient, Status, Verdict
from scoring.errors import EncoderUnavailable, ScoringError, WeightsDiffer

if TYPE_CHECKING:
    from scoring.checking import check_statements
    from scoring.deriving import derived
    from scoring.encoder import Encoder, Tokens
    from scoring.judge import Judge
    from scoring.loading import EMBEDDED, load_encoder, verify_embedded
    from scoring.numeric import assess_number

__all__ = [
    "EMBEDDED",
    "TIER_WEIGHTS",
    "Assessment",
    "Encoder",
    "EncoderUnavailable",
    "Finding",
    "Ingredient",
    "Judge",
    "ScoringError",
    "Status",
    "Tokens",
    "Verdict",
    "WeightsDiffer",
    "assess_number",
    "check_statements",
    "derived",
    "load_encoder",
    "verify_embedded",
]

# Judging needs numpy, which takes longer to import than `mensetsu history` may take in all: whoever only reads
# assessments does not wait for it.
_HEAVY = {
    "EMBEDDED": "loading",
    "Encoder": "encoder",
    "Judge": "judge",
    "Tokens": "encoder",
    "assess_number": "numeric",
    "check_statements": "checking",
    "derived": "deriving",
    "load_encoder": "loading",
    "verify_embedded": "loading",
}


def __getattr__(name: str) -> Any:
    if name not in _HEAVY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"scoring.{_HEAVY[name]}"), name)
