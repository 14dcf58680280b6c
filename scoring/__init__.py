"""How a reply is judged: text to clauses, clauses to vectors, vectors to findings, findings to a score.

`judging/judge.py` is the way in, and what it needs lies below it: `stories`, what a reply tells of its writer;
`relations`, what a text says of a statement; `reading`, a text's clauses, words and exact things; `encoders`, its
vectors. Beside the rooms lies what all share.
`fitting` makes the judge's weights and `training` the encoder's; nobody who interviews imports these two.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from scoring.assessment import (
    TIER_WEIGHTS,
    Assessment,
    Finding,
    Ingredient,
    Reason,
    SetAside,
    Status,
    Verdict,
    verdict_of,
)
from scoring.errors import EncoderUnavailable, ScoringError, WeightsDiffer

if TYPE_CHECKING:
    from scoring.encoders.encoder import Encoder, Tokens
    from scoring.encoders.loading import EMBEDDED, load_encoder
    from scoring.judging.certain import certain_score
    from scoring.judging.checking import measured
    from scoring.judging.deriving import derived
    from scoring.judging.judge import Judge
    from scoring.judging.models import verify_embedded
    from scoring.judging.nearness import Nearness
    from scoring.reading.mentions import mentions, terms_of
    from scoring.reading.numeric import answers_read, assess_number
    from scoring.reading.own_questions import OwnQuestionKind, own_question_kind
    from scoring.reading.talk import talk
    from scoring.relations.loading import load_relations
    from scoring.relations.model import RelationModel

__all__ = [
    "EMBEDDED",
    "TIER_WEIGHTS",
    "Assessment",
    "Encoder",
    "EncoderUnavailable",
    "Finding",
    "Ingredient",
    "Judge",
    "Nearness",
    "OwnQuestionKind",
    "Reason",
    "RelationModel",
    "ScoringError",
    "SetAside",
    "Status",
    "Tokens",
    "Verdict",
    "WeightsDiffer",
    "answers_read",
    "assess_number",
    "certain_score",
    "derived",
    "load_encoder",
    "load_relations",
    "measured",
    "mentions",
    "own_question_kind",
    "talk",
    "terms_of",
    "verdict_of",
    "verify_embedded",
]

# Judging needs numpy, which takes longer to import than `mensetsu history` may take in all: whoever only reads
# assessments does not wait for it.
_HEAVY = {
    "EMBEDDED": "encoders.loading",
    "Encoder": "encoders.encoder",
    "Judge": "judging.judge",
    "Nearness": "judging.nearness",
    "Tokens": "encoders.encoder",
    "answers_read": "reading.numeric",
    "assess_number": "reading.numeric",
    "certain_score": "judging.certain",
    "measured": "judging.checking",
    "OwnQuestionKind": "reading.own_questions",
    "mentions": "reading.mentions",
    "own_question_kind": "reading.own_questions",
    "terms_of": "reading.mentions",
    "derived": "judging.deriving",
    "talk": "reading.talk",
    "load_encoder": "encoders.loading",
    "load_relations": "relations.loading",
    "RelationModel": "relations.model",
    "verify_embedded": "judging.models",
}


def __getattr__(name: str) -> Any:
    if name not in _HEAVY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"scoring.{_HEAVY[name]}"), name)
