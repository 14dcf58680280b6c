"""What is asked: the model, loading and checking banks, choosing questions; the banks themselves as data."""

from questions.choosing import Order, choose
from questions.errors import BankInvalid, BankNotFound, QuestionsError
from questions.exercises import Exercise, draw
from questions.lint import Advice, by_reference_alone, lint
from questions.loading import bank_folders, load_bank, packaged, read_bank
from questions.model import (
    LANGUAGES,
    Bank,
    Contrast,
    Deeper,
    Figure,
    FollowUp,
    Keypoint,
    Language,
    Level,
    Numeric,
    Point,
    Question,
    Text,
    Texts,
    Tier,
)

__all__ = [
    "LANGUAGES",
    "Advice",
    "Bank",
    "BankInvalid",
    "BankNotFound",
    "Contrast",
    "Deeper",
    "Exercise",
    "Figure",
    "FollowUp",
    "Keypoint",
    "Language",
    "Level",
    "Numeric",
    "Order",
    "Point",
    "Question",
    "QuestionsError",
    "Text",
    "Texts",
    "Tier",
    "bank_folders",
    "by_reference_alone",
    "choose",
    "draw",
    "lint",
    "load_bank",
    "packaged",
    "read_bank",
]
