"""How a reply is judged: text to clauses, clauses to vectors, vectors to findings, findings to a score."""

from scoring.assessment import TIER_WEIGHTS, Assessment, Finding, Ingredient, Status, Verdict

__all__ = ["TIER_WEIGHTS", "Assessment", "Finding", "Ingredient", "Status", "Verdict"]
