"""How a reply is judged: text to clauses, clauses to vectors, vectors to findings, findings to a score."""

from scoring.assessment import TIER_WEIGHTS, Assessment, Finding, Ingredient, Status, Verdict
from scoring.checking import check_statements
from scoring.encoder import Encoder, Tokens
from scoring.errors import EncoderUnavailable, ScoringError, WeightsDiffer
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
    "load_encoder",
    "verify_embedded",
]
